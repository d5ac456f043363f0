"""The four stages of backpropagation, an exercise for each that is to be written."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def output_delta(output, y):
    """Delta lapisan keluaran: sigmoid dengan cross-entropy, rata-rata atas sampel."""
    return (output - y) / len(y)


def hidden_delta(delta, W, a):
    """Delta lapisan sigmoid yang keluarannya `a`, dari delta lapisan sesudahnya."""
    return (delta @ W.T) * a * (1 - a)


def layer_gradient(a, delta):
    """Gradien bobot dan bias lapisan yang masukannya `a`."""
    return a.T @ delta, delta.sum(axis=0)


def update(W, b, W_gradient, b_gradient, learning_rate):
    """Bobot dan bias sesudah satu langkah gradient descent."""
    return W - learning_rate * W_gradient, b - learning_rate * b_gradient


def _eighths(rng, *shape):
    return rng.integers(-16, 17, shape) / 8


def _shares(rng, *shape):
    return rng.integers(1, 8, shape) / 8  # as a sigmoid gives: between 0 and 1


def _output_cases(rng):
    yield np.array([0.75]), np.array([1])
    yield np.array([0.5, 0.25]), np.array([1, 0])
    for n in (3, 4, 6):
        yield _shares(rng, n), rng.integers(0, 2, n)


OUTPUT_DELTA = Exercise(
    name="07.output_delta",
    title="galat di lapisan keluaran",
    solution=output_delta,
    returns=("delta",),
    cases=_output_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            lambda output, y: (y - output) / len(y),
            "Tandanya terbalik. Delta adalah turunan loss: positif kalau keluarannya "
            "terlalu besar.",
        ),
        Mistake(
            "mean-forgotten",
            lambda output, y: output - y,
            "Loss adalah rata-rata atas sampel, jadi tiap delta dibagi banyaknya "
            "sampel.",
        ),
        Mistake(
            "sigmoid-twice",
            lambda output, y: (output - y) * output * (1 - output) / len(y),
            "Turunan sigmoid kamu kalikan lagi. Pada cross-entropy turunan itu sudah "
            "habis oleh turunan lossnya.",
        ),
        Mistake(
            "squared",
            lambda output, y: (output - y) ** 2 / len(y),
            "Itu kuadrat galat. Delta adalah kemiringan, jadi tandanya harus tetap "
            "ada.",
        ),
        Mistake(
            "averaged",
            lambda output, y: np.mean(output - y),
            "Deltanya kamu rata-ratakan menjadi satu angka. Setiap sampel punya delta "
            "sendiri; hanya pembaginya yang sama.",
        ),
    ),
    hints=(
        "Untuk sigmoid dengan cross-entropy, turunannya terhadap skor luar biasa "
        "sederhana: keluaran dikurangi target.",
        "Kerjakan untuk semua sampel sekaligus: `output - y` adalah array.",
        "Bagi dengan banyaknya sampel, `len(y)`, karena loss adalah rata-rata.",
    ),
    takeaway="Delta sama dengan galatnya: makin jauh keluaran dari target, makin besar "
    "dorongan untuk berubah.",
)


def _hidden_cases(rng):
    yield np.array([[0.5]]), np.array([[1.0], [-2.0]]), np.array([[0.5, 0.25]])
    for n, width, after in ((1, 2, 2), (3, 2, 2), (4, 3, 2), (2, 2, 3)):
        yield (
            _eighths(rng, n, after),
            _eighths(rng, width, after),
            _shares(rng, n, width),
        )


HIDDEN_DELTA = Exercise(
    name="07.hidden_delta",
    title="delta satu lapisan ke belakang",
    solution=hidden_delta,
    returns=("delta",),
    cases=_hidden_cases,
    mistakes=(
        Mistake(
            "derivative-left-out",
            lambda delta, W, a: delta @ W.T,
            "Galatnya sudah mundur melewati bobot, tetapi turunan sigmoid di lapisan "
            "ini belum ikut.",
        ),
        Mistake(
            "derivative-of-tanh",
            lambda delta, W, a: (delta @ W.T) * (1 - a**2),
            "Itu turunan tanh. Lapisan ini sigmoid: turunannya `a * (1 - a)`.",
        ),
        Mistake(
            "derivative-unfinished",
            lambda delta, W, a: (delta @ W.T) * (1 - a),
            "Turunan sigmoidnya baru separuh: `1 - a` masih dikalikan `a`.",
        ),
        Mistake(
            "activation-as-derivative",
            lambda delta, W, a: (delta @ W.T) * a,
            "Kamu mengalikan dengan keluaran lapisan, bukan dengan turunannya.",
        ),
        Mistake(
            "weights-forgotten",
            lambda delta, W, a: delta.sum(axis=1, keepdims=True) * a * (1 - a),
            "Bobotnya belum ikut. Setiap galat mundur lewat sambungan yang sama "
            "seperti saat maju, jadi dikalikan bobot sambungan itu.",
        ),
        Mistake(
            "sign-flipped",
            lambda delta, W, a: -hidden_delta(delta, W, a),
            "Tandanya terbalik. Tidak ada pengurangan di tahap mundur; pengurangan "
            "baru datang saat bobot diperbarui.",
        ),
    ),
    hints=(
        "Dua hal dikalikan: galat yang mundur lewat bobot, dan turunan aktivasi di "
        "lapisan ini.",
        "Galat yang mundur: `delta @ W.T`, satu kolom untuk tiap neuron lapisan ini. "
        "Kalau bentuknya tidak cocok, periksa apakah baris dan kolom `W` sudah ditukar "
        "(`.T`).",
        "Turunan sigmoid ditulis dengan keluarannya: `a * (1 - a)`. Kalikan unsur demi "
        "unsur, dengan `*`.",
    ),
    takeaway="Bobot yang dipakai maju dipakai lagi mundur, dengan baris dan kolom yang "
    "ditukar: itulah backpropagation.",
)


def _gradient_cases(rng):
    yield np.array([[1.0, 2.0]]), np.array([[0.5]])
    for n, n_in, n_out in ((2, 2, 1), (4, 2, 3), (3, 3, 2), (5, 2, 2)):
        yield _eighths(rng, n, n_in), _eighths(rng, n, n_out)


LAYER_GRADIENT = Exercise(
    name="07.layer_gradient",
    title="gradien satu lapisan",
    solution=layer_gradient,
    returns=("gradien W", "gradien b"),
    cases=_gradient_cases,
    mistakes=(
        Mistake(
            "transposed",
            lambda a, delta: (delta.T @ a, delta.sum(axis=0)),
            "Baris dan kolom gradien bobotnya tertukar. Bentuknya harus sama dengan "
            "bobotnya: baris untuk masukan, kolom untuk neuron.",
        ),
        Mistake(
            "averaged-again",
            lambda a, delta: (a.T @ delta / len(a), delta.mean(axis=0)),
            "Kamu membagi dengan banyaknya sampel sekali lagi. Pembagian itu sudah ada "
            "di delta lapisan keluaran.",
        ),
        Mistake(
            "bias-over-neurons",
            lambda a, delta: (a.T @ delta, delta.sum(axis=1)),
            "Biasnya kamu jumlahkan atas neuron. Setiap neuron punya satu bias, jadi "
            "jumlahkan atas sampel: `axis=0`.",
        ),
        Mistake(
            "bias-to-one-number",
            lambda a, delta: (a.T @ delta, delta.sum()),
            "Gradien biasnya menjadi satu angka. Setiap neuron punya biasnya sendiri: "
            "tambahkan `axis=0`.",
        ),
        Mistake(
            "bias-mean",
            lambda a, delta: (a.T @ delta, delta.mean(axis=0)),
            "Gradien bobotnya benar. Gradien biasnya jumlah delta, bukan rata-ratanya; "
            "pembagian sudah ada di delta.",
        ),
        Mistake(
            "sign-flipped",
            lambda a, delta: (-(a.T @ delta), -delta.sum(axis=0)),
            "Tandanya terbalik. Tanda minus baru dipakai saat bobot diperbarui.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda a, delta: layer_gradient(a, delta)[::-1],
            "Isinya benar, urutannya tertukar: gradien bobot dulu, baru gradien bias.",
        ),
    ),
    hints=(
        "Gradien satu bobot: masukan yang melewatinya dikalikan delta neuron yang "
        "dituju, dijumlahkan atas semua sampel.",
        "Perkalian matriks mengerjakan jumlah itu sekaligus: `a.T @ delta`.",
        "Bias seperti bobot dari masukan yang selalu 1, jadi gradiennya jumlah delta "
        "atas sampel: `delta.sum(axis=0)`.",
    ),
    takeaway="Gradien sebuah bobot hanya perlu dua angka yang sudah ada di kedua "
    "ujungnya: masukannya dan delta di depannya.",
)


def _update_cases(rng):
    yield np.array([[1.0]]), np.array([0.5]), np.array([[2.0]]), np.array([-1.0]), 0.5
    for n_in, n_out in ((2, 1), (2, 3), (3, 2)):
        W, W_gradient = _eighths(rng, 2, n_in, n_out)
        b, b_gradient = _eighths(rng, 2, n_out)
        yield W, b, W_gradient, b_gradient, 0.125


UPDATE = Exercise(
    name="07.update",
    title="pembaruan",
    solution=update,
    returns=("W", "b"),
    cases=_update_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            lambda W, b, gW, gb, lr: (W + lr * gW, b + lr * gb),
            "Kamu melangkah searah gradien, jadi loss naik. Gradien menunjuk ke arah "
            "naik; bobot bergerak ke arah sebaliknya.",
        ),
        Mistake(
            "rate-forgotten",
            lambda W, b, gW, gb, lr: (W - gW, b - gb),
            "`learning_rate` belum dipakai.",
        ),
        Mistake(
            "bias-kept",
            lambda W, b, gW, gb, lr: (W - lr * gW, b),
            "Biasnya tidak ikut belajar. Perbarui dengan cara yang sama.",
        ),
        Mistake(
            "bias-sign-flipped",
            lambda W, b, gW, gb, lr: (W - lr * gW, b + lr * gb),
            "Bobotnya benar, tetapi bias bergerak ke arah sebaliknya.",
        ),
        Mistake(
            "only-the-change",
            lambda W, b, gW, gb, lr: (-lr * gW, -lr * gb),
            "Yang kamu kembalikan hanya perubahannya. Kurangkan dari `W` dan `b` yang "
            "lama.",
        ),
        Mistake(
            "weights-in-the-step",
            lambda W, b, gW, gb, lr: (W - lr * gW * W, b - lr * gb * b),
            "Langkahmu ikut dikalikan bobotnya. Langkahnya hanya learning rate kali "
            "gradien.",
        ),
    ),
    hints=(
        "Bobot bergerak berlawanan arah dengan gradiennya, sejauh learning rate kali "
        "gradien itu. Bias juga.",
        "Tulis nilai yang baru, jangan ubah array lama: `W - learning_rate * ...`.",
        "`return W - learning_rate * W_gradient, b - learning_rate * b_gradient`.",
    ),
    takeaway="Keempat tahap lengkap: maju, galat di keluaran, mundur, perbarui. "
    "Sisanya hanya mengulang.",
)
