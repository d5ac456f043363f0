"""A picture at rest: many small images, each with a few words below it."""

from collections.abc import Sequence

import numpy as np

from dlkit import _validation as check
from dlkit import plots
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still

WIDTH, WIDEST = 9.0, 1.3  # inches: of the whole, and of one image with its margin
MOST = 6  # images in a row: more cannot be read on a narrow page
WORDS = 20  # pixels for one line


class ImageGrid(Still):
    r"""Gambar-gambar kecil berbaris, masing-masing dengan keterangan di bawahnya.

    Tanpa `signed`, nilai terkecil tampak sebagai kertas dan nilai terbesar sebagai
    tinta. Dengan `signed`, nol kelabu, positif terang (oranye), negatif gelap (biru).

    Parameters
    ----------
    images : array (n, height, width)
    captions : sequence, optional
        Satu untuk tiap gambar; ``\n`` memulai baris baru.
    signed : bool
        Benar: nilainya boleh negatif, dan tandanya yang penting, misalnya bobot.
    columns : int, optional
        Banyaknya gambar sebaris; biasanya paling banyak 6.

    Raises
    ------
    ValueError, TypeError
        Kalau bentuknya lain, isinya bukan angka, atau banyaknya keterangan berbeda.

    Examples
    --------
    >>> ImageGrid(np.eye(3)[None], ["miring"])
    1 gambar, 3 × 3 piksel: miring.
    """

    def __init__(
        self,
        images,
        captions: Sequence | None = None,
        *,
        signed: bool = False,
        columns: int | None = None,
    ):
        images = check.numbers_array(images, "images")
        if images.ndim != 3:
            raise ValueError(
                f"images harus berbentuk (banyaknya, tinggi, lebar), bukan "
                f"{images.shape}."
            )
        n, height, width = images.shape
        captions = [""] * n if captions is None else [str(each) for each in captions]
        if len(captions) != n:
            raise ValueError(
                "captions harus satu untuk tiap gambar: gambarnya "
                f"{n}, keterangannya {len(captions)}."
            )
        if columns is None:
            columns = min(n, MOST)
        self.columns = check.integer(columns, "columns")
        self.images, self.captions, self.signed = (
            _scaled(images, signed),
            captions,
            signed,
        )
        self.below = WORDS * max(len(caption.splitlines()) for caption in captions)
        self.below += 6
        side = min(WIDTH / self.columns, WIDEST) - 0.14
        rows = -(-n // self.columns)
        down = side * height / width + 0.14 + self.below / 100
        self.size = (side + 0.14) * self.columns, rows * down

    def __repr__(self):
        n, height, width = self.images.shape
        words = f"{n} gambar, {height} × {width} piksel"
        told = [caption.replace("\n", ", ") for caption in self.captions]
        words += f": {'; '.join(told)}." if any(told) else "."
        if self.signed:
            words += " Oranye terang positif, kelabu nol, biru gelap negatif."
        return words

    def build(self, view: FigureView) -> None:
        """Gambar semuanya, berbaris."""
        axes = view.figure.add_axes((0, 0, 1, 1))
        shades = plots.signed_shades() if self.signed else plots.ink_shades(view.dark)
        stamps = plots.Stamps(
            axes, shades, gap=14, below=self.below, columns=self.columns
        )
        stamps.show(self.images)
        across, down = stamps.size
        corners = stamps.corners.tolist()
        labels = plots.Labels(axes, 12)
        labels.set_labels(
            (left + across / 2, top + down + WORDS * (line + 0.6), text)
            for (left, top), caption in zip(corners, self.captions, strict=True)
            for line, text in enumerate(caption.splitlines())
        )
        for left, top in corners:
            x0, y0, x1, y1 = left - 1, top - 1, left + across, top + down
            axes.plot(
                [x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0],
                color=plots.FAINT[view.dark], lw=0.8,
            )  # fmt: skip


def _scaled(images, signed):
    """Return the images from −1 to 1."""
    if signed:
        return images / (np.abs(images).max() or 1)
    low, high = images.min(), images.max()
    return 2 * (images - low) / (high - low or 1) - 1
