"""07.layer_gradient: from the deltas to the slopes of the weights."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_07.inputs import eighths


def layer_gradient(a, delta):
    """Gradien bobot dan bias lapisan yang masukannya `a`."""
    return a.T @ delta, delta.sum(axis=0)


def _gradient_cases(rng):
    yield np.array([[1.0, 2.0]]), np.array([[0.5]])
    for n, n_in, n_out in ((2, 2, 1), (4, 2, 3), (3, 3, 2), (5, 2, 2)):
        yield eighths(rng, n, n_in), eighths(rng, n, n_out)


LAYER_GRADIENT = Exercise(
    name="07.layer_gradient",
    title="gradien satu lapisan",
    solution=layer_gradient,
    returns=("W_gradient", "b_gradient"),
    cases=_gradient_cases,
    mistakes=(
        Mistake(
            "transposed",
            lambda a, delta: (delta.T @ a, delta.sum(axis=0)),
            "Baris dan kolom gradien bobotnya tertukar. Bentuknya harus sama dengan "
            "bobotnya: baris untuk masukan, kolom untuk neuron.",
        ),
        Mistake(
            "averaged-again",
            lambda a, delta: (a.T @ delta / len(a), delta.mean(axis=0)),
            "Kamu membagi dengan banyaknya sampel sekali lagi. Pembagian itu sudah ada "
            "di delta lapisan keluaran.",
        ),
        Mistake(
            "bias-over-neurons",
            lambda a, delta: (a.T @ delta, delta.sum(axis=1)),
            "Biasnya kamu jumlahkan atas neuron. Setiap neuron punya satu bias, jadi "
            "jumlahkan atas sampel: `axis=0`.",
        ),
        Mistake(
            "bias-to-one-number",
            lambda a, delta: (a.T @ delta, delta.sum()),
            "Gradien biasnya menjadi satu angka. Setiap neuron punya biasnya sendiri: "
            "tambahkan `axis=0`.",
        ),
        Mistake(
            "bias-mean",
            lambda a, delta: (a.T @ delta, delta.mean(axis=0)),
            "Gradien bobotnya benar. Gradien biasnya jumlah delta, bukan rata-ratanya; "
            "pembagian sudah ada di delta.",
        ),
        Mistake(
            "sign-flipped",
            lambda a, delta: (-(a.T @ delta), -delta.sum(axis=0)),
            "Tandanya terbalik. Tanda minus baru dipakai saat bobot diperbarui.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda a, delta: layer_gradient(a, delta)[::-1],
            "Isinya benar, urutannya tertukar: gradien bobot dulu, baru gradien bias.",
        ),
    ),
    hints=(
        "Gradien satu bobot: masukan yang melewatinya dikalikan delta neuron yang "
        "dituju, dijumlahkan atas semua sampel.",
        "Perkalian matriks mengerjakan jumlah itu sekaligus: `a.T @ delta`.",
        "Bias seperti bobot dari masukan yang selalu 1, jadi gradiennya jumlah delta "
        "atas sampel: `delta.sum(axis=0)`.",
    ),
    takeaway="Gradien sebuah bobot hanya perlu dua angka yang sudah ada di kedua "
    "ujungnya: masukannya dan delta neuron yang dituju.",
)
