"""The backpropagation panel: every number is dlkit's, and every grain leads on."""

import html
import re
from itertools import combinations, pairwise

import numpy as np
import pytest

from dlkit import SGD, Network, Objective, datasets, descend, gradient_check
from dlkit._format import fixed
from dlkit.live import BackpropagationPanel
from dlkit.live.panel import Panel
from dlkit.live.panels import worked_words as words
from dlkit.live.panels.walk import NAMES, STAGES, UPDATE, finite_differences

NETWORK = Network((2, 2, 1), "sigmoid")


@pytest.fixture
def panel():
    return BackpropagationPanel(epochs=3)


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for open_panel in Panel.instances():
        open_panel.close()


def states(panel):
    """The run as dlkit makes it, from the panel's controls."""
    values = panel.values
    X, y = getattr(datasets, f"{values['dataset']}_gate")()
    theta = [values[name] for name in NAMES]
    return list(
        descend(
            Objective(NETWORK, X, y), theta, SGD(values["learning_rate"]),
            epochs=values["epochs"], batch_size=values["batch_size"],
            rng=values["seed"],
        )
    )  # fmt: skip


def written(panel):
    """The texts in the picture, each without its number's prefix."""
    worked = panel._worked
    return [text for part in (worked._known, worked._fresh) for *_, text in part.labels]


def decimal_comma(value):
    return fixed(value, 3)


@pytest.mark.parametrize("batch_size", [1, 2, 4])
def test_each_epoch_ends_where_descend_ends(batch_size):
    panel = BackpropagationPanel(epochs=3, batch_size=batch_size)
    for epoch, state in enumerate(states(panel)):
        panel.go(epoch * panel.timeline.per_epoch)
        np.testing.assert_array_equal(panel.moment.now, state.theta)
        assert panel.moment.loss == state.loss
    assert panel.run.at_end


@pytest.mark.parametrize("batch_size", [1, 2, 4])
def test_small_steps_lead_to_the_same_place_as_large_ones(batch_size):
    panel = BackpropagationPanel(epochs=3, batch_size=batch_size)
    panel.reset()
    grains = ("layer", "sample", "batch", "epoch")
    reached = {}
    for grain in grains:
        panel.set(grain=grain)
        reached[grain] = stops = [0]
        while not panel.run.at_end:
            panel.step()
            stops.append(panel.run.position)
        panel.reset()
    for small, large in pairwise(grains):
        assert set(reached[large]) <= set(reached[small])
    batches = 4 // batch_size
    assert len(reached["layer"]) == 1 + 3 * (4 * len(STAGES) + batches)
    assert len(reached["sample"]) == 1 + 3 * 4
    assert len(reached["batch"]) == 1 + 3 * batches
    assert len(reached["epoch"]) == 1 + 3


@pytest.mark.parametrize("grain", ["layer", "sample", "batch", "epoch"])
def test_stepping_back_takes_the_same_way(grain):
    panel = BackpropagationPanel(epochs=2, batch_size=2, grain=grain)
    panel.reset()
    there = [0]
    while not panel.run.at_end:
        panel.step()
        there.append(panel.run.position)
    back = [panel.run.position]
    while panel.run.position:
        panel.back()
        back.append(panel.run.position)
    assert back == there[::-1]


def test_numbers_are_the_networks(panel):
    X, y = datasets.xor_gate()
    for position in range(len(panel.run)):
        panel.go(position)
        moment, seen = panel.moment, panel.numbers
        if moment.stage is None:
            continue
        one, theta = [moment.sample], moment.theta
        _, hidden, output = NETWORK.forward(theta, X[one])
        deltas = np.hstack(NETWORK.deltas(theta, X[one], y[one]))[0]
        rows = moment.rows if moment.stage == UPDATE else one
        check = gradient_check(NETWORK, theta, X[rows], y[rows])
        expected = {
            "a1": hidden[0, 0], "a2": hidden[0, 1], "a3": output[0, 0],
            "δ1": deltas[0], "δ2": deltas[1], "δ3": deltas[2],
            "loss": NETWORK.loss(theta, X[one], y[one]),
            **{f"g {name}": g for name, g in zip(NAMES, check.analytic, strict=True)},
            **dict(zip(NAMES, moment.now, strict=True)),
        }  # fmt: skip
        for key in seen.keys() & expected.keys():
            assert seen[key] == expected[key], (position, key)
        for i in "123":
            if f"z{i}" in seen:
                sigmoid = 1 / (1 + np.exp(-seen[f"z{i}"]))
                assert seen[f"a{i}"] == pytest.approx(sigmoid, rel=1e-12)
        numeric = finite_differences(moment, X, y)
        np.testing.assert_array_equal(numeric, check.numeric)
        np.testing.assert_allclose(numeric, check.analytic, rtol=1e-6, atol=1e-9)


def test_a_batchs_gradient_is_the_mean_of_its_samples(panel):
    slopes = []
    for position in range(1, panel.timeline.per_epoch + 1):
        panel.go(position)
        if panel.moment.stage == "gradient":
            slopes.append([panel.numbers[f"g {name}"] for name in NAMES])
    assert panel.moment.stage == UPDATE
    batch = [panel.numbers[f"g {name}"] for name in NAMES]
    np.testing.assert_allclose(batch, np.mean(slopes, axis=0), atol=1e-15)
    terms = re.search(r"rata-rata 4 sampel: \((.*)\) / 4", panel.details())[1]
    assert [term.strip("()") for term in terms.split(" + ")] == [
        decimal_comma(slope[NAMES.index("v1")]) for slope in slopes
    ]


def test_what_is_not_computed_yet_stays_empty(panel):
    blanks = []
    for position in range(len(STAGES) + 1):
        panel.seek(position)
        blanks.append(sum(text.endswith("–") for text in written(panel)))
    assert blanks == sorted(blanks, reverse=True)
    assert blanks[0] > blanks[-1] == 0


def test_numbers_in_the_picture_are_those_of_the_moment(panel):
    for position in (0, 3, 9, 14, 20, 21, 30, 63):
        panel.seek(position)
        texts = written(panel)
        for key, value in panel.numbers.items():
            if key[0] in "zaδwbv":
                lambang = key.translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
                assert f"{lambang} {decimal_comma(value)}" in texts
        slopes = [text for text in texts if text.startswith("g ")]
        known = [key for key in panel.numbers if key[0] == "g"]
        assert sorted(slopes) == sorted(
            f"g {decimal_comma(panel.numbers[key])}" for key in known
        ) or set(slopes) == {"g –"}


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize(
    "values",
    [{}, {name: -20 for name in NAMES}, {"learning_rate": 10, "batch_size": 1}],
    ids=["default", "wide numbers", "wild"],
)
def test_no_number_covers_another(narrow, values):
    panel = BackpropagationPanel(epochs=5, **values)
    panel.face.view.rebuild(dark=False, narrow=narrow)
    width, height = panel.face.view.figure.bbox.size
    for position in range(0, len(panel.run), 7):
        panel.seek(position)
        worked = panel._worked
        parts = [part.boxes() for part in (worked._known, worked._fresh)]
        boxes = np.vstack(parts)
        assert (boxes.min(axis=0)[:2] >= 0).all()
        assert (boxes.max(axis=0)[2:] <= (width, height)).all()
        letters = boxes + np.array((2, 2, -2, -2))  # without the paper around them
        for one, other in combinations(letters, 2):
            apart = (one[:2] >= other[2:]).any() or (other[:2] >= one[2:]).any()
            assert apart, (position, one, other)


def test_the_table_holds_every_weight_with_its_finite_difference(panel):
    panel.seek(panel.timeline.per_epoch)
    rows = re.findall(r"<tr><th scope=row>([^<]+)</th>(<td>.*?)</tr>", panel.details())
    cells = {name: re.findall("<td>(.*?)</td>", row) for name, row in rows}
    assert len(cells) == len(NAMES)
    after = states(panel)[1].theta
    for (name, row), old, new in zip(
        cells.items(), states(panel)[0].theta, after, strict=True
    ):
        value, slope, numeric, _, becomes = row
        assert (value, becomes) == (decimal_comma(old), decimal_comma(new)), name
        assert slope == numeric


def test_an_edited_weight_changes_every_number_at_the_same_stage(panel):
    panel.seek(9)
    before, moment = dict(panel.numbers), panel.moment
    panel.set(v1=2.5)
    assert (panel.moment.stage, panel.moment.sample) == (moment.stage, moment.sample)
    assert panel.moment.theta[NAMES.index("v1")] == 2.5
    X, y = datasets.xor_gate()
    theta = states(panel)[0].theta
    (delta,) = NETWORK.deltas(theta, X[[1]], y[[1]])[0]
    assert [panel.numbers["δ1"], panel.numbers["δ2"]] == delta.tolist()
    assert panel.numbers["δ1"] != before["δ1"]
    assert "v₁ 2,500" in written(panel)
    scope = {}
    exec(panel.code(), scope)
    np.testing.assert_array_equal(scope["theta"], panel.moment.theta)


@pytest.mark.parametrize("bad", [21, -20.5, float("nan"), float("inf"), "dua"])
def test_a_weight_that_cannot_be_used_is_refused_in_words(panel, bad):
    before = panel.start.copy()
    panel.set(w21=bad)
    assert panel.message.startswith("w21 harus angka antara −20 dan 20")
    assert panel.failure is None
    np.testing.assert_array_equal(panel.start, before)


def test_an_edited_weight_outlives_the_seed_until_it_is_given_back(panel):
    panel.set(b2=1.25)
    panel.set(seed=3)
    expected = NETWORK.init(rng=3).round(2)
    edited = expected.copy()
    edited[NAMES.index("b2")] = 1.25
    np.testing.assert_array_equal(panel.start, edited)
    panel.seed_weights()
    np.testing.assert_array_equal(panel.start, expected)


def test_values_given_at_the_start_hold_whatever_their_order():
    one = BackpropagationPanel(seed=3, w11=0.5)
    other = BackpropagationPanel(w11=0.5, seed=3)
    np.testing.assert_array_equal(one.start, other.start)
    assert one.start[0] == 0.5
    assert one.start[1] == NETWORK.init(rng=3).round(2)[1]


def test_beyond_both_ends_there_are_words(panel):
    panel.reset()
    panel.back()
    assert "awalnya" in panel.message
    panel.seek(len(panel.run) - 1)
    panel.step()
    assert "ujung" in panel.message
    assert panel.run.at_end


def test_the_stage_stays_when_the_batches_change(panel):
    panel.seek(21 + 8)
    panel.set(batch_size=1)
    moment = panel.moment
    assert (moment.epoch, moment.done) == (1, 8)
    panel.seek(2 * panel.timeline.per_epoch - 1)
    panel.set(batch_size=4)
    assert panel.moment.epoch in (1, 2)
    assert panel.failure is None


@pytest.mark.parametrize("batch_size", [1, 2, 4])
def test_the_code_makes_what_is_on_screen(batch_size):
    panel = BackpropagationPanel(epochs=2, batch_size=batch_size)
    for position in range(len(panel.run)):
        panel.go(position)
        scope, moment = {}, panel.moment
        exec(panel.code(), scope)
        assert scope["loss"] == moment.loss
        np.testing.assert_array_equal(scope["theta"], moment.now)
        if moment.stage in STAGES:
            slopes = [panel.numbers.get(f"g {name}") for name in NAMES]
            if None not in slopes:
                np.testing.assert_array_equal(scope["gradient"], slopes)


def test_the_formula_is_filled_with_the_numbers_of_the_stage(panel):
    panel.set(dataset="and")
    panel.go(3)
    a, d = (decimal_comma(panel.numbers[key]) for key in ("a3", "δ3"))
    assert repr(panel.formula()) == f"δ₃ = a₃ − y = {a} − 0 = {d}"
    latex = panel.formula().latex
    assert r"\delta_{3} &= a_{3} - y" in latex
    assert a.replace(",", "{,}") in latex
    for position in range(panel.timeline.per_epoch + 1):
        panel.go(position)
        lines = str(panel.formula()).split("\n")
        for line in lines[:4]:
            assert (
                html.escape(line) in panel.details() or len(lines) > 4 or not position
            )
        rows = panel.formula().latex.split(r" \\ ")
        assert all(row.count("&") == 1 for row in rows)
        broken = [words.rows(line) for line in lines]
        assert [" ".join(each) for each in broken] == lines
        assert max(len(row) for each in broken for row in each) <= words.WIDTH
        assert len(rows) == sum(map(len, broken))


def test_small_steps_play_slowly_enough_to_be_read(panel):
    pace = []
    for grain in ("layer", "sample", "batch", "epoch"):
        panel.set(grain=grain)
        pace.append(panel.fps)
    assert pace == sorted(pace)
    assert pace[0] <= 2
    assert pace[-1] == Panel.fps


def test_the_diagnosis_advises_nothing_that_this_network_cannot_have():
    panel = BackpropagationPanel(epochs=10, **dict.fromkeys(NAMES, 0))
    finding = panel.finding
    assert finding.name == "plateau"
    assert finding.why in panel.details()
    assert finding.try_next not in panel.details()
