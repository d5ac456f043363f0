"""The gradient descent panel: one point on a landscape, and the way down from it."""

import ipywidgets
import numpy as np

from dlkit import plots
from dlkit._format import decimal
from dlkit.diagnosis import diagnose
from dlkit.live.panel import Panel
from dlkit.live.panels import knobs
from dlkit.live.panels.descent_step import Step
from dlkit.live.panels.terrain import (
    EXTENT,
    TERRAINS,
    map_and_graph,
    move_start,
    name_starts,
    start_fields,
)
from dlkit.live.playback import Playback
from dlkit.optimizers import SGD
from dlkit.plots.loss_curve import nice_above
from dlkit.training import descend


class GradientDescentPanel(Panel):
    """Panel gradient descent: jalan turun di permukaan loss dua parameter.

    Kiri: permukaan dari atas, dengan jalan yang ditempuh. Kanan: penampangnya searah
    −gradien, dan tempat mendarat langkah berikutnya. Titik awal dipilih dengan bidang
    angka, atau dengan tetikus: klik atau seret di peta. Satu langkah memakai seluruh
    data, jadi sama dengan satu epoch.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `landscape` ("bowl", "valley", "two_minima", "saddle"),
        `learning_rate` (0,001 sampai 10), `epochs` (banyaknya langkah, 1 sampai 200),
        `start_1` dan `start_2` (titik awal, -3 sampai 3), `seed` (0 sampai 999).

    Examples
    --------
    >>> panel = GradientDescentPanel(learning_rate=0.2, epochs=30)
    >>> panel.play()
    >>> print(panel.summary())
    Langkah 30 dari 30 di permukaan “Mangkuk (regresi linear)”, learning rate 0,2: ...
    """

    name = "descent"
    unit = "langkah"

    def make_controls(self):
        """Pengatur gradient descent."""
        titles = [(terrain.title, name) for name, terrain in TERRAINS.items()]
        epochs = knobs.epochs(30, 200)
        epochs.description = "Jumlah langkah"
        return {
            "landscape": ipywidgets.Dropdown(description="Permukaan", options=titles),
            "learning_rate": knobs.learning_rate(0.2),
            "epochs": epochs,
            **start_fields(-2.0, -2.0),
            "seed": knobs.seed(),
        }

    # the run ------------------------------------------------------------------------

    def train(self):
        """Turun dari titik awal dengan gradient descent biasa."""
        values = self.values
        terrain = TERRAINS[values["landscape"]]
        self.controls["seed"].disabled = terrain.scale is None
        self.landscape = terrain.make(values["seed"])
        name_starts(self.controls, self.landscape)
        optimizer = SGD(values["learning_rate"])
        run = Playback(
            descend(self.landscape, self.start, optimizer, epochs=values["epochs"])
        )
        states = run[:]
        self.path = np.array([state.theta for state in states])
        self.losses = np.array([state.loss for state in states])
        self.finding = diagnose(self.losses)[0]
        return run

    @property
    def start(self) -> list[float]:
        """Titik awal."""
        return [self.values["start_1"], self.values["start_2"]]

    def landing(self, before):
        """Di awal pun tetap: langkah pertama terlihat ikut berubah."""
        return len(self.run) if before.at_end else before.position

    def dragged(self, axes, x, y, _began):
        """Mulai dari titik peta yang diklik atau diseret."""
        if axes is self.map_axes:
            self.go(0)
            move_start(self, x, y)

    @property
    def now(self) -> Step:
        """Langkah dari titik yang sedang dilihat."""
        state = self.run.state
        return Step(
            self.landscape, state.theta, state.loss, self.values["learning_rate"]
        )

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Peta dengan jejaknya, penampang searah −gradien, dan garis regresinya."""
        accent = plots.CLASS_COLORS[1]
        self.map_axes, self.section_axes = left, right = map_and_graph(view)
        self._map = plots.LandscapeMap(left)
        self._trail = plots.Trail(left, label="jalan turun")
        (self._cut,) = left.plot([], [], ":", color=accent, lw=1.2)
        (self._arrow,) = left.plot([], [], color=accent, lw=2.2, label="−gradien")
        (self._landing,) = left.plot(
            [], [], "D", color="none", markeredgecolor=accent, markeredgewidth=2,
            ms=8, clip_on=False, label="langkah berikutnya",
        )  # fmt: skip
        self._section = plots.Section(right)
        left.legend(
            handles=[self._trail.key, self._arrow, self._landing], loc="upper center",
            bbox_to_anchor=(0.5, -0.13), ncols=3, frameon=False, fontsize=9.5,
            handlelength=1.4, handletextpad=0.4, columnspacing=1,
        )  # fmt: skip
        right.legend(handles=[self._section.tangent], loc="upper center", fontsize=9.5)
        self._where_text, self._loss_text = map(plots.Caption, (left, right))
        self._build_fit(view)
        view.animate(
            self._cut, *self._trail.artists, self._arrow, self._landing,
            self._where_text, *self._section.artists, self._loss_text,
            *(self._fit.artists if self._fit else ()),
        )  # fmt: skip

    def _build_fit(self, view):
        """Make room for the line that the point means; a tall picture has none."""
        self._fit = None
        if not view.narrow:
            axes = view.figure.add_axes((7.3 / 9, 0.2, 1.6 / 9, 2.85 / 4))
            self._fit = plots.FittedLine(axes)

    def draw(self, view):
        """Isi gambar dengan langkah yang sedang dilihat."""
        if self._map.show(self.landscape.loss, EXTENT):
            first, second = self.landscape.names
            self.map_axes.set_xlabel(first, labelpad=0)
            self.map_axes.set_ylabel(second, labelpad=0, rotation=0)
            if self._fit:
                has_line = self._fit.show_samples(self.landscape)
                width = 2.6 / 9 if has_line else 4.7 / 9
                self.section_axes.set_position((4.15 / 9, 0.2, width, 2.85 / 4))
            view.forget_background()
        view.set_limits(
            self.section_axes, self.section_axes.get_xlim(), (0.0, self._ceiling)
        )
        step = self.now
        self._trail.show(plots.reachable(self.path), self.run.position)
        size = np.hypot(*step.gradient)
        steep = np.isfinite(size) and size > 0
        downhill = -step.gradient / size if steep else np.full(2, np.nan)
        distances = self._section.distances
        cut = step.here + distances[:, None] * downhill
        with np.errstate(all="ignore"):
            losses = self.landscape.loss(cut)
        self._cut.set_data(*cut[[0, -1]].T)
        self._arrow.set_data(*plots.arrow(step.here, downhill, 0.8))
        plots.pin(self._landing, plots.reachable(step.next[None])[0], "D")
        landing = self.values["learning_rate"] * size, step.next_loss
        self._section.show(losses, step.loss, -size, landing)
        self._where_text.set_text(f"{self._where}: {step.place}")
        self._loss_text.set_text(
            f"loss {decimal(step.loss)}; sesudah langkah {decimal(step.next_loss)}"
        )
        if self._fit:
            self._fit.show_line(step.here, step.line)

    @property
    def _ceiling(self):
        """The top of the section: it depends on the run, not on the step in sight."""
        corners = self.landscape.loss(np.array([EXTENT[::2], EXTENT[1::2]]))
        return nice_above(max(1.3 * self.losses[0], 0.02 * corners.max()))

    # the words ----------------------------------------------------------------------

    @property
    def _where(self):
        return f"Langkah {self.run.position} dari {len(self.run) - 1}"

    def summary(self):
        """Isi gambar dalam kata."""
        step, values = self.now, self.values
        diverges = self.finding.name == "diverged"
        whole = str(self.finding) if diverges else self.finding.seen
        left, right, bottom, top = EXTENT
        x, y = step.here
        outside = not (left <= x <= right and bottom <= y <= top)
        return (
            f"{self._where} di permukaan “{TERRAINS[values['landscape']].title}”, "
            f"learning rate {decimal(values['learning_rate'])}: "
            f"{step.place}{' (di luar gambar)' if outside else ''}, "
            f"loss {decimal(step.loss)}, pada awalnya {decimal(self.losses[0])}. "
            f"{whole.replace('epoch', self.unit)}"
        )

    def details(self):
        """Angka-angka langkah berikutnya."""
        return "".join(f"<p>{line}</p>" for line in self.now.lines())

    def formula(self):
        """Rumus langkah berikutnya, terisi angka titik yang sedang dilihat."""
        return self.now.formula()

    def code(self):
        """Kode yang mengulang jalan ini."""
        values = self.values
        imports = ["SGD", "datasets", "descend", "landscapes"]
        terrain = TERRAINS[values["landscape"]]
        if terrain.scale is None:
            imports.remove("datasets")
        return "\n".join([
            f"from dlkit import {', '.join(imports)}",
            "",
            *terrain.code(values["seed"]),
            f"optimizer = SGD({values['learning_rate']!r})",
            f"states = list(descend(landscape, {self.start}, optimizer, "
            f"epochs={values['epochs']}))",
            f"loss = states[{self.run.position}].loss",
        ])  # fmt: skip
