"""Landscapes of two parameters: their heights, their slopes, and ways down them."""

import numpy as np
import pytest

from dlkit import SGD, Momentum, Network, Objective, datasets, descend, gradient_descent
from dlkit.landscapes import LineFit, Saddle, TwoMinima

X, Y = datasets.line(40, noise=0.3, rng=1)
ALL = [LineFit(X, Y), LineFit(10 * X, Y), TwoMinima(), Saddle()]
every = pytest.mark.parametrize(
    "landscape", ALL, ids=["bowl", "valley", "two minima", "saddle"]
)
PLACES = np.random.default_rng(0).uniform(-3, 3, (20, 2))


@every
def test_gradient_matches_central_differences(landscape):
    for theta in PLACES:
        numeric = [
            (landscape.loss(theta + h) - landscape.loss(theta - h)) / 2e-5
            for h in 1e-5 * np.eye(2)
        ]
        np.testing.assert_allclose(landscape.gradient(theta), numeric, 1e-6, 1e-6)


@every
def test_many_places_at_once_have_the_losses_of_each(landscape):
    one_by_one = [landscape.loss_and_gradient(theta)[0] for theta in PLACES]
    np.testing.assert_allclose(landscape.loss(PLACES), one_by_one, rtol=1e-13)
    square = landscape.loss(PLACES.reshape(4, 5, 2))
    np.testing.assert_array_equal(square.ravel(), landscape.loss(PLACES))


def test_values_worked_by_hand():
    # y = x + 1 against (0, 0), (2, 2): errors 1 and 1; then 2 (1·0 + 1·2) / 2 = 2
    fit = LineFit([[0.0], [2.0]], [0.0, 2.0])
    loss, gradient = fit.loss_and_gradient(np.array([1.0, 1.0]))
    assert (loss, gradient.tolist()) == (1.0, [2.0, 2.0])
    # ((4 - 2)² + 2) / 4 + 2² / 2 + 0.4 = 1.5 + 2 + 0.4; 2 (4 - 2) + 1/4, 2
    loss, gradient = TwoMinima().loss_and_gradient(np.array([2.0, 2.0]))
    assert (loss, gradient.tolist()) == (pytest.approx(3.9), [4.25, 2.0])
    # (2 · 3 - 1)² = 25; 2 · 5 · (3, 2)
    loss, gradient = Saddle().loss_and_gradient(np.array([2.0, 3.0]))
    assert (loss, gradient.tolist()) == (25.0, [30.0, 20.0])


def test_line_fit_is_the_smallest_network_with_mean_squared_error():
    network = Objective(Network((1, 1), loss="mse"), X, Y)
    for theta in PLACES:
        loss, gradient = network.loss_and_gradient(theta)
        mine = LineFit(X, Y).loss_and_gradient(theta)
        np.testing.assert_allclose(mine[0], loss, rtol=1e-12)
        np.testing.assert_allclose(mine[1], gradient, rtol=1e-9)


def test_line_fit_goes_the_way_of_gradient_descent():
    *_, last = descend(LineFit(X, Y), [-1.0, 2.0], SGD(0.1), epochs=30)
    rows = np.column_stack([X, np.ones(len(X))])
    weights = gradient_descent(rows, Y, [-1.0, 2.0], 0.1, 30)
    np.testing.assert_allclose(last.theta, weights, rtol=1e-12)


@pytest.mark.parametrize("batch_size", [1, 7, 16, 40])
def test_mini_batches_go_the_way_of_the_smallest_network(batch_size):
    def walk(objective):
        return list(
            descend(
                objective, [-1.0, 2.0], Momentum(0.01), epochs=5,
                batch_size=batch_size, rng=3,
            )
        )  # fmt: skip

    network = walk(Objective(Network((1, 1), loss="mse"), X, Y))
    for mine, theirs in zip(walk(LineFit(X, Y)), network, strict=True):
        np.testing.assert_allclose(mine.theta, theirs.theta, rtol=1e-9)
        np.testing.assert_allclose(mine.loss, theirs.loss, rtol=1e-9)


def test_the_minima_and_the_saddles_are_where_they_are_said_to_be():
    for place, loss in (((-1.473, 0), 0.039), ((1.347, 0), 0.745)):
        assert TwoMinima().loss(np.array(place)) == pytest.approx(loss, abs=5e-4)
        for away in PLACES / 30:
            assert TwoMinima().loss(place + away) > TwoMinima().loss(np.array(place))
    for landscape, place in ((TwoMinima(), (0.126, 0)), (Saddle(), (0, 0))):
        np.testing.assert_allclose(landscape.gradient(np.array(place)), 0, atol=1e-3)
        around = landscape.loss(place + PLACES / 30) - landscape.loss(np.array(place))
        assert around.min() < 0 < around.max()


def test_a_feature_ten_times_as_large_makes_the_valley_a_hundred_times_as_steep():
    def curvature(landscape, axis):
        h = np.eye(2)[axis]
        at = [landscape.loss(step * h) for step in (-1, 0, 1)]
        return at[0] - 2 * at[1] + at[2]

    bowl, valley = ALL[:2]
    assert curvature(valley, 0) == pytest.approx(100 * curvature(bowl, 0))
    assert curvature(valley, 1) == pytest.approx(curvature(bowl, 1))


@pytest.mark.parametrize(
    ("X", "y", "message"),
    [
        ([[1.0, 2.0]], [1.0], "X harus punya 1 kolom"),
        ([[1.0], [2.0]], [1.0], "y harus punya satu nilai untuk tiap baris X"),
        ([[np.nan]], [1.0], "X tidak boleh berisi NaN"),
    ],
)
def test_line_fit_refuses_what_does_not_fit(X, y, message):
    with pytest.raises(ValueError, match=message):
        LineFit(X, y)
