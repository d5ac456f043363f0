"""14.slopes: a saliency map of any model, by moving one pixel at a time."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def pixel_slopes(x, score, h):
    """Kemiringan skor terhadap tiap masukan, dengan beda hingga di kedua sisi."""
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        above, below = x.copy(), x.copy()
        above[i] = x[i] + h
        below[i] = x[i] - h
        slopes[i] = (score(above) - score(below)) / (2 * h)
    return slopes


@dataclass(frozen=True)
class Score:
    """A bent score, exact in binary: weights times x, bends times x squared, a pair.

    It is called as a learner's own, and says its formula where a message shows it.
    """

    weights: tuple
    bends: tuple
    pair: float = 0.0

    def __call__(self, x):
        """Return the score of one sample x."""
        x = np.asarray(x, float)
        together = self.pair * x[0] * x[-1]
        return float(np.dot(self.weights, x) + np.dot(self.bends, x**2) + together)

    def __repr__(self):
        names = [f"x{i}" for i in range(len(self.weights))]
        parts = [f"{w:g} {name}" for w, name in zip(self.weights, names, strict=True)]
        parts += [f"{b:g} {name}²" for b, name in zip(self.bends, names, strict=True)]
        if self.pair:
            parts.append(f"{self.pair:g} {names[0]} {names[-1]}")
        return " + ".join(part for part in parts if part[:2] != "0 ")


def _cases(rng):
    yield np.array([0.0, 0.0]), Score((2.0, -1.0), (0.0, 0.0)), 0.5
    yield np.array([3.0, 1.0]), Score((0.0, 0.0), (1.0, 0.0)), 0.25
    for n in (2, 3, 5):
        weights, bends, x = rng.integers(-8, 9, (3, n)) / 4
        yield x, Score(tuple(weights.tolist()), tuple(bends.tolist()), 1.5), 0.125


def _moving(change: Callable, restored: bool = True) -> Callable:
    """Return a map made of another difference, or of pixels that stay moved."""

    def mapped(x, score, h):
        x = x.astype(float)
        slopes = np.zeros(len(x))
        for i in range(len(x)):
            step = h * np.eye(len(x))[i]
            slopes[i] = change(score, x, step, h)
            if not restored:
                x = x + step
        return slopes

    return mapped


def _central(score, x, step, h):
    return (score(x + step) - score(x - step)) / (2 * h)


SLOPES = Exercise(
    name="14.slopes",
    title="peta saliensi tanpa backpropagation",
    solution=pixel_slopes,
    returns=("gradien",),
    cases=_cases,
    mistakes=(
        Mistake(
            "one-side-only",
            _moving(lambda score, x, step, h: (score(x + step) - score(x)) / h),
            "Kamu hanya menggeser ke atas. Itu pun perkiraan, tetapi kasar: geser juga "
            "ke bawah, lalu bagi selisihnya dengan `2 * h`.",
        ),
        Mistake(
            "divided-by-h",
            _moving(lambda score, x, step, h: 2 * _central(score, x, step, h)),
            "Dua kali terlalu besar. Jarak antara kedua titik itu `2 * h`, bukan `h`.",
        ),
        Mistake(
            "not-divided",
            _moving(lambda score, x, step, h: 2 * h * _central(score, x, step, h)),
            "Selisih skornya benar, tetapi belum dibagi jarak kedua titiknya, "
            "`2 * h`. Kemiringan adalah selisih skor dibagi selisih masukan.",
        ),
        Mistake(
            "sign-flipped",
            _moving(lambda *at: -_central(*at)),
            "Tandanya terbalik: skor di atas dikurangi skor di bawah.",
        ),
        Mistake(
            "absolute",
            _moving(lambda *at: abs(_central(*at))),
            "Tandanya hilang. Piksel yang menurunkan skor sama pentingnya untuk "
            "diketahui, jadi jangan ambil nilai mutlaknya.",
        ),
        Mistake(
            "all-at-once",
            lambda x, score, h: np.full(
                len(x), (score(x + h) - score(x - h)) / (2 * h)
            ),
            "Semua masukan kamu geser bersama-sama, jadi semua kemiringan sama. Geser "
            "satu saja: `above[i] = x[i] + h`.",
        ),
        Mistake(
            "stays-moved",
            _moving(_central, restored=False),
            "Masukan yang tadi masih tergeser ketika giliran berikutnya tiba. Buat "
            "salinan baru dari `x` untuk setiap `i`.",
        ),
    ),
    hints=(
        "Satu `for` atas semua masukan. Setiap kali hanya satu masukan yang bergeser, "
        "yang lain tetap.",
        "Buat dua salinan: `above, below = x.copy(), x.copy()`. Yang satu digeser "
        "`+ h` di tempat ke-`i`, yang lain `- h`.",
        "`slopes[i] = (score(above) - score(below)) / (2 * h)`.",
    ),
    takeaway="Model apa pun yang bisa kamu tanyai bisa kamu buatkan petanya, juga "
    "yang isinya tidak boleh kamu lihat. Backpropagation memberi peta yang sama dengan "
    "sekali jalan.",
)
