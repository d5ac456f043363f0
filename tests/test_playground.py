"""The playground: features, layers, points, weights, losses, and what can be shared."""

import re

import numpy as np
import pytest

from dlkit import MLP, SGD, datasets
from dlkit.live.panels.features import FEATURES, compute
from dlkit.live.panels.playground import Playground
from dlkit.live.panels.playground_knobs import LAYERS
from dlkit.live.panels.presets import PRESETS
from dlkit.plots import grid

SHARED = [
    {},
    {"preset": "spiral-fitur"},
    {"preset": "overfitting", "seed": 3},
    {"dataset": "bumps", "hidden_sizes": (8, 1, 8), "noise": 0.25, "test_size": 0.2},
    {"features": ("x2", "sin_x1"), "hidden_sizes": (), "penalty": "l1"},
    {"points": [(0.5, -1, 1), (0.1, 0.2, 0)], "weights": {(1, 0, 2): -2.5}},
    {"loss": "mse", "optimizer": "momentum", "batch_size": 8, "learning_rate": 0.01},
]


@pytest.fixture
def play():
    """A playground that is closed after the test."""
    opened = []

    def make(*arguments, **values):
        values = {"epochs": 20} | values if "preset" not in values else values
        opened.append(Playground(*arguments, **values))
        return opened[-1]

    yield make
    for panel in opened:
        panel.close()


def ran(panel):
    """What the code on screen leaves behind."""
    scope = {}
    exec(panel.code(), scope)
    return scope


def click(panel, axes, x, y, shift=False):
    place = axes.transData.transform((x, y)) / axes.figure.bbox.size
    told = {"click": [place[0], 1 - place[1]], "shift": shift}
    panel.face.screen._heard(None, told, [])


# features ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", FEATURES)
def test_a_feature_is_what_its_code_says(name):
    X = np.random.default_rng(0).normal(size=(9, 2))
    x1, x2 = X.T
    expected = eval(FEATURES[name].code, {"np": np, "x1": x1, "x2": x2})
    assert compute((name,), X).tolist() == expected[:, None].tolist()
    assert compute((name,), X.astype(np.float32)).dtype == np.float32


def test_features_stand_in_a_fixed_order(play):
    panel = play(features=("product", "x2"), dataset="xor")
    assert panel.settings["features"] == ("x2", "product")
    X = panel.training.X
    expected = np.column_stack([X[:, 1], X[:, 0] * X[:, 1]])
    assert np.array_equal(panel.training.inputs(X), expected)
    assert np.array_equal(ran(panel)["X"], expected)
    assert panel.training.network.layer_sizes[0] == 2


def test_the_last_feature_stays(play):
    panel = play(features=("sin_x1",))
    panel.controls["sin_x1"].value = False
    assert panel.settings["features"] == ("x1",)
    assert "paling sedikit satu fitur" in panel.message
    assert "masukan x₁;" in panel.summary()


# the network and its training -------------------------------------------------------


@pytest.mark.parametrize("sizes", [(), (1,), (8, 3), (8,) * 6])
def test_layers_are_chosen_and_only_those_in_use_are_seen(play, sizes):
    panel = play(hidden_sizes=sizes)
    assert panel.training.network.layer_sizes == (2, *sizes, 2)
    seen = [panel.controls[name].layout.display != "none" for name in LAYERS]
    assert seen == [number < len(sizes) for number in range(6)]
    for name in ("activation", "neuron"):
        assert panel.controls[name].disabled == (not sizes)


def test_it_trains_as_the_library_does(play):
    panel = play(dataset="moons", hidden_sizes=(5,), test_size=0, learning_rate=0.5)
    X, y = datasets.moons(300, noise=0.1, rng=0)
    model = MLP((5,), optimizer=SGD(0.5), epochs=20, rng=0).fit(X, y)
    assert np.array_equal(panel.run[-1].theta, model.theta_)
    assert panel.training.right(model.theta_) == model.score(X, y)
    panel.seek(20)
    cells = grid(panel.extent, 12)
    share = model.predict_proba(cells)[:, 1].reshape(12, 12)
    assert panel.map_values(12) == pytest.approx(2 * share - 1, abs=1e-4)


def test_mse_for_classes_learns_minus_one_and_one(play):
    panel = play(loss="mse", dataset="linear", hidden_sizes=(), learning_rate=0.1)
    training = panel.training
    assert training.network.layer_sizes == (2, 1)
    assert set(training.targets(training.y)) == {-1, 1}
    theta = panel.run[-1].theta
    answers = training.network.output(theta, training.X)[:, 0]
    expected = np.mean((answers - (2 * training.y - 1)) ** 2)
    assert panel.run[-1].loss == pytest.approx(expected)
    assert training.right(theta) == np.mean((answers > 0) == (training.y == 1))
    scope = ran(panel)
    assert set(scope["y"]) == set(scope["y_test"]) == {-1, 1}


@pytest.mark.parametrize("dataset", ["ramp", "bumps"])
def test_regression_always_has_mse_and_no_share_of_right_answers(play, dataset):
    panel = play(dataset=dataset, loss="cross_entropy", test_size=0)
    assert panel.controls["loss"].disabled
    X, y = getattr(datasets, dataset)(300, noise=0.1, rng=0)
    model = MLP((4, 2), loss="mse", optimizer=SGD(1), epochs=20, rng=0).fit(X, y)
    assert np.array_equal(panel.run[-1].theta, model.theta_)
    assert "benar" not in panel.summary()
    panel.set(dataset="xor")
    assert not panel.controls["loss"].disabled
    assert panel.settings["loss"] == "cross_entropy"


@pytest.mark.parametrize("kind", ["l1", "l2"])
def test_the_penalty_reaches_the_model(play, kind):
    panel = play(penalty=kind, strength=0.03)
    assert getattr(panel.training.model, kind) == 0.03
    panel.set(penalty="none")
    assert (panel.training.model.l1, panel.training.model.l2) == (0, 0)
    assert panel.controls["strength"].disabled


def test_new_data_and_new_weights_change_nothing_else(play):
    panel = play()
    X, theta = panel.training.X, panel.run[0].theta
    panel.new_weights()
    assert np.array_equal(panel.training.X, X)
    assert not np.array_equal(panel.run[0].theta, theta)
    panel.set(seed=0)
    panel.new_data()
    assert not np.array_equal(panel.training.X, X)
    assert np.array_equal(panel.run[0].theta, theta)


# one's own points and weights -------------------------------------------------------


@pytest.mark.parametrize(("dataset", "values"), [("xor", {0, 1}), ("ramp", {-1, 1})])
def test_points_are_clicked_and_typed_into_the_training_data(play, dataset, values):
    panel = play(dataset=dataset)
    n, tested = len(panel.training.X), panel.training.X_test
    axes = panel._picture.map_axes
    click(panel, axes, 0.5, 0.25)
    click(panel, axes, -0.5, 0.25, shift=True)
    panel.own.fields["x1"].value = 1.0
    panel.add_point()
    assert panel.own.points == [(0.5, 0.25, 1), (-0.5, 0.25, 0), (1.0, 0.0, 1)]
    assert panel.training.X[n:].tolist() == [[0.5, 0.25], [-0.5, 0.25], [1.0, 0.0]]
    assert set(panel.training.y[n:].tolist()) == values
    assert np.array_equal(panel.training.X_test, tested)
    assert np.array_equal(ran(panel)["y"], panel.training.y)
    panel.remove_points()
    assert len(panel.training.X) == n


def test_points_belong_to_their_data(play):
    panel = play(dataset="xor", points=[(1, 1, 0)])
    panel.set(noise=0.2)
    assert panel.own.points == [(1, 1, 0)]
    panel.set(dataset="moons")
    assert panel.own.points == []
    panel.set(dataset="xor", points=[(-1, 1, 1)])
    assert panel.own.points == [(-1, 1, 1)]


@pytest.mark.parametrize("place", [(1, 1, 2), (1, 0, 4), (2, 4, 1), (3, 2, 2)])
def test_training_starts_from_the_weights_that_are_set(play, place):
    panel = play(weights={place: 7.5})
    plain = play()
    (index,) = np.flatnonzero(panel.run[0].theta != plain.run[0].theta)
    layer, source, target = place
    W, b = panel.training.network.layers(panel.run[0].theta)[layer - 1]
    assert (W[source - 1, target - 1] if source else b[target - 1]) == 7.5
    assert panel.run[0].theta[index] == 7.5
    assert panel.weight(place) == 7.5
    assert ran(panel)["theta"][index] == 7.5
    panel.set(learning_rate=0.5)
    assert panel.run[0].theta[index] == 7.5
    panel.remove_weights()
    assert np.array_equal(panel.run[0].theta, plain.run[0].theta)


def test_a_line_that_is_clicked_is_the_weight_to_set(play):
    panel = play(hidden_sizes=(3,))
    panel.seek(5)
    picture = panel._picture
    start, end = picture.network.diagram.lines[1][2, 0]
    click(panel, picture.network_axes, *(start + 0.1 * (end - start)))
    fields = panel.edits.fields
    assert panel.edits.typed == (2, 3, 1)
    W, _ = panel.training.network.layers(panel.run[0].theta)[1]
    assert fields["value"].value == round(W[2, 0], 3)
    assert panel.run.position == 5
    fields["value"].value = -1.0
    panel.set_weight()
    assert panel.run.position == 0
    W, _ = panel.training.network.layers(panel.theta)[1]
    assert W[2, 0] == -1


def test_weights_are_forgotten_with_the_network_they_belong_to(play):
    panel = play(hidden_sizes=(3,), weights={(1, 1, 3): 2})
    panel.set(hidden_sizes=(2,))
    assert panel.edits.values == {}
    assert "Suntingan bobot dihapus" in panel.message
    panel.set(noise=0.2)
    assert panel.message == ""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"layer": 7}, "lapisan 1 sampai 3"),
        ({"source": 5}, "tidak ada bobot dari neuron 5 ke neuron 1"),
        ({"target": 6}, "ke neuron 6"),
        ({"value": float("nan")}, "bukan angka"),
        ({"value": 1e6}, "antara −100 dan 100"),
    ],
)
def test_a_weight_that_is_not_there_is_refused(play, fields, words):
    panel = play()
    before = panel.run
    for name, value in fields.items():
        panel.edits.fields[name].value = value
    panel.set_weight()
    assert words in panel.message
    assert (panel.run, panel.failure) == (before, None)


# the picture ------------------------------------------------------------------------


def test_a_neuron_is_enlarged_by_click_and_by_number(play):
    panel = play(hidden_sizes=(3, 2), dataset="xor")
    picture = panel._picture
    for layer, index, number in ((1, 0, 1), (1, 2, 3), (2, 1, 5)):
        click(
            panel,
            picture.network_axes,
            *picture.network.diagram.positions[layer][index],
        )
        assert panel.values["neuron"] == number
        assert panel.place == (layer, index)
        cells = grid(panel.extent, 10)
        a = panel.training.network.forward(panel.theta, cells)[layer][:, index]
        assert panel.map_values(10).ravel() == pytest.approx(a, abs=1e-4)
        assert f"neuron {number}: lapisan {layer}" in panel.summary()
    click(panel, picture.network_axes, *picture.network.diagram.positions[0][0])
    assert panel.place is None
    panel.set(neuron=5, hidden_sizes=(2,))
    assert panel.values["neuron"] <= 2


def test_numbers_have_their_own_points_and_legend(play):
    panel = play(dataset="ramp", test_size=0.2)
    picture = panel._picture
    below, above = picture._points._train
    y = panel.training.y
    assert len(below.get_offsets()) == (y < 0).sum() > 0
    assert len(above.get_offsets()) == (y >= 0).sum() > 0
    assert [legend.get_visible() for legend in picture._legends] == [False, True]
    assert not any(len(points.get_xdata()) for points in picture._map.points)
    panel.set(dataset="xor")
    assert [legend.get_visible() for legend in picture._legends] == [True, False]
    assert not len(below.get_offsets())


def test_sharp_colours_tell_the_sign_alone(play):
    panel = play()
    many = len(np.unique(panel.face.view.pixels().reshape(-1, 4), axis=0))
    run = panel.run
    panel.set(sharp=True)
    few = len(np.unique(panel.face.view.pixels().reshape(-1, 4), axis=0))
    assert few < many
    assert panel.run is run


def test_the_table_of_runs_names_points_and_weights_as_a_reader_would(play):
    panel = play(hidden_sizes=(3,), points=[(1.2, -0.5, 0)], weights={(1, 2, 3): 0.5})
    panel.remember()
    panel.set(points=[], weights={})
    assert "Titikmu: (1,2; −0,5) kelas 0; " in panel.details()
    assert "Suntingan bobot: lapisan 1 dari 2 ke 3 = 0,5<" in panel.details()


def test_runs_are_remembered_beside_the_one_in_view(play):
    panel = play()
    panel.remember()
    first = panel.training.losses
    panel.set(hidden_sizes=(2,), features=("x1",))
    ((number, losses),) = panel.runs.ghosts
    assert (number, losses.tolist()) == ("1", first.tolist())
    assert "Lapisan tersembunyi: 4-2" in panel.details()
    assert "Fitur: x₁, x₂" in panel.details()
    panel.forget()
    assert panel.runs.ghosts == []
    assert "<table" not in panel.details()


# sharing ----------------------------------------------------------------------------


@pytest.mark.parametrize("values", SHARED, ids=str)
def test_the_shared_line_makes_the_same_panel(play, values):
    panel = play(**values)
    again = eval(panel.share(), {"Playground": Playground})
    assert again.chosen == panel.chosen
    assert again.message == ""
    assert np.array_equal(again.run[-1].theta, panel.run[-1].theta)
    assert again.share() == panel.share()
    again.close()


def test_a_preset_can_be_changed_and_left(play):
    panel = play(preset="xor-satu-lapisan", noise=0.3)
    assert (panel.values["dataset"], panel.values["noise"]) == ("xor", 0.3)
    assert panel.values["preset"] is None
    panel.controls["preset"].value = "spiral-fitur"
    assert panel.chosen == play(preset="spiral-fitur").chosen
    assert panel.run.at_end
    panel.set(preset="xor-satu-lapisan")
    assert panel.share() == "Playground(preset='xor-satu-lapisan')"
    assert panel.values["noise"] == 0.1


def test_a_preset_trains_once(play, monkeypatch):
    panel = play()
    trained = []
    monkeypatch.setattr(
        panel, "train", lambda: trained.append(1) or type(panel).train(panel)
    )
    panel.set(preset="overfitting")
    panel.controls["preset"].value = "spiral-adam"
    assert len(trained) == 2


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"preset": "tidak-ada"}, "yang ada: xor-tanpa-lapisan-tersembunyi, xor-satu"),
        ({"hidden_sizes": (9,)}, r"dari 1 sampai 8; yang diberikan \(9,\)"),
        ({"hidden_sizes": (1,) * 7}, "paling banyak 6"),
        ({"features": ("x3",)}, "x1_squared"),
        ({"features": ()}, "Fitur harus dipilih dari x1, x2"),
        ({"points": [(9, 9, 1)]}, "di dalam gambar"),
        ({"points": [(0, 0, 2)]}, "kelas 0 atau 1"),
        ({"points": 3}, "points tidak bisa dibaca"),
        ({"weights": {(9, 1, 1): 1}}, "lapisan 1 sampai 3"),
        ({"weights": {(1, 1): 1}}, "tiga bilangan bulat"),
        ({"weights": [1]}, "weights tidak bisa dibaca"),
        ({"weights": {(1, 1, 1): "satu"}}, "Nilai bobot harus angka"),
        ({"learning_rate": 99}, "learning_rate harus"),
        ({"warna": 1}, "tidak punya pengatur 'warna'"),
    ],
)
def test_what_cannot_be_used_is_told_and_left_out(values, words):
    for panel in (Playground(**values), Playground()):
        panel.set(**values)
        assert re.search(words, panel.message)
        assert panel.failure is None
        assert panel.share() == "Playground()"
        panel.close()
    told = Playground(**values)
    assert re.search(words, told.message)
    assert len(told.run) == 201
    told.close()


def test_every_preset_can_be_chosen_in_the_panel(play):
    options = [value for _, value in play().controls["preset"]._options_full]
    assert options == [None, *PRESETS]
