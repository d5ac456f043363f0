"""Inputs for this lesson's exercises, all exact in binary."""

import numpy as np


def eighths(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Array kelipatan seperdelapan, antara −2 dan 2."""
    return rng.integers(-16, 17, shape) / 8


def shares(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Array keluaran sigmoid: kelipatan seperdelapan, di antara 0 dan 1."""
    return rng.integers(1, 8, shape) / 8
