"""The overfitting panel: a network that learns by heart, and what keeps it from it."""

from dataclasses import replace
from typing import ClassVar

import ipywidgets
import numpy as np

from dlkit._format import decimal
from dlkit.live.panels import knobs
from dlkit.live.panels.early_stopping import EARLY_STOPPING, stop_early
from dlkit.live.panels.network_panel import NetworkPanel
from dlkit.live.panels.overfitting_picture import OverfittingPicture
from dlkit.live.panels.problems import PROBLEMS
from dlkit.live.playback import Playback

HELD_OUT, UNTOUCHED = 200, 1000  # samples that are drawn anew, never split off
PATIENCES = (10, 30, 100, 300)


def _fresh(settings, count, offset):
    """Return how to draw so many samples; each offset gives others."""
    return count, settings["noise"], settings["data_seed"] + offset


class OverfittingPanel(NetworkPanel):
    """Panel overfitting: jaringan yang menghafal data latih, dan cara menahannya.

    Data latihnya sedikit; data yang disisihkan digambar ulang dari masalah yang sama.
    Namanya data uji, atau data validasi kalau dipakai menentukan kapan berhenti.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `dataset`, `n_samples` (10 sampai 200), `noise`, `width`
        (1 sampai 64 neuron tersembunyi), `l2`, `patience` (None, 10, 30, 100, 300),
        `learning_rate`, `epochs`, `data_seed`, `seed`.

    Examples
    --------
    >>> panel = OverfittingPanel(epochs=500)
    >>> panel.play()
    >>> memorised = panel.gap
    >>> panel.set(l2=0.01)
    >>> panel.gap < memorised
    True
    """

    name = "overfitting"
    fixed: ClassVar[dict] = {"optimizer": "adam"}
    more = ("learning_rate", "epochs", "data_seed", "seed")

    def make_controls(self):
        """Pengatur penyebab overfitting dan penawarnya; sisanya di lipatan."""
        patience = [("tidak", None)]
        patience += [(f"sabar {epochs} epoch", epochs) for epochs in PATIENCES]
        return {
            "dataset": knobs.dataset("moons"),
            "n_samples": knobs.n_samples(40, 10, 200, "Sampel latih"),
            "noise": knobs.noise(0.3),
            "width": ipywidgets.IntSlider(
                description="Neuron tersembunyi", value=32, min=1, max=64
            ),
            "l2": knobs.l2(),
            "patience": knobs.Choice(
                description="Penghentian dini", options=patience, value=None
            ),
            "learning_rate": knobs.learning_rate(0.01, high=0),
            "epochs": knobs.epochs(1000, most=1000),
            "data_seed": knobs.seed(description="Seed data"),
            "seed": knobs.seed(),
        }

    # the run ------------------------------------------------------------------------

    @property
    def settings(self):
        """Satu lapisan tersembunyi selebar `width`."""
        settings = super().settings
        return settings | {"hidden_sizes": (settings["width"],)}

    @property
    def held_out(self) -> str:
        """Sebutan data yang disisihkan; yang memutuskan berhenti bukan data uji."""
        return "data uji" if self.values["patience"] is None else "data validasi"

    def make_data(self, settings):
        """Ambil data latih, dan data yang disisihkan, yang tidak bergantung padanya."""
        problem = PROBLEMS[settings["dataset"]]
        train = _fresh(settings, settings["n_samples"], 0)
        held_out = _fresh(settings, HELD_OUT, 1000)
        return *problem.draw(*train), *problem.draw(*held_out)

    def train(self):
        """Latih; dengan penghentian dini, pelatihannya berakhir di epoch terbaik."""
        super().train()
        training, patience = self.training, self.values["patience"]
        epochs = len(training.run) - 1
        self.best, self.stopped = stop_early(
            training.test_losses, epochs + 1 if patience is None else patience
        )
        lean = PROBLEMS[self.values["dataset"]].lean(training.X)
        self.stray = (lean > 0) != training.y
        end = epochs if patience is None else self.best
        losses = training.plain_losses.tolist()
        return Playback(
            replace(state, loss=losses[state.epoch])
            for state in training.run[: end + 1]
        )

    @property
    def ran_out(self) -> bool:
        """Benar kalau penghentian dini memutus pelatihan sebelum epoch terakhir."""
        patience = self.values["patience"]
        return patience is not None and self.stopped - self.best >= patience

    @property
    def gap(self) -> float:
        """Loss data yang disisihkan dikurangi loss data latih, di epoch ini."""
        training, now = self.training, self.run.position
        return float(training.test_losses[now] - training.plain_losses[now])

    def obeyed(self) -> np.ndarray:
        """Sampel tersesat yang dituruti di epoch ini.

        Sampel latih disebut tersesat (`stray`) kalau derau memindahkannya ke daerah
        kelas lain, dan dituruti kalau jaringan menjawab labelnya, bukan polanya.

        Returns
        -------
        ndarray (n_samples,) of bool
        """
        answers = self.training.outputs(self.training.X, self.theta).argmax(axis=1)
        return self.stray & (answers == self.training.y)

    def untouched(self) -> tuple[float, float]:
        """Loss dan bagian yang benar atas 1000 sampel yang tidak memilih apa pun."""
        settings = self.settings
        X, y = PROBLEMS[settings["dataset"]].draw(*_fresh(settings, UNTOUCHED, 2000))
        network = self.training.network
        right = np.mean(self.training.outputs(X, self.theta).argmax(axis=1) == y)
        return network.loss(self.theta, X, y), float(right)

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Peta dengan batas tanpa derau, lalu kurva loss dengan epoch terbaiknya."""
        self._patient = self.values["patience"] is not None
        self.sight = OverfittingPicture(view, self.held_out, stops=self._patient)

    def draw(self, view):
        """Isi gambar dengan keadaan sekarang."""
        if self._patient != (self.values["patience"] is not None):
            view.rebuild(dark=view.dark, narrow=view.narrow)  # its words change
        sight, training, now = self.sight, self.training, self.run.position
        left, right = sight.axes
        self.draw_map(view, left, sight.map)
        limits = sight.curve.show(training.plain_losses, now, training.test_losses)
        view.set_limits(right, *limits)
        obeyed = self.obeyed()
        sight.mark_samples(
            training.X[obeyed], PROBLEMS[self.values["dataset"]].boundary()
        )
        sight.mark_epochs(
            self.best, training.test_losses[self.best],
            self.stopped if self.ran_out else None,
        )  # fmt: skip
        sight.tell(
            f"Epoch {now}: {obeyed.sum()} dari {self.stray.sum()} sampel tersesat "
            "dituruti",
            f"selisih loss: {decimal(self.gap)}",
        )

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Isi gambar dalam kata."""
        training, now = self.training, self.run.position
        losses = training.plain_losses[now], training.test_losses[now]
        right = training.right(self.theta), training.right(self.theta, test=True)
        lowest = decimal(training.test_losses[self.best])
        words = (
            f"{self.where()}, sampel latih {len(training.y)}: loss data latih "
            f"{decimal(losses[0])} ({decimal(100 * right[0])}% benar), {self.held_out} "
            f"{decimal(losses[1])} ({decimal(100 * right[1])}% benar). "
            f"Dari {self.stray.sum()} sampel latih yang tersesat karena derau, "
            f"{self.obeyed().sum()} dituruti. Loss {self.held_out} terendah {lowest}, "
            f"di epoch {self.best}"
        )
        if self.values["patience"] is None:
            return f"{words}."
        if not self.ran_out:
            return f"{words}; kesabaran tidak sampai habis."
        return (
            f"{words}; di epoch {self.stopped} kesabaran habis, jadi bobot epoch "
            f"{self.best} yang dipakai."
        )

    def details(self):
        """Diagnosis; dengan penghentian dini, ujian atas data yang belum tersentuh."""
        if self.values["patience"] is None:
            return super().details()
        loss, right = self.untouched()
        return (
            f"<p><strong>Data uji.</strong> Data validasi sudah dipakai memilih epoch, "
            f"jadi ujiannya {UNTOUCHED} sampel lain: loss {decimal(loss)}, "
            f"{decimal(100 * right)}% benar.</p>"
        )

    def data_code(self):
        """Baris kode yang membuat data latih dan data yang disisihkan."""
        settings = self.settings
        problem = PROBLEMS[settings["dataset"]]
        name = "test" if settings["patience"] is None else "val"
        train = problem.code(*_fresh(settings, settings["n_samples"], 0))
        held_out = problem.code(*_fresh(settings, HELD_OUT, 1000))
        return [train, held_out.replace("X, y", f"X_{name}, y_{name}", 1)]

    def code(self):
        """Kode yang mengulang pelatihan ini; penghentian dini menjadi sebuah `for`."""
        patience, now = self.values["patience"], self.run.position
        plain = f"network.loss(states[{now}].theta, X, y)"
        network = f"network = Network({self.training.network.layer_sizes})"
        if patience is not None:
            return "\n".join([
                *self.setup_code("Network"),
                network,
                EARLY_STOPPING.format(patience=patience),
                f"loss = {plain}",
            ])  # fmt: skip
        if not self.values["l2"]:
            return super().code()
        return "\n".join([
            *self.setup_code("Network"),
            "states = list(model.steps(X, y))",
            network,
            f"loss = {plain}  # tanpa hukuman bobot",
        ])  # fmt: skip
