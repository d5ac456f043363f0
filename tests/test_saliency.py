"""Slopes towards the input against central differences, and covering by hand."""

import numpy as np
import pytest

from dlkit import MLP, Network, datasets, softmax
from dlkit.saliency import input_gradient, occlusion, scores

HIDDEN = {"none": (), "one": (5,), "two": (6, 4)}


def network_and_input(hidden=(6, 4), n_outputs=3, activation="tanh", n=7):
    network = Network((4, *hidden, n_outputs), activation)
    rng = np.random.default_rng(0)
    theta = network.init(rng) + 0.3 * rng.standard_normal(network.n_parameters)
    return network, theta, rng.standard_normal((n, 4))


def central_differences(answer, X, h=6e-6):
    slopes = np.empty_like(X)
    for i in range(X.shape[1]):
        step = h * np.eye(X.shape[1])[i]
        slopes[:, i] = (answer(X + step) - answer(X - step)) / (2 * h)
    return slopes


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "leaky_relu"])
@pytest.mark.parametrize("n_outputs", [1, 2, 3])
@pytest.mark.parametrize("probability", [False, True], ids=["score", "probability"])
def test_slopes_match_central_differences(hidden, activation, n_outputs, probability):
    network, theta, X = network_and_input(hidden, n_outputs, activation)
    read = network.output if probability else lambda *a: scores(network, *a)
    for of in range(n_outputs):
        found = input_gradient(network, theta, X, of, probability=probability)
        expected = central_differences(lambda at, of=of: read(theta, at)[:, of], X)
        assert found == pytest.approx(expected, abs=1e-7)
        assert np.abs(expected).max() > 1e-3


def test_slopes_of_a_relu_network_worked_by_hand():
    network = Network((2, 2, 2), "relu")
    theta = np.zeros(network.n_parameters)
    (W, _), (V, _) = network.layers(theta)
    W[:], V[:] = [[1, -1], [2, 3]], [[1, 0], [4, 5]]
    # of x = (1, 1) the hidden z are 3 and 2: both on; of (1, -1) they are -1 and -4
    slopes = input_gradient(network, theta, [[1, 1], [1, -1]], of=0)
    assert slopes.tolist() == [[1 - 4, 2 + 12], [0, 0]]


def test_scores_become_the_outputs():
    network, theta, X = network_and_input()
    z = scores(network, theta, X)
    assert softmax(z) == pytest.approx(network.output(theta, X), abs=1e-12)
    numbers = Network((4, 5, 2), loss="mse")
    theta = numbers.init(0)
    assert np.array_equal(scores(numbers, theta, X), numbers.output(theta, X))


def test_probabilities_of_all_classes_rise_by_nothing_together():
    network, theta, X = network_and_input()
    every = [input_gradient(network, theta, X, k, probability=True) for k in range(3)]
    assert np.sum(every, axis=0) == pytest.approx(0, abs=1e-12)


def test_a_sure_probability_hides_its_slope_though_the_score_has_one():
    network, theta, X = network_and_input(hidden=())
    sure = 200 * theta
    answer = int(network.output(sure, X[:1]).argmax())
    flat = input_gradient(network, sure, X[:1], answer, probability=True)
    steep = input_gradient(network, sure, X[:1], answer)
    assert np.abs(flat).max() < 1e-6 < 10 < np.abs(steep).max()


def test_float32_stays_and_nothing_given_is_changed():
    network, theta, X = network_and_input()
    theta, X = theta.astype(np.float32), X.astype(np.float32)
    before = theta.copy(), X.copy()
    slopes = input_gradient(network, theta, X, 1)
    assert slopes.dtype == np.float32
    assert np.array_equal(before[0], theta)
    assert np.array_equal(before[1], X)


def test_a_network_that_diverged_gives_no_error():
    network, theta, X = network_and_input()
    slopes = input_gradient(network, np.full_like(theta, np.nan), X, 0)
    assert np.isnan(slopes).all()
    input_gradient(network, np.full_like(theta, 1e308), X, 0)  # overflows, quietly


@pytest.mark.parametrize(
    ("of", "error", "message"),
    [
        (3, ValueError, "of harus 0 sampai 2, bukan 3"),
        (-1, ValueError, "of harus 0 sampai 2, bukan −1"),
        (1.0, TypeError, "of harus bilangan bulat, bukan 1,0"),
    ],
)
def test_an_output_that_is_not_there_is_refused(of, error, message):
    network, theta, X = network_and_input()
    with pytest.raises(error, match=message):
        input_gradient(network, theta, X, of)


def test_numbers_have_no_probability():
    network = Network((2, 1), loss="mse")
    with pytest.raises(ValueError, match="bukan peluang"):
        input_gradient(network, network.init(0), [[1, 2]], 0, probability=True)


# ---- Covering ----------------------------------------------------------------------


def test_covering_one_pixel_takes_its_share_of_a_sum_away():
    weights = np.array([1.0, -2.0, 3.0, 0.5, 0.0, -1.0])
    image = np.array([[1.0, 1.0, 0.0], [2.0, 4.0, 3.0]])
    found = occlusion(lambda images: images @ weights, image, side=1)
    assert found.ravel() == pytest.approx(weights * image.ravel())


def test_a_wider_cover_takes_its_neighbours_too_and_stops_at_the_edge():
    image = np.arange(12.0).reshape(3, 4)
    found = occlusion(lambda images: images.sum(axis=1), image, side=3)
    for i, j in np.ndindex(3, 4):
        window = image[max(i - 1, 0) : i + 2, max(j - 1, 0) : j + 2]
        assert found[i, j] == pytest.approx(window.sum())


def test_covering_with_what_is_there_changes_nothing():
    image = np.full((3, 3), 0.5)
    found = occlusion(lambda images: images @ np.arange(9), image, paper=0.5)
    assert not found.any()


def test_slope_and_cover_of_a_linear_model_tell_the_same():
    X, X_test, y, _ = datasets.load_digits()
    model = MLP((), epochs=3, rng=0).fit(X, y)
    network, theta = model.network_, model.theta_
    slopes = input_gradient(network, theta, X_test[:1], 4)[0]

    def score(images):
        return scores(network, theta, images)[:, 4]

    drop = occlusion(score, X_test[0].reshape(8, 8), side=1).ravel()
    assert drop == pytest.approx(slopes * X_test[0], abs=1e-9)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"side": 2}, ValueError, "side harus ganjil, bukan 2"),
        ({"side": 0}, ValueError, "side harus paling kecil 1, bukan 0"),
        ({"image": [1, 2]}, ValueError, r"image harus berbentuk \(tinggi, lebar\)"),
        (
            {"answer": lambda images: images},
            ValueError,
            r"satu angka.*\(5,\).*\(5, 4\)",
        ),
    ],
)
def test_what_cannot_be_covered_is_refused(arguments, error, message):
    given = {"answer": lambda images: images.sum(axis=1), "image": np.eye(2)}
    with pytest.raises(error, match=message):
        occlusion(**given | arguments)
