import numpy as np
import pytest

from dlkit.activations import ACTIVATIONS, identity, leaky_relu, relu, sigmoid, tanh

every = pytest.mark.parametrize("f", ACTIVATIONS.values(), ids=repr)


@pytest.mark.parametrize(
    ("f", "z", "expected"),
    [
        (identity, [-2.0, 3.0], [-2.0, 3.0]),
        (sigmoid, [0.0, np.log(3.0)], [0.5, 0.75]),
        (tanh, [0.0, np.log(2.0)], [0.0, 0.6]),
        (relu, [-2.0, 0.0, 3.0], [0.0, 0.0, 3.0]),
        (leaky_relu, [-2.0, 0.0, 3.0], [-0.02, 0.0, 3.0]),
    ],
    ids=repr,
)
def test_values_by_hand(f, z, expected):
    assert f(z) == pytest.approx(expected, abs=1e-15)


@every
def test_slope_matches_central_differences(f):
    z = np.array([-3.0, -1.1, -0.2, 0.3, 0.9, 2.5])
    h = 1e-6
    numeric = (f(z + h) - f(z - h)) / (2 * h)
    assert f.slope(f(z)) == pytest.approx(numeric, abs=1e-9)


@every
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_extremes_stay_finite_and_quiet(f, dtype):
    z = np.array([-1e4, -750, -50, 0, 50, 750, 1e4], dtype)
    a = f(z)
    assert a.dtype == f.slope(a).dtype == dtype
    assert np.isfinite(a).all()
    assert np.isfinite(f.slope(a)).all()
    assert (np.diff(a) >= 0).all()


def test_sigmoid_keeps_its_relative_precision_far_out():
    assert sigmoid(-40.0) == pytest.approx(np.exp(-40.0), rel=1e-14)
    assert sigmoid(-1e4) == 0.0
    assert sigmoid(1e4) == 1.0


@every
def test_the_argument_is_not_changed(f):
    z = np.array([-1.0, 0.5])
    a = f(z)
    f.slope(a)
    assert z.tolist() == [-1.0, 0.5]
    assert not np.shares_memory(a, z)


@every
def test_scalars_lists_and_integers_are_accepted(f):
    assert np.ndim(f(1)) == 0
    assert f([[1, -1]]).shape == (1, 2)
    assert f.slope(f(1)).dtype == np.float64


@every
def test_a_value_may_replace_its_argument(f):
    z = np.linspace(-3, 3, 12)
    expected = f(z)
    assert f.into(z, z) is z
    assert np.array_equal(z, expected)
