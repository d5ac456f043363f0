"""The perceptron panel: a line that learns from its mistakes, sample by sample."""

import ipywidgets
import numpy as np
from matplotlib.ticker import MaxNLocator

from dlkit import datasets, plots
from dlkit._format import decimal, fixed
from dlkit._perceptron_rule import classify, with_ones
from dlkit.live.action import action
from dlkit.live.controls import RefusedError
from dlkit.live.formula import Formula, typeset
from dlkit.live.panel import Panel
from dlkit.live.panels import knobs
from dlkit.live.panels.own_points import OwnPoints
from dlkit.live.playback import Playback
from dlkit.perceptron import Perceptron
from dlkit.training import TrainingState

N_SAMPLES = 60
GATES = {"and": datasets.and_gate, "or": datasets.or_gate, "xor": datasets.xor_gate}
PROBLEMS = {
    "blobs": datasets.blobs,
    "linear": datasets.linear,
    "xor_blobs": datasets.xor,
}
LABELS = {
    "Dua sisi garis": "linear",
    "Dua gumpalan": "blobs",
    "AND": "and",
    "OR": "or",
    "XOR": "xor",
    "XOR, banyak titik": "xor_blobs",
    "Titikmu sendiri": "own",
}


class PerceptronPanel(Panel):
    """Panel perceptron: batas keputusan yang bergeser tiap kali prediksinya salah.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `dataset` ("linear", "blobs", "and", "or", "xor",
        "xor_blobs", "own"), `learning_rate` (0,001 sampai 10), `epochs` (1 sampai
        100), `noise` (0 sampai 0,5), `seed` (0 sampai 999), dan `grain` ("sample"
        atau "epoch").

    Examples
    --------
    >>> panel = PerceptronPanel(dataset="and", learning_rate=1, epochs=10)
    >>> panel.play()
    >>> print(panel.summary())
    Epoch 10 dari 10, learning rate 1: 0 dari 4 sampel salah, pada awalnya 3. Mulai ...
    """

    name = "perceptron"
    untrained = frozenset({"epoch", "grain"})

    def make_controls(self):
        """Pengatur perceptron."""
        self.own = OwnPoints()
        self.walk: Playback | None = None
        return {
            "dataset": ipywidgets.Dropdown(
                description="Data", options=list(LABELS.items())
            ),
            "learning_rate": knobs.learning_rate(0.01),
            "epochs": knobs.epochs(20, most=100),
            "noise": knobs.noise(0.1),
            "seed": knobs.seed(2),
            "grain": ipywidgets.Dropdown(
                description="Putar per",
                options=[("sampel", "sample"), ("epoch", "epoch")],
            ),
        }  # fmt: skip

    def make_buttons(self):
        """Tombol biasa, ditambah langkah per sampel."""
        play, step, reset = super().make_buttons().items()
        sample = ipywidgets.Button(description="Satu sampel", icon="caret-right")
        return dict([play, ("step_sample", sample), step, reset])

    def advanced(self):
        """Titik buatan sendiri: bidang angka melakukan yang sama dengan klik."""
        self.buttons |= self.own.buttons
        return {"Titikmu sendiri": self.own.box}

    # the run ------------------------------------------------------------------------

    def train(self):
        """Latih perceptron dari bobot acak pada data yang dipilih."""
        values = self.values
        dataset = values["dataset"]
        gate = dataset in GATES
        self.controls["noise"].disabled = gate or dataset == "own"
        if dataset != self._dataset:
            self.own.points.clear()
        X, y = np.empty((0, 2)), np.empty(0, int)
        if gate:
            X, y = GATES[dataset]()
        elif dataset in PROBLEMS:
            X, y = PROBLEMS[dataset](
                N_SAMPLES, noise=values["noise"], rng=values["seed"]
            )
        X, y = self.own.merged(X, y)
        theta = np.append(np.random.default_rng(values["seed"]).normal(size=2), 0)
        model = Perceptron(values["learning_rate"], values["epochs"])
        if len(set(y.tolist())) < 2:  # nothing to learn from yet
            loss = float(_wrong(X, y, theta).mean()) if len(y) else 0
            run = Playback([TrainingState(0, loss, theta)])
        else:
            run = Playback(model.steps(X, y, theta))
        self.X, self.y, self.model, self.walk = X, y, model, None
        self._dataset = dataset
        self.extent = (-0.6, 1.6, -0.6, 1.6) if gate else (-2.2, 2.2, -2.2, 2.2)
        return run

    _dataset = None

    @property
    def _started(self):
        return self.run.position > 0 or self.walk is not None

    @property
    def theta(self):
        """Bobot dan bias yang sedang tampak."""
        return (self.walk or self.run).state.theta

    def go(self, epoch):
        """Pindah ke akhir sebuah epoch; lupakan sampel yang sedang dikunjungi."""
        self.walk = None
        super().go(epoch)

    def advance(self):
        """Maju satu sampel, atau satu epoch kalau diputar per epoch."""
        if self.values["grain"] == "epoch":
            return super().advance()
        self._next_sample()
        return not self._finished

    @action
    def step_sample(self):
        """Maju satu sampel."""
        self.pause()
        if self._finished:
            raise RefusedError(
                "Pelatihan sudah sampai di ujung. Tekan “Ke awal” untuk mengulang."
            )
        self._next_sample()
        self.show()

    @property
    def _finished(self):
        return self.run.at_end and (self.walk is None or self.walk.at_end)

    def _next_sample(self):
        if self._finished:
            return
        if self.walk is None or self.walk.at_end:
            self.walk = Playback(
                self.model.sample_steps(self.X, self.y, self.run.state.theta)
            )
            self._before = self.run.state.theta
        else:
            self._before = self.walk.state.theta
            self.walk.forward()
        if self.walk.at_end:
            self.run.forward()

    # one's own points ---------------------------------------------------------------

    @action
    def add_point(self):
        """Tambah titik dari bidang angka."""
        self.own.add_typed(self.extent)
        self.restart()

    @action
    def remove_points(self):
        """Hapus semua titik buatan sendiri."""
        self.own.points.clear()
        self.restart()

    def clicked(self, axes, x, y, other):
        """Tambah titik di tempat yang diklik."""
        if axes is self.map_axes:
            self.own.add_clicked(x, y, other, self.extent)
            self.restart()

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Peta keputusan, lalu banyaknya sampel yang salah di tiap epoch."""
        ink, faint = plots.INK[view.dark], plots.FAINT[view.dark]
        if view.narrow:
            left, right = view.figure.subplots(2, 1, height_ratios=(5, 3))
            view.figure.subplots_adjust(0.13, 0.075, 0.97, 0.955, hspace=0.45)
        else:
            left, right = view.figure.subplots(1, 2)
            view.figure.subplots_adjust(0.055, 0.2, 0.985, 0.91, wspace=0.15)
        left.set_xlabel("$x_1$", labelpad=0)
        left.set_ylabel("$x_2$", labelpad=0, rotation=0)
        right.set(xlabel="epoch", ylabel="salah di akhir epoch")
        right.grid(True)
        for axis in (left.xaxis, left.yaxis, right.xaxis, right.yaxis):
            axis.set_major_locator(MaxNLocator(5, integer=True))
        self.map_axes, self.curve_axes = left, right
        self._map = plots.DecisionMap(left, sharp=True)
        (self._old_line,) = left.plot([], [], "--", color=ink, lw=1.2, alpha=0.7)
        (self._line,) = left.plot([], [], "-", color=ink, lw=2)
        self._points = plots.class_points(left)
        (self._wrong,) = left.plot([], [], "x", color=ink, ms=6, mew=1.4, label="salah")
        (self._ring,) = left.plot(
            [], [], "o", color="none", markeredgecolor=ink, ms=16, mew=2,
            label="sampel ini",
        )  # fmt: skip
        left.legend(
            handles=[*self._points, self._wrong, self._ring], loc="upper center",
            bbox_to_anchor=(0.5, -0.12), ncols=4, frameon=False, fontsize=9.5,
            handletextpad=0.2, columnspacing=1.2,
        )  # fmt: skip
        (self._whole,) = right.plot([], [], color=faint, lw=1.5, label="seluruhnya")
        (self._walked,) = right.plot([], [], color=ink, lw=2.2, label="sampai di sini")
        (self._here,) = right.plot([], [], "o", color=ink, ms=7, clip_on=False)
        right.legend(
            handles=[self._whole, self._walked], loc="upper right", fontsize=9.5
        )
        self._where_text, self._wrong_text = map(plots.Caption, (left, right))
        view.animate(
            self._map, self._old_line, self._line, *self._points, self._wrong,
            self._ring, self._where_text, self._whole, self._walked, self._here,
            self._wrong_text,
        )  # fmt: skip

    def draw(self, view):
        """Isi gambar dengan keadaan sekarang."""
        *x, bottom, top = self.extent
        view.set_limits(self.map_axes, tuple(x), (bottom, top))
        theta, n = self.theta, len(self.y)
        cells = plots.grid(self.extent)
        with np.errstate(all="ignore"):
            scores = cells @ theta[:2] + theta[2]
        side = int(len(cells) ** 0.5)
        self._map.set_values(scores.reshape(side, side))
        self._line.set_data(*plots.straight_line(theta, self.extent))
        visiting = self.walk is not None
        old = self._before if visiting else np.zeros(3)
        self._old_line.set_data(*plots.straight_line(old, self.extent))
        plots.place(self._points, self.X, self.y)
        wrong = _wrong(self.X, self.y, self.theta)
        self._wrong.set_data(*self.X[wrong].T)
        here = self.X[[self.walk.state.index]] if visiting else np.empty((0, 2))
        self._ring.set_data(*here.T)

        mistakes = self._mistakes()
        ceiling = max(4, n)
        last = next(nice for nice in (5, 10, 20, 50, 100) if nice >= len(mistakes) - 1)
        view.set_limits(self.curve_axes, (0.0, float(last)), (0.0, 1.05 * ceiling))
        now = self.run.position
        epochs = np.arange(len(mistakes))
        self._whole.set_data(epochs, mistakes)
        self._walked.set_data(epochs[: now + 1], mistakes[: now + 1])
        self._here.set_data([now], [mistakes[now]])
        self._where_text.set_text(self._where())
        rate = decimal(self.values["learning_rate"])
        self._wrong_text.set_text(f"learning rate {rate}: {wrong.sum()} dari {n} salah")

    def _mistakes(self):
        return [round(state.loss * len(self.y)) for state in self.run[:]]

    # the words ----------------------------------------------------------------------

    def _where(self):
        epoch = f"Epoch {self.run.position} dari {len(self.run) - 1}"
        if self.walk is None or self.walk.at_end:
            return epoch
        return (
            f"Epoch {self.run.position + 1} dari {len(self.run) - 1}, "
            f"sampel {self.walk.position + 1} dari {len(self.y)}"
        )

    def summary(self):
        """Isi gambar dalam kata."""
        n = len(self.y)
        if len(self.run) == 1:
            return (
                "Belum ada titik dari kedua kelas. Klik pada gambar untuk menambah "
                "titik, Shift+klik untuk kelas yang lain."
            )
        mistakes = self._mistakes()
        learning_rate = decimal(self.values["learning_rate"])
        wrong = _wrong(self.X, self.y, self.theta).sum()
        now = (
            f"{self._where()}, learning rate {learning_rate}: "
            f"{wrong} dari {n} sampel salah"
        )
        now += f", pada awalnya {mistakes[0]}." if self._started else "."
        if 0 in mistakes:
            whole = f"Mulai epoch {mistakes.index(0)} tidak ada lagi yang salah."
        else:
            whole = (
                f"Sampai epoch {len(mistakes) - 1} selalu ada yang salah, "
                f"paling sedikit {min(mistakes)}."
            )
        return f"{now} {whole}"

    def details(self):
        """Angka-angka sampel ini dan pembaruan yang disebabkannya."""
        w1, w2, b = (fixed(value, 3) for value in self.theta)
        weights = f"w = ({w1}; {w2}), b = {b}"
        if self.walk is None:
            return (
                f"<p>Bobot dan bias: {weights}</p>"
                "<p>Tekan “Satu sampel” untuk melihat satu pembaruan dari dekat.</p>"
            )
        step = self.walk.state
        x1, x2 = (fixed(value) for value in self.X[step.index])
        target = self.y[step.index]
        rate = decimal(self.values["learning_rate"])
        seen = (
            f"x = ({x1}; {x2}), target {target}: skor w·x + b = {fixed(step.score)}, "
            f"jadi prediksinya {step.prediction}"
        )
        if step.error == 0:
            return f"<p>{seen}. Benar.</p><p>Bobot tetap: {weights}</p>"
        sign = "+1" if step.error > 0 else "−1"
        old1, old2, old_b = (fixed(value, 3) for value in self._before)
        return (
            f"<p>{seen}. Salah, galat {sign}.</p>"
            f"<p>w ← w + {rate}·({sign})·x dan b ← b + {rate}·({sign}): dari "
            f"w = ({old1}; {old2}), b = {old_b} menjadi {weights}</p>"
        )

    def formula(self):
        """Rumus skor, terisi angka sampel yang sedang dilihat (atau yang pertama)."""
        general = r"\text{skor} &= w_1 x_1 + w_2 x_2 + b"
        if not len(self.y):
            return Formula(general, "skor = w1·x1 + w2·x2 + b")
        index = self.walk.state.index if self.walk else 0
        theta = self._before if self.walk else self.theta
        x, target = self.X[index], self.y[index]
        score = float(x @ theta[:2] + theta[2])
        sums = "({})·({}) + ({})·({})".format(
            *map(fixed, (theta[0], x[0], theta[1], x[1]))
        )
        rest = f"+ ({fixed(theta[2])}) ≈ {fixed(score)}"
        sign, answer = (("≥", 1), ("<", 0))[score < 0]
        return Formula(  # in short lines: pages are narrow
            rf"{general} \\ &= {typeset(sums)} \\ &{{}} {typeset(rest)} \\ "
            rf"\text{{prediksi}} &= {answer} \quad\text{{karena skor }} {sign} 0 \\ "
            rf"\text{{target}} &= {target}",
            f"skor = w1·x1 + w2·x2 + b\n     = {sums} {rest}\n"
            f"prediksi = {answer} karena skor {sign} 0, target = {target}",
        )

    def code(self):
        """Kode yang mengulang pelatihan ini."""
        values = self.values
        dataset, seed = values["dataset"], values["seed"]
        lines = ["import numpy as np", "from dlkit import Perceptron, datasets", ""]
        if dataset in GATES:
            lines.append(f"X, y = datasets.{GATES[dataset].__name__}()")
        elif dataset in PROBLEMS:
            name = PROBLEMS[dataset].__name__
            noise = f"noise={values['noise']:g}, rng={seed}"
            lines.append(f"X, y = datasets.{name}({N_SAMPLES}, {noise})")
        else:
            lines.append("X, y = np.empty((0, 2)), np.empty(0, int)")
        lines += self.own.code()
        if len(self.run) == 1:
            return "\n".join([*lines, "# Belum ada titik dari kedua kelas."])
        return "\n".join([
            *lines,
            f"theta = np.append(np.random.default_rng({seed}).normal(size=2), 0)",
            f"model = Perceptron({values['learning_rate']!r}, {values['epochs']})",
            "states = list(model.steps(X, y, theta))",
            f"loss = states[{self.run.position}].loss",
        ])  # fmt: skip


def _wrong(X, y, theta):
    """Return which samples the perceptron's own rule gets wrong."""
    ones = with_ones(X)
    return classify(ones, theta, np.abs(ones).max(initial=1)) != y
