"""The perceptron panel, and through it the base of all panels, without a browser."""

import asyncio
import base64
import gc
import io
import threading
import weakref

import numpy as np
import pytest
from PIL import Image

from dlkit import Perceptron, datasets
from dlkit.live import PerceptronPanel
from dlkit.live.panel import Panel


@pytest.fixture
def panel():
    made = PerceptronPanel()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for open_panel in Panel.instances():
        open_panel.close()


def curve(panel):
    """The data of the whole run's curve, as drawn."""
    return list(panel._whole.get_ydata())


def run_in_a_kernel(story):
    """Run `story(panel)` where an event loop runs, as a kernel's does."""

    async def main():
        panel = PerceptronPanel(dataset="xor")
        try:
            return await story(panel)
        finally:
            panel.close()

    return asyncio.run(main())


def test_the_picture_shows_the_run_that_dlkit_makes(panel):
    X, y = datasets.linear(60, noise=0.1, rng=2)
    theta = np.append(np.random.default_rng(2).normal(size=2), 0)
    states = list(Perceptron(0.01, 20).steps(X, y, theta))
    assert curve(panel) == [round(60 * state.loss) for state in states]
    panel.reset()
    panel.step()
    panel.step()
    np.testing.assert_array_equal(panel.theta, states[2].theta)
    wrong = (X @ states[2].theta[:2] + states[2].theta[2] >= 0) != y
    np.testing.assert_array_equal(panel._wrong.get_xydata(), X[wrong])


def test_a_change_trains_the_whole_run_again_at_once(panel):
    before, picture = curve(panel), panel.face.screen.picture
    panel.set(learning_rate=0.003)
    assert curve(panel) != before
    assert panel.face.screen.picture != picture
    assert "learning rate 0,003" in panel.summary()
    assert panel.face.screen.description == panel.summary()


def test_a_control_that_is_moved_does_what_set_does(panel):
    panel.controls["learning_rate"].value = 0.5
    other = PerceptronPanel(learning_rate=0.5)
    assert curve(panel) == curve(other)


def test_the_epoch_in_sight_stays_when_the_run_changes(panel):
    panel.seek(7)
    panel.set(seed=5)
    assert panel.run.position == 7
    panel.set(epochs=4)
    assert panel.run.position == 4
    panel.set(epochs=30)
    assert panel.run.position == 30  # from the end to the new end


def test_the_epoch_slider_scrubs_both_ways(panel):
    for epoch in (20, 3, 11, 0):
        panel.controls["epoch"].value = epoch
        assert panel.run.position == epoch
        assert f"Epoch {epoch} dari 20" in panel.summary()


def test_samples_lead_to_the_same_place_as_epochs(panel):
    for _ in range(60):
        panel.step_sample()
    by_samples = panel.theta.copy()
    assert panel.run.position == 1
    panel.reset()
    panel.step()
    np.testing.assert_array_equal(panel.theta, by_samples)


def test_the_numbers_are_those_of_the_sample_in_sight(panel):
    before = panel.theta.copy()
    while True:
        panel.step_sample()
        step = panel.walk.state
        if step.error:
            break
        np.testing.assert_array_equal(step.theta, before)
    x = panel.X[step.index]
    np.testing.assert_allclose(
        step.theta, before + 0.01 * step.error * np.append(x, 1), rtol=1e-12
    )
    sign = "+1" if step.error > 0 else "−1"
    assert f"galat {sign}" in panel.details()
    assert "w ← w + 0,01" in panel.details()
    np.testing.assert_array_equal(panel._ring.get_xydata(), [x])


def test_without_a_loop_play_goes_to_the_end(panel):
    panel.play()
    assert panel.run.at_end
    assert not panel.playing
    panel.play()  # from the end: once more from the start
    assert panel.run.at_end


@pytest.mark.parametrize("grain", ["sample", "epoch"])
def test_play_shows_one_more_picture_each_time_until_paused(grain):
    async def story(panel):
        panel.set(grain=grain, epochs=100)
        panel.reset()
        panel.play()
        first = panel.face.screen.number
        await asyncio.sleep(0.5)
        shown = panel.face.screen.number - first
        assert panel.playing
        panel.pause()
        await asyncio.sleep(0.4)  # the picture at rest follows
        stopped_at = (panel.run.position, panel.face.screen.number)
        await asyncio.sleep(0.2)
        assert (panel.run.position, panel.face.screen.number) == stopped_at
        return shown

    assert run_in_a_kernel(story) > 3


def test_playing_on_after_a_change_starts_from_epoch_0():
    async def story(panel):
        panel.set(grain="epoch", epochs=100)
        panel.reset()
        panel.play()
        await asyncio.sleep(0.4)
        reached = panel.run.position
        panel.controls["learning_rate"].value = 1.0
        panel.flush()
        return reached, panel.run.position, panel.playing

    reached, restarted, playing = run_in_a_kernel(story)
    assert reached > 0
    assert (restarted, playing) == (0, True)


def test_only_one_panel_plays():
    async def story(panel):
        other = PerceptronPanel(dataset="xor")
        panel.play()
        other.play()
        return panel.playing, other.playing

    assert run_in_a_kernel(story) == (False, True)


@pytest.mark.parametrize("message", [{"view": "a", "visible": False}, None])
def test_a_panel_out_of_sight_or_closed_stops(message):
    async def story(panel):
        panel.play()
        if message:
            panel.face.screen._heard(None, message, [])
            panel.flush()
        else:
            panel.close()
        return panel.playing

    assert run_in_a_kernel(story) is False


def test_a_panel_plays_on_while_one_of_its_views_is_in_sight():
    async def story(panel):
        for view in "ab":
            panel.face.screen._heard(None, {"view": view, "visible": True}, [])
        panel.play()
        panel.face.screen._heard(None, {"view": "a", "visible": False}, [])
        panel.flush()
        with_one = panel.playing
        panel.face.screen._heard(None, {"view": "b", "visible": False}, [])
        panel.flush()
        return with_one, panel.playing

    assert run_in_a_kernel(story) == (True, False)


def test_the_newest_of_many_scrubs_wins():
    async def story(panel):
        panel.seek(5)
        scrub = panel.controls["epoch"]

        def hand():
            scrub.value = 10
            scrub.value = 5

        thread = threading.Thread(target=hand)
        thread.start()
        thread.join()
        panel.flush()
        return panel.run.position, scrub.value

    assert run_in_a_kernel(story) == (5, 5)


def test_a_message_stays_until_the_learner_acts_again():
    async def story(panel):
        panel.set(learning_rate=0.5, epochs=-1)  # the first is taken, the second not
        said = [panel.message]
        panel.face.screen._heard(None, {"dark": True, "narrow": False}, [])
        await asyncio.sleep(0.4)
        said.append(panel.message)
        panel.step()
        return panel.values["learning_rate"], said, panel.message

    rate, said, after = run_in_a_kernel(story)
    assert rate == 0.5
    assert ["epochs harus" in message for message in said] == [True, True]
    assert after == ""


def test_a_closed_panel_is_dead_and_holds_nothing(panel):
    view = weakref.ref(panel.face.view)
    panel.close()
    gc.collect()
    assert view() is None
    panel.play()
    panel.close()
    assert not panel.playing
    data, _ = panel._repr_mimebundle_()
    assert data == {"text/plain": "Panel ini sudah ditutup. Jalankan lagi selnya."}


def test_a_viewer_who_is_behind_gets_no_more_pictures():
    async def story(panel):
        panel.face.screen._heard(
            None, {"shown": panel.face.screen.number, "near": False}, []
        )
        panel.play()
        await asyncio.sleep(0.5)
        return panel.face.screen.behind, panel.face.screen._shown

    behind, shown = run_in_a_kernel(story)
    assert behind
    assert shown >= 1


def test_a_picture_at_rest_follows_the_moving_one():
    async def story(panel):
        panel.set(learning_rate=0.5)
        moving = panel.face.screen.picture
        await asyncio.sleep(0.5)
        return moving[:3], panel.face.screen.picture[:4]

    assert run_in_a_kernel(story) == (b"\xff\xd8\xff", b"\x89PNG")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"learning_rate": 0}, "learning_rate harus angka antara 0,001 dan 10"),
        ({"learning_rate": -1}, "yang diberikan −1"),
        ({"learning_rate": float("nan")}, "yang diberikan bukan angka"),
        ({"learning_rate": float("inf")}, "yang diberikan tak hingga"),
        ({"learning_rate": "cepat"}, "yang diberikan 'cepat'"),
        ({"learning_rate": None}, "yang diberikan None"),
        ({"epochs": 0}, "epochs harus angka antara 1 dan 100"),
        ({"epochs": 2.5}, "yang diberikan 2,5"),
        ({"seed": -3}, "seed harus angka antara 0 dan 999"),
        ({"dataset": "moons"}, "dataset harus salah satu dari 'linear'"),
        ({"lr": 1}, "tidak punya pengatur 'lr'; yang ada: dataset, learning_rate"),
    ],
)
def test_bad_input_gets_a_message_in_place_and_changes_nothing(panel, values, message):
    before = panel.values
    panel.set(**values)
    assert message in panel.message
    assert message.split("'")[0] in panel.face._message.value
    assert (panel.values, panel.failure) == (before, None)
    again = PerceptronPanel(**values)  # nor as an argument
    assert message in again.message
    assert again.values == before


def test_a_message_goes_when_all_is_well_again(panel):
    panel.set(epochs=-1)
    panel.set(epochs=5)
    assert (panel.message, panel.face._message.value) == ("", "")


def test_a_bug_in_a_panel_is_told_in_it_and_stops_it(panel, monkeypatch, caplog):
    def stumble(_view):
        raise ZeroDivisionError("pembagi nol")

    monkeypatch.setattr(panel, "draw", stumble)
    panel.controls["epoch"].value = 5
    assert panel.failure == "ZeroDivisionError: pembagi nol"
    assert "kesalahan kami" in panel.message
    assert "ZeroDivisionError" in caplog.text
    monkeypatch.undo()
    panel.step()
    assert (panel.failure, panel.message) == (None, "")


def click(panel, x1, x2, shift=False):
    """Click at a point of the map, as the browser tells it."""
    width, height = panel.face.view.figure.bbox.size
    x, y = panel.map_axes.transData.transform((x1, x2))
    panel.face.screen._heard(
        None, {"click": [x / width, 1 - y / height], "shift": shift}, []
    )


def test_a_click_adds_a_point_of_the_chosen_class_and_trains_again(panel):
    before = panel.run[-1].theta
    click(panel, -1.5, -1.5)  # each among the other class: never right for long
    click(panel, 1.5, 1.5, shift=True)
    assert panel.own.points == [(-1.5, -1.5, 1), (1.5, 1.5, 0)]
    assert panel.X[-2:].tolist() == [[-1.5, -1.5], [1.5, 1.5]]
    assert panel.run[-1].theta.tolist() != before.tolist()
    panel.remove_points()
    assert (panel.own.points, panel.run[-1].theta.tolist()) == ([], before.tolist())


def test_number_fields_add_the_same_point_as_a_click(panel):
    panel.own.fields["x1"].value, panel.own.fields["x2"].value = 1.5, -1.5
    panel.own.fields["label"].value = 0
    panel.buttons["add_point"].click()
    assert panel.own.points == [(1.5, -1.5, 0)]


@pytest.mark.parametrize("x1", [float("nan"), float("inf"), 99.0, -99.0])
def test_a_point_outside_the_picture_is_refused(panel, x1):
    panel.own.fields["x1"].value = x1
    panel.add_point()
    assert "Titik harus di dalam gambar" in panel.message
    assert panel.own.points == []


def test_a_click_beside_the_map_does_nothing(panel):
    panel.face.screen._heard(None, {"click": [0.0, 0.0], "shift": False}, [])
    panel.face.screen._heard(None, {"click": [0.9, 0.5], "shift": False}, [])
    assert (panel.own.points, panel.message, panel.failure) == ([], "", None)


def test_ones_own_data_may_start_from_nothing(panel):
    panel.set(dataset="own")
    assert "Belum ada titik dari kedua kelas" in panel.summary()
    for do in (panel.play, panel.step, panel.step_sample, panel.reset, panel.formula):
        do()
    assert (panel.failure, panel.message) == (None, "")
    click(panel, 1, 1)
    assert len(panel.run) == 1  # one class only: nothing to learn yet
    click(panel, -1, -1, shift=True)
    assert len(panel.run) == 21


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"dataset": "blobs", "noise": 0.5, "seed": 7, "epochs": 13},
        {"dataset": "xor", "learning_rate": 10},
        {"dataset": "xor_blobs", "learning_rate": 0.001, "epochs": 100},
        {"dataset": "and"},
        {"dataset": "or", "seed": 999},
        {"dataset": "own"},
    ],
)
def test_the_code_shown_makes_what_is_on_screen(values):
    panel = PerceptronPanel(**values)
    for point in ((0.5, 0.25, 1), (-0.25, 0.5, 0)):
        panel.own.add(*point, panel.extent)
        panel.restart()
    for epoch in (0, 3, 99):
        panel.seek(epoch)
        scope = {}
        exec(panel.code(), scope)
        assert scope["loss"] == panel.run.state.loss
        np.testing.assert_array_equal(scope["X"], panel.X)


def test_the_formula_is_filled_with_the_sample_in_sight(panel):
    panel.step_sample()
    panel.step_sample()
    text = repr(panel.formula())
    score = f"{panel.walk.state.score:.2f}".replace(".", ",").replace("-", "−")
    assert f"≈ {score}" in text
    assert f"prediksi = {panel.walk.state.prediction}" in text


def test_a_saved_notebook_keeps_a_picture_and_words(panel):
    data, metadata = panel._repr_mimebundle_()
    assert data["text/plain"] == panel.summary()
    assert metadata["image/png"]["alt"] == panel.summary()
    still = Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).convert("RGB")
    shown = Image.open(io.BytesIO(panel.picture()))
    kept = still.crop((0, 0, *shown.size))
    off = np.abs(np.asarray(kept, int) - np.asarray(shown, int))  # 256 colours only
    assert off.mean() < 0.5
    assert np.mean(off > 16) < 0.01
    below = still.crop((0, shown.height, *still.size)).convert("L")
    assert below.getextrema()[0] < 80  # the words, in ink
    assert below.crop((below.width - 20, 0, *below.size)).getextrema() == (255, 255)
    assert "application/vnd.jupyter.widget-view+json" in data


def test_a_deaf_screen_is_replaced_by_one_that_shows_the_same(panel):
    old, rest = panel.face.screen, panel.widget.children
    old._heard(None, {"view": "a", "visible": True}, [])
    old._heard(None, {"deaf": "a"}, [])
    new = panel.face.screen
    assert new is not old
    assert [part for part in panel.widget.children if part is not new] == [
        part for part in rest if part is not old
    ]
    assert new.number == old.number > 0
    assert new.picture == old.picture != b""
    assert new.description == old.description
    assert new.clickable
    assert new.size == old.size
    assert old.comm is None
    new._heard(None, {"click": [0.2, 0.5], "shift": False}, [])
    panel.step()
    assert new.number > old.number
