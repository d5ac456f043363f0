"""12.strongest: the strongest tone of a short sound."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def strongest(piece, rate):
    """Frekuensi nada terkuat di dalam sepotong suara, dalam Hz."""
    strengths = np.abs(np.fft.rfft(piece))
    return np.argmax(strengths) * rate / len(piece)


def _cases(rng):
    yield np.array([0.0, 1.0, 0.0, -1.0, 0.0, 1.0, 0.0, -1.0]), 8
    yield np.array([1.0, -1.0, 1.0, -1.0, 1.0, -1.0]), 12
    for n, rate in ((16, 8000), (20, 100), (32, 16)):
        steps = rng.integers(-8, 9, n) / 8
        yield steps - np.roll(steps, 2), rate  # of such a sound the mean is 0


def _by(index):
    """Return the answer for another choice among the tones."""

    def chosen(piece, rate):
        return int(index(np.fft.rfft(piece))) * rate / len(piece)

    return chosen


def _place(piece):
    return int(np.argmax(np.abs(np.fft.rfft(piece))))


STRONGEST = Exercise(
    name="12.strongest",
    title="nada terkuat",
    solution=strongest,
    returns=("frequency",),
    cases=_cases,
    mistakes=(
        Mistake(
            "index",
            lambda piece, rate: _place(piece),
            "Itu baru nomor urutnya. Nomor `i` berarti `i` getaran dalam satu "
            "potongan, dan satu potongan lamanya `len(piece) / rate` detik.",
        ),
        Mistake(
            "without-abs",
            _by(lambda spectrum: np.argmax(spectrum.real)),
            "`np.abs` belum dipakai. Hasil `rfft` bilangan kompleks; tanpa itu yang "
            "dibandingkan hanya salah satu dari kedua jumlah berbobotnya.",
        ),
        Mistake(
            "strength",
            lambda piece, rate: np.abs(np.fft.rfft(piece)).max(),
            "Itu kuatnya. Yang ditanyakan di frekuensi mana ia paling kuat: "
            "`np.argmax`, bukan `max`.",
        ),
        Mistake(
            "length-of-spectrum",
            lambda piece, rate: _place(piece) * rate / (len(piece) // 2 + 1),
            "Pembaginya banyaknya cuplikan, `len(piece)`, bukan banyaknya hasil "
            "`rfft`.",
        ),
        Mistake(
            "rate-forgotten",
            lambda piece, rate: _place(piece) / len(piece),
            "Hasilmu getaran per cuplikan. Dalam satu detik ada `rate` cuplikan.",
        ),
        Mistake(
            "upside-down",
            lambda piece, rate: _place(piece) / (len(piece) * rate),
            "Laju cupliknya di tempat yang salah. Makin cepat pengukurannya, makin "
            "tinggi nada untuk nomor yang sama. `np.fft.rfftfreq` menerima `1 / rate`.",
        ),
        Mistake(
            "weakest",
            _by(lambda spectrum: np.argmin(np.abs(spectrum))),
            "Itu nada yang paling lemah: `np.argmax`, bukan `np.argmin`.",
        ),
    ),
    hints=(
        "Hitung dulu kuat semua nada: `np.abs(np.fft.rfft(piece))`. Nomor yang "
        "terbesar diberikan `np.argmax`.",
        "Nomor `i` berarti `i` getaran dalam satu potongan. Berapa detik lamanya satu "
        "potongan?",
        "`np.argmax(...) * rate / len(piece)`; atau ambil dari "
        "`np.fft.rfftfreq(len(piece), 1 / rate)`.",
    ),
    takeaway="Beginilah aplikasi untuk menyetem gitar tahu senar mana yang sumbang.",
)
