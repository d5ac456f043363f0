"""A cut through a loss landscape: where a step starts, and where it lands."""

import numpy as np
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from dlkit.plots.landscape import pin
from dlkit.plots.style import CLASS_COLORS

BEHIND, AHEAD = 1.0, 8.0


class Section:
    """Penampang permukaan loss searah −gradien, dengan satu langkah di atasnya.

    Garis singgung memperlihatkan turunan di titik ini; langkah yang terlalu besar
    mendarat di seberang lembah, jauh di atas garis itu.

    Parameters
    ----------
    axes : Axes

    Attributes
    ----------
    artists : list of Line2D
        Yang bergerak, dari yang paling bawah.
    distances : ndarray
        Jarak-jarak yang digambar; 0 adalah titik ini, yang positif searah −gradien.
    """

    def __init__(self, axes: Axes):
        ink, accent = rcParams["text.color"], CLASS_COLORS[1]
        axes.set(xlabel="jarak searah −gradien", ylabel="loss")
        axes.set_xlim(-BEHIND, AHEAD)
        axes.grid(True)
        axes.yaxis.set_major_locator(MaxNLocator(5))
        self.distances = np.linspace(-BEHIND, AHEAD, 181)

        def line(*style, **settings) -> Line2D:
            return axes.plot([], [], *style, **settings)[0]

        self.curve = line(color=ink, lw=2.2)
        self.tangent = line("--", color=accent, lw=1.4, label="garis singgung")
        self.jump = line(":", color=accent, lw=1.8)
        self.landing = line(
            "D", color="none", markeredgecolor=accent, markeredgewidth=2, ms=8,
            clip_on=False,
        )  # fmt: skip
        self.here = line("o", color=ink, ms=8, clip_on=False)
        self.artists = [self.curve, self.tangent, self.jump, self.landing, self.here]

    def show(
        self, losses: np.ndarray, loss: float, slope: float, landing: tuple
    ) -> None:
        """Isi penampangnya.

        Parameters
        ----------
        losses : array (len(distances),)
            Loss di tiap jarak.
        loss : float
            Loss di titik ini.
        slope : float
            Turunan di titik ini searah langkah, tidak pernah positif.
        landing : tuple of float
            Jarak langkahnya, dan loss di sana.
        """
        far = 1000 * self.curve.axes.get_ylim()[1]
        self.curve.set_data(self.distances, np.clip(losses, None, far))
        ends = np.array([-BEHIND, AHEAD])
        with np.errstate(invalid="ignore"):
            self.tangent.set_data(ends, np.clip(loss + slope * ends, -far, far))
        self.jump.set_data([0, landing[0]], np.clip([loss, landing[1]], None, far))
        pin(self.landing, landing, "D")
        pin(self.here, (0, loss), "o")
