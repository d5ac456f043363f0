"""The optimizer panel: three runs from one start, on a landscape or in a network."""

import numpy as np
import pytest

from dlkit import MLP, SGD, Adam, Momentum, datasets, descend, landscapes
from dlkit.live import OptimizerPanel
from dlkit.live.panel import Panel
from dlkit.live.panels.race_picture import CELLS
from tests.test_descent_panel import press


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for open_panel in Panel.instances():
        open_panel.close()


def three(rate=0.02, adam_rate=0.2, momentum=0.8):
    values = {"learning_rate": rate, "adam_rate": adam_rate, "momentum": momentum}
    return values, [SGD(rate), Momentum(rate, momentum), Adam(adam_rate)]


def drawn(panel):
    """The losses of the three curves, as drawn."""
    return [curve.whole.get_ydata() for curve in panel.drawn.curves]


@pytest.mark.parametrize("batch_size", [None, 8])
def test_on_a_landscape_the_paths_are_those_of_descend(batch_size):
    values, optimizers = three()
    panel = OptimizerPanel(
        arena="valley", batch_size=batch_size, epochs=20, seed=3, start_1=1, **values
    )
    panel.seek(7)
    X, y = datasets.line(60, noise=0.3, rng=3)
    valley = landscapes.LineFit(10 * X, y)
    for trail, optimizer in zip(panel.drawn.trails, optimizers, strict=True):
        states = list(
            descend(valley, [1, -2], optimizer, epochs=20, batch_size=batch_size, rng=3)
        )
        path = np.array([state.theta for state in states])
        np.testing.assert_array_equal(trail.whole.get_xydata(), path)
        np.testing.assert_array_equal(trail.walked.get_xydata(), path[:8])
    np.testing.assert_array_equal(drawn(panel)[2], [state.loss for state in states])


@pytest.mark.parametrize("batch_size", [None, 32])
def test_in_a_network_the_curves_are_those_of_the_mlp(batch_size):
    values, optimizers = three(0.1, 0.03)
    panel = OptimizerPanel(
        arena="moons", batch_size=batch_size, epochs=15, seed=5, **values
    )
    X, y = datasets.moons(120, noise=0.1, rng=5)
    for losses, optimizer in zip(drawn(panel), optimizers, strict=True):
        model = MLP(
            (8, 8), optimizer=optimizer, epochs=15, batch_size=batch_size, rng=5
        )
        expected = [state.loss for state in model.steps(X, y)]
        np.testing.assert_array_equal(losses, expected)


def test_all_three_start_from_the_same_parameters():
    for arena in ("bowl", "moons"):
        first, *others = OptimizerPanel(arena=arena, batch_size=8).run[0].states
        for other in others:
            np.testing.assert_array_equal(other.theta, first.theta)


def test_all_three_see_the_same_batches():
    panel = OptimizerPanel(arena="moons", batch_size=8)
    first, *others = panel.run[4].states
    for other in others:
        np.testing.assert_array_equal(other.order, first.order)


def test_the_boundary_drawn_is_where_the_network_changes_its_mind():
    panel = OptimizerPanel(arena="moons", learning_rate=0.3, epochs=40)
    panel.seek(40)
    network = panel.race.training.network
    cell = 4 / CELLS
    for line, state in zip(panel.drawn.boundaries, panel.run.state.states, strict=True):
        along = line.get_xydata()[::5]
        along = along[np.isfinite(along).all(axis=1)]
        assert len(along) > 5
        shifts = cell * np.array([(0, 1), (0, -1), (1, 0), (-1, 0)])
        sides = [network.output(state.theta, along + shift) for shift in shifts]
        classes = np.array([side.argmax(axis=1) for side in sides])
        assert (np.ptp(classes, axis=0) == 1).all()


def test_an_arena_leaves_nothing_of_itself_behind_in_another():
    panel = OptimizerPanel(arena="bowl")
    assert len(panel.drawn.trails[0].whole.get_xydata()) == 61
    assert len(panel.drawn.boundaries[0].get_xydata()) == 0
    panel.set(arena="spirals")
    assert len(panel.drawn.trails[0].whole.get_xydata()) == 0
    assert len(panel.drawn.boundaries[0].get_xydata()) > 0
    assert len(panel.drawn.map_axes.collections) == 0  # no contours
    panel.set(arena="saddle")
    assert len(panel.drawn.trails[0].whole.get_xydata()) == 61
    assert len(panel.drawn.points[0].get_xydata()) == 0
    assert panel.drawn.map_axes.get_xlabel() == "w₁"


def test_the_summary_says_who_leads_and_by_how_much():
    panel = OptimizerPanel(arena="two_minima", epochs=60)
    panel.seek(60)
    losses = panel.run.state.losses
    assert losses.argmin() == 1  # the momentum carries it over the pass
    assert panel.run.state.loss == losses[1]
    ratio = f"{losses[2] / losses[1]:.1f}".replace(".", ",")
    assert f"Momentum di depan: loss Adam {ratio} kali loss Momentum." in (
        panel.summary()
    )
    panel.reset()
    assert "Belum ada yang di depan." in panel.summary()


def test_the_summary_calls_a_tie_a_tie():
    panel = OptimizerPanel(arena="bowl", learning_rate=0.1, epochs=20, momentum=0)
    panel.seek(20)
    assert "SGD dan Momentum di depan: loss keduanya sama." in panel.summary()
    assert "tanpa ingatan, sama dengan SGD" in panel.details()
    panel.set(momentum=0.35)
    assert panel.controls["momentum"].label == "0,35"
    assert "Momentum 0,35: langkah yang searah" in panel.details()
    panel.set(momentum=0)
    panel.set(batch_size=32)
    panel.seek(20)
    sgd, _, adam = panel.run.state.losses
    assert adam < sgd < 1.005 * adam
    assert "Adam di depan, tipis sekali." in panel.summary()


def test_a_racer_that_diverges_is_told_and_the_others_race_on():
    panel = OptimizerPanel(arena="bowl", learning_rate=3, epochs=100)
    panel.seek(100)
    assert "Divergen: SGD" in panel.summary()
    assert "Adam di depan" in panel.summary()
    assert "Perkecil learning rate" in panel.details()
    assert np.isfinite(panel.run.state.loss)
    assert panel.drawn.curves[0].here.get_marker() == "^"
    assert panel.failure is None


def test_only_what_the_arena_has_can_be_set():
    def disabled(panel):
        return {name for name, part in panel.controls.items() if part.disabled}

    panel = OptimizerPanel(arena="valley")
    assert disabled(panel) == set()
    panel.set(arena="two_minima")
    assert disabled(panel) == {"batch_size", "seed"}
    panel.set(arena="moons")
    assert disabled(panel) == {"start_1", "start_2"}


def test_smaller_batches_make_more_and_noisier_steps():
    full = OptimizerPanel(arena="bowl", learning_rate=0.05)
    single = OptimizerPanel(arena="bowl", learning_rate=0.05, batch_size=1)
    assert (np.diff(full.losses[0]) < 0).all()
    assert (np.diff(single.losses[0]) > 0).sum() > 10
    assert single.losses[0][1] < full.losses[0][1] / 10
    assert "60 langkah: 60 sampel, batch 1" in single.details()
    assert "Satu epoch = satu langkah." in full.details()


def test_the_start_is_set_by_the_mouse_on_a_landscape_alone():
    panel = OptimizerPanel(arena="saddle")
    press(panel, panel.drawn.map_axes, (-1, 1), (-0.5, 0.7))
    assert panel.run[0].states[0].theta == pytest.approx([-0.5, 0.7], abs=0.01)
    panel.set(arena="moons")
    before = panel.losses
    press(panel, panel.drawn.map_axes, (-1, 1))
    np.testing.assert_array_equal(panel.losses, before)
    assert (panel.message, panel.failure) == ("", None)
