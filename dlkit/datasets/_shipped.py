"""The data sets that come with the package, each in one file."""

import contextlib
import os

import numpy as np

from dlkit import storage

_FOLDER = os.path.join(os.path.dirname(__file__), "data")


@contextlib.contextmanager
def whole(name):
    """Give the path of that file; what shows that it is damaged becomes one error."""
    path = os.path.join(_FOLDER, name)
    with storage.intact(f"Berkas data {path} hilang atau rusak. Pasang ulang dlkit."):
        yield path


def read(name, *arrays):
    """Return the arrays of that name from one npz file."""
    with whole(name) as path, open(path, "rb") as file:
        stored = np.load(file, allow_pickle=False)
        return [stored[array] for array in arrays]


def train_test(X, y, is_test):
    """Return X_train, X_test, y_train, y_test."""
    y = y.astype(np.int64)
    return X[~is_test], X[is_test], y[~is_test], y[is_test]
