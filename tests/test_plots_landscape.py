"""The pictures of landscapes: their map, what lies outside, and the lines on them."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from dlkit import plots
from dlkit.landscapes import Saddle, TwoMinima

EXTENT = (-3, 3, -2, 2)


@pytest.fixture
def axes():
    made = Figure().subplots()
    made.set(xlim=(-3, 3), ylim=(-2, 2))
    return made


def test_the_map_is_drawn_anew_only_for_another_landscape(axes):
    drawn, saddle = plots.LandscapeMap(axes), Saddle()
    assert drawn.show(saddle.loss, EXTENT)
    assert not drawn.show(saddle.loss, EXTENT)
    parts = len(axes.collections)
    assert drawn.show(TwoMinima().loss, EXTENT)
    assert len(axes.collections) == parts > 0
    drawn.clear()
    assert len(axes.collections) == 0
    assert drawn.show(saddle.loss, EXTENT)


def test_a_contour_has_the_same_loss_all_along(axes):
    landscape = TwoMinima()
    plots.LandscapeMap(axes).show(landscape.loss, EXTENT)
    lines = axes.collections[1]
    for level, pieces in zip(lines.levels, lines.allsegs, strict=True):
        for piece in pieces:
            np.testing.assert_allclose(landscape.loss(piece), level, 0.02, 0.005)


@pytest.mark.parametrize(
    ("point", "marker", "place"),
    [
        ((1, 1), "o", (1, 1)),
        ((9, 1), ">", (3, 1)),
        ((-9, 3), "<", (-3, 2)),
        ((2, np.inf), "^", (2, 2)),
        ((0, -2.1), "v", (0, -2)),
    ],
)
def test_a_point_outside_is_shown_at_the_border_pointing_out(
    axes, point, marker, place
):
    (line,) = axes.plot([], [])
    plots.pin(line, point, "o")
    assert line.get_marker() == marker
    assert tuple(line.get_xydata()[0]) == place


def test_a_point_that_is_no_number_is_not_shown(axes):
    (line,) = axes.plot([1], [1])
    plots.pin(line, (np.nan, 0), "o")
    assert len(line.get_xydata()) == 0


def test_what_is_too_far_comes_nearer_and_keeps_its_direction():
    near = np.array([[1.0, -2.0], [300.0, 400.0]])
    np.testing.assert_array_equal(plots.reachable(near), near)
    far = plots.reachable(np.array([[3e200, 4e200], [-1e300, 0]]), reach=10)
    np.testing.assert_allclose(far, [[6, 8], [-10, 0]])


def test_a_trail_that_never_comes_back_is_not_drawn_on_and_on(axes):
    trail = plots.Trail(axes)
    there_and_back = np.array([[0, 0], *[[9, 9]] * 30, [1, 1], *[[9, -9]] * 30])
    trail.show(there_and_back, 60)
    assert len(trail.whole.get_xydata()) == 32 + plots.landscape.STRAY
    assert trail.here.get_xydata().tolist() == [[3, -2]]
    assert trail.here.get_marker() == "v"


def test_an_arrow_starts_and_ends_where_it_should():
    points = plots.arrow((1, 1), (0, -3), 0.5)
    np.testing.assert_allclose(points[:, :2], [[1, 1], [1, 0.5]])
    barbs = points[:, [2, 4]]
    assert (barbs[1] > 0.5).all()  # behind the tip
    np.testing.assert_allclose(barbs.mean(axis=1)[0], 1)  # on both sides


def test_a_level_line_lies_where_the_values_change_sign():
    cells = plots.grid(EXTENT, 40)
    values = (np.hypot(*cells.T) - 1.5).reshape(40, 40)
    line = plots.level_line(values, EXTENT)
    np.testing.assert_allclose(np.hypot(*line[:, ~np.isnan(line[0])]), 1.5, atol=0.01)
    assert plots.level_line(values + 9, EXTENT).shape == (2, 0)


def test_separate_pieces_of_a_level_line_are_not_joined():
    cells = plots.grid(EXTENT, 40)
    values = np.abs(cells[:, 0]).reshape(40, 40) - 2  # at x1 = -2 and at x1 = 2
    x, _ = plots.level_line(values, EXTENT)
    assert np.isnan(x).sum() == 2
    np.testing.assert_allclose(np.abs(x[~np.isnan(x)]), 2)
