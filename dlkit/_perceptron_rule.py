"""The perceptron's rule, sample by sample, and the fast ways to apply it.

`sample_steps` is the rule as a learner reads it. `states` gives the same weights, to
the last bit, in a small part of the time.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dlkit.training import TrainingState


@dataclass(frozen=True, eq=False, slots=True)
class SampleStep:
    """Satu sampel yang dikunjungi perceptron, dan akibatnya bagi bobot.

    Attributes
    ----------
    index : int
        Baris X yang dikunjungi.
    score : float
        ``x · bobot + bias`` sebelum bobot diubah.
    prediction : int
        Prediksi: 1 kalau `score` >= 0, selain itu 0.
    error : int
        Label dikurangi prediksi: -1, 0, atau 1.
    theta : ndarray (n_features + 1,)
        Bobot lalu bias sesudah perubahan, sebuah salinan.
    """

    index: int
    score: float
    prediction: int
    error: int
    theta: np.ndarray


def with_ones(X):
    """Append a column of ones: its weight is the bias."""
    return np.column_stack([X, np.ones(len(X), X.dtype)])


def sample_steps(X, y, theta, learning_rate, order):
    """Yield a step for each sample of one pass."""
    for index in order.tolist():
        with np.errstate(over="ignore", invalid="ignore"):
            score = float(np.dot(X[index], theta))
            prediction = 1 if score >= 0 else 0
            error = int(y[index]) - prediction
            theta = theta + learning_rate * error * X[index]
        yield SampleStep(index, score, prediction, error, theta)


def states(X, y, theta, learning_rate, epochs, rng):
    """Yield the untrained state, then the state after each pass."""
    largest = np.abs(X).max()
    mistakes = np.count_nonzero(classify(X, theta, largest) != y)
    yield TrainingState(0, mistakes / len(y), theta.copy())
    samples, order, made = _Samples(X * (2 * y - 1)[:, None], y), None, 0
    for epoch in range(1, epochs + 1):
        if rng is not None:
            order = rng.permutation(len(y))
        if mistakes:  # a pass without any would change nothing
            visited = samples if order is None else samples.in_order(order)
            with np.errstate(over="ignore", invalid="ignore"):
                made = _learn(visited, theta, learning_rate, made, largest)
            mistakes = np.count_nonzero(classify(X, theta, largest) != y)
        yield TrainingState(epoch, mistakes / len(y), theta.copy(), order)


class _Samples:
    """The samples of one pass, each times its sign: -1 for class 0, 1 for class 1.

    A signed sample's product with θ is its margin: above 0 where θ gets it right. And
    what θ learns from a mistake is the signed sample itself.
    """

    def __init__(self, signed, targets):
        self.signed, self.targets = signed, targets

    def in_order(self, order):
        return _Samples(self.signed[order], self.targets[order])

    @cached_property
    def columns(self):
        """The first three features as plain numbers, the missing ones 0."""
        return [*self.signed.T.tolist(), *[[0.0] * len(self.signed)] * 2][:3]

    @cached_property
    def labels(self):
        return self.targets.tolist()


def _is_mistake(margin, target):
    return not margin >= 0 if target else margin <= 0  # a score of 0 means class 1


def _learn(samples, theta, learning_rate, made, largest):
    """Pass over the samples once, change θ in place, and return the mistakes made.

    While they are few (`made` in the pass before), leap from one to the next; else walk
    sample by sample. The result is the same, to the last bit.
    """
    n, n_weights = samples.signed.shape
    reach = np.abs(theta).sum() + learning_rate * n * n_weights * largest  # of θ
    unsure = float(_ROUNDING * n_weights * largest * reach)
    # A leap takes about as long as this many steps.
    walk, worth = (_walk_plane, 50) if n_weights <= 3 else (_walk, 8)
    i, leaps, learned = 0, n // worth, 0
    if made <= leaps:
        for _ in range(leaps):
            i = _next_unsure(samples.signed, theta, i, unsure)
            if i >= n:
                return learned
            row = samples.signed[i]
            if _is_mistake(row.dot(theta), samples.targets[i]):
                theta += learning_rate * row
                learned += 1
            i += 1
    return learned + walk(samples, i, theta, learning_rate, unsure)


def _next_unsure(signed, theta, i, unsure):
    """Return the index of the next sample not surely right, looking ever further."""
    ahead = 64 + 4096 // len(theta)
    while i < len(signed):
        right = signed[i : i + ahead].dot(theta) > unsure
        first = int(right.argmin())
        if not right[first]:
            return i + first
        i, ahead = i + ahead, 2 * ahead
    return i


def _walk(samples, start, theta, learning_rate, _):
    """Visit every sample from `start` on: the rule as it stands."""
    learned = 0
    for row, target in zip(samples.signed[start:], samples.labels[start:], strict=True):
        if _is_mistake(row.dot(theta), target):
            theta += learning_rate * row
            learned += 1
    return learned


def _walk_plane(samples, start, theta, learning_rate, unsure):
    """Do as `_walk` does, for at most three weights: plain numbers are faster there."""
    k, learned = len(theta), 0
    w1, w2, w3 = [*theta.tolist(), 0.0, 0.0][:3]
    columns = (column[start:] for column in (*samples.columns, samples.labels))
    for x1, x2, x3, target in zip(*columns, strict=True):
        margin = x1 * w1 + x2 * w2 + x3 * w3
        if margin > unsure:
            continue
        if not margin < -unsure:
            margin = np.dot([x1, x2, x3][:k], [w1, w2, w3][:k])
            if not _is_mistake(margin, target):
                continue
        w1 += learning_rate * x1
        w2 += learning_rate * x2
        w3 += learning_rate * x3
        learned += 1
    theta[:] = [w1, w2, w3][:k]
    return learned


_ROUNDING = 2 * np.finfo(np.float64).eps


def classify(X, weights, largest):
    """Return 1 where X · weights >= 0, else 0: row by row, to the last bit.

    One product for all rows may round otherwise than a row's own; where that could
    change the sign, the row's own product decides. `largest` bounds the size of X.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        scores = X @ weights
        unsure = _ROUNDING * X.shape[1] * largest * np.abs(weights).sum()
        near = np.abs(scores) <= unsure
        if near.any():
            for row in np.flatnonzero(near):
                scores[row] = np.dot(X[row], weights)
    return (scores >= 0).astype(np.int64)
