"""Truth tables: four samples each."""

import numpy as np


def and_gate():
    """Tabel kebenaran AND: empat sampel, keluaran 1 hanya untuk (1, 1).

    Returns
    -------
    X : ndarray (4, 2)
    y : ndarray (4,) of int

    Examples
    --------
    >>> X, y = and_gate()
    >>> y
    array([0, 0, 0, 1])
    """
    return _gate([0, 0, 0, 1])


def or_gate():
    """Tabel kebenaran OR: empat sampel, keluaran 0 hanya untuk (0, 0).

    Returns
    -------
    X : ndarray (4, 2)
    y : ndarray (4,) of int

    Examples
    --------
    >>> X, y = or_gate()
    >>> y
    array([0, 1, 1, 1])
    """
    return _gate([0, 1, 1, 1])


def xor_gate():
    """Tabel kebenaran XOR: empat sampel, keluaran 1 bila kedua masukan berbeda.

    Returns
    -------
    X : ndarray (4, 2)
    y : ndarray (4,) of int

    Examples
    --------
    >>> X, y = xor_gate()
    >>> y
    array([0, 1, 1, 0])
    """
    return _gate([0, 1, 1, 0])


def _gate(outputs):
    return np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array(outputs)
