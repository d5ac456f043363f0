"""The perceptron's rule, sample by sample, and the fast ways to apply it.

`sample_steps` is the rule as a learner reads it. `states` gives the same weights, to
the last bit, in a small part of the time.
"""

from dataclasses import dataclass

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
    order = None
    for epoch in range(1, epochs + 1):
        if rng is not None:
            order = rng.permutation(len(y))
        if mistakes:  # a pass without any would change nothing
            visited = (X, y) if order is None else (X[order], y[order])
            with np.errstate(over="ignore", invalid="ignore"):
                _learn(*visited, theta, learning_rate, mistakes, largest)
            mistakes = np.count_nonzero(classify(X, theta, largest) != y)
        yield TrainingState(epoch, mistakes / len(y), theta.copy(), order)


def _learn(X, y, theta, learning_rate, mistakes, largest):
    """Pass over the samples once, and change θ in place.

    While mistakes are few, leap from one to the next; else walk sample by sample. The
    result is the same, to the last bit.
    """
    i, leaps = 0, len(y) // 20
    if mistakes <= leaps:
        for _ in range(leaps):
            i = _next_mistake(X, y, theta, i, largest)
            if i >= len(y):
                return
            theta += learning_rate * (2 * y[i] - 1) * X[i]
            i += 1
    walk = _walk_plane if X.shape[1] <= 3 else _walk
    walk(X[i:], y[i:], theta, learning_rate, largest)


def _next_mistake(X, y, theta, i, largest):
    """Return the index of the next sample that θ gets wrong, looking ever further."""
    ahead = 64 + 4096 // X.shape[1]
    while i < len(y):
        wrong = classify(X[i : i + ahead], theta, largest) != y[i : i + ahead]
        first = int(wrong.argmax())
        if wrong[first]:
            return i + first
        i, ahead = i + ahead, 2 * ahead
    return i


def _walk(X, y, theta, learning_rate, _):
    """Visit every sample: the rule as it stands."""
    for x, target in zip(X, y.tolist(), strict=True):
        prediction = 1 if x.dot(theta) >= 0 else 0
        if prediction != target:
            theta += learning_rate * (target - prediction) * x


def _walk_plane(X, y, theta, learning_rate, largest):
    """Do as `_walk` does, for at most three weights: plain numbers are faster there."""
    columns = [*X.T.tolist(), [0.0] * len(y), [0.0] * len(y)][:3]
    w1, w2, w3 = [*theta.tolist(), 0.0, 0.0][:3]
    reach = np.abs(theta).sum() + learning_rate * X.size * largest  # of θ, at most
    unsure = float(_ROUNDING * X.shape[1] * largest * reach)
    for i, (x1, x2, x3, target) in enumerate(zip(*columns, y.tolist(), strict=True)):
        score = x1 * w1 + x2 * w2 + x3 * w3
        if not abs(score) > unsure:
            score = X[i].dot(np.array([w1, w2, w3][: len(theta)]))
        prediction = 1 if score >= 0 else 0
        if prediction != target:
            step = learning_rate * (target - prediction)
            w1 += step * x1
            w2 += step * x2
            w3 += step * x3
    theta[:] = [w1, w2, w3][: len(theta)]


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
