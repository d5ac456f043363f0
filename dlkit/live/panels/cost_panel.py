"""The cost panel: what a wider or deeper network costs, predicted and measured."""

from typing import ClassVar

import ipywidgets
import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, NullLocator

from dlkit import plots
from dlkit._format import decimal, fixed, grouped
from dlkit.live.panels import knobs
from dlkit.live.panels.cost import COPIES, Cost, TimedTraining
from dlkit.live.panels.shipped_panel import ShippedPanel

WIDTHS = (8, 16, 32, 64, 128, 256)
LADDER = ((8, 1), (32, 1), (128, 1), (128, 2))
"""Lebar dan dalam jaringan yang diukur begitu panel pertama dibuka."""
PARTS = ("parameter", "gradien", "optimizer", "aktivasi")

_measured: dict[tuple, tuple[int, float]] = {}  # by settings; of all panels together


class CostPanel(ShippedPanel):
    """Panel biaya: hitungan, memori, dan waktu jaringan yang lebar atau dalam.

    Setiap jaringan yang dipilih benar-benar dilatih dengan angka tulisan tangan, dan
    lamanya diukur. Titiknya tinggal di gambar, di samping garis menurut rumus.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `width` (8, 16, 32, 64, 128, 256 neuron di tiap lapisan
        tersembunyi), `depth` (0 sampai 2 lapisan tersembunyi), `optimizer` ("sgd",
        "momentum", "adam"), `batch_size` (None, 256, 32), `learning_rate` (0,0001
        sampai 1), dan `seed` (0 sampai 999).

    Examples
    --------
    >>> panel = CostPanel(width=64, depth=2)
    >>> panel.cost.weights, panel.cost.multiplications(1350)
    (8832, 35769600)
    >>> panel.close()
    """

    name = "cost"
    loader = "load_digits"
    more = ("optimizer", "batch_size", "learning_rate", "seed")
    wide, tall = (9.0, 3.7), (4.2, 6.4)
    fps = 3  # twenty epochs, slow enough to be read
    fixed: ClassVar[dict] = ShippedPanel.fixed | {"epochs": 20}

    def make_controls(self):
        """Pengatur ukuran jaringan; sisanya di lipatan."""
        return {
            "width": knobs.StepSlider(32, WIDTHS, description="Lebar"),
            "depth": ipywidgets.IntSlider(
                description="Lapisan tersembunyi", value=1, min=0, max=2
            ),
            "optimizer": knobs.optimizer("adam"),
            "batch_size": knobs.batch_size(32, (256, 32)),
            "learning_rate": knobs.learning_rate(0.005, low=-4, high=0),
            "seed": knobs.seed(),
        }

    # the run ------------------------------------------------------------------------

    @property
    def settings(self):
        """`depth` lapisan tersembunyi yang sama lebar."""
        settings = super().settings
        return settings | {"hidden_sizes": (settings["width"],) * settings["depth"]}

    def sample(self):
        """Gambar uji pertama; panel ini tidak menunjukkan satu sampel pun."""
        return self.training.X_test[0]

    def make_training(self, settings):
        """Pelatihan yang lamanya dicatat."""
        return TimedTraining(self.make_model(settings), *self.make_data(settings))

    def train(self):
        """Latih, dan catat lamanya; sebelum yang pertama, ukur tangga jaringan."""
        self.controls["width"].disabled = not self.values["depth"]
        if not _measured:
            for width, depth in LADDER * 2:  # the first round warms up
                self._measure(self.settings | {"hidden_sizes": (width,) * depth})
        run = super().train()
        self._note(self.settings, self.training)
        return run

    def _measure(self, settings):
        training = self.make_training(settings | {"epochs": 3})
        self._note(settings, training)

    def _note(self, settings, training):
        names = ("hidden_sizes", "optimizer", "batch_size")
        key = tuple(settings[name] for name in names)
        work = self._cost(settings).multiplications(len(training.y))
        _, before = _measured.get(key, (work, np.inf))
        _measured[key] = work, min(before, training.milliseconds)

    def _cost(self, settings) -> Cost:
        X, *_ = self.make_data(settings)
        item = np.dtype(settings["dtype"]).itemsize
        sizes = (X.shape[1], *settings["hidden_sizes"], 10)
        batch = settings["batch_size"] or len(X)
        return Cost(sizes, batch, COPIES[settings["optimizer"]], item)

    @property
    def cost(self) -> Cost:
        """Biaya jaringan yang sekarang, menurut rumus."""
        return self._cost(self.settings)

    @property
    def work(self) -> int:
        """Perkalian satu epoch, menurut rumus."""
        return self.cost.multiplications(len(self.training.y))

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Waktu terhadap perkalian, lalu batang-batang memori."""
        places = ((0.085, 0.17, 0.50, 0.70), (0.72, 0.17, 0.16, 0.70))
        if view.narrow:
            places = ((0.16, 0.50, 0.76, 0.44), (0.27, 0.06, 0.44, 0.31))
        left, right = (view.figure.add_axes(place) for place in places)
        left.set(xscale="log", yscale="log", xlim=(1e6, 1.2e9), ylim=(0.3, 500))
        left.xaxis.set_major_locator(FixedLocator([1e6, 1e7, 1e8, 1e9]))
        left.yaxis.set_major_locator(FixedLocator([1, 10, 100]))
        left.xaxis.set_major_formatter(lambda value, _: _counted(value))
        left.yaxis.set_major_formatter(lambda value, _: decimal(value))
        for axis in (left.xaxis, left.yaxis):
            axis.set_minor_locator(NullLocator())
        left.set_xlabel("perkalian tiap epoch")
        left.set_ylabel("milidetik tiap epoch", labelpad=2)
        left.grid(True)
        ink, faint = plots.INK[view.dark], plots.FAINT[view.dark]
        (self._line,) = left.plot([], [], "--", color=faint, lw=1.4)
        (self._points,) = left.plot([], [], "o", color="none", mec=ink, ms=7)
        (self._here,) = left.plot([], [], "D", color=plots.CLASS_COLORS[1], ms=9)
        self._now = left.axvline(1e6, color=plots.CLASS_COLORS[1], lw=1, ls=":")

        right.set(xlim=(0, 1.02), ylim=(3.6, -0.6), xticks=[])
        right.set_yticks(range(4), PARTS)
        right.tick_params(length=0)
        right.spines[["top", "right", "bottom"]].set_visible(False)
        self._bars = [Rectangle((0, row - 0.3), 0, 0.6) for row in range(4)]
        for bar in self._bars:
            bar.set(facecolor=plots.CLASS_COLORS[0], edgecolor=ink, lw=0.8)
            right.add_patch(bar)
        self._sizes = plots.Labels(right, 9.5, anchor=0)
        self._took = plots.Labels(left, 10, paper=True, anchor=1)
        size = 10.5 if view.narrow else 11.5
        self._captions = [plots.Caption(axes, size) for axes in (left, right)]
        view.animate(
            self._line, self._now, self._points, self._here, self._took, *self._bars,
            self._sizes, *self._captions,
        )  # fmt: skip

    def draw(self, _view):
        """Isi gambar dengan yang sudah diukur, dan jaringan yang sekarang."""
        points = np.array([*_measured.values()])
        pace = (points[:, 0] / points[:, 1]).max()  # multiplications a millisecond
        ends = np.array([1e6, 1.2e9])
        self._line.set_data(ends, ends / pace)
        self._points.set_data(*points.T)
        self._here.set_data([self.work], [self.training.milliseconds])
        self._now.set_xdata([self.work] * 2)
        memory = self.cost.memory()
        largest = max(memory.values())
        for bar, size in zip(self._bars, memory.values(), strict=True):
            bar.set_width(size / largest)
        self._sizes.set_labels(
            (size / largest + 0.06, row, _bytes(size))
            for row, size in enumerate(memory.values())
        )
        took, epoch = self.training.milliseconds, self.run.position
        here = self.work * 0.72, max(took * 1.3, 0.5)
        self._took.set_labels([(*here, f"{fixed(took, 1)} milidetik")])
        right = fixed(100 * self.training.test_rights[epoch], 1)
        self._captions[0].set_text(
            f"Epoch {epoch}: {_counted(epoch * self.work)} perkalian, {right}% benar"
        )
        self._captions[1].set_text(f"memori {_bytes(sum(memory.values()))}")

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Isi gambar dalam kata; waktu yang diukur ada di `details`."""
        settings, epoch = self.settings, self.run.position
        right = fixed(100 * self.training.test_rights[epoch], 1)
        optimizer = self.controls["optimizer"].label
        batch = settings["batch_size"] or "seluruh data"
        size = "tanpa lapisan tersembunyi"
        if settings["depth"]:
            size = f"lebar {settings['width']}, lapisan tersembunyi {settings['depth']}"
        return (
            f"{self.where()}, {size}: {grouped(self.cost.parameters)} parameter. Satu "
            f"epoch {grouped(len(self.training.y))} gambar kira-kira "
            f"{_counted(self.work)} perkalian; sampai epoch ini "
            f"{_counted(epoch * self.work)}, dan {right}% gambar uji dijawab benar. "
            f"Memori dengan {optimizer} dan batch {batch}: "
            f"{_bytes(sum(self.cost.memory().values()))}."
        )

    def details(self):
        """Waktu yang diukur, di samping yang dijanjikan rumus."""
        took = self.training.milliseconds
        pace = self.work / took * 1000
        best = max(work / time * 1000 for work, time in _measured.values())
        return (
            f"<p><strong>Diukur di komputermu.</strong> Satu epoch {fixed(took, 1)} "
            f"milidetik (median {len(self.run) - 1} epoch): {_counted(pace)} perkalian "
            f"tiap detik. Yang tercepat sejauh ini {_counted(best)}; garis "
            "putus-putus menunjukkan waktu kalau semua jaringan secepat itu. Angka "
            "waktu berubah-ubah: komputer juga mengerjakan hal lain.</p>"
        )


def _counted(number: float) -> str:
    """Write a number with the word for thousands, millions or billions."""
    for size, name in ((1e9, "miliar"), (1e6, "juta"), (1e3, "ribu")):
        if number >= size:
            return f"{decimal(number / size)} {name}"
    return decimal(number)


def _bytes(number: int) -> str:
    """Write bytes as KB or MB, of 1000."""
    if number >= 1e6:
        return f"{decimal(number / 1e6)} MB"
    return f"{decimal(number / 1e3)} KB"
