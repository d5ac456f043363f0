"""09.epoch: one epoch of mini-batch gradient descent."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

from collections.abc import Callable

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_09.inputs import quarters


def train_epoch(X, y, weights, learning_rate, batch_size):
    """Bobot regresi linear sesudah satu epoch: satu langkah untuk tiap batch."""
    for start in range(0, len(X), batch_size):
        X_batch = X[start : start + batch_size]
        y_batch = y[start : start + batch_size]
        error = X_batch @ weights - y_batch
        gradient = 2 * X_batch.T @ error / len(X_batch)
        weights = weights - learning_rate * gradient
    return weights


def _cases(rng):
    yield np.array([[1.0], [2.0]]), np.array([1.0, 3.0]), np.array([0.0]), 0.125, 1
    for n, d, size in ((4, 2, 2), (5, 2, 2), (6, 3, 4), (7, 2, 3), (3, 2, 8)):
        X, y = quarters(rng, n, d), quarters(rng, n)
        yield X, y, quarters(rng, d), 0.125, size


def _epoch(gradient: Callable, sign: int = -1) -> Callable:
    """Return an epoch with `gradient(X_batch, error, X, batch_size)`."""

    def trained(X, y, weights, learning_rate, batch_size):
        for start in range(0, len(X), batch_size):
            rows = slice(start, start + batch_size)
            error = X[rows] @ weights - y[rows]
            step = gradient(X[rows], error, X, batch_size)
            weights = weights + sign * learning_rate * step
        return weights

    return trained


def _right_gradient(X_batch, error, *_):
    return 2 * X_batch.T @ error / len(X_batch)


def _incomplete_batch_dropped(X, y, weights, learning_rate, batch_size):
    whole = len(X) // batch_size * batch_size
    return train_epoch(X[:whole], y[:whole], weights, learning_rate, batch_size)


def _updated_at_the_end(X, y, weights, learning_rate, batch_size):
    moved = [
        train_epoch(X[rows], y[rows], weights, learning_rate, batch_size) - weights
        for rows in (
            slice(start, start + batch_size) for start in range(0, len(X), batch_size)
        )
    ]
    return weights + np.sum(moved, axis=0)


def _only_the_first(X, y, weights, learning_rate, batch_size):
    X, y = X[:batch_size], y[:batch_size]
    return train_epoch(X, y, weights, learning_rate, batch_size)


EPOCH = Exercise(
    name="09.epoch",
    title="satu epoch mini-batch",
    solution=train_epoch,
    returns=("weights",),
    cases=_cases,
    mistakes=(
        Mistake(
            "whole-set",
            lambda X, y, w, lr, size: train_epoch(X, y, w, lr, len(X)),
            "Kamu melangkah sekali saja, memakai seluruh data. Potong dulu data "
            "menjadi batch, dan melangkahlah sekali untuk tiap batch.",
        ),
        Mistake(
            "sign-flipped",
            _epoch(_right_gradient, sign=1),
            "Langkahmu menaiki loss. Gradien menunjuk ke arah naik, jadi bobot "
            "dikurangi learning rate kali gradien.",
        ),
        Mistake(
            "sum-instead-of-mean",
            _epoch(lambda X, error, *_: 2 * X.T @ error),
            "Gradienmu jumlah atas sampel di dalam batch, bukan rata-ratanya. Bagi "
            "dengan banyaknya sampel di batch itu.",
        ),
        Mistake(
            "divided-by-all",
            _epoch(lambda X, error, whole, _: 2 * X.T @ error / len(whole)),
            "Kamu membagi dengan banyaknya seluruh data. Gradien sebuah batch adalah "
            "rata-rata atas sampel di batch itu saja.",
        ),
        Mistake(
            "divided-by-batch-size",
            _epoch(lambda X, error, _, size: 2 * X.T @ error / size),
            "Hampir: batch yang terakhir bisa lebih kecil daripada `batch_size`. "
            "Bagi dengan banyaknya sampel yang benar-benar ada di batch itu.",
        ),
        Mistake(
            "last-batch-dropped",
            _incomplete_batch_dropped,
            "Sampel sisa di ujung tidak ikut belajar. Batch terakhir boleh lebih "
            "kecil; `range(0, len(X), batch_size)` memberi semua titik awalnya.",
        ),
        Mistake(
            "first-batch-only",
            _only_the_first,
            "Baru batch pertama yang dipakai. Periksa letak `return`: sesudah `for`, "
            "bukan di dalamnya.",
        ),
        Mistake(
            "moved-at-the-end",
            _updated_at_the_end,
            "Semua gradien kamu hitung dengan bobot yang sama. Perbarui bobot "
            "sesudah tiap batch; batch berikutnya memakai bobot yang baru.",
        ),
        Mistake(
            "two-forgotten",
            _epoch(lambda X, error, *_: X.T @ error / len(X)),
            "Gradienmu setengah dari yang seharusnya: turunan kuadrat membawa angka 2.",
        ),
    ),
    hints=(
        "Satu `for` yang melompat sebesar `batch_size` memberi awal tiap batch. Di "
        "dalamnya: ambil potongan, hitung gradien potongan itu, lalu melangkah.",
        "`for start in range(0, len(X), batch_size):`, lalu "
        "`X_batch = X[start : start + batch_size]`, dan begitu juga `y_batch`. "
        "Potongan yang melewati ujung otomatis lebih pendek.",
        "Gradiennya `2 * X_batch.T @ error / len(X_batch)` dengan "
        "`error = X_batch @ weights - y_batch`. Tulis `weights = weights - ...`, bukan "
        "`-=`, supaya array pemanggil tidak ikut berubah.",
    ),
    takeaway="Satu epoch kini berisi banyak langkah kecil, dan tiap langkah cukup "
    "melihat segenggam sampel.",
)
