"""Text that changes with every picture, drawn without matplotlib's slow text."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.font_manager import findfont
from PIL import ImageFont

_MARGIN = 2  # pixels of paper around a label, or between a caption and the edge
_REMEMBERED = 200  # texts: most labels stay as they were in the last picture


class _Pen:
    """Writes a text as an image (height, width, 4), its last row on top."""

    def __init__(self, axes, size, color=None, paper=False):
        pixels = size * axes.figure.dpi / 72
        self._font = ImageFont.truetype(findfont("DejaVu Sans"), pixels)
        self._ink = np.array(to_rgb(color or rcParams["text.color"]))
        paper = axes.get_facecolor() if paper is True else paper
        self._paper = np.array(to_rgb(paper)) if paper else None
        self.rise = 0.36 * pixels  # from the baseline to the middle of a digit

    def write(self, text):
        """Return the image, and how far it reaches below the baseline."""
        mask, (_, drop) = self._font.getmask2(text, mode="L")
        coverage = np.asarray(mask, np.uint8).reshape(mask.size[::-1])[::-1]
        below = mask.size[1] + drop - self._font.getmetrics()[0]
        if self._paper is not None:
            coverage, below = np.pad(coverage, _MARGIN), below + _MARGIN
        pixels = np.empty((*coverage.shape, 4), np.uint8)
        if self._paper is None:
            pixels[..., :3] = np.round(255 * self._ink)
            pixels[..., 3] = coverage
        else:
            share = coverage[..., None] / 255
            colors = share * self._ink + (1 - share) * self._paper
            pixels[..., :3] = np.round(255 * colors)
            pixels[..., 3] = 255
        return pixels, below


class Caption(Artist):
    """Satu baris teks di atas Axes, di tengah; isinya boleh berganti tiap bingkai.

    Yang lebih lebar daripada Axes digeser, supaya tidak terpotong tepi gambar.

    Teks matplotlib memakan separuh waktu satu bingkai; yang ini hampir tidak ada.

    Parameters
    ----------
    axes : Axes
    size : float
        Tinggi huruf, dalam titik.
    """

    def __init__(self, axes: Axes, size: float = 11.5):
        super().__init__()
        self._pen = _Pen(axes, size)
        self._text = ""
        axes.add_artist(self)

    def set_text(self, text: str) -> None:
        """Ganti isinya."""
        self._text = text

    def draw(self, renderer):
        """Lukis teks sedikit di atas bidang Axes."""
        if not self._text:
            return
        pixels, below = self._pen.write(self._text)
        box, width = self.axes.get_window_extent(renderer), pixels.shape[1]
        right = min(
            round((box.x0 + box.x1 + width) / 2),
            round(self.axes.figure.bbox.x1) - _MARGIN,
        )
        left = max(right - width, _MARGIN)
        graphics = renderer.new_gc()
        renderer.draw_image(graphics, left, round(box.y1) + 8 - below, pixels)
        graphics.restore()


class Labels(Artist):
    """Banyak teks pendek di titik-titik data; isi dan tempatnya boleh berganti.

    Parameters
    ----------
    axes : Axes
    size : float
        Tinggi huruf, dalam titik.
    color : str, optional
        Warna huruf; biasanya tinta biasa.
    paper : bool or str
        Benar: tiap teks beralas kertas, supaya terbaca di atas garis; atau warna alas.
    anchor : float
        Bagian teks yang jatuh di titiknya: 0 ujung kiri, 0,5 tengah, 1 ujung kanan.
    """

    def __init__(
        self,
        axes: Axes,
        size: float = 9.5,
        *,
        color: str | None = None,
        paper: bool | str = False,
        anchor: float = 0.5,
    ):
        super().__init__()
        self._pen = _Pen(axes, size, color, paper)
        self._write = lru_cache(_REMEMBERED)(self._pen.write)
        self._anchor = anchor
        self.labels: list[tuple[float, float, str]] = []
        axes.add_artist(self)
        self.set_zorder(6)  # above the lines

    def set_labels(self, labels: Iterable[tuple[float, float, str]]) -> None:
        """Ganti semuanya dengan `labels`: ``(x, y, teks)``, dalam koordinat data."""
        self.labels = [label for label in labels if label[2]]

    def boxes(self) -> np.ndarray:
        """Kotak tiap teks dalam piksel gambar, (n, 4): kiri, bawah, kanan, atas."""
        places = [(x, y) for x, y, _ in self.labels]
        pixels = self.axes.transData.transform(np.reshape(places, (-1, 2)))
        boxes = []
        for (x, y), (_, _, text) in zip(pixels, self.labels, strict=True):
            image, below = self._write(text)
            height, width = image.shape[:2]
            left = round(x - self._anchor * width)
            bottom = round(y - self._pen.rise) - below
            boxes.append((left, bottom, left + width, bottom + height))
        return np.reshape(boxes, (-1, 4)).astype(int)

    def draw(self, renderer):
        """Lukis tiap teks; angkanya tepat di tengah menurut tegaknya."""
        graphics = renderer.new_gc()
        for (_, _, text), (left, bottom, *_) in zip(
            self.labels, self.boxes().tolist(), strict=True
        ):
            renderer.draw_image(graphics, left, bottom, self._write(text)[0])
        graphics.restore()
