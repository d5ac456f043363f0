"""How likely each class is, as bars."""

from collections.abc import Sequence

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from dlkit._format import fixed
from dlkit.plots.caption import Labels
from dlkit.plots.style import CLASS_COLORS

_HALF = 0.36  # of a row: half a bar's height


class ShareBars:
    """Peluang tiap kelas sebagai batang mendatar; yang terpanjang jawabannya.

    Parameters
    ----------
    axes : Axes
        Nama kelas berdiri di sebelah kirinya.
    names : sequence of str
        Dari atas ke bawah.
    size : float
        Tinggi huruf nama, dalam titik.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes, names: Sequence[str], size: float = 10.5):
        n = len(names)
        axes.set(xlim=(0, 1.5), ylim=(n - 0.4, -0.6), xticks=[], yticks=[])
        axes.spines[["top", "right", "bottom"]].set_visible(False)
        self._names = [str(name) for name in names]
        self.bars = PolyCollection([], edgecolors=rcParams["text.color"], lw=0.8)
        axes.add_collection(self.bars, autolim=False)
        self.labels = Labels(axes, size, anchor=1)
        self.shares = Labels(axes, 9, anchor=0)
        self.artists: list[Artist] = [self.bars, self.labels, self.shares]

    def show(self, shares: np.ndarray, label: int | None = None) -> None:
        """Isi batangnya.

        Parameters
        ----------
        shares : array (n_classes,)
            Peluang, 0 sampai 1; yang bukan angka menjadi 0.
        label : int, optional
            Kelas yang benar, ditandai segitiga.
        """
        shares = np.nan_to_num(shares)
        lengths = np.outer(shares, (0, 1, 1, 0))
        heights = np.add.outer(np.arange(len(shares)), np.array([1, 1, -1, -1]) * _HALF)
        self.bars.set_verts(np.stack([lengths, heights], axis=2))
        colors = [CLASS_COLORS[0]] * len(shares)
        colors[int(shares.argmax())] = CLASS_COLORS[1]
        self.bars.set_facecolor(colors)
        self.labels.set_labels(
            (-0.08, row, f"▸ {name}" if row == label else name)
            for row, name in enumerate(self._names)
        )
        self.shares.set_labels(
            (share + 0.06, row, f"{fixed(100 * share, 0)}%")
            for row, share in enumerate(shares)
            if share >= 0.005
        )
