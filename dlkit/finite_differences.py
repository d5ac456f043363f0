"""The oldest test of backpropagation: move each parameter a little, and look."""

from typing import NamedTuple

import numpy as np

from dlkit import _validation as check


class GradientCheck(NamedTuple):
    """Hasil `gradient_check`: dua gradien, berdampingan.

    Attributes
    ----------
    analytic : ndarray (n_parameters,)
        Dari backpropagation.
    numeric : ndarray (n_parameters,)
        Dari selisih pusat.
    relative_error : float
        Panjang selisih keduanya dibagi jumlah panjang keduanya: sekitar 1e-8 kalau
        keduanya cocok, di atas 1e-4 kalau hampir pasti ada yang keliru.
    """

    analytic: np.ndarray
    numeric: np.ndarray
    relative_error: float


def gradient_check(network, theta, X, y, l2=0.0, l1=0.0):
    """Gradien dari backpropagation di samping gradien dari selisih pusat.

    Tiap parameter digeser sedikit ke dua arah:
    ``(loss(θ + h) - loss(θ - h)) / 2h``, dengan galat sebanding h². Hitungan selalu
    memakai float64.

    Parameters
    ----------
    network : Network
    theta : array (n_parameters,)
    X : array (n_samples, n_features)
    y : array
        Seperti di `Network.loss`.
    l2, l1 : float, default 0.0

    Returns
    -------
    GradientCheck

    Examples
    --------
    >>> from dlkit import Network, datasets
    >>> network = Network((2, 4, 2))
    >>> X, y = datasets.xor(50, rng=0)
    >>> gradient_check(network, network.init(rng=0), X, y).relative_error < 1e-7
    True
    """
    theta = check.theta(theta, network.n_parameters).astype(np.float64)
    analytic = network.gradient(theta, X, y, l2, l1)
    numeric = np.empty_like(theta)
    for i, value in enumerate(theta):
        h = 6e-6 * max(1.0, abs(value))  # the cube root of the rounding error
        above, below = theta.copy(), theta.copy()
        above[i], below[i] = value + h, value - h
        rise = network.loss(above, X, y, l2, l1) - network.loss(below, X, y, l2, l1)
        numeric[i] = rise / (above[i] - below[i])
    norm = np.linalg.norm
    size = norm(analytic) + norm(numeric)
    error = norm(analytic - numeric) / size if size else 0.0
    return GradientCheck(analytic, numeric, float(error))
