"""Lesson 12, sound: what there is to do in it."""

from dlkit.course.lesson_12.cut import CUT
from dlkit.course.lesson_12.decibels import DECIBELS
from dlkit.course.lesson_12.mix import MIX
from dlkit.course.lesson_12.questions import GUESSES, QUIZ
from dlkit.course.lesson_12.strongest import STRONGEST
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="12",
    title="Suara",
    notebook="12_suara.ipynb",
    guesses=GUESSES,
    exercises=(STRONGEST, CUT, DECIBELS, MIX),
    quiz=QUIZ,
)
