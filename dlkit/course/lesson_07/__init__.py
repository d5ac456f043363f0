"""Lesson 07, backpropagation: what there is to do in it, an exercise per stage."""

from dlkit.course.lesson_07.hidden_delta import HIDDEN_DELTA
from dlkit.course.lesson_07.layer_gradient import LAYER_GRADIENT
from dlkit.course.lesson_07.output_delta import OUTPUT_DELTA
from dlkit.course.lesson_07.questions import GUESSES, QUIZ
from dlkit.course.lesson_07.update import UPDATE
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="07",
    title="Backpropagation",
    notebook="07_backpropagation.ipynb",
    guesses=GUESSES,
    exercises=(OUTPUT_DELTA, HIDDEN_DELTA, LAYER_GRADIENT, UPDATE),
    quiz=QUIZ,
)
