"""A small table whose numbers change with every picture."""

from collections.abc import Sequence

from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from dlkit.plots.caption import Labels
from dlkit.plots.style import CLASS_COLORS


class NumberTable:
    """Tabel kecil di dalam gambar; satu barisnya bisa ditandai.

    Parameters
    ----------
    axes : Axes
        Seluruhnya dipakai tabel.
    heads : sequence of str
        Judul kolom.
    n_rows : int

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes, heads: Sequence[str], n_rows: int):
        axes.set_axis_off()
        axes.set(xlim=(0, len(heads)), ylim=(n_rows + 1, 0))
        self._bar = Rectangle(
            (0, 0), len(heads), 1, color=CLASS_COLORS[4], alpha=0.4, linewidth=0
        )
        axes.add_patch(self._bar)
        axes.plot(axes.get_xlim(), (1, 1), color=rcParams["axes.edgecolor"], lw=1)
        self._heads, self._cells = Labels(axes), Labels(axes)
        self._heads.set_labels(
            (column + 0.5, 0.5, head) for column, head in enumerate(heads)
        )
        self.artists: list[Artist] = [self._bar, self._cells]

    def show(self, rows: Sequence[Sequence[str]], marked: int | None = None) -> None:
        """Isi tabel dengan `rows`, dan tandai baris ke-`marked`, dari 0."""
        self._cells.set_labels(
            (column + 0.5, row + 1.5, text)
            for row, texts in enumerate(rows)
            for column, text in enumerate(texts)
        )
        self._bar.set_visible(marked is not None)
        self._bar.set_y(1 + (marked or 0))
