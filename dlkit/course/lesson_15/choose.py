"""15.choose: one setting, chosen by validation data, reported on test data."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def choose(neurons, validation, test):
    """Banyaknya neuron yang dipilih, dan akurasi yang boleh dilaporkan."""
    best = np.argmax(validation)
    return neurons[best], test[best]


def _cases(rng):
    yield (
        np.array([2, 4, 8, 16]),
        np.array([0.5, 0.75, 1.0, 1.0]),
        np.array([0.875, 0.5, 0.75, 0.625]),
    )
    for n in (3, 5, 7):
        order = rng.permutation(n - 1)
        best = int(order[0])
        validation = rng.integers(0, 7, n) / 8
        validation[best] = validation[-1] = 0.875  # two are best: the simpler one
        test = rng.integers(0, 5, n) / 8
        test[best], test[-1] = 0.625, 0.25
        test[order[1]] = 0.875
        yield np.arange(1, n + 1) * 3, validation, test


def _plain(function):
    """Let the function see the best places by validation and by test."""
    return lambda n, v, t: function(n, v, t, np.argmax(v), np.argmax(t))


CHOOSE = Exercise(
    name="15.choose",
    title="memilih setelan",
    solution=choose,
    returns=("neurons", "accuracy"),
    cases=_cases,
    mistakes=(
        Mistake(
            "chosen-by-test",
            _plain(lambda n, v, t, best, winner: (n[winner], t[winner])),
            "Kamu memilih dengan data uji. Begitu dipakai memilih, data uji tidak bisa "
            "lagi menguji: pilih dengan `validation`.",
        ),
        Mistake(
            "validation-reported",
            _plain(lambda n, v, t, best, winner: (n[best], v[best])),
            "Pilihannya tepat, laporannya belum. Akurasi validasi sang juara sebagian "
            "karena nasib; yang dilaporkan akurasi data *uji* dari pilihan itu.",
        ),
        Mistake(
            "best-test-reported",
            _plain(lambda n, v, t, best, winner: (n[best], t[winner])),
            "Yang kamu laporkan akurasi data uji milik setelan lain. Laporkan yang "
            "sepasang dengan pilihanmu.",
        ),
        Mistake(
            "last-of-equals",
            lambda n, v, t: (
                n[len(v) - 1 - np.argmax(v[::-1])],
                t[len(v) - 1 - np.argmax(v[::-1])],
            ),
            "Kalau ada yang sama baik, pilih yang lebih sederhana: yang pertama, sebab "
            "`neurons` urut dari yang paling sedikit.",
        ),
        Mistake(
            "worst-chosen",
            lambda n, v, t: (n[np.argmin(v)], t[np.argmin(v)]),
            "Kamu memilih akurasi yang paling kecil. Akurasi makin besar makin baik "
            "(lain dengan loss).",
        ),
        Mistake(
            "place-instead-of-neurons",
            _plain(lambda n, v, t, best, winner: (best, t[best])),
            "Yang kamu kembalikan tempatnya di array. Pakai tempat itu untuk mengambil "
            "dari `neurons`.",
        ),
        Mistake(
            "average-reported",
            _plain(lambda n, v, t, best, winner: (n[best], np.mean(t))),
            "Rata-rata akurasi semua setelan bukan milik model yang kamu pilih.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda n, v, t: choose(n, v, t)[::-1],
            "Urutannya tertukar: banyaknya neuron dulu, lalu akurasinya.",
        ),
    ),
    hints=(
        "Satu array untuk memilih, satu array untuk melapor. Yang mana untuk apa?",
        "`np.argmax(validation)` memberi tempat akurasi terbesar; kalau ada yang sama, "
        "ia memberi yang pertama.",
        "Pakai tempat itu dua kali: `neurons[best]` dan `test[best]`.",
    ),
    takeaway="Pilih dengan data validasi, laporkan dengan data uji: satu angka, satu "
    "kali.",
)
