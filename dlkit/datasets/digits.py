"""Digits written by hand."""

import numpy as np

from dlkit.datasets import _shipped


def load_digits():
    """Angka tulisan tangan: 1797 gambar 8 × 8 piksel, sudah dibagi latih dan uji.

    Tiap piksel menyatakan banyaknya tinta: 0 kertas kosong, 1 tinta penuh. Pembagiannya
    selalu sama, dan tiap angka terbagi seimbang: kira-kira seperempatnya data uji.

    Returns
    -------
    X_train, X_test : ndarray (1350, 64) and (447, 64) of float32
        Satu gambar tiap baris, dari 0 sampai 1; ``X_train[i].reshape(8, 8)`` memberi
        gambarnya, baris atas dulu.
    y_train, y_test : ndarray (1350,) and (447,) of int
        Angka yang ditulis, 0 sampai 9.

    Raises
    ------
    ValueError
        Kalau berkas datanya hilang atau rusak.

    Notes
    -----
    Sumber: E. Alpaydin dan C. Kaynak, 1998 (*Optical Recognition of Handwritten Digits,
    UCI Machine Learning Repository*), https://doi.org/10.24432/C50P49, bagian ujinya,
    seperti di ``scikit-learn``; lisensi CC BY 4.0. Data latih dan data uji ditulis
    orang-orang yang sama, jadi akurasinya tidak berlaku untuk tulisan orang lain. Kartu
    datanya: ``dlkit/datasets/data/digits.md``.

    Examples
    --------
    >>> X_train, X_test, y_train, y_test = load_digits()
    >>> X_train.shape, X_test.shape
    ((1350, 64), (447, 64))
    >>> np.bincount(y_test)
    array([44, 45, 44, 46, 45, 45, 45, 45, 43, 45])
    >>> (16 * X_train[0].reshape(8, 8)).astype(int)
    array([[ 0,  0,  5, 13,  9,  1,  0,  0],
           [ 0,  0, 13, 15, 10, 15,  5,  0],
           [ 0,  3, 15,  2,  0, 11,  8,  0],
           [ 0,  4, 12,  0,  0,  8,  8,  0],
           [ 0,  5,  8,  0,  0,  9,  8,  0],
           [ 0,  4, 11,  0,  1, 12,  7,  0],
           [ 0,  2, 14,  5, 10, 12,  0,  0],
           [ 0,  0,  6, 13, 10,  0,  0,  0]])
    """
    images, y, is_test = _shipped.read("digits.npz", "images", "labels", "is_test")
    return _shipped.train_test(images / np.float32(16), y, is_test)
