"""The controls that several panels have: the same name, range and label everywhere."""

from collections.abc import Iterable

import ipywidgets
from traitlets import HasTraits, observe, validate

from dlkit._format import decimal
from dlkit.live.panels.problems import CLASSES, PROBLEMS
from dlkit.optimizers import SGD, Adam, Momentum

ACTIVATIONS = {
    "tanh": "tanh", "sigmoid": "sigmoid", "ReLU": "relu", "leaky ReLU": "leaky_relu",
    "identitas": "identity",
}  # fmt: skip
OPTIMIZERS = {"sgd": SGD, "momentum": Momentum, "adam": Adam}


class StepSlider(ipywidgets.SelectionSlider):
    """Slider di antara anak tangga yang bulat, atau angka lain lewat kode.

    ``FloatSlider`` dan ``FloatLogSlider`` membulatkan sendiri angka yang tidak pas di
    kisinya begitu tampak di browser, mengirim balik hasilnya (saat panel sudah di epoch
    lain, itu tampak seperti digeser tangan), dan menuliskannya dengan titik desimal.

    Parameters
    ----------
    value : float
        Nilai awal.
    steps : iterable of float
        Anak tangganya, dari yang terkecil; kalau semua ``int``, nilainya juga.
    """

    def __init__(self, value: float, steps: Iterable[float], **settings):
        self._steps = list(steps)
        self.min, self.max = self._steps[0], self._steps[-1]
        self.whole = all(isinstance(step, int) for step in self._steps)
        options = [(decimal(step, 6), step) for step in self._steps]
        super().__init__(options=options, value=self._steps[0], **settings)
        self.value = value
        self.add_class("dlkit-steps")

    @validate("value")
    def _validate_value(self, proposal):
        value = (int if self.whole else float)(f"{proposal.value:.6g}")
        if value not in self._options_values:  # a step of its own, until the next
            values = sorted({*self._steps, value})
            self._options_full = tuple((decimal(step, 6), step) for step in values)
            self._options_values = tuple(values)
            labels = tuple(label for label, _ in self._options_full)
            self.set_trait("_options_labels", labels)
        return value

    @observe("value")
    def _propagate_value(self, change):
        self.index = self._options_values.index(change.new)
        self.label = self._options_labels[self.index]


class _NoneToo(HasTraits):
    """What lets a choice take None among its options: the usual ones show nothing."""

    def __init__(self, **settings):
        super().__init__(**settings)
        self.index = self._options_values.index(self.value)
        self.label = self._options_labels[self.index]

    @observe("value")
    def _propagate_value(self, change):
        if self.index is None or self._options_values[self.index] != change.new:
            self.index = self._options_values.index(change.new)


class Choice(_NoneToo, ipywidgets.Dropdown):
    """Menu yang menerima None di antara pilihannya; yang biasa lalu tampak kosong."""


class ChoiceSlider(_NoneToo, ipywidgets.SelectionSlider):
    """Slider di antara pilihan, yang menerima None di antaranya."""


def learning_rate(value: float = 0.1, low: int = -3, high: int = 1):
    """Slider learning rate, dari ``10**low`` sampai ``10**high``."""
    steps = [
        float(f"{step}e{power}")
        for power in range(low, high)
        for step in (1, 1.5, 2, 3, 5, 7)
    ]
    return StepSlider(value, [*steps, 10.0**high], description="Learning rate")


def epochs(value: int = 100, most: int = 500):
    """Slider banyaknya epoch."""
    return ipywidgets.IntSlider(
        description="Jumlah epoch", value=value, min=1, max=most
    )


def n_samples(value: int, least: int, most: int, description: str = "Banyak sampel"):
    """Slider banyaknya sampel, sepuluh demi sepuluh."""
    return StepSlider(value, range(least, most + 1, 10), description=description)


def noise(value: float = 0.1):
    """Slider derau data."""
    return StepSlider(value, [n / 20 for n in range(11)], description="Derau")


def seed(value: int = 0, description: str = "Seed"):
    """Bidang seed."""
    return ipywidgets.BoundedIntText(
        description=description, value=value, min=0, max=999
    )


def dataset(value: str, names: Iterable[str] = CLASSES):
    """Pilihan data, dari nama-nama di `PROBLEMS`."""
    options = [(PROBLEMS[name].title, name) for name in names]
    return ipywidgets.Dropdown(description="Data", options=options, value=value)


def activation(value: str = "tanh"):
    """Pilihan fungsi aktivasi."""
    return ipywidgets.Dropdown(
        description="Aktivasi", options=list(ACTIVATIONS.items()), value=value
    )


def hidden_sizes(value: tuple = (8,)):
    """Pilihan lapisan tersembunyi: banyaknya neuron di masing-masing."""
    choices = (), (2,), (4,), (8,), (16,), (4, 4), (8, 8), (16, 16)
    options = [("-".join(map(str, sizes)) or "tanpa", sizes) for sizes in choices]
    return ipywidgets.Dropdown(
        description="Lapisan tersembunyi", options=options, value=value
    )


def optimizer(value: str = "sgd"):
    """Pilihan optimizer."""
    options = [("SGD", "sgd"), ("Momentum", "momentum"), ("Adam", "adam")]
    return ipywidgets.Dropdown(description="Optimizer", options=options, value=value)


def batch_size(value: int | None = None, sizes: Iterable[int] = (128, 32, 8, 1)):
    """Pilihan ukuran batch; None berarti seluruh data latih."""
    options = [("semua", None), *((str(size), size) for size in sizes)]
    return Choice(description="Batch", options=options, value=value)


def l2(value: float = 0.0):
    """Pilihan kekuatan regularisasi L2."""
    strengths = (0, 0.001, 0.003, 0.01, 0.03, 0.1)
    options = [(decimal(strength), strength) for strength in strengths]
    return ipywidgets.Dropdown(description="L2", options=options, value=value)
