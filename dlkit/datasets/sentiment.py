"""Sentences that praise or complain, written for this course."""

import numpy as np

from dlkit import _validation as check
from dlkit.datasets import _shipped


def load_sentiment():
    """Kalimat bahasa Indonesia dan sentimennya, sudah dibagi latih dan uji.

    Ada 1200 kalimat pendek, 4 sampai 20 kata: pujian dan keluhan tentang dua puluh
    topik, dari warung sampai cuaca. Di tiap bagian labelnya seimbang dan
    berselang-seling, jadi ``texts_train[:100]`` juga contoh yang adil.

    Returns
    -------
    texts_train, texts_test : list of str
        900 dan 300 kalimat, satu kalimat tiap unsur.
    y_train, y_test : ndarray (900,) and (300,) of int
        0 negatif, 1 positif: putusan kalimat itu secara keseluruhan.

    Raises
    ------
    ValueError
        Kalau berkas datanya hilang atau rusak.

    See Also
    --------
    sentiment_column : jenis, topik, atau ragam tiap kalimat.

    Notes
    -----
    Ditulis untuk kursus ini; lisensi CC BY 4.0. Pembagiannya selalu sama: seperempat
    dari tiap jenis dan label menjadi data uji, dan tidak ada dua kalimat yang separuh
    katanya sama. Penulisnya satu, jadi pilihan katanya lebih seragam daripada ulasan
    sungguhan. Kartu datanya: ``dlkit/datasets/data/sentiment.md``.

    Examples
    --------
    >>> texts_train, texts_test, y_train, y_test = load_sentiment()
    >>> len(texts_train), len(texts_test), y_train[:4]
    (900, 300, array([0, 1, 0, 1]))
    >>> texts_train[1]
    'Aturan lombanya tidak ribet, panitianya juga ramah dan mau membantu.'
    """
    y_train, y_test = _column("label", int)
    return *_column("kalimat"), np.array(y_train), np.array(y_test)


def sentiment_column(name):
    """Keterangan tiap kalimat dari `load_sentiment`, dalam urutan yang sama.

    Parameters
    ----------
    name : {"jenis", "topik", "ragam"}
        "jenis": "negasi" kalau memuat kata ingkar, misalnya tidak, kurang, atau jangan;
        "campuran" kalau ada pujian dan keluhan, dipisahkan kata seperti tapi atau
        meskipun; "sindiran" kalau maksudnya kebalikan dari katanya; selain itu "biasa".
        "topik": satu dari dua puluh, misalnya "film". "ragam": "baku", "sehari-hari",
        atau "santai".

    Returns
    -------
    train, test : ndarray (900,) and (300,) of str

    Raises
    ------
    ValueError
        Kalau `name` lain, atau berkas datanya hilang atau rusak.

    Examples
    --------
    >>> kinds_train, kinds_test = sentiment_column("jenis")
    >>> [int((kinds_test == kind).sum()) for kind in ("biasa", "negasi", "campuran")]
    [196, 70, 30]
    """
    name = check.choice(name, "name", ("jenis", "topik", "ragam"))
    train, test = _column(name)
    return np.array(train), np.array(test)


def _column(name, kind=str):
    """Return one column of the file as two lists: for training, and for test."""
    import csv  # not when dlkit is imported: few lessons need it

    parts = {"latih": [], "uji": []}
    with (
        _shipped.whole("sentiment.csv") as path,
        open(path, encoding="utf-8", newline="") as file,
    ):
        for row in csv.DictReader(file):
            parts[row["bagian"]].append(kind(row[name]))
        if [len(part) for part in parts.values()] != [900, 300]:
            raise EOFError
    return parts.values()
