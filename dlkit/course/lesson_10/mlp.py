"""10.mlp: a whole multilayer perceptron, from data to trained weights."""

from collections.abc import Callable

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def train_mlp(X, y, W1, b1, W2, b2, learning_rate, epochs):
    """Bobot dan bias MLP satu lapisan tersembunyi (tanh, lalu sigmoid)."""
    for _ in range(epochs):
        hidden = np.tanh(X @ W1 + b1)
        output = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
        delta2 = (output - y) / len(X)
        delta1 = np.outer(delta2, W2) * (1 - hidden**2)
        W2 = W2 - learning_rate * hidden.T @ delta2
        b2 = b2 - learning_rate * delta2.sum()
        W1 = W1 - learning_rate * X.T @ delta1
        b1 = b1 - learning_rate * delta1.sum(axis=0)
    return W1, b1, W2, b2


def _cases(rng):
    corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    first = np.array([[1.0, -0.5], [0.5, 1.0]]), np.zeros(2)
    yield corners, np.array([0, 1, 1, 0]), *first, np.array([1.0, -1.0]), 0.0, 0.5, 1
    for n, d, width, epochs in ((5, 2, 3, 2), (6, 3, 2, 5), (8, 2, 4, 10)):

        def eighths(*shape):
            return rng.integers(-8, 9, shape) / 8

        X, y = eighths(n, d), rng.integers(0, 2, n)
        weights = eighths(d, width), eighths(width), eighths(width), 0.25
        yield X, y, *weights, 0.5, epochs


def _training(
    delta2: Callable = lambda output, y, n: (output - y) / n,
    slope: Callable = lambda hidden: 1 - hidden**2,
    sign: float = 1,
    new_weights: bool = False,
    biases: bool = True,
    share: float = 1,
) -> Callable:
    """Return training with one thing wrong."""

    def trained(X, y, W1, b1, W2, b2, learning_rate, epochs):
        step = sign * learning_rate
        for _ in range(epochs):
            hidden = np.tanh(X @ W1 + b1)
            output = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
            d2 = delta2(output, y, len(X))
            old = W2
            W2 = W2 - step * hidden.T @ d2
            d1 = np.outer(d2, W2 if new_weights else old) * slope(hidden)
            W1 = W1 - share * step * X.T @ d1
            if biases:
                b2 = b2 - step * d2.sum()
                b1 = b1 - share * step * d1.sum(axis=0)
        return W1, b1, W2, b2

    return trained


def _one_epoch(X, y, W1, b1, W2, b2, learning_rate, epochs):
    return train_mlp(X, y, W1, b1, W2, b2, learning_rate, min(epochs, 1))


MLP = Exercise(
    name="10.mlp",
    title="MLP buatanmu sendiri",
    solution=train_mlp,
    returns=("W1", "b1", "W2", "b2"),
    cases=_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            _training(sign=-1),
            "Semua langkahmu menaiki loss. Deltanya `output - y`, dan bobot dikurangi "
            "learning rate kali gradien.",
        ),
        Mistake(
            "mean-forgotten",
            _training(delta2=lambda output, y, _: output - y),
            "Langkahmu sebesar jumlah atas semua sampel. Loss adalah rata-rata, jadi "
            "delta di lapisan keluaran dibagi banyaknya sampel.",
        ),
        Mistake(
            "derivative-left-out",
            _training(slope=np.ones_like),
            "Turunan tanh belum ikut. Delta lapisan tersembunyi dikalikan "
            "`1 - hidden**2`.",
        ),
        Mistake(
            "derivative-of-sigmoid",
            _training(slope=lambda hidden: hidden * (1 - hidden)),
            "Itu turunan sigmoid. Lapisan tersembunyinya tanh: turunannya "
            "`1 - hidden**2`.",
        ),
        Mistake(
            "output-derivative-twice",
            _training(delta2=lambda o, y, n: (o - y) * o * (1 - o) / n),
            "Turunan sigmoid di lapisan keluaran kamu kalikan lagi. Bersama "
            "cross-entropy turunan itu sudah habis: deltanya cukup `output - y`.",
        ),
        Mistake(
            "weights-already-moved",
            _training(new_weights=True),
            "Hampir: `W2` sudah kamu geser sebelum dipakai untuk delta lapisan "
            "tersembunyi. Hitung semua delta dulu, baru perbarui.",
        ),
        Mistake(
            "biases-kept",
            _training(biases=False),
            "Bobotnya belajar, biasnya tidak. Gradien bias adalah jumlah delta "
            "lapisannya atas semua sampel.",
        ),
        Mistake(
            "only-the-output-learns",
            _training(share=0),
            "Hanya lapisan keluaran yang belajar. Lapisan tersembunyi pun punya delta: "
            "delta keluaran dikalikan `W2`, lalu turunan tanh.",
        ),
        Mistake(
            "one-epoch",
            _one_epoch,
            "Hasilmu sama dengan satu epoch. Periksa letak `return`: sesudah `for`.",
        ),
    ),
    hints=(
        "Tiap epoch punya empat tahap: propagasi maju, delta keluaran, propagasi "
        "mundur, pembaruan. Tulis empat tahap itu berurutan.",
        "Maju: `hidden = np.tanh(X @ W1 + b1)`, lalu sigmoid dari `hidden @ W2 + b2`. "
        "Delta keluaran: `(output - y) / len(X)`.",
        "Mundur: `delta1 = np.outer(delta2, W2) * (1 - hidden**2)`. Gradien `W2` "
        "adalah `hidden.T @ delta2`, gradien `W1` adalah `X.T @ delta1`; gradien bias "
        "jumlah delta lapisannya. Perbarui sesudah semua delta dihitung.",
    ),
    takeaway="Inilah deep learning dari nol: seluruh MLP, dari data sampai bobot yang "
    "terlatih, buatanmu sendiri.",
)
