"""What holds for every run of pytest, over the tests, the doctests or the lessons."""

import os
import tempfile

import pytest

# As in `make lab`; before numpy is loaded, here and in what is started from here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # torch, which waits by spinning


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """Keep a developer's own progress out of reach of every test and lesson."""
    home = tempfile.TemporaryDirectory(prefix="dlkit-")
    config.add_cleanup(home.cleanup)
    os.environ["DLKIT_PROGRESS"] = os.path.join(home.name, "kemajuan.json")


def pytest_runtest_setup(item):
    """Let the browser go first: what runs beside it takes the time that it leaves.

    A widget that is not loaded within two seconds is an error to its library.
    """
    beside = "PYTEST_XDIST_WORKER" in os.environ and hasattr(os, "nice")
    if beside and _scope(item.nodeid) != "browser" and os.nice(0) == 0:
        os.nice(10)


def _scope(nodeid):
    """Name what the test shares a kernel (a notebook's cells) or a browser with."""
    path, _, _ = nodeid.partition("::")
    if path.startswith("tests/browser/"):
        return "browser"
    return path if path.endswith(".ipynb") else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers():
    """One more than the cores: the worker of the browser mostly waits."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep on one worker what shares a kernel (a notebook's cells) or a browser."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return _scope(nodeid)

    return Scheduling(config, log)
