"""The loss landscapes that panels choose from."""

from functools import lru_cache
from typing import NamedTuple

import ipywidgets
from matplotlib.ticker import MaxNLocator

from dlkit import datasets
from dlkit.landscapes import Landscape, LineFit, Saddle, TwoMinima

EXTENT = (-3.0, 3.0, -3.0, 3.0)  # the same for all: they can be compared
N_SAMPLES, NOISE = 60, 0.3


class Terrain(NamedTuple):
    """Satu permukaan loss: judulnya, dan cara membuatnya.

    Attributes
    ----------
    title : str
        Untuk dipilih di panel.
    kind : type
        Kelas permukaannya.
    scale : int or None
        Pengali fitur data regresi; None untuk permukaan tanpa data.
    """

    title: str
    kind: type[Landscape]
    scale: int | None = None

    def make(self, seed: int) -> Landscape:
        """Permukaannya; `seed` hanya berarti kalau ada datanya."""
        return _make(self.kind, self.scale, seed)

    def code(self, seed: int) -> list[str]:
        """Baris kode yang membuat `landscape` yang sama."""
        name = self.kind.__name__
        if self.scale is None:
            return [f"landscape = landscapes.{name}()"]
        feature = "X" if self.scale == 1 else f"{self.scale} * X"
        return [
            f"X, y = datasets.line({N_SAMPLES}, noise={NOISE}, rng={seed})",
            f"landscape = landscapes.{name}({feature}, y)",
        ]


@lru_cache(maxsize=32)  # the same one again: its map need not be drawn anew
def _make(kind, scale, seed):
    if scale is None:
        return kind()
    X, y = datasets.line(N_SAMPLES, noise=NOISE, rng=seed)
    return kind(scale * X, y)


TERRAINS = {
    "bowl": Terrain("Mangkuk (regresi linear)", LineFit, 1),
    "valley": Terrain("Lembah sempit (fitur 10 kali)", LineFit, 10),
    "two_minima": Terrain("Dua minimum", TwoMinima),
    "saddle": Terrain("Pelana", Saddle),
}


def start_fields(first: float, second: float) -> dict:
    """Bidang angka titik awal: pengatur `start_1` dan `start_2`."""
    left, right, _, _ = EXTENT
    return {
        name: ipywidgets.BoundedFloatText(
            description=f"{parameter} awal", value=value, min=left, max=right, step=0.1
        )
        for name, parameter, value in (
            ("start_1", "w", first),
            ("start_2", "b", second),
        )
    }


def name_starts(controls: dict, landscape: Landscape) -> None:
    """Namai bidang titik awal menurut parameter permukaannya."""
    for number, name in enumerate(landscape.names, start=1):
        controls[f"start_{number}"].description = f"{name} awal"


def move_start(panel, x: float, y: float) -> None:
    """Pindahkan titik awal `panel` ke (x, y), paling jauh sampai tepi peta."""
    left, right, bottom, top = EXTENT
    panel.set(
        start_1=round(min(max(x, left), right), 2),
        start_2=round(min(max(y, bottom), top), 2),
    )


def map_and_graph(view) -> tuple:
    """Dua Axes: peta persegi, dan grafik di kanannya (atau di bawahnya)."""
    if view.narrow:
        places = (0.65, 3.4, 3.05, 3.05), (0.95, 0.5, 3.1, 1.8)
    else:
        places = (0.5, 0.8, 2.85, 2.85), (4.35, 0.8, 4.5, 2.85)
    left, right = (view.axes_at(*place) for place in places)
    for axis in (left.xaxis, left.yaxis):
        axis.set_major_locator(MaxNLocator(6, integer=True))
    return left, right
