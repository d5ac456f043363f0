"""Races of several optimizers from one start: down a landscape, or in a network."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dlkit.live.panels.problems import PROBLEMS
from dlkit.live.panels.terrain import N_SAMPLES, TERRAINS
from dlkit.live.panels.training import Training
from dlkit.mlp import MLP
from dlkit.training import TrainingState, descend

ARENAS = {
    **{name: terrain.title for name, terrain in TERRAINS.items()},
    **{
        name: f"Jaringan: {PROBLEMS[name].title.lower()}"
        for name in ("moons", "spirals")
    },
}
HIDDEN_SIZES = (8, 8)
N_POINTS = 120


@dataclass(frozen=True)
class RaceState:
    """Keadaan semua optimizer sesudah epoch yang sama.

    Attributes
    ----------
    states : tuple of TrainingState
        Satu untuk tiap optimizer.
    """

    states: tuple[TrainingState, ...]

    @property
    def losses(self) -> np.ndarray:
        """Loss tiap optimizer."""
        return np.array([state.loss for state in self.states])

    @property
    def loss(self) -> float:
        """Loss yang memimpin: yang terkecil; nan hanya kalau semuanya nan."""
        return float(np.fmin.reduce(self.losses))


class Race(ABC):
    """Dasar arena: apa yang dilatih, dari mana, dengan data apa.

    Attributes
    ----------
    n_samples : int or None
        None kalau tidak ada data: tiap langkah memakai gradien yang tepat.
    """

    n_samples: int | None

    @abstractmethod
    def steps(self, optimizer) -> Iterator[TrainingState]:
        """Keadaan tiap epoch dengan `optimizer`."""

    @abstractmethod
    def code(self) -> tuple[list[str], list[str], list[str]]:
        """Nama-nama dari dlkit, baris persiapan, dan baris yang membuat `states`."""


class LandscapeRace(Race):
    """Perlombaan turun di sebuah permukaan loss."""

    def __init__(self, values: dict):
        self._values, self.terrain = values, TERRAINS[values["arena"]]
        self.landscape = self.terrain.make(values["seed"])
        self.start = [values["start_1"], values["start_2"]]
        self.n_samples = None if self.terrain.scale is None else N_SAMPLES
        self._settings = {"epochs": values["epochs"]}
        if self.n_samples and values["batch_size"]:
            self._settings |= {
                "batch_size": values["batch_size"],
                "rng": values["seed"],
            }

    def steps(self, optimizer):
        """Keadaan tiap epoch dengan `optimizer`."""
        return descend(self.landscape, self.start, optimizer, **self._settings)

    def code(self):
        """Nama-nama dari dlkit, baris persiapan, dan baris yang membuat `states`."""
        names = ["descend", "landscapes"] + ["datasets"] * bool(self.n_samples)
        settings = ", ".join(
            f"{name}={value}" for name, value in self._settings.items()
        )
        return (
            names,
            [*self.terrain.code(self._values["seed"]), f"start = {self.start}"],
            [f"states = list(descend(landscape, start, optimizer, {settings}))"],
        )


class NetworkRace(Race):
    """Perlombaan melatih satu jaringan yang sama dari bobot awal yang sama."""

    n_samples = N_POINTS

    def __init__(self, values: dict):
        self.problem = PROBLEMS[values["arena"]]
        self._data = N_POINTS, 0.1, values["seed"]
        self.X, self.y = self.problem.draw(*self._data)
        self._settings = {
            "epochs": values["epochs"],
            "batch_size": values["batch_size"],
            "rng": values["seed"],
        }
        self.training: Training | None = None

    def steps(self, optimizer):
        """Keadaan tiap epoch dengan `optimizer`."""
        model = MLP(HIDDEN_SIZES, optimizer=optimizer, **self._settings)
        self.training = Training(model, self.X, self.y)  # any: they share the network
        return iter(self.training.run[:])

    def code(self):
        """Nama-nama dari dlkit, baris persiapan, dan baris yang membuat `states`."""
        settings = ", ".join(
            f"{name}={value}" for name, value in self._settings.items()
        )
        return (
            ["MLP", "datasets"],
            [self.problem.code(*self._data)],
            [
                f"model = MLP({HIDDEN_SIZES}, optimizer=optimizer, {settings})",
                "states = list(model.steps(X, y))",
            ],
        )


def make_race(values: dict) -> Race:
    """Arena yang dipilih, dengan nilai pengatur panel."""
    return (LandscapeRace if values["arena"] in TERRAINS else NetworkRace)(values)
