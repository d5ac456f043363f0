"""The learning rate panel: too small is slow, too large diverges, and in between."""

import html
import time
from dataclasses import replace

import numpy as np

from dlkit import plots
from dlkit._format import decimal
from dlkit.live.action import own_action
from dlkit.live.controls import spoken
from dlkit.live.panels import knobs
from dlkit.live.panels.rate_sweep import RATES, RateSweep
from dlkit.live.panels.remembering_panel import RememberingPanel
from dlkit.live.panels.runs import VERDICTS

MOST_EPOCHS = 500
_NOT_SWEPT = {"learning_rate", "epochs", "epoch"}  # a sweep serves all of these
# Seconds: how long to leave the sweep alone after a move, to work on it in one go, and
# to rest between; beside a playing panel there is less room.
_CALM, _SLICE, _REST = 0.15, 0.010, 0.004
_SLICE_PLAYING, _REST_PLAYING = 0.003, 0.03


class LearningRatePanel(RememberingPanel):
    """Panel learning rate dan epoch: terlalu kecil lambat, terlalu besar divergen.

    Kiri: peta keputusan. Kanan atas: kurva loss, dengan kurva putus-putus bernomor dari
    pelatihan sebelumnya (paling banyak empat; tabelnya di bawah gambar). Kanan bawah:
    sapuan, yaitu loss akhir pada 30 learning rate dengan pengatur lain yang sama; klik
    di situ memilih learning rate. Pelatihan yang tampak sedikitnya satu detik diingat
    dengan sendirinya saat diganti; di Python biasa hanya oleh `remember`.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `dataset` (nama di ``problems.PROBLEMS``), `learning_rate`
        (0,001 sampai 10), `epochs` (1 sampai 500), `seed` (0 sampai 999), `noise` (0
        sampai 0,5), `hidden_sizes` (misalnya ``(8, 8)``), `activation`, `batch_size`
        (None, 64, atau 16), dan `epoch`, yang dilihat.

    Examples
    --------
    >>> panel = LearningRatePanel(learning_rate=0.001)
    >>> panel.verdict
    'terlalu lambat'
    >>> panel.set(learning_rate=10)
    >>> panel.verdict
    'divergen'
    >>> learning_rates, final_losses = panel.sweep_results()
    >>> learning_rates.shape, final_losses.shape
    ((30,), (30,))
    """

    name = "learning-rate"
    more = ("noise", "hidden_sizes", "activation", "batch_size")
    sweep: RateSweep | None = None
    _swept: dict | None = None
    _shown_at = 0.0

    def make_controls(self):
        """Pengatur learning rate dan epoch."""
        return {
            "dataset": knobs.dataset("moons"),
            "learning_rate": knobs.learning_rate(1),
            "epochs": knobs.epochs(100, MOST_EPOCHS),
            "seed": knobs.seed(2),
            "noise": knobs.noise(),
            "hidden_sizes": knobs.hidden_sizes((8, 8)),
            "activation": knobs.activation(),
            "batch_size": knobs.batch_size(sizes=(64, 16)),
        }

    # the run, and what is remembered of those before --------------------------------

    def train(self):
        """Latih, lalu siapkan sapuannya; yang lama diingat kalau sempat dilihat."""
        run = super().train()
        settings = self.settings
        swept = {name: settings[name] for name in settings.keys() - _NOT_SWEPT}
        if swept != self._swept:
            longest = replace(self.training.model, epochs=MOST_EPOCHS)
            self.sweep = RateSweep(longest, self.training.X, self.training.y)
            self._swept = swept
        words = {
            name: (control.description, spoken(control))
            for name, control in self.controls.items()
            if name != "epoch"
        }
        self.begin(words)
        self._sweep_later(_CALM)
        return run

    # the sweep ----------------------------------------------------------------------

    def sweep_results(self) -> tuple[np.ndarray, np.ndarray]:
        """Learning rate sapuan, dan loss akhir pada masing-masing.

        Returns
        -------
        learning_rates, final_losses : array (30,)
            Dari 0,001 sampai 10; loss yang divergen boleh inf atau nan.
        """
        self.settle()
        return RATES.copy(), self.sweep.losses(self.values["epochs"])

    @own_action
    def settle(self):
        """Selesaikan sapuannya."""
        epochs = self.values["epochs"]
        if len(self.sweep.losses(epochs)) < len(RATES):
            self.sweep.work(epochs)
            self.show()

    def _sweep_later(self, seconds):
        if self._inbox.loop is not None:  # else it is computed when it is looked at
            self._inbox.soon("sweep", self._sweep_on, seconds)

    @own_action
    def _sweep_on(self):
        """Work on the sweep for a moment; other things to do come in between."""
        playing, epochs = self.playing, self.values["epochs"]
        if len(self.sweep.losses(epochs)) == len(RATES):
            return
        done = self.sweep.work(epochs, _SLICE_PLAYING if playing else _SLICE)
        if not playing and (done or time.monotonic() > self._shown_at + 0.25):
            self._shown_at = time.monotonic()
            self.show(moving=True)
        if not done:
            self._sweep_later(_REST_PLAYING if playing else _REST)

    def clicked(self, axes, x, y, other):  # noqa: ARG002  # only where, across, counts
        """Pilih learning rate yang diklik di sapuan."""
        if axes is self.strip_axes:
            rate = min(max(x, RATES[0]), RATES[-1])
            self.set(learning_rate=float(f"{rate:.3g}"))

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Peta keputusan, kurva loss, dan sapuan."""
        add = view.figure.add_axes
        if view.narrow:
            places = (
                (0.17, 0.605, 0.79, 0.35), (0.17, 0.295, 0.79, 0.19),
                (0.17, 0.075, 0.79, 0.12),
            )  # fmt: skip
        else:
            places = (
                (0.055, 0.2, 0.42, 0.71), (0.555, 0.545, 0.42, 0.365),
                (0.555, 0.17, 0.42, 0.2),
            )  # fmt: skip
        self.map_axes, self.curve_axes, self.strip_axes = map(add, places)
        self._map = plots.ClassMap(self.map_axes)
        self._curve = plots.LossCurve(self.curve_axes)
        self._strip = plots.RateStrip(self.strip_axes, RATES)
        captions = map(plots.Caption, (self.map_axes, self.curve_axes, self.strip_axes))
        self._where_text, self._loss_text, self._strip_text = captions
        view.animate(
            *self._map.artists, *self._curve.artists, *self._strip.artists,
            self._where_text, self._loss_text, self._strip_text,
        )  # fmt: skip

    def draw(self, view):
        """Isi gambar dengan keadaan sekarang."""
        self.draw_map(view, self.map_axes, self._map)
        self.draw_curve(view, self.curve_axes, self._curve, self.runs.ghosts)
        losses, epochs = self.training.losses, self.values["epochs"]
        swept, rate = self.sweep.losses(epochs), self.values["learning_rate"]
        limits = self._strip.show(
            swept, self.sweep.verdicts(epochs), (rate, losses[-1]), losses[0]
        )
        view.set_limits(self.strip_axes, self.strip_axes.get_xlim(), limits)
        self._where_text.set_text(self.where())
        self._loss_text.set_text(
            f"learning rate {decimal(rate)}: loss {decimal(losses[self.run.position])}"
        )
        done = len(swept) == len(RATES)
        self._strip_text.set_text(
            "loss akhir menurut learning rate"
            if done
            else f"menghitung sapuan: {len(swept)} dari {len(RATES)}"
        )

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Isi gambar dalam kata."""
        swept = self.sweep.summary(self.values["epochs"])
        return f"{super().summary()} {swept}{self._ghost_words()}"

    def _ghost_words(self):
        numbers = [number for number, _ in self.runs.ghosts]
        return f" Putus-putus: pelatihan {', '.join(numbers)}." if numbers else ""

    def details(self):
        """Tabel pelatihan, lalu diagnosis: yang terlihat, sebabnya, apa yang dicoba."""
        found = "".join(
            f"<p><strong>Diagnosis: {VERDICTS[one.name]}.</strong> "
            f"{html.escape(str(one))}</p>"
            for one in self.training.findings
        )
        return self.runs.table() + found

    def code(self):
        """Kode yang mengulang pelatihan ini, dan sapuannya."""
        *lines, last = super().code().split("\n")
        return "\n".join([
            "import numpy as np",
            *lines,
            "",
            "# sapuan: pelatihan yang sama pada banyak learning rate",
            f"learning_rates = np.geomspace(0.001, 10, {len(RATES)})",
            "final_losses = []",
            "for rate in learning_rates:",
            "    model.optimizer = SGD(rate)",
            "    final_losses.append(model.fit(X, y).history_[-1])",
            "",
            last,
        ])  # fmt: skip
