"""What each neuron of a network answers over the plane, as maps the size of a stamp."""

from collections.abc import Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from dlkit.network import Network
from dlkit.plots.decision_map import paint, shades


def unit_values(network: Network, theta: np.ndarray, X: np.ndarray) -> list:
    """Keluaran tiap neuron untuk diwarnai: dari −1 (biru) sampai 1 (oranye).

    Keluaran sigmoid dan peluang digeser supaya 0,5 menjadi 0. Peluang satu dari
    beberapa kelas memakai warna kelasnya: yang pertama menuju −1, lainnya menuju 1.
    Neuron yang keluarannya pernah lebih jauh dari 1 dibagi nilai terjauhnya itu.

    Parameters
    ----------
    network : Network
    theta : array (n_parameters,)
        Boleh tak hingga; keluaran yang bukan angka menjadi 0.
    X : array (n_samples, n_features)

    Returns
    -------
    list of ndarray (n_samples, n_neurons)
        Untuk tiap lapisan, dari masukan sampai keluaran.

    Examples
    --------
    >>> network = Network((1, 1, 2), "sigmoid")
    >>> theta = np.array([1.0, 0.0, 0.0, 0.0, 0.0, 0.0])
    >>> for values in unit_values(network, theta, np.array([[0.0], [4.0]])):
    ...     print(values.round(2).tolist())
    [[0.0], [1.0]]
    [[0.0], [0.96]]
    [[-0.5, 0.5], [-0.5, 0.5]]
    """
    with np.errstate(all="ignore"):
        first, *hidden, last = network.forward(theta, X)
    if network.activation == "sigmoid":
        hidden = [2 * values - 1 for values in hidden]
    if network.loss_name == "cross_entropy":
        if last.shape[1] == 1:
            last = 2 * last - 1
        else:
            last = np.hstack([-last[:, :1], last[:, 1:]])
    return [_within_one(values) for values in (first, *hidden, last)]


def _within_one(values):
    huge = np.finfo(values.dtype).max
    values = np.nan_to_num(values, posinf=huge, neginf=-huge)
    return values / np.abs(values).max(axis=0).clip(min=1)


class UnitMaps(Artist):
    """Peta kecil di tiap neuron: apa keluarannya di seluruh bidang.

    Parameters
    ----------
    axes : Axes
    strength : float
        Lihat `shades`.

    Attributes
    ----------
    side : int
        Panjang sisi tiap peta, dalam piksel.

    Examples
    --------
    Di dalam diagram yang neuronnya persegi:

    >>> from matplotlib.figure import Figure
    >>> from dlkit.plots import NetworkDiagram, grid
    >>> axes = Figure().add_subplot()
    >>> network = Network((2, 3, 2))
    >>> diagram, maps = NetworkDiagram(axes, square=True), UnitMaps(axes)
    >>> diagram.set_network(network.layer_sizes)
    >>> maps.set_places(diagram.positions, diagram.size)
    >>> cells = grid((-1, 1, -1, 1), cells=20)
    >>> maps.set_values(unit_values(network, network.init(rng=0), cells))
    """

    def __init__(self, axes: Axes, strength: float = 0.75):
        super().__init__()
        self._shades = shades(axes, strength)
        self._values = np.empty((0, 1, 1), np.float32)
        self._places, self.side = np.empty((0, 2)), 0
        axes.add_artist(self)

    def set_places(self, positions: Sequence[np.ndarray], size: float) -> None:
        """Tentukan titik tengah tiap peta (koordinat data) dan sisinya (piksel).

        Parameters
        ----------
        positions : sequence of array (n_neurons, 2)
            Satu untuk tiap lapisan, seperti `NetworkDiagram.positions`.
        size : float
            Sisi neuronnya; peta menyisakan satu piksel di tiap tepi.
        """
        self.side = max(round(size) - 2, 1)
        self._places = np.concatenate(positions)

    def set_values(self, values: Sequence[np.ndarray]) -> None:
        """Ganti isi semua peta.

        Parameters
        ----------
        values : sequence of array (cells * cells, n_neurons)
            Dari `unit_values` pada `grid`: sel pertama di kiri bawah.
        """
        units = np.concatenate([np.asarray(each).T for each in values])
        cells = round(units.shape[1] ** 0.5)
        self._values = units.reshape(-1, cells, cells)

    def pixels(self) -> np.ndarray:
        """Semua peta, (n_maps, `side`, `side`, 4); baris pertama paling bawah."""
        blend = _blend(self._values.shape[1], self.side).astype(self._values.dtype)
        return paint(blend @ self._values @ blend.T, self._shades)

    def draw(self, renderer):
        """Lukis semua peta di tempatnya."""
        if not self.get_visible() or not len(self._values):
            return
        middles = self.axes.transData.transform(self._places)
        corners = np.round(middles - self.side / 2).astype(int).tolist()
        graphics = renderer.new_gc()
        for (left, bottom), pixels in zip(corners, self.pixels(), strict=True):
            renderer.draw_image(graphics, left, bottom, pixels)
        graphics.restore()


def _blend(cells, side):
    """Return the matrix (side, cells) that reads a row of cells between their middles.

    One product with it makes all maps smooth at once.
    """
    where = ((np.arange(side) + 0.5) * cells / side - 0.5).clip(0, cells - 1)
    return (1 - np.abs(where[:, None] - np.arange(cells))).clip(min=0)
