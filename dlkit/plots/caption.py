"""Text that changes with every picture, drawn without matplotlib's slow text."""

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.font_manager import findfont
from PIL import ImageFont


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
