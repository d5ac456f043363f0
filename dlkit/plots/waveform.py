"""A sound as it swings, and as the tones in it."""

import numpy as np
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.ticker import FixedFormatter, FixedLocator, MaxNLocator

from dlkit.plots.style import CLASS_COLORS

COLUMNS = 400  # more than that a picture of a long sound cannot show
DOTS = 120  # of fewer samples each is seen
QUIET, LOUD = -80.0, -10.0  # dB: the ends of the colours
TONES = 200, 500, 1000, 2000, 4000  # Hz: where an axis has numbers


class Waveform:
    """Gelombang suara terhadap waktu; kalau cuplikannya sedikit, masing-masing tampak.

    Parameters
    ----------
    axes : Axes

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    """

    def __init__(self, axes: Axes):
        axes.set(ylabel="simpangan")
        axes.axhline(0, color=rcParams["axes.edgecolor"], lw=0.8)
        axes.yaxis.set_major_locator(MaxNLocator(3))
        (self._line,) = axes.plot([], [], color=CLASS_COLORS[0], lw=1.1)
        self.artists = [self._line]

    def show(self, sound: np.ndarray, rate: float) -> None:
        """Isi gelombangnya.

        Parameters
        ----------
        sound : array (n_samples,)
        rate : float
            Banyaknya cuplikan untuk satu satuan waktu di sumbunya.
        """
        times = np.arange(len(sound)) / rate
        few = len(sound) <= DOTS
        if len(sound) > 2 * COLUMNS:  # of each column the highest and the lowest
            size = -(-len(sound) // COLUMNS)
            whole = len(sound) - len(sound) % size
            columns = np.reshape(sound[:whole], (-1, size))
            sound = np.column_stack([columns.min(axis=1), columns.max(axis=1)]).ravel()
            times = np.repeat(times[:whole:size], 2)
        self._line.set_data(times, sound)
        self._line.set(marker="o" if few else "", markersize=3.5)


class SpectrogramMap:
    """Spektrogram: waktu ke kanan, frekuensi ke atas, kuat bunyi sebagai warna.

    Parameters
    ----------
    axes : Axes
    times : array (n_frames,)
        Tengah tiap potongan, dalam detik, berjarak sama.
    frequencies : array (n_bands,)
        Tengah tiap pita, dalam Hz, naik.

    Attributes
    ----------
    artists : list of Artist
        Yang bergerak, dari yang paling bawah.
    image : AxesImage
        Gambarnya; warnanya dari `QUIET` sampai `LOUD` dB.
    """

    def __init__(self, axes: Axes, times: np.ndarray, frequencies: np.ndarray):
        rows = np.arange(len(frequencies))
        half = (times[1] - times[0]) / 2 if len(times) > 1 else 0.01
        self.image = axes.imshow(
            np.full((len(rows), len(times)), QUIET), cmap="magma", vmin=QUIET,
            vmax=LOUD, origin="lower", aspect="auto", interpolation="nearest",
            extent=(times[0] - half, times[-1] + half, -0.5, len(rows) - 0.5),
        )  # fmt: skip
        axes.set(xlabel="waktu (detik)", ylabel="frekuensi (Hz)")
        shown = [hz for hz in TONES if frequencies[0] <= hz <= frequencies[-1]]
        axes.yaxis.set_major_locator(FixedLocator(np.interp(shown, frequencies, rows)))
        axes.yaxis.set_major_formatter(FixedFormatter(shown))
        self.artists = [self.image]

    def show(self, loudness: np.ndarray) -> None:
        """Isi gambarnya dengan `loudness` (n_frames, n_bands), dalam dB."""
        self.image.set_data(np.transpose(loudness))
