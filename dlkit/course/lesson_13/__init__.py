"""Lesson 13, text: what there is to do in it."""

from dlkit.course.lesson_13.answer import ANSWER
from dlkit.course.lesson_13.bigrams import BIGRAMS
from dlkit.course.lesson_13.count import COUNT
from dlkit.course.lesson_13.kinds import KIND
from dlkit.course.lesson_13.questions import GUESSES, QUIZ
from dlkit.course.lessons import Lesson

LESSON = Lesson(
    number="13",
    title="Teks",
    notebook="13_teks.ipynb",
    guesses=GUESSES,
    exercises=(COUNT, ANSWER, KIND, BIGRAMS),
    quiz=QUIZ,
)
