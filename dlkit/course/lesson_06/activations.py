"""06.sigmoid, 06.tanh, 06.relu: each activation and its derivative."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def sigmoid(z):
    """Sigmoid tiap skor z, dan turunannya."""
    a = 1 / (1 + np.exp(-z))
    return a, a * (1 - a)


def tanh(z):
    """Tanh tiap skor z, dan turunannya."""
    a = np.tanh(z)
    return a, 1 - a**2


def relu(z):
    """ReLU tiap skor z, dan turunannya (0 di z = 0)."""
    a = np.maximum(z, 0)
    return a, np.where(z > 0, 1.0, 0.0)


def _cases(rng):
    yield (np.array([0.0]),)
    yield (np.array([1.0, -2.0]),)
    for shape in ((3,), (5,), (2, 3)):
        yield (rng.integers(-32, 33, shape) / 8,)


_DERIVATIVE_OF_SCORE = (
    "Nilainya benar. Turunannya kamu hitung dari `z`, padahal rumusnya memakai "
    "keluaran `a`: ganti `z` di rumus itu dengan `a`."
)

SIGMOID = Exercise(
    name="06.sigmoid",
    title="sigmoid dan turunannya",
    solution=sigmoid,
    returns=("a", "turunan"),
    cases=_cases,
    mistakes=(
        Mistake(
            "sign-forgotten",
            lambda z: (a := 1 / (1 + np.exp(z)), a * (1 - a)),
            "Kurvamu terbalik: makin besar `z`, makin kecil hasilnya. Periksa tanda di "
            "dalam `np.exp`.",
        ),
        Mistake(
            "exponential-only",
            lambda z: (np.exp(-z), -np.exp(-z)),
            "Baru eksponensialnya. Sigmoid membagi 1 dengan 1 ditambah eksponensial "
            "itu, supaya hasilnya di antara 0 dan 1.",
        ),
        Mistake(
            "derivative-of-score",
            lambda z: (sigmoid(z)[0], z * (1 - z)),
            _DERIVATIVE_OF_SCORE,
        ),
        Mistake(
            "derivative-of-tanh",
            lambda z: (a := sigmoid(z)[0], 1 - a**2),
            "Nilainya benar, tetapi turunannya turunan tanh. Untuk sigmoid: `a` "
            "dikalikan 1 dikurangi `a`.",
        ),
        Mistake(
            "derivative-unfinished",
            lambda z: (a := sigmoid(z)[0], 1 - a),
            "Turunannya baru separuh: masih dikalikan `a`.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda z: sigmoid(z)[::-1],
            "Isinya benar, urutannya tertukar: kembalikan nilainya dulu, baru "
            "turunannya.",
        ),
        Mistake(
            "derivative-not-returned",
            lambda z: sigmoid(z)[0],
            "Nilainya benar, turunannya belum ada. Kembalikan keduanya: "
            "`return a, turunan`.",
        ),
    ),
    hints=(
        "Hitung nilainya dulu dan simpan, misalnya sebagai `a`. Turunannya bisa "
        "ditulis dengan `a` saja.",
        "Nilainya `1 / (1 + np.exp(-z))`. Turunannya paling curam di `z = 0`: 0,25.",
        "Turunannya `a * (1 - a)`. Kembalikan `a, a * (1 - a)`.",
    ),
    takeaway="Turunan sigmoid paling besar 0,25, dan hampir nol kalau `z` jauh dari 0. "
    "Ingat itu saat jaringannya menjadi dalam.",
)

TANH = Exercise(
    name="06.tanh",
    title="tanh dan turunannya",
    solution=tanh,
    returns=("a", "turunan"),
    cases=_cases,
    mistakes=(
        Mistake(
            "derivative-of-score",
            lambda z: (np.tanh(z), 1 - z**2),
            _DERIVATIVE_OF_SCORE,
        ),
        Mistake(
            "derivative-of-sigmoid",
            lambda z: (a := np.tanh(z), a * (1 - a)),
            "Nilainya benar, tetapi turunannya turunan sigmoid. Untuk tanh: 1 "
            "dikurangi kuadrat `a`.",
        ),
        Mistake(
            "square-forgotten",
            lambda z: (a := np.tanh(z), 1 - a),
            "Hampir: `a` di dalam turunannya dikuadratkan. Tanpa kuadrat, turunan di "
            "kiri dan di kanan nol tidak sama, padahal kurvanya setangkup.",
        ),
        Mistake(
            "tangent",
            lambda z: (a := np.tan(z), 1 + a**2),
            "Itu tangen (`np.tan`), yang melompat sampai tak hingga. Namanya mirip, "
            "tetapi yang dipakai di sini `np.tanh`.",
        ),
        Mistake(
            "sigmoid-itself",
            sigmoid,
            "Itu sigmoid, dari 0 sampai 1. Tanh menjangkau −1 sampai 1.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda z: tanh(z)[::-1],
            "Isinya benar, urutannya tertukar: kembalikan nilainya dulu, baru "
            "turunannya.",
        ),
    ),
    hints=(
        "Numpy sudah punya fungsinya; yang perlu kamu tulis sendiri turunannya.",
        "Nilainya `np.tanh(z)`. Turunannya di `z = 0` adalah 1, dan mengecil ke kedua "
        "arah sama cepatnya.",
        "Turunannya `1 - a**2`.",
    ),
    takeaway="Tanh adalah sigmoid yang direntangkan: dari −1 sampai 1, berpusat di "
    "nol, dan paling curamnya empat kali sigmoid.",
)

RELU = Exercise(
    name="06.relu",
    title="ReLU dan turunannya",
    solution=relu,
    returns=("a", "turunan"),
    cases=_cases,
    mistakes=(
        Mistake(
            "minimum",
            lambda z: (np.minimum(z, 0), np.where(z > 0, 0.0, 1.0)),
            "Kebalikannya: ReLU meneruskan yang positif; yang negatif menjadi nol.",
        ),
        Mistake(
            "absolute-value",
            lambda z: (np.abs(z), np.sign(z)),
            "Yang negatif kamu jadikan positif. ReLU menjadikannya nol.",
        ),
        Mistake(
            "slope-one-at-zero",
            lambda z: (np.maximum(z, 0), np.where(z >= 0, 1.0, 0.0)),
            "Hampir: di `z` tepat 0 kita sepakat memakai turunan 0. Pakai `>`, bukan "
            "`>=`.",
        ),
        Mistake(
            "slope-is-the-value",
            lambda z: (np.maximum(z, 0), np.maximum(z, 0)),
            "Turunannya bukan nilainya. Kemiringan garis `a = z` selalu 1, di mana "
            "pun titiknya.",
        ),
        Mistake(
            "slope-one-everywhere",
            lambda z: (np.maximum(z, 0), np.ones_like(z)),
            "Di sebelah kiri nol kurvanya datar, jadi turunannya di sana 0.",
        ),
        Mistake(
            "step-function",
            lambda z: (np.where(z > 0, 1.0, 0.0), np.zeros_like(z)),
            "Itu fungsi tangga. ReLU meneruskan `z` apa adanya kalau positif.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda z: relu(z)[::-1],
            "Isinya benar, urutannya tertukar: kembalikan nilainya dulu, baru "
            "turunannya.",
        ),
    ),
    hints=(
        "Gambarlah dulu: datar di kiri nol, garis `a = z` di kanannya. Turunan adalah "
        "kemiringannya.",
        "Nilainya `np.maximum(z, 0)`. Turunannya 1 kalau `z > 0`, selain itu 0.",
        "Untuk seluruh array sekaligus: `np.where(z > 0, 1.0, 0.0)`.",
    ),
    takeaway="Turunan ReLU tidak mengecil untuk `z` yang besar; tetapi selama skornya "
    "negatif untuk semua sampel, bobot neuron itu tidak berubah.",
)
