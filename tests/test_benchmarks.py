"""The benchmark runs; what it measures is for a quiet machine."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def python(*arguments):
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True
    )


def test_every_kind_of_row_can_be_measured():
    run = python(
        "-c",
        """
from benchmarks import numerics
from dlkit import datasets

for optimizer, batch in (("sgd", 8), ("adam", None)):
    work = numerics.Work(
        "tiny", 20, 2, (3,), 2, "relu", optimizer, batch, "float32", 2, (1, 1)
    )
    seconds, limits = numerics.network_row(work)
    assert seconds["dlkit"] > 0 and min(limits) > 0, (seconds, limits)
seconds = numerics.perceptron_row(*datasets.linear(20, rng=0))
assert seconds["loop"] > 0
print(numerics.ratio(seconds, "loop"), numerics.ratio(seconds, "absent"))
""",
    )
    assert run.returncode == 0, run.stderr
    loop, absent = run.stdout.split()
    assert loop.endswith("x")
    assert absent == "-"


def test_an_unknown_benchmark_is_named():
    run = python("-m", "benchmarks", "numbers")
    assert run.returncode == 1
    assert "unknown: numbers; known: numerics, live" in run.stderr
