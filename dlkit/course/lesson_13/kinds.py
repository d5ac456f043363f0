"""13.kind: how often the answers are right, for one kind of sentence."""
# ruff: noqa: ARG001 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def accuracy_of(predictions, y, kinds, kind):
    """Bagian yang benar di antara kalimat sejenis."""
    chosen = kinds == kind
    return np.mean(predictions[chosen] == y[chosen])


def _cases(rng):
    kinds = np.array(["biasa", "negasi", "negasi", "biasa", "campuran", "biasa"])
    y = np.array([1, 0, 1, 0, 1, 1])
    predictions = np.array([1, 1, 1, 0, 0, 0])
    for kind in ("biasa", "negasi", "campuran"):
        yield predictions, y, kinds, kind
    for n in (16, 24):
        kinds = rng.choice(["biasa", "negasi"], n, p=[0.7, 0.3])
        kinds[:2] = "biasa", "negasi"
        predictions, y = rng.integers(0, 2, (2, n))
        yield predictions, y, kinds, "negasi"


def _all_kinds(predictions, y, kinds, kind):
    return np.mean(predictions == y)


def _of_everything(predictions, y, kinds, kind):
    return np.mean((predictions == y) & (kinds == kind))


def _share_of_wrong(predictions, y, kinds, kind):
    return 1 - accuracy_of(predictions, y, kinds, kind)


def _number_right(predictions, y, kinds, kind):
    return np.sum((predictions == y) & (kinds == kind))


def _other_kinds(predictions, y, kinds, kind):
    others = kinds != kind
    return np.mean(predictions[others] == y[others])


def _of_the_right_ones(predictions, y, kinds, kind):
    return np.mean(kinds[predictions == y] == kind)


def _positives(predictions, y, kinds, kind):
    return np.mean(predictions[kinds == kind])


KIND = Exercise(
    name="13.kind",
    title="akurasi per jenis",
    solution=accuracy_of,
    returns=("akurasi",),
    cases=_cases,
    mistakes=(
        Mistake(
            "all-kinds",
            _all_kinds,
            "Itu akurasi semua kalimat: `kind` belum ikut memilih.",
        ),
        Mistake(
            "divided-by-all",
            _of_everything,
            "Pembaginya keliru: kamu membagi dengan banyaknya semua kalimat, bukan "
            "hanya yang jenisnya `kind`.",
        ),
        Mistake(
            "share-of-wrong",
            _share_of_wrong,
            "Itu bagian yang salah. Yang dicari bagian yang benar.",
        ),
        Mistake(
            "number-right",
            _number_right,
            "Itu banyaknya yang benar. Bagi dengan banyaknya kalimat jenis itu.",
        ),
        Mistake(
            "other-kinds",
            _other_kinds,
            "Terbalik: yang kamu ukur justru semua jenis yang lain.",
        ),
        Mistake(
            "of-the-right-ones",
            _of_the_right_ones,
            "Kamu menghitung bagian `kind` di antara jawaban yang benar. Yang dicari "
            "sebaliknya: bagian yang benar di antara kalimat `kind`.",
        ),
        Mistake(
            "labels-left-out",
            _positives,
            "Itu bagian yang dijawab positif. Prediksinya harus dibandingkan dengan "
            "`y`.",
        ),
    ),
    hints=(
        "Pilih dulu kalimat yang jenisnya `kind`, baru hitung akurasinya.",
        "`kinds == kind` memberi array benar dan salah; pakai sebagai penyaring: "
        "`y[kinds == kind]`.",
        "`np.mean(predictions[chosen] == y[chosen])`, dengan `chosen = kinds == kind`.",
    ),
    takeaway="Satu angka rata-rata bisa menutupi kelompok yang nasibnya buruk. "
    "Bagilah menurut jenis, dan kelemahannya terlihat.",
)
