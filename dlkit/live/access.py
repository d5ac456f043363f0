"""Keyboard and screen readers, for a tree of widgets."""

from pathlib import Path

import anywidget


class Access(anywidget.AnyWidget):
    """Bagian tak tampak yang menjaga papan tik di dalam kotak ``dlkit-access``.

    Tanpa ini, menekan x di sebuah daftar pilihan memotong seluruh sel, dan slider
    tidak menyebut namanya kepada pembaca layar.
    """

    _esm = Path(__file__).with_name("access.js")
