"""Training taken apart: epoch, batch, sample, and the stages of backpropagation."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from dlkit.finite_differences import gradient_check
from dlkit.network import Network
from dlkit.objective import Objective
from dlkit.training import TrainingState

NETWORK = Network((2, 2, 1), "sigmoid")
"""Masukan x1 dan x2, neuron tersembunyi 1 dan 2, neuron keluaran 3."""
NAMES = ("w11", "w12", "w21", "w22", "b1", "b2", "v1", "v2", "b3")
"""Nama parameter menurut susunan θ: `w21` dari x2 ke neuron 1, `v1` dari 1 ke 3."""
UPDATE = "update"
COMPUTED = {
    "hidden": ("z1", "a1", "z2", "a2"),
    "output": ("z3", "a3", "loss"),
    "output_delta": ("δ3",),
    "hidden_delta": ("δ1", "δ2"),
    "gradient": tuple(f"g {name}" for name in NAMES),
    UPDATE: (*NAMES, *(f"g {name}" for name in NAMES)),
}
"""Tahap-tahap backpropagation, dan angka yang dihitung di tiap tahap."""
STAGES = tuple(COMPUTED)[:-1]
"""Yang dilalui tiap sampel; `UPDATE` menutup tiap batch."""


class Moment(NamedTuple):
    """Satu tahap, atau keadaan awal.

    Attributes
    ----------
    loss : float
        Loss seluruh data pada parameter sesudah tahap ini.
    theta : ndarray (n_parameters,)
        Parameter yang dipakai tahap ini.
    epoch, done : int
        Banyaknya epoch yang selesai sebelum tahap ini, dan tahap ke berapa ini di
        epoch berikutnya: 1, 2, ...
    stage : str, optional
        Salah satu kunci `COMPUTED`; None untuk keadaan awal.
    batch : int
        Nomor batch di dalam epoch, dari 0.
    rows : sequence of int
        Sampel-sampel batch itu, menurut urutan kunjungannya.
    place : int
        Tempat sampel ini di dalam `rows`; pada pembaruan, yang terakhir.
    after : ndarray (n_parameters,), optional
        Parameter sesudah pembaruan; hanya ada pada `UPDATE`.
    """

    loss: float
    theta: np.ndarray
    epoch: int = 0
    done: int = 0
    stage: str | None = None
    batch: int = 0
    rows: Sequence[int] = (0,)
    place: int = 0
    after: np.ndarray | None = None

    @property
    def sample(self) -> int:
        """Baris data yang sedang dikunjungi."""
        return int(self.rows[self.place])

    @property
    def averaged(self) -> Sequence[int]:
        """Baris yang gradiennya dipakai: sampel ini, atau seluruh batch."""
        return self.rows if self.stage == UPDATE else [self.sample]

    @property
    def now(self) -> np.ndarray:
        """Parameter sesudah tahap ini."""
        return self.theta if self.after is None else self.after


def moments(
    states: Sequence[TrainingState], X, y, batch_size: int, optimizer
) -> Iterator[Moment]:
    """Jabarkan pelatihan `states` menjadi tahap-tahapnya.

    Parameters
    ----------
    states : sequence of TrainingState
        Hasil `descend` pada data, ukuran batch, dan `optimizer` yang sama.
    X, y : array
    batch_size : int
    optimizer : SGD

    Yields
    ------
    Moment
    """
    yield Moment(states[0].loss, states[0].theta)
    objective, everything = Objective(NETWORK, X, y), np.arange(len(y))
    moving = states[0].theta.copy()
    update = optimizer.start(moving)
    for before, state in pairwise(states):
        order = everything if state.order is None else state.order
        theta, loss, done = before.theta, before.loss, 0
        for batch, data in enumerate(objective.batches(order, batch_size)):
            start, stop = batch * batch_size, (batch + 1) * batch_size
            rows = order[start:stop]
            for place in range(len(rows)):
                for stage in STAGES:
                    done += 1
                    yield Moment(
                        loss, theta, before.epoch, done, stage, batch, rows, place
                    )
            last = stop >= len(y)
            with np.errstate(all="ignore"):
                update(objective.gradient(moving, data))
                loss = state.loss if last else objective.loss(moving)
            after = moving.copy()
            done += 1
            yield Moment(
                loss, theta, before.epoch, done, UPDATE, batch, rows, place, after
            )
            theta = after


def numbers(moment: Moment, X, y) -> dict[str, float]:
    """Semua angka pada `moment`, menurut lambangnya.

    Kunci gradien sebuah parameter ialah ``"g " + nama``: gradien sampel ini, atau pada
    pembaruan rata-rata batch-nya.
    """
    one, theta = [moment.sample], moment.theta
    x, target = X[one], y[one]
    inputs, hidden, output = NETWORK.forward(theta, x)
    (W, b), (V, c) = NETWORK.layers(theta)
    with np.errstate(all="ignore"):
        scores = np.append(inputs @ W + b, hidden @ V + c)
    rows = moment.averaged
    slopes = NETWORK.gradient(theta, X[rows], y[rows])
    lists = {
        "x": x[0],
        "z": scores,
        "a": np.append(hidden, output),
        "δ": np.concatenate(NETWORK.deltas(theta, x, target), axis=1)[0],
    }
    found = {f"{k}{i}": v for k, each in lists.items() for i, v in enumerate(each, 1)}
    found |= {"y": target[0], "loss": NETWORK.loss(theta, x, target)}
    found |= zip(NAMES, moment.now, strict=True)
    found |= {f"g {name}": slope for name, slope in zip(NAMES, slopes, strict=True)}
    return {key: float(value) for key, value in found.items()}


def finite_differences(moment: Moment, X, y) -> np.ndarray:
    """Gradien pada `moment` menurut beda hingga, (n_parameters,)."""
    rows = moment.averaged
    return gradient_check(NETWORK, moment.theta, X[rows], y[rows]).numeric


def known(moment: Moment) -> set[str]:
    """Lambang angka-angka yang sudah diketahui sesudah `moment`."""
    if moment.stage is None:
        return {*NAMES}
    stages = [*COMPUTED]
    passed = stages[: stages.index(moment.stage) + 1]
    return {"x1", "x2", "y", *NAMES}.union(*(COMPUTED[stage] for stage in passed))


class Timeline:
    """Perhentian di dalam sebuah pelatihan, untuk tiap ukuran langkah.

    Parameters
    ----------
    n_samples, batch_size : int

    Attributes
    ----------
    per_epoch : int
        Banyaknya tahap dalam satu epoch.

    Examples
    --------
    >>> timeline = Timeline(n_samples=4, batch_size=2)
    >>> timeline.per_epoch, timeline.after(0, "sample"), timeline.after(5, "sample")
    (22, 5, 11)
    >>> timeline.before(22, "batch"), timeline.before(22, "epoch")
    (11, 0)
    """

    def __init__(self, n_samples: int, batch_size: int):
        stops = {"layer": [], "sample": [], "batch": []}
        end = 0
        for start in range(0, n_samples, batch_size):
            size = min(batch_size, n_samples - start)
            ends = [end + len(STAGES) * (i + 1) for i in range(size)]
            ends[-1] += 1  # the last sample takes the update with it
            stops["layer"] += range(end + 1, ends[-1] + 1)
            stops["sample"] += ends
            stops["batch"] += ends[-1:]
            end = ends[-1]
        self.per_epoch = end
        self._stops = {**stops, "epoch": [end]}

    def after(self, position: int, grain: str) -> int:
        """Perhentian berikutnya sesudah `position`."""
        epoch, done = divmod(position, self.per_epoch)
        stop = next(stop for stop in self._stops[grain] if stop > done)
        return epoch * self.per_epoch + stop

    def before(self, position: int, grain: str) -> int:
        """Perhentian terakhir sebelum `position`; paling awal 0."""
        epoch, done = divmod(max(position, 1) - 1, self.per_epoch)
        passed = [stop for stop in self._stops[grain] if stop <= done]
        return epoch * self.per_epoch + (passed[-1] if passed else 0)
