"""04.step: one step against the gradient."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def step(parameters, slopes, learning_rate):
    """Parameter sesudah satu langkah gradient descent."""
    return parameters - learning_rate * slopes


def _step_cases(rng):
    yield np.array([1.0, 2.0]), np.array([4.0, -2.0]), 0.5
    for n, rate in ((2, 0.25), (3, 0.125), (5, 2.0)):
        yield *(rng.integers(-16, 17, (2, n)) / 8), rate


STEP = Exercise(
    name="04.step",
    title="satu langkah gradient descent",
    solution=step,
    returns=("parameters",),
    cases=_step_cases,
    mistakes=(
        Mistake(
            "uphill",
            lambda p, g, lr: p + lr * g,
            "Kamu mendaki. Gradien menunjuk ke arah naik, jadi melangkahlah ke arah "
            "sebaliknya.",
        ),
        Mistake(
            "rate-forgotten",
            lambda p, g, lr: p - g,
            "`learning_rate` belum dipakai: langkahmu selalu sepanjang gradien.",
        ),
        Mistake(
            "only-the-change",
            lambda p, g, lr: -lr * g,
            "Itu baru langkahnya. Tambahkan ke tempat semula.",
        ),
        Mistake(
            "divided",
            lambda p, g, lr: p - g / lr,
            "Kamu membagi dengan learning rate, jadi learning rate yang kecil malah "
            "memberi langkah raksasa. Kalikan.",
        ),
        Mistake(
            "only-the-sign",
            lambda p, g, lr: p - lr * np.sign(g),
            "Langkahmu selalu sama panjang. Di lereng yang curam langkahnya lebih "
            "panjang: kalikan gradiennya, bukan tandanya.",
        ),
    ),
    hints=(
        "Turun berarti berlawanan arah dengan gradien.",
        "Panjang langkahnya learning rate kali gradien.",
        "`parameters - learning_rate * slopes`, sebagai array baru.",
    ),
    takeaway="Itulah seluruh gradient descent: lihat kemiringan, melangkah turun, "
    "ulangi.",
)
