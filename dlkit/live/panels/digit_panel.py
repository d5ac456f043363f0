"""The digit panel: draw a digit, and see what a network makes of it."""

import ipywidgets
import numpy as np

from dlkit import plots
from dlkit.images import digit_from_strokes
from dlkit.live.action import action, own_action
from dlkit.live.panels import digit_words, knobs
from dlkit.live.panels.digit_picture import PEN, DigitPicture
from dlkit.live.panels.pixel_edits import PixelEdits
from dlkit.live.panels.shipped_panel import ShippedPanel

WIDTHS = (0, 8, 16, 32, 64)


class DigitPanel(PixelEdits, ShippedPanel):
    """Panel angka tulisan tangan: gambar sebuah angka, dan lihat jawaban jaringan.

    Gambarlah di kertas sebelah kiri, dengan tetikus atau jari. Selama kertasnya kosong,
    yang dijawab sebuah gambar uji. Pikselnya bisa diubah satu per satu di “Lanjutan”.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `number` (nomor gambar uji, 1 sampai 447), `width` (0, 8,
        16, 32, 64 neuron tersembunyi; 0 berarti model linear), `learning_rate` (0,0001
        sampai 1), `epochs` (1 sampai 60), `seed` (0 sampai 999), serta `row`, `column`
        (1 sampai 8) dan `ink` (0 sampai 16), tinta piksel di tempat itu.

    Attributes
    ----------
    strokes : list of list
        Goresan di kertas, tiap titik (x, y) dari 0 sampai 1, y makin besar ke bawah.
    edits : dict
        Piksel yang diubah, dari 0 sampai 63, dan tintanya dari 0 sampai 1.

    Examples
    --------
    >>> panel = DigitPanel(number=1)
    >>> int(panel.probabilities().argmax())
    0
    >>> panel.inked([(0.24, 0.12), (0.76, 0.12), (0.44, 0.92)], True)
    >>> int(panel.probabilities().argmax())
    7
    >>> panel.close()
    """

    name = "digit"
    loader = "load_digits"
    untrained = frozenset({"epoch", "number", "row", "column", "ink"})
    more = ("epochs", "seed", "row", "column", "ink")
    wide, tall = (9.0, 3.5), (4.2, 6.35)
    undo = "Hapus gambar"
    fps = 8  # slow enough to see features come to be

    def __init__(self, **values):
        self.strokes: list[list] = []
        self._drawn: np.ndarray | None = None  # their image, 3 ms to make
        self._numbers = ipywidgets.HTML()
        super().__init__(**values)

    def make_controls(self):
        """Pengatur gambar dan jaringan; piksel dan lainnya di lipatan."""
        return {
            "number": ipywidgets.IntSlider(
                description="Gambar uji", value=1, min=1, max=447
            ),
            "width": knobs.StepSlider(64, WIDTHS, description="Neuron tersembunyi"),
            "learning_rate": knobs.learning_rate(0.005, low=-4, high=0),
            "epochs": knobs.epochs(30, most=60),
            "seed": knobs.seed(),
            **self.pixel_controls(),
        }

    def advanced(self):
        """Lanjutan, dengan piksel yang bisa diubah; dan bilangan tiap piksel."""
        return super().advanced() | {"Bilangan di tiap piksel": self._numbers}

    @property
    def settings(self):
        """Satu lapisan tersembunyi selebar `width`, atau tanpa lapisan tersembunyi."""
        width = self.values["width"]
        return super().settings | {"hidden_sizes": (width,) if width else ()}

    # the image ----------------------------------------------------------------------

    @property
    def label(self) -> int | None:
        """Angka yang sebenarnya; None kalau gambarnya coretan sendiri."""
        if self.strokes:
            return None
        return int(self.training.y_test[self.values["number"] - 1])

    def sample(self):
        """Piksel gambar yang sedang dilihat, `(64,)`, dari 0 sampai 1."""
        if self.strokes:
            if self._drawn is None:
                self._drawn = digit_from_strokes(self.strokes)
            return self.edited(self._drawn)
        return self.edited(self.training.X_test[self.values["number"] - 1])

    def moved(self, name, value):
        """Gambar uji yang lain menggantikan coretan."""
        if name == "number":
            self.strokes = []
        super().moved(name, value)

    def inked(self, points, began):
        """Tambah titik-titik (n, 2) pada goresan terakhir, atau mulai yang baru."""
        points = np.clip(points, 0, 1).tolist()
        if began or not self.strokes:
            self.strokes.append([])
            self.edits = {}
        self.strokes[-1] += points
        self._drawn = None

    @action
    def clear(self):
        """Hapus coretan dan perubahan piksel: kembali ke gambar uji."""
        self.strokes = []
        super().clear()

    @own_action
    def tell(self):
        """Perbarui kata-kata, juga tabel pikselnya."""
        super().tell()
        self._numbers.value = digit_words.pixel_table(self.sample())

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Kertas, gambar 8 × 8, bobot tiap neuron, dan peluang tiap angka."""
        self._sight = DigitPicture(view)
        self.paper, self.pen = self._sight.paper, (PEN, plots.INK[view.dark])

    def draw(self, _view):
        """Isi gambar dengan coretan, dan jawaban di epoch ini."""
        image, sight = self.sample(), self._sight
        hidden, shares = self._activations(image)
        sight.show_image(image, self._titles())
        sight.show_strokes(self.strokes)
        sight.bars.show(shares, self.label)
        weights, _ = self.training.network.layers(self.theta)[0]
        units = hidden if len(hidden) else shares
        names = () if len(hidden) else "0123456789"
        sight.show_weights(weights, units / (units.max() or 1), names)
        what = (
            f"{len(hidden)} neuron tersembunyi" if len(hidden) else "bobot tiap angka"
        )
        answered = np.isfinite(shares).all()
        sight.tell(
            "Kertas",
            "Dilihat jaringan",
            f"Epoch {self.run.position}: {what}",
            f"Jawaban: {shares.argmax()}" if answered else "Tidak ada jawaban",
        )

    def _activations(self, image):
        """Return what the hidden neurons and the output make of an image."""
        with np.errstate(all="ignore"):
            _, *hidden, shares = self.training.network.forward(self.theta, image[None])
        return hidden[0][0] if hidden else np.empty(0), shares[0]

    def _titles(self):
        """Tell in short lines which image it is."""
        if self.strokes:
            lines = ["coretanmu,", "diseragamkan"]
        else:
            lines = [f"gambar uji {self.values['number']},", f"label {self.label}"]
        if self.edits:
            lines.append(f"{len(self.edits)} piksel diubah")
        return lines

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Isi gambar dalam kata: akurasi, lalu jawaban untuk gambar ini."""
        hidden, shares = self._activations(self.sample())
        words = f"{super().summary()} {self._which()} {digit_words.answer(shares)}"
        if not len(hidden):
            return f"{words} Modelnya linear: tanpa lapisan tersembunyi."
        on = np.sum(hidden > 0)
        return f"{words} Dari {len(hidden)} neuron tersembunyi, {on} menyala."

    def _which(self):
        """Tell in words which image it is."""
        words = "Coretanmu"
        if not self.strokes:
            words = f"Gambar uji {self.values['number']}, labelnya {self.label},"
        if self.edits:
            words += f" dengan {len(self.edits)} piksel diubah,"
        return words

    def details(self):
        """Peluang semua angka, dan diagnosis."""
        return digit_words.every_share(self.probabilities()) + super().details()

    def code(self):
        """Kode yang mengulang latihan ini, dan jawabannya untuk gambar uji itu."""
        now, network = self.run.position, self.training.network
        number = self.values["number"] - 1
        lines = [
            *self.setup_code("Network"),
            "states = list(model.steps(X, y))",
            f"loss = states[{now}].loss",
            "",
            f'network = Network({network.layer_sizes}, "{network.activation}")',
        ]
        if self.strokes:
            lines.append("# image = dlkit.images.digit_from_strokes(goresanmu)")
            return "\n".join(lines)
        lines.append(f"image = X_test[{number}].copy()")
        lines += [
            f"image[{pixel}] = {ink:g}" for pixel, ink in sorted(self.edits.items())
        ]
        lines.append(f"peluang = network.output(states[{now}].theta, [image])[0]")
        return "\n".join(lines)
