"""Weights that a learner sets by hand, before training begins."""

import ipywidgets
import numpy as np

from dlkit._format import decimal
from dlkit.live.controls import RefusedError, group
from dlkit.network import Network

HELP = (
    "<p>Pelatihan mulai dari bobot acak; di sini kamu bisa menentukan sendiri bobot "
    "atau bias mana pun <em>sebelum</em> pelatihan. Klik sebuah garis di diagram, atau "
    "isi nomornya: lapisan 1 menerima masukan, neuron dihitung dari atas, dan dari "
    "neuron 0 berarti bias.</p>"
)
MOST_LAYERS, MOST_NEURONS = 7, 8


class WeightEdits:
    """Bobot awal yang disunting; klik pada garis hanya mengisi bidangnya.

    Attributes
    ----------
    values : dict
        ``(layer, source, target)`` ke nilainya, semua dihitung dari 1; `source` 0
        berarti bias neuron `target`.
    chosen : tuple or None
        Yang terakhir dipilih.
    fields, buttons : dict of str to Widget
    box : VBox
        Semuanya, untuk lipatan di bawah gambar.
    """

    def __init__(self):
        self.values: dict[tuple[int, int, int], float] = {}
        self.chosen: tuple[int, int, int] | None = None

        def number(description, least, most):
            return ipywidgets.BoundedIntText(
                description=description, value=1, min=least, max=most
            )

        self.fields = {
            "layer": number("Lapisan", 1, MOST_LAYERS),
            "source": number("Dari neuron", 0, MOST_NEURONS),
            "target": number("Ke neuron", 1, MOST_NEURONS),
            "value": ipywidgets.FloatText(description="Nilai", value=0.0, step=0.1),
        }
        self.buttons = {
            "see_weight": ipywidgets.Button(description="Lihat bobot", icon="eye"),
            "set_weight": ipywidgets.Button(description="Pasang bobot", icon="pencil"),
            "remove_weights": ipywidgets.Button(
                description="Hapus suntingan", icon="trash"
            ),
        }
        row = group("controls", [*self.fields.values(), *self.buttons.values()])
        self.box = ipywidgets.VBox([ipywidgets.HTML(HELP), row])

    @property
    def typed(self) -> tuple[int, int, int]:
        """Bobot yang disebut bidang nomornya."""
        return tuple(self.fields[name].value for name in ("layer", "source", "target"))

    def choose(self, place: tuple, sizes: tuple, theta: np.ndarray) -> None:
        """Pilih satu bobot dan isi semua bidang; `theta` parameter awal."""
        array, index = find(sizes, theta, place)
        for name, value in zip(self.fields, (*place, array[index]), strict=True):
            self.fields[name].value = round(float(value), 3)
        self.chosen = place

    def put(self, place: tuple, value: float, sizes: tuple) -> None:
        """Sunting satu bobot di jaringan berlapisan `sizes`."""
        find(sizes, np.zeros(Network(sizes).n_parameters), place)
        if not (isinstance(value, int | float) and abs(value) <= 100):
            given = decimal(value) if isinstance(value, int | float) else repr(value)
            raise RefusedError(
                f"Nilai bobot harus angka antara −100 dan 100; yang diberikan {given}."
            )
        self.values[place], self.chosen = float(value), place

    def replace(self, values: dict, sizes: tuple) -> None:
        """Ganti semua suntingan dengan `values`."""
        values = dict(values)
        self.clear()
        for place, value in values.items():
            if not (isinstance(place, tuple) and [*map(type, place)] == [int] * 3):
                raise RefusedError(
                    "Tiap bobot disebut (lapisan, dari, ke), tiga bilangan bulat; "
                    f"yang diberikan {place!r}."
                )
            self.put(place, value, sizes)

    def spoken(self) -> str:
        """Semua suntingan dalam kata.

        Examples
        --------
        >>> edits = WeightEdits()
        >>> edits.replace({(1, 2, 1): 0.5, (1, 0, 3): -1}, (2, 4, 2))
        >>> edits.spoken()
        'lapisan 1 dari 2 ke 1 = 0,5, lapisan 1 bias 3 = −1'
        """
        return ", ".join(
            f"lapisan {layer} {f'dari {source} ke' if source else 'bias'} {target} = "
            f"{decimal(value, 6)}"
            for (layer, source, target), value in self.values.items()
        )

    def clear(self) -> None:
        """Hapus semua suntingan."""
        self.values.clear()
        self.chosen = None

    def applied(self, sizes: tuple, theta: np.ndarray) -> np.ndarray:
        """Salinan `theta` dengan suntingannya."""
        theta = theta.copy()
        for place, value in self.values.items():
            array, index = find(sizes, theta, place)
            array[index] = value
        return theta

    def code(self, sizes: tuple) -> list[str]:
        """Baris kode yang membuat `theta` yang sama."""
        lines = [
            "theta = next(model.steps(X, y)).theta",
            f"layers = Network({sizes}).layers(theta)",
        ]
        for (layer, source, target), value in self.values.items():
            weights = f"layers[{layer - 1}][0][{source - 1}, {target - 1}]"
            left = weights if source else f"layers[{layer - 1}][1][{target - 1}]"
            what = f"bobot dari neuron {source} ke" if source else "bias"
            lines.append(
                f"{left} = {value!r}  # lapisan {layer}: {what} neuron {target}"
            )
        return lines


def find(sizes: tuple, theta: np.ndarray, place: tuple) -> tuple:
    """Array di dalam `theta` dan indeks yang ditunjuk ``(layer, source, target)``.

    Raises
    ------
    RefusedError
        Kalau jaringannya tidak punya bobot itu.
    """
    layer, source, target = place
    layers = Network(sizes).layers(theta)
    if not 1 <= layer <= len(layers):
        raise RefusedError(
            f"Bobot jaringan ini ada di lapisan 1 sampai {len(layers)}; yang diminta "
            f"lapisan {layer}."
        )
    W, b = layers[layer - 1]
    if not (0 <= source <= len(W) and 1 <= target <= len(b)):
        raise RefusedError(
            f"Lapisan {layer} menghubungkan {len(W)} neuron ke {len(b)} neuron, jadi "
            f"tidak ada bobot dari neuron {source} ke neuron {target}."
        )
    return (W, (source - 1, target - 1)) if source else (b, target - 1)
