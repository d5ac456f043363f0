import numpy as np
import pytest

from dlkit import (
    SGD,
    Adam,
    Momentum,
    Network,
    Objective,
    TrainingState,
    datasets,
    descend,
    gradient_descent,
    objective,
)


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


class Valley:
    """100 x² + y²: steep one way, flat the other."""

    curvature = np.array([200.0, 2.0])

    def loss_and_gradient(self, theta):
        gradient = self.curvature * theta
        return float(gradient @ theta) / 2, gradient


@pytest.mark.parametrize("optimizer", [SGD(0.005), Momentum(0.003), Adam(0.1)])
def test_any_function_with_a_gradient_can_be_descended(optimizer):
    states = list(descend(Valley(), [1.0, 1.0], optimizer, epochs=400))
    assert [state.epoch for state in states] == list(range(401))
    assert states[0].theta.tolist() == [1.0, 1.0]
    assert states[0].loss == 101.0
    assert states[-1].loss < 0.1
    for state in states:
        assert state.loss == Valley().loss_and_gradient(state.theta)[0]


def test_momentum_wins_the_race_through_a_flat_valley():
    losses = [
        list(descend(Valley(), [1.0, 1.0], optimizer, epochs=100))[-1].loss
        for optimizer in (SGD(0.005), Momentum(0.005))
    ]
    assert losses[1] < losses[0] / 10


def test_descend_leaves_theta_alone_and_keeps_its_dtype():
    theta = np.ones(2, np.float32)
    states = list(descend(Valley(), theta, SGD(0.001), epochs=3))
    assert (theta == 1).all()
    assert all(state.theta.dtype == np.float32 for state in states)
    assert not any(np.shares_memory(state.theta, theta) for state in states)


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"objective": None}, TypeError, "objective harus punya loss_and_gradient"),
        ({"batch_size": 2}, TypeError, "objective harus punya n_samples"),
        ({"batch_size": 0}, ValueError, "batch_size harus paling kecil 1"),
        ({"theta": [[1.0]]}, ValueError, "theta harus berbentuk"),
        ({"theta": "satu"}, TypeError, "theta harus berisi angka"),
        ({"epochs": 0}, ValueError, "epochs harus"),
        ({"optimizer": Adam}, TypeError, "optimizer harus SGD"),
        ({"rng": -3}, ValueError, "rng harus paling kecil 0"),
    ],
)
def test_descend_refuses_bad_arguments_at_the_call(changes, error, message):
    good = {"objective": Valley(), "theta": [1.0], "optimizer": SGD(), "epochs": 1}
    with pytest.raises(error, match=message):
        descend(**good | changes)


@pytest.mark.parametrize("window", [1, 40, 2**18])
def test_an_objective_is_its_network_on_its_data(monkeypatch, window):
    monkeypatch.setattr(objective, "_WINDOW", window)  # how much is done at a time
    X, y = datasets.moons(53, rng=0)
    network = Network((2, 5, 2), "relu")
    task = Objective(network, X, y, l2=0.1, l1=0.02)
    order = np.random.default_rng(0).permutation(53)
    for seed, dtype, precision in ((0, "float64", 1e-12), (1, "float32", 1e-5)):
        theta = network.init(seed, dtype)
        expected = network.loss(theta, X, y, 0.1, 0.02)
        assert task.loss(theta) == pytest.approx(expected, rel=precision)
        loss, gradient = task.loss_and_gradient(theta)
        assert loss == pytest.approx(expected, rel=precision)
        assert gradient == pytest.approx(
            network.gradient(theta, X, y, 0.1, 0.02), rel=precision, abs=precision
        )
        batches = list(task.batches(order, 8))
        assert [x.shape for x, _ in batches] == [(3, 8)] * 6 + [(3, 5)]
        for i, batch in enumerate(batches):
            rows = order[8 * i : 8 * i + 8]
            assert task.gradient(theta, batch) == pytest.approx(
                network.gradient(theta, X[rows], y[rows], 0.1, 0.02),
                rel=precision,
                abs=precision,
            )


def test_an_objective_done_at_once_is_its_network_to_the_last_bit():
    X, y = datasets.moons(53, rng=0)
    network = Network((2, 5, 2))
    task = Objective(network, X, y)
    for theta in map(network.init, range(40)):
        assert task.loss(theta) == network.loss(theta, X, y)


def test_batches_need_no_theta():
    X, y = datasets.moons(10, rng=0)
    (x, targets), _ = Objective(Network((2, 2)), X, y).batches(np.arange(10), 6)
    assert x.T[:, :2].tolist() == X[:6].tolist()
    assert targets.argmax(axis=0).tolist() == y[:6].tolist()


def test_an_objective_sees_theta_move_in_place():
    X, y = datasets.moons(20, rng=0)
    network = Network((2, 3, 2))
    task, theta = Objective(network, X, y), network.init(0)
    before = task.loss(theta)
    theta += 1
    assert task.loss(theta) == pytest.approx(network.loss(theta, X, y)) != before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([[1.0, 2.0, 3.0]], [0]), "X harus punya 2 kolom"),
        (([[1.0, np.nan]], [0]), "X tidak boleh berisi NaN"),
        (([[1.0, 2.0]], [2]), "label 0 sampai 1"),
        (([[1.0, 2.0]], [0], -1.0), "l2 harus"),
        (([[1.0, 2.0]], [0], 0.0, -1.0), "l1 harus"),
    ],
)
def test_an_objective_refuses_bad_data(arguments, message):
    with pytest.raises(ValueError, match=message):
        Objective(Network((2, 2)), *arguments)
