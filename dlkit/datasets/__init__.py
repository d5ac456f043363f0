"""Data yang cukup kecil untuk dilihat: kelas di bidang, tabel kebenaran, regresi."""

from dlkit.datasets.gates import and_gate, or_gate, xor_gate
from dlkit.datasets.plane import blobs, circles, linear, moons, spirals, xor
from dlkit.datasets.regression import bumps, line, ramp, wave
from dlkit.datasets.split import train_test_split

__all__ = [
    "and_gate",
    "blobs",
    "bumps",
    "circles",
    "line",
    "linear",
    "moons",
    "or_gate",
    "ramp",
    "spirals",
    "train_test_split",
    "wave",
    "xor",
    "xor_gate",
]
