"""A picture at rest: how accuracy falls or rises, for several models."""

from collections.abc import Mapping, Sequence

import numpy as np

from dlkit import _validation as check
from dlkit import plots
from dlkit._format import fixed
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still


class AccuracyCurves(Still):
    """Akurasi beberapa model pada keadaan yang berbeda-beda, masing-masing satu garis.

    Parameters
    ----------
    curves : mapping of str to array (n,)
        Nama tiap model dan akurasinya, 0 sampai 1; satu sampai lima.
    at : sequence of str
        Sebutan tiap keadaan, n buah, dari kiri ke kanan.
    label : str
        Apa yang berbeda, untuk sumbu mendatar.
    chance : float, optional
        Akurasi menebak asal, sebagai garis.

    Raises
    ------
    ValueError, TypeError
        Kalau tidak ada garis, lebih dari lima, panjangnya tidak sama dengan `at`, atau
        ada yang bukan angka 0 sampai 1.

    Examples
    --------
    >>> AccuracyCurves({"A": [0.9, 0.5], "B": [0.9, 0.8]}, ["tanpa", "5 dB"], "derau")
    Akurasi menurut derau. A: 90,0% (tanpa), 50,0% (5 dB). B: 90,0% (tanpa), 80,0% \
(5 dB).
    """

    def __init__(
        self,
        curves: Mapping[str, np.ndarray],
        at: Sequence[str],
        label: str,
        chance: float | None = None,
    ):
        most = len(plots.LINES)
        if not 1 <= len(curves) <= most:
            raise ValueError(
                f"curves harus berisi 1 sampai {most} garis, bukan {len(curves)}."
            )
        self.curves = {
            name: check.vector(values, f"akurasi {name!r}", len(at), each="keadaan")
            for name, values in curves.items()
        }
        for values in self.curves.values():
            for value in values.tolist():
                check.number(value, "akurasi", at_least=0, at_most=1)
        self.at, self.label, self.chance = list(map(str, at)), label, chance
        self.size = 7, 3.6

    def __repr__(self):
        lines = []
        for name, values in self.curves.items():
            each = zip(values, self.at, strict=True)
            told = (f"{fixed(100 * value, 1)}% ({place})" for value, place in each)
            lines.append(f"{name}: {', '.join(told)}.")
        return f"Akurasi menurut {self.label}. {' '.join(lines)}"

    def build(self, view: FigureView) -> None:
        """Gambar semua garisnya."""
        view.figure.set_layout_engine("constrained")
        axes = view.figure.subplots()
        for number, (name, values) in enumerate(self.curves.items()):
            axes.plot(
                self.at, 100 * values, label=name, lw=2.2,
                linestyle=plots.LINES[number], marker=plots.CLASS_MARKERS[number],
                color=plots.CLASS_COLORS[number],
            )  # fmt: skip
        if self.chance is not None:
            axes.axhline(100 * self.chance, color=plots.FAINT[view.dark], lw=1.2)
            axes.text(0, 100 * self.chance, "menebak asal", va="bottom", fontsize=9.5)
        axes.set(ylim=(0, 103), xlabel=self.label, ylabel="akurasi (%)")
        axes.grid(True)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 0.12), handlelength=3)
