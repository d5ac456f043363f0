"""03.mse, 03.cross_entropy, 03.slope: the two losses, and how steep one is."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def mse(y_true, y_pred):
    """Rata-rata kuadrat galat."""
    errors = y_pred - y_true
    return np.mean(errors**2)


def cross_entropy(y_true, y_pred):
    """Cross-entropy untuk dua kelas, aman sampai peluang 0 dan 1."""
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def mse_slope(y_true, y_pred):
    """Turunan MSE terhadap tiap prediksi."""
    return 2 * (y_pred - y_true) / len(y_true)


def _numbers(rng):
    yield np.array([2.0, 4.0]), np.array([3.0, 6.0])
    yield np.array([1.0, -1.0, 0.5]), np.array([1.0, 1.0, 0.25])
    for n in (3, 4, 6):
        yield tuple(rng.integers(-16, 17, (2, n)) / 8)


MSE = Exercise(
    name="03.mse",
    title="mean squared error",
    solution=mse,
    returns=("loss",),
    cases=_numbers,
    mistakes=(
        Mistake(
            "mean-forgotten",
            lambda y, p: np.sum((p - y) ** 2),
            "Itu jumlahnya. Bagi dengan banyaknya sampel, supaya data yang lebih "
            "banyak tidak otomatis berarti loss yang lebih besar: `np.mean`.",
        ),
        Mistake(
            "square-forgotten",
            lambda y, p: np.mean(p - y),
            "Galatnya belum dikuadratkan, jadi galat positif dan negatif saling "
            "menghapus.",
        ),
        Mistake(
            "absolute-error",
            lambda y, p: np.mean(np.abs(p - y)),
            "Itu rata-rata besar galat. Pada MSE galatnya dikuadratkan, sehingga galat "
            "yang besar dihukum jauh lebih berat.",
        ),
        Mistake(
            "squared-after-mean",
            lambda y, p: np.mean(p - y) ** 2,
            "Urutannya terbalik: tiap galat dikuadratkan dulu, baru dirata-ratakan.",
        ),
        Mistake(
            "squares-subtracted",
            lambda y, p: np.mean(p**2 - y**2),
            "Selisih kuadrat bukan kuadrat selisih. Kurangkan dulu, baru dikuadratkan.",
        ),
        Mistake(
            "halved",
            lambda y, p: np.mean((p - y) ** 2) / 2,
            "Hasilmu setengahnya. Ada buku yang memakai faktor ½; di kursus ini tidak.",
        ),
        Mistake(
            "root-taken",
            lambda y, p: np.sqrt(np.mean((p - y) ** 2)),
            "Kamu mengambil akarnya. Itu ukuran lain; di sini tanpa akar.",
        ),
        Mistake(
            "not-averaged-yet",
            lambda y, p: (p - y) ** 2,
            "Kuadrat tiap galat sudah benar. Tinggal dijadikan satu angka.",
        ),
    ),
    hints=(
        "Tiga langkah, persis seperti namanya dibaca dari belakang: galat, kuadrat, "
        "rata-rata.",
        "Galat semua sampel sekaligus: `y_pred - y_true`. Kuadratnya ditulis `**2`.",
        "`np.mean(...)` dari kuadrat galat itu.",
    ),
    takeaway="Karena dikuadratkan, satu galat besar lebih mahal daripada banyak galat "
    "kecil yang jumlahnya sama.",
)


def _probabilities(rng):
    yield np.array([1]), np.array([0.5])
    yield np.array([1, 0]), np.array([0.75, 0.25])
    yield np.array([1, 0, 1]), np.array([0.125, 0.5, 0.875])
    yield np.array([1, 0]), np.array([1.0, 0.0])  # sure, and right
    yield np.array([1, 0, 1]), np.array([0.0, 0.5, 0.5])  # sure, and wrong
    for n in (4, 6):
        yield rng.integers(0, 2, n), rng.integers(1, 8, n) / 8


def _quietly(function):
    """Return the function with numpy's warnings about log(0) left out."""

    def quiet(y, p):
        with np.errstate(all="ignore"):
            return function(y, p)

    return quiet


def _clipped(p):
    return np.clip(p, 1e-12, 1 - 1e-12)


CROSS_ENTROPY = Exercise(
    name="03.cross_entropy",
    title="cross-entropy yang aman",
    solution=cross_entropy,
    returns=("loss",),
    cases=_probabilities,
    mistakes=(
        Mistake(
            "not-clipped",
            _quietly(lambda y, p: -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))),
            "Rumusnya benar, tetapi pada peluang tepat 0 atau 1 hasilnya tak hingga "
            "atau bukan angka. Batasi dulu peluangnya dengan `np.clip`.",
        ),
        Mistake(
            "minus-forgotten",
            lambda y, p: -cross_entropy(y, p),
            "Loss-mu negatif. Logaritma peluang tidak pernah positif, jadi perlu tanda "
            "minus di depan.",
        ),
        Mistake(
            "mean-forgotten",
            lambda y, p: cross_entropy(y, p) * len(y),
            "Itu jumlahnya. Rata-ratakan atas semua sampel.",
        ),
        Mistake(
            "only-class-one",
            lambda y, p: -np.mean(y * np.log(_clipped(p))),
            "Sampel berlabel 0 belum dihitung. Untuk mereka yang dipakai peluang kelas "
            "0, yaitu 1 dikurangi peluang kelas 1.",
        ),
        Mistake(
            "labels-ignored",
            lambda y, p: -np.mean(np.log(_clipped(p))),
            "Labelnya belum dipakai. Sampel berlabel 1 memakai peluang kelas 1, sampel "
            "berlabel 0 memakai peluang kelas 0.",
        ),
        Mistake(
            "arguments-of-log-swapped",
            lambda y, p: cross_entropy(1 - y, p),
            "Labelnya tertukar: prediksi yang benar justru mendapat loss besar. "
            "Peluang kelas 1 dipasangkan dengan label 1.",
        ),
        Mistake(
            "base-two",
            lambda y, p: cross_entropy(y, p) / np.log(2),
            "Kamu memakai logaritma berbasis dua. Di sini dipakai logaritma natural, "
            "`np.log`.",
        ),
        Mistake(
            "base-ten",
            lambda y, p: cross_entropy(y, p) / np.log(10),
            "Kamu memakai logaritma berbasis sepuluh. Di sini dipakai logaritma "
            "natural, `np.log`.",
        ),
    ),
    hints=(
        "Untuk tiap sampel cari peluang yang diberikan kepada jawaban yang benar, lalu "
        "ambil minus logaritmanya. Terakhir rata-ratakan.",
        "Batasi dulu: `p = np.clip(y_pred, 1e-12, 1 - 1e-12)`. Sampel berlabel 1 "
        "menyumbang `np.log(p)`, sampel berlabel 0 `np.log(1 - p)`.",
        "Labelnya sendiri bisa memilih, karena nilainya 0 atau 1: "
        "`y_true * np.log(p) + (1 - y_true) * np.log(1 - p)`. Rata-ratakan dengan "
        "`np.mean`, dan beri tanda minus.",
    ),
    takeaway="Hanya peluang untuk jawaban yang benar yang dihitung; makin dekat ke "
    "nol, makin mahal, tanpa batas.",
)

SLOPE = Exercise(
    name="03.slope",
    title="kemiringan MSE",
    solution=mse_slope,
    returns=("kemiringan",),
    cases=_numbers,
    mistakes=(
        Mistake(
            "sign-flipped",
            lambda y, p: 2 * (y - p) / len(y),
            "Tandanya terbalik: kalau prediksinya terlalu besar, menaikkannya lagi "
            "menambah loss, jadi kemiringannya positif.",
        ),
        Mistake(
            "two-forgotten",
            lambda y, p: (p - y) / len(y),
            "Hasilmu setengahnya: turunan kuadrat membawa faktor 2.",
        ),
        Mistake(
            "mean-forgotten",
            lambda y, p: 2 * (p - y),
            "Loss adalah rata-rata, jadi satu prediksi hanya menyumbang sebagian: bagi "
            "dengan banyaknya sampel.",
        ),
        Mistake(
            "still-squared",
            lambda y, p: 2 * (p - y) ** 2 / len(y),
            "Kuadratnya masih ada. Turunan `galat**2` adalah 2 kali galat.",
        ),
        Mistake(
            "averaged",
            lambda y, p: np.mean(2 * (p - y)),
            "Kemiringannya kamu ringkas menjadi satu angka. Setiap prediksi punya "
            "kemiringan sendiri.",
        ),
    ),
    hints=(
        "Sumbangan sebuah sampel kepada loss adalah kuadrat galatnya dibagi banyaknya "
        "sampel. Seberapa cepat itu berubah kalau prediksinya dinaikkan sedikit?",
        "Turunan `galat**2` terhadap prediksi adalah `2 * galat`.",
        "Untuk semua prediksi sekaligus: `2 * (y_pred - y_true) / len(y_true)`.",
    ),
    takeaway="Makin jauh prediksinya, makin curam loss-nya: kemiringan memberi tahu "
    "arah dan besarnya perbaikan.",
)
