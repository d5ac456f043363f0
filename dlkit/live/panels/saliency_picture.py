"""The picture of the saliency panel: an image, and two maps of what matters in it."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from dlkit import plots
from dlkit.live.figure_view import FigureView
from dlkit.plots.decision_map import shades

SIGNED = 0.35  # of the scale: weaker than that, a pixel bears no sign
# Left, bottom, width and height in inches.
PLACES = {
    False: (
        (0.2, 0.5, 2.65, 2.65), (3.17, 0.5, 2.65, 2.65), (6.14, 0.5, 2.65, 2.65),
    ),
    True: (
        (1.05, 3.2, 2.1, 2.1), (0.12, 0.5, 1.93, 1.93), (2.15, 0.5, 1.93, 1.93),
    ),
}  # fmt: skip


class PixelMap:
    """Gambar 8 × 8 yang memenuhi Axes, dengan judul dan sebaris kata di bawahnya.

    Parameters
    ----------
    axes : Axes
    table : ndarray of uint32 (256,)
        Tabel warna untuk nilai −1 sampai 1.
    size : float
        Tinggi huruf, dalam titik.

    Attributes
    ----------
    axes : Axes
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes, table: np.ndarray, size: float):
        self.axes = axes
        self._stamps = plots.Stamps(axes, table, gap=0)
        self._frame = Rectangle((0, 0), *self._room, fill=False, clip_on=False)
        self._frame.set_edgecolor(axes.spines["left"].get_edgecolor())
        axes.add_patch(self._frame)
        cell = self._room[0] / 8
        self._signs = plots.Labels(axes, 0.55 * cell * 72 / axes.figure.dpi)
        self._above = plots.Caption(axes, size + 0.5)
        self._below = plots.Labels(axes, size)
        self.artists: list[Artist] = [
            self._stamps, self._frame, self._signs, self._above, self._below,
        ]  # fmt: skip

    @property
    def _room(self):
        return self.axes.get_xlim()[1], self.axes.get_ylim()[0]

    def middle(self, row: int, column: int) -> tuple[float, float]:
        """Titik tengah sebuah piksel, dalam koordinat Axes."""
        width, height = self._room
        return (column + 0.5) * width / 8, (row + 0.5) * height / 8

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Baris dan kolom piksel di titik (x, y), yang terdekat kalau di luarnya."""
        width, height = self._room
        places = (int(8 * y // height), int(8 * x // width))
        return tuple(min(max(place, 0), 7) for place in places)

    def show(self, values: np.ndarray, above: str, below: str, *, signs=False) -> None:
        """Isi peta dengan `values` (64,), dari −1 sampai 1, dan kata-katanya.

        Dengan `signs`, piksel yang kuat diberi + atau −.
        """
        values = np.nan_to_num(values, posinf=1, neginf=-1).clip(-1, 1)
        self._stamps.show(values.reshape(1, 8, 8))
        strong = np.flatnonzero(np.abs(values) >= SIGNED) if signs else []
        self._signs.set_labels(
            (*self.middle(*divmod(int(pixel), 8)), "+" if values[pixel] > 0 else "−")
            for pixel in strong
        )
        self._above.set_text(above)
        width, height = self._room
        self._below.set_labels([(width / 2, 1.065 * height, below)])


class SaliencyPicture:
    """Gambar angka, peta gradiennya, dan peta oklusinya.

    Parameters
    ----------
    view : FigureView

    Attributes
    ----------
    image, slopes, drops : PixelMap
    """

    def __init__(self, view: FigureView):
        size = 9 if view.narrow else 10.5
        axes = [view.axes_at(*place) for place in PLACES[view.narrow]]
        signed = shades(axes[0], 0.85)
        self.image = PixelMap(axes[0], plots.ink_shades(view.dark), size)
        self.slopes, self.drops = (PixelMap(each, signed, size) for each in axes[1:])
        box = self.image.middle(0.5, 0.5)  # the size of one pixel
        self._chosen = Rectangle((0, 0), *box, fill=False, lw=1.6, clip_on=False)
        self._chosen.set_edgecolor(plots.CLASS_COLORS[2])
        axes[0].add_patch(self._chosen)
        maps = self.image, self.slopes, self.drops
        view.animate(*(part for each in maps for part in each.artists), self._chosen)

    def choose(self, pixel: int) -> None:
        """Bingkai sebuah piksel gambar, dari 0 sampai 63."""
        row, column = divmod(pixel, 8)
        self._chosen.set_xy(self.image.middle(row - 0.5, column - 0.5))
