"""The picture of a race: the arena with all who race in it, and their losses."""

from collections.abc import Iterable

import numpy as np
from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullLocator

from dlkit import plots
from dlkit._format import decimal
from dlkit.live.panels.race import LandscapeRace
from dlkit.live.panels.terrain import EXTENT, map_and_graph

FEATURES = "$x_1$", "$x_2$"
CELLS = 48  # of the maps whose boundaries are drawn


class RacePicture:
    """Gambar sebuah perlombaan: arena dengan para pesertanya, dan kurva loss mereka.

    Di permukaan loss tampak jejak mereka, di jaringan batas keputusan mereka.

    Parameters
    ----------
    view : FigureView
    names : iterable of str
        Nama ketiga peserta, untuk legenda.
    """

    def __init__(self, view, names: Iterable[str]):
        self.map_axes, self.curve_axes = left, right = map_and_graph(view)
        right.set(xlabel="epoch", ylabel="loss (skala log)", yscale="log")
        right.xaxis.set_major_locator(MaxNLocator(5, integer=True))
        right.yaxis.set_major_locator(LogLocator(subs=(1, 3)))
        right.yaxis.set_minor_locator(NullLocator())
        right.yaxis.set_major_formatter(FuncFormatter(lambda value, _: decimal(value)))
        right.grid(True)
        looks = [
            {"color": plots.INK[view.dark], "marker": "o", "linestyle": "-"},
            {"color": plots.CLASS_COLORS[2], "marker": "s", "linestyle": "--"},
            {"color": plots.CLASS_COLORS[3], "marker": "D", "linestyle": "-."},
        ]
        self.map = plots.LandscapeMap(left)
        self.points = plots.class_points(left, size=5)
        self.boundaries = [
            left.plot([], [], look["linestyle"], color=look["color"], lw=2.4)[0]
            for look in looks
        ]
        self.trails = [
            plots.Trail(left, label=name, **look)
            for name, look in zip(names, looks, strict=True)
        ]
        self.curves = [plots.Trail(right, dots=False, **look) for look in looks]
        left.legend(
            handles=[trail.key for trail in self.trails], loc="upper center",
            bbox_to_anchor=(0.5, -0.13), ncols=3, frameon=False, fontsize=9.5,
            handlelength=3, handletextpad=0.4, columnspacing=1.2,
        )  # fmt: skip
        self._captions = [plots.Caption(axes) for axes in (left, right)]
        view.animate(
            *self.points, *self.boundaries,
            *(artist for trail in self.trails for artist in trail.artists),
            *(artist for curve in self.curves for artist in curve.artists),
            *self._captions,
        )  # fmt: skip

    def caption(self, *texts: str) -> None:
        """Ganti tulisan di atas arena dan di atas kurva."""
        for caption, text in zip(self._captions, texts, strict=True):
            caption.set_text(text)

    def show(self, view, race, run, losses: np.ndarray) -> None:
        """Isi gambar dengan keadaan `run` sekarang; `losses` (peserta, epoch)."""
        if isinstance(race, LandscapeRace):
            self._show_landscape(view, race, run)
        else:
            self._show_network(view, race, run)
        bottom, top = _limits(losses)
        view.set_limits(self.curve_axes, (0.0, len(run) - 1.0), (bottom, top))
        epochs = np.arange(len(run))
        for curve, values in zip(self.curves, losses, strict=True):
            seen = np.nan_to_num(values, nan=np.inf).clip(1e-3 * bottom, 1e3 * top)
            curve.show(np.column_stack([epochs, seen]), run.position)

    def _show_landscape(self, view, race, run):
        if self.map.show(race.landscape.loss, EXTENT):
            self._label_map(view, race.landscape.names)
        for number, trail in enumerate(self.trails):
            path = [state.states[number].theta for state in run[:]]
            trail.show(plots.reachable(np.array(path)), run.position)
        _empty(*self.points, *self.boundaries)

    def _show_network(self, view, race, run):
        extent = race.problem.extent
        if self.map_axes.get_xlabel() != FEATURES[0]:
            self.map.clear()
            self._label_map(view, FEATURES)
        view.set_limits(self.map_axes, extent[:2], extent[2:])
        plots.place(self.points, race.X, race.y)
        cells = plots.grid(extent, CELLS).astype(np.float32)
        for line, state in zip(self.boundaries, run.state.states, strict=True):
            with np.errstate(over="ignore"):
                theta = state.theta.astype(np.float32)
            outputs = race.training.outputs(cells, theta)
            sides = (outputs[:, 1] - outputs[:, 0]).reshape(CELLS, CELLS)
            line.set_data(*plots.level_line(sides, extent))
        _empty(*(line for trail in self.trails for line in trail.artists))

    def _label_map(self, view, names):
        self.map_axes.set_xlabel(names[0], labelpad=0)
        self.map_axes.set_ylabel(names[1], labelpad=0, rotation=0)
        view.forget_background()


def _empty(*lines):
    for line in lines:
        line.set_data([], [])


def _limits(losses):
    """Return the losses in sight: what diverges leaves the picture at the top.

    Half decades: while a slider moves they seldom change, and the axes stay.
    """
    seen = losses[np.isfinite(losses) & (losses <= 3 * losses[0, 0])]
    top = np.ceil(2 * np.log10(max(seen.max(), 1e-9))) / 2
    bottom = np.floor(2 * np.log10(max(seen.min(), 1e-300))) / 2
    return float(10 ** np.clip(bottom, top - 4, top - 0.5)), float(10**top)
