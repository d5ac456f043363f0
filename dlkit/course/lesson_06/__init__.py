"""Lesson 06, the multilayer perceptron: what there is to do in it."""

from dlkit.course.lesson_06.activations import RELU, SIGMOID, TANH
from dlkit.course.lesson_06.forward import FORWARD
from dlkit.course.lesson_06.questions import GUESSES, QUIZ
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="06",
    title="Multilayer perceptron",
    notebook="06_multilayer_perceptron.ipynb",
    guesses=GUESSES,
    exercises=(SIGMOID, TANH, RELU, FORWARD),
    quiz=QUIZ,
)
