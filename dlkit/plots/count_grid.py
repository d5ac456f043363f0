"""How often each class was given each answer, as a grid that changes in place."""

from collections.abc import Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb

from dlkit._format import shortened
from dlkit.plots.caption import Labels
from dlkit.plots.style import CLASS_COLORS

_LONGEST = 11  # letters of a name


class CountGrid:
    """Matriks konfusi: baris label, kolom jawaban; di diagonal jawaban yang benar.

    Yang benar biru dan berbingkai, yang salah oranye, makin pekat makin sering.

    Parameters
    ----------
    axes : Axes
    names : sequence of str
        Nama tiap kelas.

    Attributes
    ----------
    tilted : bool
        Benar kalau nama-nama di bawahnya ditulis miring.
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes, names: Sequence[str]):
        n = len(names)
        self._paper = np.array(to_rgb(axes.get_facecolor()))
        self._image = axes.imshow(
            np.zeros((n, n, 3)), aspect="auto", extent=(-0.5, n - 0.5, n - 0.5, -0.5)
        )
        axes.set(xlim=(-0.5, n - 0.5), ylim=(n - 0.5, -0.5))
        names = [shortened(name, _LONGEST) for name in names]
        self.tilted = n * max(map(len, names)) > 34
        tilt = 35 if self.tilted else 0
        axes.set_xticks(
            range(n), names, rotation=tilt, ha="right" if tilt else "center"
        )
        axes.set_yticks(range(n), names)
        axes.tick_params(length=0, labelsize=10 if n <= 10 else 7.5)
        axes.set_xlabel("jawaban model", labelpad=2)
        axes.set_ylabel("label", labelpad=2)
        corners = np.array([(0, 0, 1, 1, 0), (0, 1, 1, 0, 0)]) - 0.5
        self._frames = [
            axes.plot(*(corners + i), color=axes.xaxis.label.get_color(), lw=1)[0]
            for i in range(n)
        ]
        self._numbers = Labels(axes, 12 if n <= 6 else 9)
        self.artists: list[Artist] = [self._image, *self._frames, self._numbers]

    def show(self, counts: np.ndarray) -> None:
        """Isi kotaknya; ``counts[i, j]`` sampel berlabel i dijawab j."""
        n = len(counts)
        diagonal = np.eye(n, dtype=bool)
        wrong = np.where(diagonal, 0, counts)
        share = np.where(
            diagonal,
            0.55 * counts / counts.sum(axis=1, keepdims=True).clip(1),
            np.where(wrong > 0, 0.25 + 0.6 * wrong / max(wrong.max(), 1), 0),
        )[..., None]
        blue, orange = (np.array(to_rgb(CLASS_COLORS[i])) for i in (0, 4))
        color = np.where(diagonal[..., None], blue, orange)
        self._image.set_data(share * color + (1 - share) * self._paper)
        self._numbers.set_labels(
            (int(j), int(i), str(counts[i, j])) for i, j in np.argwhere(counts)
        )
