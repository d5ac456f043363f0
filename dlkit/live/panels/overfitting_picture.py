"""The picture of the overfitting panel: what was learnt by heart, and two curves."""

from collections.abc import Sequence

import numpy as np
from matplotlib.collections import LineCollection

from dlkit import plots
from dlkit.live.figure_view import FigureView


class OverfittingPicture:
    """Peta dengan sampel yang dituruti, dan kurva loss dengan epoch terbaiknya.

    Parameters
    ----------
    view : FigureView
    held_out : str
        Sebutan data yang disisihkan.
    stops : bool
        Benar: legenda menyebut garis tempat pelatihan berhenti.

    Attributes
    ----------
    axes : tuple of Axes
        Peta dan kurva.
    map : ClassMap
    curve : LossCurve
    """

    def __init__(self, view: FigureView, held_out: str, stops: bool):
        ink, test_color = plots.INK[view.dark], plots.CLASS_COLORS[3]
        if view.narrow:
            left, right = view.figure.subplots(2, 1, height_ratios=(5, 3))
            view.figure.subplots_adjust(0.14, 0.075, 0.95, 0.955, hspace=0.6)
        else:
            left, right = view.figure.subplots(1, 2)
            view.figure.subplots_adjust(0.055, 0.25, 0.975, 0.91, wspace=0.2)
        self.axes = left, right
        self.map = plots.ClassMap(left)
        self.boundary = LineCollection(
            [], colors=ink, linestyles="--", linewidths=1.3, label="batas tanpa derau"
        )
        left.add_collection(self.boundary, autolim=False)
        (self.rings,) = left.plot(
            [], [], "o", color="none", markeredgecolor=ink, ms=13, mew=1.7,
            label="dituruti",
        )  # fmt: skip
        for points in self.map.test_points:  # many, and not what is looked at
            points.set(markersize=4, markeredgewidth=1, alpha=0.7, label=held_out)
        left.legend(
            handles=[
                *self.map.points, self.map.test_points[0], self.rings, self.boundary,
            ],
            loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=3, frameon=False,
            fontsize=9.5, handletextpad=0.3, columnspacing=0.9, labelspacing=0.3,
        )  # fmt: skip
        self.curve = plots.LossCurve(right, test=True, reach=8)
        self.curve.test_walked.set_label(held_out)
        (self.best,) = right.plot(
            [], [], "D", color="none", markeredgecolor=test_color, ms=9, mew=1.8,
            label="terendah", clip_on=False,
        )  # fmt: skip
        (self.stop,) = right.plot([], [], ":", color=ink, lw=1.4, label="berhenti")
        marks = [self.curve.walked, self.curve.test_walked, self.best]
        right.legend(
            handles=[*marks, self.stop] if stops else marks, loc="upper center",
            fontsize=9.5,
        )  # fmt: skip
        self._captions = plots.Caption(left), plots.Caption(right)
        view.animate(
            *self.map.artists, self.boundary, self.rings, *self.curve.artists,
            self.best, self.stop, *self._captions,
        )  # fmt: skip

    def mark_samples(self, obeyed: np.ndarray, boundary: Sequence) -> None:
        """Lingkari sampel `obeyed` (n, 2), dan gambar batas tanpa derau."""
        self.rings.set_data(*obeyed.T)
        self.boundary.set_segments(boundary)

    def mark_epochs(self, best: int, loss: float, stopped: int | None) -> None:
        """Tandai epoch terbaik di loss-nya, dan epoch berhenti kalau ada."""
        self.best.set_data([best], [loss])
        height = [] if stopped is None else self.axes[1].get_ylim()
        self.stop.set_data([stopped] * len(height), height)

    def tell(self, *captions: str) -> None:
        """Tulis judul peta dan judul kurva."""
        for caption, text in zip(self._captions, captions, strict=True):
            caption.set_text(text)
