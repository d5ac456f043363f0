"""Lesson 00: first exercises, to get to know checks, hints, solutions and arrays."""
# ruff: noqa: B905, ARG005 (a learner reads this code: zip as one first meets it)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lessons import Lesson
from dlkit.course.questions import Guess, Option, Question


def weighted_sum(x, weights):
    """Jumlah bilangan di `x`, masing-masing dikalikan pasangannya di `weights`."""
    total = 0
    for value, weight in zip(x, weights):
        total = total + value * weight
    return total


def scale(x, factor):
    """Semua bilangan di `x`, masing-masing dikalikan `factor`."""
    return x * factor


def count_right(predictions, labels):
    """Banyaknya prediksi yang sama dengan labelnya."""
    return np.sum(predictions == labels)


def _cases(rng):
    yield np.array([1.0, 2.0]), np.array([3.0, 4.0])
    yield np.array([1.0, 0.0]), np.array([0.5, 2.0])
    yield np.array([-1.0, 2.0, 0.5]), np.array([1.0, 1.0, -4.0])
    for length in (2, 3, 3, 4, 5, 8):
        yield rng.integers(-8, 9, length) / 4, rng.integers(-8, 9, length) / 4


WEIGHTED_SUM = Exercise(
    name="00.weighted_sum",
    title="jumlah berbobot",
    solution=weighted_sum,
    returns=("jumlah",),
    cases=_cases,
    mistakes=(
        Mistake(
            "not-summed",
            lambda x, weights: x * weights,
            "Hasil kalinya sudah benar, tetapi belum dijumlahkan: kamu mengembalikan "
            "sederet angka, padahal yang diminta satu angka.",
        ),
        Mistake(
            "weights-forgotten",
            lambda x, _: np.sum(x),
            "Bilangan di `x` sudah dijumlahkan, tetapi `weights` belum ikut dihitung. "
            "Kalikan dulu tiap bilangan dengan pasangannya.",
        ),
        Mistake(
            "averaged",
            lambda x, weights: np.mean(x * weights),
            "Kamu menghitung rata-rata. Yang diminta jumlahnya, tanpa dibagi banyaknya "
            "bilangan.",
        ),
        Mistake(
            "added",
            lambda x, weights: np.sum(x + weights),
            "Bilangan di `x` dan pasangannya di `weights` kamu jumlahkan (`+`). Tiap "
            "pasang harus dikalikan (`*`).",
        ),
        Mistake(
            "sums-multiplied",
            lambda x, weights: np.sum(x) * np.sum(weights),
            "Kamu menjumlahkan dulu, baru mengalikan. Urutannya terbalik: kalikan "
            "pasangan demi pasangan, baru jumlahkan.",
        ),
        Mistake(
            "first-only",
            lambda x, weights: x[0] * weights[0],
            "Baru pasangan pertama yang dihitung. Kalau `return` menjorok di dalam "
            "`for`, fungsi selesai pada putaran pertama.",
        ),
        Mistake(
            "last-only",
            lambda x, weights: x[-1] * weights[-1],
            "Baru pasangan terakhir yang terhitung. Di dalam `for`, tambahkan ke "
            "jumlah sebelumnya (`total = total + ...`), jangan menggantinya.",
        ),
    ),
    hints=(
        "Untuk `x = [1, 2]` dan `weights = [3, 4]` hasilnya 1×3 + 2×4 = 11. Langkah "
        "apa yang berulang?",
        "Mulai dari `total = 0`, lalu pakai `for value, weight in zip(x, weights):` "
        "untuk mengambil pasangannya satu demi satu.",
        "Di dalam `for`: `total = total + value * weight`. Sesudah `for` selesai "
        "(tidak menjorok): `return total`.",
    ),
    takeaway="Setiap neuron di kursus ini memulai pekerjaannya dengan jumlah berbobot "
    "seperti ini. Dengan numpy cukup satu kata: `np.dot(x, weights)`.",
)


def _scale_cases(rng):
    yield np.array([1.0, 2.0, 3.0]), 2.0
    yield np.array([0.5, -4.0]), -0.5
    for length in (2, 3, 5):
        yield rng.integers(-8, 9, length) / 4, float(rng.integers(-8, 9) / 4)


SCALE = Exercise(
    name="00.scale",
    title="semua sekaligus",
    solution=scale,
    returns=("hasil",),
    cases=_scale_cases,
    mistakes=(
        Mistake(
            "added",
            lambda x, factor: x + factor,
            "Setiap bilangan kamu tambah, padahal diminta dikalikan (`*`).",
        ),
        Mistake(
            "summed",
            lambda x, factor: np.sum(x * factor),
            "Hasil kalinya kamu jumlahkan menjadi satu angka. Yang diminta tetap "
            "sederet angka, sepanjang `x`.",
        ),
        Mistake(
            "divided",
            lambda x, factor: x / (factor or 1),
            "Kamu membagi. Yang diminta mengalikan.",
        ),
        Mistake(
            "first-only",
            lambda x, factor: x[0] * factor,
            "Baru bilangan pertama yang dikalikan. Kalikan seluruh `x`.",
        ),
        Mistake(
            "powered",
            lambda x, factor: np.abs(x) ** factor,
            "Itu pangkat (`**`). Kali cukup satu bintang.",
        ),
    ),
    hints=(
        "Tidak perlu `for`. Sebuah array bisa dikalikan langsung dengan satu bilangan.",
        "`np.array([1, 2, 3]) * 2` menghasilkan `[2, 4, 6]`. Tulis hal yang sama "
        "dengan `x` dan `factor`.",
    ),
    takeaway="Satu baris numpy mengerjakan semua bilangan sekaligus. Begitulah nanti "
    "ribuan sampel dihitung bersama.",
)


def _count_cases(rng):
    yield np.array([1, 0, 1]), np.array([1, 1, 1])
    yield np.array([0, 0]), np.array([1, 1])
    yield np.array([1, 0, 0, 1]), np.array([0, 0, 1, 1])
    for length in (4, 5, 8):
        yield rng.integers(0, 2, length), rng.integers(0, 2, length)


COUNT_RIGHT = Exercise(
    name="00.count_right",
    title="menghitung yang benar",
    solution=count_right,
    returns=("banyaknya",),
    cases=_count_cases,
    mistakes=(
        Mistake(
            "counts-wrong-ones",
            lambda predictions, labels: np.sum(predictions != labels),
            "Itu banyaknya yang salah. Yang sama ditulis `==`.",
        ),
        Mistake(
            "not-summed",
            lambda predictions, labels: predictions == labels,
            "Perbandingannya benar, satu jawaban untuk tiap pasang. Tinggal "
            "menjumlahkannya: benar dihitung 1, salah 0.",
        ),
        Mistake(
            "share",
            lambda predictions, labels: np.mean(predictions == labels),
            "Itu bagiannya, antara 0 dan 1. Yang diminta banyaknya.",
        ),
        Mistake(
            "ones-counted",
            lambda predictions, labels: np.sum(predictions),
            "Kamu menghitung prediksi 1, tanpa melihat labelnya. Bandingkan dulu "
            "dengan `labels`.",
        ),
        Mistake(
            "both-one",
            lambda predictions, labels: np.sum(predictions * labels),
            "Pasangan 0 dan 0 belum terhitung, padahal itu juga sama. Pakai `==`.",
        ),
    ),
    hints=(
        "Dua langkah: bandingkan semua pasang sekaligus, lalu hitung yang sama.",
        "`predictions == labels` memberi benar atau salah untuk tiap pasang. `np.sum` "
        "menghitung yang benar.",
    ),
    takeaway="Menghitung jawaban yang benar adalah cara pertama menilai sebuah model.",
)

QUIZ = (
    Question(
        "00.order",
        "Kamu mengubah angka di sebuah sel kode. Kapan perubahan itu mulai berlaku?",
        (
            Option(
                "Begitu angkanya selesai diketik.",
                "Belum: mengetik hanya mengubah tulisan. Python baru membaca sel itu "
                "saat selnya dijalankan.",
            ),
            Option(
                "Saat sel itu dijalankan, misalnya dengan Shift+Enter.",
                "Sel lain yang memakai angka itu juga perlu dijalankan lagi, "
                "karena hasilnya masih dari angka lama.",
                right=True,
            ),
            Option(
                "Saat notebook disimpan.",
                "Menyimpan hanya menulis notebook ke berkas; tidak ada kode yang "
                "berjalan karenanya.",
            ),
        ),
    ),
    Question(
        "00.slider",
        "Kamu menarik slider “Lihat epoch” ke kiri sesudah panel selesai diputar. Apa "
        "yang terjadi?",
        (
            Option(
                "Pelatihannya diulang dari awal sampai epoch itu.",
                "Tidak perlu diulang: semua epoch sudah direkam. Yang melatih ulang "
                "adalah pengatur seperti learning rate atau data.",
            ),
            Option(
                "Pelatihannya dibatalkan, dan sisa epoch hilang.",
                "Tidak ada yang hilang. Tarik lagi ke kanan, dan kamu kembali melihat "
                "akhir pelatihan yang sama.",
            ),
            Option(
                "Kamu melihat keadaan lama dari pelatihan yang sama.",
                "Seluruh pelatihan sudah direkam, jadi kamu bebas mundur dan maju.",
                right=True,
            ),
        ),
    ),
    Question(
        "00.stuck",
        "Pemeriksa menulis “Belum benar” dan kamu belum tahu sebabnya. Langkah mana "
        "yang paling banyak mengajarimu?",
        (
            Option(
                "Langsung membuka .solution() dan menyalinnya.",
                "Pemeriksa memang akan puas, tetapi kamu melewatkan bagian yang "
                "melatihmu. Simpan jawaban untuk pembanding di akhir.",
            ),
            Option(
                "Membaca pesannya, mencoba lagi, lalu meminta .hint() kalau perlu.",
                "Pesannya sering menyebut kesalahannya, dan petunjuk makin "
                "jelas setiap kali diminta.",
                right=True,
            ),
            Option(
                "Menjalankan semua sel dari awal sampai pesannya berubah.",
                "Kode yang sama memberi hasil yang sama. Yang perlu berubah adalah isi "
                "fungsimu.",
            ),
        ),
    ),
)

LEARNING_RATE = Guess(
    "00.lr",
    "Saat belajar, sebuah neuron memperbaiki dirinya selangkah demi selangkah. Ada "
    "satu pengatur untuk langkah itu, namanya learning rate. Kalau pengatur itu "
    "dijadikan dua kali lipat, langkah pertamanya menjadi ...",
    {
        "setengahnya": 0.5,
        "sama saja": 1,
        "dua kali lipat": 2,
        "empat kali lipat": 4,
    },
    "Learning rate adalah pengali langkah: arah langkah ditentukan data, panjangnya "
    "dikalikan learning rate. Langkah yang terlalu panjang bisa melewati sasaran; itu "
    "akan kamu lihat sendiri di pelajaran 05.",
)

LESSON = Lesson(
    number="00",
    title="Mulai di sini",
    notebook="00_mulai_di_sini.ipynb",
    guesses=(LEARNING_RATE,),
    exercises=(WEIGHTED_SUM, SCALE, COUNT_RIGHT),
    quiz=QUIZ,
)
