"""02.fit: the whole training loop."""
# ruff: noqa: B905, ARG005 (a learner reads this code: zip as one first meets it)

from collections.abc import Callable

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_02.inputs import CORNERS, quarters
from dlkit.course.lesson_02.update import (
    bias_kept,
    rate_forgotten,
    sign_flipped,
    strict_update,
    update,
)


def train(X, y, learning_rate, epochs):
    """Bobot dan bias sesudah melihat semua sampel, `epochs` kali."""
    weights = np.zeros(X.shape[1])
    bias = 0.0
    for _ in range(epochs):
        for x, target in zip(X, y):
            weights, bias = update(x, target, weights, bias, learning_rate)
    return weights, bias


def _train_cases(rng):
    yield CORNERS, np.array([0, 0, 0, 1]), 0.5, 2  # AND
    yield CORNERS, np.array([0, 1, 1, 0]), 0.25, 5  # XOR
    yield CORNERS, np.array([0, 1, 1, 1]), 1.0, 3  # OR
    for n, d in ((4, 2), (5, 2), (6, 3), (8, 2), (8, 3)):
        X, y = quarters(rng, n, d), rng.integers(0, 2, n)
        yield X, y, float(2.0 ** rng.integers(-3, 1)), int(rng.integers(2, 6))


def _training(step: Callable, start: float = 0.0) -> Callable:
    """Training with one wrong step, or from a wrong start."""

    def trained(X, y, learning_rate, epochs):
        weights, bias = np.full(X.shape[1], start), start
        for _ in range(epochs):
            for x, target in zip(X, y):
                weights, bias = step(x, target, weights, bias, learning_rate)
        return weights, bias

    return trained


def _whole_pass_at_once(X, y, lr, epochs):
    weights, bias = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        errors = y - (X @ weights + bias >= 0)
        weights, bias = weights + lr * errors @ X, bias + lr * errors.sum()
    return weights, bias


def _weights_reset_each_epoch(X, y, lr, epochs):
    bias = 0.0
    for _ in range(epochs):
        weights = np.zeros(X.shape[1])
        for x, target in zip(X, y):
            weights, bias = update(x, target, weights, bias, lr)
    return weights, bias


def _loops_swapped(X, y, lr, epochs):
    return train(np.repeat(X, epochs, axis=0), np.repeat(y, epochs), lr, 1)


FIT = Exercise(
    name="02.fit",
    title="pelatihan lengkap",
    solution=train,
    returns=("weights", "bias"),
    cases=_train_cases,
    mistakes=(
        Mistake(
            "one-epoch",
            lambda X, y, lr, epochs: train(X, y, lr, 1),
            "Hasilmu sama dengan satu epoch saja. Periksa: adakah `for` untuk epoch, "
            "apakah `return` ada di luar kedua `for`, dan apakah bobot dan bias "
            "dinolkan hanya sekali, sebelum semuanya?",
        ),
        Mistake(
            "one-sample",
            lambda X, y, lr, epochs: train(X[:1], y[:1], lr, 1),
            "Baru satu sampel yang dipelajari. `return` tampaknya menjorok di dalam "
            "`for` yang terdalam, sehingga fungsi selesai pada sampel pertama.",
        ),
        Mistake(
            "whole-pass-at-once",
            _whole_pass_at_once,
            "Semua prediksi kamu hitung dengan bobot yang sama, sekali per epoch. "
            "Perceptron memperbarui bobotnya sesudah tiap sampel, dan prediksi "
            "sampel berikutnya memakai bobot baru itu.",
        ),
        Mistake(
            "bias-kept",
            _training(bias_kept),
            "Biasnya tetap 0 sampai akhir. Tampung kedua hasil `update`: "
            "`weights, bias = update(...)`.",
        ),
        Mistake(
            "weights-kept",
            _training(lambda x, t, w, b, lr: (w, update(x, t, w, b, lr)[1])),
            "Bobotnya tetap 0 sampai akhir, hanya bias yang berubah. Tampung kedua "
            "hasil `update`: `weights, bias = update(...)`.",
        ),
        Mistake(
            "nothing-learned",
            lambda X, y, lr, epochs: (np.zeros(X.shape[1]), 0.0),
            "Bobot dan biasnya masih nol semua. `update` tidak mengubah bobot di "
            "tempat; simpan hasilnya: `weights, bias = update(...)`.",
        ),
        Mistake(
            "weights-reset",
            _weights_reset_each_epoch,
            "Bobotnya kamu nolkan lagi di setiap epoch, jadi yang sudah dipelajari "
            "hilang. Pindahkan `np.zeros` ke sebelum `for` epoch.",
        ),
        Mistake(
            "last-sample-skipped",
            lambda X, y, lr, epochs: train(X[:-1], y[:-1], lr, epochs),
            "Sampel terakhir tidak pernah dipelajari. Kalau kamu memakai `range`, "
            "batasnya `len(X)`, bukan `len(X) - 1`.",
        ),
        Mistake(
            "one-epoch-too-few",
            lambda X, y, lr, epochs: train(X, y, lr, epochs - 1),
            "Kurang satu epoch. `range(epochs)` sudah berputar tepat `epochs` kali; "
            "`range(1, epochs)` tidak.",
        ),
        Mistake(
            "one-epoch-too-many",
            lambda X, y, lr, epochs: train(X, y, lr, epochs + 1),
            "Kelebihan satu epoch. `range(epochs)` sudah berputar tepat `epochs` kali.",
        ),
        Mistake(
            "loops-swapped",
            _loops_swapped,
            "Kedua `for` tertukar: kamu mengulang satu sampel `epochs` kali sebelum "
            "pindah ke sampel berikutnya. Epoch di luar, sampel di dalam.",
        ),
        Mistake(
            "sign-flipped",
            _training(sign_flipped),
            "Langkahmu menjauhi jawaban: tanda di pembaruannya terbalik. Pakai "
            "`update` yang sudah dinyatakan benar.",
        ),
        Mistake(
            "rate-forgotten",
            _training(rate_forgotten),
            "`learning_rate` belum dipakai. Teruskan ke `update` sebagai argumen "
            "terakhir.",
        ),
        Mistake(
            "strict-comparison",
            _training(strict_update),
            "Hampir: pada skor tepat 0 prediksimu kelas 0. Ini terjadi di sampel "
            "pertama, karena bobot mulai dari nol. Pakai `>=`.",
        ),
        Mistake(
            "start-from-ones",
            _training(update, start=1.0),
            "Bobot dan biasmu mulai dari 1. Latihan ini meminta mulai dari nol: "
            "`np.zeros(X.shape[1])` dan `0.0`.",
        ),
    ),
    hints=(
        "Perlu dua `for`: yang luar mengulang epoch, yang dalam mengambil sampel satu "
        "demi satu. Bobot dan bias dibuat sekali, sebelum keduanya.",
        "Mulailah dengan `weights = np.zeros(X.shape[1])` dan `bias = 0.0`. Sampel dan "
        "labelnya diambil bersama dengan `for x, target in zip(X, y):`.",
        "Di dalam `for` terdalam cukup satu baris: `weights, bias = update(x, target, "
        "weights, bias, learning_rate)`. `return weights, bias` sesudah kedua `for`.",
    ),
    takeaway="Fungsi yang kamu tulis ini algoritme belajar yang lengkap: data masuk, "
    "bobot yang sudah belajar keluar.",
)
