"""What the screen tells a panel, as work for it: touches, who watches, and on what."""

import functools
import itertools

import numpy as np
from matplotlib.axes import Axes

from dlkit.live.inbox import Inbox


class Hearing:
    """Pendengar layar: tiap pesannya menjadi pekerjaan di kotak masuk panel.

    Tempat yang disentuh datang sebagai pecahan gambar dan diteruskan sebagai titik data
    ke `clicked`, `dragged`, atau `inked` milik panel. Kalau tidak ada lagi yang melihat
    gambarnya, panel berhenti berputar.

    Parameters
    ----------
    panel : Panel
    inbox : Inbox
    """

    def __init__(self, panel, inbox: Inbox):
        self._panel, self._inbox = panel, inbox
        self._in_sight: set[str] = set()  # views, by their own names
        self._touches = itertools.count()
        self._held: Axes | None = None  # where the drag that goes on began
        self._inks_heard = self._inks_done = 0  # each counted by one thread

    def heard(self, content: dict) -> None:
        """Titipkan pekerjaan untuk sebuah pesan; lihat `Screen`."""
        panel = self._panel
        if panel.closed:
            return
        if "click" in content:
            self._post(self._each(), self._click, *content["click"], content["shift"])
        elif "drag" in content:  # of the places on the way the newest is enough
            began = content["began"]
            name = "grab" if began else "drag"
            self._post(name, self._drag, *content["drag"], began)
        elif "ink" in content:
            self._inks_heard += 1
            told = (content[name] for name in ("ink", "began", "message"))
            self._post(self._each(), self._ink, *told)
        elif content.get("visible"):
            self._in_sight.add(content["view"])
        elif "visible" in content:
            self._in_sight.discard(content["view"])
            if not self._in_sight:
                self._inbox.post("out of sight", panel.pause)
        elif "deaf" in content:
            self._inbox.post("deaf", self._replace_screen)
        elif "dark" in content:
            look = content["dark"], content["narrow"]
            self._inbox.post("look", functools.partial(panel.restyle, *look))

    def _each(self):
        """Name a touch so that none is left out."""
        return f"touch-{next(self._touches)}"

    def _post(self, name, work, *args):
        self._inbox.post(name, functools.partial(self._panel.act, work, *args))

    def _click(self, x, y, shift):
        if spot := self._panel.face.view.locate(x, y):
            self._panel.clicked(*spot, shift)

    def _drag(self, x, y, began):
        view = self._panel.face.view
        if began:
            spot = view.locate(x, y)
            self._held = spot and spot[0]
        if self._held:
            point = view.coordinates(self._held, x, y)
            self._panel.dragged(self._held, *point, began)

    def _replace_screen(self):
        self._in_sight.clear()
        self._panel.face.replace_screen(self._panel.widget)

    def _ink(self, places, began, message):
        panel = self._panel
        locate = functools.partial(panel.face.view.coordinates, panel.paper)
        self._inks_done += 1
        panel.inked(np.array([locate(x, y) for x, y in places]), began)
        panel.face.screen.inked = message + 1
        if self._inks_done == self._inks_heard:  # else one picture for all of it
            panel.show(moving=True)
