"""The learning rate panel: its sweep, its memory of runs, and what it says."""

import asyncio

import numpy as np
import pytest

from dlkit import MLP, SGD, datasets, diagnose
from dlkit._format import decimal
from dlkit.live import LearningRatePanel
from dlkit.live.panels.rate_sweep import RATES, RateSweep
from dlkit.live.panels.runs import VERDICTS, Run, Runs

ACCORDING_TO_DIAGNOSE = {
    0.001: "terlalu lambat",
    0.1: "masih turun",
    1: "masih turun",
    2: "konvergen",
    3: "naik turun",
    10: "divergen",
}


@pytest.fixture
def panel():
    made = LearningRatePanel()
    yield made
    made.close()


def fitted(rate, epochs=100, seed=2, **settings):
    """The history of the MLP that the panel should train, dlkit called directly."""
    data = {"noise": 0.1, "rng": 0}
    X, y = settings.pop("make", datasets.moons)(200, **data)
    model = MLP((8, 8), optimizer=SGD(rate), epochs=epochs, rng=seed, **settings)
    return model.fit(X, y).history_


def drawn(panel):
    """The strip as drawn: the rates and the heights of all its points."""
    points = panel._strip.points.values()
    rates = np.concatenate([line.get_xdata() for line in points])
    heights = np.concatenate([line.get_ydata() for line in points])
    order = rates.argsort()
    return rates[order], heights[order]


# the sweep --------------------------------------------------------------------------


@pytest.mark.parametrize("index", [0, 12, 20, 26, 29])
def test_sweep_equals_training_one_by_one(panel, index):
    rates, losses = panel.sweep_results()
    np.testing.assert_array_equal(rates, np.geomspace(0.001, 10, 30))
    assert losses[index] == fitted(rates[index])[-1]


def test_sweep_with_batches_equals_training_one_by_one():
    panel = LearningRatePanel(dataset="xor", batch_size=64, epochs=15)
    rates, losses = panel.sweep_results()
    settings = {"make": datasets.xor, "batch_size": 64}
    assert losses[20] == fitted(rates[20], epochs=15, **settings)[-1]


def test_strip_shows_the_sweep_and_pins_what_is_too_high_to_its_edge(panel):
    rates, losses = panel.sweep_results()
    x, heights = drawn(panel)
    _, top = panel.strip_axes.get_ylim()
    np.testing.assert_array_equal(x, rates)
    np.testing.assert_array_equal(heights, losses.clip(max=top))
    assert losses.max() > top > fitted(1)[0]  # untrained: all of them start there


def test_strip_tells_divergence_by_the_marker():
    panel = LearningRatePanel(seed=0)
    rates, _ = panel.sweep_results()
    named = [diagnose(fitted(rate, seed=0))[0].name for rate in rates]
    for name in ("diverged", "oscillating"):
        expected = [rate for rate, one in zip(rates, named, strict=True) if one == name]
        assert list(panel._strip.points[name].get_xdata()) == expected != []


@pytest.mark.parametrize("rate", [0.001, 0.0123, 1, 10])
def test_strip_marks_the_current_learning_rate_at_its_final_loss(panel, rate):
    panel.set(learning_rate=rate)
    panel.seek(3)  # the final loss all the same
    _, top = panel.strip_axes.get_ylim()
    assert list(panel._strip.cursor.get_xdata()) == [rate, rate]
    assert list(panel._strip.here.get_xdata()) == [rate]
    assert list(panel._strip.here.get_ydata()) == [min(fitted(rate)[-1], top)]


def test_a_moved_learning_rate_or_a_scrub_sweeps_nothing_again(panel):
    panel.sweep_results()
    sweep = panel.sweep
    panel.set(learning_rate=3)
    panel.seek(7)
    assert panel.sweep is sweep
    assert len(drawn(panel)[0]) == 30


@pytest.mark.parametrize(
    "change",
    [
        {"dataset": "circles"},
        {"seed": 0},
        {"noise": 0.3},
        {"hidden_sizes": (4,)},
        {"activation": "relu"},
        {"batch_size": 64},
    ],
    ids=lambda change: "-".join(change),
)
def test_what_changes_the_sweep_takes_the_old_one_out_of_the_picture(panel, change):
    _, before = panel.sweep_results()
    panel.set(**change)
    assert len(drawn(panel)[0]) == 0
    assert "belum selesai" in panel.summary()
    _, after = panel.sweep_results()
    assert len(drawn(panel)[0]) == 30
    assert not np.array_equal(before, after)
    fresh = LearningRatePanel(**change)
    np.testing.assert_array_equal(after, fresh.sweep_results()[1])


@pytest.mark.parametrize("epochs", [1, 37, 160])
def test_other_epochs_read_the_same_sweep_at_another_place(panel, epochs):
    panel.sweep_results()
    sweep = panel.sweep
    panel.set(epochs=epochs)
    assert len(drawn(panel)[0]) == (30 if epochs <= 100 else 0)  # no stale one
    _, losses = panel.sweep_results()
    assert panel.sweep is sweep
    assert losses[20] == fitted(RATES[20], epochs)[-1]


def test_sweep_can_be_worked_on_a_little_at_a_time():
    X, y = datasets.moons(50, rng=0)
    slow, fast = (RateSweep(MLP((3,), rng=0), X, y) for _ in range(2))
    assert fast.work(30)
    pieces = 0
    while not slow.work(30, seconds=0):
        pieces += 1
        assert pieces <= 30 * 31
    assert pieces == 30 * 31
    np.testing.assert_array_equal(slow.losses(30), fast.losses(30))
    assert slow.verdicts(30) == fast.verdicts(30)


def test_half_a_sweep_has_as_many_verdicts_as_losses():
    sweep = RateSweep(MLP((3,), rng=0), *datasets.moons(50, rng=0))
    seen = set()
    while not sweep.work(5, seconds=0):
        assert len(sweep.verdicts(5)) == len(sweep.losses(5))
        seen.add(len(sweep.losses(5)))
    assert seen == set(range(31))


def test_a_saved_picture_has_a_whole_sweep():
    async def in_a_kernel():
        panel = LearningRatePanel()
        assert len(drawn(panel)[0]) == 0
        data, _ = panel._repr_mimebundle_()
        shown = drawn(panel)[0]
        panel.close()
        return data["text/plain"], shown

    words, shown = asyncio.run(in_a_kernel())
    assert "Sapuan 30 learning rate: loss akhir terkecil" in words
    assert len(shown) == 30


def test_in_a_kernel_the_sweep_comes_by_itself_after_the_picture():
    async def in_a_kernel():
        panel = LearningRatePanel(epochs=5)
        panel.controls["seed"].value = 3
        panel.flush()
        at_once = len(drawn(panel)[0])
        for _ in range(200):
            await asyncio.sleep(0.02)
            if len(drawn(panel)[0]) == 30:
                break
        results = drawn(panel)[0], panel.summary(), panel.failure
        panel.close()
        return at_once, *results

    at_once, rates, summary, failure = asyncio.run(in_a_kernel())
    assert at_once == 0
    np.testing.assert_array_equal(rates, RATES)
    assert "belum selesai" not in summary
    assert failure is None


def test_a_click_in_the_strip_chooses_the_learning_rate(panel):
    panel.clicked(panel.strip_axes, 0.123456, 0.2, False)
    assert panel.values["learning_rate"] == 0.123
    panel.clicked(panel.strip_axes, 11.9, 0.2, False)
    assert panel.values["learning_rate"] == 10
    panel.clicked(panel.map_axes, 0.5, 0.2, False)
    assert panel.values["learning_rate"] == 10
    assert panel.message == ""


# what it says -----------------------------------------------------------------------


@pytest.mark.parametrize(("rate", "verdict"), ACCORDING_TO_DIAGNOSE.items())
def test_the_defaults_tell_of_too_small_good_and_too_large(panel, rate, verdict):
    panel.set(learning_rate=rate)
    assert panel.verdict == verdict == VERDICTS[diagnose(fitted(rate))[0].name]
    assert f"Diagnosis: {verdict}." in panel.details()


def test_the_default_run_learns_well_within_its_epochs(panel):
    panel.seek(100)
    assert panel.training.losses[-1] < 0.1 * panel.training.losses[0]
    assert panel.training.right(panel.theta) > 0.97


def test_every_diagnosis_has_a_word():
    named = diagnose.__doc__.split("Returns")[1].split("Examples")[0].split('"')[1::2]
    assert set(named) == set(VERDICTS)
    assert len(set(VERDICTS.values())) == len(VERDICTS)


def test_summary_tells_the_best_of_the_sweep_and_what_diverged(panel):
    rates, losses = panel.sweep_results()
    best = losses.argmin()
    told = f"terkecil {decimal(losses[best])} pada {decimal(rates[best])}"
    assert f"{told}; 1 divergen, paling kecil 10." in panel.summary()


def test_shown_code_makes_the_sweep_too(panel):
    scope = {}
    exec(panel.code(), scope)
    rates, losses = panel.sweep_results()
    np.testing.assert_array_equal(scope["learning_rates"], rates)
    np.testing.assert_array_equal(scope["final_losses"], losses)


# the memory of runs -----------------------------------------------------------------


def run(rate="0,1", dataset="Bulan sabit", losses=(0.7, 0.5)):
    settings = {
        "dataset": ("Data", dataset),
        "learning_rate": ("Learning rate", rate),
        "epochs": ("Jumlah epoch", "1"),
        "seed": ("Seed", "0"),
    }
    return Run(settings, np.array(losses), "masih turun")


class Clock:
    """A clock that goes only when told to."""

    now = 0.0

    def __call__(self):
        return self.now


def test_a_run_that_was_looked_at_is_remembered_a_drag_is_not():
    clock = Clock()
    runs = Runs(clock)
    runs.begin(run("0,1"))
    clock.now += 5
    for number in range(2, 30):  # a drag
        runs.begin(run(f"0,{number}"))
        clock.now += 0.05
    assert [one.settings["learning_rate"][1] for one in runs.kept.values()] == ["0,1"]
    clock.now += 1
    runs.begin(run("9"))
    rates = [one.settings["learning_rate"][1] for one in runs.kept.values()]
    assert rates == ["0,1", "0,29"]


def test_training_the_same_again_remembers_nothing():
    clock = Clock()
    runs = Runs(clock)
    for _ in range(3):
        runs.begin(run())
        clock.now += 5
    assert runs.kept == {}


def test_without_a_clock_only_asking_makes_it_remember():
    runs = Runs()
    runs.begin(run("1"))
    runs.begin(run("2"))
    assert runs.kept == {}
    runs.remember()
    runs.remember()
    assert list(runs.kept) == [1]


def test_the_last_four_stay_under_their_own_numbers():
    runs = Runs()
    for rate in "123456":
        runs.begin(run(rate))
        runs.remember()
    assert list(runs.kept) == [3, 4, 5, 6]
    assert [tag for tag, _ in runs.ghosts] == ["3", "4", "5"]  # 6 is the current one
    runs.forget()
    runs.begin(run("7"))
    runs.remember()
    assert list(runs.kept) == [1]


def test_the_table_says_what_else_was_different():
    runs = Runs()
    runs.begin(run("1", dataset="XOR <b>"))
    runs.remember()
    runs.begin(run("2"))
    table = runs.table()
    assert "<th scope=col>Bedanya</th>" in table
    assert "<td>Data: XOR &lt;b&gt;</td>" in table
    runs.forget()
    assert "Bedanya" not in runs.table()


def test_ghosts_are_drawn_with_their_numbers_and_stand_in_the_table(panel):
    panel.remember()
    panel.set(learning_rate=10)
    panel.remember()
    panel.set(learning_rate=0.1)
    first, second, *unused = panel._curve.ghosts
    np.testing.assert_array_equal(first.get_ydata(), fitted(1))
    assert first.get_linestyle() != second.get_linestyle()
    assert [len(ghost.get_xdata()) for ghost in unused] == [0, 0]
    labels = panel._curve.numbers.labels
    assert [text for _, _, text in labels] == ["1", "2"]
    _, top = panel.curve_axes.get_ylim()
    assert all(y <= top for _, y, _ in labels)
    assert "<th scope=row>1</th><td>1</td><td>100</td><td>2</td>" in panel.details()
    assert "<td>divergen</td>" in panel.details()
    assert "<th scope=row>sekarang</th><td>0,1</td>" in panel.details()
    assert panel.summary().endswith("Putus-putus: pelatihan 1, 2.")


def test_forgetting_clears_the_picture_and_the_table(panel):
    panel.remember()
    panel.set(learning_rate=10)
    panel.forget()
    assert all(len(ghost.get_xdata()) == 0 for ghost in panel._curve.ghosts)
    assert panel._curve.numbers.labels == []
    assert "<th scope=row>1</th>" not in panel.details()
    assert "Putus-putus" not in panel.summary()


def test_in_a_kernel_a_run_left_in_sight_becomes_a_ghost(monkeypatch):
    clock = Clock()
    monkeypatch.setattr("dlkit.live.panels.learning_rate_panel.time.monotonic", clock)

    async def in_a_kernel():
        panel = LearningRatePanel(epochs=5)
        for rate, seconds in ((0.1, 3), (0.2, 0.1), (0.3, 0.1)):
            clock.now += seconds
            panel.set(learning_rate=rate)
        words = panel.details()
        panel.close()
        return words

    words = asyncio.run(in_a_kernel())
    assert "<th scope=row>1</th><td>1</td>" in words
    assert "<th scope=row>2</th>" not in words
