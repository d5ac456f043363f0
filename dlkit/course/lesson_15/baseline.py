"""15.frequent: the marks of an answer that never changes."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def baseline_accuracy(y_train, y_test):
    """Akurasi data uji kalau jawabannya selalu kelas tersering di data latih."""
    most = np.bincount(y_train).argmax()
    return np.mean(y_test == most)


def _cases(rng):
    yield np.array([0, 1, 1, 1, 2]), np.array([0, 0, 0, 1])
    for most, n_classes, n in ((2, 3, 8), (0, 2, 16), (3, 5, 32)):
        others = rng.integers(0, n_classes, n)
        y_train = np.concatenate([others, np.full(n, most)])
        rare = (most + 1) % n_classes
        y_test = np.concatenate([np.full(n // 2 + 1, rare), [most], others[:3] * 0])
        yield rng.permutation(y_train), rng.permutation(y_test)


def _most(y):
    return np.bincount(y).argmax()


BASELINE = Exercise(
    name="15.frequent",
    title="akurasi acuan",
    solution=baseline_accuracy,
    returns=("accuracy",),
    cases=_cases,
    mistakes=(
        Mistake(
            "chosen-from-test",
            lambda y_train, y_test: np.mean(y_test == _most(y_test)),
            "Kelas terseringnya kamu ambil dari data uji. Acuan pun hanya boleh "
            "belajar dari data latih; data uji tinggal dijawab.",
        ),
        Mistake(
            "measured-on-training",
            lambda y_train, y_test: np.mean(y_train == _most(y_train)),
            "Yang kamu ukur bagian kelas itu di data latih. Pilih kelasnya dari data "
            "latih, lalu hitung berapa bagian data *uji* yang kelasnya itu.",
        ),
        Mistake(
            "count-instead-of-share",
            lambda y_train, y_test: np.sum(y_test == _most(y_train)),
            "Itu banyaknya yang benar. Akurasi adalah bagiannya: bagi dengan banyaknya "
            "sampel uji.",
        ),
        Mistake(
            "class-instead-of-share",
            lambda y_train, y_test: _most(y_train),
            "Yang kamu kembalikan kelas terseringnya. Tinggal satu langkah: berapa "
            "bagian `y_test` yang sama dengan kelas itu?",
        ),
        Mistake(
            "wrong-ones-counted",
            lambda y_train, y_test: np.mean(y_test != _most(y_train)),
            "Itu bagian yang salah. Acuan benar kalau `y_test` sama dengan kelas "
            "tersering.",
        ),
        Mistake(
            "one-over-classes",
            lambda y_train, y_test: 1 / len(np.unique(y_train)),
            "Satu dibagi banyaknya kelas adalah akurasi menebak acak. Acuan kita "
            "selalu menjawab kelas yang tersering.",
        ),
    ),
    hints=(
        "Dua langkah: cari kelas tersering di `y_train`, lalu hitung bagian `y_test` "
        "yang kelasnya sama.",
        "`np.bincount(y_train)` menghitung banyaknya setiap label, dan `.argmax()` "
        "memberi label yang paling banyak.",
        "`np.mean(y_test == most)`: `True` dihitung 1, jadi rata-ratanya adalah bagian "
        "yang benar.",
    ),
    takeaway="Sebuah akurasi baru berarti kalau berdiri di sebelah acuannya.",
)
