"""The loss panel: predictions that are dragged, and what each of them costs."""

import html

import ipywidgets
import numpy as np

from dlkit._format import decimal
from dlkit.diagnosis import diagnose
from dlkit.live import knobs
from dlkit.live.controls import RefusedError, assign
from dlkit.live.formula import Formula, typeset
from dlkit.live.loss_picture import LossPicture
from dlkit.live.loss_tasks import LOSSES, N_SAMPLES, STARTS, TASKS, WRONG
from dlkit.live.panel import Panel, action
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
            "prediction": ipywidgets.FloatSlider(
                description="Prediksinya", min=0, max=6, step=0.1, readout_format=".1f"
            ),
            "probability": ipywidgets.FloatSlider(
                description="Peluangnya", min=0.01, max=0.99, step=0.01
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
        inside = min(max(now, control.min), control.max)
        shown = round(inside, self.task.digits)
        return super().following() | {self.task.control: shown}

    # predictions by hand ------------------------------------------------------------

    def moved(self, name, value):
        """Pilih sampel, atau pindahkan prediksinya."""
        if name == "sample":
            self.show(moving=True)
        elif name == self.task.control:
            value = round(value, self.task.digits)
            if value == self.following()[name]:
                return  # the browser answers with what it was shown, rounded its way
            self.pause()
            self._first = self.task.neat(self.predictions)
            self._first[self.chosen] = value
            self.restart()
        elif name in ("prediction", "probability"):
            raise RefusedError(
                f"Pengatur {name} milik tugas yang lain; tugas sekarang "
                f"{self.task.title.lower()}, pengaturnya {self.task.control}."
            )
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

    def summary(self):
        """Isi gambar dalam kata."""
        task, p = self.task, self.predictions
        losses = [LOSSES[name] for name in task.losses]
        told = " dan ".join(
            f"{loss.title} {decimal(loss.value(self.y, p))}" for loss in losses
        )
        words = (
            f"{task.title}, epoch {self.run.position} dari {len(self.run) - 1}, "
            f"learning rate {decimal(self.values['learning_rate'])}: {told}."
        )
        parts = [loss.parts(self.y, p) for loss in losses]
        worst = int(parts[0].argmax())
        if parts[0][worst] == 0:
            return f"{words} Semua prediksi tepat, jadi tidak ada yang menyumbang loss."
        shares = " dan ".join(
            f"{decimal(100 * part[worst] / part.sum(), 2)}% dari {loss.title}"
            for part, loss in zip(parts, losses, strict=True)
        )
        words += (
            f" Penyumbang terbesar sampel {worst + 1} (target "
            f"{decimal(self.y[worst])}, {task.word} {decimal(p[worst])}): {shares}."
        )
        if self._rival and self.run.position:
            now = self._rival[self.run.position].theta[worst]
            other = next(name for name in task.losses if name != self.loss)
            words += (
                f" Yang diturunkan {LOSSES[self.loss].title}; dengan "
                f"{LOSSES[other].title} peluangnya kini {decimal(now)}."
            )
        return words

    def details(self):
        """Bagian dan kemiringan tiap sampel, lalu rumus sampel yang dipilih."""
        lines = [self._diagnosis(), self._table()]
        lines += [f"<p>{html.escape(line)}</p>" for line in self._reckoning()]
        return "".join(lines)

    def _diagnosis(self):
        found = diagnose([state.loss for state in self.run[:]])[0]
        if found.name not in ("diverged", "oscillating"):
            return ""
        return f"<p><strong>Diagnosis.</strong> {html.escape(str(found))}</p>"

    def _table(self):
        task, y, p = self.task, self.y, self.predictions
        heads = ["sampel", "target", task.word]
        columns = [[decimal(value) for value in y], [decimal(value, 4) for value in p]]
        means = ["rata-rata", "", ""]
        for name in task.losses:
            loss = LOSSES[name]
            heads += [loss.title, "kemiringan"]
            columns.append([decimal(value) for value in loss.parts(y, p)])
            columns.append([decimal(value) for value in loss.slope(y, p)])
            means += [decimal(loss.value(y, p)), ""]
        rows = [
            f"<tr{' class=dlkit-chosen' if sample == self.chosen else ''}>"
            f"<th>{sample + 1}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
            for sample, cells in enumerate(zip(*columns, strict=True))
        ]
        return (
            f"<table class=dlkit-numbers><tr>"
            f"{''.join(f'<th>{head}</th>' for head in heads)}</tr>{''.join(rows)}"
            f"<tr>{''.join(f'<td>{cell}</td>' for cell in means)}</tr></table>"
        )

    def _reckoning(self):
        y, p = self.y[self.chosen], self.predictions[self.chosen]
        for name in self.task.losses:
            part, slope = self._filled(name)
            title = LOSSES[name].title
            yield f"Sampel {self.chosen + 1}, {title}: {part}; kemiringan {slope}."
        if not self.task.classes:
            yield (
                "Tiap epoch menggeser prediksi melawan kemiringannya: dikurangi "
                f"learning rate × kemiringan / {N_SAMPLES}."
            )
            return
        moves = " dan ".join(
            f"{decimal(LOSSES[name].slope(y, p) * p * (1 - p))} ({LOSSES[name].title})"
            for name in self.task.losses
        )
        yield (
            "Yang digeser tiap epoch adalah skor z di balik peluang: p = 1/(1 + e⁻ᶻ). "
            f"Kemiringan terhadap z = kemiringan × p(1 − p): {moves}."
        )

    def _filled(self, name):
        """Return the chosen sample's part and slope of a loss, with the numbers."""
        y, p = self.y[self.chosen], self.predictions[self.chosen]
        loss, target, guess = LOSSES[name], decimal(y), decimal(p, 4)
        part = decimal(loss.curve(p - y))
        slope = decimal(loss.slope(y, p))
        if name == "mse":
            return (
                f"({guess} − {target})² ≈ {part}", f"2·({guess} − {target}) ≈ {slope}"
            )  # fmt: skip
        if y == 1:
            return f"−ln({guess}) ≈ {part}", f"−1/{guess} ≈ {slope}"
        return f"−ln(1 − {guess}) ≈ {part}", f"1/(1 − {guess}) ≈ {slope}"

    def formula(self):
        """Loss yang diturunkan: bagian sampel yang dipilih, lalu rata-ratanya."""
        loss, number = LOSSES[self.loss], self.chosen + 1
        part, slope = self._filled(self.loss)
        parts = loss.parts(self.y, self.predictions)
        total = " + ".join(map(decimal, parts))
        mean = f"({total})/{N_SAMPLES} ≈ {decimal(parts.mean())}"
        lines = {
            f"bagian sampel {number}": part,
            f"kemiringan sampel {number}": slope,
            loss.title: mean,
        }
        latex = r" \\ ".join(
            rf"\text{{{name}}} &= {typeset(line)}" for name, line in lines.items()
        )
        text = "\n".join(f"{name} = {line}" for name, line in lines.items())
        return Formula(latex, text)

    def code(self):
        """Kode yang menghitung loss ini, sesudah menurunkannya sampai epoch ini."""
        task, epoch, first = self.task, self.run.position, self.run[0].theta
        loss, rate = LOSSES[self.loss], repr(self.values["learning_rate"])
        steps = []
        if epoch:
            gradient = f"    gradient = {loss.slope_code} / len(y)"
            steps = [f"for _ in range({epoch}):", gradient]
            if task.classes:
                steps.insert(0, "z = np.log(p / (1 - p))")
                steps[-1] += " * sigmoid.slope(p)"
                steps += [f"    z = z - {rate} * gradient", "    p = sigmoid(z)"]
            else:
                steps += [f"    p = p - {rate} * gradient"]
        names = [LOSSES[name].value.__name__ for name in task.losses]
        imported = sorted([*names, *["sigmoid"][: task.classes and bool(epoch)]])
        ends = [
            f"{'loss' if name == self.loss else name} = "
            f"{LOSSES[name].value.__name__}(y, p)"
            for name in sorted(task.losses, key=self.loss.__eq__)
        ]
        return "\n".join([
            "import numpy as np",
            f"from dlkit import {', '.join(imported)}",
            "",
            f"y = np.array({self.y.tolist()})",
            f"p = np.array({first.tolist()})",
            *steps,
            *ends,
        ])  # fmt: skip
