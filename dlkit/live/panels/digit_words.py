"""What the digit panel says of an image and of the answer, in words and tables."""

import numpy as np

from dlkit._format import fixed
from dlkit.live import html_table


def answer(shares: np.ndarray) -> str:
    """Kata kerja dan akhir kalimat: apa jawabannya, dan apa yang berikutnya.

    Examples
    --------
    >>> answer(np.array([0.25, 0.7, 0.05]))
    'dijawab 1 dengan peluang 70,0%, berikutnya 0 (25,0%).'
    """
    if not np.isfinite(shares).all():
        return "tidak dijawab: keluaran jaringan bukan angka."
    first, second = np.argsort(-shares, kind="stable")[:2]
    return (
        f"dijawab {first} dengan peluang {fixed(100 * shares[first], 1)}%, "
        f"berikutnya {second} ({fixed(100 * shares[second], 1)}%)."
    )


def every_share(shares: np.ndarray) -> str:
    """Peluang semua angka, sebagai paragraf HTML."""
    each = "; ".join(
        f"{digit}: {fixed(100 * share, 1)}%"
        for digit, share in enumerate(np.nan_to_num(shares))
    )
    return f"<p>Peluang tiap angka. {each}.</p>"


def pixel_table(image: np.ndarray) -> str:
    """Tinta tiap piksel gambar (64,), 0 sampai 16, sebagai tabel HTML."""
    ink = np.round(16 * image).astype(int).reshape(8, 8)
    rows = ([number, *values] for number, values in enumerate(ink, start=1))
    return (
        "<p>Tinta tiap piksel, 0 sampai 16. Jaringan menerimanya sesudah dibagi 16.</p>"
        + html_table.table(["", *range(1, 9)], rows, total=False)
    )
