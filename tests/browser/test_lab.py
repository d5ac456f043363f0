"""The harness itself: what it must notice, and what it must not open."""

import urllib.error
import urllib.request

import pytest

pytestmark = pytest.mark.browser
TROUBLE = {
    "ditulis ke konsol": "Javascript('console.error(`ditulis ke konsol`)')",
    "lolos di browser": "Javascript('setTimeout(() => { throw `lolos di browser` })')",
    "model not found": "display({WIDGET: {'model_id': 'hilang'}}, raw=True)",
    "peringatan di stderr": "warnings.warn('peringatan di stderr')",
    "division by zero": "1 / 0",
}
IMPORTS = """import warnings
from IPython.display import Javascript, display
WIDGET = 'application/vnd.jupyter.widget-view+json'"""


def test_whatever_goes_wrong_is_noticed(lab, open_notebook):
    opened = open_notebook(lab.write("trouble.ipynb", IMPORTS, *TROUBLE.values()))
    with (
        opened.page.expect_event("pageerror"),
        opened.page.expect_event("console", lambda it: "not found" in it.text),
    ):
        opened.run_all()
    noticed = "\n".join(opened.red_text() + opened.complaints)
    assert [words for words in TROUBLE if words not in noticed] == []


LOADED = """import sys, threading
for thread in threading.enumerate():
    thread.name == "preload" and thread.join()
print("dlkit.live" in sys.modules, [name for name in dir() if name[0] not in "_IOegoq"])
"""
PRINTED = """() => jupyterapp.shell.currentWidget.context.model.toJSON().cells
  .flatMap(cell => cell.outputs).map(output => output.text).join('')"""


def test_the_panels_are_loaded_before_a_cell_asks_for_them(lab, open_notebook):
    opened = open_notebook(lab.write("loaded.ipynb", LOADED))
    opened.run_all()
    assert opened.red_text() == []
    assert opened.page.evaluate(PRINTED) == "True ['sys', 'thread', 'threading']\n"


def test_the_server_starts_without_a_warning(lab):
    started, address, _ = (
        (lab.root.parent / "jupyterlab.log")
        .read_text()
        .partition("To access the server")
    )
    assert address
    assert "Warning" not in started


def test_nobody_enters_without_the_token(lab):
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(f"{lab.url}api/contents")
