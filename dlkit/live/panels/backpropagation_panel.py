"""The backpropagation panel: one small network, one stage at a time, every number."""

import ipywidgets
import numpy as np
from matplotlib.ticker import MaxNLocator

from dlkit import plots
from dlkit._format import decimal, fixed
from dlkit.datasets import and_gate, or_gate, xor_gate
from dlkit.diagnosis import diagnose
from dlkit.live.action import action
from dlkit.live.controls import RefusedError, group
from dlkit.live.formula import Formula
from dlkit.live.panel import Panel
from dlkit.live.panels import knobs
from dlkit.live.panels import worked_words as words
from dlkit.live.panels.network_panel import WELL
from dlkit.live.panels.walk import (
    NAMES,
    NETWORK,
    UPDATE,
    Moment,
    Timeline,
    finite_differences,
    known,
    moments,
    numbers,
)
from dlkit.live.panels.worked_network import WorkedNetwork, symbol
from dlkit.live.playback import Playback
from dlkit.objective import Objective
from dlkit.optimizers import SGD
from dlkit.training import descend

N_SAMPLES = 4
GATES = {"xor": xor_gate, "and": and_gate, "or": or_gate}
GRAINS = {"tahap": "layer", "sampel": "sample", "batch": "batch", "epoch": "epoch"}
PACE = {"layer": 1.5, "sample": 2, "batch": 4, "epoch": 30}
"""Gambar per detik saat diputar: yang kecil langkahnya perlu dibaca."""


# Where the network, the loss curve and the samples stand: left, bottom, width, height.
WIDE = (0.005, 0.02, 0.66, 0.9), (0.735, 0.5, 0.24, 0.41), (0.69, 0.02, 0.3, 0.34)
NARROW = (0.01, 0.4, 0.98, 0.55), (0.13, 0.075, 0.33, 0.26), (0.5, 0.03, 0.49, 0.33)


class BackpropagationPanel(Panel):
    """Panel backpropagation dengan angka: maju, mundur, gradien, lalu pembaruan.

    Jaringannya 2-2-1 dengan sigmoid dan cross-entropy, dilatih dengan SGD pada empat
    sampel. Rekamannya berisi semua tahap: tiap sampel melewati lima tahap, dan tiap
    batch ditutup satu pembaruan dengan gradien rata-rata sampel-sampelnya.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `dataset` ("xor", "and", "or"), `learning_rate` (0,01
        sampai 10), `batch_size` (1, 2, atau 4), `epochs` (1 sampai 400), `seed` (0
        sampai 999), `grain` ("layer", "sample", "batch", "epoch": sekali maju), dan
        bobot awal `w11`, `w12`, `w21`, `w22`, `b1`, `b2`, `v1`, `v2`, `b3` (-20
        sampai 20); yang tidak diubah mengikuti `seed`.

    Examples
    --------
    >>> panel = BackpropagationPanel(dataset="and")
    >>> for _ in range(3):
    ...     panel.step()
    >>> print(panel.formula())
    δ₃ = a₃ − y = 0,579 − 0 = 0,579
    """

    name = "backpropagation"
    unit = "tahap"
    untrained = frozenset({"epoch", "grain"})

    def make_controls(self):
        """Pengatur backpropagation; bobot awal berdiri di lipatannya sendiri."""
        self._seed = 26
        batch = ipywidgets.Dropdown(
            description="Batch", options=[("1", 1), ("2", 2), ("4 (semua)", 4)], value=4
        )
        grain = ipywidgets.Dropdown(description="Maju per", options=GRAINS.items())
        gates = [(name.upper(), name) for name in GATES]
        weights = {
            name: ipywidgets.BoundedFloatText(
                description=symbol(name), value=value, min=-20, max=20, step=0.1
            )
            for name, value in self._fresh_weights(self._seed)
        }
        return {
            "dataset": ipywidgets.Dropdown(description="Data", options=gates),
            "learning_rate": knobs.learning_rate(1.0, -2),
            "batch_size": batch,
            "epochs": knobs.epochs(300, 400),
            "seed": knobs.seed(self._seed),
            "grain": grain,
            **weights,
        }

    def make_buttons(self):
        """Putar, mundur, maju, ke awal."""
        back = ipywidgets.Button(description="Mundur", icon="step-backward")
        buttons = super().make_buttons()
        buttons["step"].description = "Maju"
        play, step, reset = buttons.items()
        return dict([play, ("back", back), step, reset])

    def advanced(self):
        """Bobot awal, satu bidang angka untuk tiap parameter."""
        self.buttons["seed_weights"] = ipywidgets.Button(
            description="Pakai bobot dari seed", icon="undo"
        )
        help_text = ipywidgets.HTML(
            "<p>Pelatihan mulai dari angka-angka ini. Ubah satu, dan semua angka di "
            "gambar ikut berubah; tahap yang tampak tetap sama. Yang sudah kamu ubah "
            "tidak ikut berganti bersama seed.</p>"
        )
        fields = [self.controls[name] for name in NAMES]
        row = group("controls", [*fields, self.buttons["seed_weights"]])
        return {"Bobot awal": ipywidgets.VBox([help_text, row])}

    # the run ------------------------------------------------------------------------

    def train(self):
        """Latih dari bobot awal, lalu jabarkan menjadi tahap-tahap."""
        values = self.values
        if values["seed"] != self._seed:
            self._fill(values["seed"])
        self.X, self.y = GATES[values["dataset"]]()
        self.start = np.array([self.controls[name].value for name in NAMES])
        optimizer = SGD(values["learning_rate"])
        batch_size = values["batch_size"]
        states = list(
            descend(
                Objective(NETWORK, self.X, self.y), self.start, optimizer,
                epochs=values["epochs"], batch_size=batch_size, rng=values["seed"],
            )
        )  # fmt: skip
        self.losses = np.array([state.loss for state in states])
        self.finding = diagnose(self.losses)[0]
        self.timeline = Timeline(len(self.y), batch_size)
        self._seen = None, {}
        return Playback(moments(states, self.X, self.y, batch_size, optimizer))

    @staticmethod
    def _fresh_weights(seed):
        return zip(NAMES, NETWORK.init(rng=seed).round(2).tolist(), strict=True)

    def _fill(self, seed, edited=False):
        """Give the fields the seed's weights: those that were `edited` too, or not."""
        before = dict(self._fresh_weights(self._seed))
        with self.unheard():
            for name, value in self._fresh_weights(seed):
                if edited or self.controls[name].value == before[name]:
                    self.controls[name].value = value
        self._seed = seed

    @action
    def seed_weights(self):
        """Kembalikan semua bobot awal ke bobot dari seed."""
        self._fill(self.values["seed"], edited=True)
        self.restart()

    @property
    def moment(self) -> Moment:
        """Tahap yang sedang dilihat."""
        return self.run.state

    @property
    def numbers(self) -> dict[str, float]:
        """Angka-angka yang sudah diketahui di tahap ini; lihat `walk.numbers`."""
        position, found = self._seen
        if position != self.run.position:
            keys = known(self.moment)
            every = numbers(self.moment, self.X, self.y)
            found = {key: value for key, value in every.items() if key in keys}
            self._seen = self.run.position, found
        return found

    def landing(self, before):
        """Tahap yang sama di epoch yang sama: bobot yang diubah terlihat di tempat."""
        epoch, done = before.state.epoch, before.state.done
        per_epoch = self.timeline.per_epoch
        return epoch * per_epoch + min(done, per_epoch)

    @property
    def fps(self):
        """Gambar per detik, menurut panjang langkahnya."""
        return PACE[self.values["grain"]]

    def advance(self):
        """Maju satu langkah sepanjang pengatur `grain`."""
        self.go(self.timeline.after(self.run.position, self.values["grain"]))
        return not self.run.at_end

    @action
    def step(self):
        """Maju satu langkah."""
        self.pause()
        if self.run.at_end:
            raise RefusedError(
                "Pelatihan sudah sampai di ujung. Tekan “Ke awal” untuk mengulang."
            )
        self.advance()
        self.show()

    @action
    def back(self):
        """Mundur satu langkah."""
        self.pause()
        if self.run.position == 0:
            raise RefusedError("Ini sudah awalnya: belum ada tahap sebelum ini.")
        self.go(self.timeline.before(self.run.position, self.values["grain"]))
        self.show()

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Jaringan dengan angkanya, lalu kurva loss dan keempat sampel."""
        places = NARROW if view.narrow else WIDE
        left, right, below = map(view.figure.add_axes, places)
        self._worked = WorkedNetwork(left, view.narrow)
        self._curve = plots.LossCurve(right)
        right.xaxis.set_major_locator(MaxNLocator(3, integer=True))
        self.curve_axes = right
        heads = ("x", "y", "a₃", "loss")
        self._samples = plots.NumberTable(below, heads, N_SAMPLES + 1)
        self._title = plots.Caption(left)
        self._where_text = plots.Caption(right, 9.5)
        view.animate(
            *self._worked.artists, self._title, *self._curve.artists, self._where_text,
            *self._samples.artists,
        )  # fmt: skip

    def draw(self, view):
        """Isi gambar dengan tahap yang sedang dilihat."""
        moment = self.moment
        self._worked.show(moment.now, self.numbers, moment.stage)
        limits = self._curve.show(self.losses, self._finished)
        view.set_limits(self.curve_axes, *limits)
        outputs = NETWORK.output(moment.now, self.X)[:, 0]
        rows = [
            (
                words.point(x), decimal(target), fixed(output, 3),
                fixed(NETWORK.loss(moment.now, x[None], target[None]), 3),
            )
            for x, target, output in zip(self.X, self.y, outputs, strict=True)
        ]  # fmt: skip
        mean = ("rata-rata", "", "", fixed(moment.loss, 3))
        self._samples.show([*rows, mean], moment.sample if moment.stage else None)
        self._title.set_text(words.title(moment))
        self._where_text.set_text(self._where())

    @property
    def _finished(self):
        """How many epochs are complete."""
        moment = self.moment
        return moment.epoch + (moment.done == self.timeline.per_epoch)

    # the words ----------------------------------------------------------------------

    def _where(self, epochs=None):
        moment, size = self.moment, self.values["batch_size"]
        of = f" dari {epochs}" if epochs else ""
        if moment.stage is None:
            return f"Epoch 0{of}"
        visited = moment.batch * size + moment.place + 1
        return f"Epoch {moment.epoch + 1}{of}, sampel {visited} dari {N_SAMPLES}"

    def summary(self):
        """Isi gambar dalam kata."""
        moment, seen = self.moment, self.numbers
        parts = [
            f"{self._where(len(self.losses) - 1)}, learning rate "
            f"{decimal(self.values['learning_rate'])}. {words.title(moment)}."
        ]
        if moment.stage:
            sample = (
                f"Sampel {words.point(self.X[moment.sample])}, target {seen['y']:g}"
            )
            if "a3" in seen:
                sample += f", prediksi {fixed(seen['a3'], 3)}"
            parts.append(f"{sample}.")
        parts.append(
            f"Loss rata-rata keempat sampel {decimal(moment.loss)}, pada awalnya "
            f"{decimal(self.losses[0])}. {self.finding.seen}"
        )
        return " ".join(parts)

    def details(self):
        """Hitungan tahap ini, dan tabel semua parameter."""
        moment, seen = self.moment, self.numbers
        sums = words.sums(moment, seen, self.values["learning_rate"])
        if len(sums) == len(NAMES):  # the table has them all
            sums = [f"Misalnya {sums[words.EXAMPLE]}"]
        paragraphs = [words.IDEAS[moment.stage], *sums]
        paragraphs += words.about_batch(moment, self.X, self.y)
        text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        numeric = finite_differences(moment, self.X, self.y)
        text += words.table(moment, seen, numeric)
        if self.finding.name not in WELL:
            # What it would try next, more neurons or Adam, this network cannot have.
            text += (
                f"<p><strong>Diagnosis.</strong> {self.finding.seen} "
                f"{self.finding.why}</p>"
            )
        return text

    def formula(self):
        """Rumus tahap ini, terisi angkanya."""
        sums = words.sums(self.moment, self.numbers, self.values["learning_rate"])
        sums = sums or ["z = w·x + b", "a = σ(z)"]
        latex = r" \\ ".join(words.latex(line) for line in sums)
        return Formula(latex, "\n".join(sums))

    def code(self):
        """Kode yang mengulang pelatihan ini sampai tahap yang tampak."""
        values = self.values
        rate, seed, size = (values[k] for k in ("learning_rate", "seed", "batch_size"))
        start = f"theta = network.init(rng={seed}).round(2)"
        imports = "from dlkit import SGD, Network, Objective, datasets, descend"
        if self.start.tolist() != [value for _, value in self._fresh_weights(seed)]:
            start = f"theta = np.array({self.start.tolist()})"
            imports = f"import numpy as np\n{imports}"
        return "\n".join([
            imports,
            "",
            f"X, y = datasets.{GATES[values['dataset']].__name__}()",
            'network = Network((2, 2, 1), "sigmoid")',
            start,
            "states = list(descend(",
            f"    Objective(network, X, y), theta, SGD({rate!r}),",
            f"    epochs={values['epochs']}, batch_size={size}, rng={seed},",
            "))",
            *self._code_of_moment(rate, size),
        ])  # fmt: skip

    def _code_of_moment(self, rate, size):
        moment, finished = self.moment, self._finished
        lines = [f"theta = states[{finished}].theta"]
        loss = f"states[{finished}].loss"
        batches = moment.batch + (moment.stage == UPDATE)
        if batches and finished == moment.epoch:
            order = f"states[{finished + 1}].order[:{batches * size}]"
            step = "network.gradient(theta, X[rows], y[rows])"
            lines += [
                f"for rows in {order}.reshape(-1, {size}):",
                f"    theta = theta - {rate!r} * {step}",
            ]
            loss = "network.loss(theta, X, y)"
        if moment.stage not in (None, UPDATE):
            sample = f"theta, X[[{moment.sample}]]"
            target = f"y[[{moment.sample}]]"
            lines += [
                f"activations = network.forward({sample})",
                f"deltas = network.deltas({sample}, {target})",
                f"gradient = network.gradient({sample}, {target})",
            ]
        return [*lines, f"loss = {loss}"]
