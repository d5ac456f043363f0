"""The MLP panel: a network as a diagram, and in each neuron the map of its answers."""

import html
import re
from typing import ClassVar

import ipywidgets
import numpy as np

from dlkit import plots
from dlkit._format import decimal, fixed
from dlkit.live.formula import Formula, typeset
from dlkit.live.panels import knobs
from dlkit.live.panels.neuron_panel import NeuronPanel

LAYERS = {0: "tanpa", 1: "satu", 2: "dua", 3: "tiga"}


class MLPPanel(NeuronPanel):
    """Panel multilayer perceptron: diagram jaringan, dan di tiap neuron petanya.

    Neuron tersembunyi bernomor mulai dari 1: lapisan demi lapisan, dari atas ke bawah.
    Klik sebuah neuron memperbesar petanya; klik di luar neuron mengembalikan peta
    seluruh jaringan.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `dataset` ("linear", "blobs", "xor", "circles", "moons",
        "spirals"), `n_layers` (0 sampai 3 lapisan tersembunyi), `n_neurons` (1 sampai
        8 neuron di tiap lapisan tersembunyi), `activation` ("tanh", "sigmoid",
        "relu", "leaky_relu", "identity"), `learning_rate` (0,001 sampai 10), `neuron`
        (nomor neuron yang diperbesar, 0 untuk seluruh jaringan), `epochs` (1 sampai
        500), `noise` (0 sampai 0,5), `seed` (0 sampai 999), `optimizer` ("sgd",
        "momentum", "adam"), dan `batch_size` (None, 128, 32, 8, 1).

    Examples
    --------
    >>> panel = MLPPanel(dataset="xor", n_layers=1, n_neurons=4, neuron=3)
    >>> panel.map_title()
    'Neuron 3: lapisan 1, ke-3 dari atas'
    >>> panel.set(neuron=0)
    >>> panel.map_title()
    'Seluruh jaringan'
    >>> panel.close()
    """

    name = "mlp"
    untrained = frozenset({"epoch", "neuron"})
    more = ("epochs", "noise", "seed", "optimizer", "batch_size")
    fixed: ClassVar[dict] = {"n_samples": 200}

    def make_controls(self):
        """Pengatur jaringan, lalu yang lain."""
        return {
            "dataset": knobs.dataset("xor"),
            "n_layers": ipywidgets.IntSlider(
                description="Lapisan tersembunyi", value=1, min=0, max=3
            ),
            "n_neurons": ipywidgets.IntSlider(
                description="Neuron per lapisan", value=4, min=1, max=8
            ),
            "activation": knobs.activation(),
            "learning_rate": knobs.learning_rate(1),
            "neuron": ipywidgets.IntSlider(description="Perbesar neuron", max=4),
            "epochs": knobs.epochs(200),
            "noise": knobs.noise(0.05),
            "seed": knobs.seed(),
            "optimizer": knobs.optimizer(),
            "batch_size": knobs.batch_size(),
        }

    @property
    def settings(self):
        """Semua nilai yang menentukan pelatihan."""
        settings = super().settings
        sizes = (settings["n_neurons"],) * settings["n_layers"]
        return settings | {"hidden_sizes": sizes}

    def train(self):
        """Latih jaringan yang dipilih; yang diperbesar salah satu neuronnya."""
        values = self.values
        for name in ("n_neurons", "activation", "neuron"):  # nothing to choose
            self.controls[name].disabled = not values["n_layers"]
        with self.unheard():
            self.controls["neuron"].max = values["n_layers"] * values["n_neurons"]
        return super().train()

    # the neuron in view -------------------------------------------------------------

    def moved(self, name, value):
        """Perbesar neuron lain, atau lihat epoch lain."""
        if name == "neuron":
            self.show(moving=True)
        else:
            super().moved(name, value)

    def clicked(self, axes, x, y, _other):
        """Perbesar neuron yang diklik; di luar neuron: seluruh jaringan."""
        if axes is not self.axes[0]:
            return
        self.set(neuron=self.number(*self._network.node_at(x, y) or (0, 0)))

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Diagram dengan peta tiap neuron, lalu peta seluruh jaringan."""
        if view.narrow:
            left = view.figure.add_axes((0.02, 0.535, 0.96, 0.42))
            right = view.figure.add_axes((0.13, 0.085, 0.84, 0.335))
        else:
            left = view.figure.add_axes((0.01, 0.12, 0.545, 0.79))
            right = view.figure.add_axes((0.61, 0.2, 0.375, 0.71))
        self.axes = left, right
        self._network = plots.MappedNetwork(left)
        self._map = plots.ClassMap(right)
        self._left_title, self._right_title = map(plots.Caption, (left, right))
        view.animate(
            *self._network.artists, *self._map.artists,
            self._left_title, self._right_title,
        )  # fmt: skip

    def draw(self, view):
        """Isi diagram dan peta dengan keadaan di epoch ini."""
        network, cells = self.training.network, self.map_inputs()
        self._network.show(network, self.theta32, cells, chosen=self.place)
        self.draw_map(view, self.axes[1], self._map)
        right = fixed(100 * self.training.right(self.theta), 1)
        loss = fixed(self.training.losses[self.run.position], 3)
        self._left_title.set_text(f"{self.where()}: loss {loss}; {right}% benar")
        self._right_title.set_text(self.map_title())

    # the words ----------------------------------------------------------------------

    def architecture(self) -> str:
        """Susunan jaringan, dalam kata."""
        hidden = self.training.network.layer_sizes[1:-1]
        layers = f"Jaringan dengan {LAYERS[len(hidden)]} lapisan tersembunyi"
        if not hidden:
            return "Jaringan tanpa lapisan tersembunyi."
        each = "masing-masing " if len(hidden) > 1 else "berisi "
        return f"{layers}, {each}{hidden[0]} neuron {self._activation}."

    @property
    def _activation(self):
        return self.controls["activation"].label

    def _what_it_answers(self) -> str:
        """Tell what the enlarged neuron's map looks like."""
        values, name = self.map_values(), self.values["activation"]
        limit = "0,5" if name == "sigmoid" else "0"
        share = np.mean(values > 0)
        if share in (0, 1):
            where = ("tidak pernah", "di mana-mana")[int(share)]
            return f" {self.map_title()}; keluarannya {where} di atas {limit}."
        words = f"{self.map_title()}; keluarannya di atas {limit} di "
        words += f"{decimal(100 * share, 2)}% bidang"
        if name == "relu":
            words += ", nol di sisanya"
        if self.place[0] == 1 or name == "identity":
            words += ", dengan batas garis lurus"
        return f" {words}."

    def summary(self):
        """Isi gambar dalam kata."""
        words = f"{super().summary()} {self.architecture()}"
        return words + self._what_it_answers() if self.place else words

    def details(self):
        """Rumus neuron yang diperbesar, dan diagnosis."""
        if not self.values["n_layers"]:
            return super().details()
        if not self.place:
            hint = "Klik sebuah neuron, atau geser “Perbesar neuron”: petanya membesar."
            return f"<p>{hint}</p>{super().details()}"
        number = self.number(*self.place)
        score = re.sub(r"([ax])(\d+)", r"\1<sub>\2</sub>", " + ".join(self._terms()))
        formula = f"a<sub>{number}</sub> = {html.escape(self._activation)}({score})"
        where = ", dengan a<sub>n</sub> keluaran neuron n" if self.place[0] > 1 else ""
        return f"<p>Rumus neuron {number}: {formula}{where}.</p>{super().details()}"

    def formula(self):
        """Rumus neuron yang diperbesar, atau selisih skor kelas 1 dan kelas 0."""
        terms = self._terms()
        if self.place:
            name, number, size = "skor", self.number(*self.place), 3
            last = rf"a_{{{number}}} &= \text{{{self._activation}}}(\text{{skor}})"
            said = f"a{number} = {self._activation}(skor)"
        else:
            name, size = "selisih skor", 2  # the longer name leaves less room
            last = r"\text{prediksi} &= 1 \text{ kalau selisihnya positif}"
            said = "prediksi = 1 kalau selisihnya positif"
        rows = [terms[start : start + size] for start in range(0, len(terms), size)]
        filled = r" \\ &\quad + ".join(typeset(" + ".join(row)) for row in rows)
        filled = re.sub(r"([ax])(\d+)", r"\1_{\2}", filled)
        return Formula(
            rf"\text{{{name}}} &= {filled} \\ {last}",
            f"{name} = {' + '.join(terms)}\n{said}",
        )

    def _terms(self) -> list[str]:
        """Give the terms of that sum, such as "(0,25)·x1" or "(0,25)·a3"."""
        layers = self.training.network.layers(self.theta)
        layer, index = self.place or (len(layers), None)
        W, b = layers[layer - 1]
        if self.place:
            weights, bias = W[:, index], b[index]
        else:
            weights, bias = W[:, 1] - W[:, 0], b[1] - b[0]
        names = ["x1", "x2"]
        if layer > 1:
            names = [f"a{self.number(layer - 1, above)}" for above in range(len(W))]
        terms = [f"({fixed(w)})·{name}" for w, name in zip(weights, names, strict=True)]
        return [*terms, f"({fixed(bias)})"]
