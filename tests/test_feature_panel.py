"""The feature panel: what each layer sees is what the network computes there."""

import numpy as np
import pytest

from dlkit import Network, datasets
from dlkit.live import FeaturePanel
from dlkit.live.panels.layer_view import LayerView, best_line, best_view, net


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for panel in FeaturePanel.instances():
        panel.close()


def drawn(layer_map):
    """The points that are on the picture, class by class."""
    return [np.column_stack(points.get_data()) for points in layer_map.points]


@pytest.mark.parametrize("epoch", [0, 40, 200])
def test_input_and_last_layer_are_drawn_as_they_are(epoch):
    panel = FeaturePanel()
    panel.seek(epoch)
    X, y = datasets.spirals(200, noise=0.05, rng=0)
    layers = Network((2, 8, 8, 2, 2)).forward(panel.run.state.theta, X)
    for layer_map, seen in ((panel.maps[0], X), (panel.maps[-1], layers[-2])):
        for label, points in enumerate(drawn(layer_map)):
            np.testing.assert_allclose(points, seen[y == label], atol=1e-12)


def test_wide_layers_are_seen_from_one_side_that_stays():
    panel = FeaturePanel()
    X, y = panel.training.X, panel.training.y
    final = panel.training.network.forward(panel.run[-1].theta, X)
    limits = [(axes.get_xlim(), axes.get_ylim()) for axes in panel.axes]
    for epoch in (0, 77, 200):
        panel.seek(epoch)
        layers = panel.training.network.forward(panel.theta, X)
        for number in (1, 2):
            look = best_view(final[number], y)
            np.testing.assert_allclose(look.T @ look, np.eye(2), atol=1e-12)
            for label, points in enumerate(drawn(panel.maps[number])):
                seen = layers[number][y == label] @ look
                np.testing.assert_allclose(points, seen, atol=1e-12)
        assert limits == [(axes.get_xlim(), axes.get_ylim()) for axes in panel.axes]


@pytest.mark.parametrize("dataset", ["spirals", "circles", "moons", "xor"])
def test_no_point_leaves_its_picture(dataset):
    panel = FeaturePanel(dataset=dataset)
    for epoch in range(0, 201, 9):
        panel.seek(epoch)
        for axes, view in zip(panel.axes, panel.views(), strict=True):
            (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
            outside = ~(
                (view.points >= (left, bottom)) & (view.points <= (right, top))
            ).all(axis=1)
            assert outside.mean() < 0.02


def test_the_net_is_the_plane_carried_through_the_layers():
    panel = FeaturePanel(layers=2)
    panel.seek(120)
    lines = net((-1.4, 1.4, -1.4, 1.4))
    assert lines[0, 0].tolist() == [-1.4, -1.4]
    assert np.ptp(lines[:13, :, 0], axis=1).max() == 0  # upright
    assert np.ptp(lines[13:, :, 1], axis=1).max() == 0  # level
    theta, network = panel.theta, panel.training.network
    bent = network.forward(theta, lines.reshape(-1, 2))[-2].reshape(lines.shape)
    segments = panel.maps[-1].net.get_segments()
    np.testing.assert_allclose(np.array(segments), bent, atol=1e-12)
    np.testing.assert_allclose(np.array(panel.maps[0].net.get_segments()), lines)


@pytest.mark.parametrize("epoch", [0, 25, 200])
def test_the_last_share_is_the_accuracy_of_the_network(epoch):
    panel = FeaturePanel(dataset="moons", noise=0.2)
    panel.seek(epoch)
    X, y = datasets.moons(200, noise=0.2, rng=0)
    outputs = panel.training.network.output(panel.theta, X)
    assert panel.separation()[-1] == np.mean(outputs.argmax(axis=1) == y)


@pytest.mark.parametrize("dataset", ["spirals", "circles", "xor"])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_what_no_line_separates_is_separated_in_the_last_layer(dataset, seed):
    panel = FeaturePanel(dataset=dataset, seed=seed)
    panel.seek(200)
    first, *middle, last = panel.separation()
    assert first < 0.6 < 0.8 < middle[0]
    assert last > 0.97


def test_the_default_goes_from_tangled_to_separable_layer_by_layer():
    panel = FeaturePanel()
    panel.seek(0)
    assert max(panel.separation()) < 0.7
    panel.seek(200)
    shares = panel.separation()
    assert shares == sorted(shares)
    assert shares[0] < 0.6 < 0.8 < shares[1] < 0.9 < shares[-1] == 1


def test_one_layer_of_two_neurons_is_not_enough_and_the_panel_says_so():
    panel = FeaturePanel(layers=1, dataset="circles")
    panel.seek(200)
    assert panel.separation()[-1] < 0.9
    assert "tambah lapisan tersembunyi" in panel.details()
    panel.set(layers=2)
    assert panel.details() == ""


def test_as_many_pictures_as_layers():
    panel = FeaturePanel()
    for layers in (1, 4, 2):
        panel.set(layers=layers)
        assert len(panel.face.view.figure.axes) == layers + 1
        assert len(panel.separation()) == layers + 1
    for narrow in (False, True):
        panel.face.view.rebuild(dark=False, narrow=narrow)
        width, height = panel.face.view.figure.bbox.size
        for axes in panel.face.view.figure.axes:
            box = axes.bbox
            assert box.width == pytest.approx(box.height)
            assert 0 < box.x0 < box.x1 < width
            assert 0 < box.y0 < box.y1 < height


def test_the_best_line_by_hand():
    # targets -1, -1, 1, 1 at z1 = 0, 0, 2, 2: the line is z1 = 1, scores ±1
    points = np.array([[0.0, 0.0], [0.0, 4.0], [2.0, 0.0], [2.0, 4.0]])
    y = np.array([0, 0, 1, 1])
    line = best_line(points, y)
    np.testing.assert_allclose(line, [1, 0, -1], atol=1e-12)
    assert LayerView(points, y, points, line).right == 1
    assert LayerView(points, y, points, -line).right == 0
    assert LayerView(points, np.array([0, 1, 1, 1]), points, line).right == 0.75


def test_the_best_view_puts_class_1_to_the_right():
    rng = np.random.default_rng(0)
    y = np.arange(60) % 2
    layer = rng.normal(size=(60, 5))
    layer[:, 1] *= 9  # the widest direction tells nothing about the class
    layer[:, 3] -= 6 * y
    first, second = best_view(layer, y).T
    seen = layer @ first
    assert seen[y == 1].min() > seen[y == 0].max()
    assert abs(second[1]) > 0.99


def test_a_layer_that_sees_nothing_is_still_drawn():
    look = best_view(np.ones((6, 8)), np.arange(6) % 2)
    assert np.isfinite(look).all()
