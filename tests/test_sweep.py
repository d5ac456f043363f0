import asyncio
import logging
import math
import re

import ipywidgets
import pytest
from ipywidgets.widgets.widget import _instances as alive

from dlkit.live import hand
from dlkit.live.panel import Panel
from dlkit.live.playback import Playback
from dlkit.live.sweep import MOST_PAIRS, SweepError, sweep

DIVISION = "ZeroDivisionError: division by zero"


@pytest.fixture(autouse=True)
def _nothing_else_is_open():
    def close():
        for panel in Panel.instances():
            panel.close()
        for widget in list(alive.values()):
            widget.unobserve_all()
            widget.close()

    close()
    yield
    close()


def failures(root=None):
    with pytest.raises(SweepError) as caught:
        sweep(root)
    assert str(caught.value) == "\n".join(caught.value.failures)
    return caught.value.failures


def heard(widget):
    """Every value that `widget` takes while it is swept, in order."""
    values = [widget.value]
    widget.observe(lambda change: values.append(change.new), names="value")
    sweep(widget)
    return values


# what the hand can do ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "options", "ends"),
    [
        ("IntSlider", {"min": -3, "max": 7}, {-3, 7}),
        ("FloatSlider", {"min": 0.5, "max": 2}, {0.5, 2}),
        ("FloatLogSlider", {"min": -3, "max": 1, "value": 1}, {0.001, 10}),
        ("BoundedIntText", {"min": 1, "max": 9, "value": 2}, {1, 9}),
        ("Play", {"max": 4, "value": 1}, {0, 4}),
        ("IntRangeSlider", {"min": 0, "max": 9}, {(0, 0), (0, 9), (9, 9)}),
        ("Dropdown", {"options": ["a", "b", "c"]}, {"a", "b", "c"}),
        ("RadioButtons", {"options": [("satu", 1), ("dua", 2)]}, {1, 2}),
        ("SelectMultiple", {"options": [1, 2, 3]}, {(), (1, 2, 3)}),
        (
            "SelectionRangeSlider",
            {"options": "abc", "index": (0, 1)},
            {("a", "a"), ("a", "c"), ("c", "c")},
        ),
        ("SelectionSlider", {"options": range(100)}, {0, 99}),
        ("Checkbox", {}, {False, True}),
        ("ToggleButton", {}, {False, True}),
        ("Text", {"value": "x"}, {"", "<b>kata & 😀"}),
        ("Combobox", {"options": ["a", "b"], "ensure_option": True}, {"a", "b"}),
        ("IntText", {"value": 5}, {0, -1}),
        ("ColorPicker", {"value": "red"}, {"#000000", "#ffffff"}),
    ],
)
def test_every_kind_of_control_reaches_its_ends_and_comes_home(kind, options, ends):
    widget = getattr(ipywidgets, kind)(**options)
    start, *values = heard(widget)
    assert ends <= {start, *values}
    assert widget.value == start


def test_a_number_field_gets_what_nobody_should_type():
    values = heard(ipywidgets.FloatText(2.0))
    assert {0, -1, math.inf} <= set(values)
    assert any(map(math.isnan, values))


def test_a_kind_of_control_that_is_not_known_is_never_left_out_silently():
    with pytest.raises(TypeError, match="belum mengenal kontrol DatePicker"):
        sweep(ipywidgets.DatePicker())


def test_what_only_shows_is_left_alone():
    ipywidgets.VBox([ipywidgets.HTML("a"), ipywidgets.IntProgress()])
    assert sweep() == 0


def test_a_disabled_control_is_not_moved():
    slider = ipywidgets.IntSlider(max=5, disabled=True)
    assert heard(slider) == [0]


# where exceptions go ----------------------------------------------------------------


def test_sweep_of_nothing_tries_nothing():
    assert sweep() == 0


def test_interact_fails_only_at_an_end():
    ipywidgets.interact(lambda x, y: y / (x - 10), x=(0, 10), y=(1, 3))
    assert failures() == ["interactive, x = 10: " + DIVISION]


def test_interact_fails_only_where_two_ends_meet():
    ipywidgets.interact(lambda x, y: 1 / (x + y), x=(0, 10), y=(0, 10))
    assert failures() == ["interactive, x = 0, y = 0: " + DIVISION]


def test_interact_manual_is_pressed_at_every_pair():
    ipywidgets.interact_manual(lambda x, y: 1 / (x + y), x=(0, 10), y=(0, 10))
    assert failures() == ["interactive, x = 0, y = 0: " + DIVISION]


def test_interact_that_fails_at_once_is_found_on_the_way_home():
    ipywidgets.interact(lambda x: 1 / (x - 5), x=(0, 10))
    assert failures() == ["interactive, nilai awal: " + DIVISION]


def test_an_exception_that_an_output_widget_would_show():
    slider, output = ipywidgets.IntSlider(max=9, description="x"), ipywidgets.Output()

    @output.capture()
    def show(change):
        return 1 / (9 - change.new)

    slider.observe(show, names="value")
    assert failures() == ["di luar kotak, x = 9: " + DIVISION]


def test_a_button_that_always_fails_is_told_once():
    button = ipywidgets.Button(description="Hitung")
    slider = ipywidgets.IntSlider()
    button.on_click(lambda _button: 1 / 0)
    assert failures(ipywidgets.HBox([slider, button])) == [
        "HBox, tekan Hitung: " + DIVISION
    ]


def test_a_button_that_fails_only_at_an_end():
    button = ipywidgets.Button(description="Hitung")
    slider = ipywidgets.IntSlider(description="x", value=5, max=10)
    button.on_click(lambda _button: 1 / slider.value)
    assert failures() == ["di luar kotak, x = 0, tekan Hitung: " + DIVISION]


def test_an_observer_that_fails_only_when_the_browser_moves_the_slider():
    slider = ipywidgets.IntSlider(description="x", max=9)
    slider.observe(lambda change: change.new + 1)  # hears of ipywidgets' lock as well
    slider.value = 9
    slider.value = 0
    (failure,) = failures()
    assert failure.startswith("di luar kotak, x = 9: TypeError")


def test_a_pair_is_not_told_when_one_of_the_two_fails_alone():
    ipywidgets.interact(lambda x, y: y / (3 - x), x=(0, 3), y=(0, 3))
    assert failures() == ["interactive, x = 3: " + DIVISION]


def test_sweep_of_one_box_leaves_the_others_alone():
    bad = ipywidgets.Button()
    bad.on_click(lambda _button: 1 / 0)
    assert sweep(ipywidgets.VBox([ipywidgets.IntSlider()])) == 2
    assert len(failures()) == 1


def test_two_controls_of_one_name_are_told_apart():
    one, two = (ipywidgets.IntSlider(description="x", max=9) for _ in range(2))
    two.observe(lambda change: 1 / (9 - change.new), names="value")
    assert failures(ipywidgets.VBox([one, two])) == ["VBox, x (2) = 9: " + DIVISION]


def test_pairs_of_a_large_box_are_bounded():
    box = ipywidgets.VBox([ipywidgets.IntSlider(1, 0, 2) for _ in range(20)])
    assert 40 < sweep(box) <= 43 + 2 * 20 + 2 * MOST_PAIRS + 40


def test_swallowed_puts_everything_back():
    before = list(logging.getLogger().handlers)
    with hand.swallowed() as errors:
        logging.getLogger("apa.saja").error("x", exc_info=ValueError("y"))
    assert [str(error) for error in errors] == ["y"]
    assert logging.getLogger().handlers == before


# panels -----------------------------------------------------------------------------


class Line(Panel):
    """A panel as small as can be; its subclasses are broken."""

    name = "garis"

    def make_controls(self):
        return {"slope": ipywidgets.FloatText(1.0, description="Kemiringan")}

    def train(self):
        if not math.isfinite(self.values["slope"]):
            raise ValueError("kemiringan harus bilangan biasa")
        return Playback([0, self.values["slope"]])

    def build(self, view):
        axes = view.figure.subplots()
        (self.line,) = axes.plot([], [])
        view.animate(self.line)

    def draw(self, view):  # noqa: ARG002
        self.line.set_data([0, 1], [0, self.run.state])

    def summary(self):
        return f"Kemiringan {self.run.state}."

    def code(self):
        return ""


def test_a_sound_panel_is_moved_and_judged_sound():
    panel = Line()
    assert sweep() > 10
    assert panel.values["slope"] == 1
    assert not panel.playing


def test_a_sound_panel_is_sound_in_a_running_loop():
    async def main():
        panel = Line()
        assert sweep(panel) > 10
        panel.close()

    asyncio.run(main())


class Careless(Line):
    def train(self):
        return Playback([0, 1.0])


class Brittle(Line):
    def draw(self, view):
        if self.values["slope"] == 0:
            raise KeyError("slope")
        super().draw(view)


class Speechless(Line):
    def summary(self):
        return "" if self.run.state < 0 else "Garis."


class Blank(Line):
    def build(self, view):
        pass

    def draw(self, view):
        pass


class BadButton(Line):
    def step(self):
        raise RuntimeError("tidak bisa")


@pytest.mark.parametrize(
    ("kind", "complaint"),
    [
        (Careless, r"slope = inf, epoch = 1: diterima tanpa pesan"),
        (Brittle, r"slope = 0.0.*: KeyError: 'slope'"),
        (Speechless, r"slope = -1.0, epoch = 1: ringkasannya kosong"),
        (Blank, r"nilai awal: gambar simpanannya kosong"),
        (BadButton, r"epoch = 1, tekan step: RuntimeError: tidak bisa"),
    ],
)
def test_a_broken_panel_is_named_with_the_move_that_breaks_it(kind, complaint):
    kind()
    found = failures()
    assert re.fullmatch(f"{kind.__name__}, {complaint}", found[0])
    assert all(failure.startswith(kind.__name__) for failure in found)


class Steep(Line):
    """Breaks where both of its numbers are large."""

    def make_controls(self):
        sliders = {name: ipywidgets.IntSlider(max=9) for name in ("lift", "tilt")}
        return super().make_controls() | sliders

    def draw(self, view):
        if self.values["lift"] + self.values["tilt"] == 18:
            raise OverflowError
        super().draw(view)


def test_what_only_a_combination_breaks_may_be_left_to_another_test():
    Steep()
    assert sweep(thorough=False) > 5
    assert any("lift = 9, tilt = 9" in failure for failure in failures())
    one, two = (ipywidgets.IntSlider(description=name, max=9) for name in "ab")
    two.observe(lambda change: 1 / (18 - one.value - change.new), names="value")
    box = ipywidgets.VBox([one, two])
    with pytest.raises(SweepError, match="VBox, a = 9, b = 9"):
        sweep(box, thorough=False)
