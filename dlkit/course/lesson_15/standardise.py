"""15.standardise: features on one scale, measured on the training data alone."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def standardise(X_train, X_other):
    """Kedua data, distandardisasi dengan angka dari data latih."""
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    return (X_train - mean) / spread, (X_other - mean) / spread


def _cases(rng):
    yield np.array([[1.0, 10.0], [3.0, 30.0]]), np.array([[2.0, 40.0], [6.0, 0.0]])
    for n, m, d in ((4, 2, 1), (6, 3, 2), (9, 5, 4)):
        scale = 2.0 ** np.arange(d)
        X_train = rng.integers(-16, 17, (n, d)) * scale
        X_train[0] += 40 * scale  # no feature is constant
        yield X_train, rng.integers(-16, 17, (m, d)) * scale + 3


def _scaled(X, by, axis=0, ddof=0):
    return (X - by.mean(axis=axis)) / by.std(axis=axis, ddof=ddof)


def _pooled(X_train, X_other):
    both = np.vstack([X_train, X_other])
    return _scaled(X_train, both), _scaled(X_other, both)


STANDARDISE = Exercise(
    name="15.standardise",
    title="standardisasi",
    solution=standardise,
    returns=("X_train", "X_other"),
    cases=_cases,
    mistakes=(
        Mistake(
            "own-statistics",
            lambda a, b: (_scaled(a, a), _scaled(b, b)),
            "Data yang lain kamu ubah dengan rata-ratanya sendiri. Jaringan lalu "
            "melihat skala yang berbeda dari yang dipelajarinya: pakai angka dari data "
            "latih.",
        ),
        Mistake(
            "all-data-together",
            _pooled,
            "Rata-rata dan simpangan bakunya kamu hitung dari kedua data bersama. Data "
            "yang disisihkan jadi ikut menentukan: hitung dari `X_train` saja.",
        ),
        Mistake(
            "mean-kept",
            lambda a, b: (a / a.std(0), b / a.std(0)),
            "Pembagiannya sudah, pengurangannya belum: kurangi dulu rata-rata tiap "
            "kolom.",
        ),
        Mistake(
            "spread-kept",
            lambda a, b: (a - a.mean(0), b - a.mean(0)),
            "Rata-ratanya sudah nol, skalanya belum sama. Bagi dengan simpangan baku "
            "tiap kolom.",
        ),
        Mistake(
            "divided-by-variance",
            lambda a, b: ((a - a.mean(0)) / a.var(0), (b - a.mean(0)) / a.var(0)),
            "Kamu membagi dengan variansi. Simpangan baku adalah akarnya: `std`, bukan "
            "`var`.",
        ),
        Mistake(
            "one-number-for-all-columns",
            lambda a, b: (_scaled(a, a, None), _scaled(b, a, None)),
            "Satu rata-rata untuk semua kolom mencampur satuan yang berbeda. Pakai "
            "`axis=0`: satu angka tiap kolom.",
        ),
        Mistake(
            "other-left-alone",
            lambda a, b: (_scaled(a, a), b),
            "Data yang lain belum diubah. Jaringan yang belajar dari angka kecil akan "
            "mendapat angka di skala lama.",
        ),
        Mistake(
            "divided-by-n-minus-1",
            lambda a, b: (_scaled(a, a, ddof=1), _scaled(b, a, ddof=1)),
            "Hampir: simpangan bakumu dibagi n − 1 (`ddof=1`). Di sini pakai "
            "`X_train.std(axis=0)`, yang dibagi n.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda a, b: standardise(a, b)[::-1],
            "Isinya benar, urutannya tertukar: data latih dulu, lalu data yang lain.",
        ),
    ),
    hints=(
        "Ada dua angka untuk setiap kolom: rata-rata dan simpangan bakunya. Keduanya "
        "dihitung satu kali, dari `X_train`.",
        "`X_train.mean(axis=0)` dan `X_train.std(axis=0)` memberi satu angka tiap "
        "kolom.",
        "Kembalikan `(X_train - mean) / spread` dan `(X_other - mean) / spread`, "
        "dengan `mean` dan `spread` yang sama.",
    ),
    takeaway="Apa pun yang dihitung dari data, termasuk rata-rata, adalah hasil "
    "belajar. Maka hanya data latih yang boleh memberikannya.",
)
