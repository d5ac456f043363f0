"""The map of what a function of one's own answers."""

import base64

import numpy as np
import pytest

from dlkit import datasets
from dlkit.live import AnswerMap
from dlkit.live.figure_view import FigureView

X, Y = datasets.moons(60, noise=0.1, rng=0)


def falling(points):
    """Probability 0.5 along x1 = 0.25, more to its left."""
    return 1 / (1 + np.exp(4 * points[:, 0] - 1))


def axes_of(answer_map):
    return FigureView(answer_map.build).figure.axes[0]


def test_the_map_and_its_boundary_are_the_functions():
    answer_map = AnswerMap(falling, X, Y)
    boundary = axes_of(answer_map).get_lines()[-1]
    x1, x2 = boundary.get_data()
    drawn = np.isfinite(x1)
    np.testing.assert_allclose(x1[drawn], 0.25, atol=0.01)
    assert np.ptp(x2[drawn]) > 1.5  # from below to above
    left, *_, right = answer_map.values[80]
    assert left > 0.9 > -0.9 > right


def test_every_sample_is_inside_the_picture():
    answer_map = AnswerMap(falling, X, Y)
    left, right, bottom, top = answer_map.extent
    assert left < X[:, 0].min()
    assert X[:, 0].max() < right
    assert bottom < X[:, 1].min()
    assert X[:, 1].max() < top
    *points, _ = axes_of(answer_map).get_lines()
    assert sum(len(line.get_xdata()) for line in points) == len(X)


def test_it_counts_the_samples_that_are_right():
    right = np.sum((falling(X) >= 0.5) == Y)
    assert 0 < right < len(Y)
    assert f"{right} dari 60 sampel benar" in repr(AnswerMap(falling, X, Y))
    assert "60 dari 60 sampel benar (100%)" in repr(
        AnswerMap(lambda points: Y if len(points) == 60 else points[:, 0], X, Y)
    )


def test_a_notebook_stores_a_picture_and_words_that_tell_it():
    data, metadata = AnswerMap(falling, X, Y)._repr_mimebundle_()
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert metadata["image/png"]["alt"] == data["text/plain"]


@pytest.mark.parametrize("answer", [lambda _: 0.5, lambda points: points])
def test_it_refuses_what_is_not_one_probability_a_point(answer):
    with pytest.raises(ValueError, match="satu peluang untuk tiap titik"):
        AnswerMap(answer, X, Y)
