"""08.features: features made by hand."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def make_features(X):
    """Lima fitur tiap sampel: x1, x2, x1 kuadrat, x2 kuadrat, x1 kali x2."""
    x1, x2 = X[:, 0], X[:, 1]
    return np.column_stack([x1, x2, x1**2, x2**2, x1 * x2])


def _cases(rng):
    yield (np.array([[2.0, 3.0]]),)
    yield (np.array([[1.0, -1.0], [0.5, 2.0]]),)
    for n in (3, 5, 6):
        yield (rng.integers(-8, 9, (n, 2)) / 4,)


def _columns(build):
    return lambda X: np.column_stack(build(X[:, 0], X[:, 1]))


FEATURES = Exercise(
    name="08.features",
    title="fitur buatan tangan",
    solution=make_features,
    returns=("features",),
    cases=_cases,
    mistakes=(
        Mistake(
            "doubled",
            _columns(lambda a, b: [a, b, a * 2, b * 2, a * b]),
            "Kuadrat bukan dua kali. Di Python, x kuadrat ditulis `x**2`.",
        ),
        Mistake(
            "product-first",
            _columns(lambda a, b: [a, b, a * b, a**2, b**2]),
            "Isinya lengkap, urutannya belum: sesudah x1 dan x2 datang kedua "
            "kuadratnya, dan hasil kali paling akhir.",
        ),
        Mistake(
            "sum-for-product",
            _columns(lambda a, b: [a, b, a**2, b**2, a + b]),
            "Fitur terakhir hasil kali x1 dan x2, bukan jumlahnya. Jumlah bisa dibuat "
            "neuron mana pun dengan bobotnya; hasil kali tidak.",
        ),
        Mistake(
            "product-squared",
            _columns(lambda a, b: [a, b, a**2, b**2, (a * b) ** 2]),
            "Hasil kalinya tidak dikuadratkan: tandanya justru yang penting.",
        ),
        Mistake(
            "rows-of-features",
            lambda X: make_features(X).T,
            "Barisnya kini fitur, kolomnya sampel. Kebalikannya yang diminta: satu "
            "baris untuk tiap sampel. `np.column_stack` menyusun kolom demi kolom.",
        ),
        Mistake(
            "columns-taken-as-rows",
            lambda X: np.stack(
                [X[0], X[-1], X[0] ** 2, X[-1] ** 2, X[0] * X[-1]], axis=1
            ),
            "`X[0]` adalah sampel pertama, bukan masukan pertama. Kolom pertama "
            "diambil dengan `X[:, 0]`.",
        ),
    ),
    hints=(
        "Ambil dulu kedua kolom X, lalu buat lima kolom baru dari keduanya.",
        "`x1 = X[:, 0]` dan `x2 = X[:, 1]`. Operasi numpy bekerja untuk semua sampel "
        "sekaligus: `x1**2`, `x1 * x2`.",
        "Susun dengan `np.column_stack([x1, x2, ...])`, urutannya x1, x2, x1 kuadrat, "
        "x2 kuadrat, x1 kali x2.",
    ),
    takeaway="Dengan fitur yang tepat, jaringan tanpa lapisan tersembunyi pun bisa "
    "menyelesaikan XOR. Lapisan tersembunyi menemukan fitur seperti ini sendiri.",
)
