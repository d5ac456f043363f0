"""What of a panel is seen: its picture, its words, and how all of it stands."""

import html
from collections.abc import Callable, Iterable

import ipywidgets

from dlkit.live.access import Access
from dlkit.live.controls import fold, group, label, row
from dlkit.live.figure_view import FigureView
from dlkit.live.screen import Screen


class Face:
    """Muka sebuah panel: gambar di layar, pesan, ringkasan, dan kodenya.

    Parameters
    ----------
    view : FigureView
        Gambarnya.
    on_message : callable
        Menerima pesan dari layar; lihat `Screen`.
    """

    def __init__(self, view: FigureView, on_message: Callable):
        self.view = view
        self.screen = Screen(on_message, view.figure.bbox.size)
        self._message, self._summary, self._code = (
            ipywidgets.HTML().add_class(f"dlkit-{name}")
            for name in ("message", "summary", "code")
        )

    def show(self, moving: bool) -> None:
        """Lukis dan kirim gambar; yang bergerak cukup JPEG, yang diam tanpa cacat."""
        self.screen.show(self.view.encode(lossless=not moving))

    def replace_screen(self, whole: ipywidgets.Box) -> None:
        """Ganti layar di `whole` dengan yang baru: yang lama tidak mendengar lagi."""
        old, self.screen = self.screen, self.screen.again()
        whole.children = [
            self.screen if part is old else part for part in whole.children
        ]
        old.close()

    def take_ink(self, paper, width: float, color: str) -> None:
        """Terima coretan setebal `width` satuan data di Axes `paper`."""
        (left, bottom), (right, top) = paper.get_position().get_points().tolist()
        low, high = paper.get_xlim()
        self.screen.ink = {
            "box": [left, 1 - top, right, 1 - bottom],
            "width": width * (right - left) / abs(high - low),
            "color": color,
        }

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

    def arrange(
        self,
        name: str,
        controls: dict,
        buttons: dict,
        folds: dict,
        headings: dict,
        beside: Iterable = (),
    ):
        """Susun semuanya: pengatur, tombol, gambar, kata, lalu lipatan `folds`.

        Pengatur yang disebut dalam `headings` berdiri di baris berjudul; isi `beside`
        tepat di atas gambar.
        """
        folded = {part for box in folds.values() for part in _parts(box)}
        *settings, scrub = (part for part in controls.values() if part not in folded)
        player = [button for button in buttons.values() if button not in folded]
        folds = {**folds, "Lihat kode": self._code}
        label(controls, "control")
        label(buttons, "button")
        titled = {
            title: [controls[name] for name in names]
            for title, names in headings.items()
        }
        below = {part for parts in titled.values() for part in parts}
        free = [part for part in settings if part not in below]
        rows = [
            *([group("controls", free)] if free else []),
            *(row(title, parts) for title, parts in titled.items()),
            group("player", [*player, scrub]),
            *beside,
            self.screen,
            self._message,
            self._summary,
            *(fold(title, content) for title, content in folds.items()),
            Access(),
        ]
        whole = group("panel", rows, ipywidgets.VBox)
        whole.layout.max_width = f"{self.screen.size[0]}px"
        return whole.add_class(f"dlkit-panel-{name}").add_class("dlkit-access")


def _parts(widget):
    """Yield `widget` and everything in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)
