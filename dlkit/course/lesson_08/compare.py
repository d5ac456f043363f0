"""08.compare: which setting is best, judged by several seeds."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def best_setting(losses):
    """Nomor pengaturan terbaik: satu baris loss uji untuk tiap pengaturan."""
    typical = np.median(losses, axis=1)
    return np.argmin(typical)


def _cases(rng):
    # a lucky seed, an unlucky one, and settings that differ in each measure
    yield (np.array([[3.0, 3.0, 3.0], [1.0, 2.0, 2.0]]),)
    yield (np.array([[0.0, 4.0, 5.0], [2.0, 2.0, 2.5], [3.0, 3.5, 4.0]]),)
    yield (np.array([[1.0, 1.0, 16.0], [2.0, 2.0, 2.0], [3.0, 3.0, 3.0]]),)
    yield (np.array([[8.0, 1.0, 4.0, 5.0], [2.0, 2.5, 3.0, 9.0]]),)
    for n, seeds in ((3, 5), (4, 3), (5, 5), (5, 3)):
        yield (rng.permutation(n * seeds).reshape(n, seeds) / 8,)


COMPARE = Exercise(
    name="08.compare",
    title="pengaturan yang terbaik",
    solution=best_setting,
    returns=("nomor",),
    cases=_cases,
    mistakes=(
        Mistake(
            "luckiest-seed",
            lambda losses: np.argmin(losses.min(axis=1)),
            "Kamu memilih menurut seed yang paling mujur. Satu hasil yang bagus belum "
            "berarti pengaturannya bagus; pakai median atas semua seed.",
        ),
        Mistake(
            "mean-instead-of-median",
            lambda losses: np.argmin(losses.mean(axis=1)),
            "Rata-rata mudah tertarik oleh satu seed yang gagal. Di sini dipakai "
            "median, nilai yang di tengah.",
        ),
        Mistake(
            "largest",
            lambda losses: np.argmax(np.median(losses, axis=1)),
            "Yang kamu pilih justru yang terburuk: loss yang baik adalah loss yang "
            "kecil.",
        ),
        Mistake(
            "wrong-axis",
            lambda losses: np.argmin(np.median(losses, axis=0)),
            "Mediannya kamu ambil atas pengaturan, jadi hasilnya nomor seed. Satu "
            "baris satu pengaturan: pakai `axis=1`.",
        ),
        Mistake(
            "value-returned",
            lambda losses: np.median(losses, axis=1).min(),
            "Yang kamu kembalikan loss-nya. Yang diminta nomor barisnya: `np.argmin`.",
        ),
        Mistake(
            "first-seed-only",
            lambda losses: np.argmin(losses[:, 0]),
            "Hanya seed pertama yang kamu lihat. Ringkas dulu semua seed tiap "
            "pengaturan menjadi satu angka.",
        ),
    ),
    hints=(
        "Dua langkah: ringkas tiap baris menjadi satu angka, lalu cari baris yang "
        "angkanya paling kecil.",
        "`np.median(losses, axis=1)` memberi satu median untuk tiap baris.",
        "`np.argmin(...)` memberi nomor tempat nilai terkecil berada.",
    ),
    takeaway="Bandingkan pengaturan dengan beberapa seed, jangan dengan satu hasil "
    "yang kebetulan bagus.",
)
