"""The picture of the digit panel: paper, pixels, what is looked for, the answer."""

from collections.abc import Sequence

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from dlkit import plots
from dlkit.live.figure_view import FigureView

PEN = 0.075  # of the paper's width
# Left, bottom, width and height in inches.
PLACES = {
    False: {
        "paper": (0.12, 0.36, 2.8, 2.8), "image": (3.2, 1.56, 1.6, 1.6),
        "words": (3.1, 0.36, 1.8, 1.2), "stamps": (5.05, 0.36, 2.4, 2.8),
        "bars": (7.78, 0.36, 1.17, 2.8),
    },
    True: {
        "paper": (0.1, 3.5, 2.5, 2.5), "image": (2.75, 4.65, 1.35, 1.35),
        "words": (2.65, 3.5, 1.5, 1.1), "stamps": (0.1, 0.1, 2.5, 2.9),
        "bars": (2.98, 0.1, 1.12, 2.9),
    },
}  # fmt: skip


class DigitPicture:
    """Kertas, gambar 8 × 8, bobot tiap neuron, dan peluang tiap angka.

    Parameters
    ----------
    view : FigureView

    Attributes
    ----------
    paper : Axes
        Tempat mencoret; koordinatnya dari 0 sampai 1, y makin besar ke bawah.
    bars : ShareBars
    """

    def __init__(self, view: FigureView):
        ink, faint = plots.INK[view.dark], plots.FAINT[view.dark]
        places = PLACES[view.narrow]
        axes = {name: view.axes_at(*place) for name, place in places.items()}
        self.paper = axes["paper"]
        self.paper.set(xlim=(0, 1), ylim=(1, 0), xticks=[], yticks=[])
        axes["words"].set_axis_off()
        axes["words"].set(xlim=(-1, 1), ylim=(4, 0))
        points = PEN * places["paper"][2] * 72
        self._strokes = LineCollection(
            [], colors=ink, linewidths=points, capstyle="round", joinstyle="round"
        )
        self.paper.add_collection(self._strokes, autolim=False)
        self._hint = plots.Labels(self.paper, 11, color=faint)
        self._image = plots.Stamps(axes["image"], plots.ink_shades(view.dark), gap=2)
        self._words = plots.Labels(axes["words"], 9.5)
        self._stamps = plots.Stamps(axes["stamps"], plots.signed_shades(), below=5)
        self._names = plots.Labels(axes["stamps"], 9, paper=True, anchor=0)
        self.bars = plots.ShareBars(axes["bars"], "0123456789")
        self._captions = [
            plots.Caption(axes[name], 11)
            for name in ("paper", "image", "stamps", "bars")
        ]
        frame = axes["image"].get_position()
        view.figure.add_artist(
            Rectangle(frame.p0, *frame.size, fill=False, edgecolor=faint, linewidth=1)
        )
        view.animate(
            self._hint, self._strokes, self._image, self._words, self._stamps,
            self._names, *self.bars.artists, *self._captions,
        )  # fmt: skip

    def show_image(self, image: np.ndarray, words: Sequence[str]) -> None:
        """Tunjukkan gambar (64,) yang dilihat jaringan, dan `words` di bawahnya."""
        self._image.show(2 * image.reshape(1, 8, 8) - 1)
        self._words.set_labels(
            (0, 0.6 + 0.8 * row, line) for row, line in enumerate(words)
        )

    def show_strokes(self, strokes: Sequence[Sequence]) -> None:
        """Tunjukkan goresan di kertas; kertas kosong mendapat ajakan."""
        # a dot, too, has two ends
        self._strokes.set_segments([[*stroke, stroke[-1]] for stroke in strokes])
        hint = [(0.5, 0.46, "gambar satu angka"), (0.5, 0.56, "di sini")]
        self._hint.set_labels([] if strokes else hint)

    def show_weights(
        self, weights: np.ndarray, levels: np.ndarray, names: Sequence[str] = ()
    ) -> None:
        """Tunjukkan bobot (64, n) tiap neuron, dan batang sepanjang `levels` (n,)."""
        large = np.percentile(np.abs(np.nan_to_num(weights)), 99) or 1
        self._stamps.show(weights.T.reshape(-1, 8, 8) / large, levels)
        corners = self._stamps.corners.tolist()
        self._names.set_labels(
            (x, y + 7, name) for (x, y), name in zip(corners, names, strict=False)
        )

    def tell(self, *captions: str) -> None:
        """Tulis judul kertas, gambar, bobot, dan peluang."""
        for caption, text in zip(self._captions, captions, strict=True):
            caption.set_text(text)
