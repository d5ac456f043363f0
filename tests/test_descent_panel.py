"""The gradient descent panel: its path, its section, and its words."""

import numpy as np
import pytest

from dlkit import SGD, datasets, descend, landscapes
from dlkit.live import GradientDescentPanel
from dlkit.live.panel import Panel
from dlkit.live.panels.terrain import TERRAINS


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for open_panel in Panel.instances():
        open_panel.close()


def press(panel, axes, *places):
    """Press the mouse at the first place, and drag it to the others."""
    for number, place in enumerate(places):
        view = panel.face.view
        across, up = axes.transData.transform(place) / view.figure.bbox.size
        drag = {"drag": [across, 1 - up], "began": number == 0}
        panel.face.screen._heard(None, drag, [])


def test_the_path_drawn_is_that_of_descend():
    panel = GradientDescentPanel(learning_rate=0.2, epochs=25, start_1=-1, seed=3)
    X, y = datasets.line(60, noise=0.3, rng=3)
    bowl = landscapes.LineFit(X, y)
    states = list(descend(bowl, [-1, -2], SGD(0.2), epochs=25))
    path = np.array([state.theta for state in states])
    panel.seek(7)
    np.testing.assert_array_equal(panel._trail.whole.get_xydata(), path)
    np.testing.assert_array_equal(panel._trail.walked.get_xydata(), path[:8])
    np.testing.assert_array_equal(panel._trail.here.get_xydata(), path[7:8])
    np.testing.assert_allclose(panel._landing.get_xydata(), path[8:9], rtol=1e-14)


@pytest.mark.parametrize("landscape", TERRAINS)
def test_the_section_has_the_landscapes_own_heights(landscape):
    panel = GradientDescentPanel(landscape=landscape, learning_rate=0.01)
    panel.seek(3)
    section, step = panel._section, panel.now
    downhill = -step.gradient / np.hypot(*step.gradient)
    distances, losses = section.curve.get_data()
    for distance, loss in list(zip(distances, losses, strict=True))[::20]:
        there = step.here + distance * downhill
        assert loss == pytest.approx(float(panel.landscape.loss(there)), rel=1e-9)
    assert section.here.get_xydata().tolist() == [[0, step.loss]]
    reach = np.hypot(*(panel.run[4].theta - step.here))
    landing = section.landing.get_xydata()[0]
    np.testing.assert_allclose(landing, (reach, panel.run[4].loss), rtol=1e-9)


def test_the_tangent_touches_the_section_where_we_are():
    panel = GradientDescentPanel()
    panel.seek(2)
    (x0, x1), (y0, y1) = panel._section.tangent.get_data()
    slope = (y1 - y0) / (x1 - x0)
    assert y0 - slope * x0 == pytest.approx(panel.now.loss)
    ahead = panel.landscape.loss(
        panel.now.here - 1e-6 * panel.now.gradient / np.hypot(*panel.now.gradient)
    )
    assert slope == pytest.approx((ahead - panel.now.loss) / 1e-6, rel=1e-4)


def test_the_arrow_points_against_the_gradient():
    panel = GradientDescentPanel(landscape="two_minima", start_1=0.5)
    tail, tip = panel._arrow.get_xydata()[:2]
    along = tip - tail
    np.testing.assert_allclose(tail, [0.5, -2])
    gradient = panel.now.gradient
    assert along @ gradient == pytest.approx(-np.hypot(*along) * np.hypot(*gradient))


def test_a_click_and_the_number_fields_set_the_same_start():
    panel, other = GradientDescentPanel(), GradientDescentPanel()
    panel.seek(12)
    press(panel, panel.map_axes, (1.2, -0.7))
    other.set(start_1=1.2, start_2=-0.7)
    assert panel.run[0].theta == pytest.approx([1.2, -0.7], abs=0.01)
    assert panel.run.position == 0  # the start is in sight
    panel.set(start_1=1.2, start_2=-0.7)
    np.testing.assert_array_equal(panel.path, other.path)


def test_the_start_is_dragged_as_far_as_the_border():
    panel = GradientDescentPanel()
    press(panel, panel.map_axes, (1, 1), (2, -1), (2.5, -9))
    assert panel.run[0].theta == pytest.approx([2.5, -3], abs=0.01)
    assert (panel.message, panel.failure) == ("", None)


def test_the_first_step_stays_in_sight_while_the_learning_rate_moves():
    panel = GradientDescentPanel(learning_rate=0.1)
    before = panel._section.landing.get_xdata()[0]
    panel.set(learning_rate=0.3)
    assert panel.run.position == 0
    assert panel._section.landing.get_xdata()[0] == pytest.approx(3 * before)
    panel.seek(30)
    panel.set(epochs=50)
    assert panel.run.position == 50


def test_a_click_on_the_section_moves_nothing():
    panel = GradientDescentPanel()
    before = panel.path
    press(panel, panel.section_axes, (1.0, 5.0))
    np.testing.assert_array_equal(panel.path, before)
    assert (panel.message, panel.failure) == ("", None)


def test_a_step_that_is_too_large_is_seen_to_jump_over_the_valley():
    panel = GradientDescentPanel(learning_rate=1.0)
    landing, loss = panel._section.landing.get_xydata()[0]
    bottom = panel._section.curve.get_xdata()[panel._section.curve.get_ydata().argmin()]
    assert landing > bottom
    assert loss < panel.now.loss
    assert "mendarat di lereng seberang" in panel.details()
    panel.set(learning_rate=1.2)
    assert "melompati lembah" in panel.details()


def test_a_diverging_run_is_shown_and_told():
    panel = GradientDescentPanel(learning_rate=1.3, epochs=200)
    assert "divergen" in panel.summary()
    assert "Perkecil learning rate" in panel.summary()
    panel.seek(5)
    assert "di luar gambar" in panel.summary()
    (y,) = panel._trail.here.get_ydata()
    assert y in (-3, 3)  # at the border, an arrow that points out
    assert panel._trail.here.get_marker() in "^v"
    assert panel.failure is None


@pytest.mark.parametrize("epoch", [5, 6, 7, 50])
def test_numbers_beyond_all_bounds_are_told_and_not_drawn(epoch):
    panel = GradientDescentPanel(
        landscape="two_minima", learning_rate=10, start_1=3, epochs=50
    )
    panel.seek(epoch)
    assert panel.failure is None
    assert "terlalu besar untuk dihitung" in panel.details()
    assert np.isfinite(panel._trail.whole.get_xydata()).all()


def test_a_start_at_the_saddle_goes_nowhere():
    panel = GradientDescentPanel(landscape="saddle", start_1=0, start_2=0)
    panel.seek(30)
    assert panel.run.state.theta.tolist() == [0, 0]
    assert "Gradiennya nol" in panel.details()
    assert panel.failure is None


def test_the_details_and_the_formula_hold_the_numbers_of_the_step():
    panel = GradientDescentPanel(
        landscape="two_minima", learning_rate=0.2, start_1=2, start_2=-2
    )
    # gradient (2 (4 - 2) + 1/4, -2); 2 - 0.2 · 4.25 and -2 + 0.2 · 2
    assert "w₁ = 2,00 − 0,2·(4,250) = 1,15" in panel.details()
    assert "w₂ = −2,00 − 0,2·(−2,000) = −1,60" in panel.details()
    assert "w₁ − learning rate · turunan = 2,00 − 0,2·(4,250) ≈ 1,15" in str(
        panel.formula()
    )
    assert r"2{,}00 - 0{,}2\cdot (4{,}250) \approx 1{,}15" in panel.formula().latex


def test_the_line_that_a_point_means_is_told_and_drawn():
    panel = GradientDescentPanel(start_1=1.5, start_2=-0.5)
    assert "y = 1,50 x − 0,50" in panel.details()
    assert panel._fit.line.get_xydata().tolist() == [[-1, -2], [1, 1]]
    X, y = datasets.line(60, noise=0.3, rng=0)
    np.testing.assert_array_equal(
        panel._fit.samples.get_xydata(), np.column_stack([X[:, 0], y])
    )
    panel.set(landscape="saddle")
    assert "Garisnya" not in panel.details()
    assert len(panel._fit.line.get_xydata()) == 0


def test_the_axes_stay_while_a_run_is_played():
    panel = GradientDescentPanel(learning_rate=1.1)
    axes = panel.map_axes, panel.section_axes
    seen = set()
    for epoch in range(0, 31, 5):
        panel.seek(epoch)
        seen.add(tuple((*each.get_xlim(), *each.get_ylim()) for each in axes))
    assert len(seen) == 1


def test_only_a_landscape_of_data_has_a_seed():
    panel = GradientDescentPanel()
    before = panel.path
    panel.set(seed=4)
    assert panel.path.tolist() != before.tolist()
    assert not panel.controls["seed"].disabled
    panel.set(landscape="two_minima")
    assert panel.controls["seed"].disabled
    assert panel.controls["start_1"].description == "w₁ awal"
