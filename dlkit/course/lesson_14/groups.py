"""14.groups: how right a model is for each group of people, and how far apart."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def accuracy_by_group(y_true, y_pred, groups):
    """Akurasi tiap kelompok menurut nomornya, dan selisih yang terbesar."""
    right = y_true == y_pred
    accuracies = []
    for group in np.unique(groups):
        accuracies.append(right[groups == group].mean())
    return np.array(accuracies), max(accuracies) - min(accuracies)


def _cases(rng):
    yield np.array([0, 1, 1, 0]), np.array([0, 1, 0, 1]), np.array([0, 0, 1, 1])
    yield (
        np.array([1, 2, 3, 1, 2, 3]), np.array([1, 2, 3, 1, 3, 2]),
        np.array([0, 0, 1, 1, 1, 1]),
    )  # fmt: skip
    for sizes in ((4, 8), (2, 4, 8), (8, 4, 16)):
        groups = rng.permutation(np.repeat(np.arange(len(sizes)), sizes))
        y = rng.integers(0, 3, len(groups))
        missed = rng.random(len(groups)) < 0.2 + 0.2 * groups
        yield y, np.where(missed, (y + 1) % 3, y), groups


def _each(share, gap=np.ptp):
    """Return groups judged by another share, or another gap."""

    def judged(y_true, y_pred, groups):
        right = y_true == y_pred
        shares = np.array([share(right, groups == g) for g in np.unique(groups)])
        return shares, gap(shares)

    return judged


def _accuracy(right, inside):
    return right[inside].mean()


GROUPS = Exercise(
    name="14.groups",
    title="akurasi tiap kelompok",
    solution=accuracy_by_group,
    returns=("akurasi", "selisih"),
    cases=_cases,
    mistakes=(
        Mistake(
            "everyone-together",
            _each(lambda right, _: right.mean()),
            "Itu akurasi semua orang bersama-sama. Justru itu yang menyembunyikan "
            "selisihnya: pilih dulu sampel satu kelompok, baru dirata-ratakan.",
        ),
        Mistake(
            "divided-by-everyone",
            _each(lambda right, inside: (right & inside).mean()),
            "Yang benar kamu bagi dengan banyaknya semua sampel. Bagi dengan banyaknya "
            "sampel kelompok itu sendiri.",
        ),
        Mistake(
            "share-of-the-right",
            _each(lambda right, inside: (right & inside).sum() / right.sum()),
            "Itu bagian kelompok di antara jawaban yang benar. Kelompok yang besar "
            "lalu selalu tampak bagus. Bagi dengan banyaknya sampel kelompok itu.",
        ),
        Mistake(
            "errors",
            _each(lambda right, inside: 1 - right[inside].mean()),
            "Yang kamu hitung bagian yang salah. Akurasi adalah bagian yang benar.",
        ),
        Mistake(
            "counts",
            _each(lambda right, inside: right[inside].sum()),
            "Itu banyaknya yang benar. Kelompok yang besar tidak boleh menang hanya "
            "karena besar: hitung bagiannya.",
        ),
        Mistake(
            "signed-gap",
            _each(_accuracy, lambda shares: shares[0] - shares[-1]),
            "Akurasinya benar. Selisih yang terbesar adalah yang tertinggi dikurangi "
            "yang terendah, kelompok mana pun itu.",
        ),
        Mistake(
            "gap-to-the-mean",
            _each(_accuracy, lambda shares: shares.max() - shares.mean()),
            "Akurasinya benar. Bandingkan yang tertinggi dengan yang terendah, bukan "
            "dengan rata-ratanya.",
        ),
    ),
    hints=(
        "`right = y_true == y_pred` memberi benar atau salah untuk tiap sampel.",
        "`right[groups == group]` mengambil sampel satu kelompok; `.mean()`-nya "
        "akurasi kelompok itu. `np.unique(groups)` memberi semua nomor kelompok, urut.",
        "Selisihnya `max(accuracies) - min(accuracies)`. Kembalikan array akurasinya "
        "dulu, lalu selisihnya.",
    ),
    takeaway="Satu angka akurasi menjawab “seberapa sering benar”, tidak pernah “bagi "
    "siapa”. Untuk itu hitunglah per kelompok.",
)
