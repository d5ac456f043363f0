import base64
import re

import numpy as np
import pytest

from dlkit import relu, sigmoid
from dlkit.live import ActivationCurves, figure_view


def drawn(curves):
    """The lines of both graphs, left and right."""
    view = figure_view.FigureView(curves.build)
    return [axes.get_lines() for axes in view.figure.axes]


def test_left_are_the_values_and_right_the_slopes():
    values, slopes = drawn(ActivationCurves("sigmoid"))
    z, a = values[0].get_data()
    np.testing.assert_allclose(a, sigmoid(z))
    nearby = (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5
    np.testing.assert_allclose(slopes[0].get_ydata(), nearby, atol=1e-9)


def test_no_line_joins_the_two_slopes_of_relu():
    _, (slope,) = drawn(ActivationCurves("relu"))
    z, steep = slope.get_data()
    assert set(steep[np.isfinite(steep)]) == {0.0, 1.0}
    assert np.isnan(steep).sum() == 1
    assert relu(z[np.isnan(steep)]) == 0


def test_each_line_differs_in_colour_and_in_dashes():
    every = "sigmoid", "tanh", "relu", "leaky_relu", "identity"
    for lines in drawn(ActivationCurves(*every)):
        assert len({line.get_color() for line in lines}) == len(every)
        assert len({str(line._unscaled_dash_pattern) for line in lines}) == len(every)


def test_a_notebook_stores_a_picture_and_words_that_tell_it():
    data, metadata = ActivationCurves("sigmoid", "relu")._repr_mimebundle_()
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert metadata["image/png"]["alt"] == data["text/plain"]
    assert re.search("sigmoid: .* turunan paling besar 0,25;", data["text/plain"])


@pytest.mark.parametrize(("names", "message"), [((), "paling sedikit"), (("x",), "x")])
def test_names_that_cannot_be_drawn_are_refused(names, message):
    with pytest.raises(ValueError, match=message):
        ActivationCurves(*names)
