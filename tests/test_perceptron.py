import itertools

import numpy as np
import pytest

from dlkit import Perceptron, SampleStep, TrainingState, datasets, perceptron, predict

PROBLEMS = {
    "and": datasets.and_gate(),
    "or": datasets.or_gate(),
    "xor gate": datasets.xor_gate(),
    "separable": datasets.linear(300, rng=1),
    "overlapping": datasets.linear(300, noise=0.3, rng=2),
    "xor": datasets.xor(300, rng=3),
    "many features": (
        np.random.default_rng(4).normal(size=(120, 30)),
        np.random.default_rng(5).integers(0, 2, 120),
    ),
    "grid with many ties": (
        np.random.default_rng(6).integers(-2, 3, (200, 3)),
        np.random.default_rng(7).integers(0, 2, 200),
    ),
    "tiny and huge": (
        np.random.default_rng(8).normal(size=(80, 3)) * [1e-9, 1.0, 1e9],
        np.arange(80) % 2,
    ),
}
problems = pytest.mark.parametrize("problem", PROBLEMS)


def loop_predict(x, weights):
    return 1 if np.dot(x, weights) >= 0 else 0


def loop(X, y, learning_rate=0.1, epochs=100):
    """The article's rule, sample by sample."""
    weights = np.zeros(np.shape(X)[1])
    for _ in range(epochs):
        for x, target in zip(X, y, strict=True):
            weights += learning_rate * (target - loop_predict(x, weights)) * x
    return weights


@problems
@pytest.mark.parametrize("learning_rate", [0.1, 1, 0.37])
@pytest.mark.parametrize("epochs", [1, 2, 25])
def test_perceptron_is_the_plain_loop_to_the_last_bit(problem, learning_rate, epochs):
    X, y = PROBLEMS[problem]
    expected = loop(X, y, learning_rate, epochs)
    assert np.array_equal(perceptron(X, y, learning_rate, epochs), expected)


def test_perceptron_by_hand():
    # (1, 0) with label 0 scores 0, is called 1: weights become (-0.5, 0);
    # (-1, 2) with label 1 scores 0.5: right.
    weights = perceptron([[1, 0], [-1, 2]], [0, 1], learning_rate=0.5, epochs=3)
    assert weights.tolist() == [-0.5, 0.0]


@problems
def test_predict_is_the_plain_rule_for_each_row(problem):
    X, _ = PROBLEMS[problem]
    weights = np.random.default_rng(0).integers(-3, 4, X.shape[1]) / 10
    expected = [loop_predict(x, weights) for x in X]
    assert predict(X, weights).tolist() == expected
    assert [predict(x, weights) for x in X] == expected


def test_predict_calls_a_score_of_zero_class_one():
    assert predict([1.0, -1.0], [0.5, 0.5]) == 1
    assert type(predict([1.0, -1.0], [0.5, 0.5])) is int


@pytest.mark.parametrize(
    ("x", "weights", "message"),
    [
        ([1, 2, 3], [1, 2], "3 fitur, tetapi weights punya 2"),
        ([[1, 2]], [[1, 2]], "weights harus berbentuk"),
        (1.0, [1.0], "x harus berbentuk"),
        ([[[1.0]]], [1.0], "x harus berbentuk"),
        ([np.nan, 1], [1, 1], "x tidak boleh berisi NaN"),
    ],
)
def test_predict_refuses_shapes_that_do_not_fit(x, weights, message):
    with pytest.raises(ValueError, match=message):
        predict(x, weights)


@problems
@pytest.mark.parametrize("rng", [None, 0])
def test_steps_yield_each_epoch_and_its_own_loss(problem, rng):
    X, y = PROBLEMS[problem]
    states = list(Perceptron(epochs=12, rng=rng).steps(X, y))
    assert [state.epoch for state in states] == list(range(13))
    for state in states:
        assert isinstance(state, TrainingState)
        predictions = [
            loop_predict(np.append(x, 1.0), state.theta) for x in X.astype(float)
        ]
        assert state.loss == np.mean(np.array(predictions) != y)
    assert not states[0].theta.any()


@problems
@pytest.mark.parametrize("rng", [None, 0])
def test_sample_steps_replay_an_epoch_of_steps(problem, rng):
    X, y = PROBLEMS[problem]
    model = Perceptron(epochs=6, rng=rng)
    states = list(model.steps(X, y))
    for before, after in itertools.pairwise(states):
        *_, last = model.sample_steps(X, y, before.theta, after.order)
        assert np.array_equal(last.theta, after.theta)


def test_sample_steps_say_what_happened_to_each_sample():
    X, y = datasets.and_gate()
    steps = list(Perceptron(learning_rate=0.5).sample_steps(X, y))
    assert all(isinstance(step, SampleStep) for step in steps)
    assert [step.index for step in steps] == [0, 1, 2, 3]
    assert [step.score for step in steps] == [0.0, -0.5, -0.5, -0.5]
    assert [step.prediction for step in steps] == [1, 0, 0, 0]
    assert [step.error for step in steps] == [-1, 0, 0, 1]
    assert steps[-1].theta.tolist() == [0.5, 0.5, 0.0]


def test_the_order_is_none_unless_samples_are_shuffled():
    X, y = datasets.linear(50, rng=0)
    given, shuffled = (list(Perceptron(rng=rng).steps(X, y)) for rng in (None, 3))
    assert all(state.order is None for state in given)
    assert shuffled[0].order is None
    for state in shuffled[1:]:
        assert sorted(state.order) == list(range(50))
    assert not np.array_equal(shuffled[1].order, shuffled[2].order)


@pytest.mark.parametrize(
    "order", [[0, 1, 2], [0, 1, 2, 2], [1, 2, 3, 4], [0.5, 1, 2, 3]]
)
def test_an_order_must_visit_every_sample_once(order):
    X, y = datasets.and_gate()
    with pytest.raises(ValueError, match="order harus"):
        Perceptron().sample_steps(X, y, order=order)


@pytest.mark.parametrize("method", ["steps", "sample_steps"])
def test_validation_happens_at_the_call(method):
    X, y = datasets.and_gate()
    with pytest.raises(ValueError, match="theta harus punya"):
        getattr(Perceptron(), method)(X, y, [0.0, 0.0])
    with pytest.raises(ValueError, match="learning_rate"):
        getattr(Perceptron(learning_rate=-1), method)(X, y)


def test_steps_never_write_to_the_model_or_the_arguments():
    X, y = datasets.and_gate()
    theta = np.array([0.1, 0.2, 0.3])
    before = X.copy(), y.copy(), theta.copy()
    model = Perceptron()
    fields = dict(vars(model))
    list(model.steps(X, y, theta))
    list(model.sample_steps(X, y, theta))
    assert vars(model) == fields
    for now, then in zip((X, y, theta), before, strict=True):
        assert np.array_equal(now, then)


def test_a_run_keeps_the_parameters_it_was_called_with():
    X, y = datasets.xor_gate()
    model = Perceptron(epochs=3)
    steps = model.steps(X, y)
    model.epochs, model.learning_rate = 50, 9.0
    expected = [state.theta.tolist() for state in Perceptron(epochs=3).steps(X, y)]
    assert [state.theta.tolist() for state in steps] == expected


def test_states_share_no_memory_and_cannot_be_changed():
    X, y = datasets.linear(40, rng=0)
    states = list(Perceptron(epochs=20, rng=0).steps(X, y))
    thetas = [state.theta for state in states]
    orders = [state.order for state in states[1:]]
    for arrays in (thetas, orders):
        for i, a in enumerate(arrays):
            assert not any(np.shares_memory(a, b) for b in arrays[:i])
    with pytest.raises(AttributeError):
        states[0].loss = 0.0


def test_fit_sets_the_last_state_and_returns_self():
    X, y = datasets.linear(200, noise=0.3, rng=0)
    model = Perceptron(epochs=7, rng=5)
    assert model.fit(X, y) is model
    states = list(Perceptron(epochs=7, rng=5).steps(X, y))
    assert model.history_.tolist() == [state.loss for state in states]
    assert [*model.coef_, model.intercept_] == states[-1].theta.tolist()
    assert type(model.intercept_) is float
    assert model.n_iter_ == 7


def test_fit_counts_the_epochs_until_nothing_is_wrong():
    X, y = datasets.and_gate()
    model = Perceptron(epochs=50).fit(X, y)
    assert model.history_[model.n_iter_] == 0
    assert (model.history_[: model.n_iter_] > 0).all()
    assert len(model.history_) == 51


def test_fit_forgets_earlier_fits():
    model = Perceptron().fit(*datasets.or_gate())
    model.fit(*datasets.and_gate())
    assert np.array_equal(model.coef_, Perceptron().fit(*datasets.and_gate()).coef_)


def test_no_line_separates_xor():
    X, y = datasets.xor_gate()
    model = Perceptron(epochs=1000).fit(X, y)
    assert model.score(X, y) <= 0.75
    assert model.history_.min() > 0


def test_the_bias_solves_what_the_bare_perceptron_cannot():
    X, y = datasets.and_gate()
    assert (predict(X, perceptron(X, y)) != y).any()
    assert Perceptron().fit(X, y).score(X, y) == 1


def test_an_unfitted_model_cannot_predict():
    with pytest.raises(ValueError, match="belum dilatih"):
        Perceptron().predict([[0, 1]])


def test_predict_wants_the_features_of_fit():
    model = Perceptron().fit(*datasets.and_gate())
    with pytest.raises(ValueError, match="X harus punya 2 kolom"):
        model.predict([[0, 1, 2]])


def test_a_huge_learning_rate_overflows_quietly():
    X, y = datasets.xor(60, rng=0)
    states = list(Perceptron(learning_rate=1e308).steps(1e5 * X, y))
    assert len(states) == 101
    assert all(0 <= state.loss <= 1 for state in states)


def test_lists_are_accepted():
    assert Perceptron().fit([[0, 0], [1, 1]], [0, 1]).predict([[2, 2]]).tolist() == [1]
