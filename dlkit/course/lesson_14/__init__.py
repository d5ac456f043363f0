"""Lesson 14, strengths and weaknesses: what there is to do in it."""

from dlkit.course.lesson_14.cost import COST
from dlkit.course.lesson_14.groups import GROUPS
from dlkit.course.lesson_14.questions import GUESSES, QUIZ
from dlkit.course.lesson_14.slopes import SLOPES
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="14",
    title="Kelebihan dan kekurangan",
    notebook="14_kelebihan_dan_kekurangan.ipynb",
    guesses=GUESSES,
    exercises=(COST, SLOPES, GROUPS),
    quiz=QUIZ,
)
