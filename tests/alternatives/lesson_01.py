"""Lesson 01 in other words."""

import numpy as np


def distance(X):
    return np.linalg.norm(X, axis=1)


def rule(feature, limit):
    return [int(value < limit) for value in feature]


def learn(feature, y, limits):
    best = limits[0]
    for limit in limits:
        if np.mean((feature < limit) == y) > np.mean((feature < best) == y):
            best = limit
    return best


ALTERNATIVES = {"01.distance": distance, "01.rule": rule, "01.learn": learn}
