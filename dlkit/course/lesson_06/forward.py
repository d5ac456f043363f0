"""06.forward: the forward pass of a network with one hidden layer."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def forward(X, W1, b1, W2, b2):
    """Keluaran jaringan dengan satu lapisan tersembunyi tanh."""
    hidden = np.tanh(X @ W1 + b1)
    return hidden @ W2 + b2


def _cases(rng):
    def eighths(*shape):
        return rng.integers(-8, 9, shape) / 8

    first = np.array([[1.0, 0.0]]), np.eye(2), np.zeros(2), np.eye(2), np.ones(2)
    yield first
    for n, d, width, outputs in (
        (1, 2, 3, 1),
        (4, 2, 3, 2),
        (5, 3, 4, 2),
        (3, 3, 3, 3),
    ):
        yield (
            eighths(n, d), eighths(d, width), eighths(width), eighths(width, outputs),
            eighths(outputs),
        )  # fmt: skip


FORWARD = Exercise(
    name="06.forward",
    title="dari masukan sampai keluaran",
    solution=forward,
    returns=("keluaran",),
    cases=_cases,
    mistakes=(
        Mistake(
            "activation-forgotten",
            lambda X, W1, b1, W2, b2: (X @ W1 + b1) @ W2 + b2,
            "Lapisan tersembunyinya belum melewati tanh. Tanpa itu, dua lapisan sama "
            "saja dengan satu.",
        ),
        Mistake(
            "activation-at-the-output",
            lambda *parts: np.tanh(forward(*parts)),
            "Keluarannya ikut melewati tanh. Di sini keluaran dibiarkan apa adanya.",
        ),
        Mistake(
            "hidden-bias-forgotten",
            lambda X, W1, b1, W2, b2: forward(X, W1, 0 * b1, W2, b2),
            "Bias lapisan tersembunyi (`b1`) belum ikut.",
        ),
        Mistake(
            "output-bias-forgotten",
            lambda X, W1, b1, W2, b2: forward(X, W1, b1, W2, 0 * b2),
            "Bias lapisan keluaran (`b2`) belum ikut.",
        ),
        Mistake(
            "bias-after-activation",
            lambda X, W1, b1, W2, b2: (np.tanh(X @ W1) + b1) @ W2 + b2,
            "Bias `b1` kamu tambahkan sesudah tanh. Bias adalah bagian dari skor, jadi "
            "ditambahkan sebelum aktivasi.",
        ),
        Mistake(
            "hidden-returned",
            lambda X, W1, b1, W2, b2: np.tanh(X @ W1 + b1),
            "Yang kamu kembalikan keluaran lapisan tersembunyi. Masih ada satu lapisan "
            "lagi: `W2` dan `b2`.",
        ),
    ),
    hints=(
        "Dua lapisan, dua baris. Setiap lapisan: kalikan dengan bobotnya, tambahkan "
        "biasnya; lapisan tersembunyi lalu melewati tanh.",
        "Untuk semua sampel sekaligus, jumlah berbobotnya `X @ W1`: satu baris untuk "
        "tiap sampel, satu kolom untuk tiap neuron.",
        "`hidden = np.tanh(X @ W1 + b1)`, lalu `hidden @ W2 + b2`.",
    ),
    takeaway="Sedalam apa pun jaringannya, polanya sama: kalikan, tambah bias, "
    "aktivasi, lalu teruskan ke lapisan berikutnya.",
)
