"""Lesson 06 in other words."""

import numpy as np


def sigmoid(z):
    a = np.exp(z) / (1 + np.exp(z))
    return a, np.exp(z) / (1 + np.exp(z)) ** 2


def tanh(z):
    a = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return a, (1 - a) * (1 + a)


def relu(z):
    return z * (z > 0), z > 0


def forward(X, W1, b1, W2, b2):
    return np.array([np.tanh(x @ W1 + b1) @ W2 + b2 for x in X])


ALTERNATIVES = {
    "06.sigmoid": sigmoid,
    "06.tanh": tanh,
    "06.relu": relu,
    "06.forward": forward,
}
