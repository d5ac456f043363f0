"""05.diverged: whether a loss curve diverged."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def has_diverged(losses):
    """Benar kalau loss tak hingga, bukan angka, atau berakhir di atas awalnya."""
    last = losses[-1]
    return not np.isfinite(last) or last > losses[0]


def _curves(rng):
    yield (np.array([4.0, 2.0, 1.0]),)
    yield (np.array([1.0, 2.0, 4.0]),)
    yield (np.array([1.0, 8.0, np.inf]),)
    yield (np.array([1.0, np.inf, np.nan]),)
    yield (np.array([2.0, 3.0, 1.0]),)  # up at first, then down: no
    yield (np.array([2.0, 2.0]),)
    yield (np.array([8.0, 1.0, 2.0]),)  # the last step rose, but it is below the start
    for _ in range(4):
        yield (rng.integers(1, 24, 5) / 8,)


DIVERGED = Exercise(
    name="05.diverged",
    title="mengenali divergen",
    solution=has_diverged,
    returns=("divergen",),
    cases=_curves,
    mistakes=(
        Mistake(
            "infinity-forgotten",
            lambda losses: bool(losses[-1] > losses[0]),
            "`nan` lolos: `nan > 1` bernilai `False`, padahal pelatihannya gagal. "
            "Periksa juga `np.isfinite`.",
        ),
        Mistake(
            "only-infinite",
            lambda losses: not np.isfinite(losses[-1]),
            "Kurva yang terus naik tetapi belum sampai tak hingga belum kamu kenali.",
        ),
        Mistake(
            "ever-rose",
            lambda losses: (
                not np.isfinite(losses[-1]) or bool(np.any(np.diff(losses) > 0))
            ),
            "Naik sebentar belum berarti divergen. Bandingkan loss terakhir dengan "
            "loss pertama.",
        ),
        Mistake(
            "last-step-rose",
            lambda losses: not np.isfinite(losses[-1]) or bool(losses[-1] > losses[-2]),
            "Kamu membandingkan dua epoch terakhir. Bandingkan yang terakhir dengan "
            "yang pertama.",
        ),
        Mistake(
            "opposite",
            lambda losses: not has_diverged(losses),
            "Jawabanmu terbalik.",
        ),
        Mistake(
            "equal-counts",
            lambda losses: not losses[-1] < losses[0],
            "Hampir: loss yang tetap sama belum divergen, hanya tidak belajar.",
        ),
    ),
    hints=(
        "Dua tanda: loss terakhir tidak berhingga, atau lebih besar daripada loss "
        "pertama.",
        "`np.isfinite(x)` bernilai `False` untuk tak hingga dan untuk `nan`.",
        "`not np.isfinite(losses[-1]) or losses[-1] > losses[0]`.",
    ),
    takeaway="Divergen itu tanda, bukan bencana: kecilkan learning rate, lalu coba "
    "lagi.",
)
