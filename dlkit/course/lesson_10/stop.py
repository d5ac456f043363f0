"""10.stop: early stopping with patience."""
# ruff: noqa: ARG005 (a wrong answer is wrong because it leaves something out)

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def early_stopping(losses, patience):
    """Epoch terbaik, dan epoch tempat pelatihan berhenti."""
    best, waited = 0, 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best, waited = epoch, 0
        else:
            waited = waited + 1
        if waited == patience:
            return best, epoch
    return best, len(losses) - 1


def _cases(rng):
    yield np.array([4.0, 2.0, 3.0, 3.0, 1.0]), 2
    yield np.array([4.0, 2.0, 2.0, 2.0, 1.0, 0.5]), 2  # an equal loss is no progress
    yield np.array([8.0, 4.0, 2.0, 1.0]), 3  # never stops
    yield np.array([4.0, 3.0, 3.5, 2.0, 2.5, 3.0, 1.0]), 2  # the count starts anew
    yield np.array([1.0, 2.0, 3.0, 4.0]), 1  # the first is the best
    for n, patience in ((8, 2), (12, 3), (12, 1), (16, 4)):
        yield rng.integers(1, 24, n) / 8, patience


def _stopping(improved, restart=True, extra=0):
    """Return early stopping with another idea of progress, or of waiting."""

    def stopped(losses, patience):
        best, waited = 0, 0
        for epoch in range(1, len(losses)):
            if improved(losses, epoch, best):
                best, waited = epoch, 0 if restart else waited
            else:
                waited += 1
            if waited == patience + extra:
                return best, epoch
        return best, len(losses) - 1

    return stopped


def _better(losses, epoch, best):
    return losses[epoch] < losses[best]


STOP = Exercise(
    name="10.stop",
    title="penghentian dini",
    solution=early_stopping,
    returns=("terbaik", "berhenti"),
    cases=_cases,
    mistakes=(
        Mistake(
            "saw-the-future",
            lambda losses, patience: (
                int(np.argmin(losses)),
                early_stopping(losses, patience)[1],
            ),
            "Epoch terbaikmu dicari di seluruh kurva, termasuk epoch yang tidak pernah "
            "dijalankan karena pelatihan sudah berhenti. Bandingkan hanya dengan yang "
            "sudah lewat.",
        ),
        Mistake(
            "compared-with-the-last",
            _stopping(lambda losses, epoch, _: losses[epoch] < losses[epoch - 1]),
            "Kamu membandingkan dengan epoch sebelumnya. Bandingkan dengan yang "
            "terbaik sejauh ini: turun sedikit dari puncak belum berarti maju.",
        ),
        Mistake(
            "equal-counts-as-better",
            _stopping(lambda losses, epoch, best: losses[epoch] <= losses[best]),
            "Loss yang sama kamu anggap kemajuan. Yang dihitung maju hanya yang lebih "
            "kecil (`<`).",
        ),
        Mistake(
            "count-never-reset",
            _stopping(_better, restart=False),
            "Hitungan menunggumu tidak pernah kembali ke nol. Setiap kali ada yang "
            "lebih baik, kesabaran dimulai lagi dari awal.",
        ),
        Mistake(
            "one-too-patient",
            _stopping(_better, extra=1),
            "Kamu menunggu satu epoch terlalu lama. Berhenti segera setelah `patience` "
            "epoch berturut-turut tanpa kemajuan.",
        ),
        Mistake(
            "last-instead-of-best",
            lambda losses, patience: (early_stopping(losses, patience)[1],) * 2,
            "Yang kamu simpan epoch terakhir. Inti penghentian dini: pakai bobot dari "
            "epoch terbaik, bukan dari epoch saat berhenti.",
        ),
        Mistake(
            "never-stopped",
            lambda losses, patience: (int(np.argmin(losses)), len(losses) - 1),
            "Kamu selalu sampai ke epoch terakhir. Hitung berapa lama tidak ada "
            "kemajuan, dan berhenti kalau sudah `patience` epoch.",
        ),
        Mistake(
            "returned-in-reverse",
            lambda *arguments: early_stopping(*arguments)[::-1],
            "Isinya benar, urutannya tertukar: epoch terbaik dulu, baru epoch tempat "
            "berhenti.",
        ),
    ),
    hints=(
        "Simpan dua hal sambil berjalan: epoch terbaik sejauh ini, dan sudah berapa "
        "epoch berturut-turut tidak ada yang lebih baik.",
        "Mulai dengan `best, waited = 0, 0`. Kalau `losses[epoch] < losses[best]`, "
        "`best` menjadi epoch itu dan `waited` kembali ke 0; kalau tidak, `waited` "
        "bertambah 1.",
        "Begitu `waited == patience`, `return best, epoch`. Kalau `for` habis tanpa "
        "berhenti, `return best, len(losses) - 1`.",
    ),
    takeaway="Latih sampai data validasi berkata cukup, lalu ambil bobot dari epoch "
    "terbaiknya.",
)
