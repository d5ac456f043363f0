"""12.cut: a sound in short pieces that overlap."""
# ruff: noqa: ARG001 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def cut(x, length, hop):
    """Potongan-potongan suara, satu di tiap baris."""
    starts = range(0, len(x) - length + 1, hop)
    return np.array([x[start : start + length] for start in starts])


def _cases(rng):
    yield np.arange(1.0, 6.0), 3, 2
    yield np.arange(1.0, 9.0), 4, 2
    yield np.arange(1.0, 10.0), 4, 3  # a rest that fills no piece
    for n, length, hop in ((20, 5, 2), (30, 8, 4), (33, 7, 3)):
        yield rng.integers(-8, 9, n) / 8, length, hop


def _pieces(x, length, starts):
    return np.array([x[start : start + length] for start in starts])


def _without_overlap(x, length, hop):
    return cut(x, length, length)


def _one_by_one(x, length, hop):
    return _pieces(x, length, range(len(cut(x, length, hop))))


def _last_missing(x, length, hop):
    return _pieces(x, length, range(0, len(x) - length, hop))


def _rest_filled_up(x, length, hop):
    starts = range(0, len(x), hop)
    longer = np.concatenate([x, np.zeros(length)])
    return _pieces(longer, length, starts)


def _swapped(x, length, hop):
    return cut(x, hop, length)


CUT = Exercise(
    name="12.cut",
    title="memotong suara",
    solution=cut,
    returns=("pieces",),
    cases=_cases,
    mistakes=(
        Mistake(
            "without-overlap",
            _without_overlap,
            "Potonganmu tidak saling menindih: `hop` belum dipakai. Potongan "
            "berikutnya mulai `hop` cuplikan sesudah awal potongan sebelumnya.",
        ),
        Mistake(
            "one-by-one",
            _one_by_one,
            "Awal potonganmu hanya bergeser satu cuplikan. Potongan nomor `i` mulai "
            "dari cuplikan nomor `i * hop`.",
        ),
        Mistake(
            "last-missing",
            _last_missing,
            "Potongan yang terakhir tertinggal. Ia masih muat kalau mulai tepat di "
            "`len(x) - length`, tetapi `range` berhenti sebelum ujungnya: tambah 1.",
        ),
        Mistake(
            "rest-filled-up",
            _rest_filled_up,
            "Sisa di ujung yang kurang dari satu potongan jangan diisi nol. Buang "
            "saja: hening buatan itu akan dikira bagian dari suaranya.",
        ),
        Mistake(
            "transposed",
            lambda x, length, hop: cut(x, length, hop).T,
            "Barisnya tertukar dengan kolomnya. Satu baris harus berisi satu potongan.",
        ),
        Mistake(
            "swapped",
            _swapped,
            "`length` dan `hop` tertukar: `length` panjang potongan, `hop` jarak "
            "antara awal dua potongan.",
        ),
    ),
    hints=(
        "Potongan yang terakhir mulai paling jauh di cuplikan `len(x) - length`.",
        "Awal semua potongan: `range(0, len(x) - length + 1, hop)`.",
        "Kumpulkan `x[start : start + length]` untuk tiap `start` ke dalam sebuah "
        "list, lalu `np.array(...)`.",
    ),
    takeaway="Tiap baris kini suara yang begitu pendek sehingga nadanya hampir tetap: "
    "nadanya bisa dicari baris demi baris.",
)
