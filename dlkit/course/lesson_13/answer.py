"""13.answer: what a model without hidden layers makes of a sentence."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def probability(tokens, weights, bias):
    """Peluang positif: sigmoid dari bias ditambah bobot tiap token yang dikenal."""
    score = bias + sum(weights.get(token, 0) for token in tokens)
    return 1 / (1 + np.exp(-score))


WEIGHTS = {"enak": 1.5, "murah": 0.75, "mahal": -0.5, "bau": -2.0, "dan": 0.125}


def _cases(rng):
    yield ["enak"], WEIGHTS, 0.5
    yield ["enak", "dan", "murah"], WEIGHTS, -0.25
    yield ["sotonya", "enak", "enak"], WEIGHTS, -0.5
    yield ["mahal", "dan", "bau"], WEIGHTS, 1.0
    yield [], WEIGHTS, -0.75
    for length in (4, 8):
        tokens = rng.choice([*WEIGHTS, "zzz"], length).tolist()
        yield tokens, WEIGHTS, float(rng.integers(-8, 9)) / 8


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _pushes(tokens, weights):
    return [weights.get(token, 0) for token in tokens]


def _score(tokens, weights, bias):
    return bias + sum(_pushes(tokens, weights))


def _without_bias(tokens, weights, bias):  # noqa: ARG001
    return _sigmoid(sum(_pushes(tokens, weights)))


def _sign_flipped(tokens, weights, bias):
    return _sigmoid(-_score(tokens, weights, bias))


def _each_once(tokens, weights, bias):
    return _sigmoid(_score(set(tokens), weights, bias))


def _mean(tokens, weights, bias):
    return _sigmoid(bias + sum(_pushes(tokens, weights)) / max(len(tokens), 1))


def _every_weight(tokens, weights, bias):  # noqa: ARG001
    return _sigmoid(bias + sum(weights.values()))


def _bias_for_each(tokens, weights, bias):
    return _sigmoid(sum(push + bias for push in _pushes(tokens, weights)))


def _class_only(tokens, weights, bias):
    return int(_score(tokens, weights, bias) > 0)


ANSWER = Exercise(
    name="13.answer",
    title="peluang sebuah kalimat",
    solution=probability,
    returns=("peluang",),
    cases=_cases,
    mistakes=(
        Mistake(
            "sigmoid-forgotten",
            _score,
            "Itu skornya. Peluang adalah sigmoid dari skor.",
        ),
        Mistake(
            "bias-forgotten",
            _without_bias,
            "Bias belum ikut. Skor dimulai dari `bias`, lalu ditambah bobot setiap "
            "kata.",
        ),
        Mistake(
            "sign-flipped",
            _sign_flipped,
            "Terbalik: itu peluang negatif. Di dalam sigmoid pangkatnya `-score`, "
            "bukan `score`.",
        ),
        Mistake(
            "each-once",
            _each_once,
            "Kata yang muncul dua kali kamu hitung satu kali. Setiap kemunculan "
            "menambahkan bobotnya.",
        ),
        Mistake(
            "mean",
            _mean,
            "Bobotnya kamu rata-ratakan. Skor adalah jumlah, tidak dibagi banyaknya "
            "kata.",
        ),
        Mistake(
            "every-weight",
            _every_weight,
            "Kamu menjumlahkan semua bobot di kosakata. Hanya kata yang ada di kalimat "
            "yang ikut.",
        ),
        Mistake(
            "bias-for-each-word",
            _bias_for_each,
            "Bias ikut ditambahkan untuk setiap kata. Cukup satu kali.",
        ),
        Mistake(
            "class-only",
            _class_only,
            "Itu kelas yang dijawab. Yang dicari peluangnya, di antara 0 dan 1.",
        ),
    ),
    hints=(
        "Dua langkah: jumlahkan menjadi skor, lalu jadikan peluang dengan sigmoid.",
        "Kata yang tidak ada di `weights` tidak menambah apa-apa: "
        "`weights.get(token, 0)` memberi 0 untuk kata seperti itu.",
        "Skornya `bias + sum(weights.get(token, 0) for token in tokens)`, dan sigmoid "
        "adalah `1 / (1 + np.exp(-score))`.",
    ),
    takeaway="Seluruh model ini hanya sebuah penjumlahan dan satu sigmoid. Setiap "
    "jawabannya bisa dijelaskan kata demi kata.",
)
