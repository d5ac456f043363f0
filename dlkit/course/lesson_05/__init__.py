"""Lesson 05, learning rate and epochs: what there is to do in it."""

from dlkit.course.lesson_05.diverged import DIVERGED
from dlkit.course.lesson_05.pick import PICK
from dlkit.course.lesson_05.questions import GUESSES, QUIZ
from dlkit.course.lesson_05.try_rates import TRY
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="05",
    title="Learning rate dan epoch",
    notebook="05_learning_rate_dan_epoch.ipynb",
    guesses=GUESSES,
    exercises=(DIVERGED, TRY, PICK),
    quiz=QUIZ,
)
