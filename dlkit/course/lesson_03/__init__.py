"""Lesson 03, losses: what there is to do in it."""

from dlkit.course.lesson_03.losses import CROSS_ENTROPY, MSE, SLOPE
from dlkit.course.lesson_03.questions import GUESSES, QUIZ
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="03",
    title="Fungsi loss",
    notebook="03_fungsi_loss.ipynb",
    guesses=GUESSES,
    exercises=(MSE, CROSS_ENTROPY, SLOPE),
    quiz=QUIZ,
)
