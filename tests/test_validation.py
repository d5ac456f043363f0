"""Bad input is refused in Indonesian, saying what must hold and what was got."""

import numpy as np
import pytest

import dlkit
from dlkit import _validation as check
from dlkit import datasets

X, Y = datasets.and_gate()


def columns(y):
    return np.asarray(y).reshape(-1, 1)


BAD_DATA = {
    "empty": ([], [], ValueError, "X tidak boleh kosong"),
    "no columns": (np.empty((3, 0)), [0, 1, 0], ValueError, "X tidak boleh kosong"),
    "one dimension": ([1.0, 2.0], [0, 1], ValueError, "jumlah fitur"),
    "three dimensions": (np.ones((2, 2, 2)), [0, 1], ValueError, "jumlah fitur"),
    "ragged": ([[1, 2], [3]], [0, 1], ValueError, "sama panjang"),
    "nan in X": ([[1, np.nan], [0, 1]], [0, 1], ValueError, r"nan pada indeks \(0, 1"),
    "inf in X": ([[1, 2], [-np.inf, 1]], [0, 1], ValueError, "−inf pada indeks"),
    "nan in y": (X, [0, 1, np.nan, 1], ValueError, "y tidak boleh berisi NaN"),
    "words in X": ([["a", "b"], ["c", "d"]], [0, 1], TypeError, "bukan teks"),
    "words in y": (X, ["a", "b", "a", "b"], TypeError, "y harus berisi angka"),
    "objects": ([[None, 1], [2, 3]], [0, 1], TypeError, "X harus berisi angka"),
    "complex": ([[1j, 1], [2, 3]], [0, 1], TypeError, "bilangan kompleks"),
    "a word": ("data", [0, 1], TypeError, "X harus berisi angka, bukan teks"),
    "y too short": (X, [0, 1], ValueError, "4 baris X, tetapi y punya 2"),
    "y a column": (X, columns(Y), ValueError, r"y harus berbentuk \(4,\)"),
}

BAD_LABELS = {
    "one class": (X, [1, 1, 1, 1], ValueError, "dua kelas"),
    "three classes": (X, [0, 1, 2, 0], ValueError, "0 dan 1, tetapi ada 2"),
    "minus one": (X, [-1, 1, -1, 1], ValueError, "0 dan 1, tetapi ada −1"),
}

TRAINERS = {
    "perceptron": lambda X, y, **k: dlkit.perceptron(X, y, **k),
    "Perceptron.fit": lambda X, y, **k: dlkit.Perceptron(**k).fit(X, y),
    "Perceptron.steps": lambda X, y, **k: dlkit.Perceptron(**k).steps(X, y),
    "gradient_descent": lambda X, y, **k: dlkit.gradient_descent(X, y, [0, 0], **k),
}

classifiers = pytest.mark.parametrize("trainer", list(TRAINERS)[:3])
trainers = pytest.mark.parametrize("trainer", TRAINERS)


@trainers
@pytest.mark.parametrize("case", BAD_DATA)
def test_bad_data_is_refused(trainer, case):
    bad_X, bad_y, error, message = BAD_DATA[case]
    with pytest.raises(error, match=message):
        TRAINERS[trainer](bad_X, bad_y)


@classifiers
@pytest.mark.parametrize("case", BAD_LABELS)
def test_bad_labels_are_refused(trainer, case):
    bad_X, bad_y, error, message = BAD_LABELS[case]
    with pytest.raises(error, match=message):
        TRAINERS[trainer](bad_X, bad_y)


@trainers
@pytest.mark.parametrize("rate", [0, -0.1, np.inf, -np.inf, np.nan])
def test_a_learning_rate_must_be_finite_and_positive(trainer, rate):
    with pytest.raises(ValueError, match=r"learning_rate .*lebih besar dari 0, bukan"):
        TRAINERS[trainer](X, Y, learning_rate=rate)


@trainers
@pytest.mark.parametrize("rate", ["0.1", None, True, [0.1], np.array([0.1]), 1j])
def test_a_learning_rate_must_be_a_number(trainer, rate):
    with pytest.raises(TypeError, match="learning_rate harus sebuah angka, bukan"):
        TRAINERS[trainer](X, Y, learning_rate=rate)


@trainers
@pytest.mark.parametrize("epochs", [0, -1])
def test_epochs_must_be_positive(trainer, epochs):
    with pytest.raises(
        ValueError, match=f"epochs harus paling kecil 1, bukan {check.got(epochs)}"
    ):
        TRAINERS[trainer](X, Y, epochs=epochs)


@trainers
@pytest.mark.parametrize("epochs", [1.5, 10.0, np.nan, "10", None, True, [3]])
def test_epochs_must_be_an_integer(trainer, epochs):
    with pytest.raises(TypeError, match="epochs harus bilangan bulat, bukan"):
        TRAINERS[trainer](X, Y, epochs=epochs)


@trainers
def test_numpy_scalars_are_numbers(trainer):
    TRAINERS[trainer](X, Y, learning_rate=np.float32(0.5), epochs=np.int64(2))


@pytest.mark.parametrize("rng", [-1, 0.5, "benih", True, [1]])
def test_a_bad_seed_is_refused(rng):
    with pytest.raises((TypeError, ValueError), match="rng harus"):
        dlkit.Perceptron(rng=rng).steps(X, Y)


def test_an_impossible_shape_never_broadcasts():
    with pytest.raises(ValueError, match=r"y_true \(3,\), y_pred \(3, 1\)"):
        dlkit.mean_squared_error([1, 2, 3], [[1], [2], [3]])


def test_a_bounded_number_names_every_bound():
    with pytest.raises(ValueError, match="paling kecil 0 dan lebih kecil dari 1"):
        check.number(1.5, "momentum", at_least=0, below=1)


def test_messages_use_the_decimal_comma():
    with pytest.raises(ValueError, match="bukan −0,5"):
        check.learning_rate(-0.5)
    with pytest.raises(ValueError, match="paling besar 0,25, bukan 123,457"):
        check.number(123.4567, "noise", at_most=0.25)


def test_a_whole_number_that_is_no_integer_is_told_with_its_decimal():
    with pytest.raises(TypeError, match="epochs harus bilangan bulat, bukan 10,0"):
        check.integer(10.0, "epochs")


def test_a_scalar_with_nan_is_refused_without_an_index():
    with pytest.raises(ValueError, match="ada nan\\."):
        check.numbers_array(np.nan, "x")


def test_arrays_that_are_good_already_are_not_copied():
    good = np.ones((3, 2))
    assert check.matrix(good) is good


@pytest.mark.parametrize("values", [[[0, 1]], ((0, 1),), np.array([[False, True]])])
def test_lists_tuples_and_booleans_become_floats(values):
    assert check.matrix(values).dtype == np.float64
