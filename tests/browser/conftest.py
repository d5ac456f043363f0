"""One JupyterLab for all browser tests, one Chromium for each module."""

import os
from pathlib import Path

import pytest

from tests.browser.lab import WIDE, Notebook, chromium, find_chromium, jupyterlab
from tests.browser.shots import shoot

SHOTS = os.environ.get("DLKIT_SHOTS")


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """A JupyterLab over a copy of the lessons, ended with the test session."""
    with jupyterlab(tmp_path_factory.mktemp("lab")) as running:
        yield running


# Not for the whole session: while Playwright runs, this thread has an event loop,
# which other tests would take for a kernel's.
@pytest.fixture(scope="module")
def browser():
    """A Chromium; where there is none the tests are skipped, but never in CI."""
    if find_chromium() is None:
        reason = (
            "Chromium tidak ditemukan; pasang, atau isi DLKIT_CHROMIUM dengan letaknya "
            "(no Chromium found; install one, or set DLKIT_CHROMIUM to its path)"
        )
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with chromium() as running:
        yield running


@pytest.fixture
def open_notebook(browser, lab, request):
    """Open notebooks by name; with $DLKIT_SHOTS, pictures of their last state."""
    opened = []

    def open_one(name: str, size: dict = WIDE) -> Notebook:
        opened.append(Notebook(browser, lab, name, size))
        return opened[-1]

    yield open_one
    for notebook in opened:
        _shoot(notebook, request)
        notebook.close()


@pytest.fixture
def open_next(page_for_all, request):
    """Open a notebook where the test before had another: in a third of the time."""
    yield page_for_all
    _shoot(page_for_all.notebook, request)


@pytest.fixture(scope="module")
def page_for_all(browser, lab):
    """One page for all notebooks of a module, one after the other."""

    def open_next(name: str) -> Notebook:
        if open_next.notebook:
            open_next.notebook.page.set_viewport_size(WIDE)
            open_next.notebook.go_on(name)
        else:
            open_next.notebook = Notebook(browser, lab, name)
        return open_next.notebook

    open_next.notebook = None
    yield open_next
    if open_next.notebook:
        open_next.notebook.close()


def _shoot(notebook, request):
    if SHOTS:
        shoot(notebook, Path(SHOTS, request.node.name))
