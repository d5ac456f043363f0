"""One text as a model reads it: its words, and how far each moves the score."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from dlkit.activations import sigmoid
from dlkit.live.panels.text_training import TextTraining, scores
from dlkit.text import BagOfWords, words


@dataclass(frozen=True, eq=False)
class Reading:
    """Sebuah teks di mata sebuah model.

    Attributes
    ----------
    words : list of str
        Kata-katanya, berurutan.
    influences : dict of str to float
        Pengaruh tiap token yang dikenal: skor teks ini dikurangi skornya kalau token
        itu dibuang satu kali. Tanpa lapisan tersembunyi itu bobotnya.
    bias : float
        Skor teks yang kosong.
    score : float
        Skor teks ini; positif berarti dijawab positif.
    seen : dict of str to tuple of int
        Banyaknya kalimat latih yang memuat tiap token yang dikenal: yang negatif, lalu
        yang positif.
    """

    words: list[str]
    influences: dict[str, float]
    bias: float
    score: float
    seen: dict[str, tuple[int, int]]

    @cached_property
    def pairs(self) -> list[str]:
        """Tiap dua kata yang berurutan."""
        return [f"{a} {b}" for a, b in pairwise(self.words)]

    @property
    def known(self) -> list[str]:
        """Token yang dikenal, sebanyak munculnya: kata-katanya, lalu bigramnya."""
        return [token for token in self.words + self.pairs if token in self.influences]

    @property
    def unknown(self) -> list[str]:
        """Kata yang tidak dikenal, berurutan."""
        return [word for word in self.words if word not in self.influences]

    @property
    def probability(self) -> float:
        """Peluang positif."""
        return float(sigmoid(self.score))

    @property
    def positive(self) -> bool:
        """Benar kalau dijawab positif."""
        return self.score > 0

    def strongest(self, sign: int) -> str | None:
        """Token yang paling menaikkan (1) atau menurunkan (−1) skor, kalau ada."""
        pushing = {t: sign * value for t, value in self.influences.items()}
        token = max(pushing, key=pushing.get, default=None)
        return token if token is not None and pushing[token] > 0 else None


def read(training: TextTraining, theta: np.ndarray, bag: BagOfWords, text: str):
    """Baca `text`: skornya, dan pengaruh tiap tokennya.

    Parameters
    ----------
    training : TextTraining
    theta : array (n_parameters,)
        Parameter di epoch yang dilihat.
    bag : BagOfWords
        Yang menghitung masukan `training`.
    text : str

    Returns
    -------
    Reading
    """
    count = bag.transform([text])[0]
    columns = np.flatnonzero(count)
    rows = np.tile(count, (2 + len(columns), 1))
    rows[np.arange(len(columns)), columns] -= 1
    rows[-1] = 0
    *without, score, bias = scores(training.network, theta, rows).tolist()
    there = training.X[:, columns] > 0
    sides = [there[training.y == label].sum(axis=0).tolist() for label in (0, 1)]
    tokens = [bag.vocabulary_[column] for column in columns]
    influences = {t: score - rest for t, rest in zip(tokens, without, strict=True)}
    seen = dict(zip(tokens, zip(*sides, strict=True), strict=True))
    return Reading(words(text), influences, bias, score, seen)
