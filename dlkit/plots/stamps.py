"""Many small pictures in rows, pixel by pixel: what is seen, or what is looked for."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_rgb

from dlkit.plots.decision_map import paint
from dlkit.plots.style import CLASS_COLORS, INK, PAPER

# From dark to light without a turn: the sign can be told in grey, too.
_SIGNED = ("#00263f", "#0072B2", "#9a9a9a", "#E69F00", "#ffe0a3")
_BAR = 3  # pixels


def signed_shades() -> np.ndarray:
    """Tabel warna untuk `paint`: dari −1 (biru tua) lewat 0 (kelabu) ke 1 (oranye)."""
    return _table(LinearSegmentedColormap.from_list("", _SIGNED))


def ink_shades(dark: bool = False) -> np.ndarray:
    """Tabel warna untuk `paint`: dari −1 (kertas) ke 1 (tinta penuh)."""
    return _table(LinearSegmentedColormap.from_list("", (PAPER[dark], INK[dark])))


def _table(colors):
    pixels = (255 * colors(np.linspace(0, 1, 256))).round().astype(np.uint8)
    return pixels.view(np.uint32)[:, 0]


class Stamps(Artist):
    """Gambar-gambar kecil berbaris, sebesar yang muat, tanpa dihaluskan.

    Parameters
    ----------
    axes : Axes
        Seluruhnya dipakai; koordinatnya menjadi piksel, (0, 0) di kiri atas.
    shades : ndarray of uint32 (256,)
        Tabel warna, dari `signed_shades` atau `ink_shades`.
    gap : int
        Jarak gambar yang satu dari yang lain, dalam piksel.
    below : int
        Tempat kosong di bawah tiap gambar, dalam piksel; batangnya berdiri di situ.
    columns : int, optional
        Banyaknya gambar sebaris; biasanya sebanyak yang membuatnya paling besar.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> stamps = Stamps(Figure((2, 1), dpi=100).add_axes((0, 0, 1, 1)), signed_shades())
    >>> stamps.show(np.zeros((2, 8, 8)))
    >>> stamps.corners.tolist(), stamps.size
    ([[2, 2], [102, 2]], (96, 96))
    """

    def __init__(
        self,
        axes: Axes,
        shades: np.ndarray,
        *,
        gap: int = 4,
        below: int = 0,
        columns: int | None = None,
    ):
        super().__init__()
        axes.set_axis_off()
        box = axes.get_window_extent()
        self._room = round(box.width), round(box.height)
        axes.set(xlim=(0, self._room[0]), ylim=(self._room[1], 0))
        self._shades, self._gap, self._below = shades, gap, below
        self._columns = columns
        self._bar = np.round(255 * np.array(to_rgb(CLASS_COLORS[1]))).astype(np.uint8)
        self.corners, self.size = np.empty((0, 2), int), (0, 0)
        self._pixels: np.ndarray | None = None
        axes.add_artist(self)

    def show(self, images: np.ndarray, levels: np.ndarray | None = None) -> None:
        """Ganti semua gambarnya.

        Parameters
        ----------
        images : array (n, height, width)
            Dari −1 sampai 1; yang bukan angka menjadi 0.
        levels : array (n,), optional
            Panjang batang di bawah tiap gambar, dari 0 sampai 1.
        """
        images = np.nan_to_num(images, posinf=1.0, neginf=-1.0)
        count, height, width = images.shape
        self._place(count, height / width)
        across, down = self.size
        rows = np.arange(down) * height // down
        columns = np.arange(across) * width // across
        painted = paint(images[:, rows[:, None], columns], self._shades)
        sheet = np.zeros((*self._room[::-1], 4), np.uint8)
        for (left, top), stamp in zip(self.corners.tolist(), painted, strict=True):
            sheet[top : top + down, left : left + across] = stamp
        if levels is not None:
            lengths = np.round(across * np.nan_to_num(levels).clip(0, 1)).astype(int)
            starts = np.add(self.corners, (0, down + 1))
            for (left, top), length in zip(starts.tolist(), lengths, strict=True):
                bar = sheet[top : top + _BAR, left : left + length]
                bar[..., :3], bar[..., 3] = self._bar, 255
        self._pixels = sheet

    def _place(self, count, slope):
        """Choose how many stand in a row, and where each of them begins."""
        room = np.array(self._room)
        extra = np.array([self._gap, self._gap + self._below])

        def side(columns):
            cell = room // (columns, -(-count // columns)) - extra
            return min(cell[0], int(cell[1] / slope))

        columns = self._columns or max(range(1, count + 1), key=side)
        across = max(side(columns), 1)
        self.size = int(across), max(int(across * slope), 1)
        rows, cell = -(-count // columns), np.array(self.size) + extra
        margin = (room - cell * (columns, rows)) // 2 + self._gap // 2
        numbers = np.arange(count)
        places = np.column_stack([numbers % columns, numbers // columns])
        self.corners = margin + cell * places

    def pixels(self) -> np.ndarray:
        """Semua gambar beserta batangnya, (tinggi, lebar, 4); baris atas dulu."""
        return self._pixels

    def draw(self, renderer):
        """Lukis semuanya di tempatnya."""
        if self._pixels is None or not self.get_visible():
            return
        box = self.axes.get_window_extent(renderer)
        graphics = renderer.new_gc()
        place = round(box.x0), round(box.y0)
        renderer.draw_image(graphics, *place, self._pixels[::-1])
        graphics.restore()
