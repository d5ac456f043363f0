"""The map of a model's answers over the plane."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from PIL import Image

from dlkit.plots.style import CLASS_COLORS


def shades(axes: Axes, strength: float = 0.5, *, sharp: bool = False) -> np.ndarray:
    """Tabel warna dari −1 (kelas 0) lewat 0 (kertas) ke 1 (kelas 1), untuk `paint`.

    Parameters
    ----------
    axes : Axes
        Pemilik kertasnya.
    strength : float
        Bagian warna di ujung-ujungnya, 0 sampai 1; sisanya kertas.
    sharp : bool
        Benar: warna hanya menurut tanda.

    Returns
    -------
    ndarray of uint32 (256,)
        Piksel utuh: mencari satu bilangan lebih cepat daripada empat.
    """
    paper = np.array(to_rgb(axes.get_facecolor()))
    ends = [np.array(to_rgb(color)) for color in CLASS_COLORS[:2]]
    values = np.linspace(-1, 1, 256)[:, None]
    share = strength * (np.ones_like(values) if sharp else np.abs(values))
    mixed = (1 - share) * paper + share * np.where(values < 0, *ends)
    colors = np.full((256, 4), 255, np.uint8)
    colors[:, :3] = np.round(255 * mixed)
    return colors.view(np.uint32)[:, 0]


def paint(values: np.ndarray, table: np.ndarray) -> np.ndarray:
    """Piksel (..., 4) untuk `values`, dari −1 sampai 1, menurut tabel dari `shades`."""
    shade = (values * 128 + 128).clip(0, 255).astype(np.uint8)
    return table.take(shade).view(np.uint8).reshape(*shade.shape, 4)


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
        self._values: np.ndarray | None = None
        axes.add_artist(self)
        self.set_zorder(0)
        self.set_sharp(sharp)

    def set_sharp(self, sharp: bool) -> None:
        """Ganti cara mewarnai; berlaku mulai `set_values` berikutnya."""
        self._sharp = sharp
        self._shades = shades(self.axes, 0.28 if sharp else 0.5, sharp=sharp)

    def set_values(self, values: np.ndarray) -> None:
        """Ganti isi peta dengan `values`, persegi; baris pertama paling bawah."""
        values = np.nan_to_num(values, posinf=1.0, neginf=-1.0)
        if self._sharp:  # any scale will do, as long as 0 stays 0
            values = values / (np.abs(values).max() or 1)
        self._values = values.astype(np.float32)

    def draw(self, renderer):
        """Lukis peta ke seluruh bidang Axes."""
        if self._values is None or not self.get_visible():
            return
        box = self.axes.get_window_extent(renderer)
        left, bottom = round(box.x0), round(box.y0)
        size = round(box.x1) - left, round(box.y1) - bottom
        smooth = Image.fromarray(self._values).resize(size, Image.Resampling.BILINEAR)
        pixels = paint(np.asarray(smooth), self._shades)
        graphics = renderer.new_gc()
        renderer.draw_image(graphics, left, bottom, pixels)
        graphics.restore()
