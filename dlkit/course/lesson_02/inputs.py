"""Inputs for this lesson's exercises.

All numbers are exact in binary, so a score of zero is zero however it is summed.
"""

import numpy as np

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def quarters(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Array kelipatan seperempat, antara −2 dan 2."""
    return rng.integers(-8, 9, shape) / 4
