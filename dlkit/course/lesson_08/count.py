"""08.count: how many parameters a network has."""

# ruff: noqa: B905, RUF007 (a learner reads this code: zip as one first meets it)

from itertools import pairwise

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def count_parameters(layer_sizes):
    """Banyaknya bobot dan bias jaringan, dari banyaknya neuron tiap lapisan."""
    total = 0
    for n_in, n_out in zip(layer_sizes[:-1], layer_sizes[1:]):
        total = total + n_in * n_out + n_out
    return total


def _cases(rng):
    yield (np.array([2, 1]),)
    yield (np.array([2, 8, 2]),)
    for length in (3, 4, 5, 6):
        yield (rng.integers(1, 9, length),)


COUNT = Exercise(
    name="08.count",
    title="banyaknya parameter",
    solution=count_parameters,
    returns=("banyaknya",),
    cases=_cases,
    mistakes=(
        Mistake(
            "biases-forgotten",
            lambda sizes: sum(a * b for a, b in pairwise(sizes)),
            "Bobotnya benar, biasnya terlupa. Setiap neuron sesudah lapisan masukan "
            "punya satu bias.",
        ),
        Mistake(
            "biases-of-the-input",
            lambda sizes: sum(a * b for a, b in pairwise(sizes)) + sum(sizes),
            "Kamu memberi bias juga kepada masukan. Masukan hanya angka dari data; "
            "yang punya bias adalah neuron di lapisan berikutnya.",
        ),
        Mistake(
            "bias-per-input-neuron",
            lambda sizes: sum(a * b + a for a, b in pairwise(sizes)),
            "Banyaknya bias mengikuti lapisan yang dituju, bukan lapisan asal.",
        ),
        Mistake(
            "one-bias-a-layer",
            lambda sizes: sum(a * b + 1 for a, b in pairwise(sizes)),
            "Satu bias untuk satu lapisan belum cukup: setiap neuron punya biasnya "
            "sendiri.",
        ),
        Mistake(
            "added-instead-of-multiplied",
            lambda sizes: sum(a + b for a, b in pairwise(sizes)),
            "Setiap neuron menerima keluaran semua neuron lapisan sebelumnya, jadi "
            "banyaknya bobot hasil kali kedua ukuran, bukan jumlahnya.",
        ),
        Mistake(
            "neurons-counted",
            sum,
            "Yang kamu hitung neuronnya. Parameter adalah bobot dan bias: satu bobot "
            "untuk tiap sambungan, satu bias untuk tiap neuron.",
        ),
        Mistake(
            "last-layer-left-out",
            lambda sizes: count_parameters(sizes[:-1]),
            "Lapisan keluaran belum ikut. Sambungan terakhir pun punya bobot dan bias.",
        ),
    ),
    hints=(
        "Hitung untuk tiap pasang lapisan yang bersebelahan, lalu jumlahkan.",
        "Dari lapisan berisi `n_in` neuron ke lapisan berisi `n_out` neuron ada "
        "`n_in * n_out` bobot dan `n_out` bias.",
        "`zip(layer_sizes[:-1], layer_sizes[1:])` memberi semua pasangnya, berurutan.",
    ),
    takeaway="Menambah lebar dua lapisan yang bersebelahan melipatgandakan bobot di "
    "antaranya: jaringan tumbuh lebih cepat daripada kelihatannya.",
)
