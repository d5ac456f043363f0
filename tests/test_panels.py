"""What holds for every panel, without a browser; each also has tests of its own."""

import asyncio
import gc
import io
import re
import tracemalloc

import ipywidgets
import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances as alive
from PIL import Image

from dlkit import live
from dlkit.live import registry
from dlkit.live.hand import ends, is_control
from dlkit.live.panel import Panel
from dlkit.live.sweep import sweep
from tests.panel_cases import CASES, DRIVEN, MANY_CONTROLS

every_panel = pytest.mark.parametrize("kind", CASES, ids=lambda kind: kind.name)
every_case = pytest.mark.parametrize(
    ("kind", "values"),
    [(kind, values) for kind, cases in CASES.items() for values in cases],
    ids=lambda part: part.name if isinstance(part, type) else str(part) or "-",
)


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for open_panel in Panel.instances():
        open_panel.close()


def test_no_panel_is_left_out():
    public = {getattr(live, name) for name in live.__all__}
    panels = {
        part for part in public if isinstance(part, type) and issubclass(part, Panel)
    }
    assert panels == set(CASES) == set(DRIVEN)
    assert all(len(cases) >= 4 for cases in CASES.values())


@every_case
def test_the_code_shown_makes_the_loss_on_screen(kind, values):
    panel = kind(**values)
    assert (panel.message, panel.failure) == ("", None)
    for epoch in (0, 1, len(panel.run) // 2, len(panel.run) - 1):
        panel.seek(epoch)
        scope = {}
        with np.errstate(all="raise"):  # nor does it warn
            exec(panel.code(), scope)
        np.testing.assert_equal(scope["loss"], panel.run.state.loss)


@every_case
def test_words_tell_every_state(kind, values):
    panel = kind(**values)
    for epoch in (0, len(panel.run) // 2, len(panel.run) - 1):
        panel.seek(epoch)
        summary = panel.summary()
        assert panel.face.screen.description == summary
        assert 5 <= len(summary.split()) <= 90
        assert summary.endswith(".")
        for english in ("nan", "inf", "None", "True", "False", "array("):
            assert english not in summary.replace("(", " ").split()
        assert not re.search(r"\de[+-]\d", summary)
    assert (panel.message, panel.failure) == ("", None)


@every_panel
def test_scrubbing_trains_nothing_and_comes_back(kind):
    panel = kind()
    run = panel.run
    seen = {}
    last = len(run) - 1
    for epoch in (last, 0, last // 2, last, last // 2, 0):
        panel.controls["epoch"].value = epoch
        assert panel.run.position == epoch
        picture = panel.picture()  # first: it completes what is computed at rest
        words = panel.summary(), panel.details(), picture
        assert seen.setdefault(epoch, words) == words
    assert panel.run is run
    assert len({picture for _, _, picture in seen.values()}) == len(seen)


@every_panel
def test_every_way_to_move_meets_no_error(kind):
    panel = kind()
    assert sweep(panel) > 10


@every_panel
def test_at_most_seven_controls_are_in_sight(kind):
    panel = kind()
    shown = list(_in_sight(panel.widget))
    controls = [part for part in shown if part in panel.controls.values()]
    assert (len(controls) <= 7) or kind in MANY_CONTROLS
    assert set(panel.controls.values()) <= {
        part for part in _inside(panel.widget) if is_control(part)
    }
    assert all(part.description for part in controls)


def _inside(widget, shown_only=False):
    if shown_only and widget.layout.display == "none":
        return
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _inside(child, shown_only)


def _in_sight(widget):
    return _inside(widget, shown_only=True)


@every_panel
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_theme_and_width_change_the_picture_not_the_run(kind, dark, narrow):
    panel = kind()
    panel.seek(1)
    panel.face.screen._heard(None, {"dark": dark, "narrow": narrow}, [])
    picture = Image.open(io.BytesIO(panel.picture())).convert("L")
    assert (picture.getpixel((0, 0)) < 40) == dark
    assert (picture.width < picture.height) == narrow
    assert (panel.run.position, panel.failure) == (1, None)


@every_panel
def test_a_background_painted_in_part_is_the_whole_one(kind):
    panel = kind()
    control = panel.controls[DRIVEN[kind][0]]
    for value in (min(_choices(control)), max(_choices(control))):
        control.value = value
        panel.seek(len(panel.run) - 1)
        view = panel.face.view
        in_part = view.pixels().copy()
        view.rebuild(dark=False, narrow=False)
        panel.show()
        assert np.array_equal(in_part, view.pixels())


@every_panel
def test_text_in_the_picture_is_not_cut_off(kind):
    panel = kind()
    view = panel.face.view
    for dark, narrow in ((False, False), (False, True)):
        view.rebuild(dark=dark, narrow=narrow)
        panel.show()
        width, height = view.figure.bbox.size
        renderer = view._canvas.get_renderer()
        for axes in view.figure.axes:
            box = axes.get_tightbbox(renderer)
            assert box is None or (
                box.x0 >= -1 and box.y0 >= -1
                and box.x1 <= width + 1 and box.y1 <= height + 1
            ), (narrow, box)  # fmt: skip


@every_panel
def test_a_saved_notebook_keeps_a_picture_and_words(kind):
    data, metadata = kind()._repr_mimebundle_()
    assert data["text/plain"] == metadata["image/png"]["alt"]
    assert len(data["image/png"]) < 250_000  # base64; a lesson holds several


@every_panel
def test_running_a_cell_fifty_times_leaves_one_panel(kind, monkeypatch):
    runs = iter(range(1000))
    monkeypatch.setattr(registry, "current_cell", lambda: ("cell", next(runs)))
    kind()
    before = len(alive)
    kept = [kind() for _ in range(50)]  # as IPython's Out does
    assert len(alive) == before
    assert [made.closed for made in kept] == [True] * 49 + [False]
    assert len(Panel.instances()) == 1


@every_panel
def test_controls_moved_on_and_on_leave_no_memory_behind(kind):
    panel = kind()
    rng = np.random.default_rng(0)
    controls = [control for name, control in panel.controls.items() if name != "epoch"]
    moves = []  # there and back: every round ends as it began
    for control in rng.permutation(controls)[:3]:
        away = [value for value in _choices(control) if value != control.value]
        moves += [(control, away[rng.integers(len(away))]), (control, control.value)]

    def memory_after_a_round():
        for control, value in moves:
            control.value = value
            panel.seek(len(panel.run) // 2)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    memory_after_a_round()  # caches fill
    tracemalloc.start()
    memory = [memory_after_a_round() for _ in range(3)]
    tracemalloc.stop()
    assert min(np.diff(memory)) < 40_000  # a leak grows each time, a cache does not
    assert panel.failure is None


def _choices(control) -> list:
    if isinstance(control, ipywidgets.FloatText | ipywidgets.IntText):
        return [-1, 0, 1]
    if hasattr(control, "_options_full"):
        return [value for _, value in control._options_full]
    return [*ends(control), control.value]


@every_panel
def test_of_many_quick_presses_of_a_button_none_is_left_out(kind):
    async def story():
        panel = kind()
        panel.reset()
        for _ in range(3):
            panel.buttons["step"].click()
        panel.flush()
        position = panel.run.position
        panel.close()
        return position

    assert asyncio.run(story()) == 3


@every_panel
def test_the_last_of_many_changes_is_the_one_shown(kind):
    name, _ = DRIVEN[kind]

    async def story():
        panel = kind()
        control = panel.controls[name]
        low, high = min(_choices(control)), max(_choices(control))
        middle = control.value
        for value in (low, high, middle, high, low):
            control.value = value
        panel.flush()
        last = panel.summary(), panel.run[-1].loss
        other = kind(**{name: low})
        other.seek(panel.run.position)
        expected = other.summary(), other.run[-1].loss
        panel.close()
        other.close()
        return last, expected

    last, expected = asyncio.run(story())
    np.testing.assert_equal(last, expected)
