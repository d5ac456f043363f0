"""A matplotlib figure that is redrawn fast: what stays is kept, what moves is drawn."""

import io
import textwrap
from collections.abc import Callable

import numpy as np
from matplotlib import style
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont
from PIL import Image, ImageDraw, ImageFont

from dlkit import plots
from dlkit.plots.style import decimal_commas


class FigureView:
    """Gambar sebuah panel: latar yang disimpan, dan artis yang bergerak di atasnya.

    Artis dibuat satu kali oleh `build`, lalu hanya datanya yang diganti. Satu bingkai
    adalah salinan latar ditambah artis yang didaftarkan lewat `animate`.

    Parameters
    ----------
    build : callable
        ``build(view)`` mengisi ``view.figure``; dipanggil lagi kalau tema atau bentuk
        kertasnya berganti.
    wide, tall : tuple of float
        Lebar dan tinggi gambar yang melebar dan yang memanjang, dalam inci; 100 piksel
        tiap inci.
    """

    def __init__(self, build: Callable, wide: tuple = (9, 4), tall: tuple = (4.2, 6.8)):
        self._build, self._wide, self._tall = build, wide, tall
        self.rebuild(dark=False, narrow=False)

    def rebuild(self, *, dark: bool, narrow: bool) -> None:
        """Buat ulang gambar: kertas terang atau gelap, melebar atau memanjang."""
        self.dark, self.narrow = dark, narrow
        self._moving: list[Artist] = []
        self._restless: list[Axes] = []
        self.forget_background()
        # from the defaults: a learner's own style must not bend the panel
        with style.context(["default", plots.style(dark)]):
            size = self._tall if narrow else self._wide
            self.figure = Figure(figsize=size, dpi=100)
            self._canvas = FigureCanvasAgg(self.figure)
            self._build(self)
            decimal_commas(self.figure)

    def axes_at(self, left: float, low: float, across: float, up: float) -> Axes:
        """Axes baru di tempatnya: kiri, bawah, lebar, dan tinggi dalam inci."""
        width, height = self.figure.get_size_inches()
        place = left / width, low / height, across / width, up / height
        return self.figure.add_axes(place)

    def animate(self, *artists: Artist) -> None:
        """Daftarkan artis yang bergerak, dari yang paling bawah."""
        for artist in artists:
            artist.set_animated(True)
        self._moving.extend(artists)

    def forget_background(self) -> None:
        """Lukis ulang latar pada bingkai berikutnya: isinya berubah."""
        self._background = self._beneath = None

    def set_limits(self, axes, x: tuple, y: tuple) -> None:
        """Ubah batas sumbu; yang dilukis ulang hanya sumbu yang memang berubah."""
        if (axes.get_xlim(), axes.get_ylim()) == (x, y):
            return
        axes.set(xlim=x, ylim=y)
        if self._background is not None and axes not in self._restless:
            self._restless.append(axes)
            self._beneath = None
        self._background = None

    def pixels(self) -> np.ndarray:
        """Lukis satu bingkai; hasilnya (tinggi, lebar, 4) bilangan bulat 0 sampai 255.

        Larik ini milik kanvas: isinya berganti pada bingkai berikutnya.
        """
        if self._background is None:
            self._paint_background()
        self._canvas.restore_region(self._background)
        renderer = self._canvas.get_renderer()
        for artist in self._moving:
            artist.draw(renderer)
        return np.asarray(self._canvas.buffer_rgba())

    def _paint_background(self):
        """Draw what stays once, and over it the axes whose limits change."""
        if self._beneath is None:
            for axes in self._restless:
                axes.set_visible(False)
            self._canvas.draw()
            for axes in self._restless:
                axes.set_visible(True)
            self._beneath = self._canvas.copy_from_bbox(self.figure.bbox)
        self._canvas.restore_region(self._beneath)
        renderer = self._canvas.get_renderer()
        for axes in self._restless:
            axes.draw(renderer)
        self._background = self._canvas.copy_from_bbox(self.figure.bbox)

    def encode(self, lossless: bool) -> bytes:
        """Lukis satu bingkai sebagai PNG (`lossless`) atau JPEG, yang lebih cepat."""
        pixels = self.pixels()
        size = pixels.shape[1::-1]
        image = Image.frombuffer("RGBX", size, pixels, "raw", "RGBX", 0, 1)  # no copy
        stream = io.BytesIO()
        if lossless:
            image.convert("RGB").save(stream, "PNG", compress_level=1)
        else:
            image.save(stream, "JPEG", quality=90, subsampling="4:2:2")
        return stream.getvalue()

    def still(self, words: str) -> bytes:
        """Gambar diam (PNG) dengan `words` di bawahnya, untuk notebook yang disimpan.

        Di sana tidak ada kernel, dan pengubah ke HTML membuang teks pendampingnya.
        """
        picture = Image.fromarray(self.pixels()).convert("RGB")
        font = ImageFont.truetype(findfont("DejaVu Sans"), 15)
        lines = textwrap.wrap(words, int(1.6 * picture.width / font.getlength("nn")))
        whole = Image.new("RGB", (picture.width, picture.height + 22 * len(lines) + 14))
        whole.paste(plots.PAPER[self.dark], (0, 0, *whole.size))
        whole.paste(picture)
        place = (50, picture.height + 2)
        ImageDraw.Draw(whole).text(
            place, "\n".join(lines), plots.INK[self.dark], font, spacing=5
        )
        few = whole.quantize(256, dither=Image.Dither.NONE)  # a third of the bytes
        stream = io.BytesIO()
        few.save(stream, "PNG", optimize=True)
        return stream.getvalue()

    def locate(self, x: float, y: float) -> tuple | None:
        """Axes dan koordinat data di pecahan (x, y) gambar, dihitung dari kiri atas."""
        for axes in self.figure.axes:
            if axes.bbox.contains(*self._pixel(x, y)):
                return axes, *self.coordinates(axes, x, y)
        return None

    def coordinates(self, axes, x: float, y: float) -> tuple:
        """Koordinat data `axes` di pecahan (x, y) gambar, juga di luar `axes`."""
        return tuple(axes.transData.inverted().transform(self._pixel(x, y)).tolist())

    def _pixel(self, x, y):
        width, height = self.figure.bbox.size
        return x * width, (1 - y) * height
