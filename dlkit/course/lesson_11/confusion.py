"""11.confusion: for each label, what the model answered, counted."""

# ruff: noqa: B905 (a learner reads this code: zip as one first meets it)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def confusion(y, predictions, n_classes):
    """Matriks konfusi: baris label, kolom jawaban, isinya banyaknya sampel."""
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, answer in zip(y, predictions):
        counts[label, answer] = counts[label, answer] + 1
    return counts


def _cases(rng):
    yield np.array([0, 0, 1, 1, 1]), np.array([0, 1, 1, 1, 0]), 2
    yield np.array([2, 2, 0]), np.array([0, 0, 0]), 4  # a class that never comes
    for n, n_classes in ((12, 3), (20, 4), (30, 10)):
        y = rng.integers(0, n_classes - 1, n)
        predictions = np.where(rng.random(n) < 0.6, y, rng.integers(0, n_classes, n))
        yield y, predictions, n_classes


def _marked(y, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    counts[y, predictions] += 1  # a pair that comes twice is counted once
    return counts


def _shares(y, predictions, n_classes):
    counts = confusion(y, predictions, n_classes)
    return counts / counts.sum(axis=1, keepdims=True).clip(1)


def _without_diagonal(y, predictions, n_classes):
    counts = confusion(y, predictions, n_classes)
    return counts - np.diag(np.diag(counts))


CONFUSION = Exercise(
    name="11.confusion",
    title="matriks konfusi",
    solution=confusion,
    returns=("matriks",),
    cases=_cases,
    mistakes=(
        Mistake(
            "transposed",
            lambda y, predictions, n_classes: confusion(predictions, y, n_classes),
            "Baris dan kolommu tertukar: baris untuk label, kolom untuk jawaban model. "
            "Jadi indeksnya `counts[label, answer]`.",
        ),
        Mistake(
            "repeats-lost",
            _marked,
            "Pasangan yang muncul berkali-kali hanya terhitung sekali. Tambahkan 1 "
            "untuk tiap sampel, satu per satu; `counts[y, predictions] += 1` pada "
            "indeks berulang hanya menambah sekali.",
        ),
        Mistake(
            "right-answers-left-out",
            _without_diagonal,
            "Yang kamu hitung hanya yang salah. Jawaban yang benar pun dihitung: "
            "tempatnya di diagonal.",
        ),
        Mistake(
            "only-right-answers",
            lambda y, predictions, n_classes: np.diag(
                np.diag(confusion(y, predictions, n_classes))
            ),
            "Yang kamu hitung hanya jawaban yang benar, di diagonal. Yang menarik "
            "justru di luarnya: kelas apa yang tertukar dengan apa.",
        ),
        Mistake(
            "shares-instead-of-counts",
            _shares,
            "Isinya sudah kamu bagi menjadi bagian. Biarkan berupa banyaknya sampel; "
            "membaginya bisa kapan saja.",
        ),
        Mistake(
            "only-classes-that-came",
            lambda y, predictions, n_classes: confusion(  # noqa: ARG005
                y, predictions, max(y.max(), predictions.max()) + 1
            ),
            "Ukuran matriksnya kamu ambil dari label terbesar. Pakai `n_classes`: "
            "kelas yang tidak muncul pun punya baris dan kolom.",
        ),
    ),
    hints=(
        "Mulai dari matriks `n_classes` kali `n_classes` yang berisi nol, lalu catat "
        "sampel demi sampel.",
        "`for label, answer in zip(y, predictions)` memberi label dan jawaban tiap "
        "sampel.",
        "Untuk tiap pasang: `counts[label, answer] = counts[label, answer] + 1`.",
    ),
    takeaway="Akurasi hanya mengatakan berapa yang salah; matriks ini mengatakan apa "
    "yang tertukar dengan apa.",
)
