"""The live engine: recording, inbox, player, picture, registry."""

import asyncio
import functools
import io
import threading
import time

import ipywidgets
import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances as alive
from PIL import Image

from dlkit import plots
from dlkit.live import registry
from dlkit.live.figure_view import FigureView
from dlkit.live.inbox import Inbox
from dlkit.live.playback import Playback
from dlkit.live.player import Player


def test_playback_asks_for_no_state_before_it_is_wanted():
    asked = []
    run = Playback(asked.append(i) or i for i in range(10))
    assert asked == [0]
    run.seek(3)
    assert asked == [0, 1, 2, 3]
    run.seek(1).forward()
    assert (run.state, asked) == (2, [0, 1, 2, 3])


@pytest.mark.parametrize(("wanted", "reached"), [(-5, 0), (0, 0), (4, 4), (99, 4)])
def test_playback_seeks_to_the_nearest_end(wanted, reached):
    run = Playback(range(5)).seek(wanted)
    assert (run.position, run.at_end, len(run)) == (reached, reached == 4, 5)


def test_playback_refuses_a_run_without_states():
    with pytest.raises(ValueError, match="sedikitnya satu keadaan"):
        Playback([])


def test_a_job_is_done_at_once_where_no_loop_runs():
    done = []
    Inbox().post("a", lambda: done.append(1))
    assert done == [1]


def test_jobs_from_other_threads_are_done_by_the_owner_and_the_newest_wins():
    done = []

    async def main():
        inbox = Inbox()

        def send():
            for value in range(100):
                inbox.post(
                    "rate", lambda v=value: done.append((v, threading.get_ident()))
                )
            inbox.post("play", lambda: done.append(("play", threading.get_ident())))

        sender = threading.Thread(target=send)
        sender.start()
        sender.join()  # the loop is held up meanwhile: all the jobs wait
        await asyncio.sleep(0)

    asyncio.run(main())
    owner = threading.get_ident()
    assert done == [(99, owner), ("play", owner)]


def test_flush_does_the_waiting_jobs_now():
    done = []

    async def main():
        inbox = Inbox()
        inbox.post("a", lambda: inbox.post("b", lambda: done.append("b")))
        inbox.flush()
        return list(done)

    assert asyncio.run(main()) == ["b"]


@pytest.mark.parametrize(("way", "done_of_five"), [("soon", 4), ("once", 0)])
def test_of_several_of_a_name_one_is_done_and_then_the_next(way, done_of_five):
    done = []

    async def main():
        inbox = Inbox()
        leave = functools.partial(getattr(inbox, way), "rest", seconds=0.01)
        for value in range(5):
            leave(lambda v=value: done.append(v))
        await asyncio.sleep(0.05)
        leave(lambda: done.append("again"))
        await asyncio.sleep(0.05)
        leave(lambda: done.append("late"))
        inbox.close()
        await asyncio.sleep(0.05)

    asyncio.run(main())
    assert done == [done_of_five, "again"]


def test_the_player_waits_for_a_viewer_who_is_behind():
    frames, behind = [], [True]

    async def main():
        player = Player(
            asyncio.get_running_loop(),
            frame=lambda: frames.append(1),
            behind=lambda: behind[0],
            lost=lambda: None,
            fps=200,
        )
        player.start()
        await asyncio.sleep(0.05)
        waited = len(frames)
        behind[0] = False
        await asyncio.sleep(0.05)
        player.stop()
        shown = len(frames)
        await asyncio.sleep(0.05)
        return waited, shown, len(frames), player.playing

    waited, shown, after, playing = asyncio.run(main())
    assert waited == 0
    assert shown > 0
    assert (after, playing) == (shown, False)


def test_the_player_gives_up_on_a_viewer_who_is_gone(monkeypatch):
    monkeypatch.setattr(Player, "patience", 0.05)

    async def main():
        player = Player(
            asyncio.get_running_loop(),
            frame=lambda: None,
            behind=lambda: True,
            lost=lambda: player.stop(),
            fps=200,
        )
        player.start()
        await asyncio.sleep(0.03)
        waiting = player.playing
        await asyncio.sleep(0.3)
        return waiting, player.playing

    assert asyncio.run(main()) == (True, False)


def test_the_player_leaves_the_loop_free_while_frames_are_slow():
    """However many frames are asked for, others get a third of the time at least."""
    busy = []

    def slow_frame():
        began = time.perf_counter()
        time.sleep(0.02)
        busy.append(time.perf_counter() - began)

    async def main():
        player = Player(
            asyncio.get_running_loop(),
            frame=slow_frame,
            behind=lambda: False,
            lost=lambda: None,
            fps=1000,
        )
        began = time.perf_counter()
        player.start()
        await asyncio.sleep(0.4)
        player.stop()
        return time.perf_counter() - began

    whole = asyncio.run(main())
    assert len(busy) > 3
    assert sum(busy) < 0.75 * whole


def _build(view):
    axes = view.figure.subplots()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    (view.line,) = axes.plot([0, 1], [0.5, 0.5], lw=8)
    view.axes = axes
    view.animate(view.line)


def test_a_frame_holds_what_moves_and_forgets_where_it_was():
    view = FigureView(_build)
    first = view.pixels().copy()
    view.line.set_ydata([0.2, 0.2])
    second = view.pixels().copy()
    view.line.set_ydata([0.5, 0.5])
    np.testing.assert_array_equal(view.pixels(), first)
    assert (first != second).any()


def test_the_background_is_redrawn_only_when_the_limits_change():
    view = FigureView(_build)
    view.pixels()
    kept = view._background
    view.set_limits(view.axes, (0, 1), (0, 1))
    view.pixels()
    assert view._background is kept
    view.set_limits(view.axes, (0, 2), (0, 1))
    view.pixels()
    assert view._background is not kept


def test_a_picture_at_rest_is_lossless():
    view = FigureView(_build)
    decoded = np.asarray(Image.open(io.BytesIO(view.encode(lossless=True))))
    np.testing.assert_array_equal(decoded, view.pixels()[..., :3])
    moving = Image.open(io.BytesIO(view.encode(lossless=False)))
    assert (moving.format, moving.size) == ("JPEG", (900, 400))


@pytest.mark.parametrize("narrow", [False, True])
def test_paper_and_shape_can_change(narrow):
    view = FigureView(_build)
    view.rebuild(dark=True, narrow=narrow)
    assert view.pixels()[0, 0, :3].max() < 40
    height, width, _ = view.pixels().shape
    assert (width < height) == narrow


def test_a_place_in_the_picture_is_found_in_the_data():
    view = FigureView(_build)
    box = view.axes.bbox
    width, height = view.figure.bbox.size
    axes, x, y = view.locate(
        (box.x0 + 0.25 * box.width) / width, 1 - (box.y0 + 0.75 * box.height) / height
    )
    assert axes is view.axes
    assert (x, y) == pytest.approx((0.25, 0.75))
    assert view.locate(0, 0) is None
    beside = box.x0 / width, 1 - (box.y1 + 0.5 * box.height) / height
    assert view.coordinates(axes, *beside) == pytest.approx((0, 1.5))


@pytest.mark.parametrize("sharp", [False, True])
def test_the_map_colours_each_side_of_a_line_by_its_class(sharp):
    def build(view):
        view.axes = view.figure.add_axes((0, 0, 1, 1))
        view.map = plots.DecisionMap(view.axes, sharp=sharp)
        view.animate(view.map)

    view = FigureView(build)
    extent = (-1, 1, -1, 1)
    cells = plots.grid(extent)
    score = cells[:, 1] - 0.5 * cells[:, 0]  # class 1 above the line
    view.map.set_values(score.reshape(60, 60))
    pixels = view.pixels()[::-1].astype(int)  # from the bottom up
    height, width, _ = pixels.shape
    x1 = (np.arange(width) + 0.5) / width * 2 - 1
    x2 = (np.arange(height) + 0.5) / height * 2 - 1
    away = x2[:, None] - 0.5 * x1
    reddish = pixels[..., 0] > pixels[..., 2]
    clear = np.abs(away) > 0.05
    np.testing.assert_array_equal(reddish[clear], (away > 0)[clear])


def test_the_map_survives_a_model_that_diverged():
    def build(view):
        view.map = plots.DecisionMap(view.figure.add_axes((0, 0, 1, 1)), sharp=True)
        view.animate(view.map)

    view = FigureView(build)
    view.map.set_values(np.array([[np.nan, np.inf], [-np.inf, 1e300]]))
    assert view.pixels().shape == (400, 900, 4)


@pytest.mark.parametrize(
    "theta", [(1.0, 0.0, -0.5), (0.0, -2.0, 1.0), (3.0, 4.0, 0.1), (1e-9, 0.0, 0.0)]
)
def test_a_straight_line_is_where_the_score_is_zero(theta):
    ends = plots.straight_line(np.array(theta), (-2, 2, -2, 2))
    score = np.array(theta[:2]) @ ends + theta[2]
    np.testing.assert_allclose(score / np.hypot(*theta[:2]), 0, atol=1e-9)
    assert np.hypot(*(ends[:, 1] - ends[:, 0])) > 4


@pytest.mark.parametrize("theta", [(0, 0, 1), (np.nan, 1, 1), (np.inf, 1, 1)])
def test_there_is_no_line_without_finite_weights(theta):
    assert plots.straight_line(np.array(theta, float), (-1, 1, -1, 1)).shape == (2, 0)


def test_points_are_placed_by_their_label():
    view = FigureView(_build)
    points = plots.class_points(view.axes)
    X, y = np.array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]), np.array([1, 0, 1])
    plots.place(points, X, y)
    np.testing.assert_array_equal(points[0].get_xydata(), X[[1]])
    np.testing.assert_array_equal(points[1].get_xydata(), X[[0, 2]])


class _Owner:
    def __init__(self):
        self.closed = False
        registry.register(self)

    def close(self):
        self.closed = True
        registry.forget(self)


def test_a_cell_that_runs_again_closes_what_it_made_before(monkeypatch):
    run = iter(range(100))
    monkeypatch.setattr(registry, "current_cell", lambda: ("cell", now))
    now = next(run)
    first, beside = _Owner(), _Owner()
    assert [first.closed, beside.closed] == [False, False]
    now = next(run)
    again = _Owner()
    assert (first.closed, beside.closed, again.closed) == (True, True, False)
    assert registry.opened(_Owner) == [again]
    again.close()


def test_a_closed_tree_leaves_no_widget_behind():
    before = set(alive)
    tree = ipywidgets.VBox(
        [ipywidgets.HBox([ipywidgets.IntSlider()]), ipywidgets.HTML()]
    )
    assert set(alive) > before
    registry.close_tree(tree)
    assert set(alive) == before


def test_the_numbers_at_the_axes_have_a_decimal_comma():
    view = FigureView(lambda view: view.figure.subplots().set(ylim=(0, 1)))
    view.pixels()
    (axes,) = view.figure.axes
    assert "0,2" in [label.get_text() for label in axes.get_yticklabels()]
