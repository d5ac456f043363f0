import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from dlkit import Network
from dlkit.plots import (
    CLASS_COLORS,
    NetworkDiagram,
    UnitMaps,
    grid,
    unit_values,
)

EXTENT = (-1.5, 1.5, -1.5, 1.5)


@pytest.fixture
def axes():
    figure = Figure(figsize=(6, 4), dpi=100)
    FigureCanvasAgg(figure)
    return figure.add_axes((0, 0, 1, 1), xlim=(0, 600), ylim=(0, 400))


def shown(maps):
    """The picture of the whole figure, first row lowest."""
    canvas = maps.figure.canvas
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[::-1]


def test_tanh_values_are_the_activations_themselves():
    network = Network((2, 8, 8, 2))
    theta, X = network.init(rng=0), grid(EXTENT, 5)
    _, first, second, last = network.forward(theta, X)
    inputs, *hidden, output = unit_values(network, theta, X)
    np.testing.assert_array_equal(hidden[0], first)
    np.testing.assert_array_equal(hidden[1], second)
    np.testing.assert_allclose(inputs, X / 1.2)  # the middle of the last cell
    np.testing.assert_array_equal(output, last * [-1, 1])


def test_sigmoid_and_one_probability_are_centred():
    network = Network((2, 3, 1), "sigmoid")
    theta, X = network.init(rng=0), grid(EXTENT, 5)
    _, hidden, last = network.forward(theta, X)
    _, values, output = unit_values(network, theta, X)
    np.testing.assert_allclose(values, 2 * hidden - 1)
    np.testing.assert_allclose(output, 2 * last - 1)


@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "identity"])
def test_an_unbounded_neuron_keeps_its_form_and_its_zero(activation):
    network = Network((2, 6, 2), activation)
    theta, X = 5 * network.init(rng=1), grid(EXTENT, 7)
    hidden = network.forward(theta, X)[1]
    values = unit_values(network, theta, X)[1]
    farthest = np.abs(hidden).max(axis=0)
    assert (farthest > 1).any()
    np.testing.assert_allclose(values * np.maximum(farthest, 1), hidden)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e300])
def test_values_of_a_diverged_network_stay_in_range(bad):
    network = Network((2, 4, 2), "relu")
    theta = np.full(network.n_parameters, bad)
    for values in unit_values(network, theta, grid(EXTENT, 4)):
        assert (np.abs(values) <= 1).all()


def test_maps_show_what_the_network_answers_where(axes):
    network = Network((2, 3, 2))
    theta = np.zeros(network.n_parameters)
    (W, b), _ = network.layers(theta)
    W[:] = [[4, 0, 3], [0, 4, 3]]  # right, top, and the corner where both are
    b[2] = -3
    maps = UnitMaps(axes)
    maps.set_places([np.column_stack([[100, 200, 300], [80, 80, 80]])], 42)
    maps.set_values([unit_values(network, theta, grid(EXTENT, 20))[1]])
    assert maps.side == 40
    right, top, corner = maps.pixels()[..., :3].astype(int)

    def warm(pixel):
        return pixel[0] > pixel[2]

    assert warm(right[20, 35])
    assert not warm(right[20, 5])
    assert warm(top[35, 20])
    assert not warm(top[5, 20])  # first row lowest
    assert warm(corner[35, 35])
    assert not warm(corner[5, 35])
    assert not warm(corner[35, 5])
    picture = shown(maps)
    for number, pixels in enumerate(maps.pixels()):
        left = 100 * (number + 1) - 20
        np.testing.assert_array_equal(picture[60:100, left : left + 40], pixels)


def test_a_map_has_the_colours_of_the_activations_on_the_grid(axes):
    network = Network((2, 8, 8, 8, 2))
    theta = network.init(rng=3)
    maps = UnitMaps(axes, strength=1)
    positions = [np.full((n, 2), 50.0) for n in network.layer_sizes]
    maps.set_places(positions, 22)  # a pixel for each cell
    values = unit_values(network, theta, grid(EXTENT, 20))
    maps.set_values(values)
    pixels = maps.pixels()[..., :3]
    flat = np.concatenate([each.T for each in values]).reshape(-1, 20, 20)
    ends = [255 * np.array(to_rgb(color)) for color in CLASS_COLORS[:2]]
    share = np.abs(flat)[..., None]
    expected = (1 - share) * 255 + share * np.where(flat[..., None] < 0, *ends)
    assert len(pixels) == 28
    assert np.abs(pixels - expected).max() <= 3  # 256 shades


def test_a_larger_map_runs_smoothly_from_cell_to_cell(axes):
    maps = UnitMaps(axes, strength=1)
    maps.set_places([np.zeros((1, 2))], 102)
    maps.set_values([np.array([[0.0], [1.0], [0.0], [1.0]])])  # right of it: 1
    row = maps.pixels()[0, 50, :, 2].astype(int)
    assert len(set(row[:25].tolist())) == 1
    assert (np.diff(row[25:75]) <= 0).all()
    assert len(set(row[75:].tolist())) == 1
    assert abs(row[50] - (row[0] + row[-1]) / 2) < 5


def test_maps_stand_in_the_diagrams_neurons(axes):
    network = Network((2, 8, 8, 8, 2))
    diagram, maps = NetworkDiagram(axes, square=True), UnitMaps(axes)
    diagram.set_network(network.layer_sizes)
    maps.set_places(diagram.positions, diagram.size)
    maps.set_values([np.ones((9, n)) for n in network.layer_sizes])
    picture = shown(maps)
    orange = maps.pixels()[0, 0, 0]
    assert 0 < diagram.size - maps.side <= 3
    for x, y in np.concatenate(diagram.positions):
        np.testing.assert_array_equal(picture[int(y), int(x)], orange)
