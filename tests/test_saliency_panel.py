"""The saliency panel: its maps are those of its code, and it can be used."""

from dataclasses import replace

import numpy as np
import pytest

from dlkit.live import SaliencyPanel
from dlkit.live.panels.saliency_panel import CORNER, MARKED
from dlkit.live.playback import Playback


@pytest.fixture
def panel():
    made = SaliencyPanel(epochs=8, number=13)
    yield made
    made.close()


def ran(panel):
    """The names of the code shown, after it ran."""
    scope = {}
    exec(panel.code(), scope)
    return scope


@pytest.mark.parametrize("network", ["mlp", "linear", "shuffled", "marked"])
@pytest.mark.parametrize("level", ["score", "probability"])
def test_the_maps_on_screen_are_those_of_the_code_shown(panel, network, level):
    panel.set(network=network, level=level, digit=3, side=5, times_ink=True)
    panel.set(row=2, column=3, ink=12)
    scope = ran(panel)
    assert scope["slopes"] == pytest.approx(panel.slopes(), abs=1e-6)
    assert scope["drops"].ravel() == pytest.approx(panel.drops(), abs=1e-6)
    assert scope["image"][10] == 0.75
    assert np.abs(panel.slopes()).max() > 0


def test_a_slope_tells_how_the_score_moves(panel):
    before = panel.levels(panel.sample()[None])[0]
    for pixel in (20, 44):
        image = panel.sample().astype(float)
        image[pixel] += 1e-3
        rise = panel.levels(image[None].astype(np.float32))[0] - before
        assert 1e3 * rise == pytest.approx(panel.slopes()[pixel], abs=0.02)


def test_a_linear_model_has_one_map_for_all_images(panel):
    panel.set(network="linear", digit=5)
    first = panel.slopes()
    panel.set(number=200)
    assert np.array_equal(panel.slopes(), first)
    ((W, _),) = panel.training.network.layers(panel.theta)
    assert np.array_equal(first, W[:, 5])
    assert "bobot kelas itu" in panel.details()


def test_labels_that_were_shuffled_are_those_of_the_code_and_teach_nothing(panel):
    panel.set(network="shuffled")
    assert np.array_equal(ran(panel)["y"], panel.training.y)
    assert np.bincount(panel.training.y).tolist() == [134, 137, 133, 137, 136, 137, 136,
                                                      134, 131, 135]  # fmt: skip
    assert panel.training.test_rights[-1] < 0.25
    assert np.abs(panel.slopes()).max() > 0.1  # and still there is a map


def test_a_mark_in_training_is_what_the_network_looks_for():
    for seed in (0, 1, 2):
        panel = SaliencyPanel(network="marked", digit=MARKED, seed=seed)
        plain, marked, count = panel.marked_test()
        assert count == 43
        assert plain < count / 2 < 0.9 * count < marked
        assert f"{plain} dikenali tanpa" in panel.details()
        number = int(np.flatnonzero(panel.training.y_test == MARKED)[0]) + 1
        panel.set(number=number, row=1, column=8, ink=16)
        assert panel.answer == MARKED
        panel.set(side=1)
        assert panel.drops().argmax() == CORNER
        panel.close()


def test_marking_a_training_image_leaves_the_shipped_one_as_it_was():
    marked = SaliencyPanel(network="marked", epochs=1)
    plain = SaliencyPanel(epochs=1)
    assert marked.training.X[plain.training.y == MARKED, CORNER].min() == 1
    assert plain.training.X[plain.training.y == MARKED, CORNER].max() < 1
    marked.close()
    plain.close()


def test_the_class_explained_is_the_answer_unless_one_is_chosen(panel):
    assert panel.explained == panel.answer
    panel.set(digit=7)
    assert panel.explained == 7
    assert "skor 7" in panel.summary()
    panel.set(digit=None)
    assert panel.explained == panel.answer


def test_a_click_swaps_ink_and_paper_and_the_keyboard_can_do_the_same(panel):
    view, image = panel.face.view, panel.sight.image
    width, height = view.figure.bbox.size

    def click(column, row):
        x, y = image.axes.transData.transform(image.middle(row, column))
        told = {"click": [x / width, 1 - y / height], "shift": False}
        panel.face.screen._heard(None, told, [])

    assert panel.sample()[7] < 0.5
    click(7, 0)
    assert panel.edits == {7: 1.0}
    assert (panel.values["row"], panel.values["column"]) == (1, 8)
    assert panel.values["ink"] == 16
    assert "yang diubah" in panel.summary()
    click(7, 0)
    assert panel.edits == {7: 0.0}
    panel.set(row=4, column=2, ink=8)
    assert panel.sample()[25] == 0.5
    panel.buttons["clear"].click()
    panel.flush()
    assert panel.edits == {}
    panel.set(ink=3)
    panel.set(number=2)
    assert panel.edits == {}


def test_a_click_on_a_map_changes_nothing(panel):
    panel.clicked(panel.face.view.figure.axes[1], 2.0, 2.0, False)
    assert panel.edits == {}


def test_looking_trains_nothing(panel):
    training = panel.training
    panel.set(number=5, digit=1, level="probability", times_ink=True, side=1)
    panel.set(row=3, ink=4)
    assert panel.training is training


def test_a_probability_is_drawn_on_a_scale_of_its_own(panel):
    panel.set(epochs=30, level="probability")
    panel.seek(30)
    assert np.abs(panel.slopes()).max() < 0.1 < np.abs(panel.drops()).max()
    sight = panel.sight
    signs = [len(shown._signs.labels) for shown in (sight.slopes, sight.drops)]
    assert signs[0] == 0 < signs[1]


def test_weights_that_are_no_numbers_leave_a_panel_that_says_so(panel):
    nowhere = np.full_like(panel.theta, np.nan)
    panel.run = Playback([replace(panel.run.state, theta=nowhere)])
    panel.show()
    assert panel.failure is None
    assert "bukan angka" in panel.summary()
