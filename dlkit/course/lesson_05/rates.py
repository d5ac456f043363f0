"""05.try_rates, 05.pick, 05.verdict: a finder of learning rates, in three steps."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def try_rates(rates, X, y, epochs):
    """Loss akhir regresi w x untuk tiap learning rate, mulai dari w = 0."""
    losses = []
    for rate in rates:
        w = 0.0
        for _ in range(epochs):
            w = w - rate * 2 * np.mean((w * X - y) * X)
        losses.append(np.mean((w * X - y) ** 2))
    return np.array(losses)


def pick_rate(rates, losses):
    """Learning rate yang loss akhirnya paling kecil; yang divergen tidak dihitung."""
    finite = np.isfinite(losses)
    return rates[finite][np.argmin(losses[finite])]


def has_diverged(losses):
    """Benar kalau loss tak hingga, bukan angka, atau berakhir di atas awalnya."""
    last = losses[-1]
    return not np.isfinite(last) or last > losses[0]


def _tries(rng):
    yield np.array([0.125, 0.25]), np.array([1.0, 1.0]), np.array([2.0, 4.0]), 1
    for n, epochs in ((2, 2), (3, 3), (4, 5)):
        X, y = rng.integers(-8, 9, (2, n)) / 4
        yield np.array([0.125, 0.5, 1.0]), X, y, epochs


def _tried(start, keep, slope, squared=True):
    """Return the finder with another start, another slope, or another loss."""

    def losses_of(rates, X, y, epochs):
        w, losses = 0.0, []
        for rate in rates:
            w = w if keep else start
            for _ in range(epochs):
                w = w - rate * slope(w, X, y)
            error = w * X - y
            losses.append(np.mean(error**2 if squared else np.abs(error)))
        return np.array(losses)

    return losses_of


def _slope(w, X, y):
    return 2 * np.mean((w * X - y) * X)


TRY = Exercise(
    name="05.try_rates",
    title="coba banyak learning rate",
    solution=try_rates,
    returns=("losses",),
    cases=_tries,
    mistakes=(
        Mistake(
            "weight-kept",
            _tried(0.0, keep=True, slope=_slope),
            "Learning rate yang kedua meneruskan bobot yang pertama. Supaya adil, "
            "setiap learning rate mulai lagi dari `w = 0`.",
        ),
        Mistake(
            "start-from-one",
            _tried(1.0, keep=False, slope=_slope),
            "Kamu mulai dari `w = 1`. Mulailah dari nol.",
        ),
        Mistake(
            "uphill",
            _tried(0.0, keep=False, slope=lambda *at: -_slope(*at)),
            "Langkahmu menaiki loss. Kurangi `w` dengan learning rate kali gradien.",
        ),
        Mistake(
            "two-forgotten",
            _tried(0.0, keep=False, slope=lambda *at: _slope(*at) / 2),
            "Gradienmu setengahnya: menurunkan kuadrat membawa faktor 2.",
        ),
        Mistake(
            "absolute-error",
            _tried(0.0, keep=False, slope=_slope, squared=False),
            "Bobotnya benar, lossnya belum: galatnya dikuadratkan dulu, baru "
            "dirata-ratakan.",
        ),
        Mistake(
            "one-epoch",
            lambda rates, X, y, epochs: try_rates(rates, X, y, min(epochs, 1)),
            "Hasilmu sama dengan satu epoch. Perlu dua `for`: learning rate di luar, "
            "epoch di dalam.",
        ),
        Mistake(
            "untrained",
            lambda rates, X, y, epochs: try_rates(rates, X, y, 0),
            "Lossnya sama untuk semua learning rate: bobotnya belum pernah melangkah.",
        ),
    ),
    hints=(
        "Dua `for`: yang luar mengambil learning rate satu demi satu, yang dalam "
        "melangkah `epochs` kali.",
        "Di awal setiap putaran luar, `w = 0.0`. Langkahnya `w = w - rate * gradien`, "
        "dengan gradien `2 * np.mean((w * X - y) * X)`.",
        "Sesudah `for` dalam, tambahkan `np.mean((w * X - y) ** 2)` ke daftar. "
        "Kembalikan daftar itu sesudah `for` luar.",
    ),
    takeaway="Mencoba beberapa learning rate dengan awal yang sama adalah percobaan "
    "yang adil: hanya satu hal yang berbeda.",
)


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
            "Itu lossnya. Yang diminta learning rate yang menghasilkannya.",
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
            "tentu terbaik: lihat lossnya.",
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
        "`finite = np.isfinite(losses)` berisi benar dan salah; `losses[finite]` hanya "
        "berisi yang berhingga.",
        "`rates[finite][np.argmin(losses[finite])]`.",
    ),
    takeaway="Inilah pencari learning rate: coba beberapa, buang yang divergen, ambil "
    "yang lossnya paling kecil.",
)


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
            "Nan lolos: membandingkan nan dengan angka selalu menghasilkan salah. "
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
        "`np.isfinite(x)` salah untuk tak hingga dan untuk nan.",
        "`not np.isfinite(losses[-1]) or losses[-1] > losses[0]`.",
    ),
    takeaway="Divergen itu tanda, bukan bencana: kecilkan learning rate, lalu coba "
    "lagi.",
)
