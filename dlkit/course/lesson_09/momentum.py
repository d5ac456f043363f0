"""09.momentum: one step with a velocity."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake
from dlkit.course.lesson_09.inputs import quarters


def momentum_step(weights, velocity, gradient, learning_rate, momentum):
    """Bobot dan kecepatan sesudah satu langkah dengan momentum."""
    velocity = momentum * velocity + gradient
    weights = weights - learning_rate * velocity
    return weights, velocity


def _cases(rng):
    yield np.array([1.0, 2.0]), np.zeros(2), np.array([2.0, -4.0]), 0.5, 0.5
    yield np.array([1.0, 2.0]), np.array([4.0, 0.0]), np.zeros(2), 0.25, 0.75
    for d in (1, 2, 3, 5):
        parts = (quarters(rng, d) for _ in range(3))
        yield *parts, 0.125, 0.875


MOMENTUM = Exercise(
    name="09.momentum",
    title="satu langkah dengan momentum",
    solution=momentum_step,
    returns=("weights", "velocity"),
    cases=_cases,
    mistakes=(
        Mistake(
            "no-memory",
            lambda w, v, g, lr, m: (w - lr * g, g),
            "Ini gradient descent biasa: kecepatan yang lama tidak ikut. Kecepatan "
            "baru = `momentum` kali kecepatan lama, ditambah gradien.",
        ),
        Mistake(
            "old-velocity-used",
            lambda w, v, g, lr, m: (w - lr * v, m * v + g),
            "Bobotnya digeser dengan kecepatan yang lama. Perbarui kecepatannya "
            "dulu, baru geser bobot dengan kecepatan yang baru.",
        ),
        Mistake(
            "sign-flipped",
            lambda w, v, g, lr, m: (w + lr * (m * v + g), m * v + g),
            "Bobotmu bergerak menaiki loss. Kurangi bobot dengan learning rate kali "
            "kecepatan.",
        ),
        Mistake(
            "gradient-subtracted",
            lambda w, v, g, lr, m: (w - lr * (m * v - g), m * v - g),
            "Tanda gradiennya terbalik di dalam kecepatan: gradien ditambahkan.",
        ),
        Mistake(
            "average-instead-of-sum",
            lambda w, v, g, lr, m: (
                w - lr * (m * v + (1 - m) * g),
                m * v + (1 - m) * g,
            ),
            "Gradiennya kamu kalikan `1 - momentum`. Bentuk itu juga ada (rata-rata "
            "berbobot), tetapi di sini gradien ditambahkan utuh.",
        ),
        Mistake(
            "rate-inside",
            lambda w, v, g, lr, m: (w - (m * v + lr * g), m * v + lr * g),
            "Learning rate kamu kalikan ke gradien di dalam kecepatan. Di sini "
            "learning rate dikalikan ke seluruh kecepatan, saat bobot digeser.",
        ),
        Mistake(
            "rate-forgotten",
            lambda w, v, g, lr, m: (w - (m * v + g), m * v + g),
            "`learning_rate` belum dipakai saat menggeser bobot.",
        ),
        Mistake(
            "momentum-forgotten",
            lambda w, v, g, lr, m: (w - lr * (v + g), v + g),
            "Kecepatan lama ikut utuh, jadi tidak pernah berkurang. Kalikan dulu "
            "dengan `momentum`.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda *arguments: momentum_step(*arguments)[::-1],
            "Isinya benar, urutannya tertukar: kembalikan bobot dulu, baru kecepatan.",
        ),
        Mistake(
            "velocity-not-returned",
            lambda *arguments: momentum_step(*arguments)[0],
            "Bobotnya benar, tetapi kecepatannya belum dikembalikan. Tanpa itu "
            "langkah berikutnya lupa lajunya. Tulis `return weights, velocity`.",
        ),
    ),
    hints=(
        "Ada dua baris: pertama kecepatan yang baru, lalu bobot yang baru. Bobot "
        "digeser memakai kecepatan, bukan langsung memakai gradien.",
        "Kecepatan baru menyimpan sebagian kecepatan lama (`momentum * velocity`) dan "
        "menambahkan gradien.",
        "`velocity = momentum * velocity + gradient`, lalu "
        "`weights = weights - learning_rate * velocity`. Kembalikan keduanya.",
    ),
    takeaway="Arah yang sama terus-menerus menambah laju; arah yang bolak-balik saling "
    "menghapus.",
)
