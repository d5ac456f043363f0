"""Lesson 00 in other words."""


def weighted_sum(x, weights):
    return sum(x[i] * weights[i] for i in range(len(x)))


ALTERNATIVES = {"00.weighted_sum": weighted_sum}
