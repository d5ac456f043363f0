"""05.pick: the learning rate whose final loss is smallest."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def pick_rate(rates, losses):
    """Learning rate yang loss akhirnya paling kecil; yang divergen tidak dihitung."""
    finite = np.isfinite(losses)
    return rates[finite][np.argmin(losses[finite])]


def _picks(rng):
    yield np.array([0.125, 0.5, 1.0]), np.array([2.0, 1.0, 3.0])
    yield np.array([0.125, 0.5, 1.0, 2.0]), np.array([2.0, 1.0, np.inf, np.nan])
    yield np.array([0.125, 0.25, 8.0]), np.array([np.nan, 3.0, 2.0])
    for n in (4, 6):
        rates = 2.0 ** np.arange(-3, n - 3)
        losses = rng.integers(1, 80, n) / 8
        losses[-1] = np.nan
        yield rates, losses


PICK = Exercise(
    name="05.pick",
    title="pilih yang terbaik",
    solution=pick_rate,
    returns=("learning rate",),
    cases=_picks,
    mistakes=(
        Mistake(
            "diverged-included",
            lambda rates, losses: rates[np.argmin(losses)],
            "`np.argmin` menganggap nan sebagai yang terkecil! Buang dulu yang tidak "
            "berhingga, dengan `np.isfinite`.",
        ),
        Mistake(
            "index-returned",
            lambda rates, losses: int(np.nanargmin(losses)),
            "Itu nomor urutnya. Ambil learning rate di nomor itu.",
        ),
        Mistake(
            "loss-returned",
            lambda rates, losses: np.nanmin(losses),
            "Itu loss-nya. Yang diminta learning rate yang menghasilkannya.",
        ),
        Mistake(
            "largest-loss",
            lambda rates, losses: rates[
                np.argmax(np.where(np.isfinite(losses), losses, -1))
            ],
            "Yang kamu pilih justru loss yang terbesar.",
        ),
        Mistake(
            "largest-stable",
            lambda rates, losses: rates[np.isfinite(losses)].max(),
            "Kamu memilih yang terbesar di antara yang tidak divergen. Besar belum "
            "tentu terbaik: lihat loss-nya.",
        ),
        Mistake(
            "index-of-the-shortened",
            lambda rates, losses: rates[np.argmin(losses[np.isfinite(losses)])],
            "Sesudah yang divergen dibuang, nomor urutnya bergeser. Buang juga dari "
            "`rates`, dengan saringan yang sama.",
        ),
    ),
    hints=(
        "Buang dulu yang divergen (loss tak hingga atau bukan angka), dari kedua "
        "array.",
        "`finite = np.isfinite(losses)` berisi `True` dan `False`; `losses[finite]` "
        "hanya berisi yang berhingga.",
        "`rates[finite][np.argmin(losses[finite])]`.",
    ),
    takeaway="Inilah pencari learning rate: coba beberapa, buang yang divergen, ambil "
    "yang loss-nya paling kecil.",
)
