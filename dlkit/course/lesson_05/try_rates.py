"""05.try_rates: the final loss at each of many learning rates."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def try_rates(rates, X, y, epochs):
    """Loss akhir regresi w x untuk tiap learning rate, mulai dari w = 0."""
    losses = []
    for rate in rates:
        w = 0.0
        for _ in range(epochs):
            w = w - rate * 2 * np.mean((w * X - y) * X)
        losses.append(np.mean((w * X - y) ** 2))
    return np.array(losses)


def _tries(rng):
    yield np.array([0.125, 0.25]), np.array([1.0, 1.0]), np.array([2.0, 4.0]), 1
    for n, epochs in ((2, 2), (3, 3), (4, 5)):
        X, y = rng.integers(-8, 9, (2, n)) / 4
        yield np.array([0.125, 0.5, 1.0]), X, y, epochs


def _tried(start, keep, slope, squared=True):
    """Return the finder with another start, another slope, or another loss."""

    def losses_of(rates, X, y, epochs):
        w, losses = 0.0, []
        for rate in rates:
            w = w if keep else start
            for _ in range(epochs):
                w = w - rate * slope(w, X, y)
            error = w * X - y
            losses.append(np.mean(error**2 if squared else np.abs(error)))
        return np.array(losses)

    return losses_of


def _slope(w, X, y):
    return 2 * np.mean((w * X - y) * X)


TRY = Exercise(
    name="05.try_rates",
    title="coba banyak learning rate",
    solution=try_rates,
    returns=("losses",),
    cases=_tries,
    mistakes=(
        Mistake(
            "weight-kept",
            _tried(0.0, keep=True, slope=_slope),
            "Learning rate yang kedua meneruskan bobot yang pertama. Supaya adil, "
            "setiap learning rate mulai lagi dari `w = 0`.",
        ),
        Mistake(
            "start-from-one",
            _tried(1.0, keep=False, slope=_slope),
            "Kamu mulai dari `w = 1`. Mulailah dari nol.",
        ),
        Mistake(
            "uphill",
            _tried(0.0, keep=False, slope=lambda *at: -_slope(*at)),
            "Langkahmu menaiki loss. Kurangi `w` dengan learning rate kali gradien.",
        ),
        Mistake(
            "two-forgotten",
            _tried(0.0, keep=False, slope=lambda *at: _slope(*at) / 2),
            "Gradienmu setengahnya: turunan kuadrat membawa faktor 2.",
        ),
        Mistake(
            "absolute-error",
            _tried(0.0, keep=False, slope=_slope, squared=False),
            "Bobotnya benar, loss-nya belum: galatnya dikuadratkan dulu, baru "
            "dirata-ratakan.",
        ),
        Mistake(
            "one-epoch",
            lambda rates, X, y, epochs: try_rates(rates, X, y, min(epochs, 1)),
            "Hasilmu sama dengan satu epoch. Perlu dua `for`: learning rate di luar, "
            "epoch di dalam.",
        ),
        Mistake(
            "untrained",
            lambda rates, X, y, epochs: try_rates(rates, X, y, 0),
            "Loss-nya sama untuk semua learning rate: bobotnya belum pernah melangkah.",
        ),
    ),
    hints=(
        "Dua `for`: yang luar mengambil learning rate satu demi satu, yang dalam "
        "melangkah `epochs` kali.",
        "Di awal setiap putaran luar, `w = 0.0`. Langkahnya `w = w - rate * gradien`, "
        "dengan gradien `2 * np.mean((w * X - y) * X)`.",
        "Sesudah `for` dalam, tambahkan `np.mean((w * X - y) ** 2)` ke daftar. "
        "Kembalikan daftar itu sesudah `for` luar.",
    ),
    takeaway="Mencoba beberapa learning rate dengan awal yang sama adalah percobaan "
    "yang adil: hanya satu hal yang berbeda.",
)
