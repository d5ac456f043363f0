"""The perceptron lesson, used as a learner uses it."""

import pytest

from tests.browser.lab import NARROW, WIDE
from tests.browser.panel import PanelOnScreen, drive

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("size", "number"), [(WIDE, 0), (NARROW, 1)], ids=["wide", "narrow, XOR"]
)
def test_every_move_on_a_panel_is_seen(open_notebook, size, number):
    notebook = open_notebook("02_perceptron.ipynb", size)
    notebook.run_all()
    assert notebook.red_text() == []
    drive(PanelOnScreen(notebook, "perceptron", number))
    assert notebook.red_text() == []
    assert notebook.complaints == []
