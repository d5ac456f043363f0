"""The harness itself: what it must notice, and what it must not open."""

import urllib.error
import urllib.request

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

pytestmark = pytest.mark.browser
SCRIPT = 'from IPython.display import Javascript\nJavascript("{}")'
LOST_WIDGET = """from IPython.display import display
view = {'model_id': 'hilang', 'version_major': 2, 'version_minor': 0}
display({'application/vnd.jupyter.widget-view+json': view}, raw=True)"""


def write(lab, name, source):
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cell = new_code_cell(source)
    notebook = new_notebook(cells=[cell], metadata={"kernelspec": kernel})
    nbformat.write(notebook, lab.root / name)
    return name


def test_what_is_red_is_noticed(lab, open_notebook):
    source = "import warnings; warnings.warn('hati-hati'); 1 / 0"
    notebook = open_notebook(write(lab, "red.ipynb", source))
    notebook.run_all()
    red = "\n".join(notebook.red_text())
    assert "hati-hati" in red
    assert "division by zero" in red


@pytest.mark.parametrize(
    ("event", "words", "source"),
    [
        ("console", "rusak", SCRIPT.format("console.error('rusak')")),
        ("pageerror", "rusak", SCRIPT.format("setTimeout(() => { throw 'rusak' })")),
        ("console", "model not found", LOST_WIDGET),
    ],
)
def test_an_error_in_the_browser_is_noticed(lab, open_notebook, event, words, source):
    notebook = open_notebook(write(lab, "script.ipynb", source))
    with notebook.page.expect_event(event, lambda it: words in str(it)):
        notebook.run_all()
    assert any(words in text for text in notebook.complaints)


def test_nobody_enters_without_the_token(lab):
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(f"{lab.url}api/contents")
