"""The small network of backpropagation by numbers, every number at its place."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import to_hex, to_rgb

from dlkit import plots
from dlkit._format import decimal, fixed
from dlkit.live.panels.walk import COMPUTED, NETWORK

_ACCENT = plots.CLASS_COLORS[4]
_LINE = 15  # pixels from one line of text to the next
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
KEY = "g: gradien; δ: delta; garis putus-putus: bobot negatif"
# The lines that a stage runs along: to the hidden layer, or to the output.
_GLOW = {
    "hidden": "w", "output": "v", "hidden_delta": "v", "gradient": "wv", "update": "wv"
}  # fmt: skip


def symbol(name: str) -> str:
    """Lambang sebuah bilangan untuk dibaca.

    Examples
    --------
    >>> symbol("w21"), symbol("b3")
    ('w₂₁', 'b₃')
    """
    return name.translate(_SUBSCRIPTS)


class Spot(NamedTuple):
    """Tempat satu angka: pusat teksnya, lambangnya, dan tulisan di depannya."""

    x: float
    y: float
    key: str
    prefix: str


class WorkedNetwork:
    """Diagram jaringan 2-2-1, lengkap dengan angkanya.

    Di dalam neuron: z dan a; di atasnya delta; di bawahnya bias. Di garis: bobot.
    Gradien (g) di bawah bobot atau biasnya. Yang baru dihitung diberi warna latar dan
    dilingkari; yang belum dihitung bertanda –.

    Parameters
    ----------
    axes : Axes
    narrow : bool
        Benar: lambang bobot di atas angkanya, bukan di depannya.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    spots : list of Spot
    """

    def __init__(self, axes: Axes, narrow: bool):
        self._diagram = plots.NetworkDiagram(
            axes, largest=72 if narrow else 88, margins=(2, 2, 26, 2)
        )
        self._diagram.set_network(NETWORK.layer_sizes)
        self._halo = LineCollection([], colors=_ACCENT, linewidths=11, alpha=0.3)
        axes.add_collection(self._halo, autolim=False)
        (self._rings,) = axes.plot(
            [], [], "o", color="none", markeredgecolor=_ACCENT, mew=4,
            ms=(self._diagram.size + 10) * 72 / axes.figure.dpi,
        )  # fmt: skip
        key = plots.Labels(axes)
        key.set_labels([(axes.get_xlim()[1] / 2, 11, KEY)])
        paper = np.array(to_rgb(axes.get_facecolor()))
        marked = 0.6 * paper + 0.4 * np.array(to_rgb(_ACCENT))
        self._known = plots.Labels(axes, paper=True)
        self._fresh = plots.Labels(axes, paper=to_hex(marked))
        self.artists = [
            self._halo, *self._diagram.artists, self._rings, self._known, self._fresh
        ]  # fmt: skip
        first, second = self._diagram.lines
        self._lines = {f"w{i + 1}{j + 1}": first[i, j] for i in (0, 1) for j in (0, 1)}
        self._lines |= {f"v{j + 1}": second[j, 0] for j in (0, 1)}
        inputs, hidden, output = self._diagram.positions
        self._neurons = np.concatenate([hidden, output])
        self.spots = [
            *(
                Spot(*at, f"x{i}", f"x{symbol(str(i))} = ")
                for i, at in enumerate(inputs, 1)
            ),
            *(spot for i in (1, 2, 3) for spot in self._around_neuron(i)),
            *(spot for name in self._lines for spot in self._on_line(name, narrow)),
            *self._below_output(),
        ]

    def _around_neuron(self, number):
        x, y = self._neurons[number - 1]
        rim = self._diagram.size / 2 + 8
        below = y - rim - _LINE / 2
        for name, height in (
            ("δ", y + rim + _LINE / 2), ("z", y + 9), ("a", y - 9), ("b", below)
        ):  # fmt: skip
            key = f"{name}{number}"
            yield Spot(x, height, key, f"{symbol(key)} ")
        yield Spot(x, below - _LINE, f"g b{number}", "g ")

    def _on_line(self, name, narrow):
        start, end = self._lines[name]
        x, y = start + (0.33 if name[0] == "w" else 0.5) * (end - start)
        top = y + _LINE / 2
        if narrow:
            yield Spot(x, top + _LINE, "", symbol(name))
        yield Spot(x, top, name, "" if narrow else f"{symbol(name)} ")
        yield Spot(x, top - _LINE, f"g {name}", "g ")

    def _below_output(self):
        x, y = self._neurons[-1]
        foot = y - self._diagram.size / 2 - 4.2 * _LINE
        yield Spot(x, foot, "y", "target y = ")
        yield Spot(x, foot - _LINE, "loss", "loss ")

    def show(
        self, theta: np.ndarray, values: Mapping[str, float], stage: str | None
    ) -> None:
        """Tulis angka-angkanya.

        Parameters
        ----------
        theta : ndarray (n_parameters,)
            Parameter yang menentukan tebal dan warna garis.
        values : mapping
            Angka yang sudah diketahui, menurut lambangnya.
        stage : str or None
            Tahap sekarang, salah satu kunci `COMPUTED`; angkanya ditonjolkan.
        """
        self._diagram.set_weights(NETWORK.layers(theta))
        fresh = COMPUTED.get(stage, ())
        known, new = [], []
        for x, y, key, prefix in self.spots:
            if not key:
                number = ""
            elif key not in values:
                number = "–"
            elif key in ("x1", "x2", "y"):
                number = decimal(values[key])
            else:
                number = fixed(values[key], 3)
            (new if key in fresh else known).append((x, y, prefix + number))
        self._known.set_labels(known)
        self._fresh.set_labels(new)
        glowing = [
            line
            for name, line in self._lines.items()
            if name[0] in _GLOW.get(stage, "")
        ]
        self._halo.set_segments(glowing)
        computed = [{f"z{i}", f"δ{i}"} & {*fresh} != set() for i in (1, 2, 3)]
        self._rings.set_data(*self._neurons[computed].T)
