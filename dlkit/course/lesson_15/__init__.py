"""Lesson 15, the final project: what there is to do in it."""

from dlkit.course.lesson_15.baseline import BASELINE
from dlkit.course.lesson_15.choose import CHOOSE
from dlkit.course.lesson_15.questions import GUESSES, QUIZ
from dlkit.course.lesson_15.standardise import STANDARDISE
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="15",
    title="Proyek akhir",
    notebook="15_proyek_akhir.ipynb",
    guesses=GUESSES,
    exercises=(BASELINE, STANDARDISE, CHOOSE),
    quiz=QUIZ,
)
