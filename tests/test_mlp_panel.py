import asyncio

import numpy as np
import pytest

from dlkit import MLP, SGD, Adam, datasets, plots
from dlkit.live import MLPPanel

DEEP = {"n_layers": 3, "n_neurons": 8, "epochs": 20}


@pytest.fixture
def make():
    made = []

    def build(**values):
        made.append(MLPPanel(**values))
        return made[-1]

    yield build
    for panel in made:
        panel.close()


def large_map(panel):
    return panel._map.map._values


def small_maps(panel):
    return panel._network.maps._values


def press(panel, layer, index, axes=0):
    """Click on a neuron, as the browser does: a fraction of the picture."""
    view = panel.face.view
    axes = panel.axes[axes]
    place = panel._network.diagram.positions[layer][index]
    width, height = view.figure.bbox.size
    x, y = axes.transData.transform(place)
    panel.face.screen._heard(
        None, {"click": [x / width, 1 - y / height], "shift": False}, []
    )


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
def test_small_maps_are_the_networks_own_activations(make, activation):
    panel = make(**DEEP, dataset="moons", activation=activation)
    panel.seek(7)
    X, y = datasets.moons(200, noise=0.05, rng=0)
    optimizer = SGD(panel.values["learning_rate"])
    model = MLP((8, 8, 8), activation=activation, optimizer=optimizer, epochs=7, rng=0)
    model.fit(X, y)
    cells = plots.grid(panel.extent, 20)
    layers = plots.unit_values(model.network_, model.theta_, cells)
    expected = np.hstack(layers).T.reshape(28, 20, 20)
    np.testing.assert_allclose(small_maps(panel), expected, atol=1e-4)


def test_the_enlarged_map_is_that_neurons(make):
    panel = make(**DEEP, dataset="spirals")
    panel.seek(20)
    network, theta = panel.training.network, panel.theta
    layers = network.forward(theta, plots.grid(panel.extent, 60))[1:-1]
    seen = set()
    for number in range(1, 25):
        panel.set(neuron=number)
        layer, index = divmod(number - 1, 8)
        expected = layers[layer][:, index].reshape(60, 60)
        np.testing.assert_allclose(large_map(panel), expected, atol=1e-4)
        seen.add(panel.summary())
        assert (
            f"Neuron {number}: lapisan {layer + 1}, ke-{index + 1}" in panel.summary()
        )
        x, y = panel._network.frame.get_xydata()[0]
        assert panel._network.node_at(x, y) == (layer + 1, index)
    assert len(seen) == 24
    panel.set(neuron=0)
    assert len(panel._network.frame.get_xydata()) == 0
    output = network.output(theta, plots.grid(panel.extent, 60))
    np.testing.assert_allclose(
        large_map(panel), (output[:, 1] - output[:, 0]).reshape(60, 60), atol=1e-4
    )


def test_a_map_of_the_first_layer_stands_the_right_way_up(make):
    panel = make(n_layers=1, n_neurons=2, neuron=2)
    W, b = panel.training.network.layers(panel.theta)[0]
    for row, x2 in ((0, -1.475), (59, 1.475)):  # the lowest row, the highest
        for column, x1 in ((0, -1.475), (59, 1.475)):
            expected = np.tanh(W[0, 1] * x1 + W[1, 1] * x2 + b[1])
            assert large_map(panel)[row, column] == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("shape", [(1, 1), (1, 8), (2, 3), (3, 8)])
def test_a_click_on_a_neuron_does_what_its_number_does(make, shape, narrow):
    n_layers, n_neurons = shape
    panel = make(n_layers=n_layers, n_neurons=n_neurons, epochs=5)
    panel.face.view.rebuild(dark=False, narrow=narrow)
    panel.show()
    run = panel.run
    for layer, index in ((1, 0), (n_layers, n_neurons - 1)):
        panel.set(neuron=0)
        press(panel, layer, index)
        number = (layer - 1) * n_neurons + index + 1
        assert panel.values["neuron"] == number
        clicked = panel.summary(), panel.picture()
        panel.set(neuron=0)
        panel.set(neuron=number)
        assert (panel.summary(), panel.picture()) == clicked
    assert panel.run is run  # looking trains nothing
    assert (panel.message, panel.failure) == ("", None)


def test_a_click_beside_the_hidden_neurons_shows_the_whole_network(make):
    panel = make(n_layers=2, n_neurons=8, neuron=5)
    press(panel, 0, 0)  # an input
    assert panel.values["neuron"] == 0
    panel.set(neuron=5)
    press(panel, 3, 1)  # an output
    assert panel.values["neuron"] == 0
    panel.set(neuron=5)
    panel.clicked(panel.axes[1], 0.0, 0.0, False)  # the large map
    assert panel.values["neuron"] == 5


def test_no_hidden_layer_leaves_nothing_to_enlarge_and_fails_on_xor(make):
    panel = make(dataset="xor", n_layers=0)
    panel.seek(200)
    assert panel.training.network.layer_sizes == (2, 2)
    assert panel.training.right(panel.theta) < 0.65
    assert panel.controls["neuron"].disabled
    assert panel.controls["neuron"].max == 0
    assert panel.controls["n_neurons"].disabled
    assert "tanpa lapisan tersembunyi" in panel.summary()
    right = np.diff(large_map(panel), axis=1)  # a straight boundary: one way only
    assert (right >= -1e-6).all() or (right <= 1e-6).all()
    panel.set(n_layers=1)
    assert panel.controls["neuron"].max == 4
    assert not panel.controls["neuron"].disabled


@pytest.mark.parametrize(
    "values",
    [
        {"dataset": "xor", "n_layers": 1, "n_neurons": 4},
        {"dataset": "moons", "n_layers": 2, "n_neurons": 8},
        {"dataset": "circles", "n_layers": 1, "n_neurons": 8},
        {"dataset": "spirals", "n_layers": 2, "n_neurons": 8, "epochs": 500},
        {"dataset": "spirals", "n_layers": 3, "n_neurons": 8, "epochs": 500},
    ],
)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_default_step_solves_what_lesson_six_shows(make, values, seed):
    panel = make(**values, seed=seed)
    panel.seek(500)
    assert panel.training.right(panel.theta) >= 0.97


def test_the_boundary_drawn_is_the_models_own(make):
    panel = make(
        dataset="moons", n_layers=2, n_neurons=5, optimizer="adam", learning_rate=0.03,
        batch_size=32, epochs=50, seed=3, noise=0.2,
    )  # fmt: skip
    panel.seek(50)
    X, y = datasets.moons(200, noise=0.2, rng=0)
    model = MLP((5, 5), optimizer=Adam(0.03), batch_size=32, epochs=50, rng=3).fit(X, y)
    cells = plots.grid(panel.extent, 60)
    sure = np.abs(large_map(panel).ravel()) > 1e-3
    assert sure.mean() > 0.9
    says = large_map(panel).ravel() > 0
    np.testing.assert_array_equal(says[sure], model.predict(cells)[sure])
    assert f"{100 * model.score(X, y):g}".replace(".", ",") + "%" in panel.summary()


def test_a_smaller_network_keeps_an_enlarged_neuron_that_it_has(make):
    panel = make(n_layers=3, n_neurons=8, neuron=20, epochs=5)
    panel.set(n_layers=1)
    assert (panel.values["neuron"], panel.place) == (8, (1, 7))
    assert panel.map_title() == "Neuron 8: lapisan 1, ke-8 dari atas"
    panel.set(n_layers=0)
    assert (panel.values["neuron"], panel.place) == (0, None)
    panel.set(neuron=1)
    assert "antara 0 dan 0" in panel.message


def test_a_smaller_network_while_it_plays_meets_no_error():
    async def story():
        panel = MLPPanel(**DEEP, neuron=24)
        panel.play()
        for values in ({"n_neurons": 1}, {"n_layers": 0}, {"n_layers": 2}):
            panel.controls[next(iter(values))].value = next(iter(values.values()))
            await asyncio.sleep(0.2)
        panel.pause()
        told = panel.failure, panel.message
        panel.close()
        return told

    assert asyncio.run(story()) == (None, "")


def test_nothing_but_the_data_changes_while_it_plays(make):
    panel = make(**DEEP)
    panel.seek(0)
    diagram = panel._network.diagram
    lines, background = diagram.lines, panel.face.view._background
    panel.seek(20)
    assert diagram.lines is lines
    assert panel.face.view._background is background
    panel.set(n_neurons=5)
    assert len(diagram.positions[1]) == 5


def test_the_formula_of_a_neuron_has_its_weights_and_names_its_inputs(make):
    panel = make(n_layers=2, n_neurons=3, neuron=2, activation="relu")
    (W, b), (V, _), _ = panel.training.network.layers(panel.theta)

    def written(number):
        return f"({number:.2f})".replace("-", "−").replace(".", ",")

    assert (
        f"a<sub>2</sub> = ReLU({written(W[0, 1])}·x<sub>1</sub> + "
        f"{written(W[1, 1])}·x<sub>2</sub> + {written(abs(b[1]))})"
    ) in panel.details()
    panel.set(neuron=6)
    assert f"{written(V[2, 2])}·a<sub>3</sub>" in panel.details()
    assert "a<sub>6</sub> = ReLU(" in panel.details()


@pytest.mark.parametrize("neuron", [1, 3])
def test_the_filled_formula_is_the_score_of_the_enlarged_neuron(make, neuron):
    panel = make(neuron=neuron, epoch=50)
    (W, b), _ = panel.training.network.layers(panel.theta)
    score, after = str(panel.formula()).split("\n")
    x1, x2 = 0.5, -2.0
    filled = score.removeprefix("skor = ").replace(",", ".").replace("−", "-")
    found = eval(filled.replace("·", "*"), {"x1": x1, "x2": x2})
    expected = W[0, neuron - 1] * x1 + W[1, neuron - 1] * x2 + b[neuron - 1]
    assert found == pytest.approx(expected, abs=0.02)
    assert after == f"a{neuron} = tanh(skor)"


@pytest.mark.parametrize("n_layers", [0, 1])
def test_with_no_neuron_enlarged_the_filled_formula_chooses_the_class(make, n_layers):
    panel = make(n_layers=n_layers, n_neurons=8, epoch=200)
    *_, (W, b) = panel.training.network.layers(panel.theta)
    score, _ = str(panel.formula()).split("\n")
    filled = score.partition(" = ")[2].replace(",", ".").replace("−", "-")
    names = [f"{'ax'[not n_layers]}{number + 1}" for number in range(len(W))]
    values = np.linspace(-1, 1, len(W))
    found = eval(filled.replace("·", "*"), dict(zip(names, values, strict=True)))
    difference = values @ W + b
    assert found == pytest.approx(difference[1] - difference[0], abs=0.05)
    assert panel.formula().latex.count(r"\quad +") == (4 if n_layers else 1)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"activation": "sigmoid"}, "di atas 0,5 di"),
        ({"activation": "relu"}, "nol di sisanya, dengan batas garis lurus"),
        ({"n_layers": 2, "n_neurons": 4, "neuron": 8}, "di atas 0 di"),
    ],
)
def test_the_summary_tells_what_the_enlarged_map_looks_like(make, values, words):
    panel = make(**{"neuron": 1, **values})
    assert words in panel.summary()
    share = 100 * np.mean(panel.map_values() > 0)
    assert f"{share:.2g}% bidang".replace(".", ",") in panel.summary()
    assert ("garis lurus" in panel.summary()) == (panel.place[0] == 1)


def test_a_dead_neuron_is_called_one_that_never_answers(make):
    panel = make(n_layers=2, n_neurons=8, activation="relu", learning_rate=10)
    panel.seek(200)
    cells = plots.grid(panel.extent, 60)
    hidden = panel.training.network.forward(panel.theta, cells)[1:-1]
    (dead, *_) = np.flatnonzero(np.hstack(hidden).max(axis=0) == 0)
    panel.set(neuron=int(dead) + 1)
    assert (panel.map_values() == 0).all()
    assert "tidak pernah di atas 0" in panel.summary()


def test_a_run_that_diverges_past_every_number_is_still_drawn(make):
    panel = make(
        n_layers=3, n_neurons=8, activation="identity", learning_rate=10,
        optimizer="momentum", neuron=9,
    )  # fmt: skip
    for epoch in range(0, 60, 2):
        panel.seek(epoch)
        assert panel.failure is None
    assert not np.isfinite(panel.theta).all()
    assert (large_map(panel) == 0).all()
    assert "divergen" in panel.summary()
