import numpy as np
import pytest

from dlkit import cross_entropy_loss, mean_squared_error


def test_mean_squared_error_by_hand():
    assert mean_squared_error([1, 2], [1.5, 4]) == (0.25 + 4) / 2


def test_mean_squared_error_is_the_article_to_the_last_bit():
    rng = np.random.default_rng(0)
    y, p = rng.normal(size=(2, 1000))
    assert mean_squared_error(y, p) == np.mean((y - p) ** 2)


def test_mean_squared_error_of_huge_values_is_quietly_infinite():
    assert mean_squared_error([1e300], [-1e300]) == np.inf


def test_cross_entropy_by_hand():
    assert cross_entropy_loss([1, 0], [0.5, 0.75]) == pytest.approx(np.log(8) / 2)


def test_cross_entropy_is_the_article_to_the_last_bit():
    rng = np.random.default_rng(0)
    y, p = rng.integers(0, 2, 1000), rng.uniform(1e-9, 1 - 1e-9, 1000)
    article = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    assert cross_entropy_loss(y, p) == article


def test_cross_entropy_is_zero_for_certain_and_right():
    loss = cross_entropy_loss([0, 1], [0, 1])
    assert loss == 0
    assert not np.signbit(loss)


@pytest.mark.parametrize(("y", "p"), [(1, 0.0), (0, 1.0)])
def test_cross_entropy_is_large_but_finite_for_certain_and_wrong(y, p):
    assert 700 < cross_entropy_loss([y], [p]) < 710


def test_cross_entropy_grows_as_a_wrong_guess_grows_certain():
    p = [0.5, 0.1, 1e-3, 1e-100, 1e-300, 0.0]
    losses = [cross_entropy_loss([1], [value]) for value in p]
    assert losses == sorted(losses)
    assert len(set(losses)) == len(p)


@pytest.mark.parametrize(("y", "p"), [([0], [-0.1]), ([0], [1.1]), ([2], [0.5])])
def test_cross_entropy_refuses_what_is_no_probability(y, p):
    with pytest.raises(ValueError, match="harus dari 0 sampai 1"):
        cross_entropy_loss(y, p)


@pytest.mark.parametrize("loss", [mean_squared_error, cross_entropy_loss])
@pytest.mark.parametrize(
    ("y", "p", "error", "message"),
    [
        ([], [], ValueError, "y_true tidak boleh kosong"),
        ([0, 1], [0.5], ValueError, "sama bentuknya"),
        ([0, 1], [[0.5], [0.5]], ValueError, "sama bentuknya"),
        ([0, 1], 0.5, ValueError, "sama bentuknya"),
        ([0, np.nan], [0.5, 0.5], ValueError, "y_true tidak boleh berisi NaN"),
        ([0, 1], [0.5, np.inf], ValueError, "y_pred tidak boleh berisi NaN"),
        (["a"], [0.5], TypeError, "bukan teks"),
    ],
)
def test_bad_input_is_refused(loss, y, p, error, message):
    with pytest.raises(error, match=message):
        loss(y, p)


@pytest.mark.parametrize("loss", [mean_squared_error, cross_entropy_loss])
def test_a_loss_is_a_plain_float(loss):
    assert type(loss(np.float32([1, 0]), np.float32([1, 0]))) is float
