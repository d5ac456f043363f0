"""Lesson 08 in other words."""

import numpy as np


def features(X):
    return [[a, b, a * a, b * b, a * b] for a, b in X]


def count(layer_sizes):
    return sum(
        (layer_sizes[i] + 1) * layer_sizes[i + 1] for i in range(len(layer_sizes) - 1)
    )


def compare(losses):
    return min(range(len(losses)), key=lambda row: float(np.median(losses[row])))


ALTERNATIVES = {"08.features": features, "08.count": count, "08.compare": compare}
