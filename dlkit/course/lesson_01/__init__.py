"""Lesson 01, what deep learning is: what there is to do in it."""

from dlkit.course.lesson_01.features import DISTANCE, LEARN, RULE
from dlkit.course.lesson_01.questions import GUESSES, QUIZ
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="01",
    title="Apa itu deep learning?",
    notebook="01_apa_itu_deep_learning.ipynb",
    guesses=GUESSES,
    exercises=(DISTANCE, RULE, LEARN),
    quiz=QUIZ,
)
