import numpy as np
import pytest

from dlkit import Network, gradient_check, softmax
from dlkit.activations import ACTIVATIONS

RNG = np.random.default_rng(0)
HIDDEN = {0: (), 1: (5,), 3: (4, 6, 3)}


def problem(loss, n_outputs, n=23, rng=0):
    rng = np.random.default_rng(rng)
    X = rng.normal(size=(n, 3))
    if loss == "mse":
        return X, rng.normal(size=(n, n_outputs))
    return X, rng.integers(0, max(n_outputs, 2), n)


def theta_for(network, rng=1):
    """Biases too are away from zero."""
    return 0.5 * np.random.default_rng(rng).normal(size=network.n_parameters)


@pytest.mark.parametrize(("l2", "l1"), [(0.0, 0.0), (0.3, 0.0), (0.1, 0.2)])
@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("n_outputs", [1, 2, 5])
@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_gradient_matches_central_differences(
    activation, loss, n_outputs, hidden, l2, l1
):
    network = Network((3, *HIDDEN[hidden], n_outputs), activation, loss)
    X, y = problem(loss, n_outputs)
    check = gradient_check(network, theta_for(network), X, y, l2, l1)
    assert check.relative_error < 1e-6
    assert np.abs(check.analytic).max() > 1e-3


def test_gradient_check_finds_a_wrong_gradient():
    class Wrong(Network):
        def gradient(self, *arguments):
            gradient = super().gradient(*arguments)
            self.layers(gradient)[0][1][:] = 0  # forgets the biases of layer 1
            return gradient

    network = Wrong((3, 4, 2))
    check = gradient_check(network, theta_for(network), *problem("cross_entropy", 2))
    assert check.relative_error > 1e-2


def test_forward_by_hand():
    network = Network((2, 2, 1), "relu", "mse")
    theta = np.array([1, -1, 2, 1, 0.5, 0, 3, -2, 0.25])
    # z = (1*1 + 1*2 + 0.5, 1*-1 + 1*1 + 0) = (3.5, 0); out = 3*3.5 + 0.25
    X, a, output = network.forward(theta, [[1, 1]])
    assert X.tolist() == [[1, 1]]
    assert a.tolist() == [[3.5, 0.0]]
    assert output.tolist() == [[10.75]]
    assert network.loss(theta, [[1, 1]], [10.25]) == 0.25


def test_backpropagation_by_hand():
    network = Network((1, 1, 1), "tanh", "mse")
    w, b, v, c, x, t = 0.3, -0.1, 0.7, 0.2, 2.0, 1.5
    a = np.tanh(w * x + b)
    delta_2 = 2 * (v * a + c - t)
    delta_1 = v * delta_2 * (1 - a**2)
    theta = np.array([w, b, v, c])
    assert network.gradient(theta, [[x]], [t]) == pytest.approx(
        [delta_1 * x, delta_1, delta_2 * a, delta_2], rel=1e-14
    )
    deltas = network.deltas(theta, [[x]], [t])
    assert [d.shape for d in deltas] == [(1, 1), (1, 1)]
    assert deltas[0][0, 0] == pytest.approx(delta_1)


@pytest.mark.parametrize(("loss", "k"), [("cross_entropy", 3), ("mse", 2)])
def test_the_gradient_is_made_of_activations_and_deltas(loss, k):
    network = Network((3, 4, 5, k), "sigmoid", loss)
    X, y = problem(loss, k)
    theta = theta_for(network)
    below = network.forward(theta, X)
    deltas = network.deltas(theta, X, y)
    gradients = network.layers(network.gradient(theta, X, y))
    for a, delta, (dW, db) in zip(below[:-1], deltas, gradients, strict=True):
        assert a.T @ delta == pytest.approx(dW, abs=1e-14)
        assert delta.sum(axis=0) == pytest.approx(db, abs=1e-14)


def test_layers_are_views_in_the_order_of_theta():
    network = Network((2, 3, 4))
    theta = np.arange(network.n_parameters, dtype=float)
    (W1, b1), (W2, b2) = network.layers(theta)
    assert [*W1.ravel(), *b1, *W2.ravel(), *b2] == theta.tolist()
    b1[0] = -7
    assert theta[6] == -7


def test_outputs_are_probabilities_of_the_scores():
    theta_scores = Network((3, 4, 3), loss="mse")
    network = Network((3, 4, 3))
    X, _ = problem("mse", 3)
    theta = theta_for(network)
    scores = theta_scores.output(theta, X)
    assert network.output(theta, X) == pytest.approx(softmax(scores), rel=1e-13)


def test_one_sigmoid_output_is_two_softmax_outputs():
    one, two = Network((3, 1)), Network((3, 2))
    X, y = problem("cross_entropy", 1)
    w, b = RNG.normal(size=3), 0.4
    theta_1 = np.append(w, b)
    theta_2 = np.column_stack([np.zeros(4), theta_1]).ravel()
    assert one.output(theta_1, X)[:, 0] == pytest.approx(two.output(theta_2, X)[:, 1])
    assert one.loss(theta_1, X, y) == pytest.approx(two.loss(theta_2, X, y))


@pytest.mark.parametrize("n_outputs", [1, 2, 3])
@pytest.mark.parametrize("scale", [1.0, 1e4])
def test_cross_entropy_from_extreme_scores(n_outputs, scale):
    network = Network((1, n_outputs))
    theta = np.zeros(network.n_parameters)
    theta[0] = scale
    X, y = np.array([[1.0], [-1.0]]), np.array([1, 1])
    loss = network.loss(theta, X, y)
    expected = {1: np.log1p(np.exp(-1)) + np.log1p(np.exp(1)), 2: None, 3: None}
    if scale == 1 and n_outputs == 1:
        assert loss == pytest.approx(expected[1] / 2)
    if scale == 1e4:  # wrong by 1e4 in one of the two samples
        assert loss == pytest.approx(1e4 / 2, rel=1e-3)
    assert np.isfinite(network.gradient(theta, X, y)).all()


def test_l2_leaves_the_biases_out():
    network = Network((3, 4, 2))
    X, y = problem("cross_entropy", 2)
    theta = theta_for(network)
    weights = sum((W**2).sum() for W, _ in network.layers(theta))
    plain, decayed = (network.loss(theta, X, y, l2) for l2 in (0, 0.5))
    assert decayed - plain == pytest.approx(0.25 * weights)
    difference = network.gradient(theta, X, y, 0.5) - network.gradient(theta, X, y)
    for (dW, db), (W, _) in zip(
        network.layers(difference), network.layers(theta), strict=True
    ):
        assert dW == pytest.approx(0.5 * W)
        assert not db.any()


def test_l1_leaves_the_biases_out_and_lets_a_zero_be():
    network = Network((3, 4, 2))
    X, y = problem("cross_entropy", 2)
    theta = theta_for(network)
    network.layers(theta)[0][0][0, 0] = 0
    weights = sum(np.abs(W).sum() for W, _ in network.layers(theta))
    plain, pulled = (network.loss(theta, X, y, l1=l1) for l1 in (0, 0.5))
    assert pulled - plain == pytest.approx(0.5 * weights)
    difference = network.gradient(theta, X, y, l1=0.5) - network.gradient(theta, X, y)
    for (dW, db), (W, _) in zip(
        network.layers(difference), network.layers(theta), strict=True
    ):
        assert dW == pytest.approx(0.5 * np.sign(W), abs=1e-15)
        assert not db.any()


@pytest.mark.parametrize("n_targets", [1, 2, 5])
def test_mse_is_the_mean_over_all_elements(n_targets):
    network = Network((3, n_targets), loss="mse")
    X, Y = problem("mse", n_targets)
    theta = theta_for(network)
    expected = np.mean((network.output(theta, X) - Y) ** 2)
    assert network.loss(theta, X, Y) == pytest.approx(expected, rel=1e-14)


def test_one_target_may_be_flat_or_a_column():
    network = Network((3, 4, 1), loss="mse")
    X, Y = problem("mse", 1)
    theta = theta_for(network)
    assert network.loss(theta, X, Y) == network.loss(theta, X, Y[:, 0])


@pytest.mark.parametrize("method", ["forward", "output", "loss", "gradient", "deltas"])
def test_methods_are_pure(method):
    network = Network((3, 4, 2))
    X, y = problem("cross_entropy", 2)
    theta = theta_for(network)
    before = X.copy(), y.copy(), theta.copy()
    arguments = (theta, X) if method in ("forward", "output") else (theta, X, y)
    first, second = (getattr(network, method)(*arguments) for _ in range(2))
    for now, then in zip((X, y, theta), before, strict=True):
        assert np.array_equal(now, then)
    as_list = (lambda r: r) if isinstance(first, list) else (lambda r: [r])
    for a, b in zip(as_list(first), as_list(second), strict=True):
        assert np.array_equal(a, b)
        assert np.isscalar(a) or not np.shares_memory(a, b)
        assert not np.shares_memory(a, X)


@pytest.mark.parametrize("dtype", ["float32", np.float64])
def test_theta_decides_the_dtype(dtype):
    network = Network((3, 4, 2), "relu")
    X, y = problem("cross_entropy", 2)
    theta = network.init(0, dtype)
    assert theta.dtype == dtype
    assert all(a.dtype == dtype for a in network.forward(theta, X))
    assert network.gradient(theta, X, y).dtype == dtype
    assert type(network.loss(theta, X, y)) is float


def test_init_keeps_the_size_of_the_signal():
    for activation, gain in (("tanh", 1.0), ("relu", np.sqrt(2))):
        network = Network((400, 300, 10), activation)
        (W1, b1), (W2, b2) = network.layers(network.init(0))
        assert W1.std() == pytest.approx(gain / 20, rel=0.02)
        assert W2.std() == pytest.approx(1 / np.sqrt(300), rel=0.05)
        assert not b1.any()
        assert not b2.any()


def test_init_is_repeatable_by_seed():
    network = Network((3, 4, 2))
    assert np.array_equal(network.init(5), network.init(5))
    assert not np.array_equal(network.init(5), network.init(6))


def test_parameters_that_diverged_give_outputs_quietly():
    network = Network((2, 3, 2))
    for value in (np.nan, np.inf, 1e308):
        theta = np.full(network.n_parameters, value)
        assert network.output(theta, [[1.0, 2.0]]).shape == (1, 2)
        network.loss(theta, [[1.0, 2.0]], [1])
        network.gradient(theta, [[1.0, 2.0]], [1])


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (((2,),), ValueError, "layer_sizes harus punya paling sedikit 2 unsur"),
        (((2, 0, 1),), ValueError, "tiap unsur layer_sizes harus paling kecil 1"),
        (((2, 2.5),), TypeError, "tiap unsur layer_sizes harus bilangan bulat"),
        ((3,), TypeError, "layer_sizes harus deretan"),
        (("22",), TypeError, "layer_sizes harus deretan"),
        (((2, 2), "swish"), ValueError, 'activation harus salah satu dari "identity"'),
        (((2, 2), "tanh", "hinge"), ValueError, "loss harus salah satu dari"),
        (((2, 2), None), ValueError, "activation harus salah satu"),
    ],
)
def test_a_network_that_cannot_be_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        Network(*arguments)


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"theta": np.zeros(3)}, ValueError, "26 parameter, tetapi theta punya 3"),
        ({"theta": np.zeros((26, 1))}, ValueError, "theta harus berbentuk"),
        ({"X": np.zeros((4, 2))}, ValueError, "X harus punya 3 kolom"),
        ({"X": np.full((4, 3), np.nan)}, ValueError, "X tidak boleh berisi NaN"),
        ({"y": [0, 1, 2, 0]}, ValueError, "label 0 sampai 1, tetapi ada 2"),
        ({"y": [0, 1, -1, 0]}, ValueError, "label 0 sampai 1, tetapi ada −1"),
        ({"y": [0, 1, 0.5, 0]}, ValueError, "label 0 sampai 1, tetapi ada 0,5"),
        ({"y": [[0], [1], [0], [1]]}, ValueError, "y harus berbentuk"),
        ({"y": [0, 1]}, ValueError, "4 baris X, tetapi y punya 2"),
        ({"l2": -1}, ValueError, "l2 harus .*paling kecil 0"),
        ({"l1": -1}, ValueError, "l1 harus .*paling kecil 0"),
    ],
)
def test_bad_arguments_are_refused(changes, error, message):
    network = Network((3, 4, 2))
    good = {"theta": np.zeros(26), "X": np.zeros((4, 3)), "y": [0, 1, 0, 1], "l2": 0.0}
    with pytest.raises(error, match=message):
        network.gradient(**good | changes)


def test_several_targets_never_broadcast():
    network = Network((3, 2), loss="mse")
    with pytest.raises(ValueError, match="y harus berbentuk"):
        network.loss(np.zeros(8), np.zeros((4, 3)), np.zeros(4))
    with pytest.raises(ValueError, match="y harus punya 2 kolom"):
        network.loss(np.zeros(8), np.zeros((4, 3)), np.zeros((4, 1)))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("offset", [0, -30, 60, -95, 300, -740, 5000, -1e4])
def test_probabilities_do_not_depend_on_what_all_scores_share(offset, dtype):
    network = Network((1, 3))
    theta = network.init(0, dtype)
    (_, b), *_ = network.layers(theta)
    X = np.linspace(-1, 1, 9)[:, None]
    expected = network.output(theta, X)
    loss = network.loss(theta, X, np.arange(9) % 3)
    b += offset
    size = max(1, abs(offset))
    eps = float(np.finfo(dtype).eps)
    assert network.output(theta, X) == pytest.approx(expected, abs=4 * eps * size)
    assert network.loss(theta, X, np.arange(9) % 3) == pytest.approx(
        loss, abs=40 * eps * size
    )


@pytest.mark.parametrize(
    ("dtype", "precision"), [("float64", 1e-15), ("float32", 3e-7)]
)
@pytest.mark.parametrize("score", [1, 5, 14, 30, 80, 400, 1e4])
@pytest.mark.parametrize("n_outputs", [1, 2, 4])
def test_the_loss_of_good_scores_is_small_and_never_negative(
    n_outputs, score, dtype, precision
):
    network = Network((1, n_outputs))
    theta = np.zeros(network.n_parameters, dtype)
    theta[n_outputs - 1] = score  # the last output's weight
    label = max(n_outputs - 1, 1)
    loss = network.loss(theta, np.ones((3, 1)), [label] * 3)
    expected = np.log1p(label * np.exp(-float(score)))
    assert loss >= 0
    assert not np.signbit(loss)
    assert loss == pytest.approx(expected, abs=precision)
