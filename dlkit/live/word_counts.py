"""A picture at rest: sentences as words, and under them the rows of their counts."""

from collections.abc import Sequence

from matplotlib.patches import FancyBboxPatch

from dlkit import plots
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still
from dlkit.text import BagOfWords, words

_LETTER, _MARGIN, _GAP = 0.088, 0.26, 0.1  # inches: a letter's width, around a word
_LINE = 0.46  # inches between lines
_LEFT = 1.05


class WordCounts(Still):
    """Kalimat sebagai kata-kata, dan di bawahnya hitungan tiap kata di kosakata.

    Kata yang sama warnanya sama; kata di luar kosakata bergaris putus-putus dan tidak
    ikut dihitung.

    Parameters
    ----------
    *texts : str
        Satu sampai empat kalimat.
    vocabulary : sequence of str, optional
        Kosakatanya; biasanya semua kata kalimat-kalimat itu.

    Raises
    ------
    ValueError, TypeError
        Kalau kalimatnya tidak ada, terlalu banyak, atau ada yang tidak berisi kata.

    Examples
    --------
    >>> WordCounts("Enak, enak!", "Tidak enak.")
    Hitungan kata. Kosakata: enak, tidak. Kalimat 1, “Enak, enak!”: 2 0. Kalimat 2, \
“Tidak enak.”: 1 1.
    >>> WordCounts("Sotonya enak.", vocabulary=["enak", "tidak"])
    Hitungan kata. Kosakata: enak, tidak. Kalimat 1, “Sotonya enak.”: 1 0; di luar \
kosakata: sotonya.
    """

    def __init__(self, *texts: str, vocabulary: Sequence[str] | None = None):
        if not 1 <= len(texts) <= 4:
            raise ValueError(
                f"Beri satu sampai empat kalimat; yang diberikan {len(texts)}."
            )
        self.texts = [words(text) for text in texts]
        self._sources = texts
        if vocabulary is None:
            vocabulary = BagOfWords().fit(texts).vocabulary_
        self.vocabulary = list(vocabulary)
        if not all([*self.texts, self.vocabulary]):
            raise ValueError(
                "Tiap kalimat, dan kosakatanya, harus berisi paling sedikit satu kata."
            )
        self.counts = [[text.count(w) for w in self.vocabulary] for text in self.texts]
        lines = [*self.texts, self.vocabulary]
        width = _LEFT + max(map(_width, lines)) + 0.2
        self.size = (min(max(width, 4.5), 9), _LINE * (2 * len(texts) + 1) + 0.65)

    def __repr__(self):
        lines = []
        for number, (source, text, row) in enumerate(
            zip(self._sources, self.texts, self.counts, strict=True), start=1
        ):
            unknown = [word for word in text if word not in self.vocabulary]
            more = f"; di luar kosakata: {', '.join(unknown)}" if unknown else ""
            counts = " ".join(map(str, row))
            lines.append(f"Kalimat {number}, “{source}”: {counts}{more}.")
        return " ".join(
            ["Hitungan kata.", f"Kosakata: {', '.join(self.vocabulary)}.", *lines]
        )

    def build(self, view: FigureView) -> None:
        """Gambar kata-kata tiap kalimat, lalu tabel hitungannya."""
        width, height = self.size
        axes = view.figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set(xlim=(0, width), ylim=(height, 0))
        ink, faint = plots.INK[view.dark], plots.FAINT[view.dark]
        lines = [*self.texts, self.vocabulary]
        self._scale = min(1, *((width - _LEFT - 0.2) / _width(line) for line in lines))

        def say(x, y, text, **style):
            usual = {"ha": "center", "va": "center", "fontsize": 11, "color": ink}
            axes.text(x, y, text, **usual | style)

        y = 0.4
        for number, text in enumerate(self.texts, start=1):
            say(_LEFT - 0.15, y, f"kalimat {number}", ha="right", fontsize=10)
            for x, word, wide in self._chips(text):
                self._chip(axes, x, y, word, wide, ink, faint)
            y += _LINE
        y += 0.3
        axes.plot([0.15, width - 0.15], [y - 0.4] * 2, color=faint, lw=1)
        say(_LEFT - 0.15, y, "kosakata", ha="right", fontsize=10)
        columns = self._chips(self.vocabulary)
        for x, word, wide in columns:
            self._chip(axes, x, y, word, wide, ink, faint)
        for number, row in enumerate(self.counts, start=1):
            y += _LINE
            say(_LEFT - 0.15, y, f"hitungan {number}", ha="right", fontsize=10)
            for (x, _, wide), count in zip(columns, row, strict=True):
                weight = "bold" if count else "normal"
                color = ink if count else faint
                say(x + wide / 2, y, str(count), fontweight=weight, color=color)

    def _chips(self, text):
        """Return each word with the left edge and the width of its chip, in inches."""
        chips, x = [], _LEFT
        for word in text:
            wide = self._scale * (len(word) * _LETTER + _MARGIN)
            chips.append((x, word, wide))
            x += wide + self._scale * _GAP
        return chips

    def _chip(self, axes, x, y, word, wide, ink, faint):
        known = word in self.vocabulary
        place = self.vocabulary.index(word) if known else 0
        color = plots.CLASS_COLORS[place % len(plots.CLASS_COLORS)] if known else faint
        axes.add_patch(
            FancyBboxPatch(
                (x + 0.05, y - 0.13), wide - 0.1, 0.26, boxstyle="round,pad=0.05",
                facecolor=(color, 0.3 if known else 0), edgecolor=color, lw=1.3,
                linestyle="-" if known else "--",
            )
        )  # fmt: skip
        axes.text(
            x + wide / 2, y, word, ha="center", va="center",
            fontsize=11 * self._scale, color=ink if known else faint,
        )  # fmt: skip


def _width(line):
    return sum(len(word) * _LETTER + _MARGIN + _GAP for word in line)
