"""A picture at rest: activations, and how steep they are."""

import numpy as np

from dlkit import _validation as check
from dlkit import activations, plots
from dlkit._format import decimal
from dlkit.live.figure_view import FigureView
from dlkit.live.panels.knobs import ACTIVATIONS
from dlkit.live.still import Still

REACH = 4.0


class ActivationCurves(Still):
    """Grafik fungsi aktivasi (kiri) dan turunannya (kanan).

    Parameters
    ----------
    *names : {"sigmoid", "tanh", "relu", "leaky_relu", "identity"}
        Yang digambar, paling sedikit satu.

    Raises
    ------
    ValueError
        Kalau tidak ada nama, atau namanya tidak dikenal.

    Examples
    --------
    >>> ActivationCurves("tanh")
    Grafik untuk skor z dari −4 sampai 4. Kiri: keluaran a; kanan: turunannya. \
tanh: keluaran dari −0,999 sampai 0,999, turunan paling besar 1.
    """

    def __init__(self, *names: str):
        if not names:
            raise ValueError('Sebutkan paling sedikit satu nama, misalnya "tanh".')
        for name in names:
            check.choice(name, "nama fungsi aktivasi", activations.ACTIVATIONS)
        labels = {name: label for label, name in ACTIVATIONS.items()}
        self.z = np.linspace(-REACH, REACH, 401)
        self.curves = {}
        for name in names:
            values = activations.ACTIVATIONS[name](self.z)
            slopes = activations.ACTIVATIONS[name].slope(values)
            self.curves[labels[name]] = values, slopes

    def __repr__(self):
        each = (
            f"{label}: keluaran dari {decimal(values.min())} sampai "
            f"{decimal(values.max())}, turunan paling besar {decimal(slopes.max())}"
            for label, (values, slopes) in self.curves.items()
        )
        return (
            f"Grafik untuk skor z dari −{REACH:g} sampai {REACH:g}. Kiri: keluaran a; "
            f"kanan: turunannya. {'; '.join(each)}."
        )

    def build(self, view: FigureView) -> None:
        """Gambar kedua grafik."""
        left, right = view.figure.subplots(1, 2)
        view.figure.subplots_adjust(0.06, 0.17, 0.98, 0.9, wspace=0.14)
        left.set(title="keluaran a", xlabel="skor z", ylim=(-1.2, 2.2))
        right.set(title="turunannya", xlabel="skor z", ylim=(-0.08, 1.12))
        for number, (label, curve) in enumerate(self.curves.items()):
            color, dashes = plots.CLASS_COLORS[number], plots.LINES[number]
            for axes, values in zip((left, right), curve, strict=True):
                jumps = np.abs(np.diff(values, append=values[-1])) > 0.5  # ReLU's slope
                drawn = np.where(jumps, np.nan, values)
                axes.plot(
                    self.z, drawn, linestyle=dashes, color=color, lw=2.2, label=label
                )
        for axes in (left, right):
            axes.grid(True)
            axes.set_xlim(-REACH, REACH)
        left.legend(loc="upper left", handlelength=3)
