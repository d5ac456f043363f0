"""What one layer makes of the plane: points, a bent net, a straight line, a view."""

from typing import NamedTuple

import numpy as np

NET_LINES, NET_POINTS = 13, 40


class LayerView(NamedTuple):
    """Data sebagaimana dilihat satu lapisan, dan garis lurus yang memisahkannya.

    Attributes
    ----------
    points, y : ndarray (n_samples, 2), ndarray (n_samples,)
    net : ndarray (n_lines, n_points, 2)
        Jala bidang masukan, dibengkokkan oleh lapisan itu.
    line : ndarray (3,)
        ``w1, w2, b``; kelas 1 seharusnya di sisi positif.
    """

    points: np.ndarray
    y: np.ndarray
    net: np.ndarray
    line: np.ndarray

    @property
    def right(self) -> float:
        """Bagian titik yang berada di sisi yang benar dari garis itu."""
        scores = self.points @ self.line[:2] + self.line[2]
        return float(np.mean((scores > 0) == self.y))


def best_line(points: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Garis lurus (w1, w2, b) dengan kuadrat galat terkecil bagi target −1 dan 1.

    Examples
    --------
    >>> best_line(np.array([[0.0, 5.0], [2.0, 5.0]]), np.array([0, 1])).round(2)[0]
    np.float64(1.0)
    """
    rows = np.column_stack([points, np.ones(len(points))])
    return np.linalg.lstsq(rows, 2.0 * y - 1, rcond=None)[0]


def best_view(layer: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Arah pandang (n_neurons, 2) yang paling memperlihatkan pisahnya kedua kelas.

    Sumbu pertama arah yang paling memisahkan, dengan kelas 1 di kanan; sumbu kedua,
    tegak lurus padanya, arah sisanya yang paling menyebar.
    """
    centred = layer - layer.mean(axis=0)
    spread = centred.T @ centred / len(layer)
    # Fisher's discriminant, held back a little where the layer hardly spreads
    ridge = 0.05 * np.trace(spread) / len(spread) + 1e-12
    first = np.linalg.solve(
        spread + ridge * np.eye(len(spread)), centred.T @ (2.0 * y - 1)
    )
    first /= np.linalg.norm(first) or 1
    rest = centred - np.outer(centred @ first, first)
    second = np.linalg.svd(rest, full_matrices=False)[2][0]
    second *= np.sign(second[np.abs(second).argmax()])  # a sign that does not flip
    return np.column_stack([first, second])


def limits_around(points: np.ndarray) -> tuple[tuple, tuple]:
    """Batas gambar ``(x), (y)`` dengan sedikit ruang di sekeliling semua titik."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = 0.08 * (high - low) + 1e-3
    x, y = zip((low - room).tolist(), (high + room).tolist(), strict=True)
    return x, y


def net(extent: tuple) -> np.ndarray:
    """Garis-garis tegak dan mendatar di bidang, (n_lines, n_points, 2)."""
    fixed, along = np.linspace(0, 1, NET_LINES), np.linspace(0, 1, NET_POINTS)
    upright = np.stack(np.broadcast_arrays(fixed[:, None], along), axis=-1)
    left, right, bottom, top = extent
    lines = np.concatenate([upright, upright[..., ::-1]])
    return (left, bottom) + lines * (right - left, top - bottom)
