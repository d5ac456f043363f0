"""Data yang cukup kecil untuk dilihat: kelas di bidang, tabel kebenaran, regresi."""

from dlkit.datasets.gates import and_gate, or_gate, xor_gate
from dlkit.datasets.plane import blobs, circles, linear, moons, spirals, xor
from dlkit.datasets.regression import line, wave
from dlkit.datasets.split import train_test_split

__all__ = [
    "and_gate",
    "blobs",
    "circles",
    "line",
    "linear",
    "moons",
    "or_gate",
    "spirals",
    "train_test_split",
    "wave",
    "xor",
    "xor_gate",
]
