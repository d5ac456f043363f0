"""11.one_hot: labels as rows of zeros with a single one."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def one_hot(y, n_classes):
    """Satu baris untuk tiap label: 1 di kolom kelasnya, 0 di kolom lain."""
    rows = np.zeros((len(y), n_classes))
    rows[np.arange(len(y)), y] = 1
    return rows


def _cases(rng):
    yield np.array([2, 0]), 3
    yield np.array([0, 1, 1, 2]), 5  # the last classes do not come up
    for n, n_classes in ((3, 4), (6, 10), (9, 3)):
        y = rng.integers(0, n_classes - 1, n)
        y[0] = n_classes - 2
        yield y, n_classes


def _whole_columns(y, n_classes):
    rows = np.zeros((len(y), n_classes))
    rows[:, y] = 1
    return rows


def _counted_from_one(y, n_classes):
    rows = np.zeros((len(y), n_classes))
    rows[np.arange(len(y)), y - 1] = 1
    return rows


ONE_HOT = Exercise(
    name="11.one_hot",
    title="one-hot",
    solution=one_hot,
    returns=("baris-baris one-hot",),
    cases=_cases,
    mistakes=(
        Mistake(
            "whole-columns",
            _whole_columns,
            "Setiap baris mendapat angka 1 di kolom *semua* label: `rows[:, y]` "
            "memilih kolom-kolom itu di seluruh baris. Pasangkan tiap baris dengan "
            "labelnya sendiri: `rows[np.arange(len(y)), y]`.",
        ),
        Mistake(
            "transposed",
            lambda y, n_classes: one_hot(y, n_classes).T,
            "Isinya benar, tetapi rebah: baris untuk sampel, kolom untuk kelas.",
        ),
        Mistake(
            "counted-from-one",
            _counted_from_one,
            "Angka 1-nya tergeser satu kolom ke kiri. Kelas dihitung mulai dari 0, "
            "jadi label 0 tempatnya di kolom 0.",
        ),
        Mistake(
            "label-instead-of-one",
            lambda y, n_classes: one_hot(y, n_classes) * y[:, None],
            "Tempatnya benar, tetapi yang kamu tulis labelnya. One-hot hanya berisi 0 "
            "dan 1, apa pun labelnya.",
        ),
        Mistake(
            "turned-round",
            lambda y, n_classes: 1 - one_hot(y, n_classes),
            "Terbalik: angka 1 hanya untuk kelas yang benar, 0 untuk semua yang lain.",
        ),
        Mistake(
            "only-classes-that-came",
            lambda y, n_classes: one_hot(y, y.max() + 1),  # noqa: ARG005
            "Banyaknya kolom kamu ambil dari label terbesar. Pakai `n_classes`: ada "
            "kelas yang tidak muncul di data ini, dan kolomnya tetap perlu.",
        ),
    ),
    hints=(
        "Mulai dari array berisi nol, satu baris untuk tiap label dan satu kolom untuk "
        "tiap kelas.",
        "`rows = np.zeros((len(y), n_classes))`. Lalu untuk tiap `i` di "
        "`range(len(y))`: di baris `i`, kolom `y[i]` diisi 1.",
        "Boleh dengan `for`. Sekaligus juga bisa: `rows[np.arange(len(y)), y] = 1` "
        "memasangkan baris 0 dengan `y[0]`, baris 1 dengan `y[1]`, dan seterusnya.",
    ),
    takeaway="Kini target punya bentuk yang sama dengan keluaran jaringan, jadi "
    "keduanya bisa langsung dibandingkan.",
)
