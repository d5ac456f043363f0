"""Every preset of the playground shows what its name promises."""

import numpy as np
import pytest

from dlkit import MLP
from dlkit.live.panels.playground import Playground
from dlkit.live.panels.presets import PRESETS


@pytest.fixture
def shown():
    """The training of a preset, by its name."""
    opened = []

    def train(name, **values):
        panel = Playground(preset=name, **values)
        opened.append(panel)
        assert (panel.message, panel.failure) == ("", None)
        return panel.training

    yield train
    for panel in opened:
        panel.close()


def right(training, test=True):
    return training.right(training.run[-1].theta, test)


def findings(training):
    return [found.name for found in training.findings]


def explained(training):
    """The share of the test data's variance that the network explains."""
    errors = training.y_test - training.answers(training.X_test, training.run[-1].theta)
    return 1 - np.mean(errors**2) / training.y_test.var()


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_its_settings_and_has_a_sentence(name):
    panel = Playground(preset=name)
    assert panel.values["preset"] == name
    assert panel.share() == f"Playground(preset={name!r})"
    says = PRESETS[name].says
    assert says.endswith(".")
    assert says.count(". ") == 0
    assert says.replace("&", "&amp;") in panel.details()
    panel.set(seed=1)
    assert panel.values["preset"] is None
    assert PRESETS[name].says not in panel.details()
    panel.close()


@pytest.mark.parametrize("name", PRESETS)
def test_the_browser_s_slider_can_stand_where_a_preset_puts_it(name):
    panel = Playground()
    steps = [step for _, step in panel.controls["learning_rate"].options]
    assert PRESETS[name].values.get("learning_rate", 1) in steps
    panel.close()


def test_xor_needs_a_hidden_layer_or_the_product(shown):
    straight = shown("xor-tanpa-lapisan-tersembunyi")
    assert right(straight) < 0.75
    assert findings(straight) == ["plateau"]
    assert right(shown("xor-satu-lapisan")) > 0.95
    product = shown("xor-fitur-hasil-kali")
    assert product.network.layer_sizes == (1, 2)
    assert right(product) > 0.95


def test_circles_are_separated_by_squares_and_by_no_line(shown):
    assert right(shown("lingkaran-fitur-kuadrat")) > 0.97
    assert right(shown("lingkaran-fitur-kuadrat", features=("x1", "x2"))) < 0.75
    bent = shown("aktivasi-identitas")
    assert right(bent, test=False) < 0.75
    assert right(shown("aktivasi-identitas", activation="tanh")) > 0.95


def test_the_spiral_yields_to_adam_and_to_features(shown):
    sgd, adam = shown("spiral-sgd"), shown("spiral-adam")
    assert right(sgd) < 0.7
    assert right(adam) > 0.97
    rates = {training.model.optimizer.learning_rate for training in (sgd, adam)}
    assert len(rates) == 1
    assert sgd.network.layer_sizes == adam.network.layer_sizes
    easy = shown("spiral-fitur")
    assert right(easy) > 0.97
    assert right(shown("spiral-fitur", features=("x1", "x2"))) < right(easy)


@pytest.mark.parametrize("seed", range(3))
def test_overfitting_is_seen_and_held_back_by_l2(shown, seed):
    free, held = shown("overfitting", seed=seed), shown("derau-dan-l2", seed=seed)
    assert "overfitting" in findings(free)
    assert "overfitting" not in findings(held)
    assert held.test_losses[-1] < free.test_losses[-1]
    assert np.array_equal(free.X, held.X)


def test_learning_rates_that_are_too_large_and_too_small(shown):
    assert findings(shown("learning-rate-terlalu-besar"))[0] == "diverged"
    assert findings(shown("learning-rate-terlalu-besar", learning_rate=0.1))[0] in (
        "converged", "learning",
    )  # fmt: skip
    assert findings(shown("learning-rate-terlalu-kecil")) == ["too_slow"]


def test_neurons_that_no_longer_learn(shown):
    assert "dead_relu" in findings(shown("relu-mati"))
    assert "dead_relu" not in findings(shown("relu-mati", learning_rate=0.3))
    deep = shown("sigmoid-enam-lapisan")
    assert findings(deep) == ["plateau"]
    sizes = [
        np.abs(W).max()
        for W, _ in deep.network.layers(
            deep.network.gradient(deep.run[0].theta, deep.inputs(deep.X), deep.y)
        )
    ]
    assert sizes[0] < sizes[-1] / 100  # of the gradient


def test_regression_of_a_plane_and_of_bumps(shown):
    plane = shown("regresi-bidang")
    assert plane.network.layer_sizes == (2, 1)
    assert explained(plane) > 0.9
    bumps = shown("regresi-gundukan")
    assert explained(bumps) > 0.9
    assert explained(shown("regresi-gundukan", hidden_sizes=())) < 0.2
    model = MLP((), loss="mse").fit(plane.X, plane.y)  # the library agrees
    assert model.score(plane.X_test, plane.y_test) > 0.7
