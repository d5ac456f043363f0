"""A lesson as the course engine sees it: what there is to do in it, in order."""

from dataclasses import dataclass

from dlkit.course.exercises import Exercise
from dlkit.course.questions import Guess, Question

PARTS = GUESSES, EXERCISES, QUIZ = "Tebak dulu", "Latihan", "Kuis"


@dataclass(frozen=True)
class Activity:
    """Satu hal yang dikerjakan: bagiannya, namanya, dan butir kemajuannya."""

    part: str
    label: str
    item: str


@dataclass(frozen=True, eq=False)
class Lesson:
    """Isi satu pelajaran yang bisa dikerjakan.

    Attributes
    ----------
    number, title : str
        Misalnya ``"02"`` dan ``"Perceptron"``.
    notebook : str
        Nama berkas notebook-nya.
    guesses, exercises, quiz : tuple
        Tebakan, latihan, dan pertanyaan kuis, urut pengerjaan.
    """

    number: str
    title: str
    notebook: str
    guesses: tuple[Guess, ...]
    exercises: tuple[Exercise, ...]
    quiz: tuple[Question, ...]

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Semua yang dikerjakan, berurutan."""
        return (
            *(
                Activity(GUESSES, f"tebakan {number}", f"guess:{guess.name}")
                for number, guess in enumerate(self.guesses, start=1)
            ),
            *(
                Activity(EXERCISES, each.title, f"exercise:{each.name}")
                for each in self.exercises
            ),
            *(
                Activity(QUIZ, f"soal {number}", f"question:{question.name}")
                for number, question in enumerate(self.quiz, start=1)
            ),
        )
