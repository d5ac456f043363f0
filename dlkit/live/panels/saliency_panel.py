"""The saliency panel: which pixels an answer hangs on, told in two ways."""

import ipywidgets
import numpy as np

from dlkit._format import decimal, fixed
from dlkit.live.panels import knobs, saliency_words
from dlkit.live.panels.pixel_edits import PixelEdits
from dlkit.live.panels.saliency_picture import SaliencyPicture
from dlkit.live.panels.saliency_words import LEVELS, NETWORKS
from dlkit.live.panels.shipped_panel import ShippedPanel, load
from dlkit.saliency import input_gradient, occlusion, scores

MARKED, CORNER = 8, 7  # the digit that bears the mark in training, and where


class SaliencyPanel(PixelEdits, ShippedPanel):
    """Panel peta saliensi: piksel mana yang menentukan jawaban sebuah jaringan.

    Di tengah gradien sebuah skor (atau peluang) terhadap tiap piksel, di kanan oklusi:
    berapa turunnya kalau sekitar piksel itu ditutup. Klik sebuah piksel gambar menukar
    tinta dengan kertas; dengan papan tik lewat “Ubah piksel” di lipatan “Lanjutan”.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `network` ("mlp", "linear", "shuffled": labelnya diacak,
        "marked": di data latih tiap angka 8 bertanda di pojok kanan atas), `number`
        (gambar uji, 1 sampai 447), `digit` (kelas yang dijelaskan, 0 sampai 9; None
        berarti yang dijawab), `level` ("score" atau "probability"), `times_ink`
        (gradien dikali tinta), `side` (sisi penutup: 1, 3, 5 piksel), `learning_rate`
        (0,0001 sampai 1), `epochs` (1 sampai 60), `seed` (0 sampai 999), serta `row`,
        `column` (1 sampai 8), dan `ink` (0 sampai 16), tinta piksel di tempat itu.

    Attributes
    ----------
    edits : dict
        Piksel yang diubah, dari 0 sampai 63, dan tintanya dari 0 sampai 1.

    Examples
    --------
    >>> panel = SaliencyPanel(network="marked", number=1, epoch=30)
    >>> panel.answer
    0
    >>> panel.set(row=1, column=8, ink=16)
    >>> panel.close()
    """

    name = "saliency"
    loader = "load_digits"
    untrained = frozenset({
        "epoch", "number", "digit", "level", "times_ink", "side",
        "row", "column", "ink",
    })  # fmt: skip
    more = ("side", "epochs", "seed", "row", "column", "ink")
    wide, tall = (9.0, 3.6), (4.2, 5.65)
    fps = 5  # slow enough to see a map come to be

    def make_controls(self):
        """Pengatur jaringan, gambar, dan penjelasan; sisanya di lipatan."""

        def menu(description, names):
            options = [(title, name) for name, title in names.items()]
            return ipywidgets.Dropdown(description=description, options=options)

        digits = [("yang dijawab", None), *((str(digit), digit) for digit in range(10))]
        return {
            "network": menu("Jaringan", NETWORKS),
            "number": ipywidgets.IntSlider(
                description="Gambar uji", value=1, min=1, max=447
            ),
            "digit": knobs.Choice(description="Kelas", options=digits, value=None),
            "level": menu("Jelaskan", LEVELS),
            "times_ink": ipywidgets.Checkbox(False, description="Gradien dikali tinta"),
            "side": knobs.StepSlider(3, (1, 3, 5), description="Sisi penutup"),
            "learning_rate": knobs.learning_rate(0.005, low=-4, high=0),
            "epochs": knobs.epochs(30, most=60),
            "seed": knobs.seed(),
            **self.pixel_controls(row=1, column=8),
        }

    # the run ------------------------------------------------------------------------

    @property
    def settings(self):
        """Satu lapisan tersembunyi, kecuali model linear."""
        hidden = () if self.values["network"] == "linear" else (64,)
        return super().settings | {"hidden_sizes": hidden}

    def make_data(self, settings):
        """Angka tulisan tangan; label atau gambar latihnya mungkin diubah."""
        X, X_test, y, y_test = load(self.loader)
        if settings["network"] == "shuffled":
            y = np.random.default_rng(settings["seed"]).permutation(y)
        elif settings["network"] == "marked":
            X = X.copy()
            X[y == MARKED, CORNER] = 1
        return X, y, X_test, y_test

    def data_code(self):
        """Baris kode yang memuat dan mengubah data yang sama."""
        spoil = {
            "shuffled": [f"y = np.random.default_rng({self.values['seed']})"
                         ".permutation(y)"],
            "marked": [f"X[y == {MARKED}, {CORNER}] = 1  # pojok kanan atas"],
        }  # fmt: skip
        return super().data_code() + spoil.get(self.values["network"], [])

    # the image ----------------------------------------------------------------------

    @property
    def label(self) -> int:
        """Angka yang sebenarnya di gambar uji ini."""
        return int(self.training.y_test[self.values["number"] - 1])

    def sample(self):
        """Piksel gambar yang sedang dilihat, `(64,)`, dari 0 sampai 1."""
        return self.edited(self.training.X_test[self.values["number"] - 1])

    def clicked(self, axes, x, y, _other):
        """Tukar tinta dan kertas di piksel yang diklik."""
        if axes is self.sight.image.axes:
            self.swap(*self.sight.image.cell(x, y))

    # what explains it ---------------------------------------------------------------

    @property
    def answer(self) -> int:
        """Kelas yang dijawab untuk gambar ini."""
        return int(np.nan_to_num(self.probabilities(), nan=-1).argmax())

    @property
    def explained(self) -> int:
        """Kelas yang dijelaskan: yang dipilih, atau yang dijawab."""
        digit = self.values["digit"]
        return self.answer if digit is None else digit

    def levels(self, X) -> np.ndarray:
        """Skor atau peluang kelas yang dijelaskan, satu untuk tiap baris X."""
        network = self.training.network
        if self.values["level"] == "probability":
            return self.training.outputs(X, self.theta)[:, self.explained]
        return scores(network, self.theta, X)[:, self.explained]

    def slopes(self) -> np.ndarray:
        """Gradien terhadap tiap piksel, `(64,)`; mungkin dikali tintanya."""
        image, values = self.sample(), self.values
        slopes = input_gradient(
            self.training.network, self.theta, image[None], self.explained,
            probability=values["level"] == "probability",
        )[0]  # fmt: skip
        return slopes * image if values["times_ink"] else slopes

    def drops(self) -> np.ndarray:
        """Turunnya skor atau peluang kalau sekitar tiap piksel ditutup, `(64,)`."""
        image = self.sample().reshape(8, 8)
        return occlusion(self.levels, image, side=self.values["side"]).ravel()

    def marked_test(self) -> tuple[int, int, int]:
        """Angka 8 di data uji: yang dikenali tanpa tanda air, dengannya, dan semua."""
        training = self.training
        eights = training.X_test[training.y_test == MARKED]
        marked = eights.copy()
        marked[:, CORNER] = 1
        counts = (
            int(np.sum(training.predictions(X, self.theta) == MARKED))
            for X in (eights, marked)
        )
        return *counts, len(eights)

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Gambar angkanya, peta gradien, dan peta oklusi."""
        self.sight = SaliencyPicture(view)

    def draw(self, _view):
        """Isi gambar dengan keadaan sekarang."""
        slopes, drops = self.slopes(), self.drops()
        level, side = LEVELS[self.values["level"]], self.values["side"]
        largest = [float(np.abs(np.nan_to_num(each)).max()) for each in (slopes, drops)]
        # a probability can move by 1 at most; scores have no such measure
        scales = [one or 1.0 for one in largest]
        if self.values["level"] == "probability":
            scales = [1.0, 1.0]
        times = " × tinta" if self.values["times_ink"] else ""
        edited = ", diubah" if self.edits else ""
        share = fixed(100 * float(self.probabilities()[self.answer]), 1)
        sight, sizes = self.sight, [f"terbesar {decimal(one, 2)}" for one in largest]
        sight.choose(self.pixel)
        sight.image.show(
            2 * self.sample() - 1,
            f"Gambar uji {self.values['number']}, label {self.label}{edited}",
            f"dijawab {self.answer}, peluang {share}%",
        )
        sight.slopes.show(
            slopes / scales[0], f"Gradien {level} {self.explained}{times}", sizes[0],
            signs=True,
        )  # fmt: skip
        sight.drops.show(
            drops / scales[1], f"Oklusi {side} × {side}, {level} {self.explained}",
            sizes[1], signs=True,
        )  # fmt: skip

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Isi gambar dalam kata."""
        return saliency_words.summary(self)

    def details(self):
        """Cara membaca peta; tentang tanda air kalau ada."""
        return saliency_words.details(self)

    def code(self):
        """Kode yang mengulang pelatihan dan kedua peta ini."""
        return saliency_words.code(self)
