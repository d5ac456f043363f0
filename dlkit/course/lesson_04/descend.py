"""04.descend: steps, one after the other, down to the bottom."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

from collections.abc import Callable

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_04.gradient import gradient
from dlkit.course.lesson_04.inputs import points


def fit_line(X, y, w, b, learning_rate, epochs):
    """Garis w x + b sesudah `epochs` langkah gradient descent."""
    for _ in range(epochs):
        w_slope, b_slope = gradient(X, y, w, b)
        w = w - learning_rate * w_slope
        b = b - learning_rate * b_slope
    return w, b


def _fit_cases(rng):
    yield np.array([0.0, 1.0]), np.array([1.0, 3.0]), 0.0, 0.0, 0.25, 1
    for n, epochs in ((3, 2), (4, 5), (5, 10)):
        yield *points(rng, n), *(rng.integers(-8, 9, 2) / 4), 0.125, epochs


def _fitting(slopes: Callable = gradient, sign: int = 1, together: bool = True):
    """Return a fit with other slopes, uphill, or one parameter after the other."""

    def fitted(X, y, w, b, learning_rate, epochs):
        rate = sign * learning_rate
        for _ in range(epochs):
            w_slope, b_slope = slopes(X, y, w, b)
            w = w - rate * w_slope
            b = b - rate * (b_slope if together else slopes(X, y, w, b)[1])
        return w, b

    return fitted


def _never_moved_on(X, y, w, b, learning_rate, epochs):
    w_slope, b_slope = gradient(X, y, w, b)
    return w - epochs * learning_rate * w_slope, b - epochs * learning_rate * b_slope


DESCEND = Exercise(
    name="04.descend",
    title="menuruni lembah",
    solution=fit_line,
    returns=("w", "b"),
    cases=_fit_cases,
    mistakes=(
        Mistake(
            "one-step",
            lambda X, y, w, b, lr, epochs: fit_line(X, y, w, b, lr, min(epochs, 1)),
            "Hasilmu sama dengan satu langkah. Periksa letak `return`: sesudah `for`.",
        ),
        Mistake(
            "uphill",
            _fitting(sign=-1),
            "Kamu mendaki: loss-nya naik. Kurangi parameter dengan learning rate kali "
            "turunannya.",
        ),
        Mistake(
            "gradient-never-renewed",
            _never_moved_on,
            "Gradiennya kamu hitung sekali saja. Sesudah setiap langkah kemiringannya "
            "lain, jadi hitung lagi di dalam `for`.",
        ),
        Mistake(
            "one-after-the-other",
            _fitting(together=False),
            "Hampir: turunan terhadap `b` kamu hitung sesudah `w` bergeser. Hitung "
            "keduanya di tempat yang sama, baru geser keduanya.",
        ),
        Mistake(
            "bias-kept",
            lambda X, y, w, b, lr, epochs: _fitting(
                lambda *at: (gradient(*at)[0], 0.0)
            )(X, y, w, b, lr, epochs),
            "Biasnya tidak bergerak. Geser `b` dengan cara yang sama seperti `w`.",
        ),
        Mistake(
            "start-from-zero",
            lambda X, y, w, b, lr, epochs: fit_line(X, y, 0.0, 0.0, lr, epochs),
            "Kamu mulai dari nol. Mulailah dari `w` dan `b` yang diberikan.",
        ),
        Mistake(
            "one-step-too-few",
            lambda X, y, w, b, lr, epochs: fit_line(X, y, w, b, lr, epochs - 1),
            "Kurang satu langkah. `range(epochs)` berputar tepat `epochs` kali.",
        ),
    ),
    hints=(
        "Satu `for`. Di dalamnya dua hal: hitung gradien di tempatmu sekarang, lalu "
        "geser kedua parameter.",
        "`w_slope, b_slope = gradient(X, y, w, b)`, dengan `gradient` dari Latihan 1.",
        "`w = w - learning_rate * w_slope`, begitu juga `b`. `return w, b` sesudah "
        "`for`.",
    ),
    takeaway="Dari mana pun mulainya, lembah loss sebuah garis hanya punya satu dasar, "
    "dan ke sanalah langkah-langkah ini menuju.",
)
