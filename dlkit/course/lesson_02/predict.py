"""02.predict: the class of one sample."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_02.inputs import quarters


def predict_one(x, weights, bias):
    """Kelas satu sampel: 1 kalau skornya nol atau lebih, selain itu 0."""
    score = np.dot(x, weights) + bias
    return 1 if score >= 0 else 0


def score_of(x, weights, bias):
    """Skor: jumlah berbobot ditambah bias."""
    return np.dot(x, weights) + bias


def _predict_cases(rng):
    yield np.array([1.0, 0.0]), np.array([0.5, 0.5]), -0.25
    yield np.array([1.0, 1.0]), np.array([1.0, 0.5]), -1.5  # a score of exactly 0
    yield np.array([0.0, 0.0]), np.array([1.0, 1.0]), 0.0
    yield np.array([0.0, 0.0]), np.array([1.0, 1.0]), -0.25
    yield np.array([1.0, 2.0]), np.array([0.25, -0.25]), 0.5
    for length in (2, 2, 2, 3, 3, 5, 2, 2, 2, 3, 3, 5):
        yield quarters(rng, length), quarters(rng, length), rng.integers(-8, 9) / 4


PREDICT = Exercise(
    name="02.predict",
    title="prediksi satu sampel",
    solution=predict_one,
    returns=("kelas",),
    cases=_predict_cases,
    mistakes=(
        Mistake(
            "strict-comparison",
            lambda x, w, b: int(score_of(x, w, b) > 0),
            "Hampir: pada skor tepat 0 kamu menjawab kelas 0. Aturannya `>=`, jadi "
            "titik yang persis di garis batas masuk kelas 1.",
        ),
        Mistake(
            "bias-forgotten",
            lambda x, w, b: int(np.dot(x, w) >= 0),
            "Bias belum ikut. Tambahkan `bias` ke jumlah berbobot sebelum "
            "membandingkannya dengan 0.",
        ),
        Mistake(
            "bias-subtracted",
            lambda x, w, b: int(np.dot(x, w) - b >= 0),
            "Tanda bias terbalik. Skornya jumlah berbobot ditambah bias (`+ bias`), "
            "bukan dikurangi.",
        ),
        Mistake(
            "score-returned",
            score_of,
            "Yang kamu kembalikan skornya. Masih ada satu langkah: ubah skor menjadi "
            "kelas, 1 kalau skor `>= 0`, selain itu 0.",
        ),
        Mistake(
            "classes-swapped",
            lambda x, w, b: int(score_of(x, w, b) < 0),
            "Kelasnya tertukar: skor nol atau lebih berarti kelas 1, bukan kelas 0.",
        ),
        Mistake(
            "minus-one",
            lambda x, w, b: 1 if score_of(x, w, b) >= 0 else -1,
            "Kelas yang satu lagi ditulis 0, bukan −1. Di kursus ini label selalu 0 "
            "atau 1.",
        ),
        Mistake(
            "threshold-half",
            lambda x, w, b: int(score_of(x, w, b) >= 0.5),
            "Batasmu 0,5. Batas 0,5 dipakai untuk peluang; untuk skor perceptron "
            "batasnya 0.",
        ),
        Mistake(
            "weights-forgotten",
            lambda x, w, b: int(np.sum(x) + b >= 0),
            "Bobot belum ikut: kamu menjumlahkan masukannya langsung. Kalikan dulu "
            "tiap masukan dengan bobotnya.",
        ),
        Mistake(
            "two-inputs-only",
            lambda x, w, b: int(x[0] * w[0] + x[1] * w[1] + b >= 0),
            "Hanya dua masukan pertama yang kamu hitung, padahal `x` bisa lebih "
            "panjang. Jumlahkan semua hasil kalinya: `np.dot(x, weights)`.",
        ),
    ),
    hints=(
        "Ada dua langkah: hitung satu angka (skor) dari `x`, `weights`, dan `bias`, "
        "lalu putuskan kelasnya dari angka itu.",
        "Skor = jumlah berbobot + bias. Jumlah berbobotnya `np.dot(x, weights)`.",
        "Putuskan dengan `1 if score >= 0 else 0`. Perhatikan tanda sama dengannya.",
    ),
    takeaway="Titik-titik dengan skor tepat 0 membentuk garis lurus: itulah batas "
    "keputusan.",
)
