"""The base of the panels that train an MLP, here on classes in the plane."""

import html
from typing import ClassVar

import numpy as np

from dlkit import plots
from dlkit._format import decimal
from dlkit.datasets import train_test_split
from dlkit.live.panel import Panel
from dlkit.live.panels.knobs import OPTIMIZERS
from dlkit.live.panels.problems import PROBLEMS
from dlkit.live.panels.training import Training
from dlkit.live.playback import Playback
from dlkit.mlp import MLP

WELL = frozenset({"converged", "learning"})
MOST_PICTURES = 300  # of a run that plays: ten seconds


class NetworkPanel(Panel):
    """Dasar panel yang melatih MLP pada data di bidang.

    Turunannya memberi pengatur bernama seperti kunci `DEFAULTS`; yang tidak punya
    pengatur mengambil nilainya dari `fixed`, lalu dari `DEFAULTS`. Pengatur lain
    diterjemahkan dengan menurunkan `settings`.
    """

    DEFAULTS: ClassVar[dict] = {
        "dataset": "moons",
        "n_samples": 200,
        "noise": 0.1,
        "data_seed": 0,
        "test_size": 0.0,
        "hidden_sizes": (8,),
        "activation": "tanh",
        "loss": "cross_entropy",
        "optimizer": "sgd",
        "learning_rate": 0.3,
        "batch_size": None,
        "l2": 0.0,
        "l1": 0.0,
        "epochs": 100,
        "seed": 0,
        "dtype": "float64",
    }
    fixed: ClassVar[dict] = {}

    @property
    def settings(self) -> dict:
        """Semua nilai yang menentukan pelatihan."""
        return self.DEFAULTS | self.fixed | self.values

    def make_training(self, settings: dict) -> Training:
        """Pelatihan menurut `settings`; belum dijalankan lebih jauh dari epoch 0."""
        return Training(self.make_model(settings), *self.make_data(settings))

    def make_model(self, settings: dict) -> MLP:
        """Model menurut `settings`."""
        return MLP(
            tuple(settings["hidden_sizes"]),
            activation=settings["activation"],
            loss=settings["loss"],
            optimizer=OPTIMIZERS[settings["optimizer"]](settings["learning_rate"]),
            epochs=settings["epochs"],
            batch_size=settings["batch_size"],
            l2=settings["l2"],
            l1=settings["l1"],
            rng=settings["seed"],
            dtype=settings["dtype"],
        )

    def make_data(self, settings: dict) -> tuple:
        """``X, y, X_test, y_test``; dua yang terakhir None kalau tidak ada data uji."""
        data = (settings[name] for name in ("n_samples", "noise", "data_seed"))
        X, y = PROBLEMS[settings["dataset"]].draw(*data)
        if not settings["test_size"]:
            return X, y, None, None
        X, X_test, y, y_test = train_test_split(
            X, y, test_size=settings["test_size"], rng=settings["data_seed"]
        )
        return X, y, X_test, y_test

    def train(self) -> Playback:
        """Latih dengan nilai pengatur sekarang."""
        self.training = self.make_training(self.settings)
        return self.training.run

    def advance(self) -> bool:
        """Maju satu gambar; pelatihan yang panjang beberapa epoch sekaligus."""
        self.go(self.run.position + -(-len(self.run) // MOST_PICTURES))
        return not self.run.at_end

    @property
    def theta(self) -> np.ndarray:
        """Parameter pada epoch yang sedang dilihat."""
        return self.run.state.theta

    @property
    def theta32(self) -> np.ndarray:
        """`theta` dalam float32: cukup untuk gambar, dan lebih cepat."""
        with np.errstate(over="ignore"):  # of a run that diverges
            return self.theta.astype(np.float32)

    @property
    def extent(self) -> tuple:
        """Luas gambar untuk data yang dipilih."""
        return PROBLEMS[self.settings["dataset"]].extent

    # pieces of a picture ------------------------------------------------------------

    def map_values(self, cells: int = 60) -> np.ndarray:
        """Peta di epoch ini, `(cells, cells)`: −1 pasti kelas 0, 1 pasti kelas 1."""
        points = plots.grid(self.extent, cells).astype(np.float32)
        return self.training.answers(points, self.theta32).reshape(cells, cells)

    def draw_map(self, view, axes, class_map) -> None:
        """Isi `class_map` dengan data dan peta di epoch ini."""
        *x, bottom, top = self.extent
        view.set_limits(axes, tuple(x), (bottom, top))
        training = self.training
        samples = training.X, training.y, training.X_test, training.y_test
        class_map.show(self.map_values(), *samples)

    def draw_curve(self, view, axes, curve, ghosts=()) -> None:
        """Isi kurva loss dengan pelatihan ini."""
        training = self.training
        limits = curve.show(
            training.losses, self.run.position, training.test_losses, ghosts
        )
        view.set_limits(axes, *limits)

    # the words ----------------------------------------------------------------------

    def where(self) -> str:
        """Epoch yang sedang dilihat."""
        return f"Epoch {self.run.position} dari {len(self.run) - 1}"

    def summary(self) -> str:
        """Isi gambar dalam kata."""
        training, now = self.training, self.run.position
        rate = decimal(self.settings["learning_rate"])
        right = decimal(100 * training.right(self.theta))
        words = (
            f"{self.where()}, learning rate {rate}: loss "
            f"{decimal(training.losses[now])}, pada awalnya "
            f"{decimal(training.losses[0])}; {right}% sampel latih diprediksi benar"
        )
        if training.X_test is not None:
            right = decimal(100 * training.right(self.theta, test=True))
            words += (
                f". Data uji: loss {decimal(training.test_losses[now])}, {right}% benar"
            )
        return f"{words}. {training.findings[0].seen}"

    def details(self) -> str:
        """Diagnosis: apa yang terlihat, sebabnya, dan apa yang patut dicoba."""
        found = [one for one in self.training.findings if one.name not in WELL]
        return "".join(
            f"<p><strong>Diagnosis.</strong> {html.escape(str(one))}</p>"
            for one in found
        )

    def data_code(self) -> list[str]:
        """Baris kode yang membuat data yang sama."""
        settings = self.settings
        data = (settings[name] for name in ("n_samples", "noise", "data_seed"))
        lines = [PROBLEMS[settings["dataset"]].code(*data)]
        if settings["test_size"]:
            lines.append(
                "X, X_test, y, y_test = datasets.train_test_split(\n"
                f"    X, y, test_size={settings['test_size']:g}, "
                f"rng={settings['data_seed']}\n)"
            )
        return lines

    def setup_code(self, *names: str) -> list[str]:
        """Baris kode sampai `model`; `names`: nama dlkit lain yang dipakai."""
        training = self.training
        names = ("MLP", type(training.model.optimizer).__name__, *names, "datasets")
        return [
            f"from dlkit import {', '.join(names)}", "",
            *self.data_code(), training.model_code(),
        ]  # fmt: skip

    def code(self) -> str:
        """Kode yang mengulang pelatihan ini."""
        return "\n".join([
            *self.setup_code(),
            "states = list(model.steps(X, y))",
            f"loss = states[{self.run.position}].loss",
        ])  # fmt: skip
