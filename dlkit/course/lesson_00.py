"""Lesson 00: a first exercise, to get to know checks, hints and solutions."""
# ruff: noqa: B905 (a learner reads this code: zip as one first meets it)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lessons import Lesson
from dlkit.course.questions import Guess, Option, Question


def weighted_sum(x, weights):
    """Jumlah masukan yang masing-masing sudah dikalikan bobotnya."""
    total = 0
    for value, weight in zip(x, weights):
        total = total + value * weight
    return total


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
            "Masukannya sudah dijumlahkan, tetapi `weights` belum ikut dihitung. "
            "Kalikan tiap masukan dengan bobotnya dulu.",
        ),
        Mistake(
            "averaged",
            lambda x, weights: np.mean(x * weights),
            "Kamu menghitung rata-rata. Yang diminta jumlahnya, tanpa dibagi banyaknya "
            "masukan.",
        ),
        Mistake(
            "added",
            lambda x, weights: np.sum(x + weights),
            "Masukan dan bobot kamu jumlahkan (`+`). Tiap masukan harus dikalikan "
            "(`*`) dengan bobotnya.",
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
    exercises=(WEIGHTED_SUM,),
    quiz=QUIZ,
)
