"""The network diagram and its short texts, checked by their data."""

import numpy as np
import pytest
from matplotlib import colors
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from dlkit import Network
from dlkit.plots import CLASS_COLORS, Labels, NetworkDiagram

SIZES = [(1, 1), (2, 2), (2, 3, 1), (2, 8, 8, 8, 2), (7, 8, 8, 8, 8, 8, 8, 3)]


@pytest.fixture
def axes():
    figure = Figure(figsize=(9, 4), dpi=100)
    FigureCanvasAgg(figure)
    return figure.add_axes((0.05, 0.1, 0.6, 0.8))


def diagram_of(axes, sizes, theta=None, **settings):
    diagram = NetworkDiagram(axes, **settings)
    diagram.set_network(sizes)
    network = Network(sizes)
    theta = network.init(rng=0) if theta is None else theta
    diagram.set_weights(network.layers(theta))
    return diagram, network, theta


def painted(axes):
    axes.figure.canvas.draw()
    return np.array(axes.figure.canvas.buffer_rgba())


def edges(diagram):
    """Each drawn line: its two ends, width, colour, and whether it is dashed."""
    drawn = {}
    for lines in diagram.artists[:2]:
        for path, width in zip(lines.get_paths(), lines.get_linewidths(), strict=False):
            dashed = lines.get_linestyle()[0][1] is not None
            drawn[tuple(path.vertices.ravel().round(6))] = (
                width, colors.to_hex(lines.get_edgecolor()[0]).upper(), dashed
            )  # fmt: skip
    return drawn


@pytest.mark.parametrize("sizes", SIZES)
def test_every_weight_is_one_line_between_its_two_neurons(axes, sizes):
    diagram, network, theta = diagram_of(axes, sizes)
    drawn = edges(diagram)
    assert len(drawn) == sum(W.size for W, _ in network.layers(theta))
    for layer, (W, _) in enumerate(network.layers(theta)):
        for (i, j), weight in np.ndenumerate(W):
            ends = diagram.lines[layer][i, j]
            assert (ends[:, 1] == diagram.positions[layer][i, 1]).any()
            assert ends[1, 1] == diagram.positions[layer + 1][j, 1]
            _, color, dashed = drawn[tuple(ends.ravel().round(6))]
            assert color == CLASS_COLORS[int(weight >= 0)]
            assert dashed == (weight < 0)


def test_a_line_is_thicker_the_further_its_weight_is_from_zero(axes):
    weights = [0.0, 0.1, -0.5, 1.0, -3.0, 50.0]
    diagram, _, _ = diagram_of(axes, (2, 3), np.array([*weights, 0, 0, 0]))
    drawn = edges(diagram)
    lines = diagram.lines[0].reshape(-1, 4).round(6)
    widths = [drawn[tuple(line)][0] for line in lines]
    assert widths == sorted(widths)
    assert len(set(widths)) == len(widths)


def test_a_neurons_edge_tells_its_bias(axes):
    theta = np.array([1.0, 1, 1, 1, 1, 1, -2.0, 0.0, 2.0])  # W (2, 3), then b
    diagram, _, _ = diagram_of(axes, (2, 3), theta)
    nodes = diagram.artists[2]
    shades = [colors.to_hex(color).upper() for color in nodes.get_edgecolor()[2:]]
    assert shades == [CLASS_COLORS[0], CLASS_COLORS[1], CLASS_COLORS[1]]
    thick, thin, as_thick = nodes.get_linewidth()[2:]
    assert thick == as_thick > thin
    assert [dash is None for _, dash in nodes.get_linestyle()[2:]] == [0, 1, 1]


@pytest.mark.parametrize("value", [np.inf, -np.inf, np.nan, 1e300, 0.0])
def test_parameters_that_diverged_are_drawn_all_the_same(axes, value):
    sizes = (2, 3, 1)
    theta = np.full(Network(sizes).n_parameters, value)
    diagram, _, _ = diagram_of(axes, sizes, theta)
    diagram.set_fill([np.full(n, value) for n in sizes])
    assert all(np.isfinite(width) for width, _, _ in edges(diagram).values())
    assert len(np.unique(painted(axes).reshape(-1, 4), axis=0)) > 1


@pytest.mark.parametrize("figsize", [(9, 4), (4.2, 6.8)])
@pytest.mark.parametrize("sizes", SIZES)
def test_neurons_stay_inside_the_axes_and_apart(sizes, figsize):
    axes = Figure(figsize=figsize, dpi=100).add_axes((0.05, 0.5, 0.9, 0.45))
    diagram, _, _ = diagram_of(axes, sizes, margins=(10, 20, 30, 40))
    places, half = np.concatenate(diagram.positions), diagram.size / 2
    width, height = axes.get_window_extent().size
    assert (places - half >= (10, 30)).all()
    assert (places + half <= (width - 20, height - 40)).all()
    gaps = np.abs(places[:, None] - places).max(axis=2)
    assert (gaps[~np.eye(len(places), dtype=bool)] > diagram.size).all()


def test_a_place_in_the_picture_names_its_neuron(axes):
    diagram, _, _ = diagram_of(axes, (2, 3, 1))
    for layer, places in enumerate(diagram.positions):
        for unit, (x, y) in enumerate(places):
            assert diagram.node_at(x + diagram.size / 3, y) == (layer, unit)
    assert diagram.node_at(-1, -1) is None


@pytest.mark.parametrize("sizes", SIZES)
def test_a_line_is_found_by_the_places_near_it(axes, sizes):
    diagram, *_ = diagram_of(axes, sizes)
    for layer, lines in enumerate(diagram.lines):
        for source, target in ((0, 0), (lines.shape[0] - 1, lines.shape[1] - 1)):
            start, end = lines[source, target]
            x, y = start + 0.02 * (end - start)  # where no other line crosses
            assert diagram.edge_at(x, y) == (layer, source, target)
    assert diagram.edge_at(-9, -9) is None


def test_another_network_takes_the_place_of_the_first(axes):
    diagram, _, _ = diagram_of(axes, (2, 8, 8, 2))
    before = diagram.positions
    diagram.set_network([2, 8, 8, 2])
    assert diagram.positions is before
    diagram.set_network((3, 1))
    network = Network((3, 1))
    diagram.set_weights(network.layers(network.init(rng=0)))
    assert len(edges(diagram)) == 3


def test_a_fill_is_told_by_its_colour(axes):
    diagram, _, _ = diagram_of(axes, (3, 1))
    diagram.set_fill([np.array([-1.0, 0.0, 1.0]), np.array([np.nan])])
    low, none, high, unknown = diagram.artists[2].get_facecolor()[:, :3]
    assert low[2] > low[0]  # blue
    assert high[0] > high[2]  # orange
    np.testing.assert_array_equal(none, (1, 1, 1))
    np.testing.assert_array_equal(unknown, none)


@pytest.mark.parametrize("anchor", [0, 0.5, 1])
def test_labels_stand_where_they_are_put(axes, anchor):
    axes.set(xlim=(0, 10), ylim=(0, 4))
    axes.set_axis_off()
    labels = Labels(axes, 9.5, anchor=anchor)
    labels.set_labels([(5, 2, "−0,25"), (5, 3, "")])
    (left, bottom, right, top), *others = labels.boxes()
    assert not others  # what is empty takes no room
    x, y = axes.transData.transform((5, 2))
    assert (1 - anchor) * left + anchor * right == pytest.approx(x, abs=1)
    assert bottom < y < top
    rows, columns = np.nonzero(painted(axes)[::-1, :, 0] < 128)
    assert left <= columns.min() <= columns.max() < right
    assert bottom <= rows.min() <= rows.max() < top
    middle = (rows.min() + rows.max()) / 2
    assert middle == pytest.approx(y, abs=2.5)  # the comma hangs below


def test_labels_on_paper_hide_the_line_below_them(axes):
    axes.set(xlim=(0, 10), ylim=(0, 4))
    axes.set_axis_off()
    axes.plot([0, 10], [2, 2], color="red", lw=3)
    labels = Labels(axes, paper=True)
    labels.set_labels([(5, 2, "1,00")])
    ((left, bottom, right, top),) = labels.boxes()
    picture = painted(axes)[::-1][bottom:top, left:right, :3].astype(int)
    np.testing.assert_array_equal(np.ptp(picture, axis=2), 0)  # no red left
