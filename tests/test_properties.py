"""What must hold for every input, looked for by hypothesis."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dlkit import (
    MLP,
    SGD,
    Adam,
    Momentum,
    Network,
    Perceptron,
    cross_entropy_loss,
    mean_squared_error,
    perceptron,
    predict,
    softmax,
)
from dlkit.activations import ACTIVATIONS

settings.register_profile("dlkit", deadline=None, max_examples=60)
settings.load_profile("dlkit")

seeds = st.integers(0, 2**32 - 1)
moderate = st.floats(-1e3, 1e3, allow_subnormal=False)
coarse = st.integers(-3, 3).map(float)  # many scores of exactly 0


def points(elements=moderate):
    shapes = st.tuples(st.integers(2, 30), st.integers(1, 4))
    return shapes.flatmap(lambda shape: arrays(np.float64, shape, elements=elements))


@st.composite
def binary_problems(draw, elements=moderate):
    X = draw(points(elements))
    y = draw(arrays(np.int64, len(X), elements=st.integers(0, 1)))
    y[0], y[-1] = 0, 1
    return X, y


@given(st.one_of(points(), points(coarse)), seeds)
def test_permuting_rows_permutes_predictions(X, seed):
    rng = np.random.default_rng(seed)
    weights, order = rng.integers(-3, 4, X.shape[1]) / 10, rng.permutation(len(X))
    assert np.array_equal(predict(X[order], weights), predict(X, weights)[order])
    assert predict(X, weights).tolist() == [predict(x, weights) for x in X]


@given(binary_problems(), seeds)
def test_permuting_rows_permutes_the_outputs_of_a_network(problem, seed):
    X, _ = problem
    network = Network((X.shape[1], 4, 3))
    theta = network.init(seed)
    order = np.random.default_rng(seed).permutation(len(X))
    assert network.output(theta, X[order]) == pytest.approx(
        network.output(theta, X)[order], abs=1e-12
    )


@given(st.one_of(binary_problems(), binary_problems(coarse)), st.integers(1, 8))
def test_the_perceptron_is_the_plain_loop(problem, epochs):
    X, y = problem
    weights = np.zeros(X.shape[1])
    for _ in range(epochs):
        for x, target in zip(X, y, strict=True):
            weights += 0.1 * (target - (1 if np.dot(x, weights) >= 0 else 0)) * x
    assert np.array_equal(perceptron(X, y, 0.1, epochs), weights)


@given(points(), st.floats(-1e3, 1e3))
def test_softmax_is_shift_invariant(z, shift):
    p = softmax(z)
    assert p.sum(axis=1) == pytest.approx(1)
    assert softmax(z + shift) == pytest.approx(p, abs=1e-9)


@given(points(st.floats(-1e4, 1e4)), seeds)
def test_no_score_is_too_extreme_for_a_loss(X, seed):
    for n_outputs in (1, 2, 5):
        network = Network((X.shape[1], n_outputs))
        theta = network.init(seed)
        y = np.arange(len(X)) % max(n_outputs, 2)
        outputs = network.output(theta, X)
        assert ((outputs >= 0) & (outputs <= 1)).all()
        assert 0 <= network.loss(theta, X, y) < np.inf
        assert np.isfinite(network.gradient(theta, X, y)).all()


@given(binary_problems(), seeds, st.sampled_from([None, 1, 4, 100]))
@settings(max_examples=25)
def test_one_seed_is_one_result(problem, seed, batch_size):
    def fit():
        return MLP((3,), epochs=3, batch_size=batch_size, rng=seed).fit(*problem)

    assert np.array_equal(fit().theta_, fit().theta_)
    first, second = (Perceptron(epochs=3, rng=seed).fit(*problem) for _ in range(2))
    assert np.array_equal(first.coef_, second.coef_)


@given(
    binary_problems(),
    st.sampled_from(list(ACTIVATIONS)),
    st.sampled_from(["cross_entropy", "mse"]),
    st.sampled_from([SGD(0.1), Momentum(0.1), Adam(0.1)]),
    st.sampled_from([None, 3]),
)
@settings(max_examples=40)
def test_inputs_never_change_and_states_share_nothing(
    problem, activation, loss, optimizer, batch_size
):
    X, y = problem
    before = X.copy(), y.copy()
    model = MLP(
        (3,),
        activation=activation,
        loss=loss,
        optimizer=optimizer,
        batch_size=batch_size,
        epochs=3,
        rng=0,
    )
    states = list(model.steps(X, y))
    kept = [state.theta.copy() for state in states]
    model.fit(X, y)
    for i, state in enumerate(states):
        assert np.array_equal(state.theta, kept[i], equal_nan=True)
        assert not any(np.shares_memory(state.theta, s.theta) for s in states[:i])
    assert np.array_equal(X, before[0])
    assert np.array_equal(y, before[1])


@given(binary_problems())
def test_a_perceptron_s_passes_can_be_replayed(problem):
    model = Perceptron(epochs=4, rng=1)
    states = list(model.steps(*problem))
    for i in range(4):
        *_, last = model.sample_steps(*problem, states[i].theta, states[i + 1].order)
        assert np.array_equal(last.theta, states[i + 1].theta)


@given(arrays(np.float64, 7, elements=st.floats(0, 1)))
def test_losses_are_smallest_at_the_truth(p):
    y = (p > 0.5).astype(float)
    assert mean_squared_error(y, p) >= mean_squared_error(y, y) == 0
    assert np.inf > cross_entropy_loss(y, p) >= cross_entropy_loss(y, y) == 0
