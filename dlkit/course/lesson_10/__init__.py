"""Lesson 10, overfitting and regularisation: what there is to do in it."""

from dlkit.course.lesson_10.l2 import L2
from dlkit.course.lesson_10.mlp import MLP
from dlkit.course.lesson_10.questions import GUESSES, QUIZ
from dlkit.course.lesson_10.stop import STOP
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="10",
    title="Overfitting dan regularisasi",
    notebook="10_overfitting_dan_regularisasi.ipynb",
    guesses=GUESSES,
    exercises=(L2, STOP, MLP),
    quiz=QUIZ,
)
