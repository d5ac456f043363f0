"""The picture of the project panel: two loss curves, and what held-out data get."""

from collections.abc import Sequence

import numpy as np

from dlkit import plots
from dlkit._format import shortened
from dlkit.live.figure_view import FigureView

MOST_POINTS = 1000


class ProjectPicture:
    """Kurva loss, lalu matriks konfusi, atau prediksi terhadap nilai sebenarnya.

    Parameters
    ----------
    view : FigureView
    classes : sequence of str, optional
        Nama kelas; None untuk regresi.
    target : str
        Nama target.

    Attributes
    ----------
    axes : tuple of Axes
    curve : LossCurve
    grid : CountGrid or None
    """

    def __init__(self, view: FigureView, classes: Sequence[str] | None, target: str):
        self.view = view
        ink = plots.INK[view.dark]
        if view.narrow:
            left, right = view.figure.subplots(2, 1, height_ratios=(3, 4))
        else:
            left, right = view.figure.subplots(1, 2)
        self.axes = left, right
        self.curve = plots.LossCurve(left, test=True)
        self.curve.test_walked.set_label("data validasi")
        handles = [self.curve.walked, self.curve.test_walked]
        left.legend(handles=handles, loc="upper right", fontsize=9.5)
        self.grid = plots.CountGrid(right, classes) if classes else None
        tilted = bool(self.grid and self.grid.tilted)
        if view.narrow:
            bottom = 0.15 if tilted else 0.08
            view.figure.subplots_adjust(0.28, bottom, 0.96, 0.95, hspace=0.36)
        else:
            bottom = 0.25 if tilted else 0.14
            view.figure.subplots_adjust(0.075, bottom, 0.975, 0.91, wspace=0.38)
        if not classes:
            (self._even,) = right.plot([], [], "--", color=ink, lw=1.2, label="tepat")
            (self._points,) = right.plot(
                [], [], "o", color=plots.CLASS_COLORS[0], ms=5.5, alpha=0.75, lw=0,
                markeredgecolor=ink, markeredgewidth=0.5, label="sampel",
            )  # fmt: skip
            right.set_xlabel(f"{shortened(target, 24)} sebenarnya", labelpad=2)
            right.set_ylabel("prediksi", labelpad=2)
            right.legend(loc="upper left", fontsize=9.5, frameon=False)
        moving = self.grid.artists if self.grid else [self._even, self._points]
        self._captions = plots.Caption(left), plots.Caption(right)
        view.animate(*self.curve.artists, *moving, *self._captions)

    def show_values(self, true: np.ndarray, answers: np.ndarray) -> None:
        """Tunjukkan prediksi terhadap nilai sebenarnya, paling banyak 1000 sampel."""
        low, high = float(true.min()), float(true.max())
        edge = 0.06 * (high - low) or 1.0
        limits = low - edge, high + edge
        self.view.set_limits(self.axes[1], limits, limits)
        self._even.set_data(limits, limits)
        shown = np.clip(answers[:MOST_POINTS], *limits)
        self._points.set_data(true[:MOST_POINTS], shown)

    def tell(self, *captions: str) -> None:
        """Tulis judul kedua gambar."""
        for caption, text in zip(self._captions, captions, strict=True):
            caption.set_text(text)
