"""The overfitting panel: what is learnt by heart, and each remedy against it."""

import numpy as np
import pytest

from dlkit import MLP, Adam, Network, datasets
from dlkit.course.lesson_10.stop import STOP
from dlkit.live import OverfittingPanel
from dlkit.live.panels.early_stopping import stop_early
from dlkit.live.panels.problems import CLASSES, PROBLEMS

REMEDIES = [{"n_samples": 200}, {"l2": 0.01}, {"width": 3}, {"patience": 100}]


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for panel in OverfittingPanel.instances():
        panel.close()


def at_the_end(**values):
    panel = OverfittingPanel(**values)
    panel.seek(len(panel.run) - 1)
    return panel


@pytest.mark.parametrize(
    ("losses", "patience", "expected"),
    [
        ([5, 3, 4, 2, 4, 3, 1], 2, (3, 5)),  # the 1 comes too late
        ([5, 3, 4, 2, 4, 3, 1], 3, (6, 6)),  # and now in time
        ([5, 3, 4, 2, 4, 3, 1], 1, (1, 2)),
        ([1, 2, 3, 4], 2, (0, 2)),
        ([4, 3, 2, 1], 1, (3, 3)),
        ([2, 2, 2, 2], 3, (0, 3)),  # as low is not lower
        ([1, np.nan, np.nan, np.nan], 2, (0, 2)),
    ],
)
def test_early_stopping_by_hand(losses, patience, expected):
    assert stop_early(np.array(losses, float), patience) == expected


def test_enough_patience_finds_the_lowest_loss():
    losses = np.random.default_rng(0).random(50)
    assert stop_early(losses, 50) == (losses.argmin(), 49)


@pytest.mark.parametrize("patience", [1, 2, 5])
def test_the_panel_stops_where_the_exercise_of_the_lesson_does(patience):
    rng = np.random.default_rng(0)
    for _ in range(50):
        losses = rng.integers(0, 8, 12)
        assert stop_early(losses, patience) == STOP.solution(losses, patience)


def test_the_default_overfits():
    panel = at_the_end()
    names = [finding.name for finding in panel.training.findings]
    assert "overfitting" in names
    test = panel.training.test_losses
    assert test[-1] > 2 * test[panel.best]
    assert 50 < panel.best < 500
    assert panel.training.right(panel.theta) == 1
    assert panel.obeyed().sum() == panel.stray.sum() > 3


@pytest.mark.parametrize("remedy", REMEDIES, ids=str)
@pytest.mark.parametrize("data_seed", [0, 1, 2, 3])
def test_each_remedy_lessens_the_gap_and_the_loss_on_new_data(remedy, data_seed):
    ill = at_the_end(data_seed=data_seed)
    cured = at_the_end(data_seed=data_seed, **remedy)
    assert cured.gap < 0.5 * ill.gap
    assert cured.untouched()[0] < 0.6 * ill.untouched()[0]


@pytest.mark.parametrize("remedy", REMEDIES, ids=str)
def test_each_remedy_obeys_fewer_strays(remedy):
    ill, cured = at_the_end(), at_the_end(**remedy)
    share = [panel.obeyed().sum() / panel.stray.sum() for panel in (ill, cured)]
    assert share[1] < 0.6 < share[0]


def test_the_curves_are_losses_without_penalty_on_their_data():
    panel = at_the_end(l2=0.03, epochs=60, data_seed=4)
    X, y = datasets.moons(40, noise=0.3, rng=4)
    X_test, y_test = datasets.moons(200, noise=0.3, rng=1004)
    network = Network((2, 32, 2))
    model = MLP((32,), optimizer=Adam(0.01), epochs=60, l2=0.03, rng=0)
    thetas = [state.theta for state in model.steps(X, y)]
    for line, data in (
        (panel.sight.curve.walked, (X, y)),
        (panel.sight.curve.test_walked, (X_test, y_test)),
    ):
        epochs, losses = line.get_data()
        assert list(epochs) == list(range(61))
        assert list(losses) == [network.loss(theta, *data) for theta in thetas]
    assert panel.gap == pytest.approx(
        network.loss(thetas[-1], X_test, y_test) - network.loss(thetas[-1], X, y)
    )


def test_more_training_samples_leave_the_earlier_and_the_test_data_alone():
    few, many = OverfittingPanel(n_samples=20), OverfittingPanel(n_samples=200)
    np.testing.assert_array_equal(few.training.X, many.training.X[:20])
    np.testing.assert_array_equal(few.training.X_test, many.training.X_test)
    held_out = few.training.X_test[:, None]
    assert not (held_out == many.training.X).all(axis=2).any()


def test_early_stopping_ends_at_the_lowest_validation_loss():
    panel = at_the_end(patience=100)
    whole = OverfittingPanel()
    losses = whole.training.test_losses
    assert panel.best == losses[: panel.stopped + 1].argmin() == len(panel.run) - 1
    assert panel.stopped == panel.best + 100
    np.testing.assert_array_equal(panel.theta, whole.run[panel.best].theta)
    assert panel.sight.best.get_xydata().tolist() == [[panel.best, losses[panel.best]]]
    assert list(panel.sight.stop.get_xdata()) == [panel.stopped] * 2
    assert len(panel.sight.curve.whole.get_xdata()) == 1001  # what would have come


def test_too_little_patience_stops_too_soon():
    bests = [OverfittingPanel(patience=patience).best for patience in (10, 30, 100)]
    assert bests == sorted(bests)
    assert bests[0] < bests[-1]


def test_patience_that_lasts_stops_nothing():
    panel = at_the_end(patience=300, epochs=100)
    assert not panel.ran_out
    assert len(panel.sight.stop.get_xdata()) == 0
    assert "kesabaran tidak sampai habis" in panel.summary()


def test_the_menu_shows_that_nothing_is_stopped():
    panel = OverfittingPanel()
    assert panel.controls["patience"].label == "tidak"
    assert panel.controls["patience"].index == 0
    panel.set(patience=30)
    panel.set(patience=None)
    assert panel.controls["patience"].index == 0


def test_data_that_decide_are_called_validation_data():
    panel = at_the_end()
    labels = lambda: [  # noqa: E731
        text.get_text()
        for axes in panel.face.view.figure.axes
        for text in axes.get_legend().get_texts()
    ]
    assert labels().count("data uji") == 2
    assert "validasi" not in panel.summary() + panel.code()
    panel.set(patience=100)
    assert labels().count("data validasi") == 2
    assert "data uji" not in labels()
    assert "data uji" not in panel.summary()
    assert "X_val" in panel.code()
    assert "Data uji" in panel.details()  # another thousand samples
    panel.set(patience=None)
    assert labels().count("data uji") == 2


def test_untouched_data_are_neither_training_nor_validation():
    panel = at_the_end(patience=100)
    X, y = datasets.moons(1000, noise=0.3, rng=2000)
    network = Network((2, 32, 2))
    loss, right = panel.untouched()
    assert loss == network.loss(panel.theta, X, y)
    assert right == np.mean(network.output(panel.theta, X).argmax(axis=1) == y)
    seen = np.vstack([panel.training.X, panel.training.X_test])
    assert not (seen[:, None] == X).all(axis=2).any()


def test_rings_are_around_the_strays_that_the_network_obeys():
    panel = at_the_end()
    training = panel.training
    answers = training.network.output(panel.theta, training.X).argmax(axis=1)
    lean = PROBLEMS["moons"].lean(training.X)
    expected = training.X[(answers == training.y) & ((lean > 0) != training.y)]
    np.testing.assert_array_equal(
        np.column_stack(panel.sight.rings.get_data()), expected
    )


@pytest.mark.parametrize("name", CLASSES)
def test_without_noise_no_sample_is_astray(name):
    X, y = PROBLEMS[name].draw(200, 0.0, 5)
    assert np.mean((PROBLEMS[name].lean(X) > 0) == y) > 0.99
    panel = OverfittingPanel(dataset=name, noise=0, epochs=1)
    assert panel.stray.mean() < 0.03


def test_the_boundary_of_the_pattern_lies_between_the_classes():
    (circle,) = PROBLEMS["circles"].boundary()
    np.testing.assert_allclose(np.hypot(*circle.T), 0.75, atol=0.03)
    for line in PROBLEMS["blobs"].boundary():
        np.testing.assert_allclose(line.sum(axis=1), 0, atol=1e-9)
