"""Data untuk belajar: kelas di bidang, regresi, gambar, suara, kalimat, tabelmu."""

from dlkit.datasets.digits import load_digits
from dlkit.datasets.gates import and_gate, or_gate, xor_gate
from dlkit.datasets.plane import blobs, circles, linear, moons, spirals, xor
from dlkit.datasets.regression import bumps, line, ramp, wave
from dlkit.datasets.sentiment import load_sentiment, sentiment_column
from dlkit.datasets.split import train_test_split
from dlkit.datasets.spoken_digits import (
    SPOKEN_DIGIT_RATE,
    SPOKEN_DIGIT_WOMEN,
    SPOKEN_DIGIT_WORDS,
    load_spoken_digits,
    spoken_digit_voices,
)
from dlkit.datasets.table import Table, load_csv

__all__ = [
    "SPOKEN_DIGIT_RATE",
    "SPOKEN_DIGIT_WOMEN",
    "SPOKEN_DIGIT_WORDS",
    "Table",
    "and_gate",
    "blobs",
    "bumps",
    "circles",
    "line",
    "linear",
    "load_csv",
    "load_digits",
    "load_sentiment",
    "load_spoken_digits",
    "moons",
    "or_gate",
    "ramp",
    "sentiment_column",
    "spirals",
    "spoken_digit_voices",
    "train_test_split",
    "wave",
    "xor",
    "xor_gate",
]
