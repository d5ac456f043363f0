"""The base of the panels that train an MLP on classes in the plane."""

import html
from dataclasses import fields
from functools import cached_property
from typing import ClassVar

import numpy as np

from dlkit import plots
from dlkit._format import decimal
from dlkit.datasets import train_test_split
from dlkit.diagnosis import Diagnosis, diagnose
from dlkit.live.panel import Panel
from dlkit.live.panels.knobs import OPTIMIZERS
from dlkit.live.panels.problems import PROBLEMS
from dlkit.live.playback import Playback
from dlkit.mlp import MLP
from dlkit.network import Network
from dlkit.objective import Objective

WELL = frozenset({"converged", "learning"})
MOST_PICTURES = 300  # of a run that plays: ten seconds


class Training:
    """Satu latihan lengkap: data, model, semua keadaannya, dan yang diturunkan darinya.

    Parameters
    ----------
    model : MLP
    X, y : array
        Data latih.
    X_test, y_test : array, optional
        Data uji.
    theta : array (n_parameters,), optional
        Parameter awal; biasanya acak, menurut `model`.

    Attributes
    ----------
    network : Network
    run : Playback
        Keadaan tiap epoch.
    """

    def __init__(self, model: MLP, X, y, X_test=None, y_test=None, theta=None):
        self.model, self.X, self.y = model, X, y
        self.X_test, self.y_test = X_test, y_test
        inputs, targets = self.inputs(X), self.targets(y)
        n_outputs = 1 if model.loss == "mse" else len(set(targets.tolist()))
        sizes = (inputs.shape[1], *model.hidden_sizes, n_outputs)
        self.network = Network(sizes, model.activation, model.loss)
        self.run = Playback(model.steps(inputs, targets, theta))

    def inputs(self, X: np.ndarray) -> np.ndarray:
        """Yang diterima jaringan untuk titik `X`."""
        return X

    def targets(self, y: np.ndarray) -> np.ndarray:
        """Yang harus ditiru jaringan untuk `y`."""
        return y

    @cached_property
    def losses(self) -> np.ndarray:
        """Loss data latih tiap epoch, `(epochs + 1,)`."""
        return np.array([state.loss for state in self.run[:]])

    @cached_property
    def test_losses(self) -> np.ndarray | None:
        """Loss data uji tiap epoch; None kalau tidak ada data uji."""
        if self.X_test is None:
            return None
        return self._losses_on(self.X_test, self.y_test)

    @cached_property
    def plain_losses(self) -> np.ndarray:
        """Loss data latih tanpa hukuman bobot: sebanding dengan loss data uji."""
        if not (self.model.l1 or self.model.l2):
            return self.losses
        return self._losses_on(self.X, self.y)

    def _losses_on(self, X, y):
        objective = Objective(self.network, self.inputs(X), self.targets(y))
        theta = self.run[0].theta.copy()  # one array: the objective keeps its buffers
        losses = []
        with np.errstate(all="ignore"):
            for state in self.run[:]:
                theta[:] = state.theta
                losses.append(objective.loss(theta))
        return np.array(losses)

    @cached_property
    def findings(self) -> list[Diagnosis]:
        """Bacaan atas seluruh latihan; lihat `diagnose`."""
        last = self.run[-1].theta
        X = self.inputs(self.X)
        seen = {"network": self.network, "theta": last, "X": X}
        return diagnose(
            self.losses,
            test_losses=self.test_losses,
            **seen if np.isfinite(last).all() else {},
        )

    def outputs(self, X: np.ndarray, theta: np.ndarray) -> np.ndarray:
        """Keluaran jaringan (n_samples, n_outputs), diam-diam kalau tak hingga."""
        with np.errstate(all="ignore"):
            return self.network.output(theta, self.inputs(X))

    def answers(self, X: np.ndarray, theta: np.ndarray) -> np.ndarray:
        """Jawaban di titik `X`, (n_samples,): −1 pasti kelas 0, 1 pasti kelas 1."""
        outputs = self.outputs(X, theta)
        return outputs[:, -1] - outputs[:, 0] if outputs.shape[1] > 1 else outputs[:, 0]

    def right(self, theta: np.ndarray, test: bool = False) -> float:
        """Bagian sampel latih (atau uji) yang prediksinya benar."""
        X, y = (self.X_test, self.y_test) if test else (self.X, self.y)
        answers = self.answers(X, theta)
        return float(np.mean(np.isfinite(answers) & ((answers > 0) == (y > 0))))

    def model_code(self) -> str:
        """Baris kode yang membuat model ini: hanya yang bukan nilai bawaan."""
        default, chosen = MLP().get_params(), self.model.get_params()
        parts = [repr(chosen.pop("hidden_sizes"))]
        parts += [
            f"{name}={_settings(value) if name == 'optimizer' else repr(value)}"
            for name, value in chosen.items()
            if value != default[name]
        ]
        line = f"model = MLP({', '.join(parts)})"
        if len(line) <= 88:
            return line
        return "\n".join(["model = MLP(", *(f"    {part}," for part in parts), ")"])


def _settings(optimizer) -> str:
    """Return the call that makes it, without what is the default anyway."""
    chosen = [
        f"{field.name}={getattr(optimizer, field.name)!r}"
        for field in fields(optimizer)
        if getattr(optimizer, field.name) != field.default
    ]
    return f"{type(optimizer).__name__}({', '.join(chosen)})"


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
    }
    fixed: ClassVar[dict] = {}

    @property
    def settings(self) -> dict:
        """Semua nilai yang menentukan latihan."""
        return self.DEFAULTS | self.fixed | self.values

    def make_training(self, settings: dict) -> Training:
        """Latihan menurut `settings`; belum dijalankan lebih jauh dari epoch 0."""
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
        """Maju satu gambar; latihan yang panjang beberapa epoch sekaligus."""
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
        """Isi kurva loss dengan latihan ini."""
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
        return f"{words}. Seluruh latihan: {training.findings[0].seen}"

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
        """Kode yang mengulang latihan ini."""
        return "\n".join([
            *self.setup_code(),
            "states = list(model.steps(X, y))",
            f"loss = states[{self.run.position}].loss",
        ])  # fmt: skip
