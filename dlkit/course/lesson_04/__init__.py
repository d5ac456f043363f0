"""Lesson 04, gradient descent: what there is to do in it."""

from dlkit.course.lesson_04.descend import DESCEND
from dlkit.course.lesson_04.gradient import GRADIENT
from dlkit.course.lesson_04.questions import GUESSES, QUIZ
from dlkit.course.lesson_04.step import STEP
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="04",
    title="Gradient descent",
    notebook="04_gradient_descent.ipynb",
    guesses=GUESSES,
    exercises=(GRADIENT, STEP, DESCEND),
    quiz=QUIZ,
)
