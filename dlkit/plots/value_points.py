"""Samples in the plane that have a number instead of a class."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from matplotlib.transforms import IdentityTransform

from dlkit.plots.decision_map import paint, shades
from dlkit.plots.style import CLASS_COLORS, CLASS_MARKERS


class ValuePoints:
    """Titik yang berwarna menurut bilangannya; bentuknya menurut tandanya.

    Parameters
    ----------
    axes : Axes

    Attributes
    ----------
    artists : list of PathCollection
        Yang bergerak, dari yang paling bawah.
    handles : list of Line2D
        Untuk legenda.
    """

    def __init__(self, axes: Axes):
        self._colors = shades(axes, 1.0)
        edge = axes.get_facecolor()

        def points(marker, **style) -> PathCollection:
            shape = MarkerStyle(marker)
            drawn = PathCollection(
                [shape.get_path().transformed(shape.get_transform())],
                sizes=[50], offsets=np.empty((0, 2)), transform=IdentityTransform(),
                offset_transform=axes.transData, zorder=3, **style,
            )  # fmt: skip
            axes.add_collection(drawn, autolim=False)
            return drawn

        markers = CLASS_MARKERS[:2]
        self._test = [points(marker, facecolors="none", lw=1.5) for marker in markers]
        self._train = [points(marker, edgecolors=edge, lw=0.8) for marker in markers]
        self.artists = [*self._test, *self._train]
        self.handles = [
            Line2D([], [], ls="none", marker=marker, color=color, label=label, **style)
            for label, marker, color, style in (
                ("di bawah 0", markers[0], CLASS_COLORS[0], {}),
                ("di atas 0", markers[1], CLASS_COLORS[1], {}),
                ("data uji", markers[0], CLASS_COLORS[0], {"markerfacecolor": "none"}),
            )
        ]

    def show(self, X, y, X_test=None, y_test=None) -> None:
        """Pindahkan titik-titiknya.

        Parameters
        ----------
        X, y : array (n_samples, 2), array (n_samples,)
            `y` dari −1 (biru) sampai 1 (oranye); yang lebih jauh sama warnanya.
        X_test, y_test : array, optional
        """
        none = X_test is None
        tests = (X[:0], y[:0]) if none else (X_test, y_test)
        for drawn, (places, values) in (
            (self._train, (X, y)), (self._test, tests)
        ):  # fmt: skip
            colors = paint(values, self._colors) / 255
            for part, mine in zip(drawn, (values < 0, values >= 0), strict=True):
                part.set_offsets(places[mine])
                if drawn is self._train:
                    part.set_facecolors(colors[mine])
                else:
                    part.set_edgecolors(colors[mine])
