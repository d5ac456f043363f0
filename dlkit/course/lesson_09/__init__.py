"""Lesson 09, mini-batches and optimizers: what there is to do in it."""

from dlkit.course.lesson_09.adam import ADAM
from dlkit.course.lesson_09.epoch import EPOCH
from dlkit.course.lesson_09.momentum import MOMENTUM
from dlkit.course.lesson_09.questions import GUESSES, QUIZ
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="09",
    title="Mini-batch dan optimizer",
    notebook="09_mini_batch_dan_optimizer.ipynb",
    guesses=GUESSES,
    exercises=(EPOCH, MOMENTUM, ADAM),
    quiz=QUIZ,
)
