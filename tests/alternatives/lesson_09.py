"""Lesson 09 in other words."""

import numpy as np


def epoch(X, y, weights, learning_rate, batch_size):
    n_batches = -(-len(X) // batch_size)
    cuts = [batch_size * number for number in range(1, n_batches)]
    for rows, targets in zip(np.split(X, cuts), np.split(y, cuts), strict=True):
        slope = np.mean(
            [2 * (x @ weights - t) * x for x, t in zip(rows, targets, strict=True)],
            axis=0,
        )
        weights = weights - learning_rate * slope
    return weights


def momentum(weights, velocity, gradient, learning_rate, momentum):
    new = [momentum * v + g for v, g in zip(velocity, gradient, strict=True)]
    return weights - learning_rate * np.array(new), new


def adam(weights, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = m + (1 - beta1) * (gradient - m)
    v = v + (1 - beta2) * (gradient * gradient - v)
    rate = learning_rate / (1 - beta1**t)
    return weights - rate * m / ((v / (1 - beta2**t)) ** 0.5 + epsilon), m, v


ALTERNATIVES = {"09.epoch": epoch, "09.momentum": momentum, "09.adam": adam}
