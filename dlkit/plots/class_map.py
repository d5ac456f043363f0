"""What a model answers over the plane, and the samples it learnt from."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from dlkit.plots.decision_map import DecisionMap
from dlkit.plots.plane import class_points, place


class ClassMap:
    """Peta keputusan dengan sampelnya: data latih terisi, data uji berongga.

    Parameters
    ----------
    axes : Axes
    test : bool
        Benar: legenda menyebut data uji.
    sharp : bool
        Lihat `DecisionMap`.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes, *, test: bool = False, sharp: bool = False):
        axes.set_xlabel("$x_1$", labelpad=0)
        axes.set_ylabel("$x_2$", labelpad=0, rotation=0)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_locator(MaxNLocator(5, integer=True))
        self.map = DecisionMap(axes, sharp=sharp)
        self.test_points = class_points(axes, size=6.5)
        for points in self.test_points:
            points.set(
                markerfacecolor="none", markeredgecolor=points.get_color(),
                markeredgewidth=1.5, label=f"{points.get_label()} (uji)",
            )  # fmt: skip
        self.points = class_points(axes, size=7)
        self.artists: list[Artist] = [self.map, *self.test_points, *self.points]
        handles = [*self.points, *self.test_points] if test else self.points
        axes.legend(
            handles=handles, loc="upper center", bbox_to_anchor=(0.5, -0.12),
            ncols=4, frameon=False, fontsize=9.5, handletextpad=0.2,
            columnspacing=1.2,
        )  # fmt: skip

    def show(self, values: np.ndarray, X, y, X_test=None, y_test=None) -> None:
        """Isi peta dan titiknya.

        Parameters
        ----------
        values : array (cells, cells)
            −1 (pasti kelas 0) sampai 1 (pasti kelas 1); baris pertama paling bawah.
        X, y : array (n_samples, 2), array (n_samples,)
        X_test, y_test : array, optional
        """
        self.map.set_values(values)
        place(self.points, X, y)
        none = X_test is None
        place(self.test_points, X[:0] if none else X_test, y[:0] if none else y_test)
