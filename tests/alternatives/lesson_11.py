"""Lesson 11 in other words."""

import numpy as np


def one_hot(y, n_classes):
    return (y[:, None] == np.arange(n_classes)).astype(int)


def confusion(y, predictions, n_classes):
    return np.array(
        [
            [
                np.sum((y == label) & (predictions == answer))
                for answer in range(n_classes)
            ]
            for label in range(n_classes)
        ]
    )


def shift(images):
    return np.pad(images, ((0, 0), (0, 0), (1, 0)))[:, :, :-1]


ALTERNATIVES = {"11.one_hot": one_hot, "11.confusion": confusion, "11.shift": shift}
