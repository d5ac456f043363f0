"""The base of the panels on shipped data, by the smallest panel that can be made."""

import ipywidgets
import numpy as np
import pytest

from dlkit import MLP, Adam, datasets
from dlkit.live.panels import knobs
from dlkit.live.panels.shipped_panel import ShippedPanel, load
from dlkit.live.panels.training import Training


class RowPanel(ShippedPanel):
    """Digits, seen whole or by the ink of each row alone."""

    name = "rows"
    loader = "load_digits"
    shaping = frozenset({"rows"})
    untrained = frozenset({"epoch", "number"})

    def make_controls(self):
        return {
            "rows": ipywidgets.Checkbox(False, description="Baris saja"),
            "number": ipywidgets.IntSlider(description="Gambar", max=446),
            "learning_rate": knobs.learning_rate(0.01),
            "epochs": knobs.epochs(3),
        }

    @property
    def settings(self):
        return super().settings | {"hidden_sizes": (8,)}

    def features(self, X, X_test, settings):
        if not settings["rows"]:
            return X, X_test
        return tuple(part.reshape(-1, 8, 8).mean(axis=2) for part in (X, X_test))

    def feature_code(self):
        lines = [f"{X} = {X}.reshape(-1, 8, 8).mean(axis=2)" for X in ("X", "X_test")]
        return lines if self.values["rows"] else []

    def sample(self):
        return self.training.X_test[self.values["number"]]

    def moved(self, name, value):
        self.show() if name == "number" else super().moved(name, value)

    def build(self, view):
        (self.bars,) = view.figure.add_subplot().plot([])
        view.animate(self.bars)

    def draw(self, _view):
        self.bars.set_data(range(10), self.probabilities())


@pytest.fixture(params=[False, True], ids=["pixels", "rows"])
def panel(request):
    made = RowPanel(rows=request.param, number=7)
    yield made
    made.close()


def test_the_code_shown_makes_the_model_on_screen(panel):
    assert (panel.message, panel.failure) == ("", None)
    for epoch in (0, 2, 3):
        panel.seek(epoch)
        scope = {}
        exec(panel.code(), scope)
        assert scope["loss"] == panel.run.state.loss
    model = scope["model"].fit(scope["X"], scope["y"])
    X_test, y_test = scope["X_test"], scope["y_test"]
    assert model.dtype == "float32"
    assert panel.training.test_rights[-1] == model.score(X_test, y_test)
    expected = model.predict_proba(X_test)[7]
    assert panel.probabilities() == pytest.approx(expected, abs=1e-6)
    assert panel.probabilities().sum() == pytest.approx(1, abs=1e-6)


def test_words_tell_the_test_accuracy_of_the_epoch_in_view(panel):
    for epoch in (0, 3):
        panel.seek(epoch)
        right = panel.training.right(panel.theta, test=True)
        assert f"{100 * right:.1f}%".replace(".", ",") in panel.summary()


def test_returning_to_a_setting_trains_nothing_but_keeps_its_own_place():
    panel = RowPanel()
    first = panel.training
    panel.seek(1)
    panel.set(learning_rate=0.1)
    assert panel.training is not first
    panel.set(learning_rate=0.01)
    other = RowPanel()
    assert panel.training is other.training is first
    assert (panel.run.position, other.run.position) == (1, 3)
    other.set(rows=True)
    assert (panel.training.X.shape[1], other.training.X.shape[1]) == (64, 8)
    panel.close()
    other.close()


def test_shipped_data_cannot_be_changed_by_one_panel_for_another():
    X, *_ = load("load_digits")
    assert load("load_digits")[0] is X
    with pytest.raises(ValueError, match="read-only"):
        X[0, 0] = 1


@pytest.mark.parametrize("n_classes", [2, 3, 10])
def test_right_counts_what_the_model_counts(n_classes):
    rng = np.random.default_rng(n_classes)
    X = rng.normal(size=(60, 4))
    y = np.arange(60) % n_classes
    model = MLP((5,), optimizer=Adam(0.05), epochs=20, rng=0)
    training = Training(model, X[:40], y[:40], X[40:], y[40:])
    model.fit(X[:40], y[:40])
    assert np.array_equal(training.predictions(X, model.theta_), model.predict(X))
    assert training.right(model.theta_) == model.score(X[:40], y[:40]) < 1
    assert training.right(model.theta_, test=True) == model.score(X[40:], y[40:])


def test_an_answer_that_is_no_number_is_never_right():
    X, _, y, _ = datasets.load_digits()
    training = Training(MLP((), dtype="float32"), X, y)
    diverged = np.full(training.network.n_parameters, np.nan, np.float32)
    assert set(training.predictions(X, diverged)) == {-1}
    assert training.right(diverged) == 0
