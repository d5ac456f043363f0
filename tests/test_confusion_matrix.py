"""Which class is taken for which, at rest."""

import base64

import numpy as np
import pytest

from dlkit.live import ConfusionMatrix
from dlkit.live.figure_view import FigureView
from dlkit.plots import Labels

COUNTS = np.array([[9, 1, 0], [0, 12, 0], [3, 0, 5]])
NAMES = ["padi", "jagung", "singkong"]


def axes_of(matrix):
    (axes,) = FigureView(matrix.build, wide=matrix.size).figure.axes
    return axes


def test_the_words_name_the_worst_confusions_and_the_worst_class():
    assert repr(ConfusionMatrix(COUNTS, NAMES)) == (
        "Matriks konfusi: 26 dari 30 benar (86,7%). Salah: singkong dijawab padi (3 "
        "kali), padi dijawab jagung (1 kali). Akurasi terendah: singkong, 5 dari 8."
    )


def test_what_is_not_named_is_at_least_counted():
    counts = np.full((4, 4), 2)
    assert repr(ConfusionMatrix(counts)).endswith(
        "0 dijawab 1 (2 kali), 0 dijawab 2 (2 kali), 0 dijawab 3 (2 kali), dan 18 yang "
        "lain. Akurasi terendah: 0, 2 dari 8."
    )


@pytest.mark.parametrize("counts", [np.diag([3, 4]), np.zeros((2, 2))])
def test_without_a_mistake_it_says_so(counts):
    assert "Tidak ada yang tertukar" in repr(ConfusionMatrix(counts))


def test_every_number_but_zero_is_in_its_cell():
    (labels,) = axes_of(ConfusionMatrix(COUNTS, NAMES)).findobj(Labels)
    shown = {(column, row): int(text) for column, row, text in labels.labels}
    expected = {(j, i): COUNTS[i, j] for i, j in np.argwhere(COUNTS)}
    assert shown == expected


def test_rows_are_labels_and_columns_answers():
    axes = axes_of(ConfusionMatrix(COUNTS, NAMES))
    assert (axes.get_ylabel(), axes.get_xlabel()) == ("label", "jawaban model")
    assert [label.get_text() for label in axes.get_yticklabels()] == NAMES
    assert [label.get_text() for label in axes.get_xticklabels()] == NAMES


def test_a_class_that_never_came_is_not_the_worst():
    counts = [[0, 0, 0], [1, 3, 0], [0, 0, 2]]
    assert "Akurasi terendah: 1, 3 dari 4." in repr(ConfusionMatrix(counts))


def test_a_notebook_stores_a_picture_and_words_that_tell_it():
    data, metadata = ConfusionMatrix(COUNTS)._repr_mimebundle_()
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert metadata["image/png"]["alt"] == data["text/plain"]


@pytest.mark.parametrize(
    ("counts", "names", "message"),
    [
        ([[1, 2]], None, "matriks persegi"),
        ([[1]], None, "sedikitnya 2 kelas"),
        ([[1, -1], [0, 1]], None, "bilangan bulat tak negatif"),
        ([[0.5, 0.5], [0, 1]], None, "bilangan bulat tak negatif"),
        (COUNTS, ["a", "b"], "kelasnya 3, namanya 2"),
    ],
)
def test_what_is_no_count_is_refused(counts, names, message):
    with pytest.raises(ValueError, match=message):
        ConfusionMatrix(counts, names)
