"""A picture at rest: which class is taken for which."""

from collections.abc import Sequence

import numpy as np

from dlkit import _validation as check
from dlkit import plots
from dlkit._format import decimal
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still

TOLD = 3  # confusions that the words name


class ConfusionMatrix(Still):
    """Matriks konfusi sebagai tabel berwarna: baris label, kolom jawaban.

    Sel yang benar, di diagonal, berbingkai dan biru; yang salah oranye, makin pekat
    makin sering. Sel kosong berarti nol.

    Parameters
    ----------
    counts : array (n_classes, n_classes) of int
        ``counts[i, j]``: banyaknya sampel berlabel i yang dijawab j.
    names : sequence, optional
        Nama tiap kelas; biasanya 0, 1, 2, dan seterusnya.

    Attributes
    ----------
    counts : ndarray (n_classes, n_classes)
    confusions : list of (str, str, int)
        Label, jawaban yang salah, dan banyaknya: dari yang paling sering.

    Raises
    ------
    ValueError, TypeError
        Kalau bukan matriks persegi berisi bilangan bulat tak negatif, atau banyaknya
        nama berbeda.

    Examples
    --------
    >>> ConfusionMatrix([[8, 2], [0, 10]], ["kucing", "anjing"])
    Matriks konfusi: 18 dari 20 benar (90%). Salah: kucing dijawab anjing (2 kali). \
Akurasi terendah: kucing, 8 dari 10.
    """

    def __init__(self, counts, names: Sequence | None = None):
        counts = check.numbers_array(counts, "counts")
        if counts.ndim != 2 or counts.shape[0] != counts.shape[1] or len(counts) < 2:
            raise ValueError(
                "counts harus matriks persegi, sedikitnya 2 kelas, bukan berbentuk "
                f"{counts.shape}."
            )
        if np.any(counts < 0) or np.any(counts != np.round(counts)):
            raise ValueError(
                "counts harus berisi bilangan bulat tak negatif: banyaknya sampel."
            )
        names = range(len(counts)) if names is None else names
        self.counts, self.names = counts.astype(int), [str(name) for name in names]
        if len(self.names) != len(counts):
            raise ValueError(
                f"names harus satu untuk tiap kelas: kelasnya {len(counts)}, namanya "
                f"{len(self.names)}."
            )
        side = 1.1 + 0.44 * len(counts)
        self.size = side + 0.08 * max(map(len, self.names)), side

    @property
    def confusions(self):
        """Yang tertukar, dari yang paling sering."""
        wrong = self.counts * (1 - np.eye(len(self.counts), dtype=int))
        order = np.argsort(-wrong, axis=None, kind="stable")
        pairs = zip(*np.unravel_index(order, wrong.shape), strict=True)
        return [
            (self.names[i], self.names[j], int(wrong[i, j]))
            for i, j in pairs
            if wrong[i, j]
        ]

    def __repr__(self):
        total, right = self.counts.sum(), np.trace(self.counts)
        share = decimal(100 * right / total) if total else "0"
        words = f"Matriks konfusi: {right} dari {total} benar ({share}%)."
        confusions = self.confusions
        if not confusions:
            return f"{words} Tidak ada yang tertukar."
        told = ", ".join(
            f"{label} dijawab {answer} ({count} kali)"
            for label, answer, count in confusions[:TOLD]
        )
        more = sum(count for *_, count in confusions[TOLD:])
        words += f" Salah: {told}" + (f", dan {more} yang lain." if more else ".")
        sizes = self.counts.sum(axis=1)
        shares = np.diag(self.counts) / np.where(sizes, sizes, 1) + (sizes == 0)
        worst = int(shares.argmin())
        return (
            f"{words} Akurasi terendah: {self.names[worst]}, "
            f"{self.counts[worst, worst]} dari {sizes[worst]}."
        )

    def build(self, view: FigureView) -> None:
        """Gambar tabelnya."""
        view.figure.set_layout_engine("constrained")
        axes = view.figure.subplots()
        plots.CountGrid(axes, self.names).show(self.counts)
        axes.set_aspect("equal")
        if max(map(len, self.names)) > 3:  # its cells are narrow
            axes.tick_params("x", rotation=45)
        between = np.arange(len(self.counts) - 1) + 0.5
        axes.set_xticks(between, minor=True)
        axes.set_yticks(between, minor=True)
        axes.tick_params(which="minor", length=0)
        axes.grid(which="minor", linewidth=0.6)
