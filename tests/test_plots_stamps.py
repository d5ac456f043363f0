"""Many small pictures in rows."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from dlkit import plots


def stamps(width, height, **settings):
    axes = Figure((width / 100, height / 100), dpi=100).add_axes((0, 0, 1, 1))
    return plots.Stamps(axes, plots.signed_shades(), **settings)


def inside(sheet, number):
    left, top = sheet.corners[number]
    across, down = sheet.size
    return sheet.pixels()[top : top + down, left : left + across]


@pytest.mark.parametrize(
    ("count", "shape", "columns"),
    [(64, (8, 8), 8), (10, (8, 8), 3), (1, (8, 8), 1), (6, (4, 16), 1)],
)
def test_they_stand_in_rows_as_large_as_fits(count, shape, columns):
    sheet = stamps(240, 280, below=5)
    sheet.show(np.zeros((count, *shape)))
    across, down = sheet.size
    assert across / down == pytest.approx(shape[1] / shape[0], rel=0.1)
    assert len({x for x, _ in sheet.corners.tolist()}) == columns
    assert (sheet.corners >= 0).all()
    assert np.all(np.add(sheet.corners, (across, down + 5)) <= (240, 280))
    steps = np.unique(sheet.corners[:, 0])
    assert (np.diff(steps) > across).all()  # none covers another


def test_each_pixel_of_an_image_is_one_block_of_its_colour():
    sheet = stamps(100, 50)
    images = np.zeros((2, 2, 2))
    images[1] = [[-1, 0], [0.5, 1]]
    sheet.show(images)
    grey = np.unique(inside(sheet, 0).reshape(-1, 4), axis=0)
    assert len(grey) == 1
    across = sheet.size[0]
    block = inside(sheet, 1)[: across // 2, : across // 2]
    assert (block == block[0, 0]).all()
    assert len(np.unique(inside(sheet, 1).reshape(-1, 4), axis=0)) == 4


def test_the_sign_can_be_told_without_colour():
    shades = plots.signed_shades().view(np.uint8).reshape(256, 4)[:, :3]
    light = shades @ (0.3, 0.59, 0.11)
    assert (np.diff(light) >= -0.5).all()
    assert light[0] < 60 < 130 < light[128] < 180 < light[-1]


def test_a_bar_is_as_long_as_its_level():
    sheet = stamps(240, 70, below=5)
    sheet.show(np.zeros((4, 8, 8)), np.array([0, 0.5, 1, np.nan]))
    across, down = sheet.size
    for (left, top), share in zip(sheet.corners, (0, 0.5, 1, 0), strict=True):
        bar = sheet.pixels()[top + down + 1, left : left + across, 3]
        assert np.count_nonzero(bar) == round(share * across)


def test_what_is_no_number_is_painted_as_zero():
    sheet = stamps(50, 50)
    sheet.show(np.full((1, 8, 8), np.nan))
    first = sheet.pixels()
    sheet.show(np.zeros((1, 8, 8)))
    assert np.array_equal(sheet.pixels(), first)
