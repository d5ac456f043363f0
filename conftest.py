"""What holds for every run of pytest, over the tests, the doctests or the lessons."""

import os
import tempfile

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """Keep a developer's own progress out of reach of every test and lesson."""
    home = tempfile.TemporaryDirectory(prefix="dlkit-")
    config.add_cleanup(home.cleanup)
    os.environ["DLKIT_PROGRESS"] = os.path.join(home.name, "kemajuan.json")
