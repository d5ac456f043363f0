"""Lesson 02 in other words."""

import numpy as np


def predict(x, weights, bias):
    return weights @ x + bias >= 0


def update(x, target, weights, bias, learning_rate):
    guess = int(sum(x * weights) + bias >= 0)
    if guess == target:
        return weights, bias
    sign = 1 if target == 1 else -1
    return [w + learning_rate * sign * v for w, v in zip(weights, x, strict=True)], (
        bias + sign * learning_rate
    )


def train(X, y, learning_rate, epochs):
    X1, w = np.c_[X, np.ones(len(X))], np.zeros(X.shape[1] + 1)
    for _ in range(epochs):
        for i in range(len(X1)):
            w += learning_rate * (y[i] - (X1[i] @ w >= 0)) * X1[i]
    return w[:-1], w[-1]


ALTERNATIVES = {"02.predict": predict, "02.update": update, "02.fit": train}
