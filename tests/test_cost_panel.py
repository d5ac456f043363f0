"""The cost panel: formulas against what is really there, and times that are measured.

What a clock says depends on what else the computer does: no test rests on it.
"""

import numpy as np
import pytest

from dlkit import Network
from dlkit.live import CostPanel
from dlkit.live.panels import cost_panel
from dlkit.live.panels.cost import COPIES, Cost
from dlkit.objective import Objective


@pytest.fixture
def panel():
    made = CostPanel()
    yield made
    made.close()


@pytest.mark.parametrize("sizes", [(64, 10), (64, 32, 10), (4, 3, 5, 2)])
def test_parameters_are_those_of_the_network(sizes):
    assert Cost(sizes, 1, 0, 4).parameters == Network(sizes).n_parameters


class Counting(np.ndarray):
    """An array that counts the multiplications of its matrix products."""

    total = 0

    def __matmul__(self, other):
        Counting.total += self.shape[0] * self.shape[1] * other.shape[1]
        return super().__matmul__(other)


def test_three_times_the_weights_is_what_the_four_stages_multiply_but_for_the_input():
    sizes, n = (6, 5, 4, 3), 7
    network = Network(sizes)
    weights = [W.view(Counting) for W, _ in network.layers(network.init(0))]
    a = [np.ones((n, sizes[0])).view(Counting)]
    Counting.total = 0
    for W in weights:
        a.append(a[-1] @ W)
    delta = a[-1]
    for W, below in zip(weights[::-1], a[-2::-1], strict=True):
        below.T @ delta
        if below is not a[0]:  # nobody asks for the delta of the input
            delta = delta @ W.T
    cost = Cost(sizes, 1, 0, 4)
    assert Counting.total == cost.multiplications(n) - n * sizes[0] * sizes[1]


@pytest.mark.parametrize("name", COPIES)
def test_memory_counts_what_the_optimizer_really_keeps(name):
    from dlkit.live.panels.knobs import OPTIMIZERS

    theta = np.ones(1000)
    update = OPTIMIZERS[name](0.1).start(theta)
    kept = [cell.cell_contents for cell in update.__closure__ or ()]
    arrays = [each for each in kept if isinstance(each, np.ndarray) and each.ndim]
    others = [each for each in arrays if each is not theta]
    assert (
        len(others) >= COPIES[name]
    )  # and scratch space, which the formula leaves out
    cost = Cost((9, 1), batch_size=5, copies=COPIES[name], item=8)
    assert cost.memory() == {
        "parameter": 80, "gradien": 80, "optimizer": 80 * COPIES[name],
        "aktivasi": 400,
    }  # fmt: skip


def test_the_panel_counts_for_the_network_it_trains(panel):
    for values in ({}, {"depth": 0}, {"width": 128, "depth": 2}):
        panel.set(**values)
        network = panel.training.network
        assert panel.cost.layer_sizes == network.layer_sizes
        assert panel.cost.parameters == len(panel.theta)
        assert panel.work == 3 * panel.cost.weights * 1350
    objective = Objective(network, panel.training.X, panel.training.y)
    assert objective.loss(panel.theta) == panel.run.state.loss


def test_what_was_trained_stays_as_a_point(panel):
    before = dict(cost_panel._measured)
    panel.set(width=16, depth=2)
    key = (16, 16), "adam", 32
    work, best = cost_panel._measured[key]
    assert work == panel.work
    assert 0 < best <= panel.training.milliseconds
    assert set(before) <= set(cost_panel._measured)
    assert len(panel._points.get_xdata()) == len(cost_panel._measured) >= 4


def test_the_time_of_an_epoch_is_measured_anew_for_each_network(panel):
    first = panel.training.milliseconds
    assert 0 < first < 60_000
    assert panel.training.milliseconds == first  # and does not change by looking
    panel.set(width=256, depth=2)
    assert "milidetik" in panel.details()
    assert "milidetik" not in panel.summary()  # a text that others compare


def test_double_width_costs_fourfold_between_hidden_layers():
    def middle(width):
        return Cost((width, width), 1, 0, 4).multiplications(1)

    assert middle(256) == 4 * middle(128)


def test_a_width_without_hidden_layers_is_no_choice(panel):
    panel.set(depth=0)
    assert panel.controls["width"].disabled
    assert "tanpa lapisan tersembunyi" in panel.summary()
    panel.set(depth=1)
    assert not panel.controls["width"].disabled


def test_words_grow_with_the_numbers():
    words = [cost_panel._counted(n) for n in (12, 1500, 2_000_000, 3.04e9)]
    assert words == ["12", "1,5 ribu", "2 juta", "3,04 miliar"]
    assert [cost_panel._bytes(n) for n in (9640, 2_520_000)] == ["9,64 KB", "2,52 MB"]
