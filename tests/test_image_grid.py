"""Images in rows, at rest."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from dlkit import datasets
from dlkit.live import ImageGrid
from dlkit.live.figure_view import FigureView

X, _, Y, _ = datasets.load_digits()
DIGITS = X[:12].reshape(-1, 8, 8)


def stamps(grid):
    (axes,) = FigureView(grid.build, wide=grid.size).figure.axes
    return next(part for part in axes.artists if hasattr(part, "corners"))


def test_each_image_stands_in_its_row_with_its_words():
    grid = ImageGrid(DIGITS, Y[:12], columns=5)
    rows = [y for _, y in stamps(grid).corners.tolist()]
    assert [rows.count(row) for row in sorted(set(rows))] == [5, 5, 2]
    assert repr(grid) == (
        "12 gambar, 8 × 8 piksel: " + "; ".join(str(y) for y in Y[:12]) + "."
    )


def test_ink_is_dark_and_paper_is_white():
    pixels = stamps(ImageGrid(np.array([[[0.0, 3.0]]])))
    (left, top), (across, _) = pixels.corners[0], pixels.size
    row = pixels.pixels()[top, left : left + across, :3]
    assert (row[0].min(), row[-1].max() < 60) == (255, True)


def test_of_weights_zero_is_grey_whatever_the_largest_is():
    grid = ImageGrid(np.array([[[0.0, 4.0, -1.0]]]), signed=True)
    assert grid.images.tolist() == [[[0, 1, -0.25]]]
    assert "kelabu nol" in repr(grid)


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 20, 60), (17, 8, 8), (2, 40, 10)])
def test_the_picture_fits_and_is_no_wider_than_the_page(shape):
    grid = ImageGrid(np.random.default_rng(0).random(shape), ["a\nb"] * shape[0])
    data, metadata = grid._repr_mimebundle_()
    picture = Image.open(io.BytesIO(base64.b64decode(data["image/png"])))
    assert picture.width <= 900
    assert metadata["image/png"]["alt"] == data["text/plain"]
    sheet = stamps(grid)
    lowest = (sheet.corners + sheet.size).max(axis=0)
    assert sheet.corners.min() >= 0
    assert lowest[1] + 36 <= picture.height  # two lines of words below the last
    assert "a, b" in repr(grid)


@pytest.mark.parametrize(
    ("images", "captions", "message"),
    [
        (X[:3], None, "harus berbentuk"),
        (DIGITS, ["satu"], "gambarnya 12, keterangannya 1"),
        (DIGITS[:0], None, "tidak boleh kosong"),
    ],
)
def test_what_is_no_row_of_images_is_refused(images, captions, message):
    with pytest.raises(ValueError, match=message):
        ImageGrid(images, captions)
