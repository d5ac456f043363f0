"""12.mix: noise of a strength that is asked for."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def mix(x, noise, snr):
    """Suara yang diberi derau, `snr` desibel lebih lemah daripada suaranya."""
    wanted = np.mean(x**2) / 10 ** (snr / 10)
    return x + noise * np.sqrt(wanted / np.mean(noise**2))


def _cases(rng):
    yield np.array([2.0, -2.0, 2.0, -2.0]), np.array([1.0, 1.0, -1.0, -1.0]), 0
    yield np.array([8.0, 0.0, -8.0, 0.0]), np.array([0.5, 2.0, 0.0, -1.0]), 20
    for n, snr in ((5, 10), (8, -5), (12, 3)):
        yield *(rng.integers(-16, 17, (2, n)) / 8), snr


def _power(x):
    return np.mean(x**2)


MIX = Exercise(
    name="12.mix",
    title="derau sekuat yang diminta",
    solution=mix,
    returns=("mixture",),
    cases=_cases,
    mistakes=(
        Mistake(
            "root-forgotten",
            lambda x, noise, snr: (
                x + noise * _power(x) / 10 ** (snr / 10) / _power(noise)
            ),
            "Akarnya belum ada. Kuat adalah kuadrat simpangan: supaya kuatnya menjadi "
            "4 kali, simpangannya dikalikan 2.",
        ),
        Mistake(
            "upside-down",
            lambda x, noise, snr: mix(x, noise, -snr),
            "Terbalik: makin besar `snr`, makin *lemah* deraunya. Pada 20 dB kuat "
            "derau seperseratus kuat suara.",
        ),
        Mistake(
            "twenty",
            lambda x, noise, snr: mix(x, noise, snr / 2),
            "Pembagi `snr` harus 10, bukan 20: perbandingan kuatnya `10**(snr / 10)`.",
        ),
        Mistake(
            "noise-not-measured",
            lambda x, noise, snr: x + noise * np.sqrt(_power(x) / 10 ** (snr / 10)),
            "Kuat derau yang diberikan belum diperhitungkan, padahal belum tentu 1. "
            "Bagi dengan kuatnya sendiri.",
        ),
        Mistake(
            "sound-not-measured",
            lambda x, noise, snr: x + noise / np.sqrt(_power(noise) * 10 ** (snr / 10)),
            "Kuat suaranya belum diperhitungkan: untuk suara yang pelan deraunya harus "
            "lebih pelan juga.",
        ),
        Mistake(
            "noise-alone",
            lambda x, noise, snr: mix(x, noise, snr) - x,
            "Kuat deraunya sudah tepat, tetapi suaranya hilang: jumlahkan keduanya.",
        ),
        Mistake(
            "just-added",
            lambda x, noise, snr: x + noise,
            "Derau kamu tambahkan apa adanya. Kalikan dulu, supaya kuatnya sesuai "
            "`snr`.",
        ),
        Mistake(
            "spread-for-power",
            lambda x, noise, snr: x + noise * x.std() / noise.std() / 10 ** (snr / 20),
            "`std` mengurangi rata-rata dulu. Kuat di sini rata-rata kuadrat: "
            "`np.mean(x**2)`.",
        ),
    ),
    hints=(
        "Berapa kuat derau yang diinginkan? Kuat suara dibagi `10**(snr / 10)`.",
        "Derau dengan kuat P yang dikalikan c menjadi sekuat c² kali P. Cari c supaya "
        "hasilnya kuat yang diinginkan: ada akar di sini.",
        "`wanted = np.mean(x**2) / 10 ** (snr / 10)`, lalu "
        "`x + noise * np.sqrt(wanted / np.mean(noise**2))`.",
    ),
    takeaway="Sekarang kamu bisa merusak suara dengan takaran yang tepat: untuk "
    "menguji jaringan, dan untuk melatihnya.",
)
