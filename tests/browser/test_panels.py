"""Every panel, used in the browser the way a learner uses it."""

import pytest

from tests.browser.lab import NARROW
from tests.browser.panel import PanelOnScreen, drive, set_and_scrub
from tests.panel_cases import DRIVEN

pytestmark = pytest.mark.browser


def write(lab, name: str) -> str:
    """Write a notebook whose only cell shows the panel of this class."""
    return lab.write(f"{name}.ipynb", f"from dlkit.live import {name}\n\n{name}()")


@pytest.mark.parametrize("kind", DRIVEN, ids=lambda kind: kind.name)
def test_every_move_on_a_panel_is_seen(open_next, lab, kind):
    notebook = open_next(write(lab, kind.__name__))
    notebook.run_all()
    assert notebook.red_text() == []
    panel = PanelOnScreen(notebook, kind.name)
    drive(panel, *DRIVEN[kind])

    wide = panel.pixels()
    notebook.page.set_viewport_size(NARROW)
    panel.wait_for_another_picture(wide)
    panel.slider("epoch").press("End")  # at epoch 0 some show little of a setting
    panel.wait_until_still()
    set_and_scrub(panel, *DRIVEN[kind])
    assert notebook.red_text() == []
    assert notebook.complaints == []
