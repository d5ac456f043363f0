"""One number to be told from another."""

import numpy as np

from dlkit import _validation as check


def line(n_samples=100, *, noise=0.1, rng=None):
    """Regresi linear: titik di sekitar garis y = 2x + 1, dengan x dari -1 sampai 1.

    Parameters
    ----------
    n_samples : int, default 100
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.1
        Simpangan baku gangguan pada y.
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
    return _curve(lambda x: 2 * x + 1, n_samples, noise, rng)


def wave(n_samples=100, *, noise=0.1, rng=None):
    """Regresi nonlinear: titik di sekitar y = sin(3x), dengan x dari -1 sampai 1.

    Parameters
    ----------
    n_samples : int, default 100
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.1
        Simpangan baku gangguan pada y.
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
    return _curve(lambda x: np.sin(3 * x), n_samples, noise, rng)


def _curve(f, n_samples, noise, rng):
    n_samples = check.integer(n_samples, "n_samples", at_least=2)
    noise = check.number(noise, "noise", at_least=0)
    positions, jitter = check.generator(rng).spawn(2)
    x = positions.uniform(-1, 1, n_samples)
    return x[:, None], f(x) + noise * jitter.standard_normal(n_samples)
