"""Every panel, used in the browser the way a learner uses it."""

import nbformat
import pytest

from tests.browser.lab import NARROW, WIDE
from tests.browser.panel import PanelOnScreen, drive
from tests.panel_cases import DRIVEN

pytestmark = pytest.mark.browser


def write(folder, name: str) -> str:
    """Write a notebook whose only cell shows the panel of this class."""
    source = f"from dlkit.live import {name}\n\n{name}()"
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(book, folder / f"{name}.ipynb")
    return f"{name}.ipynb"


@pytest.mark.parametrize("kind", DRIVEN, ids=lambda kind: kind.name)
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_move_on_a_panel_is_seen(open_notebook, lab, kind, size):
    notebook = open_notebook(write(lab.root, kind.__name__), size)
    notebook.run_all()
    assert notebook.red_text() == []
    drive(PanelOnScreen(notebook, kind.name), *DRIVEN[kind])
    assert notebook.red_text() == []
    assert notebook.complaints == []
