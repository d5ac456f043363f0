"""A picture at rest: sounds as they swing, and how much of each tone is in them."""

from collections.abc import Mapping

import numpy as np
from matplotlib.ticker import MaxNLocator

from dlkit import _validation as check
from dlkit import plots
from dlkit._format import decimal
from dlkit.live.figure_view import FigureView
from dlkit.live.still import Still
from dlkit.sound._validation import one

SHORT = 0.1  # seconds: below it time is written in milliseconds
STRONG = 0.3  # of the strongest tone: peaks below it are not named


class SoundCurves(Still):
    """Gelombang beberapa suara; kalau diminta, juga tinggi tiap nada di dalamnya.

    Tinggi nada adalah ``2 / n * abs(np.fft.rfft(suara))``: untuk nada murni yang
    bergerak dari -1 sampai 1, hasilnya 1 di frekuensinya.

    Parameters
    ----------
    sounds : mapping of str to array (n_samples,)
        Nama tiap suara dan simpangannya, paling sedikit satu.
    rate : float
        Laju cuplik, dalam Hz.
    tones : bool
        Benar: di kanan tiap gelombang ada tinggi nada-nadanya.

    Raises
    ------
    ValueError, TypeError
        Kalau tidak ada suara, ada yang bukan suara, atau `rate` bukan angka positif.

    Examples
    --------
    >>> time = np.arange(800) / 8000
    >>> SoundCurves({"nada": np.sin(2 * np.pi * 500 * time)}, 8000, tones=True)
    Gelombang suara, dan tinggi nada-nada di dalamnya. nada: 0,1 detik, dari −1 sampai \
1; nada terkuat 500 Hz.
    """

    def __init__(
        self, sounds: Mapping[str, np.ndarray], rate: float, *, tones: bool = False
    ):
        if not sounds:
            raise ValueError("sounds harus berisi paling sedikit satu suara.")
        self.sounds = {
            name: one(each, f"suara {name!r}").astype(float)
            for name, each in sounds.items()
        }
        self.rate, self.tones = check.number(rate, "rate", above=0), tones
        self.size = 9, 0.5 + 1.75 * len(sounds)

    def heights(self, sound: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Frekuensi (Hz) dan tinggi tiap nada di dalam `sound`."""
        n = len(sound)
        frequencies = np.fft.rfftfreq(n, 1 / self.rate)
        return frequencies, 2 / n * np.abs(np.fft.rfft(sound))

    def __repr__(self):
        each = " ".join(f"{name}: {self._tell(x)}." for name, x in self.sounds.items())
        tones = ", dan tinggi nada-nada di dalamnya" if self.tones else ""
        return f"Gelombang suara{tones}. {each}"

    def _tell(self, sound):
        low, high = decimal(sound.min(), 2), decimal(sound.max(), 2)
        words = f"{self._seconds(len(sound))}, dari {low} sampai {high}"
        if not self.tones:
            return words
        frequencies, heights = self.heights(sound)
        inner = heights[1:-1]
        peak = (inner >= heights[:-2]) & (inner > heights[2:])
        strong = np.flatnonzero(peak & (inner > STRONG * inner.max(initial=0))) + 1
        strong = np.sort(strong[np.argsort(heights[strong])[-4:]])
        if not len(strong):
            return f"{words}; tidak ada nada yang menonjol"
        tones = ", ".join(decimal(hz) for hz in frequencies[strong])
        return f"{words}; nada terkuat {tones} Hz"

    def _seconds(self, n_samples):
        seconds = n_samples / self.rate
        if seconds < SHORT:
            return f"{decimal(1000 * seconds)} milidetik"
        return f"{decimal(seconds)} detik"

    def build(self, view: FigureView) -> None:
        """Gambar tiap suara di barisnya sendiri."""
        view.figure.set_layout_engine("constrained")
        rows = view.figure.subplots(len(self.sounds), 1 + self.tones, squeeze=False)
        for row, (name, sound) in zip(rows, self.sounds.items(), strict=True):
            brief = len(sound) / self.rate < SHORT
            rate = self.rate / 1000 if brief else self.rate
            plots.Waveform(row[0]).show(sound, rate)
            row[0].set(title=name, xlabel="milidetik" if brief else "detik")
            reach = 1.1 * np.abs(sound).max(initial=1e-3)
            row[0].set(xlim=(0, max(len(sound) - 1, 1) / rate), ylim=(-reach, reach))
            if self.tones:
                row[1].plot(*self.heights(sound), color=plots.CLASS_COLORS[1], lw=1.4)
                row[1].set(
                    title="nada di dalamnya", xlabel="frekuensi (Hz)", ylabel="tinggi"
                )
                row[1].set(xlim=(0, self.rate / 2), ylim=(0, None))
                row[1].yaxis.set_major_locator(MaxNLocator(3))
                row[1].grid(True)
