"""Bars that say how far each word pushes an answer, and to which side."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.ticker import MaxNLocator

from dlkit._format import shortened, signed
from dlkit.plots.caption import Labels
from dlkit.plots.style import CLASS_COLORS

_LONGEST = 15  # letters of a word that fit beside the bars
_HALF = 0.36  # of a bar's height, where a row is 1 high
_LEAST = 0.5  # where the axis of short bars ends


class WordBar(NamedTuple):
    """Satu batang: tempat tegaknya, katanya, nilainya.

    Nilai None: tidak ada batang, hanya `note`. `plain`: bukan kata (misalnya bias),
    jadi warnanya netral.
    """

    row: float
    text: str
    value: float | None
    plain: bool = False
    note: str = ""


class WordBars:
    """Batang mendatar, satu untuk tiap kata: ke kanan menaikkan, ke kiri menurunkan.

    Parameters
    ----------
    axes : Axes
    size : float
        Tinggi huruf, dalam titik.
    room : float
        Ujung sumbu sekian kali batang terpanjang: di baliknya berdiri angkanya.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes, size: float = 9.5, room: float = 1.3):
        self._axes, self._room = axes, room
        ink, faint = rcParams["text.color"], rcParams["axes.edgecolor"]
        axes.set_yticks([])
        axes.spines[["left", "right", "top"]].set_visible(False)
        axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
        axes.set_axisbelow(True)
        axes.grid(True, axis="x")
        axes.axvline(0, color=ink, lw=1)
        colors = CLASS_COLORS[1], CLASS_COLORS[0], faint
        self._bars = [PolyCollection([], facecolor=color, lw=0) for color in colors]
        for bars in self._bars:
            axes.add_collection(bars, autolim=False)
        self._words = Labels(axes, size, anchor=1)
        self._unknown = Labels(axes, size, anchor=1, color=faint)
        self._right, self._left = (Labels(axes, size, anchor=a) for a in (0, 1))
        self._notes = Labels(axes, size, anchor=0, color=faint)
        self.artists = [
            *self._bars, self._words, self._unknown, self._right, self._left,
            self._notes,
        ]  # fmt: skip

    def reach(self, bars: Sequence[WordBar]) -> float:
        """Ujung sumbu mendatar yang cukup bagi `bars`; jarang berganti."""
        values = [abs(bar.value) for bar in bars if bar.value is not None]
        longest = max((v for v in values if np.isfinite(v)), default=0.0)
        steps = np.ceil(np.log2(max(longest, _LEAST) / _LEAST))
        return float(_LEAST * 2**steps * self._room)

    def show(self, bars: Sequence[WordBar]) -> None:
        """Isi batangnya; batas sumbu sudah ditentukan pemanggil."""
        left, right = self._axes.get_xlim()
        groups = [[], [], []]
        for bar in bars:
            if bar.value is not None:
                end = min(max(bar.value, left), right)
                top, bottom = bar.row - _HALF, bar.row + _HALF
                kind = 2 if bar.plain else int(bar.value < 0)
                box = [(0, top), (end, top), (end, bottom), (0, bottom)]
                groups[kind].append(box)
        for drawn, boxes in zip(self._bars, groups, strict=True):
            drawn.set_verts(boxes)
        for labels, unknown in ((self._words, False), (self._unknown, True)):
            labels.set_labels(
                (left, bar.row, f"{shortened(bar.text, _LONGEST)} ")
                for bar in bars
                if (bar.value is None) == unknown and bar.text
            )
        for labels, low in ((self._right, False), (self._left, True)):
            labels.set_labels(
                (min(max(bar.value, left), right), bar.row, f" {signed(bar.value)} ")
                for bar in bars
                if bar.value is not None and (bar.value < 0) == low
            )
        self._notes.set_labels((0, bar.row, f" {bar.note}") for bar in bars if bar.note)
