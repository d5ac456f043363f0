"""Lesson 15 in other words."""

from collections import Counter

from dlkit import Standardiser


def baseline(y_train, y_test):
    ((most, _),) = Counter(y_train.tolist()).most_common(1)
    return sum(label == most for label in y_test.tolist()) / len(y_test)


def standardise(X_train, X_other):
    scale = Standardiser().fit(X_train)
    return scale.transform(X_train), scale.transform(X_other)


def choose(neurons, validation, test):
    rows = zip(validation, range(0, -len(test), -1), neurons, test, strict=True)
    _, _, count, accuracy = max(rows)
    return count, accuracy


ALTERNATIVES = {
    "15.frequent": baseline,
    "15.standardise": standardise,
    "15.choose": choose,
}
