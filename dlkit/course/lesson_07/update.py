"""07.update: one step against the gradient."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_07.inputs import eighths


def update(W, b, W_gradient, b_gradient, learning_rate):
    """Bobot dan bias sesudah satu langkah gradient descent."""
    return W - learning_rate * W_gradient, b - learning_rate * b_gradient


def _update_cases(rng):
    yield np.array([[1.0]]), np.array([0.5]), np.array([[2.0]]), np.array([-1.0]), 0.5
    for n_in, n_out in ((2, 1), (2, 3), (3, 2)):
        W, W_gradient = eighths(rng, 2, n_in, n_out)
        b, b_gradient = eighths(rng, 2, n_out)
        yield W, b, W_gradient, b_gradient, 0.125


UPDATE = Exercise(
    name="07.update",
    title="pembaruan",
    solution=update,
    returns=("W", "b"),
    cases=_update_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            lambda W, b, gW, gb, lr: (W + lr * gW, b + lr * gb),
            "Kamu melangkah searah gradien, jadi loss naik. Gradien menunjuk ke arah "
            "naik; bobot bergerak ke arah sebaliknya.",
        ),
        Mistake(
            "rate-forgotten",
            lambda W, b, gW, gb, lr: (W - gW, b - gb),
            "`learning_rate` belum dipakai.",
        ),
        Mistake(
            "bias-kept",
            lambda W, b, gW, gb, lr: (W - lr * gW, b),
            "Biasnya tidak ikut belajar. Perbarui dengan cara yang sama.",
        ),
        Mistake(
            "bias-sign-flipped",
            lambda W, b, gW, gb, lr: (W - lr * gW, b + lr * gb),
            "Bobotnya benar, tetapi bias bergerak ke arah sebaliknya.",
        ),
        Mistake(
            "only-the-change",
            lambda W, b, gW, gb, lr: (-lr * gW, -lr * gb),
            "Yang kamu kembalikan hanya perubahannya. Kurangkan dari `W` dan `b` yang "
            "lama.",
        ),
        Mistake(
            "weights-in-the-step",
            lambda W, b, gW, gb, lr: (W - lr * gW * W, b - lr * gb * b),
            "Langkahmu ikut dikalikan bobotnya. Langkahnya hanya learning rate kali "
            "gradien.",
        ),
    ),
    hints=(
        "Bobot bergerak berlawanan arah dengan gradiennya, sejauh learning rate kali "
        "gradien itu. Bias juga.",
        "Tulis nilai yang baru, jangan ubah array lama: `W - learning_rate * ...`.",
        "`return W - learning_rate * W_gradient, b - learning_rate * b_gradient`.",
    ),
    takeaway="Keempat tahap lengkap: maju, galat di keluaran, mundur, perbarui. "
    "Sisanya hanya mengulang.",
)
