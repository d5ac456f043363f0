"""09.adam: one step of Adam."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

from collections.abc import Callable

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_09.inputs import quarters


def adam_step(weights, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    """Bobot, m, dan v sesudah langkah ke-`t` Adam; langkah pertama t = 1."""
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    weights = weights - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return weights, m, v


def _cases(rng):
    zero = np.zeros(2)
    yield (
        np.array([1.0, 2.0]),
        np.array([2.0, -4.0]),
        zero,
        zero,
        1,
        0.5,
        0.5,
        0.75,
        0.125,
    )
    for d, t in ((1, 1), (2, 2), (3, 3), (4, 5)):
        weights, gradient, m, v = (quarters(rng, d) for _ in range(4))
        yield weights, gradient, m, abs(v), t, 0.125, 0.75, 0.875, 0.125


def _wrong(correct: Callable, step: Callable, mean=None, square=None) -> Callable:
    """Adam with another correction, another step, or other moments."""

    def stepped(weights, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
        m = (mean or _mean)(m, gradient, beta1)
        v = (square or _square)(v, gradient, beta2)
        m_hat, v_hat = correct(m, beta1, t), correct(v, beta2, t)
        return weights - learning_rate * step(m_hat, v_hat, epsilon), m, v

    return stepped


def _mean(m, gradient, beta):
    return beta * m + (1 - beta) * gradient


def _square(v, gradient, beta):
    return beta * v + (1 - beta) * gradient**2


def _corrected(moment, beta, t):
    return moment / (1 - beta**t)


def _step(m_hat, v_hat, epsilon):
    return m_hat / (np.sqrt(v_hat) + epsilon)


ADAM = Exercise(
    name="09.adam",
    title="satu langkah Adam",
    solution=adam_step,
    returns=("weights", "m", "v"),
    cases=_cases,
    mistakes=(
        Mistake(
            "correction-forgotten",
            _wrong(lambda moment, beta, t: moment, _step),
            "Koreksi awalnya belum ada. m dan v mulai dari nol, jadi mula-mula "
            "terlalu kecil; bagi dengan `1 - beta**t` sebelum dipakai melangkah.",
        ),
        Mistake(
            "power-forgotten",
            _wrong(lambda moment, beta, t: moment / (1 - beta), _step),
            "Koreksimu selalu sama. Pangkatkan beta dengan nomor langkah: "
            "`1 - beta**t`, yang makin lama makin dekat ke 1.",
        ),
        Mistake(
            "square-forgotten",
            _wrong(_corrected, _step, square=lambda v, g, b: b * v + (1 - b) * abs(g)),
            "v mencatat kuadrat gradien, bukan besarnya. Pakai `gradient**2`.",
        ),
        Mistake(
            "root-forgotten",
            _wrong(_corrected, lambda m, v, epsilon: m / (v + epsilon)),
            "Akarnya terlupa: pembaginya `np.sqrt(v_hat) + epsilon`. Tanpa akar, "
            "satuannya tidak lagi sepadan dengan m.",
        ),
        Mistake(
            "epsilon-inside-root",
            _wrong(_corrected, lambda m, v, epsilon: m / np.sqrt(v + epsilon)),
            "Hampir: `epsilon` ditambahkan sesudah akar, bukan di dalamnya.",
        ),
        Mistake(
            "sign-flipped",
            _wrong(_corrected, lambda *parts: -_step(*parts)),
            "Bobotmu bergerak menaiki loss. Langkahnya dikurangkan dari bobot.",
        ),
        Mistake(
            "shares-swapped",
            _wrong(_corrected, _step, mean=lambda m, g, b: (1 - b) * m + b * g),
            "Pembagian pada m tertukar: yang lama dikalikan `beta1`, gradien "
            "dikalikan `1 - beta1`.",
        ),
        Mistake(
            "corrected-returned",
            lambda w, g, m, v, t, lr, b1, b2, e: (
                adam_step(w, g, m, v, t, lr, b1, b2, e)[0],
                _mean(m, g, b1) / (1 - b1**t),
                _square(v, g, b2) / (1 - b2**t),
            ),
            "Bobotnya benar, tetapi yang kamu kembalikan m dan v yang sudah "
            "dikoreksi. Simpan yang belum dikoreksi untuk langkah berikutnya.",
        ),
    ),
    hints=(
        "Kerjakan berurutan: perbarui m, perbarui v, koreksi keduanya, lalu melangkah.",
        "`m = beta1 * m + (1 - beta1) * gradient`; v sama bentuknya, dengan `beta2` "
        "dan `gradient**2`. Koreksinya `m / (1 - beta1**t)` dan `v / (1 - beta2**t)`.",
        "Langkahnya `learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)`, dikurangkan "
        "dari bobot. Kembalikan bobot, lalu m dan v yang belum dikoreksi.",
    ),
    takeaway="Pembagian dengan akar v membuat setiap bobot melangkah kira-kira sebesar "
    "learning rate, berapa pun besar gradiennya.",
)
