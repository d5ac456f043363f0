import numpy as np
import pytest

from dlkit import datasets

PROBLEMS = [
    datasets.linear,
    datasets.blobs,
    datasets.xor,
    datasets.circles,
    datasets.moons,
    datasets.spirals,
]
CURVES = [datasets.line, datasets.wave, datasets.ramp, datasets.bumps]
problems = pytest.mark.parametrize("problem", PROBLEMS, ids=lambda f: f.__name__)
all_data = pytest.mark.parametrize(
    "problem", PROBLEMS + CURVES, ids=lambda f: f.__name__
)


@problems
@pytest.mark.parametrize("n_samples", [2, 3, 101])
def test_a_problem_has_points_in_the_plane_and_balanced_labels(problem, n_samples):
    X, y = problem(n_samples, rng=0)
    assert X.shape == (n_samples, 2)
    assert X.dtype == np.float64
    assert y.dtype == np.int64
    assert abs((y == 0).sum() - (y == 1).sum()) <= 1
    assert np.isfinite(X).all()


@all_data
def test_one_seed_gives_one_set_of_points(problem):
    assert np.array_equal(problem(50, rng=3)[0], problem(50, rng=3)[0])
    assert not np.array_equal(problem(50, rng=3)[0], problem(50, rng=4)[0])


@all_data
def test_more_samples_keep_the_earlier_ones(problem):
    assert np.array_equal(
        problem(20, noise=0.3, rng=0)[0], problem(80, noise=0.3, rng=0)[0][:20]
    )


@problems
def test_more_noise_moves_the_same_points_further(problem):
    calm, some, more = (problem(40, noise=noise, rng=1)[0] for noise in (0, 0.1, 0.2))
    assert np.allclose(more - calm, 2 * (some - calm))
    assert not np.array_equal(calm, some)


@all_data
def test_a_generator_is_accepted_and_moves_on(problem):
    rng = np.random.default_rng(0)
    assert not np.array_equal(problem(10, rng=rng)[0], problem(10, rng=rng)[0])


@all_data
@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"n_samples": 1}, ValueError, "n_samples harus paling kecil 2, bukan 1"),
        ({"n_samples": 10.0}, TypeError, "n_samples harus bilangan bulat"),
        ({"noise": -1}, ValueError, "noise harus .*paling kecil 0, bukan −1"),
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


def test_circles_have_two_radii():
    X, y = datasets.circles(100, noise=0, rng=0)
    assert np.hypot(*X.T) == pytest.approx(np.where(y == 1, 0.5, 1.0))


def test_moons_are_half_circles_that_interlock():
    X, y = datasets.moons(200, noise=0, rng=0)
    assert np.hypot(X[y == 0, 0] + 0.5, X[y == 0, 1]) == pytest.approx(1)
    assert np.hypot(X[y == 1, 0] - 0.5, X[y == 1, 1] - 0.5) == pytest.approx(1)
    assert X[y == 0, 0].max() > 0 > X[y == 1, 0].min()


@pytest.mark.parametrize("n_arms", [2, 3, 4, 5])
def test_spiral_arms_are_turned_copies(n_arms):
    X, y = datasets.spirals(40 * n_arms, noise=0, rng=0, n_arms=n_arms)
    assert np.bincount(y).tolist() == [40] * n_arms
    radius, angle = np.hypot(*X.T), np.arctan2(X[:, 1], X[:, 0])
    start = (angle / (2 * np.pi) - radius) % 1
    assert np.exp(2j * np.pi * start) == pytest.approx(np.exp(2j * np.pi * y / n_arms))


@pytest.mark.parametrize("n_arms", [1, 6])
def test_a_spiral_has_two_to_five_arms(n_arms):
    with pytest.raises(ValueError, match="n_arms harus"):
        datasets.spirals(n_arms=n_arms)


@pytest.mark.parametrize(
    ("curve", "f"),
    [
        (datasets.line, lambda x: 2 * x + 1),
        (datasets.wave, lambda x: np.sin(3 * x)),
    ],
    ids=["line", "wave"],
)
def test_a_curve_has_noise_on_y_alone(curve, f):
    X, y = curve(3000, noise=0.2, rng=0)
    assert X.shape == (3000, 1)
    assert y.shape == (3000,)
    assert np.abs(X).max() <= 1
    assert np.std(y - f(X[:, 0])) == pytest.approx(0.2, rel=0.05)
    calm = curve(3000, noise=0, rng=0)
    assert np.array_equal(calm[0], X)
    assert calm[1] == pytest.approx(f(X[:, 0]))


@pytest.mark.parametrize("surface", [datasets.ramp, datasets.bumps])
def test_a_surface_fills_its_square_and_has_noise_on_y_alone(surface):
    X, y = surface(3000, noise=0.2, rng=0)
    assert X.shape == (3000, 2)
    assert X.min(axis=0) == pytest.approx([-1, -1], abs=0.01)
    assert X.max(axis=0) == pytest.approx([1, 1], abs=0.01)
    calm = surface(3000, noise=0, rng=0)
    assert np.array_equal(calm[0], X)
    assert np.std(y - calm[1]) == pytest.approx(0.2, rel=0.05)


def test_a_plane_explains_the_ramp_and_hardly_the_bumps():
    explained = []
    for surface in (datasets.ramp, datasets.bumps):
        X, y = surface(4000, noise=0, rng=0)
        columns = np.column_stack([X, np.ones(len(X))])
        residual = y - columns @ np.linalg.lstsq(columns, y)[0]
        explained.append(1 - residual.var() / y.var())
    assert explained[0] > 0.999
    assert explained[1] < 0.2


def test_neighbouring_bumps_have_opposite_signs():
    X, y = datasets.bumps(20_000, noise=0, rng=0)
    peak = [
        [y[np.hypot(*(X - (x1, x2)).T) < 0.05].mean() for x1 in (-0.67, 0, 0.67)]
        for x2 in (-0.42, 0.42)
    ]
    assert np.sign(peak).tolist() == [[1, -1, 1], [-1, 1, -1]]
    assert np.abs(peak).min() > 0.9


@pytest.mark.parametrize("test_size", [0.01, 0.25, 0.5, 0.99])
def test_a_split_holds_every_sample_once(test_size):
    X, y = np.arange(40.0).reshape(20, 2), np.arange(20)
    parts = datasets.train_test_split(X, y, test_size=test_size, rng=0)
    X_train, X_test, y_train, y_test = parts
    assert sorted([*y_train, *y_test]) == list(range(20))
    assert 1 <= len(y_test) == max(1, min(19, round(20 * test_size)))
    for points, labels in ((X_train, y_train), (X_test, y_test)):
        assert (points[:, 0] == 2 * labels).all()
    assert y_train.dtype == y.dtype
    assert not any(np.shares_memory(part, X) for part in parts)


@pytest.mark.parametrize("test_size", [0, 1, -0.5, np.nan])
def test_a_split_needs_two_parts(test_size):
    with pytest.raises(ValueError, match="test_size harus"):
        datasets.train_test_split([[1], [2]], [0, 1], test_size=test_size)
    with pytest.raises(ValueError, match="Paling sedikit perlu 2 sampel"):
        datasets.train_test_split([[1]], [0])
