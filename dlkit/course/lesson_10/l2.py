"""10.l2: the gradient with L2."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def add_l2(gradient, weights, l2):
    """Gradien loss yang ditambah l2 / 2 kali jumlah kuadrat bobot."""
    return gradient + l2 * weights


def _cases(rng):
    yield np.array([1.0, -1.0]), np.array([2.0, 4.0]), 0.5
    for shape in ((1,), (3,), (2, 3), (4, 2)):
        gradient, weights = rng.integers(-16, 17, (2, *shape)) / 8
        yield gradient, weights, 0.125


L2 = Exercise(
    name="10.l2",
    title="gradien dengan L2",
    solution=add_l2,
    returns=("gradient",),
    cases=_cases,
    mistakes=(
        Mistake(
            "sign-flipped",
            lambda g, w, l2: g - l2 * w,
            "Tandanya terbalik: dengan itu bobot justru didorong menjauhi nol. Hukuman "
            "ditambahkan ke loss, jadi turunannya ditambahkan ke gradien.",
        ),
        Mistake(
            "two-kept",
            lambda g, w, l2: g + 2 * l2 * w,
            "Dua kali terlalu besar. Hukumannya `l2 / 2` kali jumlah kuadrat: angka 2 "
            "dari turunan kuadrat habis dengan pembagi 2 itu.",
        ),
        Mistake(
            "penalty-added",
            lambda g, w, l2: g + l2 / 2 * np.sum(w**2),
            "Yang kamu tambahkan hukumannya, satu angka. Gradien memerlukan "
            "turunannya terhadap tiap bobot.",
        ),
        Mistake(
            "not-differentiated",
            lambda g, w, l2: g + l2 / 2 * w**2,
            "Kuadratnya belum diturunkan. Turunan `w**2 / 2` terhadap `w` adalah `w`.",
        ),
        Mistake(
            "signs-only",
            lambda g, w, l2: g + l2 * np.sign(w),
            "Itu L1: tarikannya sama besar untuk bobot besar dan kecil. Pada L2 "
            "tarikannya sebanding dengan bobotnya.",
        ),
        Mistake(
            "strength-forgotten",
            lambda g, w, l2: g + w,
            "`l2` belum ikut, padahal ia yang menentukan kuatnya tarikan.",
        ),
    ),
    hints=(
        "Turunan sebuah jumlah adalah jumlah turunannya: gradien yang lama, ditambah "
        "turunan hukumannya.",
        "Hukumannya `l2 / 2` kali jumlah kuadrat semua bobot. Terhadap satu bobot `w`, "
        "turunannya `l2 * w`.",
        "Untuk seluruh array sekaligus: `gradient + l2 * weights`.",
    ),
    takeaway="Setiap langkah kini juga mengecilkan bobot sedikit: bobot yang jarang "
    "diperlukan data pelan-pelan mendekati nol.",
)
