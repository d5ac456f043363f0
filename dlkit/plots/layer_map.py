"""The samples as one layer sees them, over the bent net of the inputs."""

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from dlkit.plots.caption import Caption
from dlkit.plots.decision_map import DecisionMap
from dlkit.plots.plane import class_points, grid, place, straight_line


class LayerMap:
    """Titik-titik data di satu lapisan, dengan garis lurus yang memisahkan kelasnya.

    Di belakangnya jala: garis-garis tegak dan mendatar di bidang masukan, sesudah
    dibengkokkan oleh lapisan itu. Warna latar menurut sisi garis lurus.

    Parameters
    ----------
    axes : Axes

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes):
        axes.set(xticks=[], yticks=[])
        self._axes = axes
        self.sides = DecisionMap(axes, sharp=True)
        self.net = LineCollection([], colors=rcParams["axes.edgecolor"], linewidths=0.7)
        axes.add_collection(self.net, autolim=False)
        (self.line,) = axes.plot([], [], color=rcParams["text.color"], lw=1.8)
        self.points = class_points(axes, size=5.5)
        self.caption = Caption(axes)
        self.artists: list[Artist] = [
            self.sides, self.net, self.line, *self.points, self.caption,
        ]  # fmt: skip

    def show(
        self, points: np.ndarray, y: np.ndarray, net: np.ndarray, line: np.ndarray
    ) -> None:
        """Isi gambarnya, di dalam batas Axes sekarang.

        Parameters
        ----------
        points, y : array (n_samples, 2), array (n_samples,)
        net : array (n_lines, n_points, 2)
        line : array (3,)
            ``w1, w2, b`` garis ``w1 z1 + w2 z2 + b = 0``; sisi positif kelas 1.
        """
        extent = (*self._axes.get_xlim(), *self._axes.get_ylim())
        cells = grid(extent)
        side = int(len(cells) ** 0.5)
        self.sides.set_values((cells @ line[:2] + line[2]).reshape(side, side))
        self.net.set_segments(net)
        self.line.set_data(*straight_line(line, extent))
        place(self.points, points, y)
