"""The public surface: what `import dlkit` gives, and what it costs."""

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
