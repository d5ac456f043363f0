import numpy as np
import pytest

from dlkit import MLP, Adam, datasets
from dlkit.images import bitmap_from_strokes, digit_from_bitmap, digit_from_strokes
from tests.drawings import drawings

SEVEN = [[(24, 12), (76, 12), (44, 92)], [(34, 52), (72, 52)]]


def test_blocks_are_counted_by_hand():
    bitmap = np.zeros((32, 32), bool)
    bitmap[0:4, 0:4] = True  # a whole block
    bitmap[28:31, 30:32] = True  # 3 x 2 pixels of the last block
    digit = digit_from_bitmap(bitmap)
    assert digit.dtype == np.float32
    assert digit.shape == (64,)
    assert digit[[0, 63]].tolist() == [1, 6 / 16]
    assert np.count_nonzero(digit) == 2


def test_drawn_digits_have_the_form_of_the_data():
    drawn = np.array([digit_from_strokes(strokes) for _, strokes in drawings()])
    data = np.concatenate(datasets.load_digits()[:2])
    assert (16 * drawn.sum(axis=1)) == pytest.approx(312)
    assert 16 * data.sum(axis=1).mean() == pytest.approx(312, abs=1)
    drawn, data = (images.reshape(-1, 8, 8).mean(axis=0) for images in (drawn, data))
    for axis in (0, 1):  # how much ink each column and each row holds
        assert drawn.sum(axis) == pytest.approx(data.sum(axis), abs=0.5)


def test_left_ends_of_first_and_last_row_lie_above_each_other_in_the_data():
    X = np.concatenate(datasets.load_digits()[:2]).reshape(-1, 8, 8)

    def left_end(row):
        first = (row > 0).argmax(axis=1)
        return first + 1 - row[np.arange(len(row)), first]

    apart = left_end(X[:, 0]) - left_end(X[:, 7])
    assert abs(apart.mean()) < 0.05
    assert apart.std() < 0.3


@pytest.mark.parametrize("size", [0.01, 1, 300])
@pytest.mark.parametrize("place", [(0, 0), (-500, 7)])
def test_size_and_place_do_not_matter(size, place):
    moved = [size * np.array(stroke) + place for stroke in SEVEN]
    assert np.array_equal(digit_from_strokes(moved), digit_from_strokes(SEVEN))


def test_neither_order_nor_direction_nor_the_number_of_points_matters():
    backwards = [stroke[::-1] for stroke in SEVEN[::-1]]
    x, y = np.transpose(SEVEN[0])
    along = np.linspace(0, 2, 101)
    many = np.column_stack([np.interp(along, [0, 1, 2], axis) for axis in (x, y)])
    expected = bitmap_from_strokes(SEVEN)
    for strokes in (backwards, [many, SEVEN[1]]):
        assert (bitmap_from_strokes(strokes) != expected).sum() <= 6


def test_a_slanted_line_is_set_upright():
    upright = bitmap_from_strokes([[(50, 0), (50, 100)]])
    slanted = bitmap_from_strokes([[(70, 0), (50, 100)]])
    assert (upright != slanted).mean() < 0.05
    columns = np.flatnonzero(upright.any(axis=0))
    assert np.all(upright[:, columns].mean(axis=0)[1:-1] == 1)
    assert columns.mean() + 0.5 == pytest.approx(16.3, abs=0.5)


@pytest.mark.parametrize(
    "strokes",
    [[[(5, 5)]], [[(5, 5), (5, 5)]], [[(0, 3), (90, 3)]], np.zeros((1, 2, 2))],
    ids=["dot", "still", "dash", "array"],
)
def test_what_is_no_digit_still_is_a_picture(strokes):
    digit = digit_from_strokes(strokes)
    assert np.isfinite(digit).all()
    assert digit.sum() == pytest.approx(312 / 16)


def test_most_of_sixty_drawings_are_recognised():
    # Seeds 0 to 9 read 53 to 58 of them.
    X_train, _, y_train, _ = datasets.load_digits()
    settings = {"optimizer": Adam(0.005), "epochs": 30, "batch_size": 32}
    model = MLP((64,), activation="relu", rng=0, dtype="float32", **settings)
    model.fit(X_train, y_train)
    labels, strokes = zip(*drawings(), strict=True)
    right = model.predict([digit_from_strokes(s) for s in strokes]) == labels
    assert len(right) == 60
    assert right.sum() >= 51
    assert all(right[np.equal(labels, digit)].mean() >= 0.5 for digit in range(10))


@pytest.mark.parametrize(
    ("strokes", "error", "message"),
    [
        ([], ValueError, "Belum ada goresan"),
        (None, TypeError, "strokes harus deretan goresan, bukan objek NoneType"),
        ([[]], ValueError, "tiap goresan tidak boleh kosong"),
        ([[(1, 2, 3)]], ValueError, "tiap goresan harus punya 2 kolom"),
        ([[("a", "b")]], TypeError, "tiap goresan harus berisi angka"),
        ([[(1, np.nan)]], ValueError, "tiap goresan tidak boleh berisi NaN"),
    ],
)
def test_bad_strokes_are_refused(strokes, error, message):
    with pytest.raises(error, match=message):
        digit_from_strokes(strokes)


@pytest.mark.parametrize(
    ("bitmap", "message"),
    [
        (np.zeros((8, 8)), r"bitmap harus berbentuk \(32, 32\), bukan \(8, 8\)"),
        (np.full((32, 32), 0.5), "hanya boleh berisi 0 dan 1, tetapi ada 0,5"),
    ],
)
def test_a_bad_bitmap_is_refused(bitmap, message):
    with pytest.raises(ValueError, match=message):
        digit_from_bitmap(bitmap)
