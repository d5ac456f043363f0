"""What a network costs: multiplications and bytes by formula, seconds by the clock."""

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from dlkit.live.panels.training import Training
from dlkit.live.playback import Playback

COPIES = {"sgd": 0, "momentum": 1, "adam": 2}
"""Banyaknya salinan sebesar θ yang diingat tiap optimizer."""


@dataclass(frozen=True)
class Cost:
    """Biaya melatih satu jaringan, menurut rumus.

    Attributes
    ----------
    layer_sizes : tuple of int
    batch_size, copies, item : int
        Gambar tiap batch, salinan θ yang diingat optimizer, dan byte tiap bilangan.

    Examples
    --------
    >>> cost = Cost((64, 32, 10), batch_size=32, copies=2, item=4)
    >>> cost.weights, cost.parameters, cost.multiplications(1350)
    (2368, 2410, 9590400)
    >>> cost.memory()
    {'parameter': 9640, 'gradien': 9640, 'optimizer': 19280, 'aktivasi': 13568}
    """

    layer_sizes: tuple[int, ...]
    batch_size: int
    copies: int
    item: int

    @property
    def weights(self) -> int:
        """Banyaknya bobot: perkalian sebuah sampel dalam propagasi maju."""
        return sum(a * b for a, b in itertools.pairwise(self.layer_sizes))

    @property
    def parameters(self) -> int:
        """Banyaknya bobot dan bias."""
        return self.weights + sum(self.layer_sizes[1:])

    def multiplications(self, n_samples: int) -> int:
        """Perkalian satu epoch: maju satu kali, mundur kira-kira dua kali itu."""
        return 3 * self.weights * n_samples

    def memory(self) -> dict[str, int]:
        """Byte tiap bagian yang harus ada di memori selama pelatihan."""
        theta = self.item * self.parameters
        values = self.item * self.batch_size * sum(self.layer_sizes)
        return {
            "parameter": theta, "gradien": theta, "optimizer": self.copies * theta,
            "aktivasi": values,
        }  # fmt: skip


class TimedTraining(Training):
    """Pelatihan yang mencatat lamanya tiap epoch, bersama hitungan loss sesudahnya."""

    def __init__(self, model, X, y, X_test=None, y_test=None):
        super().__init__(model, X, y, X_test, y_test)
        self._times: list[float] = []
        self.run = Playback(self._timed(model.steps(X, y)))

    def _timed(self, states: Iterator) -> Iterator:
        while True:
            began = time.perf_counter()
            state = next(states, None)
            if state is None:
                return
            self._times.append(time.perf_counter() - began)
            yield state

    @property
    def milliseconds(self) -> float:
        """Median lamanya satu epoch; epoch 0 tidak melatih apa pun."""
        _ = self.run[:]
        return 1000 * median(self._times[1:])
