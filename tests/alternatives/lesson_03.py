"""Lesson 03 in other words."""

import numpy as np


def mse(y_true, y_pred):
    return sum((a - b) ** 2 for a, b in zip(y_true, y_pred, strict=True)) / len(y_true)


def cross_entropy(y_true, y_pred):
    p = np.minimum(np.maximum(y_pred, 1e-12), 1 - 1e-12)
    return np.where(y_true == 1, -np.log(p), -np.log(1 - p)).sum() / len(p)


def slope(y_true, y_pred):
    return [2 * (p - y) / len(y_true) for y, p in zip(y_true, y_pred, strict=True)]


ALTERNATIVES = {"03.mse": mse, "03.cross_entropy": cross_entropy, "03.slope": slope}
