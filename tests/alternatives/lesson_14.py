"""Lesson 14 in other words."""

import numpy as np

from dlkit import Network


def cost(layer_sizes, n_samples):
    sizes = np.asarray(layer_sizes)
    weights = int(sizes[:-1] @ sizes[1:])
    n_parameters = Network([int(size) for size in sizes]).n_parameters
    return 3 * n_samples * weights, 16 * n_parameters


def slopes(x, score, h):
    steps = h * np.eye(len(x))
    rises = [score(x + step) - score(x - step) for step in steps]
    return np.array(rises) / (2 * h)


def groups(y_true, y_pred, groups):
    count = np.bincount(groups)
    shares = np.bincount(groups, weights=(y_true == y_pred)) / count
    return shares, np.ptp(shares)


ALTERNATIVES = {"14.cost": cost, "14.slopes": slopes, "14.groups": groups}
