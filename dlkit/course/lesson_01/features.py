"""01.distance, 01.rule, 01.learn: a feature by hand, a rule, and a number learnt."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def distance(X):
    """Jarak tiap titik dari pusat (0, 0)."""
    return np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)


def rule(feature, limit):
    """Prediksi tiap titik: 1 kalau fiturnya kurang dari limit, selain itu 0."""
    return np.where(feature < limit, 1, 0)


def learn_limit(feature, y, limits):
    """Batas, di antara `limits`, yang prediksinya paling banyak benar."""
    counts = []
    for limit in limits:
        counts.append(np.sum(rule(feature, limit) == y))
    return limits[np.argmax(counts)]


def _points(rng):
    yield (np.array([[3.0, 4.0]]),)
    yield (np.array([[0.0, -2.0], [1.5, 2.0]]),)
    for n in (3, 4, 6):
        yield (rng.integers(-16, 17, (n, 2)) / 8,)


DISTANCE = Exercise(
    name="01.distance",
    title="fitur buatan tangan",
    solution=distance,
    returns=("jarak",),
    cases=_points,
    mistakes=(
        Mistake(
            "root-forgotten",
            lambda X: X[:, 0] ** 2 + X[:, 1] ** 2,
            "Itu kuadrat jaraknya. Ambil akarnya dengan `np.sqrt`.",
        ),
        Mistake(
            "square-forgotten",
            lambda X: np.sqrt(np.abs(X[:, 0] + X[:, 1])),
            "Kedua ukurannya belum dikuadratkan sebelum dijumlahkan.",
        ),
        Mistake(
            "walked-along-the-streets",
            lambda X: np.abs(X[:, 0]) + np.abs(X[:, 1]),
            "Itu jarak kalau kamu hanya boleh berjalan mendatar lalu tegak. Jarak "
            "lurusnya memakai Pythagoras.",
        ),
        Mistake(
            "sum-squared",
            lambda X: np.sqrt((X[:, 0] + X[:, 1]) ** 2),
            "Kuadrat jumlah bukan jumlah kuadrat. Kuadratnya diambil satu per satu, "
            "baru dijumlahkan.",
        ),
        Mistake(
            "subtracted",
            lambda X: np.sqrt(np.abs(X[:, 0] ** 2 - X[:, 1] ** 2)),
            "Kedua kuadratnya dijumlahkan, bukan dikurangkan.",
        ),
        Mistake(
            "one-measure-only",
            lambda X: np.abs(X[:, 0]),
            "Baru satu ukuran yang dipakai. Jarak memerlukan keduanya: `X[:, 0]` dan "
            "`X[:, 1]`.",
        ),
        Mistake(
            "all-in-one",
            lambda X: np.sqrt(np.sum(X**2)),
            "Semua titik kamu jumlahkan menjadi satu angka. Setiap titik punya "
            "jaraknya sendiri.",
        ),
    ),
    hints=(
        "Ingat Pythagoras: sisi miring dari dua sisi siku-siku.",
        "Kedua kolomnya `X[:, 0]` dan `X[:, 1]`, masing-masing berisi semua titik.",
        "`np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)`.",
    ),
    takeaway="Satu angka yang tepat membuat soal yang kusut menjadi mudah. Angka "
    "seperti itulah yang dicari jaringan saraf sendiri.",
)


def _features(rng):
    yield np.array([0.5, 2.0]), 1.0
    yield np.array([1.0, 0.25, 3.0]), 1.0  # exactly at the limit
    for n in (3, 5, 6):
        yield rng.integers(0, 17, n) / 8, 1.0


RULE = Exercise(
    name="01.rule",
    title="dari fitur ke prediksi",
    solution=rule,
    returns=("prediksi",),
    cases=_features,
    mistakes=(
        Mistake(
            "reversed",
            lambda feature, limit: np.where(feature < limit, 0, 1),
            "Terbalik: yang dekat ke pusat berkelas 1.",
        ),
        Mistake(
            "reversed-strictly",
            lambda feature, limit: np.where(feature > limit, 1, 0),
            "Arah tandanya terbalik. Yang diminta: 1 kalau fiturnya kurang dari "
            "`limit`.",
        ),
        Mistake(
            "limit-included",
            lambda feature, limit: np.where(feature <= limit, 1, 0),
            "Hampir: titik yang tepat di batas berkelas 0. Pakai `<`.",
        ),
        Mistake(
            "only-the-first",
            lambda feature, limit: 1 if feature[0] < limit else 0,
            "Baru titik pertama yang dijawab. Setiap titik perlu prediksi; "
            "`np.where` mengerjakan semuanya sekaligus.",
        ),
        Mistake(
            "difference",
            lambda feature, limit: limit - feature,
            "Itu selisihnya. Ubah menjadi 0 atau 1.",
        ),
        Mistake(
            "only-those",
            lambda feature, limit: feature[feature < limit],
            "Kamu menyaring titiknya. Yang diminta satu jawaban, 0 atau 1, untuk tiap "
            "titik.",
        ),
    ),
    hints=(
        "Bandingkan tiap fitur dengan `limit`, lalu ubah benar menjadi 1 dan salah "
        "menjadi 0.",
        "`feature < limit` membandingkan semuanya sekaligus.",
        "`np.where(feature < limit, 1, 0)`.",
    ),
    takeaway="Fitur dan satu batas sudah cukup menjadi model. Yang belum ada: siapa "
    "yang menentukan batasnya?",
)


def _data(rng):
    limits = np.array([0.25, 0.5, 0.75, 1.0, 1.25])
    yield np.array([0.375, 0.5, 1.0]), np.array([1, 1, 0]), limits
    yield np.array([0.125, 0.375, 0.875, 0.25]), np.array([1, 0, 0, 1]), limits
    yield np.array([1.125, 0.875, 1.125, 1.5]), np.array([1, 1, 1, 0]), limits
    for n in (6, 9, 12):
        feature = rng.integers(0, 12, n) / 8
        y = np.where(feature < 0.125 * rng.integers(4, 9), 1, 0)
        y[0] = 1 - y[0]  # no limit is right everywhere
        yield feature, y, limits


LEARN = Exercise(
    name="01.learn",
    title="belajar dari data",
    solution=learn_limit,
    returns=("batas",),
    cases=_data,
    mistakes=(
        Mistake(
            "most-wrong",
            lambda feature, y, limits: limits[
                np.argmin([np.sum(rule(feature, limit) == y) for limit in limits])
            ],
            "Kamu memilih batas yang paling banyak salah.",
        ),
        Mistake(
            "position-returned",
            lambda feature, y, limits: int(
                np.argmax([np.sum(rule(feature, limit) == y) for limit in limits])
            ),
            "Itu nomor urutnya. Ambil batas di nomor itu: `limits[...]`.",
        ),
        Mistake(
            "count-returned",
            lambda feature, y, limits: max(
                np.sum(rule(feature, limit) == y) for limit in limits
            ),
            "Itu banyaknya yang benar. Yang diminta batas yang menghasilkannya.",
        ),
        Mistake(
            "labels-ignored",
            lambda feature, y, limits: limits[
                np.argmax([np.sum(rule(feature, limit)) for limit in limits])
            ],
            "Kamu menghitung banyaknya jawaban 1. Bandingkan dulu dengan labelnya: "
            "`rule(feature, limit) == y`.",
        ),
        Mistake(
            "last-of-equals",
            lambda feature, y, limits: limits[::-1][
                np.argmax([np.sum(rule(feature, limit) == y) for limit in limits[::-1]])
            ],
            "Hampir: kalau ada beberapa batas yang sama baiknya, ambil yang pertama.",
        ),
        Mistake(
            "first-limit",
            lambda feature, y, limits: limits[0],
            "Hasilmu selalu batas yang pertama. Periksa letak `return`, sesudah `for`, "
            "dan pastikan `rule` di Latihan 2 sudah dinilai benar: `rule` yang belum "
            "jadi membuat semua hitungan 0.",
        ),
        Mistake(
            "middle-of-the-data",
            lambda feature, y, limits: limits[
                np.argmin(np.abs(limits - np.median(feature)))
            ],
            "Batas di tengah data belum tentu yang paling banyak benar. Coba satu per "
            "satu, dan hitung.",
        ),
    ),
    hints=(
        "Coba setiap batas, hitung berapa prediksinya yang sama dengan label, dan "
        "simpan hitungannya.",
        "Di dalam `for limit in limits:`, banyaknya yang benar adalah "
        "`np.sum(rule(feature, limit) == y)`.",
        "Sesudah `for`, `np.argmax(counts)` memberi nomor urut hitungan terbesar; "
        "kembalikan `limits` di nomor itu.",
    ),
    takeaway="Inilah machine learning yang paling kecil: angkanya tidak kamu tulis, "
    "tetapi dicari dari contoh.",
)
