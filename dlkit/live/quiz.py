"""Quizzes and predictions: buttons to answer with, and words that answer back."""

from functools import partial

from ipywidgets import HTML, Button, HBox, VBox

from dlkit import course
from dlkit.course.message import Message, inline_html
from dlkit.course.progress import DONE, TRIED, record
from dlkit.course.questions import letter, position
from dlkit.live.sheet import STYLE, Choices, Sheet, said


class Quiz(Sheet):
    """Kuis sebuah pelajaran: tiap jawaban langsung ditanggapi, dan boleh diganti.

    Parameters
    ----------
    lesson : str
        Nomor pelajaran, misalnya ``"02"``.

    Raises
    ------
    ValueError
        Kalau tidak ada kuis untuk pelajaran itu.
    """

    def __init__(self, lesson: str):
        self.lesson = lesson
        self.questions = course.questions(lesson)
        self._picked: dict[int, int] = {}  # question -> option, both from 0
        self._notices: list[str] = []
        super().__init__()

    @property
    def answers(self) -> dict[int, str]:
        """Huruf yang sekarang dipilih, per nomor pertanyaan."""
        return {asked + 1: letter(option) for asked, option in self._picked.items()}

    @property
    def score(self) -> int:
        """Banyaknya pertanyaan yang jawabannya sekarang benar."""
        return sum(
            self.questions[asked].options[option].right
            for asked, option in self._picked.items()
        )

    def answer(self, question: int, option: str) -> None:
        """Jawab pertanyaan nomor `question` (mulai dari 1) dengan huruf `option`.

        Raises
        ------
        ValueError
            Kalau tidak ada pertanyaan atau pilihan itu.
        """
        if question not in range(1, len(self.questions) + 1):
            raise ValueError(
                f"question harus nomor 1 sampai {len(self.questions)}; "
                f"yang diberikan {question!r}."
            )
        asked = self.questions[question - 1]
        index = position(option, len(asked.options))
        with self._guard:
            self._picked[question - 1] = index
            level = DONE if asked.options[index].right else TRIED
            self._notices = record(f"question:{asked.name}", level)
            self._refresh()

    def reset(self) -> None:
        """Kosongkan semua jawaban; kemajuan yang sudah tercatat tetap."""
        with self._guard:
            self._picked.clear()
            self._notices = []
            self._refresh()

    def _text(self):
        return f"Kuis pelajaran {self.lesson}", [
            (f"{number}. {asked.text}", [option.text for option in asked.options])
            for number, asked in enumerate(self.questions, start=1)
        ]

    def _build(self):
        title, items = self._text()
        parts = [HTML(f"{STYLE}<p><strong>{title}</strong></p>")]
        self._choices, self._feedback = [], []
        for number, (text, options) in enumerate(items, start=1):
            choices = Choices(options, partial(self.answer, number))
            feedback = HTML()
            self._choices.append(choices)
            self._feedback.append(feedback)
            asked = HTML(f"<p>{inline_html(text)}</p>")
            parts.append(VBox([asked, *choices.buttons, feedback]))
        again = Button(description="Ulangi kuis", tooltip="")
        again.on_click(lambda _: self.reset())
        self._total = HTML()
        return [*parts, HBox([again, self._total]).add_class("dlkit-foot")]

    def _show(self):
        for number, question in enumerate(self.questions):
            index = self._picked.get(number)
            option = None if index is None else question.options[index]
            right = option is not None and option.right
            self._choices[number].mark(index, "right" if right else "wrong")
            verdict = "✓ Tepat." if right else "✗ Belum tepat."
            answer = said(option.feedback, verdict) if option else ""
            self._feedback[number].value = answer
        total = f"{self.score} dari {len(self.questions)} benar."
        self._total.value = said(" ".join([total, *self._notices]))


class Prediction(Sheet):
    """Tebak dulu: pilih satu, kunci, baru lihat hasilnya.

    Parameters
    ----------
    name : str
        Nama tebakan, misalnya ``"02.xor"``.

    Attributes
    ----------
    locked : bool
        Benar sesudah tebakan dikunci.

    Raises
    ------
    ValueError
        Kalau tidak ada tebakan bernama itu.
    """

    def __init__(self, name: str):
        self.guess = course.guess(name)
        self._index: int | None = None
        self.locked = False
        self._said = ""
        super().__init__()

    @property
    def choice(self) -> str | None:
        """Huruf yang sekarang dipilih."""
        return None if self._index is None else letter(self._index)

    def choose(self, option: str) -> None:
        """Pilih huruf `option` tanpa mengunci; sesudah dikunci tidak berubah lagi."""
        index = position(option, len(self.guess.options))
        with self._guard:
            if not self.locked:
                self._index, self._said = index, ""
                self._refresh()

    def lock(self, option: str | None = None) -> None:
        """Kunci tebakan: huruf `option`, atau yang sedang dipilih."""
        with self._guard:
            if option is not None:
                self.choose(option)
            if self._index is None:
                self._said = "Pilih satu jawaban dulu, baru kunci."
            elif not self.locked:
                self.locked = True
                notices = record(f"guess:{self.guess.name}", DONE)
                self._said = " ".join(["Terkunci. Lanjut ke sel berikutnya.", *notices])
            self._refresh()

    def reset(self) -> None:
        """Buka kuncinya dan tebak dari awal."""
        with self._guard:
            self._index, self.locked, self._said = None, False, ""
            self._refresh()

    def reveal(self, actual: object) -> Message:
        """Bandingkan tebakan yang terkunci dengan hasil yang baru saja dihitung.

        Parameters
        ----------
        actual : object
            Hasil yang sebenarnya.

        Returns
        -------
        Message
            Tepat atau meleset, dengan penjelasan; atau ajakan mengunci tebakan dulu.
        """
        return self.guess.judge(self._index if self.locked else None, actual)

    def _toggle(self) -> None:
        (self.reset if self.locked else self.lock)()

    def _text(self):
        return "Tebak dulu", [(self.guess.text, list(self.guess.options))]

    def _build(self):
        title, ((text, options),) = self._text()
        asked = f"<p><strong>{title}</strong></p><p>{inline_html(text)}</p>"
        self._choices = Choices(options, self.choose)
        self._button, self._status = Button(tooltip=""), HTML()
        self._button.on_click(lambda _: self._toggle())
        foot = HBox([self._button, self._status]).add_class("dlkit-foot")
        return [HTML(STYLE + asked), *self._choices.buttons, foot]

    def _show(self):
        self._choices.mark(self._index, "chosen", self.locked)
        self._button.description = "Tebak ulang" if self.locked else "Kunci tebakan"
        self._status.value = said(self._said)
