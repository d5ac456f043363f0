"""Data to learn from, and data to be examined on."""

import numpy as np

from dlkit import _validation as check


def train_test_split(X, y, *, test_size=0.25, rng=None):
    """Bagi data secara acak menjadi data latih dan data uji.

    Parameters
    ----------
    X : array (n_samples, n_features)
        Paling sedikit 2 sampel.
    y : array (n_samples,) or (n_samples, n_targets)
    test_size : float, default 0.25
        Bagian untuk data uji, di antara 0 dan 1; tiap bagian mendapat paling sedikit
        satu sampel.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi pembagian yang sama.

    Returns
    -------
    X_train, X_test, y_train, y_test : ndarray
        Salinan; tiap sampel ada di tepat satu bagian.

    Examples
    --------
    >>> X_train, X_test, y_train, y_test = train_test_split(
    ...     [[1], [2], [3], [4]], [0, 1, 0, 1], rng=0
    ... )
    >>> len(X_train), len(X_test)
    (3, 1)
    """
    X = check.matrix(X, dtype=None)
    check.numeric_targets(y, len(X))
    test_size = check.number(test_size, "test_size", above=0, below=1)
    if len(X) < 2:
        raise ValueError("Paling sedikit perlu 2 sampel untuk dibagi, bukan 1.")
    order = check.generator(rng).permutation(len(X))
    n_test = min(max(round(test_size * len(X)), 1), len(X) - 1)
    test, train = order[:n_test], order[n_test:]
    y = np.asarray(y)
    return X[train], X[test], y[train], y[test]
