"""A picture at rest: loss curves side by side, and what each of them says."""

from collections.abc import Mapping

import numpy as np

from dlkit import plots
from dlkit._format import decimal
from dlkit.diagnosis import diagnose
from dlkit.live.figure_view import FigureView
from dlkit.live.panels.runs import VERDICTS
from dlkit.live.still import Still

COLUMNS = 2


class LossCurves(Still):
    """Kurva loss beberapa pelatihan, masing-masing dengan sumbu dan bacaannya sendiri.

    Parameters
    ----------
    curves : mapping of float to array (epochs + 1,)
        Learning rate, dan loss dari epoch ke epoch, misalnya ``history_``; paling
        sedikit satu.

    Raises
    ------
    ValueError
        Kalau tidak ada kurva, atau sebuah kurva kurang dari dua nilai.

    Examples
    --------
    >>> LossCurves({0.1: [0.7, 0.5, 0.4], 10: [0.7, 3.0, 9.0]})
    Kurva loss menurut learning rate, masing-masing dengan sumbunya sendiri. 0,1: \
masih turun, dari 0,7 ke 0,4. 10: divergen, dari 0,7 ke 9.
    """

    def __init__(self, curves: Mapping[float, np.ndarray]):
        if not curves:
            raise ValueError("curves harus berisi paling sedikit satu kurva.")
        self.rows = -(-len(curves) // COLUMNS)
        self.size = 8, 2.5 * self.rows
        self.curves = {
            decimal(rate): (VERDICTS[diagnose(losses)[0].name], np.asarray(losses))
            for rate, losses in curves.items()
        }

    def __repr__(self):
        each = (
            f"{rate}: {verdict}, dari {decimal(losses[0])} ke {decimal(losses[-1])}."
            for rate, (verdict, losses) in self.curves.items()
        )
        return (
            "Kurva loss menurut learning rate, masing-masing dengan sumbunya sendiri. "
            + " ".join(each)
        )

    def build(self, view: FigureView) -> None:
        """Gambar kurvanya, dua sebaris."""
        view.figure.set_layout_engine("constrained")
        places = view.figure.subplots(self.rows, COLUMNS, squeeze=False).ravel()
        for axes, (rate, (verdict, losses)) in zip(
            places, self.curves.items(), strict=False
        ):
            x, y = plots.LossCurve(axes).show(losses, len(losses) - 1)
            axes.set(xlim=x, ylim=y, title=f"learning rate {rate}: {verdict}")
        for axes in places[len(self.curves) :]:
            axes.remove()
