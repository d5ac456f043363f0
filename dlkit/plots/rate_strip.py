"""The final loss at many learning rates, and where the present one stands."""

from collections.abc import Sequence

import numpy as np
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, MaxNLocator, NullLocator

from dlkit._format import decimal
from dlkit.plots.loss_curve import nice_above
from dlkit.plots.style import CLASS_COLORS


class RateStrip:
    """Loss akhir terhadap learning rate (skala log), dengan yang sekarang ditandai.

    Bentuk titiknya bacaan atas pelatihannya: segitiga divergen, lingkaran kosong naik
    turun, lingkaran penuh yang lain. Yang di atas gambar menempel di tepi atas.

    Parameters
    ----------
    axes : Axes
    rates : array (n,)
        Semua learning rate, naik.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes, rates: np.ndarray):
        self._rates = rates
        ink, faint = rcParams["text.color"], rcParams["axes.edgecolor"]
        axes.set(xscale="log", xlim=(rates[0] / 1.2, rates[-1] * 1.2))
        powers = 10.0 ** np.arange(
            np.ceil(np.log10(rates[0]) - 1e-9), np.log10(rates[-1]) + 1e-9
        )
        axes.xaxis.set_major_locator(FixedLocator(powers))
        axes.xaxis.set_major_formatter(lambda value, _: decimal(value))
        axes.xaxis.set_minor_locator(NullLocator())
        axes.yaxis.set_major_locator(MaxNLocator(3))
        axes.grid(True)

        def points(marker, **settings):
            return axes.plot(
                [], [], marker, clip_on=False, in_layout=False, **settings
            )[0]

        diverged = {"color": CLASS_COLORS[1], "ms": 7, "label": "divergen"}
        hollow = {"color": rcParams["axes.facecolor"], "markeredgecolor": ink, "ms": 6}
        (self.line,) = axes.plot([], [], color=faint, lw=1)
        self.points = {
            "": points("o", color=ink, ms=4.5),
            "oscillating": points("o", label="naik turun", **hollow),
            "diverged": points("^", **diverged),
        }
        self.cursor = axes.axvline(rates[0], color=ink, lw=1.2, ls="--")
        self.here = points(
            "o", color="none", markeredgecolor=ink, markeredgewidth=2, ms=12,
            label="sekarang",
        )  # fmt: skip
        self.artists: list[Artist] = [
            self.cursor, self.line, *self.points.values(), self.here,
        ]  # fmt: skip
        shown = [self.here, self.points["oscillating"], self.points["diverged"]]
        axes.legend(
            handles=shown, loc="upper center", bbox_to_anchor=(0.5, 0),
            borderaxespad=1.7, ncols=3, frameon=False, fontsize=9.5,
            handletextpad=0.2, columnspacing=1.2,
        )  # fmt: skip

    def show(
        self,
        losses: np.ndarray,
        verdicts: Sequence[str],
        here: tuple[float, float],
        untrained: float,
    ) -> tuple:
        """Isi titik-titiknya, dan kembalikan batas tegaknya.

        Parameters
        ----------
        losses : array (m,)
            Loss akhir pada m learning rate yang pertama; sisanya belum dihitung.
        verdicts : sequence of str
            Nama diagnosisnya, m buah.
        here : tuple of float
            Learning rate yang sekarang, dan loss akhirnya.
        untrained : float
            Loss sebelum dilatih, sama bagi semuanya; batasnya menurut ini saja.
        """
        top = nice_above(1.5 * untrained)

        def height(values):
            return np.nan_to_num(values, nan=top, posinf=top).clip(max=top)

        rates, heights = self._rates[: len(losses)], height(losses)
        kinds = np.array([name if name in self.points else "" for name in verdicts])
        self.line.set_data(rates, heights)
        for name, line in self.points.items():
            line.set_data(rates[kinds == name], heights[kinds == name])
        rate, loss = here
        self.cursor.set_xdata([rate, rate])
        self.here.set_data([rate], [height(loss)])
        return 0.0, top
