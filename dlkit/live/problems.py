"""The problems in the plane that panels choose from."""

from collections.abc import Callable
from typing import NamedTuple

from dlkit import datasets


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
