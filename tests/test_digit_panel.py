"""The digit panel: what is drawn, what the network makes of it, what can be changed."""

import asyncio
import re
from dataclasses import replace

import numpy as np
import pytest

from dlkit import plots
from dlkit.images import digit_from_strokes
from dlkit.live import DigitPanel
from dlkit.live.playback import Playback
from dlkit.plots.decision_map import paint
from tests.drawings import STYLES

SEVEN = [np.array(stroke) / 100 for stroke in STYLES[7][1]]  # with a bar
FOUR = [np.array(stroke) / 100 for stroke in STYLES[4][0]]


@pytest.fixture
def panel():
    made = DigitPanel()
    yield made
    assert made.failure is None
    made.close()


def draw(panel, strokes):
    """Draw as the browser does: the first point, then the others, some at a time."""
    left, top, right, bottom = panel.face.screen.ink["box"]
    message = panel.face.screen.inked
    for stroke in strokes:
        places = np.array(stroke) * (right - left, bottom - top) + (left, top)
        for start, stop in ((0, 1), (1, 2), (2, len(places))):
            ink = places[start:stop].tolist()
            if ink:
                told = {"ink": ink, "began": start == 0, "message": message}
                panel.face.screen._heard(None, told, [])
                message += 1


# drawing ----------------------------------------------------------------------------


@pytest.mark.parametrize(("digit", "strokes"), [(7, SEVEN), (4, FOUR)])
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_a_drawn_digit_is_answered(panel, digit, strokes, narrow):
    panel.face.screen._heard(None, {"dark": narrow, "narrow": narrow}, [])
    draw(panel, strokes)
    assert [len(stroke) for stroke in panel.strokes] == [len(s) for s in strokes]
    for drawn, stroke in zip(panel.strokes, strokes, strict=True):
        assert np.array(drawn) == pytest.approx(stroke, abs=1e-6)
    assert panel.sample() == pytest.approx(digit_from_strokes(strokes), abs=1 / 16)
    assert panel.probabilities().argmax() == digit
    assert f"Coretanmu dijawab {digit} dengan peluang" in panel.summary()
    assert f"{digit}: " in panel.details()
    assert panel.label is None


def test_every_piece_of_a_stroke_is_answered_at_once(panel):
    seen = []
    screen = panel.face.screen
    screen.observe(lambda _: seen.append(panel.probabilities()), "number")
    draw(panel, SEVEN[:1])
    assert len(seen) == 3
    assert not np.array_equal(seen[1], seen[2])


def test_ink_that_comes_faster_than_pictures_gets_one_picture_for_all():
    async def story():
        panel = DigitPanel()
        before = panel.face.screen.number
        draw(panel, SEVEN)
        panel.buttons["clear"].click()
        draw(panel, FOUR)
        panel.flush()
        seen = panel.strokes, panel.face.screen.number - before, panel.summary()
        panel.close()
        return seen

    strokes, pictures, words = asyncio.run(story())
    assert [len(stroke) for stroke in strokes] == [len(stroke) for stroke in FOUR]
    assert pictures == 2  # one for the button, one for all the ink
    assert "Coretanmu dijawab 4" in words


def test_the_screen_learns_which_ink_its_picture_holds(panel):
    screen = panel.face.screen
    seen = []
    screen.observe(lambda change: seen.append((change["new"], screen.inked)), "number")
    draw(panel, SEVEN[:1])
    assert screen.inked == 3
    assert [inked for _, inked in seen] == [1, 2, 3]


def test_the_ink_on_the_screen_is_the_ink_in_the_picture(panel):
    """The browser draws what the kernel will: same place, same width, same colour."""
    screen, view = panel.face.screen, panel.face.view
    blank = view.pixels().astype(int).copy()
    stroke = np.array([[0.2, 0.5], [0.8, 0.5]])
    draw(panel, [stroke])
    changed = np.abs(view.pixels().astype(int) - blank).sum(axis=2) > 300
    height, width = changed.shape
    left, top, right, bottom = screen.ink["box"]
    paper = changed[round(top * height) : round(bottom * height)]
    paper = paper[:, round(left * width) : round(right * width)]
    middle = paper[:, round(0.5 * paper.shape[1])]
    thick = screen.ink["width"] * width
    # where the hint stood, letters went away; the ink itself is in the middle
    rows = np.flatnonzero(middle)
    assert rows.max() - rows.min() + 1 == pytest.approx(thick, abs=14)
    assert np.median(rows) == pytest.approx(0.5 * paper.shape[0], abs=3)
    assert screen.ink["color"] == plots.INK[False]


def test_ink_beyond_the_paper_stays_at_its_edge(panel):
    panel.inked(np.array([[-0.5, 0.5], [0.5, 7]]), True)
    assert panel.strokes == [[[0, 0.5], [0.5, 1]]]


def test_clear_goes_back_to_the_test_image(panel):
    before = panel.sample(), panel.summary()
    draw(panel, FOUR)
    panel.set(row=3, column=3, ink=9)
    panel.buttons["clear"].click()
    assert (panel.strokes, panel.edits) == ([], {})
    assert np.array_equal(panel.sample(), before[0])
    assert panel.summary() == before[1]
    draw(panel, FOUR)
    panel.set(number=9)
    assert panel.strokes == []


def test_the_same_drawing_is_answered_before_and_after_training(panel):
    draw(panel, SEVEN)
    image = panel.sample()
    trained = panel.probabilities()
    panel.seek(0)
    assert np.array_equal(panel.sample(), image)
    untrained = panel.probabilities()
    assert untrained.max() < 0.5 < trained.max()
    panel.set(width=8)
    assert np.array_equal(panel.sample(), image)


# test images and pixels -------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 200, 447])
def test_a_test_image_is_shown_with_its_label(panel, number):
    panel.set(number=number)
    image, label = panel.training.X_test[number - 1], panel.training.y_test[number - 1]
    assert np.array_equal(panel.sample(), image)
    assert panel.label == label
    assert f"Gambar uji {number}, labelnya {label}, dijawab" in panel.summary()


def test_a_pixel_is_changed_by_its_row_and_column(panel):
    before = panel.sample()
    panel.set(row=2, column=5)
    assert panel.values["ink"] == round(16 * before[12])
    panel.set(ink=16 - panel.values["ink"])
    after = panel.sample()
    assert np.flatnonzero(before != after).tolist() == [12]
    assert after[12] == panel.values["ink"] / 16
    assert "dengan 1 piksel diubah" in panel.summary()
    panel.set(row=1)
    assert panel.values["ink"] == round(16 * before[4])
    assert np.array_equal(panel.sample(), after)  # looking changed nothing
    rows = re.findall(r"<tr>(?:(?!</tr>).)*</tr>", panel._numbers.value)[1:]
    shown = [int(n) for row in rows for n in re.findall(r"<td>(\d+)</td>", row)]
    assert shown == (16 * after).round().astype(int).tolist()


def test_the_code_shown_answers_the_changed_test_image(panel):
    panel.set(number=8, row=4, column=4, ink=3, epoch=17)
    scope = {}
    exec(panel.code(), scope)
    assert scope["peluang"] == pytest.approx(panel.probabilities(), abs=1e-6)


def test_a_drawing_can_be_changed_pixel_by_pixel(panel):
    draw(panel, SEVEN)
    image = panel.sample()
    panel.set(row=8, column=8, ink=11)
    assert panel.sample()[63] == 11 / 16
    draw(panel, [[(0.1, 0.1), (0.2, 0.2)]])  # more ink: another image
    assert panel.edits == {}
    assert not np.array_equal(panel.sample(), image)


# the picture ------------------------------------------------------------------------


def test_each_neuron_shows_its_weights_and_how_strongly_it_answers(panel):
    panel.set(width=16, number=33)
    (W, b), _ = panel.training.network.layers(panel.theta)
    hidden = np.maximum(panel.sample() @ W + b, 0)
    assert f"{np.count_nonzero(hidden)} menyala" in panel.summary()
    sheet = panel._sight._stamps
    panel.draw(panel.face.view)
    pixels, (across, down) = sheet.pixels(), sheet.size
    for unit, (left, top) in enumerate(sheet.corners.tolist()):
        bar = pixels[top + down + 1, left : left + across, 3]
        share = hidden[unit] / hidden.max()
        assert np.count_nonzero(bar) == pytest.approx(share * across, abs=1)
        large = np.percentile(np.abs(W), 99)
        colors = paint(W[:, unit] / large, plots.signed_shades())
        middles = (np.arange(8) + 0.5) * across / 8
        shown = pixels[np.ix_(top + middles.astype(int), left + middles.astype(int))]
        assert np.array_equal(shown.reshape(64, 4), colors)


def test_without_a_hidden_layer_each_digit_shows_its_weights(panel):
    panel.set(width=0)
    assert panel._sight._stamps.corners.shape == (10, 2)
    assert [text for *_, text in panel._sight._names.labels] == list("0123456789")
    assert "tanpa lapisan tersembunyi" in panel.summary()


def test_the_bars_are_the_probabilities_and_mark_the_label(panel):
    panel.set(number=399, epoch=1)
    bars, shares = panel._sight.bars, panel.probabilities()
    lengths = [path.vertices[:, 0].max() for path in bars.bars.get_paths()]
    assert lengths == pytest.approx(shares, abs=1e-6)
    marked = [text for *_, text in bars.labels.labels if text.startswith("▸")]
    assert marked == [f"▸ {panel.label}"]
    draw(panel, SEVEN)
    assert not any("▸" in text for *_, text in bars.labels.labels)
    colors = bars.bars.get_facecolor()
    others = np.delete(colors, panel.probabilities().argmax(), axis=0)
    assert len(np.unique(others, axis=0)) == 1
    assert (colors != others[0]).any(axis=1).sum() == 1


def test_a_network_that_lost_its_numbers_gives_no_answer(panel):
    lost = replace(panel.run.state, theta=np.full_like(panel.theta, np.nan))
    panel.run = Playback([lost])
    panel.show()
    assert "tidak dijawab" in panel.summary()
    assert "Peluang tiap angka. 0: 0,0%" in panel.details()


def test_a_run_that_learns_nothing_is_shown_and_explained(panel):
    panel.set(learning_rate=1, width=8)
    assert panel.training.test_rights[-1] < 0.5
    assert "Diagnosis" in panel.details()


@pytest.mark.parametrize("seed", range(3))
def test_the_network_in_the_panel_reads_97_of_100(panel, seed):
    panel.set(seed=seed)
    assert panel.training.test_rights[-1] >= 0.97
