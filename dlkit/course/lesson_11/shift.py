"""11.shift: images moved one pixel to the right, without wrapping round."""

import numpy as np

from dlkit.course.exercises import Exercise, Mistake


def shift_right(images):
    """Gambar-gambar (n, baris, kolom) yang digeser satu piksel ke kanan."""
    shifted = np.zeros_like(images)
    shifted[:, :, 1:] = images[:, :, :-1]
    return shifted


def _cases(rng):
    yield (np.arange(1.0, 10.0).reshape(1, 3, 3),)
    for n in (2, 3, 5):
        yield (rng.integers(1, 9, (n, 8, 8)) / 8,)


def _moved(axis, by):
    """Return what moves along an axis, its new edge empty."""

    def moved(images):
        shifted = np.roll(images, by, axis)
        edge = [slice(None)] * 3
        edge[axis] = slice(0, by) if by > 0 else slice(by, None)
        shifted[tuple(edge)] = 0
        return shifted

    return moved


def _edge_kept(images):
    shifted = images.copy()
    shifted[:, :, 1:] = images[:, :, :-1]
    return shifted


def _column_by_column(images):
    shifted = images.copy()
    for column in range(1, images.shape[2]):
        shifted[:, :, column] = shifted[:, :, column - 1]
    shifted[:, :, 0] = 0
    return shifted


SHIFT = Exercise(
    name="11.shift",
    title="geser satu piksel",
    solution=shift_right,
    returns=("gambar",),
    cases=_cases,
    mistakes=(
        Mistake(
            "wraps-round",
            lambda images: np.roll(images, 1, axis=2),
            "Kolom yang keluar di kanan masuk lagi dari kiri. Pada kertas sungguhan "
            "ia hilang, dan kolom kiri kosong: isi dengan 0.",
        ),
        Mistake(
            "wraps-to-the-next-row",
            lambda images: np.roll(images, 1),
            "Tanpa `axis`, `np.roll` meratakan array dulu: piksel terakhir tiap baris "
            "pindah ke awal baris berikutnya. Geser kolomnya saja, dan isi kolom kiri "
            "dengan 0.",
        ),
        Mistake(
            "to-the-left",
            _moved(2, -1),
            "Gambarmu bergeser ke kiri. Kolom `j` yang baru berasal dari kolom `j - 1` "
            "yang lama.",
        ),
        Mistake(
            "downwards",
            _moved(1, 1),
            "Gambarmu bergeser ke bawah. Sumbunya ada tiga: gambar, baris, kolom. Ke "
            "kanan berarti sumbu terakhir.",
        ),
        Mistake(
            "the-order-of-the-images",
            _moved(0, 1),
            "Yang bergeser urutan gambarnya: gambar pertama jadi kosong. Sumbu pertama "
            "memilih gambar; kolomnya ada di sumbu terakhir.",
        ),
        Mistake(
            "edge-repeated",
            _edge_kept,
            "Kolom paling kiri masih berisi tinta yang lama, jadi tampak dua kali. "
            "Mulai dari array nol, bukan dari salinan gambarnya.",
        ),
        Mistake(
            "smeared",
            _column_by_column,
            "Kolom pertama kamu salin ke semua kolom: yang kamu baca kolom yang baru "
            "saja kamu ubah. Baca selalu dari gambar aslinya.",
        ),
        Mistake(
            "two-pixels",
            _moved(2, 2),
            "Bergesernya dua piksel; yang diminta satu.",
        ),
    ),
    hints=(
        "Buat dulu array nol yang bentuknya sama, lalu salin kolom-kolomnya ke tempat "
        "yang baru. Kolom paling kanan tidak ikut.",
        "`np.zeros_like(images)` memberi array nol itu. `images[:, :, :-1]` adalah "
        "semua kolom kecuali yang terakhir.",
        "Tujuannya semua kolom kecuali yang pertama: "
        "`shifted[:, :, 1:] = images[:, :, :-1]`.",
    ),
    takeaway="Matamu hampir tidak melihat bedanya. Sebentar lagi kamu lihat apa kata "
    "jaringan.",
)
