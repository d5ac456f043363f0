"""The loss panel: predictions that are dragged, and what each of them costs."""

import html

import ipywidgets
import numpy as np

from dlkit._format import decimal
from dlkit.diagnosis import diagnose
from dlkit.live.action import action
from dlkit.live.controls import RefusedError, assign
from dlkit.live.panel import Panel
from dlkit.live.panels import knobs
from dlkit.live.panels.loss_picture import LossPicture
from dlkit.live.panels.loss_tasks import LOSSES, N_SAMPLES, STARTS, TASKS, WRONG
from dlkit.live.panels.loss_words import LossWords
from dlkit.live.playback import Playback


class LossPanel(Panel):
    """Panel fungsi loss: seret prediksinya, lihat bagian tiap sampel dan kemiringannya.

    Diputar, gradient descent menggeser prediksi-prediksi itu sendiri melawan
    kemiringannya. Prediksi yang dipindahkan dengan tangan memulai lagi dari situ.

    Parameters
    ----------
    **values
        Nilai awal pengatur, diterapkan urut: `task` ("regression" atau
        "classification"), `start` ("fair", "unsure", atau "one_wrong"), `sample` (1
        sampai 6), `prediction` (regresi, 0 sampai 6) atau `probability` (klasifikasi,
        0,01 sampai 0,99) untuk sampel itu, `loss` ("cross_entropy" atau "mse", yang
        diturunkan pada klasifikasi), `learning_rate` (0,01 sampai 10), `epochs` (1
        sampai 200), `seed` (0 sampai 999), dan `epoch`.

    Examples
    --------
    >>> panel = LossPanel(task="classification", start="unsure")
    >>> panel.place(3, 0.99)
    >>> print(panel.summary())
    Klasifikasi, epoch 0 dari 60, learning rate 1: cross-entropy 1,35 dan MSE 0,372. ...
    """

    name = "loss"
    untrained = frozenset({"epoch", "sample", "prediction", "probability"})
    more = ("epochs", "seed")

    def make_controls(self):
        """Pengatur tugas, prediksi, dan penurunannya."""
        self._drawn = None
        return {
            "task": ipywidgets.Dropdown(
                description="Tugas",
                options=[(task.title, name) for name, task in TASKS.items()],
            ),
            "start": ipywidgets.Dropdown(
                description="Mulai dari", options=list(STARTS.items())
            ),
            "sample": ipywidgets.IntSlider(
                description="Sampel", value=WRONG + 1, min=1, max=N_SAMPLES
            ),
            "prediction": knobs.StepSlider(
                0.0, TASKS["regression"].steps, description="Prediksinya"
            ),
            "probability": knobs.StepSlider(
                0.5, TASKS["classification"].steps, description="Peluangnya"
            ),
            "loss": ipywidgets.Dropdown(
                description="Loss yang diturunkan",
                options=[(loss.title, name) for name, loss in LOSSES.items()],
            ),
            "learning_rate": knobs.learning_rate(1.0, low=-2),
            "epochs": knobs.epochs(60, most=200),
            "seed": knobs.seed(),
        }

    # the run ------------------------------------------------------------------------

    @property
    def task(self):
        """Tugas yang dipilih."""
        return TASKS[self.values["task"]]

    @property
    def loss(self) -> str:
        """Nama loss yang diturunkan: satu-satunya pada regresi."""
        losses = self.task.losses
        return self.values["loss"] if self.values["loss"] in losses else losses[0]

    @property
    def chosen(self) -> int:
        """Sampel yang dipilih, mulai dari 0."""
        return self.values["sample"] - 1

    @property
    def predictions(self) -> np.ndarray:
        """Prediksi pada epoch yang sedang dilihat."""
        return self.run.state.theta

    def train(self):
        """Turunkan loss dari prediksi awal; juga loss yang lain, untuk dibandingkan."""
        values, task = self.values, self.task
        wanted = tuple(values[name] for name in ("task", "start", "seed"))
        if wanted != self._drawn:
            self._draw_samples(*wanted)
        settings = values["learning_rate"], values["epochs"]
        runs = {
            name: Playback(task.descend(self.y, self._first, LOSSES[name], *settings))
            for name in task.losses
        }
        run = runs.pop(self.loss)
        self._rival = next(iter(runs.values()), None)
        return run

    def _draw_samples(self, name, start, seed):
        self.y, self._first = self.task.draw(start, np.random.default_rng(seed))
        for other in TASKS.values():
            shown = "" if other is self.task else "none"
            self.controls[other.control].layout.display = shown
        self.controls["loss"].layout.display = "" if self.task.classes else "none"
        self._drawn = (name, start, seed)

    def landing(self, before):
        """Prediksi awal yang baru dilihat dulu."""
        same = np.array_equal(before[0].theta, self.run[0].theta)
        return super().landing(before) if same else 0

    def following(self):
        """Slider prediksi mengikuti sampel yang dipilih."""
        now = float(self.predictions[self.chosen])
        control = self.controls[self.task.control]
        shown = round(min(max(now, control.min), control.max), self.task.digits)
        return super().following() | {self.task.control: shown}

    # predictions by hand ------------------------------------------------------------

    def moved(self, name, value):
        """Pilih sampel, atau pindahkan prediksinya."""
        if name == "sample":
            self.show(moving=True)
        elif name == self.task.control:
            value = round(value, self.task.digits)
            if value == self.following()[name]:
                return  # it stands there already
            self.pause()
            self._first = self.task.neat(self.predictions)
            self._first[self.chosen] = value
            self.restart()
        elif name in ("prediction", "probability"):
            words = f"Pengatur {name} milik tugas yang lain; sekarang pakailah"
            raise RefusedError(f"{words} {self.task.control}.")
        else:
            super().moved(name, value)

    @action
    def place(self, sample: int, value: float) -> None:
        """Pindahkan satu prediksi; yang lain tetap di tempatnya sekarang.

        Parameters
        ----------
        sample : int
            1 sampai 6.
        value : float
            Prediksi (0 sampai 6), atau peluang kelas 1 (0,01 sampai 0,99).
        """
        for name, wanted in (("sample", sample), (self.task.control, value)):
            assign(self.controls, name, wanted)
            self.flush()

    def dragged(self, axes, x, y, began):
        """Pegang sebuah sampel di gambar, lalu seret prediksinya naik atau turun."""
        task, picture = self.task, self._picture
        if began and axes in (picture.left, picture.bars):
            self.set(sample=min(max(round(x), 1), N_SAMPLES))
        elif axes is picture.left:
            value = min(max(y, task.low), task.high)
            self.place(self.chosen + 1, round(value, task.digits))

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Tiga gambar: prediksi, bagian tiap sampel, dan kurva loss."""
        self._pictured = self.task
        self._picture = LossPicture(view, self.task)

    def draw(self, view):
        """Isi gambar dengan keadaan sekarang."""
        if self._pictured is not self.task:
            view.rebuild(dark=view.dark, narrow=view.narrow)
        rival = None
        if self._rival and self.run.position:
            rival = self._rival[self.run.position].theta
        where = f"Epoch {self.run.position} dari {len(self.run) - 1}"
        self._picture.show(
            self.y, self.predictions, rival, self.chosen, self.run[0].theta, where
        )

    # the words ----------------------------------------------------------------------

    @property
    def _words(self):
        return LossWords(self.task, self.y, self.predictions, self.chosen)

    def summary(self):
        """Isi gambar dalam kata."""
        words, epoch = self._words, self.run.position
        told = (
            f"{self.task.title}, epoch {epoch} dari {len(self.run) - 1}, learning rate "
            f"{decimal(self.values['learning_rate'])}: {words.losses()}. "
            f"{words.blame()}"
        )
        if not self._rival or not epoch:
            return told
        (other,) = set(self.task.losses) - {self.loss}
        return (
            f"{told} Yang diturunkan {LOSSES[self.loss].title}; dengan "
            f"{LOSSES[other].title} peluangnya kini "
            f"{decimal(self._rival[epoch].theta[words.worst])}."
        )

    def details(self):
        """Bagian dan kemiringan tiap sampel, lalu hitungan sampel yang dipilih."""
        found = diagnose([state.loss for state in self.run[:]])[0]
        warning = ""
        if found.name in ("diverged", "oscillating"):
            warning = f"<p><strong>Diagnosis.</strong> {html.escape(str(found))}</p>"
        return warning + self._words.table() + self._words.reckoning()

    def formula(self):
        """Loss yang diturunkan: bagian sampel yang dipilih, lalu rata-ratanya."""
        return self._words.formula(self.loss)

    def code(self):
        """Kode yang menghitung loss ini, sesudah menurunkannya sampai epoch ini."""
        task, loss, epoch = self.task, LOSSES[self.loss], self.run.position
        rate = self.values["learning_rate"]
        needed = [judge.value.__name__ for judge in task.judges]
        needed += ["sigmoid"] * (task.classes and epoch > 0)
        ends = [
            f"{'loss' if judge is loss else name} = {judge.value.__name__}(y, p)"
            for name in sorted(task.losses, key=self.loss.__eq__)  # `loss` comes last
            for judge in [LOSSES[name]]
        ]
        return "\n".join([
            "import numpy as np",
            f"from dlkit import {', '.join(needed)}",
            "",
            f"y = np.array({self.y.tolist()})",
            task.code(self.run[0].theta, loss, rate, epoch),
            *ends,
        ])  # fmt: skip
