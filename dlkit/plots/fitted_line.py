"""The line that two parameters mean, among the samples it is fitted to."""

import numpy as np
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.ticker import LinearLocator, MaxNLocator

from dlkit.landscapes import Landscape, LineFit
from dlkit.plots.caption import Caption
from dlkit.plots.style import CLASS_COLORS


class FittedLine:
    """Garis ``y = w x + b`` di antara sampelnya; tanpa data, bidangnya lenyap.

    Parameters
    ----------
    axes : Axes

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes):
        self._axes = axes
        axes.set_xlabel("x")
        axes.set_ylabel("y", labelpad=0, rotation=0)
        axes.set_ylim(-5, 5)
        axes.xaxis.set_major_locator(LinearLocator(3))
        axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
        (self.samples,) = axes.plot([], [], "o", color=CLASS_COLORS[0], ms=3.5)
        (self.line,) = axes.plot([], [], color=rcParams["text.color"], lw=2.2)
        self._caption = Caption(axes, size=10)
        self.artists = [self.samples, self.line, self._caption]

    def show_samples(self, landscape: Landscape) -> bool:
        """Isi dengan data `landscape`; salah kalau tidak ada datanya.

        Latarnya harus dilukis ulang.
        """
        has_data = isinstance(landscape, LineFit)
        self._axes.set_visible(has_data)
        self.samples.set_data(*((landscape.x, landscape.y) if has_data else ([], [])))
        self.line.set_data([], [])
        if has_data:
            reach = float(np.ceil(np.abs(landscape.x).max()))
            self._axes.set_xlim(-reach, reach)
        return has_data

    def show_line(self, theta: np.ndarray, caption: str) -> None:
        """Gambar garis milik `theta` (w, b), dengan tulisan di atasnya."""
        self._caption.set_text(caption)
        if self._axes.get_visible():
            ends = np.array(self._axes.get_xlim())
            with np.errstate(all="ignore"):
                heights = (theta[0] * ends + theta[1]).clip(-1e6, 1e6)
            self.line.set_data(ends, heights)
