"""Lesson 02, the perceptron: what there is to do in it.

The solutions are what a learner may write: plain names, one step a line. The wrong
functions are what learners do write.
"""

from dlkit.course.lesson_02.fit import FIT
from dlkit.course.lesson_02.predict import PREDICT
from dlkit.course.lesson_02.questions import GUESSES, QUIZ
from dlkit.course.lesson_02.update import UPDATE
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="02",
    title="Perceptron",
    notebook="02_perceptron.ipynb",
    guesses=GUESSES,
    exercises=(PREDICT, UPDATE, FIT),
    quiz=QUIZ,
)
