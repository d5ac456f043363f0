"""Colours, marker shapes and paper: the same in every picture."""

from matplotlib.figure import Figure
from matplotlib.ticker import ScalarFormatter

# Okabe and Ito's colours stay apart for the colour-blind; the shapes say it again.
CLASS_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00")
CLASS_MARKERS = ("o", "^", "s", "D", "v")
LINES = "-", "--", "-.", ":", (0, (6, 1, 1, 1, 1, 1))
PAPER = {False: "#ffffff", True: "#111111"}
INK = {False: "#1f2937", True: "#e5e7eb"}
FAINT = {False: "#9ca3af", True: "#6b7280"}


def style(dark: bool = False) -> dict:
    """Pengaturan matplotlib untuk kertas terang atau gelap."""
    ink, paper = INK[dark], PAPER[dark]
    return {
        "figure.facecolor": paper,
        "axes.facecolor": paper,
        "savefig.facecolor": paper,
        "text.color": ink,
        "axes.labelcolor": ink,
        "axes.titlecolor": ink,
        "axes.edgecolor": FAINT[dark],
        "xtick.color": ink,
        "ytick.color": ink,
        "grid.color": FAINT[dark],
        "grid.alpha": 0.35,
        "legend.facecolor": paper,
        "font.size": 11,
        "axes.titlesize": 12,
        "axes.formatter.use_locale": False,
        "axes.unicode_minus": True,
    }


class _DecimalComma(ScalarFormatter):
    def __call__(self, x, pos=None):
        return super().__call__(x, pos).replace(".", ",")


def decimal_commas(figure: Figure) -> None:
    """Tulis angka di semua sumbu biasa dengan koma desimal."""
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            if type(axis.get_major_formatter()) is ScalarFormatter:
                axis.set_major_formatter(_DecimalComma())
