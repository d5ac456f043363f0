"""What a network may be given of a point in the plane, besides its coordinates."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from dlkit.live.panels.training import Training


class Feature(NamedTuple):
    """Satu fitur: sebutannya, hitungannya, dan kode hitungan itu.

    Attributes
    ----------
    title : str
    of : callable
        ``of(x)``, dengan `x` berisi x1 lalu x2.
    code : str
        Hitungan yang sama, dengan `x1`, `x2`, dan `np`.
    """

    title: str
    of: Callable
    code: str


# One period of the sines is 2: the samples lie between about -1 and 1.
FEATURES = {
    "x1": Feature("x₁", lambda x: x[0], "x1"),
    "x2": Feature("x₂", lambda x: x[1], "x2"),
    "x1_squared": Feature("x₁²", lambda x: x[0] ** 2, "x1**2"),
    "x2_squared": Feature("x₂²", lambda x: x[1] ** 2, "x2**2"),
    "product": Feature("x₁x₂", lambda x: x[0] * x[1], "x1 * x2"),
    "sin_x1": Feature("sin πx₁", lambda x: np.sin(np.pi * x[0]), "np.sin(np.pi * x1)"),
    "sin_x2": Feature("sin πx₂", lambda x: np.sin(np.pi * x[1]), "np.sin(np.pi * x2)"),
}
COORDINATES = ("x1", "x2")


def compute(names: Sequence[str], X: np.ndarray) -> np.ndarray:
    """Fitur-fitur di titik-titik `X`, satu kolom untuk tiap nama.

    Examples
    --------
    >>> compute(("x1", "product"), np.array([[2.0, 3.0]])).tolist()
    [[2.0, 6.0]]
    """
    return np.column_stack([FEATURES[name].of(X.T) for name in names])


def code(names: Sequence[str], test: bool) -> list[str]:
    """Baris kode yang mengganti X (dan X_test) dengan fiturnya; kosong untuk x1, x2."""
    if tuple(names) == COORDINATES:
        return []
    columns = ", ".join(FEATURES[name].code for name in names)
    stacked = f"    return np.column_stack([{columns}])"
    if len(stacked) > 88:
        lines = [f"        {FEATURES[name].code}," for name in names]
        stacked = "\n".join(["    return np.column_stack([", *lines, "    ])"])
    sets = ("X", "X_test") if test else ("X",)
    made = ", ".join(f"features({name})" for name in sets)
    return [
        "", "def features(X):", "    x1, x2 = X.T", stacked, "",
        f"{', '.join(sets)} = {made}",
    ]  # fmt: skip


class FeatureTraining(Training):
    """Pelatihan jaringan yang menerima fitur; kelas boleh dipelajari sebagai −1 dan 1.

    Parameters
    ----------
    names : sequence of str
        Nama-nama di `FEATURES`.
    signs : bool
        Benar: kelas 0 dan 1 menjadi sasaran −1 dan 1.
    model, data, theta
        Seperti di `Training`.
    """

    def __init__(self, names: Sequence[str], signs: bool, model, *data, theta=None):
        self.names, self.signs = names, signs
        super().__init__(model, *data, theta=theta)

    def inputs(self, X):
        """Fitur-fitur titik `X`."""
        return compute(self.names, X)

    def targets(self, y):
        """Label, bilangan, atau −1 dan 1."""
        return 2 * y - 1 if self.signs else y
