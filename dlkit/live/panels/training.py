"""A run of training as panels look at it: every state, and what follows from them."""

from dataclasses import fields
from functools import cached_property

import numpy as np

from dlkit.diagnosis import Diagnosis, diagnose
from dlkit.live.playback import Playback
from dlkit.mlp import MLP
from dlkit.network import Network
from dlkit.objective import Objective


class Training:
    """Satu pelatihan lengkap: data, model, semua keadaan, dan yang diturunkan darinya.

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

    recording: type[Playback] = Playback
    test_name = "data uji"

    def __init__(self, model: MLP, X, y, X_test=None, y_test=None, theta=None):
        self.model, self.X, self.y = model, X, y
        self.X_test, self.y_test = X_test, y_test
        inputs, targets = self.inputs(X), self.targets(y)
        n_outputs = 1 if model.loss == "mse" else len(set(targets.tolist()))
        sizes = (inputs.shape[1], *model.hidden_sizes, n_outputs)
        self.network = Network(sizes, model.activation, model.loss)
        self.run = self.recording(model.steps(inputs, targets, theta))

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
        """Bacaan atas seluruh pelatihan; lihat `diagnose`."""
        return self.diagnosed(self.inputs(self.X))

    def diagnosed(self, X: np.ndarray) -> list[Diagnosis]:
        """Bacaan atas pelatihan; neuron tersembunyinya dilihat lewat masukan `X`."""
        theta = self.run[-1].theta
        seen = {"network": self.network, "theta": theta, "X": X}
        return diagnose(
            self.losses,
            test_losses=self.test_losses,
            test_name=self.test_name,
            **seen if np.isfinite(theta).all() else {},
        )

    def outputs(self, X: np.ndarray, theta: np.ndarray) -> np.ndarray:
        """Keluaran jaringan (n_samples, n_outputs), diam-diam kalau tak hingga."""
        with np.errstate(all="ignore"):
            return self.network.output(theta, self.inputs(X))

    def answers(self, X: np.ndarray, theta: np.ndarray) -> np.ndarray:
        """Jawaban di titik `X`, (n_samples,): −1 pasti kelas 0, 1 pasti kelas 1."""
        outputs = self.outputs(X, theta)
        return outputs[:, -1] - outputs[:, 0] if outputs.shape[1] > 1 else outputs[:, 0]

    def predictions(self, X: np.ndarray, theta: np.ndarray) -> np.ndarray:
        """Kelas yang dijawab untuk tiap baris `X`; −1 kalau jawabannya bukan angka."""
        outputs = self.outputs(X, theta)
        several = outputs.shape[1] > 1
        classes = outputs.argmax(axis=1) if several else outputs[:, 0] > 0
        return np.where(np.isfinite(outputs).all(axis=1), classes, -1)

    def right(self, theta: np.ndarray, test: bool = False) -> float:
        """Bagian sampel latih (atau uji) yang prediksinya benar."""
        X, y = (self.X_test, self.y_test) if test else (self.X, self.y)
        y = y if self.network.layer_sizes[-1] > 1 else y > 0
        return float(np.mean(self.predictions(X, theta) == y))

    @cached_property
    def test_rights(self) -> np.ndarray:
        """Bagian data uji yang prediksinya benar di tiap epoch, `(epochs + 1,)`."""
        return np.array([self.right(state.theta, test=True) for state in self.run[:]])

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
