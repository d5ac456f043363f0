"""Quiz questions and predictions, as data, and as text that reads well unanswered."""

from dataclasses import dataclass

from dlkit.course.message import inline_html


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


def letter(index: int) -> str:
    """Huruf pilihan: 0 menjadi A, 1 menjadi B, ..."""
    return chr(ord("A") + index)


def as_text(title: str, items: list[tuple[str, list[str]]], note: str) -> str:
    """Pertanyaan dan pilihannya sebagai teks biasa."""
    blocks = [title]
    for question, options in items:
        lines = [f"   {letter(i)}. {text}" for i, text in enumerate(options)]
        blocks.append("\n".join([question, *lines]))
    return "\n\n".join([*blocks, note])


def as_html(title: str, items: list[tuple[str, list[str]]], note: str) -> str:
    """Pertanyaan dan pilihannya sebagai HTML, untuk pembaca tanpa kernel."""
    parts = [f"<p><strong>{inline_html(title)}</strong></p>"]
    for question, options in items:
        choices = "".join(f"<li>{inline_html(text)}</li>" for text in options)
        parts.append(f'<p>{inline_html(question)}</p><ol type="A">{choices}</ol>')
    return f"<div>{''.join(parts)}<p><em>{inline_html(note)}</em></p></div>"
