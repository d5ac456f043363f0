"""Classes in the plane, small enough to see.

Every problem has the signature ``f(n_samples, *, noise, rng)``. Classes alternate row
by row. Positions and noise draw from separate streams, row by row: more samples keep
the earlier ones in place, and more noise moves the same points further.
"""

import numpy as np

from dlkit import _validation as check


def linear(n_samples=200, *, noise=0.0, rng=None):
    """Dua kelas di kedua sisi garis x1 + x2 = 0, dengan celah di antaranya.

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.0
        Simpangan baku derau pada tiap koordinat; 0 berarti terpisah rapi.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,) of int
        0 di bawah garis, 1 di atasnya.

    Examples
    --------
    >>> X, y = linear(4, rng=0)
    >>> X.shape, y
    ((4, 2), array([0, 1, 0, 1]))
    >>> bool(np.all((X.sum(axis=1) > 0) == y))
    True
    """
    y, positions, jitter = _draw(n_samples, noise, rng)
    along = positions.uniform(-1, 1, (n_samples, 2))
    distance = (2 * y - 1) * (0.55 + 0.45 * along[:, 1])  # 0.1 to 1 from the line
    X = np.column_stack([along[:, 0] + distance, -along[:, 0] + distance]) / np.sqrt(2)
    return X + jitter, y


def blobs(n_samples=200, *, noise=0.4, rng=None, n_classes=2):
    """Gumpalan titik, satu untuk tiap kelas, berpusat di lingkaran berjari-jari √2.

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil `n_classes`.
    noise : float, default 0.4
        Simpangan baku tiap gumpalan.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.
    n_classes : int, default 2
        Banyaknya kelas, paling kecil 2; dua kelas berpusat di (-1, -1) dan (1, 1).

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,) of int
        0 sampai ``n_classes - 1``.

    Examples
    --------
    >>> X, y = blobs(4, noise=0, rng=0)
    >>> X.round(6).tolist(), y.tolist()
    ([[-1.0, -1.0], [1.0, 1.0], [-1.0, -1.0], [1.0, 1.0]], [0, 1, 0, 1])
    """
    n_classes = check.integer(n_classes, "n_classes", at_least=2)
    y, _, jitter = _draw(n_samples, noise, rng, n_classes)
    angle = np.pi * (5 / 4 + 2 * y / n_classes)
    return np.sqrt(2) * np.column_stack([np.cos(angle), np.sin(angle)]) + jitter, y


def xor(n_samples=200, *, noise=0.0, rng=None):
    """Empat kotak seperti papan catur: kelas 1 bila x1 dan x2 berlawanan tanda.

    Tidak ada satu garis lurus pun yang memisahkan kedua kelas.

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.0
        Simpangan baku derau pada tiap koordinat.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,) of int

    Examples
    --------
    >>> X, y = xor(100, rng=0)
    >>> bool(np.all((X[:, 0] * X[:, 1] < 0) == y))
    True
    """
    y, positions, jitter = _draw(n_samples, noise, rng)
    size = positions.uniform(0.1, 1, (n_samples, 2))
    left = np.arange(n_samples) // 2 % 2  # each class visits both of its squares
    sign = np.column_stack([2 * left - 1, (2 * left - 1) * (1 - 2 * y)])
    return sign * size + jitter, y


def circles(n_samples=200, *, noise=0.05, rng=None):
    """Dua lingkaran sepusat: kelas 0 di luar (jari-jari 1), kelas 1 di dalam (0,5).

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.05
        Simpangan baku derau pada tiap koordinat.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,) of int

    Examples
    --------
    >>> X, y = circles(100, noise=0, rng=0)
    >>> bool(np.all((np.hypot(*X.T) < 0.75) == y))
    True
    """
    y, positions, jitter = _draw(n_samples, noise, rng)
    angle = positions.uniform(0, 2 * np.pi, n_samples)
    radius = np.where(y == 1, 0.5, 1.0)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]) + jitter, y


def moons(n_samples=200, *, noise=0.1, rng=None):
    """Dua bulan sabit yang saling mengait.

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil 2.
    noise : float, default 0.1
        Simpangan baku derau pada tiap koordinat.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,) of int
        0 untuk sabit atas, 1 untuk sabit bawah.

    Examples
    --------
    >>> X, y = moons(100, noise=0, rng=0)
    >>> X[y == 0, 1].min() >= 0, X[y == 1, 1].max() <= 0.5
    (np.True_, np.True_)
    """
    y, positions, jitter = _draw(n_samples, noise, rng)
    angle = positions.uniform(0, np.pi, n_samples)
    x1, x2 = np.cos(angle), np.sin(angle)
    X = np.where(y == 0, [x1 - 0.5, x2], [0.5 - x1, 0.5 - x2]).T
    return X + jitter, y


def spirals(n_samples=200, *, noise=0.02, rng=None, n_arms=2):
    """Lengan spiral dari pusat ke luar, satu untuk tiap kelas.

    Parameters
    ----------
    n_samples : int, default 200
        Banyaknya sampel, paling kecil `n_arms`.
    noise : float, default 0.02
        Simpangan baku derau pada tiap koordinat.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi data yang sama.
    n_arms : int, default 2
        Banyaknya lengan, 2 sampai 5; satu putaran penuh dari pusat sampai jari-jari 1.

    Returns
    -------
    X : ndarray (n_samples, 2)
    y : ndarray (n_samples,) of int
        0 sampai ``n_arms - 1``.

    Examples
    --------
    >>> X, y = spirals(300, rng=0, n_arms=3)
    >>> np.bincount(y)
    array([100, 100, 100])
    """
    n_arms = check.integer(n_arms, "n_arms", at_least=2, at_most=5)
    y, positions, jitter = _draw(n_samples, noise, rng, n_arms)
    radius = positions.uniform(0.1, 1, n_samples)
    angle = 2 * np.pi * (radius + y / n_arms)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]) + jitter, y


def _draw(n_samples, noise, rng, n_classes=2):
    """Return the labels, a generator of positions, and the displacements."""
    n_samples = check.integer(n_samples, "n_samples", at_least=n_classes)
    noise = check.number(noise, "noise", at_least=0)
    positions, jitter = check.generator(rng).spawn(2)
    displacement = noise * jitter.standard_normal((n_samples, 2))
    return np.arange(n_samples) % n_classes, positions, displacement
