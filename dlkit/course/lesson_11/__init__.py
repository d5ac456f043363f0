"""Lesson 11, images: what there is to do in it."""

from dlkit.course.lesson_11.confusion import CONFUSION
from dlkit.course.lesson_11.one_hot import ONE_HOT
from dlkit.course.lesson_11.questions import GUESSES, QUIZ
from dlkit.course.lesson_11.shift import SHIFT
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="11",
    title="Gambar",
    notebook="11_gambar.ipynb",
    guesses=GUESSES,
    exercises=(ONE_HOT, CONFUSION, SHIFT),
    quiz=QUIZ,
)
