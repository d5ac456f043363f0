"""Two-dimensional problems, small enough to see.

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
        Simpangan baku gangguan pada tiap koordinat; 0 berarti terpisah rapi.
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
        Simpangan baku gangguan pada tiap koordinat.
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


def _draw(n_samples, noise, rng, n_classes=2):
    """Return the labels, a generator of positions, and the displacements."""
    n_samples = check.integer(n_samples, "n_samples", at_least=n_classes)
    noise = check.number(noise, "noise", at_least=0)
    positions, jitter = check.generator(rng).spawn(2)
    displacement = noise * jitter.standard_normal((n_samples, 2))
    return np.arange(n_samples) % n_classes, positions, displacement
