"""The loss panel: what is dragged, what it costs, and what the slopes are good for."""

import asyncio
import re
from itertools import pairwise

import numpy as np
import pytest

from dlkit import cross_entropy_loss, mean_squared_error, sigmoid
from dlkit.live import LossPanel
from dlkit.live.panel import Panel
from dlkit.live.panels.loss_tasks import LOSSES, N_SAMPLES, STARTS, TASKS

EPSILON = 1e-6
CONFIDENT = {"task": "classification", "start": "one_wrong"}
both_tasks = pytest.mark.parametrize("task", TASKS)


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for open_panel in Panel.instances():
        open_panel.close()


def touch(panel, axes, x, y, began):
    """Hold the picture at a point of `axes`, or drag there, as the browser tells it."""
    width, height = panel.face.view.figure.bbox.size
    x, y = axes.transData.transform((x, y))
    message = {"drag": [x / width, 1 - y / height], "began": began}
    panel.face.screen._heard(None, message, [])


def numbers(panel):
    """The table under the picture, as a list of rows of numbers."""
    rows = re.findall(r"<tr.*?</tr>", panel.details())[1:-1]
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows]
    return [
        [float(cell.replace(",", ".").replace("−", "-")) for cell in row]
        for row in cells
    ]


# the numbers ------------------------------------------------------------------------


@both_tasks
@pytest.mark.parametrize("start", STARTS.values())
def test_the_losses_told_are_those_of_dlkit(task, start):
    panel = LossPanel(task=task, start=start)
    y, p = panel.y, panel.predictions
    assert f"MSE {mean_squared_error(y, p):.3g}".replace(".", ",") in panel.summary()
    if task == "classification":
        loss = f"{cross_entropy_loss(y, p):.3g}".replace(".", ",")
        assert f"cross-entropy {loss}" in panel.summary()
        assert panel.run.state.loss == cross_entropy_loss(y, p)
    else:
        assert panel.run.state.loss == mean_squared_error(y, p)


@both_tasks
def test_the_parts_of_the_samples_make_up_the_loss(task):
    for start in STARTS.values():
        y, p = TASKS[task].draw(start, np.random.default_rng(3))
        for name in TASKS[task].losses:
            loss = LOSSES[name]
            parts = loss.parts(y, p)
            assert parts.mean() == pytest.approx(loss.value(y, p), rel=1e-12)
            np.testing.assert_allclose(loss.curve(p - y), parts, rtol=1e-12)


@both_tasks
def test_slopes_match_central_differences(task):
    y, p = TASKS[task].draw("one_wrong", np.random.default_rng(4))
    for name in TASKS[task].losses:
        loss = LOSSES[name]
        for sample in range(N_SAMPLES):
            nudge = EPSILON * (np.arange(N_SAMPLES) == sample)
            rise = loss.value(y, p + nudge) - loss.value(y, p - nudge)
            slope = loss.slope(y, p)[sample] / N_SAMPLES
            assert rise / (2 * EPSILON) == pytest.approx(slope, rel=1e-5)


@pytest.mark.parametrize("name", ["cross_entropy", "mse"])
def test_each_epoch_moves_the_scores_against_the_slope_of_the_loss(name):
    panel = LossPanel(**CONFIDENT, loss=name, learning_rate=0.5)
    y, value = panel.y, LOSSES[name].value
    for epoch in (0, 7, 30):
        p, after = panel.run[epoch].theta, panel.run[epoch + 1].theta
        z, moved = np.log(p / (1 - p)), np.log(after / (1 - after))
        for sample in range(N_SAMPLES):
            nudge = EPSILON * (np.arange(N_SAMPLES) == sample)
            rise = value(y, sigmoid(z + nudge)) - value(y, sigmoid(z - nudge))
            step = -0.5 * rise / (2 * EPSILON)
            assert moved[sample] - z[sample] == pytest.approx(step, rel=1e-4, abs=1e-9)


def test_regression_shrinks_every_error_alike():
    panel = LossPanel(learning_rate=0.6)  # times 1 - 0.6 * 2 / 6
    errors = [panel.run[epoch].theta - panel.y for epoch in range(4)]
    for before, after in pairwise(errors):
        np.testing.assert_allclose(after, 0.8 * before, rtol=1e-9)


def test_cross_entropy_punishes_a_confident_mistake_and_mse_does_not():
    panel = LossPanel(**CONFIDENT)
    worst = numbers(panel)[2]
    assert worst == [3, 0, 0.99, 4.61, 100, 0.98, 1.98]
    panel.set(epoch=60)
    assert panel.predictions[2] < 0.2
    assert panel._rival[60].theta[2] > 0.95  # MSE: hardly moved
    assert "dengan MSE peluangnya kini" in LossPanel(**CONFIDENT, epoch=10).summary()


def test_at_the_ends_of_the_sliders_everything_stays_finite():
    panel = LossPanel(**CONFIDENT, learning_rate=10, epochs=200, epoch=200)
    for sample in range(1, N_SAMPLES + 1):
        panel.place(sample, 0.99)
    panel.set(epoch=200)
    assert np.isfinite([state.loss for state in panel.run[:]]).all()
    assert "bukan angka" not in panel.summary() + panel.details()
    panel.place(1, 0.01)  # from there, although others are almost certain
    assert ((panel.predictions >= 0.001) & (panel.predictions <= 0.999)).all()


def test_a_diverging_run_is_shown_and_explained():
    panel = LossPanel(learning_rate=10, epochs=200, epoch=200)
    assert "Diagnosis" in panel.details()
    assert "divergen" in panel.details()
    panel.place(1, 3.3)  # from there: what flew away is back at the picture's edge
    assert ((panel.predictions >= 0) & (panel.predictions <= 6)).all()
    assert (panel.message, panel.failure) == ("", None)


def test_a_perfect_prediction_is_told_without_a_culprit():
    panel = LossPanel()
    for sample, target in enumerate(panel.y, start=1):
        panel.place(sample, target)
    assert panel.run.state.loss == 0
    assert "Semua prediksi tepat" in panel.summary()


def test_a_run_that_reached_the_targets_is_told_without_a_culprit():
    panel = LossPanel(start="one_wrong")
    panel.play()
    assert 0 < panel.run.state.loss < 1e-12
    assert "Semua prediksi tepat" in panel.summary()


# the picture ------------------------------------------------------------------------


@both_tasks
def test_the_picture_shows_predictions_targets_parts_and_means(task):
    panel = LossPanel(task=task, start="one_wrong", epoch=5)
    picture, y, p = panel._picture, panel.y, panel.predictions
    np.testing.assert_array_equal(picture._targets.get_ydata(), y)
    drawn = {tuple(dot) for line in picture._points for dot in line.get_xydata()}
    assert drawn == {(i + 1, value) for i, value in enumerate(p)}
    for number, name in enumerate(TASKS[task].losses):
        parts = LOSSES[name].parts(y, p)
        bars = picture._parts[number].get_paths()
        heights = [bar.vertices[:, 1].max() for bar in bars]
        np.testing.assert_allclose(heights, parts)
        mean = picture._means[number].get_ydata()
        np.testing.assert_allclose(mean, LOSSES[name].value(y, p))
        dots = picture._dots[number].get_xydata()
        np.testing.assert_allclose(dots, np.column_stack([p - y, parts]))


@both_tasks
def test_the_tangent_touches_the_curve_at_the_chosen_sample(task):
    panel = LossPanel(task=task, start="one_wrong", sample=5)
    d = panel.predictions[4] - panel.y[4]
    for number, name in enumerate(TASKS[task].losses):
        (x0, y0), (x1, y1) = panel._picture._slopes[number].get_xydata()
        slope = (y1 - y0) / (x1 - x0)
        curve = LOSSES[name].curve
        rise = curve(d + EPSILON) - curve(d - EPSILON)
        assert slope == pytest.approx(rise / (2 * EPSILON), rel=1e-4)
        assert y0 + slope * (d - x0) == pytest.approx(curve(d))


def test_the_error_of_a_regression_is_drawn_as_a_true_square():
    panel = LossPanel(start="one_wrong")
    for narrow in (False, True):
        panel.face.screen._heard(None, {"dark": False, "narrow": narrow}, [])
        axes = panel._picture.left
        for square in panel._picture._squares.get_paths():
            corners = axes.transData.transform(square.vertices)
            width, height = np.ptp(corners, axis=0)
            assert width == pytest.approx(height, rel=1e-6)


@both_tasks
def test_nothing_jumps_while_it_plays(task):
    panel = LossPanel(task=task, start="one_wrong")
    picture = panel._picture
    panel.picture()
    kept = panel.face.view._background
    for epoch in (0, 20, 60):
        panel.seek(epoch)
        assert panel.face.view._background is kept
        assert panel._picture is picture


# by hand ----------------------------------------------------------------------------


@both_tasks
def test_a_prediction_is_dragged_in_the_picture(task):
    panel = LossPanel(task=task)
    before, left = panel.predictions.copy(), panel._picture.left
    touch(panel, left, 4.8, before[4], began=True)
    assert panel.values["sample"] == 5  # holding alone moves nothing
    np.testing.assert_array_equal(panel.predictions, before)
    touch(panel, left, 5.1, 0.31, began=False)
    value = 0.31 if task == "classification" else 0.3
    assert panel.predictions[4] == value
    assert panel.values[TASKS[task].control] == value
    np.testing.assert_array_equal(np.delete(panel.predictions, 4), np.delete(before, 4))
    touch(panel, left, 1, 99, began=False)  # out of the picture: as far as it goes
    assert panel.predictions[4] == TASKS[task].high
    assert (panel.message, panel.failure) == ("", None)


def test_a_column_of_the_bars_is_chosen_but_not_dragged():
    panel = LossPanel()
    before = panel.predictions.copy()
    touch(panel, panel._picture.bars, 2.2, 0.5, began=True)
    touch(panel, panel._picture.bars, 2.2, 0.9, began=False)
    touch(panel, panel._picture.curve, 0, 0.5, began=True)
    touch(panel, panel._picture.curve, 0, 0.9, began=False)
    assert panel.values["sample"] == 2
    np.testing.assert_array_equal(panel.predictions, before)


@both_tasks
def test_the_slider_does_the_same_as_the_drag(task):
    control = TASKS[task].control
    panel, other = LossPanel(task=task, sample=2), LossPanel(task=task)
    panel.controls[control].value = 0.7
    other.place(2, 0.7)
    np.testing.assert_array_equal(panel.predictions, other.predictions)
    panel.controls["sample"].value = 6
    assert panel.values[control] == panel.predictions[5]


def test_a_move_by_hand_starts_again_from_what_is_seen():
    panel = LossPanel(**CONFIDENT, epoch=20)
    seen = panel.predictions.copy()
    panel.place(1, 0.6)
    assert panel.run.position == 0
    assert panel.predictions[0] == 0.6
    np.testing.assert_allclose(panel.predictions[1:], seen[1:], atol=0.0005)
    panel.step()
    assert panel.predictions[0] < 0.6


def test_predictions_by_hand_outlive_the_learning_rate_but_not_new_samples():
    panel = LossPanel(task="classification")
    panel.place(1, 0.42)
    panel.set(learning_rate=0.2, loss="mse")
    assert panel.run[0].theta[0] == 0.42
    panel.set(start="unsure")
    assert panel.run.position == 0
    assert panel.predictions.tolist() == [0.5] * N_SAMPLES


def test_a_drag_in_a_kernel_shows_the_newest_place_and_pauses():
    async def story():
        panel = LossPanel(**CONFIDENT)
        panel.play()
        left = panel._picture.left
        touch(panel, left, 3, 0.99, began=True)
        for y in (0.9, 0.7, 0.4):
            touch(panel, left, 3, y, began=False)
        panel.flush()
        seen = panel.predictions[2], panel.playing, panel.run.position
        panel.close()
        return seen

    assert asyncio.run(story()) == (0.4, False, 0)


def test_the_last_of_many_moves_of_the_slider_wins_in_a_kernel():
    async def story():
        panel = LossPanel(task="classification")
        panel.set(sample=4, probability=0.11)
        for value in (0.2, 0.9, 0.3):
            panel.controls["probability"].value = value
        panel.flush()
        seen = panel.predictions[3], panel.values["probability"]
        panel.close()
        return seen

    assert asyncio.run(story()) == (0.3, 0.3)


@pytest.mark.parametrize(
    ("do", "message"),
    [
        (lambda panel: panel.place(7, 1.0), "sample harus angka antara 1 dan 6"),
        (lambda panel: panel.place(1, 7), "prediction harus angka antara 0 dan 6"),
        (lambda panel: panel.place(1, float("nan")), "yang diberikan bukan angka"),
        (lambda panel: panel.place(1, "dua"), "yang diberikan 'dua'"),
        (lambda panel: panel.set(probability=0.2), "milik tugas yang lain"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_no_prediction(do, message):
    panel = LossPanel()
    before = panel.predictions.copy()
    do(panel)
    assert message in panel.message
    assert panel.failure is None
    np.testing.assert_array_equal(panel.predictions, before)


@both_tasks
def test_the_slider_follows_in_whole_steps_that_no_browser_rounds(task):
    panel = LossPanel(task=task, start="one_wrong")
    slider = panel.controls[TASKS[task].control]
    steps, digits = slider.options, TASKS[task].digits
    for epoch in range(61):  # a slider that answers late would move a prediction
        panel.seek(epoch)
        assert panel.run.position == epoch
        shown = float(slider.options[slider.index][0].replace(",", "."))
        assert shown == pytest.approx(panel.predictions[2], abs=0.51 * 10**-digits)
        assert slider.options == steps
    panel.controls[TASKS[task].control].value += 1e-15
    assert panel.run.position == 60


def test_only_the_controls_of_the_task_are_shown():
    panel = LossPanel()
    for task, hidden in (
        ("regression", {"probability", "loss"}),
        ("classification", {"prediction"}),
    ):
        panel.set(task=task)
        controls = panel.controls.items()
        assert {k for k, part in controls if part.layout.display == "none"} == hidden


# code and formula -------------------------------------------------------------------


@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
def test_the_code_repeats_a_descent_from_predictions_placed_by_hand(loss):
    panel = LossPanel(task="classification", loss=loss, epoch=9)
    panel.place(2, 0.93)
    for epoch in (0, 1, 33):
        panel.seek(epoch)
        scope = {}
        exec(panel.code(), scope)
        assert scope["loss"] == panel.run.state.loss
        np.testing.assert_array_equal(scope["p"], panel.predictions)


def test_the_formula_is_filled_with_the_chosen_sample_and_the_mean():
    panel = LossPanel(**CONFIDENT)
    text = repr(panel.formula())
    assert "−ln(1 − 0,99) ≈ 4,61" in text
    assert "1/(1 − 0,99) ≈ 100" in text
    assert text.endswith("/6 ≈ 0,876")
    panel.set(sample=4)
    assert "−ln(0,8) ≈ 0,223" in repr(panel.formula())
    assert r"-\ln(0{,}8) \approx 0{,}223" in panel.formula().latex
    panel.set(loss="mse", sample=3, epoch=0)
    assert "(0,99 − 0)² ≈ 0,98" in repr(panel.formula())
