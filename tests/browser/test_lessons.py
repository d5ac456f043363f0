"""Every lesson runs whole in JupyterLab, and shows nothing red."""

import pytest

from tests.browser.lab import REPOSITORY

pytestmark = pytest.mark.browser
LESSONS = sorted(path.name for path in (REPOSITORY / "notebooks").glob("*.ipynb"))


def test_the_first_lessons_are_there():
    assert {"00_mulai_di_sini.ipynb", "02_perceptron.ipynb"} <= set(LESSONS)


@pytest.mark.parametrize("name", LESSONS)
def test_lesson_runs_whole_with_nothing_red(open_next, name):
    notebook = open_next(name)
    notebook.run_all()
    assert notebook.red_text() == []
    assert notebook.complaints == []
