"""02.mistakes: how many samples are misclassified."""
# ruff: noqa: ARG005, B905 (a learner reads this code: zip as one first meets it)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_02.inputs import CORNERS, quarters
from dlkit.course.lesson_02.predict import predict_one


def count_mistakes(X, y, weights, bias):
    """Banyaknya sampel yang labelnya ditebak keliru."""
    mistakes = 0
    for x, target in zip(X, y):
        if predict_one(x, weights, bias) != target:
            mistakes = mistakes + 1
    return mistakes


def _count_cases(rng):
    yield CORNERS, np.array([0, 0, 0, 1]), np.array([1.0, 1.0]), -0.5
    yield CORNERS, np.array([0, 1, 1, 0]), np.array([1.0, 1.0]), -0.5
    yield CORNERS, np.array([0, 1, 1, 1]), np.array([1.0, 1.0]), -0.5  # none wrong
    yield CORNERS, np.array([1, 0, 0, 0]), np.array([1.0, 1.0]), -1.0  # scores of 0
    yield CORNERS, np.array([0, 1, 1, 1]), np.array([0.0, 0.0]), 0.0
    for n, d in ((5, 2), (6, 2), (7, 3), (8, 2), (9, 3), (12, 2)):
        X, y = quarters(rng, n, d), rng.integers(0, 2, n)
        yield X, y, quarters(rng, d), rng.integers(-8, 9) / 4


def _wrong(X, y, weights, bias):
    return (X @ weights + bias >= 0) != y


COUNT = Exercise(
    name="02.mistakes",
    title="menghitung kesalahan",
    solution=count_mistakes,
    returns=("banyak kesalahan",),
    cases=_count_cases,
    mistakes=(
        Mistake(
            "counts-right-ones",
            lambda *arguments: np.sum(~_wrong(*arguments)),
            "Yang kamu hitung tebakan yang benar. Yang diminta yang salah: pakai `!=`.",
        ),
        Mistake(
            "fraction",
            lambda *arguments: np.mean(_wrong(*arguments)),
            "Itu proporsi kesalahan (antara 0 dan 1). Yang diminta banyaknya: "
            "jumlahkan, jangan dirata-ratakan.",
        ),
        Mistake(
            "signed-sum",
            lambda X, y, w, b: np.sum(y - (X @ w + b >= 0)),
            "Galat 1 dan −1 saling menghapus dalam jumlahmu. Hitung berapa yang tidak "
            "sama, tanpa melihat tandanya.",
        ),
        Mistake(
            "signed-sum-reversed",
            lambda X, y, w, b: np.sum((X @ w + b >= 0) - y),
            "Selisih `tebakan - target` bisa 1 bisa −1, dan keduanya saling menghapus "
            "saat dijumlahkan. Hitung berapa yang tidak sama.",
        ),
        Mistake(
            "strict-comparison",
            lambda X, y, w, b: np.sum((X @ w + b > 0) != y),
            "Hampir: titik yang persis di garis batas (skor 0) kamu anggap kelas 0. "
            "Pakai `>=`, atau panggil `predict_one` yang sudah benar.",
        ),
        Mistake(
            "bias-forgotten",
            lambda X, y, w, b: np.sum(_wrong(X, y, w, 0)),
            "Tebakannya dihitung tanpa bias. Ikutkan `bias` dalam skornya.",
        ),
        Mistake(
            "class-one-only",
            lambda X, y, w, b: np.sum(_wrong(X, y, w, b) & (y == 1)),
            "Baru sampel berlabel 1 yang terhitung. Sampel berlabel 0 yang ditebak 1 "
            "juga kesalahan.",
        ),
        Mistake(
            "class-zero-only",
            lambda X, y, w, b: np.sum(_wrong(X, y, w, b) & (y == 0)),
            "Baru sampel berlabel 0 yang terhitung. Sampel berlabel 1 yang ditebak 0 "
            "juga kesalahan.",
        ),
        Mistake(
            "each-sample",
            _wrong,
            "Kamu sudah tahu sampel mana yang salah, tinggal dihitung: kembalikan satu "
            "angka, misalnya dengan `np.sum`.",
        ),
        Mistake(
            "any-mistake",
            lambda *arguments: int(np.any(_wrong(*arguments))),
            "Hasilmu tidak pernah lebih dari 1. Kalau `return` menjorok di dalam "
            "`for`, fungsi berhenti pada kesalahan pertama.",
        ),
        Mistake(
            "first-sample-only",
            lambda *arguments: int(_wrong(*arguments)[0]),
            "Baru sampel pertama yang diperiksa. Periksa letak `return`: sesudah "
            "`for`, bukan di dalamnya.",
        ),
        Mistake(
            "last-sample-skipped",
            lambda *arguments: np.sum(_wrong(*arguments)[:-1]),
            "Sampel terakhir tidak ikut diperiksa. Kalau kamu memakai `range`, "
            "batasnya `len(X)`.",
        ),
    ),
    hints=(
        "Tebak kelas tiap sampel, bandingkan dengan labelnya, dan hitung berapa yang "
        "tidak sama.",
        "Mulai dari `mistakes = 0`, lalu `for x, target in zip(X, y):`.",
        "Di dalam `for`: kalau `predict_one(x, weights, bias) != target`, tambah "
        "`mistakes` dengan 1. `return mistakes` sesudah `for`.",
    ),
    takeaway="Angka ini ukuran kemajuan perceptron: begitu nol, tidak ada lagi yang "
    "dipelajari dan bobotnya berhenti berubah.",
)
