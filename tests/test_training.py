import numpy as np
import pytest

from dlkit import TrainingState, gradient_descent


def loop(X, y, weights, learning_rate=0.01, epochs=100):
    """The article's rule."""
    weights = np.array(weights, dtype=float)
    for _ in range(epochs):
        errors = y - X.dot(weights)
        weights -= learning_rate * (-2 * X.T.dot(errors) / len(y))
    return weights


@pytest.mark.parametrize("shape", [(1, 1), (7, 3), (1000, 10)])
@pytest.mark.parametrize(("learning_rate", "epochs"), [(0.01, 100), (0.3, 7), (50, 40)])
def test_gradient_descent_is_the_plain_loop_to_the_last_bit(
    shape, learning_rate, epochs
):
    rng = np.random.default_rng(0)
    X, y, start = rng.normal(size=shape), rng.normal(size=shape[0]), np.ones(shape[1])
    expected = loop(X, y, start, learning_rate, epochs)
    assert np.array_equal(
        gradient_descent(X, y, start, learning_rate, epochs), expected
    )


def test_gradient_descent_by_hand():
    # one step from 0: gradient = -2/2 * (1*2 + 2*4) = -10
    weights = gradient_descent([[1], [2]], [2, 4], [0], learning_rate=0.1, epochs=1)
    assert weights.tolist() == [1.0]


def test_gradient_descent_leaves_its_arguments_alone():
    X, y, weights = np.ones((3, 2)), np.arange(3.0), np.zeros(2)
    gradient_descent(X, y, weights)
    assert not weights.any()
    assert (X == 1).all()
    assert y.tolist() == [0, 1, 2]


def test_gradient_descent_diverges_quietly():
    weights = gradient_descent([[1e3], [2e3]], [1, 2], [1], 1.0, 1000)
    assert not np.isfinite(weights).any()


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ([0.0], "2 kolom X, tetapi weights punya 1"),
        ([[0.0], [0.0]], "weights harus berbentuk"),
        ([0.0, np.inf], "weights tidak boleh berisi NaN atau inf"),
    ],
)
def test_gradient_descent_refuses_weights_that_do_not_fit(weights, message):
    with pytest.raises(ValueError, match=message):
        gradient_descent([[1.0, 2.0]], [1.0], weights)


def test_a_state_is_frozen():
    state = TrainingState(0, 1.0, np.zeros(2))
    with pytest.raises(AttributeError):
        state.epoch = 1
