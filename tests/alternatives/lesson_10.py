"""Lesson 10 in other words."""

import numpy as np

from dlkit import SGD, Network, Objective, descend


def l2(gradient, weights, l2):
    moved = gradient.copy()
    moved += l2 * weights
    return moved


def stop(losses, patience):
    for end in range(1, len(losses) + 1):
        best = int(np.argmin(losses[:end]))
        if end - 1 - best >= patience:
            return best, end - 1
    return best, len(losses) - 1


def mlp(X, y, W1, b1, W2, b2, learning_rate, epochs):
    """What dlkit makes of it: the learner's own network is the same one."""
    network = Network((X.shape[1], len(b1), 1), "tanh")
    theta = np.concatenate([W1.ravel(), b1, W2, [b2]])
    objective = Objective(network, X, y)
    *_, last = descend(objective, theta, SGD(learning_rate), epochs=epochs)
    (W1, b1), (W2, b2) = network.layers(last.theta)
    return W1, b1, W2[:, 0], b2[0]


ALTERNATIVES = {"10.l2": l2, "10.stop": stop, "10.mlp": mlp}
