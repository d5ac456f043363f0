"""What of a panel is seen: its picture, its words, and how all of it stands."""

import html
from collections.abc import Callable

import ipywidgets

from dlkit.live.access import Access
from dlkit.live.controls import fold, group, label
from dlkit.live.figure_view import FigureView
from dlkit.live.screen import Screen


class Face:
    """Muka sebuah panel: gambar di layar, pesan, ringkasan, dan kodenya.

    Parameters
    ----------
    build : callable
        ``build(view)`` membuat artis-artis gambarnya.
    on_message : callable
        Menerima pesan dari layar; lihat `Screen`.
    """

    def __init__(self, build: Callable, on_message: Callable):
        self.view = FigureView(build)
        self.screen = Screen(on_message)
        self._message, self._summary, self._code = (
            ipywidgets.HTML().add_class(f"dlkit-{name}")
            for name in ("message", "summary", "code")
        )

    def show(self, moving: bool) -> None:
        """Lukis dan kirim gambar; yang bergerak cukup JPEG, yang diam tanpa cacat."""
        self.screen.show(self.view.encode(lossless=not moving))

    def tell(self, summary: str, details: str) -> None:
        """Ganti kata-kata di bawah gambar."""
        self._summary.value = f"<p>{html.escape(summary)}</p>{details}"

    def tell_at_rest(self, summary: str, code: str) -> None:
        """Ganti teks alternatif gambar dan kodenya: tidak untuk dibaca sambil jalan."""
        self.screen.description = summary
        self._code.value = f"<pre>{html.escape(code)}</pre>"

    def say(self, message: str) -> None:
        """Tampilkan sebuah pesan; kosong menghapusnya."""
        text = f'<p role="alert">{html.escape(message)}</p>' if message else ""
        self._message.value = text

    def arrange(self, name: str, controls: dict, buttons: dict, folds: dict):
        """Susun semuanya: pengatur, tombol, gambar, kata, lalu lipatan `folds`."""
        folded = {part for box in folds.values() for part in _parts(box)}
        *settings, scrub = (part for part in controls.values() if part not in folded)
        player = [button for button in buttons.values() if button not in folded]
        folds = {**folds, "Lihat kode": self._code}
        label(controls, "control")
        label(buttons, "button")
        rows = [
            group("controls", settings),
            group("player", [*player, scrub]),
            self.screen,
            self._message,
            self._summary,
            *(fold(title, content) for title, content in folds.items()),
            Access(),
        ]
        whole = group("panel", rows, ipywidgets.VBox)
        return whole.add_class(f"dlkit-panel-{name}").add_class("dlkit-access")


def _parts(widget):
    """Yield `widget` and everything in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)
