"""The public surface: what `import dlkit` gives, and what it costs."""

import os
import subprocess
import sys

import dlkit


def test_every_public_name_exists_and_is_documented():
    assert len(set(dlkit.__all__)) == len(dlkit.__all__)
    for name in dlkit.__all__:
        assert getattr(dlkit, name).__doc__, name


def test_importing_dlkit_loads_numpy_alone():
    code = (
        "import sys, numpy; before = set(sys.modules); import dlkit;"
        "new = {m.split('.')[0] for m in set(sys.modules) - before};"
        "print(*sorted(new))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    new = set(run.stdout.split()) - set(sys.stdlib_module_names)
    assert new == {"dlkit"}


def test_importing_dlkit_takes_little_longer_than_importing_numpy(tmp_path):
    code = (
        "from time import perf_counter as now; start = now(); import numpy;"
        "middle = now(); import dlkit; print((now() - start) / (middle - start))"
    )
    # Compiled modules are cached, as they are wherever dlkit is installed.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ratios = [
        float(
            subprocess.run(
                [sys.executable, "-c", code],
                capture_output=True,
                text=True,
                check=True,
                env=environment,
            ).stdout
        )
        for _ in range(8)
    ]
    assert min(ratios) <= 1.15, ratios
