"""The picture of the text panel: each word's bar, the sigmoid, and the accuracy."""

from itertools import pairwise

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.ticker import FixedLocator

from dlkit import plots
from dlkit.activations import sigmoid
from dlkit.live.figure_view import FigureView
from dlkit.live.panels.text_reading import Reading
from dlkit.plots.word_bars import WordBar, WordBars

MOST_WORDS = 20  # that have a row of their own
HEIGHTS = (8, 12, 17, 22)  # of the bars' axes, in rows: few, so that it seldom jumps
REACH = 6.0  # of the sigmoid's axis, to both sides


def bars_of(reading: Reading, empty: str) -> tuple[list[WordBar], list[WordBar]]:
    """Batang tiap kata, lalu batang tiap bigram di antara dua barisnya.

    Di atas ada skor teks kosong, bernama `empty`. Dari teks yang panjang hanya kata
    yang paling berpengaruh yang mendapat baris, tetap berurutan.
    """
    influences = reading.influences
    push = [abs(influences.get(word, 0)) for word in reading.words]
    for i, pair in enumerate(reading.pairs):
        push[i] += abs(influences.get(pair, 0))
        push[i + 1] += abs(influences.get(pair, 0))
    kept = list(range(len(push)))
    if len(push) > MOST_WORDS:
        kept = sorted(sorted(kept, key=lambda i: -push[i])[: MOST_WORDS - 1])
    bars = [WordBar(0, empty, reading.bias, plain=True)]
    for row, i in enumerate(kept, start=1):
        value = influences.get(reading.words[i])
        note = "tidak dikenal" if value is None else ""
        bars.append(WordBar(row, reading.words[i], value, note=note))
    joined = [
        (row, influences[reading.pairs[i]])
        for row, (i, j) in enumerate(pairwise(kept), start=1)
        if j == i + 1 and reading.pairs[i] in influences
    ]
    pairs = [WordBar(row + 0.5, "", value) for row, value in joined]
    if left := len(push) - len(kept):
        bars.append(WordBar(len(bars), "…", None, note=f"{left} kata lain"))
    return bars, pairs


class TextPicture:
    """Batang tiap kata (dan bigram), sigmoid dengan skor teks ini, dan ketepatan.

    Parameters
    ----------
    view : FigureView
    bigrams : bool
        Benar: ada kolom kedua untuk bigram.
    """

    def __init__(self, view: FigureView, bigrams: bool):
        self._view = view
        place = _places(view.narrow, bigrams)
        axes = {name: view.figure.add_axes(box) for name, box in place.items()}
        self._columns = [axes[name] for name in ("words", "pairs") if name in axes]
        size = 8.5 if view.narrow else 9.5
        room = 1.3 if not bigrams else 1.9 if view.narrow else 1.6
        self.bars = [WordBars(column, size, room) for column in self._columns]
        self._brackets = LineCollection(
            [], colors=plots.FAINT[view.dark], lw=1.5, clip_on=False
        )
        self._columns[-1].add_collection(self._brackets, autolim=False)
        self._draw_sigmoid(axes["sigmoid"], plots.INK[view.dark])
        self._draw_rights(axes["rights"])
        self._captions = [plots.Caption(a, size + 1) for a in axes.values()]
        self._names = list(axes)
        view.animate(
            self._brackets, *(a for bars in self.bars for a in bars.artists),
            self._guide, self.score, *self.curve.artists, *self._captions,
        )  # fmt: skip

    def _draw_sigmoid(self, axes, ink):
        z = np.linspace(-REACH, REACH, 121)
        for low, color in ((0.5, plots.CLASS_COLORS[1]), (0, plots.CLASS_COLORS[0])):
            axes.axhspan(low, low + 0.5, color=color, alpha=0.13, lw=0)
        axes.plot(z, sigmoid(z), color=ink, lw=1.6)
        axes.text(-REACH + 0.3, 0.96, "positif", va="top", fontsize=9.5)
        axes.text(REACH - 0.3, 0.04, "negatif", ha="right", fontsize=9.5)
        axes.set(xlim=(-REACH, REACH), ylim=(0, 1))
        axes.set_xlabel("skor", labelpad=1)
        axes.xaxis.set_major_locator(FixedLocator([-6, -3, 0, 3, 6]))
        axes.yaxis.set_major_locator(FixedLocator([0, 0.5, 1]))
        (self._guide,) = axes.plot([], [], ":", color=ink, lw=1.2)
        (self.score,) = axes.plot([], [], "o", color=ink, ms=9, clip_on=False)

    def _draw_rights(self, axes):
        self.curve = plots.LossCurve(axes, label="")
        axes.axhline(0.5, color=plots.FAINT[self._view.dark], ls=":", lw=1.3)
        axes.set_xlabel("epoch", labelpad=1)
        axes.yaxis.set_major_locator(FixedLocator([0.5, 0.6, 0.7, 0.8, 0.9, 1]))
        handles = [self.curve.walked, self.curve.test_walked]
        axes.legend(
            handles=handles, loc="lower right", bbox_to_anchor=(1.02, 0.07),
            fontsize=9, frameon=False,
        )  # fmt: skip
        self._rights = axes

    def read(self, reading: Reading, empty: str) -> None:
        """Isi batang dan sigmoid dengan sebuah bacaan."""
        words, pairs = bars_of(reading, empty)
        rows = next(rows for rows in HEIGHTS if len(words) <= rows)
        reach = self.bars[0].reach([*words, *pairs])
        limits = (-reach, reach), (rows - 0.5, -0.7)
        for column, bars, axes in zip(
            self.bars, (words, pairs), self._columns, strict=False
        ):
            self._view.set_limits(axes, *limits)
            column.show(bars)
        outer, inner = -1.12 * reach, -0.99 * reach
        self._brackets.set_segments(
            [(inner, y - 0.4), (outer, y - 0.4), (outer, y + 0.4), (inner, y + 0.4)]
            for y in (pair.row for pair in pairs)
        )
        x, y = min(max(reading.score, -REACH), REACH), reading.probability
        self.score.set_data([x], [y])
        self._guide.set_data([x, x, -REACH], [0, y, y])

    def show_rights(self, train: np.ndarray, test: np.ndarray, now: int) -> None:
        """Isi kurva ketepatan sampai epoch `now`."""
        x, _ = self.curve.show(train, now, test)
        self._view.set_limits(self._rights, x, (0.44, 1.02))

    def tell(self, **captions: str) -> None:
        """Tulis judul tiap gambar: `words`, `pairs`, `sigmoid`, `rights`."""
        for name, caption in zip(self._names, self._captions, strict=True):
            caption.set_text(captions.get(name, ""))


def _places(narrow, bigrams):
    """Return the box of each Axes: left, bottom, width, height, in parts of all."""
    if narrow:
        place = {
            "words": (0.3, 0.42, 0.66, 0.53),
            "sigmoid": (0.095, 0.075, 0.37, 0.25),
            "rights": (0.59, 0.075, 0.38, 0.25),
        }
        if bigrams:
            place["words"] = (0.29, 0.42, 0.33, 0.53)
            place["pairs"] = (0.66, 0.42, 0.31, 0.53)
        return place
    place = {
        "words": (0.135, 0.085, 0.5, 0.845),
        "sigmoid": (0.7, 0.595, 0.285, 0.335),
        "rights": (0.7, 0.1, 0.285, 0.33),
    }
    if bigrams:
        place["words"] = (0.135, 0.085, 0.25, 0.845)
        place["pairs"] = (0.41, 0.085, 0.23, 0.845)
    return place
