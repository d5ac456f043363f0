"""A number to be told from one other, or from two."""

import numpy as np

from dlkit import _validation as check


def line(n_samples=100, *, noise=0.1, rng=None):
    """Regresi linear: titik di sekitar garis y = 2x + 1, dengan x dari -1 sampai 1.

    Parameters
    ----------
    n_samples : int, default 100
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.1
        Simpangan baku derau pada y.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 1)
    y : ndarray (n_samples,)

    Examples
    --------
    >>> X, y = line(5, noise=0, rng=0)
    >>> bool(np.allclose(y, 2 * X[:, 0] + 1))
    True
    """
    return _surface(lambda x: 2 * x + 1, 1, n_samples, noise, rng)


def wave(n_samples=100, *, noise=0.1, rng=None):
    """Regresi nonlinear: titik di sekitar y = sin(3x), dengan x dari -1 sampai 1.

    Parameters
    ----------
    n_samples : int, default 100
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.1
        Simpangan baku derau pada y.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 1)
    y : ndarray (n_samples,)

    Examples
    --------
    >>> X, y = wave(5, noise=0, rng=0)
    >>> bool(np.allclose(y, np.sin(3 * X[:, 0])))
    True
    """
    return _surface(lambda x: np.sin(3 * x), 1, n_samples, noise, rng)


def ramp(n_samples=200, *, noise=0.1, rng=None):
    """Regresi linear di bidang: y = (x1 + x2) / 2, dengan x1 dan x2 dari -1 sampai 1.

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.1
        Simpangan baku derau pada y.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,)
        Tanpa derau dari -1 sampai 1.

    Examples
    --------
    >>> X, y = ramp(5, noise=0, rng=0)
    >>> bool(np.allclose(y, X.mean(axis=1)))
    True
    """
    return _surface(lambda x1, x2: (x1 + x2) / 2, 2, n_samples, noise, rng)


_PEAKS = [(x1, x2) for x2 in (-0.42, 0.42) for x1 in (-0.67, 0.0, 0.67)]


def bumps(n_samples=200, *, noise=0.1, rng=None):
    """Regresi nonlinear di bidang: enam gundukan, bergantian naik dan turun.

    Tiap gundukan berbentuk kurva normal dengan simpangan baku 0,2; x1 dan x2 dari -1
    sampai 1.

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.1
        Simpangan baku derau pada y.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,)
        Tanpa derau dari -1 sampai 1.

    Examples
    --------
    >>> X, y = bumps(500, noise=0, rng=0)
    >>> y.min().round(1), y.max().round(1)
    (np.float64(-1.0), np.float64(1.0))
    """

    def height(x1, x2):
        return sum(
            (-1) ** number * np.exp(-((x1 - p1) ** 2 + (x2 - p2) ** 2) / (2 * 0.2**2))
            for number, (p1, p2) in enumerate(_PEAKS)
        )

    return _surface(height, 2, n_samples, noise, rng)


def _surface(f, n_features, n_samples, noise, rng):
    n_samples = check.integer(n_samples, "n_samples", at_least=2)
    noise = check.number(noise, "noise", at_least=0)
    positions, jitter = check.generator(rng).spawn(2)
    X = positions.uniform(-1, 1, (n_samples, n_features))
    return X, f(*X.T) + noise * jitter.standard_normal(n_samples)
