"""04.gradient: one derivative for each parameter of a line."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_04.inputs import points


def gradient(X, y, w, b):
    """Turunan MSE garis w x + b, terhadap w dan terhadap b."""
    errors = w * X + b - y
    return 2 * np.mean(errors * X), 2 * np.mean(errors)


def _gradient_cases(rng):
    yield np.array([1.0, 2.0]), np.array([1.0, 3.0]), 0.0, 0.0
    for n in (2, 3, 4, 6):
        yield *points(rng, n), *(rng.integers(-8, 9, 2) / 4)


GRADIENT = Exercise(
    name="04.gradient",
    title="gradien sebuah garis",
    solution=gradient,
    returns=("w_slope", "b_slope"),
    cases=_gradient_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            lambda X, y, w, b: tuple(-part for part in gradient(X, y, w, b)),
            "Kedua tandanya terbalik. Galatnya prediksi dikurangi target: "
            "`w * X + b - y`.",
        ),
        Mistake(
            "two-forgotten",
            lambda X, y, w, b: tuple(part / 2 for part in gradient(X, y, w, b)),
            "Hasilmu setengahnya: turunan kuadrat membawa faktor 2.",
        ),
        Mistake(
            "mean-forgotten",
            lambda X, y, w, b: tuple(len(X) * part for part in gradient(X, y, w, b)),
            "Kamu menjumlahkan. MSE adalah rata-rata, jadi turunannya rata-rata juga.",
        ),
        Mistake(
            "input-forgotten",
            lambda X, y, w, b: (gradient(X, y, w, b)[1],) * 2,
            "Turunan terhadap `w` belum dikalikan `X`. Mengubah `w` sedikit mengubah "
            "prediksi sebanyak `X`; mengubah `b` mengubahnya sama banyak di mana-mana.",
        ),
        Mistake(
            "bias-times-input",
            lambda X, y, w, b: (gradient(X, y, w, b)[0],) * 2,
            "Turunan terhadap `b` tidak dikalikan `X`: bias menggeser semua prediksi "
            "sama banyak.",
        ),
        Mistake(
            "bias-left-out",
            lambda X, y, w, b: gradient(X, y, w, 0),
            "Biasnya belum ikut di prediksi: `w * X + b`.",
        ),
        Mistake(
            "product-of-means",
            lambda X, y, w, b: (
                gradient(X, y, w, b)[1] * np.mean(X),
                gradient(X, y, w, b)[1],
            ),
            "Kalikan galat dan masukan sampel demi sampel dulu, baru rata-ratakan. "
            "Rata-rata hasil kali bukan hasil kali rata-rata.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda *arguments: gradient(*arguments)[::-1],
            "Isinya benar, urutannya tertukar: turunan terhadap `w` dulu.",
        ),
    ),
    hints=(
        "Mulai dari galat semua sampel. Lalu tanyakan: kalau `w` naik sedikit, berapa "
        "banyak galat tiap sampel ikut naik? Kalau `b`?",
        "Galatnya `errors = w * X + b - y`. Terhadap `w` tiap galat dikalikan "
        "masukannya; terhadap `b` tidak.",
        "`2 * np.mean(errors * X)` dan `2 * np.mean(errors)`, berurutan.",
    ),
    takeaway="Gradien berisi satu turunan untuk tiap parameter: ke arah mana loss naik "
    "paling cepat.",
)
