"""What a learner holds of an exercise: check, hint, solution."""

from collections.abc import Callable

from dlkit.course.exercises import Exercise
from dlkit.course.message import Code, Message
from dlkit.course.progress import DONE, TRIED, record


class Workbench:
    """Sebuah latihan di meja kerja pelajar: periksa, minta petunjuk, lihat jawaban.

    Parameters
    ----------
    exercise : Exercise
        Latihan yang dikerjakan.
    """

    def __init__(self, exercise: Exercise):
        self.exercise = exercise
        self._hints_given = 0

    def check(self, function: object) -> Message:
        """Periksa fungsimu.

        Parameters
        ----------
        function : callable
            Fungsi yang kamu tulis, tanpa tanda kurung: ``check(update)``.

        Returns
        -------
        Message
            Salah satu dari tiga keadaan: belum dikerjakan, belum benar (dengan
            penjelasan), atau benar. Pengecualian di kodemu dijelaskan, tidak dilempar.
        """
        message = self.exercise.judge(function)
        level = {"benar": DONE, "belum benar": TRIED}.get(message.state)
        notices = record(f"exercise:{self.exercise.name}", level) if level else []
        return message.followed_by(notices)

    def hint(self) -> Message:
        """Petunjuk berikutnya; makin lama makin jelas."""
        hints = self.exercise.hints
        index = min(self._hints_given, len(hints) - 1)
        self._hints_given = index + 1
        left = len(hints) - self._hints_given
        after = (
            f"Masih ada {left} petunjuk: panggil `.hint()` lagi kalau perlu."
            if left
            else "Ini petunjuk terakhir. Kalau masih buntu, lihat `.solution()`."
        )
        title = f"Petunjuk {self._hints_given} dari {len(hints)}"
        return Message("petunjuk", title, (hints[index], after))

    def solution(self) -> Message:
        """Satu jawaban yang benar, untuk dibaca sesudah mencoba sendiri."""
        return Message(
            "info",
            f"Jawaban untuk {self.exercise.name}",
            (
                Code(self.exercise.solution_source),
                "Ini salah satu cara; cara lain yang hasilnya sama juga benar.",
            ),
        )

    def working(self, function: object) -> Callable:
        """Fungsimu kalau sudah benar; kalau belum, jawaban kami, dan itu dikatakan.

        Dengan itu sel sesudah latihan tetap bisa dijalankan sebelum latihannya selesai.

        Parameters
        ----------
        function : callable
            Fungsi yang kamu tulis.

        Returns
        -------
        callable
            Fungsi yang pasti lulus pemeriksaan.
        """
        if self.exercise.judge(function).state == "benar":
            return function
        name = self.exercise.name
        print(f"Latihan {name} belum benar: sel ini memakai jawaban kami.")  # noqa: T201
        return self.exercise.solution

    @property
    def _task(self) -> Message:
        name = self.exercise.name
        return Message(
            "info",
            f"Latihan {name}: {self.exercise.title}",
            (
                f"Tulis fungsi `{self.exercise.signature}`, lalu periksa dengan "
                f'`exercise("{name}").check({self.exercise.function_name})`. '
                "Petunjuk: `.hint()`. Jawaban: `.solution()`.",
            ),
        )

    def __repr__(self) -> str:
        return repr(self._task)

    def _repr_html_(self) -> str:
        return self._task._repr_html_()
