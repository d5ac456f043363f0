"""What quizzes and predictions share: wide option buttons, and text for every reader.

An option is one wide button that holds its whole text: it wraps where a radio button's
label would be cut, it is large under a finger, and Tab and Enter reach it.
"""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from ipywidgets import Box, Button, VBox

from dlkit.course.message import inline_html
from dlkit.course.questions import as_html, as_text, letter
from dlkit.live import registry
from dlkit.live.access import Access

STYLE = f"<style>{Path(__file__).with_name('quiz.css').read_text('utf-8')}</style>"
_SIGNS = {"chosen": "● ", "right": "✓ ", "wrong": "✗ "}


class Choices:
    """Pilihan satu pertanyaan sebagai tombol; paling banyak satu yang ditandai.

    Parameters
    ----------
    texts : iterable of str
        Teks tiap pilihan.
    pick : callable
        Dipanggil dengan huruf pilihan yang ditekan.
    """

    def __init__(self, texts: Iterable[str], pick: Callable[[str], None]):
        self._labels = [f"{letter(i)}. {text}" for i, text in enumerate(texts)]
        self.buttons = [Button(description=each, tooltip="") for each in self._labels]
        for index, button in enumerate(self.buttons):
            button.on_click(partial(lambda option, _: pick(option), letter(index)))

    def mark(self, index: int | None, kind: str, locked: bool = False) -> None:
        """Tandai pilihan ke-`index` sebagai "chosen", "right", atau "wrong"."""
        for i, (button, label) in enumerate(
            zip(self.buttons, self._labels, strict=True)
        ):
            marked = i == index
            button.description = _SIGNS[kind] + label if marked else label
            button._dom_classes = ("dlkit-option", *[f"dlkit-{kind}"] * marked)
            button.disabled = locked


class Sheet(ABC):
    """Dasar kuis dan tebakan: satu sel, satu widget, satu teks."""

    def __init__(self):
        self._widget: Box | None = None
        self._guard = threading.RLock()  # a handler may run on a thread of its own
        registry.register(self)

    @property
    def widget(self) -> Box:
        """Widget-nya; dibuat saat pertama ditampilkan."""
        with self._guard:
            if self._widget is None:
                self._widget = VBox([*self._build(), Access()])
                self._widget.add_class("dlkit-quiz").add_class("dlkit-access")
                self._show()
            return self._widget

    def close(self) -> None:
        """Tutup widget-nya; sel yang dijalankan ulang melakukannya sendiri."""
        registry.forget(self)
        if self._widget is not None:
            registry.close_tree(self._widget)
            self._widget = None

    def __repr__(self) -> str:
        return as_text(*self._text())

    def _repr_mimebundle_(self, **kwargs) -> dict:
        view = self.widget._repr_mimebundle_(**kwargs) or {}
        text = {"text/plain": repr(self), "text/html": as_html(*self._text())}
        return {**view, **text}

    def _refresh(self) -> None:
        if self._widget is not None:
            self._show()

    @abstractmethod
    def _text(self) -> tuple[str, list[tuple[str, list[str]]]]:
        """Return the title, and each question with its options."""

    @abstractmethod
    def _build(self) -> list:
        """Make the widgets, top to bottom."""

    @abstractmethod
    def _show(self) -> None:
        """Bring the widgets up to date."""


def said(text: str, verdict: str = "") -> str:
    """`text` sebagai HTML yang dibacakan pembaca layar ketika berubah."""
    strong = f"<strong>{verdict}</strong> " if verdict else ""
    return f'<p role="status">{strong}{inline_html(text)}</p>' if text else ""
