"""A picture at rest: what more samples give, for several models and several seeds."""

from collections.abc import Iterable, Mapping

import numpy as np
from matplotlib.ticker import FixedLocator, NullLocator

from dlkit import _validation as check
from dlkit import plots
from dlkit._format import fixed, grouped
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still

MARKERS, COLORS = plots.CLASS_MARKERS, plots.CLASS_COLORS


class LearningCurves(Still):
    """Kurva belajar: akurasi data uji menurut banyaknya data latih.

    Garisnya rata-rata semua seed, pitanya dari yang paling rendah sampai yang paling
    tinggi. Ukuran yang belum sempat diukur tidak digambar.

    Parameters
    ----------
    scores : mapping of str to iterable of (int, float)
        Nama model, dan pasangan banyaknya data latih dengan akurasi (0 sampai 1); satu
        pasangan untuk tiap pelatihan. Paling banyak lima model.

    Attributes
    ----------
    curves : dict of str to dict
        Nama model; banyaknya data latih; array akurasi tiap seed.

    Raises
    ------
    ValueError
        Kalau belum ada satu pun hasil, modelnya lebih dari lima, atau ada akurasi di
        luar 0 sampai 1.

    Examples
    --------
    >>> LearningCurves({"linear": [(10, 0.5), (10, 0.6), (100, 0.9)]})
    Akurasi data uji menurut banyaknya data latih: rata-rata semua seed, dalam kurung \
yang paling rendah dan paling tinggi. linear: 10 sampel 55,0% (50,0 sampai 60,0), \
100 sampel 90,0% (90,0 sampai 90,0).
    """

    size = (9, 4)

    def __init__(self, scores: Mapping[str, Iterable[tuple[int, float]]]):
        self.curves = {str(name): _by_size(pairs) for name, pairs in scores.items()}
        self.curves = {name: curve for name, curve in self.curves.items() if curve}
        if not 0 < len(self.curves) <= len(MARKERS):
            raise ValueError(
                "scores harus berisi hasil satu sampai lima model, bukan "
                f"{len(self.curves)}."
            )

    def __repr__(self):
        told = []
        for name, curve in self.curves.items():
            sizes = [*curve]
            few = (
                sizes
                if len(sizes) < 4
                else [sizes[0], sizes[len(sizes) // 2], sizes[-1]]
            )
            told.append(
                f"{name}: " + ", ".join(f"{n} sampel {_spread(curve[n])}" for n in few)
            )
        return (
            "Akurasi data uji menurut banyaknya data latih: rata-rata semua seed, "
            f"dalam kurung yang paling rendah dan paling tinggi. {'; '.join(told)}."
        )

    def build(self, view: FigureView) -> None:
        """Gambar semua kurvanya."""
        view.figure.set_layout_engine("constrained")
        axes = view.figure.subplots()
        for (name, curve), color, marker in zip(
            self.curves.items(), COLORS, MARKERS, strict=False
        ):
            sizes = [*curve]
            means, lows, highs = (
                [100 * pick(values) for values in curve.values()]
                for pick in (np.mean, np.min, np.max)
            )
            axes.fill_between(sizes, lows, highs, color=color, alpha=0.16, lw=0)
            axes.plot(sizes, means, marker=marker, color=color, ms=7, label=name)
        ticks = sorted({n for curve in self.curves.values() for n in curve})
        axes.set_xscale("log")
        axes.xaxis.set_major_locator(FixedLocator(ticks))
        axes.xaxis.set_minor_locator(NullLocator())
        axes.xaxis.set_major_formatter(lambda n, _: grouped(round(n)))
        axes.set_xlabel("banyaknya data latih")
        axes.set_ylabel("data uji yang benar (%)")
        axes.grid(True)
        axes.legend(loc="lower right", frameon=False)


def _by_size(pairs):
    """Return the accuracies of each size, the smallest first."""
    found: dict[int, list[float]] = {}
    for n, accuracy in pairs:
        n = check.integer(n, "banyaknya data latih")
        accuracy = check.number(accuracy, "akurasi", at_least=0, at_most=1)
        found.setdefault(n, []).append(accuracy)
    return {n: np.array(found[n]) for n in sorted(found)}


def _spread(values):
    mean, low, high = (fixed(100 * f(values), 1) for f in (np.mean, np.min, np.max))
    return f"{mean}% ({low} sampai {high})"
