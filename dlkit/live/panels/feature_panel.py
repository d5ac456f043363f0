"""The feature panel: the samples as each layer sees them, from tangled to separable."""

import math
from typing import ClassVar

import ipywidgets
import numpy as np

from dlkit import plots
from dlkit._format import decimal
from dlkit.live.panels import knobs
from dlkit.live.panels.layer_view import (
    LayerView,
    best_line,
    best_view,
    limits_around,
    net,
)
from dlkit.live.panels.network_panel import NetworkPanel

WIDTH = 8  # neurons of a hidden layer; the last has two, so that it is a picture
GOOD = 0.95


class FeaturePanel(NetworkPanel):
    """Panel pembelajaran fitur: data yang sama, sebagaimana dilihat tiap lapisan.

    Lapisan dengan 8 neuron dilihat dari satu arah yang tetap selama pelatihan, yaitu
    yang pada akhirnya paling memisahkan kedua kelas; lapisan terakhir punya 2 neuron,
    jadi gambarnya apa adanya.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `dataset` ("spirals", "circles", "moons", "xor"), `layers`
        (1 sampai 4), `seed`, `noise`, `data_seed`, `epochs`.

    Examples
    --------
    >>> panel = FeaturePanel(dataset="circles", epochs=100)
    >>> panel.play()
    >>> first, *_, last = panel.separation()
    >>> first < 0.6, last > 0.95
    (True, True)
    """

    name = "features"
    wide, tall = (9.0, 3.2), (4.2, 6.0)  # four squares, in one row or in two
    fixed: ClassVar[dict] = {
        "optimizer": "adam",
        "learning_rate": 0.03,
        "n_samples": 200,
    }
    more = ("noise", "data_seed", "epochs")

    def make_controls(self):
        """Pengatur data, banyaknya lapisan, dan bobot awal; sisanya di lipatan."""
        names = ("spirals", "circles", "moons", "xor")
        return {
            "dataset": knobs.dataset("spirals", names),
            "layers": ipywidgets.IntSlider(
                description="Lapisan tersembunyi", value=3, min=1, max=4
            ),
            "seed": knobs.seed(),
            "noise": knobs.noise(0.05),
            "data_seed": knobs.seed(description="Seed data"),
            "epochs": knobs.epochs(200),
        }

    @property
    def settings(self):
        """Lapisan tersembunyi: 8 neuron masing-masing, yang terakhir 2."""
        settings = super().settings
        sizes = (*[WIDTH] * (settings["layers"] - 1), 2)
        return settings | {"hidden_sizes": sizes}

    def train(self):
        """Latih, lalu tetapkan arah pandang dan batas gambar tiap lapisan."""
        run = super().train()
        training = self.training
        *hidden, _ = self._layers(run[-1].theta, training.X)
        self.looks = [
            np.eye(2) if layer.shape[1] == 2 else best_view(layer, training.y)
            for layer in hidden
        ]
        some = run[:: max(1, len(run) // 12)]  # enough to know how far the points go
        walks = [self._points(state.theta, training.X) for state in some]
        middle = range(1, len(hidden) - 1)
        *x, bottom, top = self.extent
        self.limits = [
            (tuple(x), (bottom, top)),
            *(
                limits_around(np.concatenate([walk[i] for walk in walks]))
                for i in middle
            ),
            ((-1.15, 1.15), (-1.15, 1.15)),  # tanh stays inside
        ]
        self.lines = net(self.extent)
        return run

    def _layers(self, theta, X):
        with np.errstate(all="ignore"):
            return self.training.network.forward(theta, X)

    def _points(self, theta, X):
        """Return X as the input and each hidden layer see it, (n, 2) each."""
        layers = self._layers(theta, X)  # the output is no picture: it is the answer
        return [z @ look for z, look in zip(layers, self.looks, strict=False)]

    def views(self) -> list[LayerView]:
        """Pandangan masukan dan tiap lapisan tersembunyi di epoch ini."""
        y, lines = self.training.y, self.lines
        points = self._points(self.theta, self.training.X)
        nets = self._points(self.theta, lines.reshape(-1, 2))
        W, b = self.training.network.layers(self.theta)[-1]
        own = np.append(W[:, 1] - W[:, 0], b[1] - b[0])  # the network's own line
        straight = [*(best_line(z, y) for z in points[:-1]), own]
        return [
            LayerView(z, y, bent.reshape(lines.shape), line)
            for z, bent, line in zip(points, nets, straight, strict=True)
        ]

    def separation(self) -> list[float]:
        """Bagian titik di sisi yang benar dari satu garis lurus, tiap lapisan.

        Yang pertama masukan, lalu tiap lapisan tersembunyi, di epoch yang dilihat.
        """
        return [view.right for view in self.views()]

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Satu gambar persegi untuk masukan, dan satu untuk tiap lapisan."""
        count = self.values["layers"] + 1
        self.maps, self.axes = [], []
        size = self.tall if view.narrow else self.wide
        for place in _squares(count, *size, below=0.85 if view.narrow else 0.65):
            self.axes.append(view.figure.add_axes(place))
            self.maps.append(plots.LayerMap(self.axes[-1]))
            view.animate(*self.maps[-1].artists)
        narrow = view.narrow
        words = [
            "Garis: pemisah lurus; di lapisan terakhir, garis jaringan sendiri.",
            "Persen: titik di sisi yang benar.",
        ]
        view.figure.legend(
            handles=self.maps[0].points, loc="lower center", ncols=2, frameon=False,
            bbox_to_anchor=(0.5, 0.075 if narrow else 0.085), fontsize=10,
            handletextpad=0.2,
        )  # fmt: skip
        view.figure.text(
            0.5, 0.012 if narrow else 0.02, ("\n" if narrow else " ").join(words),
            ha="center", va="bottom", fontsize=9 if narrow else 9.5,
        )  # fmt: skip

    def draw(self, view):
        """Isi tiap gambar dengan pandangan lapisannya."""
        views = self.views()
        if len(views) != len(self.maps):
            view.rebuild(dark=view.dark, narrow=view.narrow)
        parts = zip(self.axes, self.maps, self.limits, views, strict=True)
        for number, (axes, layer_map, limits, seen) in enumerate(parts):
            view.set_limits(axes, *limits)
            layer_map.show(*seen)
            title = f"Lapisan {number}" if number else "Masukan"
            layer_map.caption.set_text(f"{title}: {_percent(seen.right)}")

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Seberapa terpisah kedua kelas di tiap lapisan, dalam kata."""
        first, *middle, last = map(_percent, self.separation())
        seen = [f"{first} titik di masukan"]
        seen += [f"{share} di lapisan {i}" for i, share in enumerate(middle, start=1)]
        count = len(middle) + 1
        return (
            f"{self.where()}, {count} lapisan tersembunyi: satu garis lurus memisahkan "
            f"dengan benar {', '.join(seen)}; di lapisan {count} garis jaringan "
            f"sendiri memisahkan {last}. Jala di latar menunjukkan bagaimana tiap "
            "lapisan membengkokkan bidang masukan."
        )

    def details(self):
        """Apa yang patut dicoba kalau kelasnya belum terpisah juga."""
        training = self.training
        right = training.right(self.run[-1].theta)
        if right >= GOOD:
            return ""
        return (
            f"<p>Sampai akhir pelatihan baru {_percent(right)} titik yang dijawab "
            "benar. Coba tambah lapisan tersembunyi, ganti seed, atau beri epoch lebih "
            "banyak.</p>"
        )

    def code(self):
        """Kode yang mengulang pelatihan ini, dan aktivasi tiap lapisannya."""
        state = f"states[{self.run.position}]"
        return "\n".join([
            *self.setup_code("Network"),
            "states = list(model.steps(X, y))",
            f"network = Network({self.training.network.layer_sizes})",
            f"layers = network.forward({state}.theta, X)  # masukan sampai keluaran",
            f"loss = {state}.loss",
        ])  # fmt: skip


def _percent(share):
    return f"{decimal(math.floor(1000 * share) / 10)}%"  # 100% means all of them


def _squares(count, width, height, below):
    """Return the place of each square picture in the figure, row by row; in inches."""
    gap, above = 0.22, 0.36

    def side(columns):
        across = (width - 0.3 - gap * (columns - 1)) / columns
        return min(across, (height - below) / -(-count // columns) - above - 0.05)

    columns = max(range(1, count + 1), key=side)
    size, rows = side(columns), -(-count // columns)
    left = (width - columns * size - (columns - 1) * gap) / 2
    top = below + (height - below + rows * (size + above)) / 2
    return [
        (
            (left + column * (size + gap)) / width,
            (top - (row + 1) * (size + above)) / height,
            size / width,
            size / height,
        )
        for row, column in (divmod(number, columns) for number in range(count))
    ]
