"""A picture at rest: what a function of one's own answers over the plane."""

from collections.abc import Callable

import numpy as np

from dlkit import _validation as check
from dlkit import plots
from dlkit._format import decimal
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still

CELLS = 160


class AnswerMap(Still):
    """Peta jawaban fungsimu sendiri di bidang, dengan sampelnya.

    Parameters
    ----------
    answer : callable
        Menerima titik (n, 2), mengembalikan peluang kelas 1 tiap titik, (n,).
    X : array (n_samples, 2)
    y : array (n_samples,)
        Label 0 atau 1.

    Raises
    ------
    ValueError
        Kalau jawabannya tidak satu bilangan untuk tiap titik.

    Examples
    --------
    >>> AnswerMap(lambda points: points[:, 0] > 0, [[-1, 1], [1, 1]], [0, 1])
    Peta jawaban atas bidang: 2 dari 2 sampel benar (100%). Biru dijawab kelas 0, \
oranye kelas 1; garisnya batas keputusan, tempat peluangnya 0,5.
    """

    size = (5.6, 4.4)

    def __init__(self, answer: Callable, X, y):
        self.X = check.matrix(X)
        self.y = check.targets(y, len(self.X))
        low, high = self.X.min(axis=0), self.X.max(axis=0)
        margin = 0.12 * (high - low).max() or 1
        self.extent = tuple(
            np.column_stack([low - margin, high + margin]).ravel().tolist()
        )
        points = plots.grid(self.extent, CELLS)
        self.values = 2 * self._ask(answer, points).reshape(CELLS, CELLS) - 1
        self.right = int(np.sum((self._ask(answer, self.X) >= 0.5) == self.y))

    @staticmethod
    def _ask(answer, points):
        answers = np.asarray(answer(points), float)
        if answers.shape != (len(points),):
            raise ValueError(
                f"answer harus mengembalikan satu peluang untuk tiap titik, bentuk "
                f"({len(points)},), bukan {answers.shape}."
            )
        return answers

    def __repr__(self):
        n = len(self.y)
        return (
            f"Peta jawaban atas bidang: {self.right} dari {n} sampel benar "
            f"({decimal(100 * self.right / n)}%). Biru dijawab kelas 0, oranye kelas "
            "1; garisnya batas keputusan, tempat peluangnya 0,5."
        )

    def build(self, view: FigureView) -> None:
        """Gambar peta, batas keputusan, dan sampelnya."""
        axes = view.figure.subplots()
        view.figure.subplots_adjust(0.1, 0.17, 0.98, 0.97)
        left, right, bottom, top = self.extent
        axes.set(xlim=(left, right), ylim=(bottom, top))
        plots.ClassMap(axes).show(self.values, self.X, self.y)
        boundary = plots.level_line(self.values, self.extent)
        axes.plot(*boundary, color=plots.INK[view.dark], lw=1.6)
