"""Gradients and trajectories against PyTorch, in float64."""

import numpy as np
import pytest

from dlkit import MLP, SGD, Adam, Momentum, Network, Objective, descend
from dlkit.activations import ACTIVATIONS
from dlkit.saliency import input_gradient

HIDDEN = {0: (), 1: (5,), 3: (4, 6, 3)}


def problem(loss, n_outputs, n=29):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, 3))
    if loss == "mse":
        return X, rng.normal(size=(n, n_outputs))
    return X, rng.integers(0, max(n_outputs, 2), n)


def parameters(torch, network, theta):
    """Each W and b as a leaf of autograd, in the order of θ."""
    return [
        torch.tensor(array, requires_grad=True)
        for layer in network.layers(theta.copy())
        for array in layer
    ]


def flat(tensors):
    return np.concatenate([tensor.detach().numpy().ravel() for tensor in tensors])


def function(torch, activation):
    return {
        "identity": lambda z: z,
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "relu": torch.relu,
        "leaky_relu": torch.nn.functional.leaky_relu,
    }[activation]


def loss_of(torch, leaves, X, y, activation, loss, l2=0.0, l1=0.0):
    f = function(torch, activation)
    a = torch.tensor(X)
    for W, b in zip(leaves[:-2:2], leaves[1:-2:2], strict=True):
        a = f(a @ W + b)
    z = a @ leaves[-2] + leaves[-1]
    y = torch.tensor(y)
    functional = torch.nn.functional
    if loss == "mse":
        value = functional.mse_loss(z, y)
    elif z.shape[1] == 1:
        value = functional.binary_cross_entropy_with_logits(z[:, 0], y.double())
    else:
        value = functional.cross_entropy(z, y)
    squares = sum((W**2).sum() for W in leaves[::2])
    return value + l2 / 2 * squares + l1 * sum(W.abs().sum() for W in leaves[::2])


@pytest.mark.parametrize(("l2", "l1"), [(0.0, 0.0), (0.3, 0.0), (0.1, 0.2)])
@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("n_outputs", [1, 2, 5])
@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_loss_and_gradient_match_autograd(
    torch, activation, loss, n_outputs, hidden, l2, l1
):
    network = Network((3, *HIDDEN[hidden], n_outputs), activation, loss)
    X, y = problem(loss, n_outputs)
    theta = 0.5 * np.random.default_rng(1).normal(size=network.n_parameters)
    leaves = parameters(torch, network, theta)
    value = loss_of(torch, leaves, X, y, activation, loss, l2, l1)
    gradient = flat(torch.autograd.grad(value, leaves))
    assert network.loss(theta, X, y, l2, l1) == pytest.approx(value.item(), rel=1e-12)
    ours = network.gradient(theta, X, y, l2, l1)
    assert np.abs(ours - gradient).max() < 1e-10


OPTIMIZERS = {
    "sgd": (SGD(0.1), lambda t, p: t.optim.SGD(p, lr=0.1)),
    "momentum": (
        Momentum(0.05, 0.9),
        lambda t, p: t.optim.SGD(p, lr=0.05, momentum=0.9),
    ),
    "adam": (Adam(0.01), lambda t, p: t.optim.Adam(p, lr=0.01)),
    "adam, other settings": (
        Adam(0.01, 0.8, 0.95, 1e-4),
        lambda t, p: t.optim.Adam(p, lr=0.01, betas=(0.8, 0.95), eps=1e-4),
    ),
}


@pytest.mark.parametrize("batch_size", [8, None])
@pytest.mark.parametrize(("loss", "n_outputs"), [("cross_entropy", 3), ("mse", 2)])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_trajectories_match_over_200_steps(
    torch, optimizer, loss, n_outputs, batch_size
):
    ours, theirs = OPTIMIZERS[optimizer]
    network = Network((3, 6, 5, n_outputs), "tanh", loss)
    X, y = problem(loss, n_outputs, n=60)  # 8 batches an epoch, the last one of 4
    theta = network.init(rng=3)
    epochs = 200 if batch_size is None else 25
    states = list(
        descend(
            Objective(network, X, y, 0.01),
            theta,
            ours,
            epochs=epochs,
            batch_size=batch_size,
            rng=4,
        )
    )
    leaves = parameters(torch, network, theta)
    torch_optimizer = theirs(torch, leaves)
    for state in states[1:]:
        order = np.arange(len(X)) if state.order is None else state.order
        size = batch_size or len(X)
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            torch_optimizer.zero_grad()
            loss_of(torch, leaves, X[rows], y[rows], "tanh", loss, 0.01).backward()
            torch_optimizer.step()
        assert np.abs(state.theta - flat(leaves)).max() < 1e-9
        whole = loss_of(torch, leaves, X, y, "tanh", loss, 0.01).item()
        assert state.loss == pytest.approx(whole, rel=1e-9)


def test_the_estimator_follows_torch_from_a_given_theta(torch):
    X, y = problem("cross_entropy", 3)
    network = Network((3, 8, 3), "relu")
    theta = network.init(rng=0)
    model = MLP((8,), activation="relu", optimizer=Adam(0.01), epochs=50, rng=0)
    *_, last = model.steps(X, y, theta)
    leaves = parameters(torch, network, theta)
    optimizer = torch.optim.Adam(leaves, lr=0.01)
    for _ in range(50):
        optimizer.zero_grad()
        loss_of(torch, leaves, X, y, "relu", "cross_entropy").backward()
        optimizer.step()
    assert np.abs(last.theta - flat(leaves)).max() < 1e-9


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("probability", [False, True])
def test_slopes_towards_the_input_match_autograd(torch, activation, probability):
    network = Network((3, 6, 4), activation)
    X, _ = problem("cross_entropy", 4)
    theta = network.init(rng=1)
    W, b, V, c = parameters(torch, network, theta)
    x = torch.tensor(X, requires_grad=True)
    f = function(torch, activation)
    z = f(x @ W + b) @ V + c
    (z.softmax(dim=1) if probability else z)[:, 2].sum().backward()
    found = input_gradient(network, theta, X, 2, probability=probability)
    np.testing.assert_allclose(found, x.grad.numpy(), rtol=1e-9, atol=1e-12)
