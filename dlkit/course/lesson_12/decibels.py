"""12.decibels: from power to decibels, with a floor."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def decibels(power, floor):
    """Kuat bunyi dalam desibel; yang di bawah `floor` dihitung sebagai `floor`."""
    return 10 * np.log10(np.maximum(power, floor))


def _cases(rng):
    yield np.array([1.0, 10.0, 100.0]), 0.125
    yield np.array([0.0, 0.125, 0.5, 1.0]), 0.25
    for shape in ((5,), (3, 4)):
        yield rng.integers(0, 40, shape) / 8, 0.5


DECIBELS = Exercise(
    name="12.decibels",
    title="desibel",
    solution=decibels,
    returns=("decibels",),
    cases=_cases,
    mistakes=(
        Mistake(
            "natural-logarithm",
            lambda power, floor: 10 * np.log(np.maximum(power, floor)),
            "Logaritmanya harus berbasis 10, `np.log10`. `np.log` berbasis *e*.",
        ),
        Mistake(
            "twenty",
            lambda power, floor: 20 * np.log10(np.maximum(power, floor)),
            "Dua kali terlalu besar. Angka 20 dipakai untuk simpangan; yang masuk di "
            "sini sudah kuatnya, yaitu kuadratnya, jadi pengalinya 10.",
        ),
        Mistake(
            "ten-forgotten",
            lambda power, floor: np.log10(np.maximum(power, floor)),
            "Pengali 10 belum ikut. Tanpa itu satuannya bel; desibel sepersepuluhnya.",
        ),
        Mistake(
            "no-floor",
            lambda power, floor: 10 * np.log10(power),
            "Untuk kuat 0 hasilmu minus tak hingga, dan satu saja cukup untuk merusak "
            "rata-rata. Naikkan dulu yang lebih kecil dari `floor` menjadi `floor`.",
        ),
        Mistake(
            "floor-added",
            lambda power, floor: 10 * np.log10(power + floor),
            "`floor` kamu tambahkan ke semua kuat, jadi yang keras pun berubah. Pakai "
            "yang terbesar di antara keduanya.",
        ),
        Mistake(
            "minimum",
            lambda power, floor: 10 * np.log10(np.minimum(power, floor)),
            "Terbalik: `np.minimum` memotong yang keras. Yang dinaikkan yang terlalu "
            "pelan, jadi `np.maximum`.",
        ),
        Mistake(
            "floor-in-decibels",
            lambda power, floor: np.maximum(10 * np.log10(power), floor),
            "`floor` sebuah kuat, bukan desibel: batasi dulu, baru ambil logaritmanya.",
        ),
    ),
    hints=(
        "Dua langkah: batasi dulu supaya tidak ada yang di bawah `floor`, baru ambil "
        "logaritmanya.",
        "`np.maximum(power, floor)` membandingkan unsur demi unsur.",
        "`10 * np.log10(...)` dari hasil langkah pertama.",
    ),
    takeaway="Dengan desibel, bisikan dan teriakan muat di satu gambar: seratus kali "
    "lebih kuat hanya 20 dB lebih tinggi.",
)
