import numpy as np
import pytest

from dlkit import datasets

PROBLEMS = [datasets.linear, datasets.blobs, datasets.xor]
problems = pytest.mark.parametrize("problem", PROBLEMS, ids=lambda f: f.__name__)


@problems
@pytest.mark.parametrize("n_samples", [2, 3, 101])
def test_a_problem_has_points_in_the_plane_and_balanced_labels(problem, n_samples):
    X, y = problem(n_samples, rng=0)
    assert X.shape == (n_samples, 2)
    assert X.dtype == np.float64
    assert y.dtype == np.int64
    assert abs((y == 0).sum() - (y == 1).sum()) <= 1
    assert np.isfinite(X).all()


@problems
def test_one_seed_gives_one_set_of_points(problem):
    assert np.array_equal(problem(50, rng=3)[0], problem(50, rng=3)[0])
    assert not np.array_equal(problem(50, rng=3)[0], problem(50, rng=4)[0])


@problems
def test_more_samples_keep_the_earlier_ones(problem):
    assert np.array_equal(
        problem(20, noise=0.3, rng=0)[0], problem(80, noise=0.3, rng=0)[0][:20]
    )


@problems
def test_more_noise_moves_the_same_points_further(problem):
    calm, some, more = (problem(40, noise=noise, rng=1)[0] for noise in (0, 0.1, 0.2))
    assert np.allclose(more - calm, 2 * (some - calm))
    assert not np.array_equal(calm, some)


@problems
def test_a_generator_is_accepted_and_moves_on(problem):
    rng = np.random.default_rng(0)
    assert not np.array_equal(problem(10, rng=rng)[0], problem(10, rng=rng)[0])


@problems
@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"n_samples": 1}, ValueError, "n_samples harus paling kecil 2, bukan 1"),
        ({"n_samples": 10.0}, TypeError, "n_samples harus bilangan bulat"),
        ({"noise": -1}, ValueError, "noise harus .*paling kecil 0, bukan -1"),
        ({"noise": np.nan}, ValueError, "noise harus"),
        ({"noise": "ramai"}, TypeError, "noise harus sebuah angka"),
    ],
)
def test_bad_arguments_are_refused(problem, arguments, error, message):
    with pytest.raises(error, match=message):
        problem(**arguments)


def test_linear_leaves_a_gap_around_its_line():
    X, y = datasets.linear(500, rng=0)
    distance = X.sum(axis=1) / np.sqrt(2)
    assert ((distance > 0) == y).all()
    assert np.abs(distance).min() >= 0.1 - 1e-12


def test_xor_fills_four_squares():
    X, y = datasets.xor(400, rng=0)
    for signs in ([1, 1], [1, -1], [-1, 1], [-1, -1]):
        inside = (np.sign(X) == signs).all(axis=1)
        assert inside.sum() == 100
        assert (y[inside] == (signs[0] != signs[1])).all()


def test_blobs_can_have_many_classes():
    X, y = datasets.blobs(50, noise=0, rng=0, n_classes=5)
    assert sorted(set(y.tolist())) == [0, 1, 2, 3, 4]
    assert len(np.unique(X.round(6), axis=0)) == 5
    assert np.allclose(np.hypot(*X.T), np.sqrt(2))


@pytest.mark.parametrize(
    ("gate", "table"),
    [
        (datasets.and_gate, lambda a, b: a and b),
        (datasets.or_gate, lambda a, b: a or b),
        (datasets.xor_gate, lambda a, b: a != b),
    ],
)
def test_a_gate_is_its_truth_table(gate, table):
    X, y = gate()
    assert X.dtype == np.float64
    assert y.tolist() == [int(table(bool(a), bool(b))) for a, b in X]
    assert len(np.unique(X, axis=0)) == 4
