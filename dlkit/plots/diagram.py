"""A network as a diagram: a column for each layer, a line for each weight."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgb
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, IdentityTransform

from dlkit.plots.style import CLASS_COLORS

_SIGNS = (CLASS_COLORS[0], "--"), (CLASS_COLORS[1], "-")  # negative, positive
_THIN, _THICK = 0.4, 4.5  # points


def line_widths(weights: np.ndarray) -> np.ndarray:
    """Tebal garis untuk tiap bobot, dalam titik: makin jauh dari nol makin tebal.

    Bobot yang divergen tetap tergambar: tak hingga setebal-tebalnya, nan tipis.

    Examples
    --------
    >>> line_widths(np.array([0.0, -1.0, 1.0, -np.inf, np.nan])).round(2)
    array([0.4 , 1.85, 1.85, 4.9 , 0.4 ])
    """
    return _THIN + _THICK * np.nan_to_num(np.tanh(np.abs(weights) / 3))


class NetworkDiagram:
    """Diagram jaringan: satu kolom per lapisan, satu garis per bobot.

    Makin jauh sebuah bobot dari nol, makin tebal garisnya; yang positif oranye dan
    utuh, yang negatif biru dan putus-putus. Tepi neuron menunjukkan biasnya dengan
    cara yang sama. Koordinat data Axes menjadi piksel, dihitung dari kiri bawah.

    Parameters
    ----------
    axes : Axes
        Seluruhnya dipakai diagram; ukurannya sudah harus tetap.
    largest : float
        Garis tengah neuron yang terbesar, dalam piksel; mengecil kalau sempit.
    square : bool
        Benar: neuron persegi yang tembus pandang, bingkai sebuah peta kecil.
    margins : tuple of float
        Ruang kosong di kiri, kanan, bawah, dan atas, dalam piksel.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah: dua untuk garis, lalu satu untuk neuron.
        Peta kecil digambar sebelum yang terakhir.
    layer_sizes : tuple of int
    positions : list of ndarray (n_neurons, 2)
        Titik tengah tiap neuron, lapisan demi lapisan, dari atas ke bawah.
    lines : list of ndarray (n_in, n_out, 2, 2)
        Kedua ujung garis tiap bobot: dari tepi kanan neuron ke tepi kiri neuron.
    size : float
        Garis tengah (atau sisi) neuron, dalam piksel.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> from dlkit import Network
    >>> diagram = NetworkDiagram(Figure().add_subplot())
    >>> network = Network((2, 3, 1))
    >>> diagram.set_network(network.layer_sizes)
    >>> diagram.set_weights(network.layers(network.init(rng=0)))
    >>> [lines.shape for lines in diagram.lines]
    [(2, 3, 2, 2), (3, 1, 2, 2)]
    """

    def __init__(
        self,
        axes: Axes,
        *,
        largest: float = 34,
        square: bool = False,
        margins: tuple[float, float, float, float] = (4, 4, 4, 4),
    ):
        axes.set_axis_off()
        self._axes, self._largest, self._margins = axes, largest, margins
        self._square = square
        self._paper = np.array(to_rgb(axes.get_facecolor()))
        self._ink = rcParams["text.color"]
        corner = Affine2D().translate(-0.5, -0.5)
        shape = Path.unit_rectangle().transformed(corner)
        if not square:
            shape = Path.unit_circle().transformed(Affine2D().scale(0.5))
        self._edges = [
            PathCollection([], edgecolors=color, facecolors="none", linestyles=dashes)
            for color, dashes in _SIGNS
        ]
        self._nodes = PathCollection(
            [shape], offset_transform=axes.transData, transform=IdentityTransform()
        )
        self.artists: list[Artist] = [*self._edges, self._nodes]
        for artist in self.artists:
            axes.add_collection(artist, autolim=False)
        self.layer_sizes: tuple[int, ...] = ()

    def set_network(self, layer_sizes: Sequence[int]) -> None:
        """Susun neuron dan garisnya; tidak berbuat apa-apa kalau susunannya sama."""
        if tuple(layer_sizes) == self.layer_sizes:
            return
        self.layer_sizes = tuple(layer_sizes)
        width, height = self._axes.get_window_extent().size
        self._axes.set(xlim=(0, width), ylim=(0, height))
        left, right, bottom, top = self._margins
        wide, high = width - left - right, height - bottom - top
        n_layers, most = len(layer_sizes), max(layer_sizes)
        self.size = min(self._largest, 0.62 * wide / n_layers, 0.84 * high / most)
        ends = left + self.size / 2 + 2, width - right - self.size / 2 - 2
        self.positions = [
            np.column_stack([
                np.full(n, x), bottom + high * (1 - (np.arange(n) + 0.5) / n)
            ])
            for x, n in zip(np.linspace(*ends, n_layers), layer_sizes, strict=True)
        ]  # fmt: skip
        rim = np.array([self.size / 2, 0])  # a line runs from edge to edge
        self.lines = [
            np.stack(np.broadcast_arrays(start[:, None] + rim, end - rim), axis=2)
            for start, end in pairwise(self.positions)
        ]
        self._segments = np.concatenate([each.reshape(-1, 2, 2) for each in self.lines])
        self._paths = [Path(segment) for segment in self._segments]
        self._nodes.set_offsets(np.concatenate(self.positions))
        self._nodes.set_sizes([(self.size * 72 / self._axes.figure.dpi) ** 2])
        if self._square:
            self._nodes.set_facecolor("none")
        else:
            self.set_fill([np.zeros(n) for n in layer_sizes])

    def set_weights(self, layers: Sequence[tuple[np.ndarray, np.ndarray]]) -> None:
        """Isi bobot dan bias, susunannya seperti `Network.layers`."""
        weights = np.concatenate([W.ravel() for W, _ in layers])
        widths, negative = line_widths(weights), weights < 0
        for edges, mine in zip(self._edges, (negative, ~negative), strict=True):
            edges.set_paths([self._paths[number] for number in mine.nonzero()[0]])
            edges.set_linewidths(widths[mine])
        biases = np.concatenate([b for _, b in layers])
        inputs = self.layer_sizes[0]
        colors, dashes = zip(
            *[(self._ink, "-")] * inputs,
            *(_SIGNS[bias >= 0] for bias in biases.tolist()),
            strict=True,
        )
        self._nodes.set_edgecolor(colors)
        self._nodes.set_linewidth([1.0] * inputs + (0.8 + line_widths(biases)).tolist())
        self._nodes.set_linestyle(list(dashes))  # a tuple of two would be one style

    def set_fill(self, values: Sequence[np.ndarray]) -> None:
        """Warnai isi neuron: −1 biru, 0 kertas, 1 oranye; satu array per lapisan."""
        values = np.nan_to_num(np.concatenate(values)).clip(-1, 1)[:, None]
        tints = np.where(values < 0, *(to_rgb(color) for color, _ in _SIGNS))
        share = 0.6 * np.abs(values)
        self._nodes.set_facecolor((1 - share) * self._paper + share * tints)

    def edge_at(self, x: float, y: float) -> tuple[int, int, int] | None:
        """Garis yang lewat paling dekat dengan (x, y), paling jauh 5 piksel.

        Returns
        -------
        tuple of int, or None
            Lapisan bobotnya, neuron asal, dan neuron tujuan, semua dari 0.
        """
        start, end = self._segments[:, 0], self._segments[:, 1]
        along, point = end - start, np.array([x, y])
        share = ((point - start) * along).sum(axis=1) / (along**2).sum(axis=1)
        nearest = start + share.clip(0, 1)[:, None] * along
        distances = np.hypot(*(nearest - point).T)
        number = int(distances.argmin())
        if distances[number] > 5:
            return None
        for layer, lines in enumerate(self.lines):
            n_in, n_out = lines.shape[:2]
            if number < n_in * n_out:
                return layer, *divmod(number, n_out)
            number -= n_in * n_out
        return None

    def node_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Lapisan dan nomor neuron di titik data (x, y), keduanya dari 0."""
        for layer, places in enumerate(self.positions):
            hit = (np.abs(places - (x, y)) <= self.size / 2).all(axis=1)
            if hit.any():
                return layer, int(hit.argmax())
        return None
