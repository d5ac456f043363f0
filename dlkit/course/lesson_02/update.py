"""02.update: one step of learning, from one sample."""
# ruff: noqa: ARG001, ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_02.inputs import quarters
from dlkit.course.lesson_02.predict import predict_one, score_of


def update(x, target, weights, bias, learning_rate):
    """Bobot dan bias sesudah belajar dari satu sampel."""
    error = target - predict_one(x, weights, bias)
    new_weights = weights + learning_rate * error * x
    new_bias = bias + learning_rate * error
    return new_weights, new_bias


def _update_cases(rng):
    yield np.array([1.0, 2.0]), 0, np.array([0.0, 0.0]), 0.0, 0.5
    yield np.array([1.0, 2.0]), 1, np.array([-1.0, 0.0]), 0.5, 0.5
    yield np.array([1.0, 2.0]), 1, np.array([1.0, 0.0]), 0.5, 0.5  # already right
    yield np.array([1.0, 1.0]), 1, np.array([0.5, 0.5]), -1.0, 0.25  # a score of 0
    for length in (2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5):
        x, weights = quarters(rng, length), quarters(rng, length)
        rate = 2.0 ** rng.integers(-3, 2)
        yield x, int(rng.integers(2)), weights, rng.integers(-8, 9) / 4, float(rate)


def _updated(x, weights, bias, learning_rate, error):
    return weights + learning_rate * error * x, bias + learning_rate * error


def sign_flipped(x, t, w, b, lr):
    """Langkah yang menjauhi jawaban."""
    return _updated(x, w, b, -lr, t - predict_one(x, w, b))


def rate_forgotten(x, t, w, b, lr):
    """Langkah tanpa learning rate."""
    return update(x, t, w, b, 1)


def bias_kept(x, t, w, b, lr):
    """Langkah yang tidak menyentuh bias."""
    return update(x, t, w, b, lr)[0], b


def _x_forgotten(x, t, w, b, lr):
    error = t - predict_one(x, w, b)
    return w + lr * error, b + lr * error


def _always_toward_target(x, t, w, b, lr):
    return _updated(x, w, b, lr, 2 * t - 1)


def _error_of_score(x, t, w, b, lr):
    return _updated(x, w, b, lr, t - score_of(x, w, b))


def strict_update(x, t, w, b, lr):
    """Langkah dari prediksi yang memakai > alih-alih >=."""
    return _updated(x, w, b, lr, t - int(score_of(x, w, b) > 0))


UPDATE = Exercise(
    name="02.update",
    title="satu langkah belajar",
    solution=update,
    returns=("new_weights", "new_bias"),
    cases=_update_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            sign_flipped,
            "Tandanya terbalik, jadi langkahmu menjauhi jawaban. Galatnya "
            "`target - prediction`, dan hasilnya ditambahkan.",
        ),
        Mistake(
            "bias-kept",
            bias_kept,
            "Bobotnya sudah benar, tetapi biasnya tidak berubah. Bias juga belajar: "
            "tambahkan `learning_rate * error`.",
        ),
        Mistake(
            "rate-forgotten",
            rate_forgotten,
            "Learning rate belum ikut, jadi langkahnya terlalu besar atau terlalu "
            "kecil. Kalikan perubahan bobot dan biasnya dengan `learning_rate`.",
        ),
        Mistake(
            "rate-forgotten-for-bias",
            lambda x, t, w, b, lr: (
                update(x, t, w, b, lr)[0],
                update(x, t, w, b, 1)[1],
            ),
            "Bobotnya sudah benar. Pada bias, `learning_rate`-nya yang terlewat.",
        ),
        Mistake(
            "x-forgotten",
            _x_forgotten,
            "Semua bobot kamu geser sama jauh. Tiap bobot bergeser sebanding dengan "
            "masukannya sendiri: kalikan dengan `x`.",
        ),
        Mistake(
            "bias-times-x",
            lambda x, t, w, b, lr: (
                update(x, t, w, b, lr)[0],
                b + lr * (t - predict_one(x, w, b)) * x,
            ),
            "Perubahan bias kamu kalikan dengan `x`, sehingga biasnya menjadi array. "
            "Bias tidak punya masukan (anggap masukannya selalu 1): cukup "
            "`learning_rate * error`.",
        ),
        Mistake(
            "error-forgotten",
            lambda x, t, w, b, lr: _updated(x, w, b, lr, 1),
            "Langkahmu selalu sama, apa pun prediksinya: galatnya belum ikut. Kalikan "
            "dengan `error = target - prediction`.",
        ),
        Mistake(
            "always-updates",
            _always_toward_target,
            "Kamu melangkah juga saat prediksinya sudah benar. Perceptron hanya "
            "belajar dari kesalahan: kalau prediksi sama dengan `target`, galatnya 0.",
        ),
        Mistake(
            "target-as-error",
            lambda x, t, w, b, lr: _updated(x, w, b, lr, t),
            "`target` kamu pakai sebagai galat. Kurangi dulu dengan prediksi "
            "perceptron untuk `x`.",
        ),
        Mistake(
            "error-of-score",
            _error_of_score,
            "Galatmu dihitung dari skor. Ubah dulu skornya menjadi kelas 0 atau 1 "
            "(`predict_one`), baru kurangkan dari `target`.",
        ),
        Mistake(
            "strict-comparison",
            strict_update,
            "Hampir: pada skor tepat 0 prediksimu kelas 0. Pakai `>=`, atau panggil "
            "`predict_one` yang sudah benar.",
        ),
        Mistake(
            "predicted-without-bias",
            lambda x, t, w, b, lr: _updated(x, w, b, lr, t - predict_one(x, w, 0)),
            "Langkahnya benar, tetapi prediksi di dalamnya dihitung tanpa bias. "
            "Ikutkan `bias` saat menghitung skor.",
        ),
        Mistake(
            "bias-sign-flipped",
            lambda x, t, w, b, lr: (
                update(x, t, w, b, lr)[0],
                update(x, t, w, b, -lr)[1],
            ),
            "Bobotnya sudah benar, tetapi bias bergerak ke arah sebaliknya. Bias "
            "ditambah, sama seperti bobot.",
        ),
        Mistake(
            "only-the-change",
            lambda x, t, w, b, lr: _updated(x, 0 * w, 0, lr, t - predict_one(x, w, b)),
            "Yang kamu kembalikan hanya perubahannya. Tambahkan perubahan itu ke "
            "`weights` dan `bias` yang lama.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda *arguments: update(*arguments)[::-1],
            "Isinya benar, urutannya tertukar: kembalikan bobot dulu, baru bias.",
        ),
        Mistake(
            "bias-not-returned",
            lambda *arguments: update(*arguments)[0],
            "Bobotnya benar, tetapi biasnya belum dikembalikan. Tulis "
            "`return new_weights, new_bias`.",
        ),
    ),
    hints=(
        "Mulai dari prediksi: `prediction = predict_one(x, weights, bias)`. Bandingkan "
        "dengan `target`; selisihnya memberi tahu arah langkah.",
        "`error = target - prediction` bernilai 0 (benar), 1 (skornya terlalu kecil), "
        "atau −1 (skornya terlalu besar).",
        "Bobot bergeser sejauh `learning_rate * error * x`, bias sejauh "
        "`learning_rate * error`. Kembalikan keduanya sebagai nilai baru.",
    ),
    takeaway="Inilah seluruh cara perceptron belajar: diam kalau benar, melangkah "
    "kalau salah.",
)
