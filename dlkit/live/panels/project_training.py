"""A training that may be long: it goes on epoch by epoch, and is judged as it goes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from dlkit import MLP
from dlkit.diagnosis import Diagnosis
from dlkit.live.panels.project_data import ProjectData
from dlkit.live.panels.training import Training
from dlkit.live.playback import Recording
from dlkit.objective import Objective
from dlkit.training import TrainingState

_SHORT = 0.3  # seconds: as long as a learner may wait without a bar
_PER_STEP, _PER_PRODUCT = 60e-6, 1.5e-9  # seconds, roughly: of one step, one multiply
_LOOKED_AT = 2000  # samples are enough to see which neurons are dead


@dataclass(frozen=True)
class Marks:
    """Nilai sebuah model atas data yang disisihkan, di sebelah acuannya.

    Attributes
    ----------
    count : int
        Banyaknya sampel.
    right : int
        Yang dijawab benar; 0 untuk regresi.
    score, baseline : float
        Akurasi, atau rata-rata melesetnya dalam satuan target; `baseline` milik
        jawaban yang selalu sama: kelas tersering, atau rata-rata data latih.
    r2 : float
        R²; nan untuk klasifikasi.
    """

    count: int
    right: int
    score: float
    baseline: float
    r2: float = float("nan")


class ProjectTraining(Training):
    """Pelatihan atas data proyek; memanjang dengan `grow`.

    Parameters
    ----------
    model : MLP
    data : ProjectData
    """

    recording = Recording
    test_name = "data validasi"

    def __init__(self, model: MLP, data: ProjectData):
        self.data, self._found = data, (0, [])
        super().__init__(model, data.X, data.y, data.X_val, data.y_val)
        self._held_out = Objective(self.network, data.X_val, data.y_val)
        if model.l2:
            self._plain = Objective(self.network, data.X, data.y)
            self.run = Recording(self._without_penalty(self.run))
        self._theta = self.run[0].theta.copy()  # one array: its buffers are kept
        self._test_losses: list[float] = []
        self._judge()

    def _without_penalty(self, run) -> Iterator[TrainingState]:
        """Give the states of `run` with the loss that can be compared."""
        position = 0
        while position < len(run) or run.grow():
            state = run[position]
            with np.errstate(all="ignore"):
                yield replace(state, loss=self._plain.loss(state.theta))
            position += 1

    def grow(self) -> bool:
        """Latih satu epoch lagi; salah kalau sudah selesai."""
        if not self.run.grow():
            return False
        self._judge()
        return True

    def _judge(self):
        self._theta[:] = self.run[-1].theta
        with np.errstate(all="ignore"):
            self._test_losses.append(self._held_out.loss(self._theta))

    @property
    def done(self) -> bool:
        """Benar sesudah epoch terakhir."""
        return len(self.run) > self.model.epochs

    @property
    def short(self) -> bool:
        """Benar kalau seluruh pelatihan cukup singkat untuk ditunggu."""
        rows, batch = len(self.y), self.model.batch_size or len(self.y)
        steps = -(-rows // batch)
        products = 3 * rows * self.network.n_parameters
        each = steps * _PER_STEP + products * _PER_PRODUCT
        return self.model.epochs * each < _SHORT

    @property
    def losses(self):
        """Loss data latih tiap epoch sejauh ini, tanpa hukuman bobot."""
        return np.array([state.loss for state in self.run[:]])

    @property
    def test_losses(self):
        """Loss data validasi tiap epoch sejauh ini."""
        return np.array(self._test_losses)

    @property
    def findings(self) -> list[Diagnosis]:
        """Bacaan atas pelatihan sejauh ini."""
        if len(self.run) < 2:
            return []
        if self._found[0] != len(self.run):
            self._found = len(self.run), self.diagnosed(self.X[:_LOOKED_AT])
        return self._found[1]

    def answers_for(self, theta: np.ndarray, test: bool = False) -> np.ndarray:
        """Jawaban untuk data validasi (atau uji): label, atau bilangan di satuannya."""
        X, _ = self.data.part(test)
        if self.data.classes:
            return self.predictions(X, theta)
        with np.errstate(all="ignore"):
            return self.data.in_units(np.nan_to_num(self.outputs(X, theta)[:, 0]))

    def marks(self, theta: np.ndarray, test: bool = False) -> Marks:
        """Nilai model ini atas data validasi, atau data uji."""
        data, answers = self.data, self.answers_for(theta, test)
        _, y = data.part(test)
        if data.classes:
            most = np.bincount(data.y).argmax()
            right = int(np.sum(answers == y))
            return Marks(len(y), right, right / len(y), float(np.mean(y == most)))
        y, mean = data.in_units(y), data.in_units(data.y).mean()
        with np.errstate(all="ignore"):
            r2 = 1 - np.square(y - answers).sum() / np.square(y - y.mean()).sum()
            miss, baseline = np.abs(y - answers).mean(), np.abs(y - mean).mean()
        return Marks(len(y), 0, float(miss), float(baseline), float(r2))
