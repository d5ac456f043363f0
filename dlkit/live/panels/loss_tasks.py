"""The two tasks of the loss panel, their losses, and a descent on predictions."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from dlkit.activations import Activation, identity, sigmoid
from dlkit.losses import cross_entropy_loss, mean_squared_error
from dlkit.training import TrainingState

N_SAMPLES = 6
WRONG = 2  # the sample that is far off where one is


class Loss(NamedTuple):
    """Satu fungsi loss, dilihat sampel demi sampel.

    Attributes
    ----------
    title : str
    value : callable
        ``value(y, p)``: rata-ratanya, dari dlkit.
    curve : callable
        ``curve(d)``: bagian satu sampel kalau prediksi − target = d.
    slope : callable
        ``slope(y, p)``: kemiringan bagian tiap sampel terhadap prediksinya.
    slope_code : str
        Hitungan yang sama sebagai kode.
    """

    title: str
    value: Callable
    curve: Callable
    slope: Callable
    slope_code: str

    def parts(self, y: np.ndarray, p: np.ndarray) -> np.ndarray:
        """Bagian tiap sampel; rata-ratanya adalah loss."""
        return np.array([self.value(y[[i]], p[[i]]) for i in range(len(y))])


LOSSES = {
    "cross_entropy": Loss(
        "cross-entropy", cross_entropy_loss, lambda d: -np.log1p(-np.abs(d)),
        lambda y, p: (p - y) / (p * (1 - p)), "(p - y) / (p * (1 - p))",
    ),
    "mse": Loss(
        "MSE", mean_squared_error, np.square,
        lambda y, p: 2 * (p - y), "2 * (p - y)",
    ),
}  # fmt: skip

START = "p = np.array({p})"
NUMBER_STEPS = """p = np.array({p})
for _ in range({epochs}):
    gradient = {slope} / len(y)
    p = p - {rate} * gradient"""
CLASS_STEPS = """p = np.array({p})
z = np.log(p / (1 - p))
for _ in range({epochs}):
    gradient = {slope} / len(y) * sigmoid.slope(p)
    z = z - {rate} * gradient
    p = sigmoid(z)"""


class Task(NamedTuple):
    """Satu tugas: dari mana targetnya, dan apa yang boleh menjadi prediksi.

    Attributes
    ----------
    title : str
    word : str
        Sebutan bagi satu prediksi.
    control : str
        Nama pengatur prediksinya.
    losses : tuple of str
        Kunci `LOSSES`.
    activation : Activation
        Dari skor ke prediksi: yang dilatih skornya.
    score : callable
        Kebalikannya, dari prediksi ke skor.
    low, high, digits : float, float, int
        Ujung prediksi yang dipilih tangan, dan banyaknya desimalnya.
    draw : callable
        ``draw(start, rng)``: target, dan prediksi awal menurut `start`.
    """

    title: str
    word: str
    control: str
    losses: tuple[str, ...]
    activation: Activation
    score: Callable
    low: float
    high: float
    digits: int
    draw: Callable

    def descend(
        self, y: np.ndarray, p: np.ndarray, loss: Loss, rate: float, epochs: int
    ) -> Iterator[TrainingState]:
        """Turunkan `loss` dengan menggeser skor tiap prediksi; `theta`: prediksinya.

        Bukan `dlkit.descend`: keadaannya prediksi sendiri, persis seperti dipilih.
        """
        z = self.score(p)
        yield TrainingState(0, loss.value(y, p), p)
        for epoch in range(1, epochs + 1):
            gradient = loss.slope(y, p) / len(y) * self.activation.slope(p)
            z = z - rate * gradient
            p = self.activation(z)
            yield TrainingState(epoch, loss.value(y, p), p)

    def code(self, p: np.ndarray, loss: Loss, rate: float, epochs: int) -> str:
        """Baris kode dari prediksi awal `p` sampai prediksi sesudah `epochs` epoch."""
        steps = START if not epochs else CLASS_STEPS if self.classes else NUMBER_STEPS
        return steps.format(
            p=p.tolist(), slope=loss.slope_code, rate=repr(rate), epochs=epochs
        )

    @property
    def steps(self) -> list[float]:
        """Prediksi yang bisa dipilih tangan, dari `low` sampai `high`."""
        unit = 10**self.digits
        first, last = round(self.low * unit), round(self.high * unit)
        return [number / unit for number in range(first, last + 1)]

    @property
    def judges(self) -> list[Loss]:
        """Isi `LOSSES` untuk tugas ini."""
        return [LOSSES[name] for name in self.losses]

    @property
    def classes(self) -> bool:
        """Benar kalau targetnya kelas 0 atau 1."""
        return self.activation is sigmoid

    def neat(self, p: np.ndarray) -> np.ndarray:
        """Prediksi yang cukup pendek untuk dituliskan, dan tidak keluar dari gambar."""
        # a probability of just 0 or 1 would have no finite score
        low, high = (0.001, 0.999) if self.classes else (self.low, self.high)
        return np.round(p, 3).clip(low, high)


def _numbers(start: str, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    y = np.linspace(1, 5, N_SAMPLES) + rng.uniform(-0.6, 0.6, N_SAMPLES)
    y = y.round(1)
    sides = rng.choice([-1, 1]) * np.resize([1, -1], N_SAMPLES)
    if start == "unsure":
        return y, np.full(N_SAMPLES, y.mean()).round(2)
    reach = (0.1, 0.3) if start == "one_wrong" else (0.4, 1.2)
    p = y + sides * rng.uniform(*reach, N_SAMPLES)
    if start == "one_wrong":
        p[WRONG] = 6.0
    return y, p.round(1).clip(0, 6)


def _classes(start: str, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    y = np.repeat([0, 1], N_SAMPLES // 2)
    if start == "unsure":
        return y, np.full(N_SAMPLES, 0.5)
    sure = rng.uniform(*((0.8, 0.95) if start == "one_wrong" else (0.4, 0.9)), len(y))
    if start == "one_wrong":
        sure[WRONG] = 0.01
    return y, np.where(y == 1, sure, 1 - sure).round(2)


STARTS = {
    "Lumayan dekat": "fair",
    "Belum tahu apa-apa": "unsure",
    "Satu salah besar": "one_wrong",
}
TASKS = {
    "regression": Task(
        "Regresi", "prediksi", "prediction", ("mse",), identity,
        lambda p: p, 0.0, 6.0, 1, _numbers,
    ),
    "classification": Task(
        "Klasifikasi", "peluang", "probability", ("cross_entropy", "mse"), sigmoid,
        lambda p: np.log(p / (1 - p)), 0.01, 0.99, 2, _classes,
    ),
}  # fmt: skip
