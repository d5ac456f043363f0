"""The teacher's guide says of each lesson what the lesson itself says."""

import ast
import re
from pathlib import Path

import pytest

from dlkit import live
from dlkit.course import LESSONS
from dlkit.course.questions import letter

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"
PARTS = (
    "Tujuan",
    "Menit per bagian",
    "Di proyektor",
    "Salah paham yang sering",
    "Kunci jawaban",
    "Bahan diskusi",
)
README = (NOTEBOOKS.parent / "README.md").read_text(encoding="utf-8")
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda each: each.number)


@pytest.fixture(scope="module")
def pages():
    """The guide's page of each lesson, by its heading."""
    text = (NOTEBOOKS / "panduan_pengajar.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^## (\d\d · .+)\n((?:(?!^## ).*\n)*)", text, re.M))


def parts(page):
    """What stands below each bold title of a page."""
    names = "|".join(PARTS)
    split = re.split(rf"^\*\*({names})\*\*$", page, flags=re.M)
    return dict(zip(split[1::2], split[2::2], strict=True))


@each_lesson
def test_each_lesson_has_a_page_with_every_part_in_order(lesson, pages):
    found = parts(pages[f"{lesson.number} · {lesson.title}"])
    assert tuple(found) == PARTS
    assert all(text.strip() for text in found.values())
    for name in ("Salah paham yang sering", "Bahan diskusi"):
        assert len(re.findall(r"^- ", found[name], re.M)) >= 3


def test_there_is_a_page_for_each_lesson_only(pages):
    assert list(pages) == [f"{each.number} · {each.title}" for each in LESSONS]


@each_lesson
def test_the_minutes_add_up_to_the_lessons(lesson, pages):
    table = parts(pages[f"{lesson.number} · {lesson.title}"])["Menit per bagian"]
    minutes = [int(number) for number in re.findall(r"\|\s*(\d+)\s*\|$", table, re.M)]
    (row,) = re.findall(rf"\]\(notebooks/{lesson.notebook}\).*\|\s*(\d+)\s*\|", README)
    assert sum(minutes) == int(row)


@each_lesson
def test_the_key_is_the_one_of_the_engine(lesson, pages):
    key = parts(pages[f"{lesson.number} · {lesson.title}"])["Kunci jawaban"]
    (line,) = re.findall(r"^- Kuis: ((?:\d [A-D](?:, |\.))+)", key, re.M)
    right = [
        letter([option.right for option in question.options].index(True))
        for question in lesson.quiz
    ]
    assert re.findall(r"\d ([A-D])", line) == right
    assert re.findall(r"(\d) [A-D]", line) == [str(i + 1) for i in range(len(right))]
    asked = set(re.findall(r'exercise\("([^"]+)"\)\.solution\(\)', key))
    assert asked == {each.name for each in lesson.exercises}


def plain(source):
    """Return a function's code without its description."""
    (function,) = ast.parse(source).body
    if ast.get_docstring(function):
        del function.body[0]
    return ast.unparse(function)


@each_lesson
def test_the_functions_in_the_key_are_the_solutions(lesson, pages):
    key = parts(pages[f"{lesson.number} · {lesson.title}"])["Kunci jawaban"]
    solutions = {plain(each.solution_source) for each in lesson.exercises}
    for block in re.findall(r"^```python\n(.*?)^```", key, re.M | re.S):
        for function in re.split(r"\n\n\n", block.strip()):
            assert plain(function) in solutions


def test_every_panel_on_the_projector_opens(pages, monkeypatch):
    monkeypatch.chdir(NOTEBOOKS)  # where a teacher opens them
    names = "|".join(
        name for name in live.__all__ if hasattr(getattr(live, name), "play")
    )
    shown = [
        code
        for page in pages.values()
        for code in re.findall(r"`([^`]+)`", parts(page)["Di proyektor"])
        if re.match(rf"({names})\(", code)
    ]
    assert len(shown) >= len(pages)
    for code in shown:
        panel = eval(code, vars(live).copy())
        assert (panel.message, panel.failure) == ("", None), code
        panel.close()
