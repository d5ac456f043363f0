"""Lesson 13 in other words."""

from itertools import pairwise

import numpy as np


def count(tokens, vocabulary):
    row = np.zeros(len(vocabulary))
    for token in tokens:
        if token in vocabulary:
            row[vocabulary.index(token)] += 1
    return row


def probability(tokens, weights, bias):
    odds = np.exp(bias)
    for token in tokens:
        if token in weights:
            odds = odds * np.exp(weights[token])
    return odds / (1 + odds)


def bigrams(tokens):
    return tuple(map(" ".join, pairwise(tokens)))


def kind(predictions, y, kinds, kind):
    right = total = 0
    for answer, label, each in zip(predictions, y, kinds, strict=True):
        if each == kind:
            total += 1
            right += int(answer == label)
    return right / total


ALTERNATIVES = {
    "13.count": count,
    "13.answer": probability,
    "13.bigrams": bigrams,
    "13.kind": kind,
}
