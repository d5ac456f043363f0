"""A browser so busy that anywidget gives up on a model: panels go on all the same."""

import pytest

from tests.browser.lab import SLOW_TO_LOAD
from tests.browser.panel import PanelOnScreen, drive

pytestmark = pytest.mark.browser

CELL = "from dlkit.live import PerceptronPanel\n\nPerceptronPanel()"
# What passes for the first models is the 2 s that they have: it is over at once.
TIME_IS_UP = """models => {
  const timeout = AbortSignal.timeout;
  AbortSignal.timeout = milliseconds => {
    if (milliseconds !== 2000 || models-- <= 0)
      return timeout.call(AbortSignal, milliseconds);
    return { addEventListener: (_, giveUp) => giveUp() };
  };
}"""


@pytest.mark.parametrize("given_up", [2, 3], ids=["once", "twice"])
def test_a_screen_that_hears_nothing_is_replaced(open_notebook, lab, given_up):
    notebook = open_notebook(lab.write("slow.ipynb", CELL))
    notebook.page.evaluate(TIME_IS_UP, given_up)  # the screen, its Access, a new screen
    with notebook.page.expect_event("pageerror", lambda it: str(it) == SLOW_TO_LOAD):
        notebook.run_all()
    notebook.page.locator(".dlkit-screen canvas[data-frames]").wait_for()
    drive(PanelOnScreen(notebook, "perceptron"))
    assert notebook.page.locator(".dlkit-screen").count() == 1
    assert notebook.red_text() == []
    assert notebook.complaints == []


def test_a_screen_that_hears_stays(open_notebook, lab):
    notebook = open_notebook(lab.write("quick.ipynb", CELL))
    notebook.run_all()
    canvas = PanelOnScreen(notebook, "perceptron").canvas.element_handle()
    notebook.page.wait_for_timeout(2000)
    assert canvas.evaluate("canvas => canvas.isConnected")
