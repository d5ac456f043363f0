"""14.cost: what training a network costs, in multiplications and in bytes."""

# ruff: noqa: B905, RUF007 (a learner reads this code: zip as one first meets it)

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def training_cost(layer_sizes, n_samples):
    """Perkalian satu epoch, dan byte yang diperlukan pelatihan dengan Adam."""
    weights, biases = 0, 0
    for n_in, n_out in zip(layer_sizes[:-1], layer_sizes[1:]):
        weights = weights + n_in * n_out
        biases = biases + n_out
    multiplications = 3 * weights * n_samples
    memory = 4 * 4 * (weights + biases)
    return multiplications, memory


def _cases(rng):
    yield np.array([2, 1]), 1
    yield np.array([64, 32, 10]), 1350
    for length in (3, 4, 5):
        yield rng.integers(1, 9, length), int(rng.integers(2, 50))


def _costing(multiplications: Callable, memory: Callable) -> Callable:
    """Return a cost made of these two, each of weights, biases, and samples."""

    def costing(layer_sizes, n_samples):
        weights = sum(a * b for a, b in pairwise(layer_sizes))
        biases = sum(layer_sizes[1:])
        return (
            multiplications(weights, biases, n_samples),
            memory(weights, biases, n_samples),
        )

    return costing


def _work(w, _b, n):
    return 3 * w * n


def _bytes(w, b, _n):
    return 16 * (w + b)


COST = Exercise(
    name="14.cost",
    title="biaya sebuah jaringan",
    solution=training_cost,
    returns=("perkalian", "byte"),
    cases=_cases,
    mistakes=(
        Mistake(
            "forward-only",
            _costing(lambda w, _b, n: w * n, _bytes),
            "Itu baru propagasi maju. Propagasi mundur kira-kira dua kali lipatnya: "
            "gradien bobot, dan delta lapisan di bawahnya. Jadi semuanya tiga kali.",
        ),
        Mistake(
            "backward-only",
            _costing(lambda w, _b, n: 2 * w * n, _bytes),
            "Itu propagasi mundur saja. Sebelum mundur, jaringannya maju dulu.",
        ),
        Mistake(
            "biases-multiplied",
            _costing(lambda w, b, n: 3 * (w + b) * n, _bytes),
            "Bias hanya ditambahkan, tidak dikalikan dengan apa pun. Yang menimbulkan "
            "perkalian hanya bobot.",
        ),
        Mistake(
            "samples-forgotten",
            _costing(lambda w, _b, _n: 3 * w, _bytes),
            "Itu perkalian untuk satu sampel. Satu epoch melewati semua sampel.",
        ),
        Mistake(
            "biases-not-stored",
            _costing(_work, lambda w, _b, _n: 16 * w),
            "Perkaliannya benar. Di memori, bias pun menempati tempat: hitung bobot "
            "dan bias.",
        ),
        Mistake(
            "one-copy",
            _costing(_work, lambda w, b, _n: 4 * (w + b)),
            "Perkaliannya benar. Byte itu cukup untuk menyimpan parameternya saja. "
            "Selama pelatihan ada juga gradiennya, dan dua catatan Adam yang sama "
            "panjangnya.",
        ),
        Mistake(
            "gradient-and-parameters-only",
            _costing(_work, lambda w, b, _n: 8 * (w + b)),
            "Perkaliannya benar. Parameter dan gradien sudah kamu hitung; Adam masih "
            "mengingat dua bilangan untuk tiap parameter.",
        ),
        Mistake(
            "numbers-instead-of-bytes",
            _costing(_work, lambda w, b, _n: w + b),
            "Perkaliannya benar. Yang kedua masih banyaknya parameter: untuk "
            "tiap parameter ada empat bilangan, dan setiap bilangan memakan 4 byte.",
        ),
        Mistake(
            "eight-bytes",
            _costing(_work, lambda w, b, _n: 32 * (w + b)),
            "Perkaliannya benar. Satu bilangan float32 memakan 4 byte, bukan 8.",
        ),
        Mistake(
            "memory-for-every-sample",
            _costing(_work, lambda w, b, n: 16 * (w + b) * n),
            "Perkaliannya benar. Memorinya tidak tumbuh bersama banyaknya sampel: "
            "semua sampel memakai parameter yang sama.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda *arguments: training_cost(*arguments)[::-1],
            "Isinya benar, urutannya tertukar: perkalian dulu, baru byte.",
        ),
    ),
    hints=(
        "Hitung dulu dua hal untuk semua pasang lapisan yang bersebelahan: banyaknya "
        "bobot, dan banyaknya bias.",
        "Tiap bobot dipakai tiga kali untuk tiap sampel: sekali maju, dua kali "
        "mundur. Perkaliannya `3 * weights * n_samples`.",
        "Untuk tiap parameter ada empat bilangan (parameternya sendiri, gradiennya, "
        "dua catatan Adam), masing-masing 4 byte: `4 * 4 * (weights + biases)`.",
    ),
    takeaway="Hitungan tumbuh dengan banyaknya bobot dan sampel, memori (di luar "
    "aktivasi) hanya dengan banyaknya parameter. Dengan dua rumus ini biaya jaringan "
    "mana pun bisa ditaksir sebelum dilatih.",
)
