import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from dlkit import plots


def inked_columns(left, right, text):
    """The columns of a picture 200 pixels wide that `text` over an Axes darkens."""
    figure = Figure((2, 1), dpi=100)
    axes = figure.add_axes((left, 0, right - left, 0.5))
    axes.set_axis_off()
    plots.Caption(axes).set_text(text)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    dark = np.asarray(canvas.buffer_rgba())[..., 0] < 128
    return np.flatnonzero(dark.any(axis=0))


def test_a_caption_stands_in_the_middle_of_its_axes():
    columns = inked_columns(0.2, 0.9, "loss 0,1")
    assert columns[0] + columns[-1] == pytest.approx(200 * (0.2 + 0.9), abs=4)


@pytest.mark.parametrize("place", [(0.7, 1), (0, 0.3)], ids=["right", "left"])
def test_a_caption_wider_than_its_axes_is_not_cut_by_the_edge(place):
    text = "30 dari 30 benar"
    columns, whole = inked_columns(*place, text), inked_columns(0, 1, text)
    assert np.ptp(columns) == np.ptp(whole)  # all of it is there
    assert columns[0] > 0
    assert columns[-1] < 199
