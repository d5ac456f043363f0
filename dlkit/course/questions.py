"""Quiz questions and predictions, as data, and as text that reads well unanswered."""

import math
from dataclasses import dataclass
from numbers import Real

from dlkit.course.message import Message, inline_html

_RUN_ME = "Jalankan sel ini untuk menjawab."


@dataclass(frozen=True)
class Option:
    """Satu pilihan jawaban, dan tanggapan bagi yang memilihnya."""

    text: str
    feedback: str
    right: bool = False


@dataclass(frozen=True)
class Question:
    """Satu pertanyaan kuis; `name` misalnya ``"02.bias"``."""

    name: str
    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Guess:
    """Satu "tebak dulu".

    Attributes
    ----------
    name : str
        Misalnya ``"02.xor"``.
    text : str
        Pertanyaannya.
    options : dict
        Teks pilihan, dan nilai hasil yang membuatnya tepat.
    explanation : str
        Kenapa hasilnya begitu; dibaca sesudah hasilnya dihitung.
    """

    name: str
    text: str
    options: dict[str, object]
    explanation: str

    def judge(self, choice: int | None, actual: object) -> Message:
        """Bandingkan pilihan ke-`choice` (mulai dari 0) dengan hasil `actual`.

        Tanpa pilihan, hasilnya tetap tertutup.
        """
        if choice is None:
            return Message(
                "belum dikerjakan",
                "Belum ada tebakan yang dikunci",
                (
                    "Pilih satu jawaban di atas, tekan “Kunci tebakan”, lalu jalankan "
                    "sel ini lagi. Hasilnya baru dibuka sesudah itu.",
                ),
            )
        texts = list(self.options)
        mine = texts[choice]
        if _equal(self.options[mine], actual):
            title = f"Tebakanmu tepat: {mine}"
            return Message("benar", title, (self.explanation,))
        matching = (text for text in texts if _equal(self.options[text], actual))
        truth = next(matching, str(actual))
        title = f"Tebakanmu meleset: {mine}. Hasilnya: {truth}"
        return Message("belum benar", title, (self.explanation,))


def letter(index: int) -> str:
    """Huruf pilihan: 0 menjadi A, 1 menjadi B, ..."""
    return chr(ord("A") + index)


def position(option: str, count: int) -> int:
    """Kebalikan `letter`, untuk pertanyaan dengan `count` pilihan.

    Examples
    --------
    >>> position("b", 4)
    1
    >>> position("E", 4)
    Traceback (most recent call last):
    ValueError: Pilihan harus salah satu huruf dari A, B, C, D; yang diberikan 'E'.
    """
    letters = [letter(index) for index in range(count)]
    if isinstance(option, str) and option.upper() in letters:
        return letters.index(option.upper())
    raise ValueError(
        f"Pilihan harus salah satu huruf dari {', '.join(letters)}; "
        f"yang diberikan {option!r}."
    )


def as_text(title: str, items: list[tuple[str, list[str]]]) -> str:
    """Pertanyaan dan pilihannya sebagai teks biasa."""
    blocks = [title]
    for question, options in items:
        lines = [f"   {letter(i)}. {text}" for i, text in enumerate(options)]
        blocks.append("\n".join([question, *lines]))
    return "\n\n".join([*blocks, _RUN_ME])


def as_html(title: str, items: list[tuple[str, list[str]]]) -> str:
    """Pertanyaan dan pilihannya sebagai HTML, untuk pembaca tanpa kernel."""
    parts = [f"<p><strong>{inline_html(title)}</strong></p>"]
    for question, options in items:
        choices = "".join(f"<li>{inline_html(text)}</li>" for text in options)
        parts.append(f'<p>{inline_html(question)}</p><ol type="A">{choices}</ol>')
    return f"<div>{''.join(parts)}<p><em>{_RUN_ME}</em></p></div>"


def _equal(value: object, actual: object) -> bool:
    if isinstance(value, Real) and isinstance(actual, Real):
        return math.isclose(value, actual, rel_tol=1e-9, abs_tol=1e-12)
    return bool(value == actual)
