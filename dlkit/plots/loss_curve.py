"""The loss of a run over its epochs: all of it, and how far we are."""

from collections.abc import Iterable

import numpy as np
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from dlkit.plots.caption import Labels
from dlkit.plots.style import CLASS_COLORS

GHOSTS = 4
_DASHES = ":", "-.", (0, (1, 3)), (0, (6, 2))  # and each has its number too
_FAR = 1000  # times the loss at the start
_NICE = np.array([1, 1.5, 2, 3, 5, 7, 10])


def nice_above(value: float) -> float:
    """Angka bulat terkecil yang tidak di bawah `value`, untuk ujung sumbu.

    Examples
    --------
    >>> nice_above(0.69), nice_above(130), nice_above(0.0)
    (0.7, 150.0, 1.0)
    """
    if not 0 < value < np.inf:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    steps = _NICE * power
    return float(steps[steps >= value * (1 - 1e-9)][0].round(12))


class LossCurve:
    """Kurva loss: seluruh pelatihan samar, yang dilewati tegas, data uji putus-putus.

    Loss yang melewati tepi atas (divergen) keluar dari gambar ke atas.

    Parameters
    ----------
    axes : Axes
    test : bool
        Benar: ada juga kurva data uji.
    label : str
        Label sumbu tegak.
    reach : float
        Loss yang melebihi loss awal sekian kali tidak lagi menaikkan tepi atas, asal
        seperempat dari semua loss masih tampak.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(
        self, axes: Axes, *, test: bool = False, label: str = "loss", reach: float = 2
    ):
        self._reach = reach
        ink, faint = rcParams["text.color"], rcParams["axes.edgecolor"]
        axes.set(xlabel="epoch", ylabel=label)
        axes.grid(True)
        axes.xaxis.set_major_locator(MaxNLocator(5, integer=True))
        axes.yaxis.set_major_locator(MaxNLocator(5))

        def line(*style, **settings) -> Line2D:
            return axes.plot([], [], *style, **settings)[0]

        self.ghosts = [line(color=faint, lw=1.6, ls=dashes) for dashes in _DASHES]
        self.numbers = Labels(axes, paper=True)
        self.whole = line(color=faint, lw=1.5)
        self.test_whole = line("--", color=CLASS_COLORS[3], lw=1.2, alpha=0.55)
        self.walked = line(color=ink, lw=2.2, label="data latih")
        self.test_walked = line("--", color=CLASS_COLORS[3], lw=2.2, label="data uji")
        self.here = line("o", color=ink, ms=7, clip_on=False)
        self.test_here = line("s", color=CLASS_COLORS[3], ms=6, clip_on=False)
        self.artists = [
            *self.ghosts, self.whole, self.test_whole, self.numbers, self.walked,
            self.test_walked, self.here, self.test_here,
        ]  # fmt: skip
        if test:
            handles = [self.walked, self.test_walked]
            axes.legend(handles=handles, loc="upper right", fontsize=9.5)

    def show(
        self,
        losses: np.ndarray,
        now: int,
        test_losses: np.ndarray | None = None,
        ghosts: Iterable[tuple[str, np.ndarray]] = (),
    ) -> tuple:
        """Isi kurvanya, dan kembalikan batas sumbu: ``(x), (y)``.

        Batasnya tidak bergantung pada `now`: tidak ada yang meloncat saat diputar.

        Parameters
        ----------
        losses : array (epochs + 1,)
            Boleh inf atau nan.
        now : int
            Epoch yang sedang dilihat.
        test_losses : array (epochs + 1,), optional
        ghosts : iterable of (str, array)
            Nomor dan loss pelatihan-pelatihan sebelumnya, paling banyak `GHOSTS`.
        """
        ghosts = list(ghosts)
        past = [curve for _, curve in ghosts]
        empty = np.empty(0)
        tests = empty if test_losses is None else np.asarray(test_losses)
        curves = [np.asarray(losses), tests, *past]
        top = self._top([curve for curve in curves if len(curve)])

        def fill(line, values, start, stop):
            far = 10 * top
            seen = np.nan_to_num(values[start:stop], nan=far, posinf=far).clip(max=far)
            line.set_data(np.arange(start, start + len(seen)), seen)
            line.set_visible(len(seen) > 0)  # or it would count as drawn at (0, 0)

        for number, line in enumerate(self.ghosts):
            fill(line, past[number] if number < len(past) else empty, 0, None)
        self.numbers.set_labels(
            (*self._spot(curve, number, top), tag)
            for number, (tag, curve) in enumerate(ghosts)
        )
        fill(self.whole, curves[0], 0, None)
        fill(self.walked, curves[0], 0, now + 1)
        fill(self.here, curves[0], now, now + 1)
        fill(self.test_whole, tests, 0, None)
        fill(self.test_walked, tests, 0, now + 1)
        fill(self.test_here, tests, now, now + 1)
        for dot in (self.here, self.test_here):  # not over the axes' edge
            dot.set_ydata(np.minimum(dot.get_ydata(), top))
        longest = max(map(len, curves)) - 1
        return (0.0, max(nice_above(longest), 5.0)), (0.0, top)

    @staticmethod
    def _spot(losses, number, top):
        """Return where a ghost's number stands: early, while curves are still apart."""
        early = losses[: 1 + round(0.15 * (number + 1) * (len(losses) - 1))]
        x = int(np.flatnonzero(early <= top)[-1])  # the start is never above the top
        return x, losses[x]

    def _top(self, curves: list) -> float:
        """Return where the axis ends; what rises far above its start leaves there."""
        first = max((c[0] for c in curves if np.isfinite(c[0])), default=1.0)
        values = np.concatenate(curves)
        kept = values[np.isfinite(values) & (values <= self._reach * first)]
        if 4 * len(kept) < len(values):  # or a diverged run would leave nothing to see
            kept = values[np.isfinite(values) & (values <= _FAR * first)]
        return nice_above(1.04 * kept.max(initial=1e-12))
