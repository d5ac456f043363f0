"""Loss curves side by side: what is drawn, and what is said of each."""

import base64

import numpy as np
import pytest

from dlkit import diagnose, plots
from dlkit.live import LossCurves
from dlkit.live.figure_view import FigureView
from dlkit.live.panels.runs import VERDICTS

CURVES = {
    0.001: [0.7, 0.69, 0.68, 0.67],
    1: [0.7, 0.4, 0.2, 0.1],
    10: [0.7, 5.0, 20.0, 35.0, 35.0],
}


def drawn(curves):
    return FigureView(curves.build).figure.axes


def test_each_curve_has_its_own_axes_with_its_rate_and_its_reading():
    shown = drawn(LossCurves(CURVES))
    assert len(shown) == len(CURVES)
    for axes, (rate, losses) in zip(shown, CURVES.items(), strict=True):
        lines = [list(line.get_ydata()) for line in axes.get_lines()]
        assert losses in lines
        reading = VERDICTS[diagnose(losses)[0].name]
        assert axes.get_title().startswith("learning rate ")
        assert axes.get_title().endswith(f": {reading}")
        assert max(losses) <= axes.get_ylim()[1] <= 2.2 * max(losses), rate


def test_the_words_tell_each_curve_by_rate_reading_and_ends():
    data, metadata = LossCurves(CURVES)._repr_mimebundle_()
    assert "0,001: terlalu lambat, dari 0,7 ke 0,67." in data["text/plain"]
    assert "10: divergen, dari 0,7 ke 35." in data["text/plain"]
    assert metadata["image/png"]["alt"] == data["text/plain"]
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("curves", "message"), [({}, "paling sedikit satu"), ({1: [0.7]}, "2 nilai")]
)
def test_what_is_no_curve_is_refused(curves, message):
    with pytest.raises(ValueError, match=message):
        LossCurves(curves)


def top(*curves):
    """Where the axis of the first curve ends, the others being its ghosts."""
    axes = FigureView(lambda view: view.figure.add_subplot()).figure.axes[0]
    first, *ghosts = map(np.array, curves)
    ghosts = [(str(number), curve) for number, curve in enumerate(ghosts)]
    _, (_, end) = plots.LossCurve(axes).show(first, 0, ghosts=ghosts)
    return end


def test_a_diverged_run_alone_is_seen_whole_but_beside_others_leaves_the_picture():
    diverged, well = [0.7, 5.0, *[30.0] * 18], np.linspace(0.7, 0.1, 20)
    assert 30 <= top(diverged) <= 50
    assert top(diverged, well) < 1.4


@pytest.mark.parametrize("last", [1e300, np.inf, np.nan])
def test_what_explodes_does_not_take_the_axis_with_it(last):
    assert 30 <= top([0.7, *[30.0] * 9, *[last] * 9]) <= 50
    assert top([0.7, *[last] * 9]) < 1.4
