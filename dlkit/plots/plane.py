"""Samples and lines in the plane of two features."""

import numpy as np
from contourpy import contour_generator
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from dlkit.plots.style import CLASS_COLORS, CLASS_MARKERS


def class_points(axes: Axes, n_classes: int = 2, size: float = 8) -> list[Line2D]:
    """Titik-titik kosong, satu garis tanpa sambungan per kelas; isi dengan `place`."""
    edge = axes.get_facecolor()
    return [
        axes.plot(
            [], [], marker, color=color, markersize=size, label=f"kelas {label}",
            markeredgecolor=edge, markeredgewidth=0.8, linestyle="none", zorder=3,
        )[0]
        for label, (color, marker) in enumerate(
            zip(CLASS_COLORS[:n_classes], CLASS_MARKERS, strict=False)
        )
    ]  # fmt: skip


def place(points: list[Line2D], X: np.ndarray, y: np.ndarray) -> None:
    """Pindahkan titik tiap kelas ke baris `X` (n, 2) yang labelnya `y` (n,)."""
    for label, line in enumerate(points):
        line.set_data(*X[y == label].T)


def grid(extent: tuple, cells: int = 60) -> np.ndarray:
    """Titik tengah `cells` x `cells` petak di dalam `extent`, bentuk (cells², 2).

    Parameters
    ----------
    extent : tuple of float
        ``(x1_min, x1_max, x2_min, x2_max)``.
    cells : int
        Jumlah petak di tiap arah.

    Examples
    --------
    >>> grid((0, 1, 0, 1), cells=2).tolist()
    [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]]
    """
    left, right, bottom, top = extent
    middle = (np.arange(cells) + 0.5) / cells
    x1, x2 = np.meshgrid(
        left + (right - left) * middle, bottom + (top - bottom) * middle
    )
    return np.column_stack([x1.ravel(), x2.ravel()])


def straight_line(theta: np.ndarray, extent: tuple) -> np.ndarray:
    """Dua ujung garis ``w1 x1 + w2 x2 + b = 0``, bentuk (2, 2): baris x1, baris x2.

    Kosong, bentuk (2, 0), kalau tidak ada garis: kedua bobot nol atau tak hingga.

    Examples
    --------
    >>> straight_line(np.array([0.0, 2.0, -1.0]), (0, 1, 0, 1))[1]
    array([0.5, 0.5])
    """
    *weights, bias = theta
    weights = np.array(weights)
    length = np.hypot(*weights)
    if length == 0 or not np.isfinite(length + bias):
        return np.empty((2, 0))
    normal = weights / length
    along = np.array([-normal[1], normal[0]])
    middle = np.array([(extent[0] + extent[1]) / 2, (extent[2] + extent[3]) / 2])
    foot = middle - (normal @ middle + bias / length) * normal
    reach = np.hypot(extent[1] - extent[0], extent[3] - extent[2])
    return np.column_stack([foot - reach * along, foot + reach * along])


def level_line(values: np.ndarray, extent: tuple) -> np.ndarray:
    """Garis tempat `values` di petak-petak `grid` melewati 0, bentuk (2, n).

    Potongan garis yang terpisah dibatasi nan, jadi cukup satu ``Line2D``.

    Examples
    --------
    >>> values = grid((0, 2, 0, 2), cells=2)[:, 0].reshape(2, 2) - 1  # 0 at x1 = 1
    >>> level_line(values, (0, 2, 0, 2))[0]
    array([ 1.,  1., nan])
    """
    left, right, bottom, top = extent
    height, width = values.shape
    pieces = contour_generator(
        left + (right - left) * (np.arange(width) + 0.5) / width,
        bottom + (top - bottom) * (np.arange(height) + 0.5) / height,
        np.nan_to_num(values),
    ).lines(0.0)
    gap = np.full((1, 2), np.nan)
    return np.vstack(
        [np.empty((0, 2)), *(p for piece in pieces for p in (piece, gap))]
    ).T
