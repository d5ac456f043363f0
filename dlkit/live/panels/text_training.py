"""The trainings of the text panel: on counts of words, and how right each epoch is."""

from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from dlkit import saliency
from dlkit.activations import relu
from dlkit.live.panels.shipped_panel import load
from dlkit.live.panels.training import Training
from dlkit.network import Network
from dlkit.text import BagOfWords


class Reader(NamedTuple):
    """Cara sebuah model membaca: token dan lapisan tersembunyinya."""

    title: str
    ngrams: int
    hidden_sizes: tuple[int, ...]


READERS = {
    "words": Reader("kata", 1, ()),
    "bigrams": Reader("kata dan bigram", 2, ()),
    "hidden": Reader("kata, dengan lapisan tersembunyi", 1, (8,)),
}


@lru_cache(maxsize=8)
def bag_of(ngrams: int, n_words: int | None) -> BagOfWords:
    """Kantong kata dengan kosakata dari kalimat latih."""
    return BagOfWords(n_words, ngrams=ngrams).fit(load("load_sentiment")[0])


@lru_cache
def counts(ngrams: int) -> tuple[np.ndarray, np.ndarray]:
    """Hitungan seluruh kosakata dalam kalimat latih dan kalimat uji.

    Kosakata yang lebih kecil adalah kolom-kolom depannya: yang paling sering di depan.
    """
    train, test, *_ = load("load_sentiment")
    bag = bag_of(ngrams, None)
    return bag.transform(train), bag.transform(test)


class TextTraining(Training):
    """Pelatihan atas hitungan kata; ketepatan tiap epoch dihitung sekaligus.

    Kolomnya ribuan, jadi satu perkalian untuk semua epoch jauh lebih cepat daripada
    satu perkalian tiap epoch.
    """

    @cached_property
    def train_rights(self) -> np.ndarray:
        """Bagian data latih yang prediksinya benar di tiap epoch, `(epochs + 1,)`."""
        return self._rights(self.X, self.y)

    @cached_property
    def test_rights(self) -> np.ndarray:
        """Bagian data uji yang prediksinya benar di tiap epoch, `(epochs + 1,)`."""
        return self._rights(self.X_test, self.y_test)

    def _rights(self, X, y):
        layers = [self.network.layers(state.theta) for state in self.run[:]]
        with np.errstate(all="ignore"):
            first = np.concatenate([W for (W, _), *_ in layers], axis=1)
            z = (X @ first).reshape(len(X), len(layers), -1)  # sample, epoch, neuron
            z += np.stack([b for (_, b), *_ in layers])
            if len(layers[0]) > 1:
                W, b = (np.stack([last[i] for _, last in layers]) for i in (0, 1))
                z = np.einsum("neh,ehk->nek", relu(z), W) + b
            answers = np.where(np.isfinite(z).all(axis=2), z.argmax(axis=2), -1)
        return (answers == y[:, None]).mean(axis=0)


def scores(network: Network, theta: np.ndarray, X: np.ndarray) -> np.ndarray:
    """Skor tiap baris `X`, (n_samples,): skor positif dikurangi skor negatif.

    Peluang positif adalah sigmoid skor ini.
    """
    negative, positive = saliency.scores(network, theta, X).T
    return positive - negative
