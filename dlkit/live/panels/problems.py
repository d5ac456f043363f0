"""The problems in the plane that panels choose from."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure

from dlkit import datasets, plots


class Problem(NamedTuple):
    """Satu masalah di bidang: judulnya, pembuat datanya, dan luas gambarnya.

    Attributes
    ----------
    title : str
        Untuk dipilih di panel.
    make : callable
        ``make(n_samples, noise=, rng=)``, dari `dlkit.datasets`.
    extent : tuple of float
        ``(x1_min, x1_max, x2_min, x2_max)``.
    numbers : bool
        Benar: regresi, jadi y bilangan dari sekitar −1 sampai 1. Salah: kelas 0 dan 1.
    """

    title: str
    make: Callable
    extent: tuple
    numbers: bool = False

    def draw(self, n_samples: int, noise: float, rng: int) -> tuple:
        """X dan y."""
        return self.make(n_samples, noise=noise, rng=rng)

    def code(self, n_samples: int, noise: float, rng: int) -> str:
        """Baris kode yang membuat X dan y yang sama."""
        return (
            f"X, y = datasets.{self.make.__name__}"
            f"({n_samples}, noise={noise:g}, rng={rng})"
        )

    def lean(self, X: np.ndarray) -> np.ndarray:
        """Condongnya pola tanpa derau di titik X (n, 2): positif di daerah kelas 1.

        Hanya untuk masalah kelas; begitu juga `boundary`.
        """
        clean, y = _clean(self)
        squares = np.square(X[:, None] - clean).sum(axis=2)
        return squares[:, y == 0].min(axis=1) - squares[:, y == 1].min(axis=1)

    def boundary(self) -> list[np.ndarray]:
        """Batas kedua kelas andaikan tidak ada derau: garis-garis (n, 2)."""
        return _boundary(self)


@lru_cache
def _clean(problem):
    """Return many samples of the problem without noise."""
    return problem.draw(1000, 0.0, 0)


@lru_cache
def _boundary(problem, cells=50):
    points = plots.grid(problem.extent, cells)
    leans = problem.lean(points).reshape(cells, cells)
    x, y = points[:cells, 0], points[::cells, 1]
    return Figure().add_subplot().contour(x, y, leans, [0]).allsegs[0]


def _around(reach: float) -> tuple:
    return (-reach, reach, -reach, reach)


PROBLEMS = {
    "linear": Problem("Dua sisi garis", datasets.linear, _around(2.2)),
    "blobs": Problem("Dua gumpalan", datasets.blobs, _around(2.2)),
    "xor": Problem("XOR", datasets.xor, _around(1.5)),
    "circles": Problem("Lingkaran", datasets.circles, _around(1.6)),
    "moons": Problem("Bulan sabit", datasets.moons, _around(2.0)),
    "spirals": Problem("Spiral", datasets.spirals, _around(1.4)),
    "ramp": Problem("Regresi: bidang miring", datasets.ramp, _around(1.1), True),
    "bumps": Problem("Regresi: gundukan", datasets.bumps, _around(1.1), True),
}
CLASSES = tuple(name for name, problem in PROBLEMS.items() if not problem.numbers)
