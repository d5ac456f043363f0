"""The confusion matrix that changes in place."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from dlkit.plots import CountGrid

COUNTS = np.array([[9, 1, 0], [0, 12, 0], [3, 0, 5]])


@pytest.fixture
def grid():
    made = CountGrid(Figure().subplots(), ["padi", "jagung", "singkong"])
    made.show(COUNTS)
    return made


def test_every_number_but_zero_stands_in_its_cell(grid):
    told = {(row, column): text for column, row, text in grid._numbers.labels}
    expected = {(i, j): str(COUNTS[i, j]) for i, j in np.argwhere(COUNTS).tolist()}
    assert told == expected


def test_right_is_blue_wrong_is_orange_and_nothing_is_paper(grid):
    colors = grid._image.get_array()
    right, wrong, nothing = colors[0, 0], colors[2, 0], colors[0, 2]
    assert right[2] > right[0]
    assert wrong[0] > wrong[2]
    assert (nothing == 1).all()
    assert wrong[2] < colors[0, 1][2]  # three are more than one
    middles = [frame.get_xydata()[:4].mean(axis=0).tolist() for frame in grid._frames]
    assert middles == [[0, 0], [1, 1], [2, 2]]  # what is right is framed, too


def test_other_counts_replace_the_first(grid):
    grid.show(np.zeros((3, 3), int))
    assert grid._numbers.labels == []
    assert (grid._image.get_array() == 1).all()


def test_long_names_are_shortened_and_many_stand_aslant():
    axes = Figure().subplots()
    grid = CountGrid(axes, ["kuning kunyit"] * 5)
    assert grid.tilted
    assert axes.get_yticklabels()[0].get_text() == "kuning kun…"
    assert not CountGrid(Figure().subplots(), ["ya", "tidak"]).tilted
