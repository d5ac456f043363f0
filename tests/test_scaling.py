import numpy as np
import pytest
from sklearn.preprocessing import StandardScaler

from dlkit import Standardiser


def test_worked_by_hand():
    scale = Standardiser().fit([[1, 10], [3, 10], [5, 40]])
    assert scale.mean_.tolist() == [3, 20]
    assert scale.transform([[3, 20]]).tolist() == [[0, 0]]
    assert scale.scale_ == pytest.approx([np.sqrt(8 / 3), np.sqrt(200)])


def test_training_data_get_mean_0_and_spread_1_others_what_they_get():
    rng = np.random.default_rng(0)
    X, other = rng.normal(5, 3, (50, 4)), rng.normal(6, 3, (30, 4))
    scale, reference = Standardiser().fit(X), StandardScaler().fit(X)
    assert scale.transform(X).mean(axis=0) == pytest.approx(0, abs=1e-12)
    assert scale.transform(X).std(axis=0) == pytest.approx(1)
    assert scale.transform(other) == pytest.approx(reference.transform(other))
    assert scale.inverse(scale.transform(other)) == pytest.approx(other)


@pytest.mark.parametrize("value", [0.0, 0.1, 1e9, -3.3])
def test_a_constant_feature_becomes_0_not_noise(value):
    X = np.column_stack([np.full(7, value), np.arange(7)])
    assert np.abs(Standardiser().fit(X).transform(X)[:, 0]).max() < 1e-6


@pytest.mark.parametrize("unit", [1e-300, 1e-9, 1e9, 1e300])
def test_any_unit_gives_the_same(unit):
    X = np.array([[1.0, 2], [3, 5], [8, -1]])
    expected = Standardiser().fit(X).transform(X)
    assert Standardiser().fit(X * unit).transform(X * unit) == pytest.approx(expected)


def test_targets_of_one_dimension_too():
    y = np.array([1.0, 2, 6])
    scale = Standardiser().fit(y)
    assert scale.transform(y).shape == (3,)
    assert scale.inverse(scale.transform(y)) == pytest.approx(y)


def test_errors_say_what_must_hold():
    with pytest.raises(ValueError, match=r"belum dilatih: panggil fit\(X\) dulu"):
        Standardiser().transform([[1]])
    scale = Standardiser().fit([[1, 2], [3, 4]])
    with pytest.raises(ValueError, match=r"sebentuk .* \(2,\) .* bukan \(3,\)"):
        scale.transform([[1, 2, 3]])
    with pytest.raises(ValueError, match="NaN"):
        Standardiser().fit([[np.nan]])
