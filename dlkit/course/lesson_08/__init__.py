"""Lesson 08, the playground: what there is to do in it."""

from dlkit.course.lesson_08.compare import COMPARE
from dlkit.course.lesson_08.count import COUNT
from dlkit.course.lesson_08.features import FEATURES
from dlkit.course.lesson_08.questions import GUESSES, QUIZ
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="08",
    title="Taman bermain",
    notebook="08_taman_bermain.ipynb",
    guesses=GUESSES,
    exercises=(FEATURES, COMPARE, COUNT),
    quiz=QUIZ,
)
