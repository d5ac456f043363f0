"""The notebooks and the course engine speak of the same lessons, by the same names."""

import ast
import re
from pathlib import Path

import nbformat
import pytest

from dlkit.course import LESSONS, exercise, guess, questions

NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb"))
LOOK_UPS = {"exercise": exercise, "Prediction": guess, "Quiz": questions}


def code(path):
    cells = nbformat.read(path, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "code")


def asked(path):
    """Yield each exercise, prediction and quiz that a notebook asks for."""
    yield from re.findall(r"\b(exercise|Prediction|Quiz)\(\"([^\"]+)\"\)", code(path))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_a_notebook_asks_for_is_its_own_and_known(path):
    for kind, name in asked(path):
        assert LOOK_UPS[kind](name)
        assert path.stem.startswith(f"{name[:2]}_")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.number)
def test_the_stub_in_the_notebook_is_the_one_the_checker_expects(lesson):
    (path,) = [path for path in NOTEBOOKS if path.name == lesson.notebook]
    stubs = {
        each.name: ast.unparse(each)
        for each in ast.parse(code(path)).body
        if isinstance(each, ast.FunctionDef)
    }
    used = {name for kind, name in asked(path) if kind == "exercise"}
    assert used
    for name in used:
        each = exercise(name).exercise
        namespace = {}
        exec(stubs[each.function_name], namespace)
        assert f"def {each.signature}:" in stubs[each.function_name]
        message = each.judge(namespace[each.function_name])
        assert message.state == "belum dikerjakan"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_cell_that_judges_a_guess_tells_nothing_until_it_is_locked(path):
    cells = nbformat.read(path, as_version=4).cells
    judging = [cell for cell in cells if ".reveal(" in cell.source]
    judging = [cell for cell in judging if cell.cell_type == "code"]
    guesses = [name for kind, name in asked(path) if kind == "Prediction"]
    assert len(judging) == len(guesses)
    for cell in judging:
        (output,) = cell.outputs  # nothing is printed above the verdict
        assert "Belum ada tebakan yang dikunci" in output.data["text/plain"]
