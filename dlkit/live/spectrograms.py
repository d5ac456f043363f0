"""A picture at rest: spectrograms side by side."""

from collections.abc import Mapping

import numpy as np

from dlkit import plots
from dlkit._format import decimal
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still


class Spectrograms(Still):
    """Beberapa spektrogram berdampingan, dengan warna yang sama artinya.

    Parameters
    ----------
    pictures : mapping of str to (array, array, array)
        Judul, lalu waktu tiap potongan dalam detik (n_frames,), frekuensi tiap pita
        dalam Hz (n_bands,), dan kuatnya dalam dB (n_frames, n_bands).

    Raises
    ------
    ValueError
        Kalau tidak ada spektrogram, atau bentuknya tidak cocok dengan sumbunya.

    Examples
    --------
    >>> quiet = np.full((3, 2), -80.0)
    >>> quiet[1, 0] = -20
    >>> Spectrograms({"bip": ([0.1, 0.2, 0.3], [300, 1000], quiet)})
    Spektrogram. bip: 3 potongan, 2 pita, paling kuat −20 dB di 0,2 detik dan 300 Hz.
    """

    def __init__(self, pictures: Mapping[str, tuple]):
        if not pictures:
            raise ValueError("pictures harus berisi paling sedikit satu spektrogram.")
        self.pictures = {
            title: tuple(np.asarray(part, float) for part in picture)
            for title, picture in pictures.items()
        }
        for title, (times, frequencies, loudness) in self.pictures.items():
            if loudness.shape != (len(times), len(frequencies)):
                raise ValueError(
                    f"Spektrogram {title!r} harus berbentuk ({len(times)}, "
                    f"{len(frequencies)}), satu baris untuk tiap waktu, bukan "
                    f"{loudness.shape}."
                )
        self.size = 9, 3.3

    def __repr__(self):
        each = " ".join(
            f"{title}: {self._tell(*p)}." for title, p in self.pictures.items()
        )
        return f"Spektrogram. {each}"

    @staticmethod
    def _tell(times, frequencies, loudness):
        frame, band = np.unravel_index(loudness.argmax(), loudness.shape)
        return (
            f"{len(times)} potongan, {len(frequencies)} pita, paling kuat "
            f"{decimal(loudness.max())} dB di {decimal(times[frame])} detik dan "
            f"{decimal(frequencies[band])} Hz"
        )

    def build(self, view: FigureView) -> None:
        """Gambar semuanya, dan satu kunci warna."""
        view.figure.set_layout_engine("constrained")
        places = view.figure.subplots(1, len(self.pictures), squeeze=False)[0]
        for axes, (title, picture) in zip(places, self.pictures.items(), strict=True):
            times, frequencies, loudness = picture
            drawn = plots.SpectrogramMap(axes, times, frequencies)
            drawn.show(loudness)
            axes.set_title(title)
        view.figure.colorbar(drawn.image, ax=places, label="dB", pad=0.01)
