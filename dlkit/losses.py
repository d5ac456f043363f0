"""Losses: one number that says how far the predictions are from the truth."""

import numpy as np

from dlkit import _validation as check

_TINY = np.finfo(np.float64).tiny


def mean_squared_error(y_true, y_pred):
    """Rata-rata kuadrat selisih antara nilai sebenarnya dan prediksi.

    Rumusnya ``mean((y_true - y_pred)**2)``, tanpa faktor setengah.

    Parameters
    ----------
    y_true : array
        Nilai sebenarnya, bentuk apa pun.
    y_pred : array
        Prediksi, bentuknya sama dengan `y_true`.

    Returns
    -------
    float
        Paling kecil 0 (semua prediksi tepat), dalam kuadrat satuan `y_true`.

    Raises
    ------
    ValueError, TypeError
        Kalau bentuknya berbeda, kosong, atau berisi NaN, inf, atau teks.

    Examples
    --------
    >>> mean_squared_error([1, 2, 3], [1, 2, 5])
    1.3333333333333333
    """
    y_true, y_pred = _pair(y_true, y_pred)
    with np.errstate(over="ignore"):
        return float(np.mean((y_true - y_pred) ** 2))


def cross_entropy_loss(y_true, y_pred):
    """Rata-rata kejutan, dalam nat, atas label 0 atau 1 bila peluang 1 adalah `y_pred`.

    Rumusnya ``-mean(y log p + (1 - y) log(1 - p))``. Peluang yang tepat 0 atau 1 tetap
    memberi hasil berhingga: logaritma dihitung paling rendah di bilangan positif
    terkecil (2,2e-308), jadi satu tebakan "yakin tetapi salah" bernilai sekitar 708.

    Parameters
    ----------
    y_true : array
        Label 0 atau 1 (atau peluang sebenarnya, di antara 0 dan 1).
    y_pred : array
        Prediksi peluang kelas 1, dari 0 sampai 1, bentuknya sama dengan `y_true`.

    Returns
    -------
    float
        Paling kecil 0.

    Raises
    ------
    ValueError, TypeError
        Kalau bentuknya berbeda, kosong, di luar rentang 0 sampai 1, atau bukan angka.

    Examples
    --------
    >>> round(cross_entropy_loss([1, 0], [0.9, 0.2]), 4)
    0.1643
    >>> cross_entropy_loss([1, 0], [1, 0])
    0.0
    """
    y, p = _pair(y_true, y_pred)
    for values, name in ((y, "y_true"), (p, "y_pred")):
        outside = values[(values < 0) | (values > 1)]
        if outside.size:
            raise ValueError(
                f"{name} harus dari 0 sampai 1 (peluang), tetapi ada {outside[0]:g}."
            )
    surprise = y * np.log(np.maximum(p, _TINY))
    surprise = surprise + (1 - y) * np.log(np.maximum(1 - p, _TINY))
    return float(0.0 - np.mean(surprise))  # 0.0 - x: a perfect guess is 0, never -0


def _pair(y_true, y_pred):
    y_true = check.numbers_array(y_true, "y_true")
    y_pred = check.numbers_array(y_pred, "y_pred")
    check.same_shape(y_true, y_pred, "y_true", "y_pred")
    return y_true, y_pred
