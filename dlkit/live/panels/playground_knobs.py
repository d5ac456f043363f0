"""The controls of the playground, and the shorter way to write their values."""

from collections.abc import Iterable

import ipywidgets

from dlkit._format import decimal
from dlkit.live.controls import RefusedError
from dlkit.live.panels import knobs
from dlkit.live.panels.features import COORDINATES, FEATURES
from dlkit.live.panels.problems import PROBLEMS

MOST_LAYERS, MOST_NEURONS = 6, 8
LAYERS = tuple(f"layer_{number}" for number in range(1, MOST_LAYERS + 1))
STRENGTHS = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
VIEWS = frozenset({"epoch", "neuron", "sharp", "preset"})
ROWS = {
    "Data": ("dataset", "n_samples", "noise", "test_size", "data_seed"),
    "Fitur": tuple(FEATURES),
    "Jaringan": ("hidden_layers", *LAYERS, "activation", "seed"),
    "Pelatihan": (
        "loss", "optimizer", "learning_rate", "batch_size", "penalty", "strength",
        "epochs",
    ),
    "Gambar": ("neuron", "sharp"),
}  # fmt: skip


def make(presets: Iterable[str]) -> dict[str, ipywidgets.ValueWidget]:
    """Semua pengatur taman bermain, urut tampil."""
    presets = [(name, name) for name in presets]

    def tick(description, value=False):
        return ipywidgets.Checkbox(description=description, value=value, indent=False)

    def choice(description, options, **settings):
        return ipywidgets.Dropdown(description=description, options=options, **settings)

    strengths = [(decimal(strength), strength) for strength in STRENGTHS]
    return {
        "preset": knobs.Choice(
            description="Praset", options=[("susunan sendiri", None), *presets]
        ),
        "dataset": knobs.dataset("circles", PROBLEMS),
        "n_samples": knobs.n_samples(300, 20, 500),
        "noise": knobs.noise(0.1),
        "test_size": knobs.StepSlider(
            0.5, [n / 10 for n in range(10)], description="Bagian uji"
        ),
        "data_seed": knobs.seed(0, "Seed data"),
        **{
            name: tick(feature.title, name in COORDINATES)
            for name, feature in FEATURES.items()
        },
        "hidden_layers": ipywidgets.IntSlider(
            description="Lapisan tersembunyi", value=2, min=0, max=MOST_LAYERS
        ),
        **{
            name: ipywidgets.BoundedIntText(
                description=f"Lapisan {number}", value=4 if number == 1 else 2, min=1,
                max=MOST_NEURONS,
            )
            for number, name in enumerate(LAYERS, start=1)
        },
        "activation": knobs.activation(),
        "seed": knobs.seed(0, "Seed bobot"),
        "loss": choice("Loss", [("cross-entropy", "cross_entropy"), ("MSE", "mse")]),
        "optimizer": knobs.optimizer(),
        "learning_rate": knobs.learning_rate(1.0),
        "batch_size": knobs.batch_size(sizes=(128, 32, 8)),
        "penalty": choice(
            "Regularisasi", [("tanpa", "none"), ("L1", "l1"), ("L2", "l2")]
        ),
        "strength": choice("Kekuatan", strengths, value=0.001),
        "epochs": knobs.epochs(200, most=600),
        "neuron": ipywidgets.IntSlider(description="Perbesar neuron", max=1),
        "sharp": tick("Warna tajam"),
    }  # fmt: skip


def plain(controls: dict) -> dict:
    """Nilai pengatur yang menentukan pelatihan, seperti ditulis orang.

    `hidden_sizes` dan `features` menggantikan pengatur tiap lapisan dan tiap fitur.
    """
    values = {name: control.value for name, control in controls.items()}
    left_out = {*VIEWS, "hidden_layers", *LAYERS, *FEATURES}
    kept = {name: value for name, value in values.items() if name not in left_out}
    used = LAYERS[: values["hidden_layers"]]
    return kept | {
        "features": tuple(name for name in FEATURES if values[name]),
        "hidden_sizes": tuple(values[name] for name in used),
    }


def spelled_out(values: dict) -> dict:
    """Kebalikan `plain`: `hidden_sizes` dan `features` menjadi nilai pengaturnya.

    Raises
    ------
    RefusedError
        Kalau isinya tidak bisa dipakai.
    """
    values = dict(values)
    if "hidden_sizes" in values:
        sizes = values.pop("hidden_sizes")
        if not _are_sizes(sizes):
            raise RefusedError(
                f"hidden_sizes harus berisi paling banyak {MOST_LAYERS} bilangan dari "
                f"1 sampai {MOST_NEURONS}; yang diberikan {sizes!r}."
            )
        values |= zip(LAYERS, sizes, strict=False)
        values["hidden_layers"] = len(sizes)
    if "features" in values:
        names = values.pop("features")
        if not (isinstance(names, tuple | list) and names and {*names} <= {*FEATURES}):
            raise RefusedError(
                f"Fitur harus dipilih dari {', '.join(FEATURES)}; yang "
                f"diberikan {names!r}."
            )
        values |= {name: name in names for name in FEATURES}
    return values


def _are_sizes(sizes):
    return (
        isinstance(sizes, tuple | list)
        and len(sizes) <= MOST_LAYERS
        and all(isinstance(n, int) and 1 <= n <= MOST_NEURONS for n in sizes)
    )
