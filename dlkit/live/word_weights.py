"""A picture at rest: the words that weigh most, to either side."""

from collections.abc import Mapping

from dlkit import _validation as check
from dlkit._format import signed
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still
from dlkit.plots.word_bars import WordBar, WordBars


class WordWeights(Still):
    """Kata yang bobotnya paling negatif (kiri) dan paling positif (kanan).

    Parameters
    ----------
    weights : mapping of str to float
        Bobot tiap kata; paling sedikit satu.
    most : int
        Banyaknya kata di tiap sisi, 1 sampai 15.

    Raises
    ------
    ValueError, TypeError
        Kalau tidak ada kata, atau `most` di luar jangkauan.

    Examples
    --------
    >>> WordWeights({"enak": 0.6, "murah": 0.8, "kotor": -0.8, "dan": 0.1}, most=2)
    Bobot kata. Paling negatif: kotor (−0,80), dan (+0,10). Paling positif: murah \
(+0,80), enak (+0,60).
    """

    size = (7.6, 3.6)

    def __init__(self, weights: Mapping[str, float], most: int = 12):
        if not weights:
            raise ValueError("weights harus berisi paling sedikit satu kata.")
        most = check.integer(most, "most", at_most=15)
        ranked = sorted(weights.items(), key=lambda item: item[1])
        self.lowest, self.highest = ranked[:most], ranked[::-1][:most]

    def __repr__(self):
        low, high = (
            ", ".join(f"{word} ({signed(weight)})" for word, weight in side)
            for side in (self.lowest, self.highest)
        )
        return f"Bobot kata. Paling negatif: {low}. Paling positif: {high}."

    def build(self, view: FigureView) -> None:
        """Gambar kedua sisinya, dengan skala yang sama."""
        sides = {"paling negatif": self.lowest, "paling positif": self.highest}
        every = [WordBar(0, *item) for side in sides.values() for item in side]
        rows = max(map(len, sides.values()))
        for left, (title, side) in zip((0.15, 0.66), sides.items(), strict=True):
            axes = view.figure.add_axes((left, 0.1, 0.33, 0.8))
            drawn = WordBars(axes)
            reach, weights = drawn.reach(every), [weight for _, weight in side]
            ends = -reach * (min(weights) <= 0), reach * (max(weights) > 0)
            axes.set(xlim=ends, ylim=(rows - 0.4, -0.6), title=title)
            drawn.show([WordBar(row, *item) for row, item in enumerate(side)])
