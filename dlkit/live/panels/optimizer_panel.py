"""The optimizer panel: SGD, momentum and Adam race from one start."""

import html

import ipywidgets
import numpy as np

from dlkit._format import decimal
from dlkit.diagnosis import diagnose
from dlkit.live.panel import Panel
from dlkit.live.panels import knobs
from dlkit.live.panels.race import ARENAS, LandscapeRace, RaceState, make_race
from dlkit.live.panels.race_picture import RacePicture
from dlkit.live.panels.terrain import move_start, name_starts, start_fields
from dlkit.live.playback import Playback
from dlkit.optimizers import SGD, Adam, Momentum

NAMES = ("SGD", "Momentum", "Adam")


class OptimizerPanel(Panel):
    """Panel optimizer: SGD, momentum, dan Adam berlomba dari satu titik awal.

    Arenanya sebuah permukaan loss atau sebuah jaringan. Ketiganya mulai dari parameter
    yang sama dan melihat batch yang sama dalam urutan yang sama.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `arena` ("bowl", "valley", "two_minima", "saddle",
        "moons", "spirals"), `batch_size` (None untuk semua, 64, 32, 8, 1),
        `learning_rate` (0,001 sampai 10; untuk SGD dan momentum), `adam_rate` (0,001
        sampai 1), `epochs` (1 sampai 100), `seed` (0 sampai 999), `momentum` (0 sampai
        0,99), `start_1` dan `start_2` (titik awal di permukaan, -3 sampai 3).

    Examples
    --------
    >>> panel = OptimizerPanel(arena="two_minima", epochs=60)
    >>> panel.play()
    >>> print(panel.summary())
    Epoch 60 dari 60 di arena “Dua minimum”, ...
    """

    name = "optimizer"
    more = ("momentum", "start_1", "start_2")

    def make_controls(self):
        """Pengatur perlombaan."""
        adam_rate = knobs.learning_rate(0.1, high=0)
        adam_rate.description = "Learning rate Adam"
        return {
            "arena": ipywidgets.Dropdown(
                description="Arena", value="valley",
                options=[(title, name) for name, title in ARENAS.items()],
            ),
            "batch_size": knobs.batch_size(None, (64, 32, 8, 1)),
            "learning_rate": knobs.learning_rate(0.01),
            "adam_rate": adam_rate,
            "epochs": knobs.epochs(60, 100),
            "seed": knobs.seed(),
            "momentum": knobs.StepSlider(
                0.9, (percent / 100 for percent in range(100)), description="Momentum"
            ),
            **start_fields(2.5, -2.0),
        }  # fmt: skip

    # the run ------------------------------------------------------------------------

    @property
    def optimizers(self) -> tuple:
        """Ketiga peserta, dengan pengaturannya."""
        values = self.values
        rate = values["learning_rate"]
        return (
            SGD(rate), Momentum(rate, values["momentum"]), Adam(values["adam_rate"])
        )  # fmt: skip

    def train(self):
        """Jalankan ketiga optimizer dari titik awal yang sama."""
        self.race = make_race(self.values)
        on_landscape = isinstance(self.race, LandscapeRace)
        self.controls["batch_size"].disabled = not self.race.n_samples
        self.controls["seed"].disabled = not self.race.n_samples
        for name in ("start_1", "start_2"):
            self.controls[name].disabled = not on_landscape
        if on_landscape:
            name_starts(self.controls, self.race.landscape)
        runs = map(self.race.steps, self.optimizers)
        run = Playback(RaceState(states) for states in zip(*runs, strict=True))
        self.losses = np.array([state.losses for state in run[:]]).T
        self.findings = [diagnose(losses)[0] for losses in self.losses]
        return run

    def dragged(self, axes, x, y, _began):
        """Mulai dari titik peta yang diklik atau diseret."""
        if axes is self.drawn.map_axes and isinstance(self.race, LandscapeRace):
            move_start(self, x, y)

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Arena dengan ketiga peserta, lalu ketiga kurva loss."""
        self.drawn = RacePicture(view, NAMES)

    def draw(self, view):
        """Isi gambar dengan epoch yang sedang dilihat."""
        self.drawn.show(view, self.race, self.run, self.losses)
        lead = self._lead().split(":")[0].rstrip(".")
        self.drawn.caption(f"{self._where()}, {self._batch()}", lead)

    # the words ----------------------------------------------------------------------

    def _where(self):
        return f"Epoch {self.run.position} dari {len(self.run) - 1}"

    def _batch(self):
        if not self.race.n_samples:
            return "tanpa data"
        size = self.values["batch_size"]
        return "semua data" if size is None else f"batch {size}"

    def summary(self):
        """Isi gambar dalam kata."""
        values, losses = self.values, self.run.state.losses
        told = "; ".join(
            f"{name} {decimal(loss)}" for name, loss in zip(NAMES, losses, strict=True)
        )
        diverged = [
            name
            for name, finding in zip(NAMES, self.findings, strict=True)
            if finding.name == "diverged"
        ]
        words = (
            f"{self._where()} di arena “{ARENAS[values['arena']]}”, {self._batch()}, "
            f"learning rate {decimal(values['learning_rate'])} "
            f"(Adam {decimal(values['adam_rate'])}). Loss pada awalnya "
            f"{decimal(self.losses[0, 0])}, sekarang {told}. {self._lead()}"
        )
        return words + (f" Divergen: {' dan '.join(diverged)}." if diverged else "")

    def _lead(self):
        losses = np.nan_to_num(self.run.state.losses, nan=np.inf)
        order = np.argsort(losses, kind="stable")
        ahead = [NAMES[i] for i in order if losses[i] == losses.min()]
        if len(ahead) == len(NAMES):
            return "Belum ada yang di depan."
        if len(ahead) > 1:
            return f"{' dan '.join(ahead)} di depan: loss keduanya sama."
        with np.errstate(all="ignore"):
            ratio = losses[order[1]] / losses[order[0]]
        if np.isinf(ratio):
            return f"{ahead[0]} di depan."
        times = decimal(ratio)
        if times == "1":
            return f"{ahead[0]} di depan, tipis sekali."
        second = NAMES[order[1]]
        return f"{ahead[0]} di depan: loss {second} {times} kali loss {ahead[0]}."

    def details(self):
        """Pengaturan dan hasil tiap peserta, dan apa yang membuatnya sebanding."""
        values, race = self.values, self.race
        lines = []
        for name, losses in zip(NAMES, self.losses, strict=True):
            rate = values["adam_rate" if name == "Adam" else "learning_rate"]
            best = np.nan_to_num(losses, nan=np.inf).argmin()
            lines.append(
                f"{name}, learning rate {decimal(rate)}: loss terkecil "
                f"{decimal(losses[best])} di epoch {best}, di ujung "
                f"{decimal(losses[-1])}."
            )
        size = values["batch_size"] if race.n_samples else None
        if size:
            steps = -(-race.n_samples // size)
            lines.append(
                f"Satu epoch = {steps} langkah: {race.n_samples} sampel, batch {size}."
            )
        else:
            lines.append("Satu epoch = satu langkah.")
        memory = decimal(values["momentum"])
        pushed = decimal(1 / (1 - values["momentum"]))
        lines.append(
            f"Momentum {memory}: langkah yang searah menumpuk sampai {pushed} kali."
            if values["momentum"]
            else "Momentum 0: tanpa ingatan, sama dengan SGD."
        )
        lines.append(
            "Learning rate Adam kira-kira panjang langkahnya sendiri, bukan pengali "
            "gradien, jadi angkanya tidak bisa dibandingkan."
        )
        lines += [
            f"{name}: {finding}"
            for name, finding in zip(NAMES, self.findings, strict=True)
            if finding.name == "diverged"
        ]
        return "".join(f"<p>{html.escape(line)}</p>" for line in lines)

    def code(self):
        """Kode yang mengulang perlombaan; `loss` milik yang memimpin, yang terkecil."""
        values = self.values
        names, setup, steps = self.race.code()
        rate, adam_rate = values["learning_rate"], values["adam_rate"]
        imports = ", ".join([*NAMES, *sorted(names)])
        return "\n".join([
            "import numpy as np",
            f"from dlkit import {imports}",
            "",
            *setup,
            f"learning_rate = {rate!r}",
            f"optimizers = SGD(learning_rate), Momentum(learning_rate, "
            f"{values['momentum']!r}), Adam({adam_rate!r})",
            "losses = []\nfor optimizer in optimizers:",
            *(f"    {line}" for line in steps),
            f"    losses.append(states[{self.run.position}].loss)",
            "loss = np.fmin.reduce(losses)  # yang terkecil",
        ])  # fmt: skip
