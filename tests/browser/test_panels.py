"""Every panel, used in the browser the way a learner uses it."""

import pytest

from tests.browser.lab import NARROW, WIDE
from tests.browser.panel import PanelOnScreen, drive
from tests.panel_cases import DRIVEN

pytestmark = pytest.mark.browser


def write(lab, name: str) -> str:
    """Write a notebook whose only cell shows the panel of this class."""
    return lab.write(f"{name}.ipynb", f"from dlkit.live import {name}\n\n{name}()")


@pytest.mark.parametrize("kind", DRIVEN, ids=lambda kind: kind.name)
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_move_on_a_panel_is_seen(open_notebook, lab, kind, size):
    notebook = open_notebook(write(lab, kind.__name__), size)
    notebook.run_all()
    assert notebook.red_text() == []
    drive(PanelOnScreen(notebook, kind.name), *DRIVEN[kind])
    assert notebook.red_text() == []
    assert notebook.complaints == []
