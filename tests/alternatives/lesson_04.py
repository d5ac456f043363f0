"""Lesson 04 in other words."""

import numpy as np

from dlkit import gradient_descent


def gradient(X, y, w, b):
    rows = np.column_stack([X, np.ones(len(X))])
    return tuple(2 / len(X) * rows.T @ (rows @ np.array([w, b]) - y))


def step(parameters, slopes, learning_rate):
    return [p - learning_rate * s for p, s in zip(parameters, slopes, strict=True)]


def descend(X, y, w, b, learning_rate, epochs):
    rows = np.column_stack([X, np.ones(len(X))])
    return tuple(gradient_descent(rows, y, np.array([w, b]), learning_rate, epochs))


ALTERNATIVES = {
    "04.gradient": gradient,
    "04.step": step,
    "04.descend": descend,
}
