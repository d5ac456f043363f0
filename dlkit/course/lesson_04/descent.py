"""04.gradient, 04.step, 04.descend: gradient descent in three small functions."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

from collections.abc import Callable

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def gradient(X, y, w, b):
    """Turunan MSE garis w x + b, terhadap w dan terhadap b."""
    errors = w * X + b - y
    return 2 * np.mean(errors * X), 2 * np.mean(errors)


def step(parameters, slopes, learning_rate):
    """Parameter sesudah satu langkah gradient descent."""
    return parameters - learning_rate * slopes


def fit_line(X, y, w, b, learning_rate, epochs):
    """Garis w x + b sesudah `epochs` langkah gradient descent."""
    for _ in range(epochs):
        w_slope, b_slope = gradient(X, y, w, b)
        w = w - learning_rate * w_slope
        b = b - learning_rate * b_slope
    return w, b


def _points(rng, n):
    return rng.integers(-16, 17, (2, n)) / 8


def _gradient_cases(rng):
    yield np.array([1.0, 2.0]), np.array([1.0, 3.0]), 0.0, 0.0
    for n in (2, 3, 4, 6):
        yield *_points(rng, n), *(rng.integers(-8, 9, 2) / 4)


GRADIENT = Exercise(
    name="04.gradient",
    title="gradien sebuah garis",
    solution=gradient,
    returns=("turunan w", "turunan b"),
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
            "Hasilmu setengahnya: menurunkan kuadrat membawa faktor 2.",
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
        "Mulai dari galat semua sampel. Tanyakan lalu: kalau `w` naik sedikit, berapa "
        "banyak galat tiap sampel ikut naik? Kalau `b`?",
        "Galatnya `errors = w * X + b - y`. Terhadap `w` tiap galat dikalikan "
        "masukannya; terhadap `b` tidak.",
        "`2 * np.mean(errors * X)` dan `2 * np.mean(errors)`, berurutan.",
    ),
    takeaway="Gradien berisi satu turunan untuk tiap parameter: ke arah mana loss naik "
    "paling cepat.",
)


def _step_cases(rng):
    yield np.array([1.0, 2.0]), np.array([4.0, -2.0]), 0.5
    for n, rate in ((2, 0.25), (3, 0.125), (5, 2.0)):
        yield *(rng.integers(-16, 17, (2, n)) / 8), rate


STEP = Exercise(
    name="04.step",
    title="satu langkah gradient descent",
    solution=step,
    returns=("parameters",),
    cases=_step_cases,
    mistakes=(
        Mistake(
            "uphill",
            lambda p, g, lr: p + lr * g,
            "Kamu mendaki. Gradien menunjuk ke arah naik, jadi melangkahlah ke arah "
            "sebaliknya.",
        ),
        Mistake(
            "rate-forgotten",
            lambda p, g, lr: p - g,
            "`learning_rate` belum dipakai: langkahmu selalu sepanjang gradien.",
        ),
        Mistake(
            "only-the-change",
            lambda p, g, lr: -lr * g,
            "Itu baru langkahnya. Tambahkan ke tempat semula.",
        ),
        Mistake(
            "divided",
            lambda p, g, lr: p - g / lr,
            "Kamu membagi dengan learning rate, jadi learning rate yang kecil malah "
            "memberi langkah raksasa. Kalikan.",
        ),
        Mistake(
            "only-the-sign",
            lambda p, g, lr: p - lr * np.sign(g),
            "Langkahmu selalu sama panjang. Di lereng yang curam langkahnya lebih "
            "panjang: kalikan gradiennya, bukan tandanya.",
        ),
    ),
    hints=(
        "Turun berarti berlawanan arah dengan gradien.",
        "Panjang langkahnya learning rate kali gradien.",
        "`parameters - learning_rate * slopes`, sebagai array baru.",
    ),
    takeaway="Itulah seluruh gradient descent: lihat kemiringan, melangkah turun, "
    "ulangi.",
)


def _fit_cases(rng):
    yield np.array([0.0, 1.0]), np.array([1.0, 3.0]), 0.0, 0.0, 0.25, 1
    for n, epochs in ((3, 2), (4, 5), (5, 10)):
        yield *_points(rng, n), *(rng.integers(-8, 9, 2) / 4), 0.125, epochs


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
