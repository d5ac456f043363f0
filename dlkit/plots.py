"""Pictures of data, models and runs, drawn on an Axes that is given.

Nothing here uses pyplot: its registry would keep every figure of every cell run.
"""

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.font_manager import findfont
from matplotlib.lines import Line2D
from PIL import Image, ImageFont

# Okabe and Ito's colours stay apart for the colour-blind; the shapes say it again.
CLASS_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00")
CLASS_MARKERS = ("o", "^", "s", "D", "v")
PAPER = {False: "#ffffff", True: "#111111"}
INK = {False: "#1f2937", True: "#e5e7eb"}
FAINT = {False: "#9ca3af", True: "#6b7280"}


def style(dark: bool = False) -> dict:
    """Pengaturan matplotlib untuk kertas terang atau gelap."""
    ink, paper = INK[dark], PAPER[dark]
    return {
        "figure.facecolor": paper,
        "axes.facecolor": paper,
        "savefig.facecolor": paper,
        "text.color": ink,
        "axes.labelcolor": ink,
        "axes.titlecolor": ink,
        "axes.edgecolor": FAINT[dark],
        "xtick.color": ink,
        "ytick.color": ink,
        "grid.color": FAINT[dark],
        "grid.alpha": 0.35,
        "legend.facecolor": paper,
        "font.size": 11,
        "axes.titlesize": 12,
        "axes.formatter.use_locale": False,
        "axes.unicode_minus": True,
    }


class Caption(Artist):
    """Satu baris teks di atas Axes, di tengah; isinya boleh berganti tiap bingkai.

    Teks matplotlib memakan separuh waktu satu bingkai; yang ini hampir tidak ada.

    Parameters
    ----------
    axes : Axes
    size : float
        Tinggi huruf, dalam titik.
    """

    def __init__(self, axes: Axes, size: float = 11.5):
        super().__init__()
        pixels = size * axes.figure.dpi / 72
        self._font = ImageFont.truetype(findfont("DejaVu Sans"), pixels)
        self._ink = np.round(255 * np.array(to_rgba(rcParams["text.color"])))
        self._text = ""
        axes.add_artist(self)

    def set_text(self, text: str) -> None:
        """Ganti isinya."""
        self._text = text

    def draw(self, renderer):
        """Lukis teks sedikit di atas bidang Axes."""
        if not self._text:
            return
        mask, (_, drop) = self._font.getmask2(self._text, mode="L")
        coverage = np.asarray(mask, np.uint8).reshape(mask.size[::-1])
        pixels = np.empty((*coverage.shape, 4), np.uint8)
        pixels[...] = self._ink
        pixels[..., 3] = coverage
        box = self.axes.get_window_extent(renderer)
        left = round((box.x0 + box.x1 - mask.size[0]) / 2)
        descent = mask.size[1] + drop - self._font.getmetrics()[0]
        graphics = renderer.new_gc()
        renderer.draw_image(graphics, left, round(box.y1) + 8 - descent, pixels[::-1])
        graphics.restore()


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


class DecisionMap(Artist):
    """Peta keputusan dua kelas yang menutupi seluruh Axes.

    Nilainya dihaluskan dulu, baru diwarnai: batas yang lurus tetap lurus walaupun
    petaknya sedikit. Jauh lebih cepat daripada ``imshow``.

    Parameters
    ----------
    axes : Axes
    sharp : bool
        Benar: warna hanya menurut tanda nilai, yaitu kelasnya. Salah: warna
        berangsur dari −1 (pasti kelas 0) ke 1 (pasti kelas 1).
    """

    def __init__(self, axes: Axes, sharp: bool = False):
        super().__init__()
        paper = np.array(to_rgb(axes.get_facecolor()))
        ends = [np.array(to_rgb(color)) for color in CLASS_COLORS[:2]]
        sureness = np.linspace(-1, 1, 256)[:, None]
        strength = np.full_like(sureness, 0.28) if sharp else 0.5 * np.abs(sureness)
        mixed = (1 - strength) * paper + strength * np.where(sureness < 0, *ends)
        colors = np.full((256, 4), 255, np.uint8)
        colors[:, :3] = np.round(255 * mixed)
        self._colors = colors.view(np.uint32)[:, 0]  # whole pixels: faster to look up
        self._sharp = sharp
        self._values: np.ndarray | None = None
        axes.add_artist(self)
        self.set_zorder(0)

    def set_values(self, values: np.ndarray) -> None:
        """Ganti isi peta dengan `values`, persegi; baris pertama paling bawah."""
        values = np.nan_to_num(values, posinf=1.0, neginf=-1.0)
        if self._sharp:  # any scale will do, as long as 0 stays 0
            values = values / max(np.abs(values).max(), 1e-300)
        self._values = values.astype(np.float32)

    def draw(self, renderer):
        """Lukis peta ke seluruh bidang Axes."""
        if self._values is None or not self.get_visible():
            return
        box = self.axes.get_window_extent(renderer)
        left, bottom = round(box.x0), round(box.y0)
        size = round(box.x1) - left, round(box.y1) - bottom
        smooth = Image.fromarray(self._values).resize(size, Image.Resampling.BILINEAR)
        shade = (np.asarray(smooth) * 128 + 128).clip(0, 255).astype(np.uint8)
        graphics = renderer.new_gc()
        pixels = self._colors.take(shade).view(np.uint8).reshape(*shade.shape, 4)
        renderer.draw_image(graphics, left, bottom, pixels)
        graphics.restore()
