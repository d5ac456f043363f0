"""Latihan, kuis, tebakan, dan kemajuan pelajar."""

import difflib

from dlkit.course import (
    lesson_00,
    lesson_01,
    lesson_02,
    lesson_03,
    lesson_04,
    lesson_05,
    lesson_06,
    lesson_07,
    lesson_08,
    lesson_09,
    lesson_10,
    lesson_11,
    lesson_12,
    lesson_13,
    lesson_14,
    lesson_15,
    progress,
)
from dlkit.course.overview import Overview
from dlkit.course.questions import Guess, Question
from dlkit.course.workbench import Workbench

__all__ = ["LESSONS", "exercise", "guess", "kemajuan", "questions"]

LESSONS = (
    lesson_00.LESSON,
    lesson_01.LESSON,
    lesson_02.LESSON,
    lesson_03.LESSON,
    lesson_04.LESSON,
    lesson_05.LESSON,
    lesson_06.LESSON,
    lesson_07.LESSON,
    lesson_08.LESSON,
    lesson_09.LESSON,
    lesson_10.LESSON,
    lesson_11.LESSON,
    lesson_12.LESSON,
    lesson_13.LESSON,
    lesson_14.LESSON,
    lesson_15.LESSON,
)

_QUIZZES = {lesson.number: lesson.quiz for lesson in LESSONS}
_GUESSES = {each.name: each for lesson in LESSONS for each in lesson.guesses}
_WORKBENCHES = {
    each.name: Workbench(each) for lesson in LESSONS for each in lesson.exercises
}


def exercise(name: str) -> Workbench:
    """Latihan bernama `name`, misalnya ``"02.update"``.

    Parameters
    ----------
    name : str
        Nomor pelajaran, titik, nama latihan.

    Returns
    -------
    Workbench
        Punya ``check(fungsimu)``, ``hint()``, dan ``solution()``. Memanggil
        `exercise` lagi memberi meja kerja yang sama: petunjuknya berlanjut.

    Raises
    ------
    ValueError
        Kalau tidak ada latihan bernama itu.

    Examples
    --------
    >>> exercise("00.weighted_sum").check(...)
    ○ Belum dikerjakan
    <BLANKLINE>
    `weighted_sum(x, weights)` belum mengembalikan apa pun. Ganti isinya dengan \
kodemu dan akhiri dengan `return`, lalu jalankan sel itu lagi.
    """
    return _look_up(_WORKBENCHES, name, "latihan")


def questions(number: str) -> tuple[Question, ...]:
    """Pertanyaan kuis pelajaran bernomor `number`, misalnya ``"02"``."""
    return _look_up(_QUIZZES, number, "kuis")


def guess(name: str) -> Guess:
    """Tebakan bernama `name`, misalnya ``"02.xor"``."""
    return _look_up(_GUESSES, name, "tebakan")


def kemajuan() -> Overview:
    """Apa yang sudah selesai di tiap pelajaran, dan apa yang berikutnya."""
    return Overview(LESSONS, progress.current())


def _look_up(table: dict, name: str, kind: str):
    if isinstance(name, str) and name in table:
        return table[name]
    close = difflib.get_close_matches(str(name), table, n=1)
    advice = f" Maksudmu {close[0]!r}?" if close else f" Yang ada: {', '.join(table)}."
    raise ValueError(f"Tidak ada {kind} bernama {name!r}.{advice}")
