"""The controls that panels share."""

import ipywidgets
import pytest
from traitlets import TraitError

from dlkit.live.controls import RefusedError, assign, label
from dlkit.live.panels import knobs


@pytest.mark.parametrize("value", [0.001, 0.3, 1, 10, 0.45, 0.125])
def test_the_learning_rate_is_exactly_what_was_given_and_what_is_written(value):
    slider = knobs.learning_rate(0.1)
    slider.value = value
    assert slider.value == value
    assert slider.label == f"{value:g}".replace(".", ",")
    assert slider._options_labels[slider.index] == slider.label


def test_a_learning_rate_between_the_steps_stays_in_order_until_the_next():
    slider = knobs.learning_rate(0.45)
    steps = len(slider._options_labels)
    slider.index += 1
    assert slider.value == 0.5
    slider.value = 0.47
    assert len(slider._options_labels) == steps
    slider.index -= 1
    assert slider.value == 0.3


def test_a_learning_rate_told_twice_is_heard_once():
    slider = knobs.learning_rate(0.1)
    heard = []
    slider.observe(lambda change: heard.append(change.new), "value")
    for value in (0.45, 0.45, 0.3, 0.3):
        slider.value = value
    assert heard == [0.45, 0.3]


def test_a_learning_rate_out_of_range_is_refused():
    controls = {"learning_rate": knobs.learning_rate(0.1)}
    for value in (0, -1, 11, float("nan"), "cepat", None):
        with pytest.raises(RefusedError, match="antara 0,001 dan 10"):
            assign(controls, "learning_rate", value)
    assert controls["learning_rate"].value == 0.1


@pytest.mark.parametrize("value", [0, 0.05, 0.42, 0.5])
def test_the_noise_is_exactly_what_was_given_and_is_written_with_a_comma(value):
    slider = knobs.noise(value)
    assert slider.value == value
    assert slider.label == f"{value:g}".replace(".", ",")


def test_a_number_of_samples_stays_whole_between_its_steps():
    slider = knobs.n_samples(300, 20, 500)
    assign({"n_samples": slider}, "n_samples", 37)
    assert repr(slider.value) == "37"
    assert slider.label == "37"
    with pytest.raises(RefusedError, match="yang diberikan 37,5"):
        assign({"n_samples": slider}, "n_samples", 37.5)


def test_a_number_field_tells_the_bounds_it_keeps_to():
    fields = {"seed": knobs.seed(), "epochs": knobs.epochs()}
    label(fields, "control")
    assert fields["seed"].tooltip == "dari 0 sampai 999"
    assert fields["epochs"].tooltip is None  # a slider shows its ends


def test_a_choice_may_be_none():
    choice = knobs.batch_size()
    assert (choice.value, choice.index) == (None, 0)
    choice.value = 32
    choice.value = None
    assert choice.label == "semua"
    with pytest.raises(TraitError):
        choice.value = 33


@pytest.mark.parametrize("field", [ipywidgets.Text, ipywidgets.Textarea])
def test_a_field_takes_any_text_and_nothing_else(field):
    control = field("enak")
    assign({"text": control}, "text", "")
    assert control.value == ""
    for value in (5, None, ["enak"], b"enak"):
        with pytest.raises(RefusedError, match="text harus teks; yang diberikan"):
            assign({"text": control}, "text", value)


@pytest.mark.parametrize("kind", [knobs.Choice, knobs.ChoiceSlider])
def test_none_is_a_choice_among_others(kind):
    control = kind(options=[("tanpa", None), ("lima", 5), ("nol", 0)], value=None)
    assert (control.value, control.index, control.label) == (None, 0, "tanpa")
    heard = []
    control.observe(lambda change: heard.append(change.new), "value")
    for value, index in ((5, 1), (0, 2), (None, 0)):
        control.value = value
        assert (control.index, control.value) == (index, value)
    control.index = 2  # as the browser does
    assert heard == [5, 0, None, 0]
