"""07.hidden_delta: one layer further back."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_07.inputs import eighths, shares


def hidden_delta(delta, W, a):
    """Delta lapisan sigmoid yang keluarannya `a`, dari delta lapisan sesudahnya."""
    return (delta @ W.T) * a * (1 - a)


def _hidden_cases(rng):
    yield np.array([[0.5]]), np.array([[1.0], [-2.0]]), np.array([[0.5, 0.25]])
    for n, width, after in ((1, 2, 2), (3, 2, 2), (4, 3, 2), (2, 2, 3)):
        yield (
            eighths(rng, n, after),
            eighths(rng, width, after),
            shares(rng, n, width),
        )


HIDDEN_DELTA = Exercise(
    name="07.hidden_delta",
    title="delta satu lapisan mundur",
    solution=hidden_delta,
    returns=("delta",),
    cases=_hidden_cases,
    mistakes=(
        Mistake(
            "derivative-left-out",
            lambda delta, W, a: delta @ W.T,
            "Galatnya sudah mundur melewati bobot, tetapi turunan sigmoid di lapisan "
            "ini belum ikut.",
        ),
        Mistake(
            "derivative-of-tanh",
            lambda delta, W, a: (delta @ W.T) * (1 - a**2),
            "Itu turunan tanh. Lapisan ini sigmoid: turunannya `a * (1 - a)`.",
        ),
        Mistake(
            "derivative-unfinished",
            lambda delta, W, a: (delta @ W.T) * (1 - a),
            "Turunan sigmoidnya baru separuh: `1 - a` masih dikalikan `a`.",
        ),
        Mistake(
            "activation-as-derivative",
            lambda delta, W, a: (delta @ W.T) * a,
            "Kamu mengalikan dengan keluaran lapisan, bukan dengan turunannya.",
        ),
        Mistake(
            "weights-forgotten",
            lambda delta, W, a: delta.sum(axis=1, keepdims=True) * a * (1 - a),
            "Bobotnya belum ikut. Setiap galat mundur lewat sambungan yang sama "
            "seperti saat maju, jadi dikalikan bobot sambungan itu.",
        ),
        Mistake(
            "sign-flipped",
            lambda delta, W, a: -hidden_delta(delta, W, a),
            "Tandanya terbalik. Tanda minus baru dipakai saat bobot diperbarui.",
        ),
    ),
    hints=(
        "Dua hal dikalikan: galat yang mundur lewat bobot, dan turunan aktivasi di "
        "lapisan ini.",
        "Galat yang mundur: `delta @ W.T`, satu kolom untuk tiap neuron lapisan ini. "
        "Kalau bentuknya tidak cocok, periksa apakah baris dan kolom `W` sudah ditukar "
        "(`.T`).",
        "Turunan sigmoid ditulis dengan keluarannya: `a * (1 - a)`. Kalikan unsur demi "
        "unsur, dengan `*`.",
    ),
    takeaway="Bobot yang dipakai maju dipakai lagi mundur, dengan baris dan kolom yang "
    "ditukar: itulah backpropagation.",
)
