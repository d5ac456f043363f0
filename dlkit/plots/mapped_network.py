"""A network's diagram in which each neuron shows what it answers over the plane."""

from collections.abc import Sequence

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from dlkit.network import Network
from dlkit.plots.caption import Labels
from dlkit.plots.diagram import NetworkDiagram
from dlkit.plots.unit_maps import UnitMaps, unit_values

_LEGEND = (
    "garis: bobot positif (oranye) atau negatif (biru, putus-putus)\n"
    "peta: tinggi (oranye), rendah (biru); keluaran: warna kelasnya"
)


class MappedNetwork:
    """Diagram jaringan dengan peta kecil di tiap neuron, dan nama tiap lapisan.

    Parameters
    ----------
    axes : Axes
        Seluruhnya dipakai diagram; arti warnanya ditulis di bawahnya.
    largest : float
        Sisi neuron yang terbesar, dalam piksel.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    diagram : NetworkDiagram
    maps : UnitMaps
    frame : Line2D
        Bingkai neuron yang dipilih; kosong kalau tidak ada.
    """

    def __init__(self, axes: Axes, largest: float = 56):
        self._axes = axes
        self.diagram = NetworkDiagram(
            axes, largest=largest, square=True, margins=(18, 18, 4, 22)
        )
        self.maps = UnitMaps(axes)
        ink = rcParams["text.color"]
        (self.frame,) = axes.plot([], [], "s", color=ink, mfc="none", mew=2.5)
        self._names = Labels(axes, paper=True)
        self._layout: tuple = ()
        self.artists: list[Artist] = [
            *self.diagram.artists, self.maps, self.frame, self._names
        ]  # fmt: skip
        axes.text(
            0.5, -0.01, _LEGEND, transform=axes.transAxes, ha="center", va="top",
            fontsize=9, linespacing=1.4,
        )  # fmt: skip

    def show(
        self,
        network: Network,
        theta: np.ndarray,
        X: np.ndarray,
        *,
        inputs: Sequence[str] = ("x₁", "x₂"),
        outputs: Sequence[str] = ("kelas 0", "kelas 1"),
        chosen: tuple[int, int] | None = None,
    ) -> None:
        """Isi diagram dan semua petanya.

        Parameters
        ----------
        network : Network
        theta : array (n_parameters,)
            Boleh divergen.
        X : array (cells * cells, n_inputs)
            Masukan di tiap petak bidang, dari `grid`; sekitar 20 x 20 sudah cukup.
        inputs, outputs : sequence of str
            Nama di bawah tiap neuron lapisan masukan dan lapisan keluaran.
        chosen : tuple of int, optional
            Neuron yang diberi bingkai, seperti jawaban `node_at`.
        """
        diagram = self.diagram
        layout = network.layer_sizes, tuple(inputs), tuple(outputs)
        if layout != self._layout:
            self._layout = layout
            diagram.set_network(network.layer_sizes)
            self.maps.set_places(diagram.positions, diagram.size)
            self._names.set_labels(self._headings(inputs, outputs))
            self.frame.set_markersize((diagram.size + 5) * 72 / self._axes.figure.dpi)
        diagram.set_weights(network.layers(theta))
        self.maps.set_values(unit_values(network, theta, X))
        layer, index = chosen or (0, 0)
        place = diagram.positions[layer][index : index + (chosen is not None)]
        self.frame.set_data(*place.T)

    def node_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Lapisan dan nomor neuron di titik data (x, y), keduanya dari 0."""
        return self.diagram.node_at(x, y)

    def _headings(self, inputs, outputs):
        """Yield what stands above each layer, and below its inputs and outputs."""
        positions = self.diagram.positions
        top = self._axes.get_ylim()[1] - 9
        numbers = range(1, len(positions) - 1)
        apart = positions[1][0, 0] - positions[0][0, 0]
        names = [f"lapisan {layer}" if apart > 66 else f"{layer}" for layer in numbers]
        for places, text in zip(
            positions, ["masukan", *names, "keluaran"], strict=True
        ):
            yield places[0, 0], top, text
        size = self.diagram.size
        for places, texts in ((positions[0], inputs), (positions[-1], outputs)):
            room = places[0, 1] - places[1, 1] - size if len(places) > 1 else size
            below = 11 if room > 22 else -7  # else inside the map, at its lower edge
            for (x, y), text in zip(places, texts, strict=True):
                yield x, y - size / 2 - below, text
