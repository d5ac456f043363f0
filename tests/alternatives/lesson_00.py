"""Lesson 00 in other words."""


def weighted_sum(x, weights):
    return sum(x[i] * weights[i] for i in range(len(x)))


def scale(x, factor):
    return [value * factor for value in x]


def count_right(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels, strict=True):
        if prediction == label:
            right += 1
    return right


ALTERNATIVES = {
    "00.weighted_sum": weighted_sum,
    "00.scale": scale,
    "00.count_right": count_right,
}
