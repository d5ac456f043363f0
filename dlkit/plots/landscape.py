"""A loss landscape of two parameters, seen from above, and the ways down it."""

from collections.abc import Callable

import numpy as np
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.lines import Line2D

from dlkit.plots.style import CLASS_COLORS

BANDS = 14
STRAY = 6  # points drawn of a trail that has left for good: more only fill the picture


class LandscapeMap:
    """Peta permukaan loss: garis kontur, dan warna yang makin pekat makin tinggi.

    Petanya ikut latar: sesudah berganti, latar harus dilukis ulang.

    Parameters
    ----------
    axes : Axes
        Kedua sumbunya dibuat sama skalanya, sehingga gradien tegak lurus kontur.
    """

    def __init__(self, axes: Axes):
        axes.set_aspect("equal")
        low, high = np.array(to_rgb(axes.get_facecolor())), to_rgb(CLASS_COLORS[0])
        high = 0.5 * low + 0.5 * np.array(high)
        self._colors = LinearSegmentedColormap.from_list("loss", [low, high])
        self._line = rcParams["axes.edgecolor"]
        self._axes = axes
        self._of: Callable | None = None
        self._parts: list = []

    def show(self, loss: Callable, extent: tuple, cells: int = 121) -> bool:
        """Gambar petanya; benar kalau petanya memang berganti.

        Parameters
        ----------
        loss : callable
            Loss di banyak tempat sekaligus: (..., 2) ke (...).
        extent : tuple of float
            Batas kedua parameter: ``(kiri, kanan, bawah, atas)``.
        cells : int
            Banyaknya titik hitung di tiap arah.
        """
        if loss == self._of:
            return False
        self.clear()
        self._of = loss
        left, right, bottom, top = extent
        w1, w2 = np.linspace(left, right, cells), np.linspace(bottom, top, cells)
        heights = loss(np.stack(np.meshgrid(w1, w2), axis=-1))
        # Denser near the bottom, where a run ends: equal steps would leave it empty.
        steps = np.linspace(0, 1, BANDS + 1) ** 2.5
        levels = heights.min() + np.ptp(heights) * steps
        shades = self._colors(np.linspace(0, 1, BANDS))
        self._parts = [
            self._axes.contourf(w1, w2, heights, levels, colors=shades, zorder=0),
            self._axes.contour(
                w1, w2, heights, levels[1:], colors=self._line, linewidths=0.6,
                zorder=0.5,
            ),
        ]  # fmt: skip
        self._axes.set(xlim=(left, right), ylim=(bottom, top))
        return True

    def clear(self) -> None:
        """Hapus petanya."""
        for part in self._parts:
            part.remove()
        self._of, self._parts = None, []


class Trail:
    """Jejak di sebuah bidang: seluruhnya samar, yang sudah dilalui tegas.

    Titik yang meninggalkan gambar ditunjuk oleh segitiga di tepinya.

    Parameters
    ----------
    axes : Axes
    color : color, optional
        Tanpa ini, warna teks.
    marker, linestyle : str
        Bentuk titik dan garisnya: artinya tidak pernah hanya pada warna.
    label : str, optional
        Untuk legenda.
    dots : bool
        Benar: setiap titik jejak ditandai.

    Attributes
    ----------
    artists : list of Line2D
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(
        self, axes: Axes, *, color=None, marker="o", linestyle="-", label="", dots=True
    ):
        color = color or rcParams["text.color"]
        self._axes, self._marker = axes, marker
        (self.whole,) = axes.plot([], [], linestyle, color=color, lw=1.3, alpha=0.35)
        (self.walked,) = axes.plot(
            [], [], linestyle, color=color, lw=1.8, marker=marker if dots else "",
            ms=3.5,
        )  # fmt: skip
        (self.here,) = axes.plot(
            [], [], marker, color=color, ms=8, clip_on=False, linestyle="none",
            markeredgecolor=axes.get_facecolor(), markeredgewidth=0.8,
        )  # fmt: skip
        (self.key,) = axes.plot(
            [], [], linestyle, color=color, marker=marker, lw=1.8, ms=6, label=label
        )  # for the legend: it never has a place of its own
        self.artists = [self.whole, self.walked, self.here]

    def show(self, points: np.ndarray, now: int) -> None:
        """Isi jejak dengan `points` (n, 2); kita berada di titik ke-`now`.

        Jejak yang keluar dan tidak kembali hanya digambar beberapa titik lagi.
        """
        left_bottom, right_top = np.transpose(
            [self._axes.get_xlim(), self._axes.get_ylim()]
        )
        inside = ((left_bottom <= points) & (points <= right_top)).all(axis=1)
        seen = points[: np.flatnonzero(inside).max(initial=0) + 1 + STRAY]
        self.whole.set_data(*seen.T)
        self.walked.set_data(*seen[: now + 1].T)
        pin(self.here, points[now], self._marker)


def pin(line: Line2D, point, marker: str) -> None:
    """Letakkan `line` di `point`; di luar gambar: segitiga di tepi, menunjuk ke luar.

    Titik yang salah satu bilangannya nan tidak digambar.
    """
    if np.isnan(point).any():
        line.set_data([], [])
        return
    (left, right), (bottom, top) = line.axes.get_xlim(), line.axes.get_ylim()
    x, y = point
    wide, high = right - left, top - bottom
    out = {
        marker: 0, ">": (x - right) / wide, "<": (left - x) / wide,
        "^": (y - top) / high, "v": (bottom - y) / high,
    }  # fmt: skip
    line.set_marker(max(out, key=out.get))
    line.set_data([min(max(x, left), right)], [min(max(y, bottom), top)])


def reachable(points: np.ndarray, reach: float = 1e4) -> np.ndarray:
    """`points` (n, 2) yang masih bisa digambar: yang lebih jauh ditarik mendekat.

    Arahnya tetap. Titik yang tak hingga atau bukan angka diganti titik sebelumnya;
    kalau yang pertama begitu, hasilnya nan, yang tidak digambar.

    Examples
    --------
    >>> reachable(np.array([[1, 2], [3e9, 4e9], [np.nan, 0]]), reach=10)
    array([[1., 2.],
           [6., 8.],
           [6., 8.]])
    """
    there = np.isfinite(points).all(axis=1)
    last = np.maximum.accumulate(np.where(there, np.arange(len(points)), 0))
    points = np.asarray(points[last], float)
    with np.errstate(all="ignore"):
        return points / np.maximum(1, np.hypot(*points.T) / reach)[:, None]


def arrow(tail, direction, length: float, head: float = 0.16) -> np.ndarray:
    """Titik-titik (2, 6) sebuah panah, untuk satu ``Line2D``: garis dan kepalanya.

    Examples
    --------
    >>> arrow((0, 0), (3, 4), 5)[:, :2]  # pangkal dan ujung
    array([[0., 3.],
           [0., 4.]])
    """
    tail, along = np.asarray(tail, float), np.asarray(direction, float)
    along = along / np.hypot(*along)
    across = np.array([-along[1], along[0]])
    tip = tail + length * along
    barbs = [tip + head * (0.6 * side * across - along) for side in (1, -1)]
    return np.column_stack([tail, tip, barbs[0], tip, barbs[1], tip])
