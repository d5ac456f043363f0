"""Sentences as numbers: their words, and how often each one occurs."""

import re
from collections import Counter
from dataclasses import KW_ONLY, dataclass
from itertools import pairwise

import numpy as np

from dlkit import _validation as check
from dlkit._estimator import Estimator

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def words(text):
    """Kata-kata sebuah teks, berurutan, dalam huruf kecil.

    Sebuah kata adalah deretan huruf atau angka. Tanda hubung di tengah kata ikut,
    jadi "pelan-pelan" satu kata; tanda baca yang lain dibuang.

    Parameters
    ----------
    text : str

    Returns
    -------
    list of str

    Raises
    ------
    TypeError
        Kalau `text` bukan teks.

    Examples
    --------
    >>> words("Enak banget! Jalannya pelan-pelan, 2 jam.")
    ['enak', 'banget', 'jalannya', 'pelan-pelan', '2', 'jam']
    """
    if not isinstance(text, str):
        raise TypeError(f"text harus teks, bukan objek {type(text).__name__}.")
    return _WORD.findall(text.lower())


@dataclass(eq=False)
class BagOfWords(Estimator):
    """Kantong kata: banyaknya setiap kata dalam sebuah teks, tanpa urutannya.

    `fit` menyusun kosakata dari data latih saja. `transform` menghitung; kata di luar
    kosakata diabaikan, dan `unknown_words` menyebutkannya.

    Parameters
    ----------
    n_words : int, optional
        Ambil sekian token yang paling sering; biasanya semua.
    ngrams : {1, 2}, default 1
        1: tiap token satu kata. 2: ditambah bigram, yaitu tiap dua kata yang berurutan,
        misalnya "tidak enak"; tanda baca di antaranya tidak dihiraukan.
    min_count : int, default 1
        Abaikan token yang di data latih muncul kurang dari sekian kali; paling kecil 1.

    Attributes
    ----------
    vocabulary_ : tuple of str
        Kosakata: token yang dikenal, menurut kolomnya. Yang paling sering di depan;
        yang sama seringnya menurut abjad.

    Examples
    --------
    >>> bag = BagOfWords(ngrams=2).fit(["Tidak enak!", "enak, enak"])
    >>> bag.vocabulary_
    ('enak', 'enak enak', 'tidak', 'tidak enak')
    >>> bag.transform(["enak, tidak enak", "mahal"])
    array([[2., 0., 1., 1.],
           [0., 0., 0., 0.]], dtype=float32)
    >>> bag.unknown_words("Tidak enak, mahal.")
    ['mahal']
    """

    n_words: int | None = None
    _: KW_ONLY
    ngrams: int = 1
    min_count: int = 1

    def fit(self, texts):
        """Susun kosakata dari teks-teks latih dan lupakan yang sebelumnya.

        Parameters
        ----------
        texts : sequence of str

        Returns
        -------
        BagOfWords
            Kantong kata ini sendiri.

        Raises
        ------
        ValueError, TypeError
            Kalau teks atau parameternya tidak memenuhi syarat, atau kosakatanya kosong.
        """
        min_count = check.integer(self.min_count, "min_count")
        n_words = self.n_words
        if n_words is not None:
            n_words = check.integer(n_words, "n_words")
        counts = Counter(t for text in _checked(texts) for t in self.tokens(text))
        known = [token for token, count in counts.items() if count >= min_count]
        if not known:
            raise ValueError(
                f"Tidak ada token yang muncul paling sedikit {min_count} kali di "
                "texts, jadi kosakatanya kosong."
            )
        known.sort(key=lambda token: (-counts[token], token))
        self.vocabulary_ = tuple(known[:n_words])
        self._columns = {token: i for i, token in enumerate(self.vocabulary_)}
        return self

    def transform(self, texts):
        """Banyaknya tiap token yang dikenal, dalam tiap teks.

        Parameters
        ----------
        texts : sequence of str

        Returns
        -------
        ndarray (n_texts, n_tokens) of float32
            Satu baris tiap teks, satu kolom tiap token di `vocabulary_`. Teks tanpa
            token yang dikenal menjadi baris nol.
        """
        check.fitted(self, "vocabulary_", "fit(texts)")
        texts = _checked(texts)
        X = np.zeros((len(texts), len(self.vocabulary_)), np.float32)
        for row, text in zip(X, texts, strict=True):
            for token in self.tokens(text):
                if token in self._columns:
                    row[self._columns[token]] += 1
        return X

    def tokens(self, text):
        """Token sebuah teks, dikenal atau tidak: kata-katanya, lalu bigramnya.

        Parameters
        ----------
        text : str

        Returns
        -------
        list of str

        Examples
        --------
        >>> BagOfWords(ngrams=2).tokens("Murah dan enak.")
        ['murah', 'dan', 'enak', 'murah dan', 'dan enak']
        """
        found = words(text)
        if check.integer(self.ngrams, "ngrams", at_most=2) == 1:
            return found
        return found + [f"{a} {b}" for a, b in pairwise(found)]

    def unknown_words(self, text):
        """Kata-kata sebuah teks yang tidak ada di kosakata, berurutan.

        Parameters
        ----------
        text : str

        Returns
        -------
        list of str
        """
        check.fitted(self, "vocabulary_", "fit(texts)")
        return [word for word in words(text) if word not in self._columns]


def _checked(texts):
    """Return `texts` as a list, not empty; `words` refuses what is not a text."""
    if isinstance(texts, str) or not hasattr(texts, "__iter__"):
        got = f"satu teks: pakai [{texts!r}]" if isinstance(texts, str) else repr(texts)
        raise TypeError(f"texts harus deretan teks, bukan {got}.")
    texts = list(texts)
    if not texts:
        raise ValueError("texts tidak boleh kosong.")
    return texts
