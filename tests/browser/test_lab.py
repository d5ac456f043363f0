"""The harness itself: what it must notice, and what it must not open."""

import urllib.error
import urllib.request

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

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
    cells = [new_code_cell(source) for source in (IMPORTS, *TROUBLE.values())]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, lab.root / "trouble.ipynb")
    opened = open_notebook("trouble.ipynb")
    with (
        opened.page.expect_event("pageerror"),
        opened.page.expect_event("console", lambda it: "not found" in it.text),
    ):
        opened.run_all()
    noticed = "\n".join(opened.red_text() + opened.complaints)
    assert [words for words in TROUBLE if words not in noticed] == []


def test_nobody_enters_without_the_token(lab):
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(f"{lab.url}api/contents")
