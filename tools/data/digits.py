"""Make dlkit/datasets/data/digits.npz from the digits that scikit-learn ships.

    .venv/bin/python -m tools.data.digits

The same scikit-learn and numpy give the same bytes. The card is digits.md, beside it.
"""

import numpy as np
from sklearn import datasets

from tools.data.shipped import DATA, write


def arrays() -> dict[str, np.ndarray]:
    """Give the images in scikit-learn's order, their labels, and which are for test."""
    bunch = datasets.load_digits()
    labels = bunch.target.astype(np.uint8)
    return {
        "images": bunch.data.astype(np.uint8),  # 0 to 16: they are whole numbers
        "labels": labels,
        "is_test": _every_fourth_of_each_class(labels),
    }


def _every_fourth_of_each_class(labels):
    """Choose evenly along the file, where one writer's images lie together."""
    chosen = np.zeros(len(labels), bool)
    for digit in range(10):
        chosen[np.flatnonzero(labels == digit)[2::4]] = True
    return chosen


if __name__ == "__main__":
    write(DATA / "digits.npz", arrays())
