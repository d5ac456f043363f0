"""Each finding, on runs that really do it."""

import re

import numpy as np
import pytest

from dlkit import (
    MLP,
    SGD,
    Adam,
    Network,
    datasets,
    descend,
    diagnose,
    gradient_descent,
    landscapes,
)

seeds = pytest.mark.parametrize("seed", range(4))


def names(losses, **more):
    return [finding.name for finding in diagnose(losses, **more)]


def trained(problem, *hidden, seed, **settings):
    model = MLP(hidden, rng=seed, **settings).fit(*problem)
    hidden_state = {"network": model.network_, "theta": model.theta_, "X": problem[0]}
    return names(model.history_, **hidden_state)


@seeds
@pytest.mark.parametrize("rate", [1.2, 2.0, 1e3])
def test_a_rate_too_large_diverges(seed, rate):
    line = datasets.line(rng=seed)
    assert trained(line, loss="mse", optimizer=SGD(rate), seed=seed)[0] == "diverged"


def test_a_rate_only_just_too_large_falls_at_first_and_diverges_all_the_same():
    bowl = landscapes.LineFit(*datasets.line(60, noise=0.3, rng=0))
    run = descend(bowl, [-2.0, -2.0], SGD(1.0), epochs=30)
    losses = [state.loss for state in run]
    (found,) = diagnose(losses)
    assert found.name == "diverged"
    assert min(losses) == losses[3] < losses[0]
    assert found.seen.startswith("Loss naik dari 10,1 sampai 11,2")


def test_the_article_s_gradient_descent_diverges_too():
    X, y = datasets.line(rng=0)
    losses, weights = [], np.zeros(1)
    for _ in range(30):
        losses.append(np.mean((X @ weights - y) ** 2))
        weights = gradient_descent(X, y, weights, learning_rate=9.0, epochs=1)
    assert names(losses) == ["diverged"]


@seeds
def test_large_steps_on_single_samples_oscillate(seed):
    moons = datasets.moons(200, noise=0.3, rng=seed)
    found = trained(moons, 8, optimizer=SGD(0.5), batch_size=2, seed=seed)
    assert found[0] == "oscillating"


@seeds
@pytest.mark.parametrize("rate", [1e-5, 1e-3])
def test_a_rate_too_small_is_too_slow(seed, rate):
    moons = datasets.moons(200, rng=seed)
    assert trained(moons, 8, optimizer=SGD(rate), seed=seed)[0] == "too_slow"


@seeds
def test_a_straight_boundary_stays_on_a_plateau_at_xor(seed):
    xor = datasets.xor(200, rng=seed)
    assert trained(xor, optimizer=SGD(0.5), epochs=200, seed=seed)[0] == "plateau"


@pytest.mark.parametrize("make", [datasets.xor, datasets.circles])
def test_on_a_plateau_it_advises_first_the_larger_steps_that_really_help(make):
    problem = make(200, rng=1)

    def losses(rate):
        model = MLP((8, 8), optimizer=SGD(rate), epochs=300, rng=1)
        return model.fit(*problem).history_

    (found,) = diagnose(losses(0.03))
    assert found.name == "plateau"
    assert found.try_next.startswith("Perbesar dulu learning rate, misalnya sepuluh")
    assert losses(0.3)[-1] < 0.1 * losses(0.03)[-1]


@seeds
def test_a_solved_problem_converges(seed):
    blobs = datasets.blobs(200, rng=seed)
    assert trained(blobs, 8, optimizer=Adam(0.05), seed=seed) == ["converged"]
    line = datasets.line(rng=seed)
    assert trained(line, loss="mse", optimizer=SGD(0.3), seed=seed) == ["converged"]


@seeds
def test_a_run_cut_short_is_still_learning(seed):
    moons = datasets.moons(200, rng=seed)
    found = trained(moons, 8, optimizer=SGD(0.2), epochs=60, seed=seed)
    assert found == ["learning"]


@seeds
def test_a_large_network_on_few_noisy_samples_overfits(seed):
    X, y = datasets.moons(40, noise=0.4, rng=seed)
    X_test, y_test = datasets.moons(400, noise=0.4, rng=seed + 50)
    model = MLP((32, 32), optimizer=Adam(0.02), epochs=300, rng=seed)
    network = Network((2, 32, 32, 2))
    states = list(model.steps(X, y))
    losses = [state.loss for state in states]
    test_losses = [network.loss(state.theta, X_test, y_test) for state in states]
    assert "overfitting" in names(losses, test_losses=test_losses)
    assert "overfitting" not in names(losses, test_losses=losses)


@pytest.mark.parametrize("name", ["data uji", "data validasi"])
def test_overfitting_is_told_of_the_data_it_is_seen_on(name):
    *_, found = diagnose([3, 2, 1], test_losses=[3, 1, 2], test_name=name)
    assert found.seen.startswith(f"Sejak epoch 1 loss {name} naik dari 1 ke 2")


@seeds
def test_steps_too_large_kill_relu_neurons(seed):
    moons = datasets.moons(200, rng=seed)
    settings = {"activation": "relu", "optimizer": SGD(3.0), "batch_size": 1}
    assert "dead_relu" in trained(moons, 8, seed=seed, **settings)
    settings = {"activation": "relu", "optimizer": SGD(0.1)}
    assert "dead_relu" not in trained(moons, 16, seed=seed, **settings)


@pytest.mark.parametrize("curve", ["too_slow", "plateau", "converged"])
def test_a_dead_layer_is_named_for_the_curve_at_rest_that_it_makes(curve):
    X, _ = datasets.moons(20, rng=0)
    network = Network((2, 4, 2), activation="relu")
    theta = network.init(rng=0)
    alive = {"network": network, "theta": theta, "X": X}
    (W, b), _ = network.layers(dead := theta.copy())
    W[:], b[:] = 0, -1
    assert names(CURVES[curve], **alive) == [curve]
    assert names(CURVES[curve], **alive | {"theta": dead}) == ["dead_relu"]
    b[0] = 1  # one neuron is alive: the gradient passes
    assert names(CURVES[curve], **alive | {"theta": dead}) == [curve, "dead_relu"]
    b[0] = -1
    diverged = names(CURVES["diverged"], **alive | {"theta": dead})
    assert diverged == ["diverged", "dead_relu"]  # which came first


@seeds
@pytest.mark.parametrize("activation", ["tanh", "sigmoid"])
def test_huge_inputs_saturate_neurons(seed, activation):
    X, y = datasets.moons(200, rng=seed)
    settings = {"activation": activation, "optimizer": SGD(0.1), "seed": seed}
    assert "saturated" in trained((500 * X, y), 8, **settings)
    assert "saturated" not in trained((X, y), 8, **settings)


CURVES = {
    "diverged": [1, 3, np.nan],
    "oscillating": [1, 0.9, 0.5, 0.8, 0.4, 0.8, 0.4, 0.8],
    "too_slow": [1, 0.99, 0.98, 0.97, 0.96],
    "plateau": [1, 0.95, 0.95, 0.95, 0.95],
    "converged": [1, 0.5, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3],
    "learning": [1, 0.9, 0.8, 0.7, 0.6],
}


@pytest.mark.parametrize("name", CURVES)
def test_a_finding_says_what_is_seen_why_and_what_to_try(name):
    (finding,) = diagnose(CURVES[name])
    assert finding.name == name
    for sentence in finding[1:]:
        assert sentence[0].isupper()
        assert sentence.endswith(".")
    assert str(finding) == " ".join(finding[1:])
    assert not re.search(r"\d\.\d", finding.seen)  # a decimal comma


@pytest.mark.parametrize("losses", [[0.0, 0.0], [1.0, 1.0], [np.inf, np.inf], [1, 0]])
def test_odd_curves_are_read_without_a_warning(losses):
    assert len(diagnose(losses)) == 1


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (([0.5],), ValueError, "losses harus .*paling sedikit 2 nilai"),
        (([[1, 2]],), ValueError, "losses harus"),
        (([],), ValueError, "losses tidak boleh kosong"),
        ((["a", "b"],), TypeError, "bukan teks"),
    ],
)
def test_what_is_no_curve_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        diagnose(*arguments)


def test_the_network_comes_with_its_parameters_and_data():
    with pytest.raises(ValueError, match="diberikan bersama"):
        diagnose([1, 0.5], network=Network((2, 2)))
    with pytest.raises(ValueError, match="sama bentuknya"):
        diagnose([1, 0.5], test_losses=[1, 0.5, 0.2])
