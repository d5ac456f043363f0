"""07.output_delta: the error at the output."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_07.inputs import shares


def output_delta(output, y):
    """Delta lapisan keluaran: sigmoid dengan cross-entropy, rata-rata atas sampel."""
    return (output - y) / len(y)


def _output_cases(rng):
    yield np.array([0.75]), np.array([1])
    yield np.array([0.5, 0.25]), np.array([1, 0])
    for n in (3, 4, 6):
        yield shares(rng, n), rng.integers(0, 2, n)


OUTPUT_DELTA = Exercise(
    name="07.output_delta",
    title="galat di lapisan keluaran",
    solution=output_delta,
    returns=("delta",),
    cases=_output_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            lambda output, y: (y - output) / len(y),
            "Tandanya terbalik. Delta adalah turunan loss: positif kalau keluarannya "
            "terlalu besar.",
        ),
        Mistake(
            "mean-forgotten",
            lambda output, y: output - y,
            "Loss adalah rata-rata atas sampel, jadi tiap delta dibagi banyaknya "
            "sampel.",
        ),
        Mistake(
            "sigmoid-twice",
            lambda output, y: (output - y) * output * (1 - output) / len(y),
            "Turunan sigmoid kamu kalikan lagi, padahal ia sudah ikut: dikalikan "
            "turunan cross-entropy, hasilnya tinggal prediksi dikurangi target.",
        ),
        Mistake(
            "squared",
            lambda output, y: (output - y) ** 2 / len(y),
            "Itu kuadrat galat. Delta adalah kemiringan, jadi tandanya harus tetap "
            "ada.",
        ),
        Mistake(
            "averaged",
            lambda output, y: np.mean(output - y),
            "Deltanya kamu rata-ratakan menjadi satu angka. Setiap sampel punya delta "
            "sendiri; hanya pembaginya yang sama.",
        ),
    ),
    hints=(
        "Untuk sigmoid dengan cross-entropy, turunannya terhadap skor sangat "
        "sederhana: keluaran dikurangi target.",
        "Kerjakan untuk semua sampel sekaligus: `output - y` adalah array.",
        "Bagi dengan banyaknya sampel, `len(y)`, karena loss adalah rata-rata.",
    ),
    takeaway="Di lapisan keluaran delta adalah prediksi dikurangi target: makin "
    "meleset prediksinya, makin besar dorongan untuk berubah.",
)
