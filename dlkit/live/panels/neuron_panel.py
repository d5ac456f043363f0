"""The base of the panels that enlarge what one hidden neuron answers."""

import numpy as np

from dlkit import plots
from dlkit.live.panels.network_panel import NetworkPanel

CELLS = 20  # in a neuron's own map: more than that cannot be seen in it


class NeuronPanel(NetworkPanel):
    """Dasar panel yang memperbesar peta satu neuron.

    Pengatur `neuron` menyebut nomornya: lapisan demi lapisan, dari atas ke bawah, mulai
    dari 1; 0 berarti seluruh jaringan.
    """

    @property
    def hidden(self) -> tuple[int, ...]:
        """Banyaknya neuron tiap lapisan tersembunyi."""
        return self.training.network.layer_sizes[1:-1]

    @property
    def place(self) -> tuple[int, int] | None:
        """Lapisan (dari 1) dan urutan (dari 0) neuron yang diperbesar; None: semua."""
        number = self.controls["neuron"].value
        for layer, size in enumerate(self.hidden, start=1):
            if 0 < number <= size:
                return layer, number - 1
            number -= size
        return None

    def number(self, layer: int, index: int) -> int:
        """Nomor neuron ke-`index` (dari 0) di lapisan `layer`; 0: tidak tersembunyi."""
        if not 0 < layer <= len(self.hidden):
            return 0
        return sum(self.hidden[: layer - 1]) + index + 1

    def map_title(self) -> str:
        """Judul peta yang besar."""
        if not self.place:
            return "Seluruh jaringan"
        layer, index = self.place
        number = self.number(layer, index)
        return f"Neuron {number}: lapisan {layer}, ke-{index + 1} dari atas"

    def map_inputs(self, cells: int = CELLS) -> np.ndarray:
        """Masukan jaringan di `cells` x `cells` petak bidang."""
        points = plots.grid(self.extent, cells).astype(np.float32)
        return self.training.inputs(points)

    def map_values(self, cells=60):
        """Peta yang besar: seluruh jaringan, atau neuron yang diperbesar."""
        if not self.place:
            return super().map_values(cells)
        layer, index = self.place
        network, points = self.training.network, self.map_inputs(cells)
        values = plots.unit_values(network, self.theta32, points)
        return values[layer][:, index].reshape(cells, cells)
