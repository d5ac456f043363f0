"""The picture of the loss panel: predictions, the parts of the loss, its slope."""

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.ticker import MaxNLocator, MultipleLocator

from dlkit import plots
from dlkit._format import decimal
from dlkit.live.figure_view import FigureView
from dlkit.live.panels.loss_tasks import LOSSES, N_SAMPLES, Task

COLORS = {"cross_entropy": plots.CLASS_COLORS[2], "mse": plots.CLASS_COLORS[3]}
DASHES = {"cross_entropy": "-", "mse": "--"}
MARKERS = {"cross_entropy": "o", "mse": "s"}
PLACES = np.arange(1, N_SAMPLES + 1)
CEILINGS = (1, 4, 16, 36)  # of a squared error; few, so that a drag changes them seldom


class LossPicture:
    """Prediksi dan targetnya, bagian tiap sampel, dan kurva loss dengan singgungnya.

    Parameters
    ----------
    view : FigureView
    task : Task
    """

    def __init__(self, view: FigureView, task: Task):
        self._view, self._task = view, task
        ink, faint = plots.INK[view.dark], plots.FAINT[view.dark]
        if view.narrow:
            axes = view.figure.subplots(3, 1, height_ratios=(5, 4, 4))
            view.figure.subplots_adjust(0.165, 0.07, 0.97, 0.96, hspace=0.78)
        else:
            axes = view.figure.subplots(1, 3, width_ratios=(1.25, 1, 1))
            view.figure.subplots_adjust(0.072, 0.235, 0.99, 0.905, wspace=0.27)
        self.left, self.bars, self.curve = axes
        self._dress()
        self._columns = [self._patches(ax, faint, 0.22) for ax in axes[:2]]
        self._squares = self._patches(self.left, COLORS["mse"], 0.35)
        stroke = faint if task.classes else COLORS["mse"]
        (self._errors,) = self.left.plot([], [], color=stroke, lw=1.6)
        (self._targets,) = self.left.plot(
            [], [], "_", color=ink, ms=17, mew=2.6, label="target"
        )
        (self._rivals,) = self.left.plot(
            [], [], "D", color="none", markeredgecolor=faint, ms=7, mew=1.5
        )
        self._points = plots.class_points(self.left, 2 if task.classes else 1, size=9)
        (self._ring,) = self.left.plot(
            [], [], "o", color="none", markeredgecolor=ink, ms=16, mew=2
        )
        curves, self._parts, self._means = [], [], []
        self._dots, self._slopes = [], []
        for name in task.losses:
            dashes = DASHES[name] if task.classes else "-"
            style = {"color": COLORS[name], "linestyle": dashes}
            dot = {"marker": MARKERS[name], "linestyle": "none", "zorder": 3}
            self._parts.append(self._bar_patches(name))
            self._means.append(self.bars.plot([], [], lw=2.2, **style)[0])
            curves += self._draw_curve(name, style)
            self._slopes.append(self.curve.plot([], [], dashes, color=ink, lw=1.3)[0])
            self._dots.append(
                self.curve.plot([], [], color=COLORS[name], ms=7, **dot)[0]
            )
        (self._here,) = self.curve.plot(
            [], [], "o", color="none", markeredgecolor=ink, ms=14, mew=2
        )
        self._legends(curves)
        self._texts = [plots.Caption(ax, 10.5) for ax in axes]
        view.animate(
            *self._columns, self._squares, *self._parts, *self._means, self._errors,
            self._targets, self._rivals, *self._points, self._ring, *self._slopes,
            *self._dots, self._here, *self._texts,
        )  # fmt: skip

    def _dress(self):
        task = self._task
        low, high = (0.0, 1.0) if task.classes else (task.low, task.high)
        room = 0.05 * (high - low)
        self.left.set(
            xlim=(0.4, N_SAMPLES + 0.6), ylim=(low - room, high + room),
            ylabel="peluang kelas 1" if task.classes else "prediksi",
        )  # fmt: skip
        self.bars.set(xlim=(0.4, N_SAMPLES + 0.6), ylabel="bagian tiap sampel")
        for axes in (self.left, self.bars):
            axes.set_xlabel("sampel", labelpad=1)
            axes.xaxis.set_major_locator(MultipleLocator(1))
            axes.set_axisbelow(True)
        self.curve.set_xlabel("prediksi − target", labelpad=1)
        self.curve.grid(True)
        for axes in (self.bars, self.curve):
            axes.yaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
        self.curve.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
        self._limit(5.0 if task.classes else 1.0)

    def _limit(self, ceiling):
        reach = 1.0 if self._task.classes else np.sqrt(ceiling)
        y = -0.03 * ceiling, 1.06 * ceiling
        self._view.set_limits(self.bars, self.bars.get_xlim(), y)
        self._view.set_limits(self.curve, (-1.12 * reach, 1.12 * reach), y)

    @staticmethod
    def _patches(axes, color, alpha):
        patches = PolyCollection([], facecolor=color, alpha=alpha, linewidth=0)
        axes.add_collection(patches, autolim=False)
        return patches

    def _bar_patches(self, name):
        paper = name == "mse"
        bars = PolyCollection(
            [], facecolor=self.bars.get_facecolor() if paper else COLORS[name],
            edgecolor=COLORS[name], hatch="////" if paper else None, linewidth=1.2,
        )  # fmt: skip
        self.bars.add_collection(bars, autolim=False)
        return bars

    def _draw_curve(self, name, style):
        far = 1 - 1e-4 if self._task.classes else np.sqrt(CEILINGS[-1])
        d = np.linspace(-far, far, 801)
        label = LOSSES[name].title
        return self.curve.plot(d, LOSSES[name].curve(d), lw=2, label=label, **style)

    def _legends(self, curves):
        known = [self._targets, *self._points]
        if self._task.classes:
            self._rivals.set_label("loss lain")
            self._legend(self.left, [*known, self._rivals])
            if not self._view.narrow:
                self._legend(self.curve, curves)
        else:
            self._points[0].set_label("prediksi")
            self._legend(self.left, known)

    def _legend(self, axes, handles):
        axes.legend(
            handles=handles, loc="upper center", frameon=False, fontsize=9,
            bbox_to_anchor=(0.5, -0.25 if self._view.narrow else -0.15),
            handletextpad=0.3, columnspacing=0.9, ncols=4,
        )  # fmt: skip

    def show(self, y, p, rival, chosen: int, first, words) -> None:
        """Isi gambarnya.

        Parameters
        ----------
        y, p : array (n_samples,)
            Target dan prediksi.
        rival : array (n_samples,) or None
            Prediksi kalau loss yang lain yang diturunkan.
        chosen : int
            Sampel yang dipilih, mulai dari 0.
        first : array (n_samples,)
            Prediksi awal: batas sumbu menurut ini, supaya tidak meloncat.
        words : str
            Teks di atas gambar pertama.
        """
        task = self._task
        if not task.classes:
            worst = np.square(first - y).max()
            self._limit(next(top for top in CEILINGS if top >= worst))
        low, high = self.left.get_ylim()
        seen = np.clip(p, low - 2 * (high - low), high + 2 * (high - low))
        self._errors.set_data(*_segments(PLACES, y, seen))
        self._squares.set_verts([] if task.classes else self._error_squares(y, seen))
        self._targets.set_data(PLACES, y)
        self._rivals.set_data(*((PLACES, rival) if rival is not None else ([], [])))
        label = y if task.classes else np.zeros(len(y))
        plots.place(self._points, np.column_stack([PLACES, seen]), label)
        self._ring.set_data([chosen + 1], seen[[chosen]])
        for column, axes in zip(self._columns, (self.left, self.bars), strict=True):
            column.set_verts([_box(chosen + 0.5, chosen + 1.5, *axes.get_ylim())])

        d = p - y
        (left, right), (_, top) = self.curve.get_xlim(), self.curve.get_ylim()
        here = []
        told, slopes = [], []
        width = 0.72 / len(task.losses)
        for number, loss in enumerate(task.judges):
            parts, slope = loss.parts(y, p), loss.slope(y, p)[chosen]
            start = PLACES - 0.36 + number * width
            self._parts[number].set_verts(
                [
                    _box(x, x + width, 0, min(part, 2 * top))
                    for x, part in zip(start, parts, strict=True)
                ]
            )
            mean = min(parts.mean(), 2 * top)
            self._means[number].set_data([0.4, N_SAMPLES + 0.6], [mean, mean])
            self._dots[number].set_data(d, np.minimum(parts, 2 * top))
            x = np.array([left, right])
            tangent = parts[chosen] + slope * (x - d[chosen])
            self._slopes[number].set_data(x, tangent)
            here.append((d[chosen], min(parts[chosen], 2 * top)))
            told.append(f"{loss.title} {decimal(loss.value(y, p))}")
            slopes.append(decimal(slope))
        self._here.set_data(*np.transpose(here))
        self._texts[0].set_text(words)
        self._texts[1].set_text("  ".join(told))
        self._texts[2].set_text(f"kemiringan {' dan '.join(slopes)}")

    def _error_squares(self, y, p):
        """Return a true square on each error, towards the middle of the picture."""
        box, (low, high) = self.left.bbox, self.left.get_ylim()
        left, right = self.left.get_xlim()
        shape = box.height / (high - low) / (box.width / (right - left))
        side = np.where(PLACES <= N_SAMPLES / 2, 1, -1) * np.abs(p - y) * shape
        return [
            _box(x, x + width, bottom, top)
            for x, width, bottom, top in zip(PLACES, side, y, p, strict=True)
        ]


def _box(left, right, bottom, top):
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def _segments(x, bottom, top):
    """Return upright strokes as one broken line."""
    gap = np.full(len(x), np.nan)
    return np.repeat(x, 3), np.column_stack([bottom, top, gap]).ravel()
