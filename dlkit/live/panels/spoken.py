"""The spoken digits as a panel hears them, and the two networks that answer."""

from functools import lru_cache

import numpy as np

from dlkit import MLP, datasets, sound
from dlkit.datasets import SPOKEN_DIGIT_RATE as RATE
from dlkit.live.panels.shipped_panel import load
from dlkit.live.panels.training import Training

LOADER = "load_spoken_digits"
COPIES_SEED, EAR_SEED = 1, 2  # the noise that is learnt from is never that of the test
LATER, HISS = 50, 5  # ms and dB: how the copies are shifted, and their noise

# What the spectrogram network learns from: (shift, snr) of each copy of the clips.
COPIES = {
    "none": [(0, None)],
    "noisy": [(0, None), (0, HISS)],
    "shifted": [(0, None), (LATER, None)],
    "both": [(0, None), (0, HISS), (LATER, None), (LATER, HISS)],
}

voices = lru_cache(datasets.spoken_digit_voices)  # of train and test


def held_out(voice: str) -> bool:
    """Benar kalau `voice` hanya terdengar di data uji."""
    return voice in voices()[1]


def clip(digit: int, voice: str, take: int) -> np.ndarray:
    """Ucapan ke-`take` (mulai dari 1) `voice` untuk `digit`, apa adanya."""
    part = held_out(voice)
    X, y = load(LOADER)[part::2]
    return X[np.flatnonzero((voices()[part] == voice) & (y == digit))[take - 1]]


def heard(sounds, shift: float, snr: float | None, seed: int = EAR_SEED) -> np.ndarray:
    """Suara yang diberi derau `snr` dB (None: tanpa), lalu digeser `shift` milidetik.

    Yang tergeser keluar di ujung masuk lagi di awal: di sana hanya ada hening.
    """
    if snr is not None:
        sounds = sound.add_noise(sounds, snr, rng=seed)
    return np.roll(sounds, samples(shift), axis=-1)


def samples(shift: float) -> int:
    """`shift` milidetik, dalam cuplikan."""
    return round(shift * RATE / 1000)


def spectra(sounds: np.ndarray) -> np.ndarray:
    """Spektrogram tiap suara, sebagai satu baris."""
    return sound.spectrogram(sounds, RATE).reshape(len(sounds), -1)


@lru_cache(maxsize=1)  # 5 MB
def exam(shift: float, snr: float | None) -> tuple[np.ndarray, np.ndarray]:
    """Semua suara uji yang digeser dan diberi derau, dan spektrogramnya."""
    sounds = heard(load(LOADER)[1], shift, snr)
    return sounds, spectra(sounds)


class SpectrogramTraining(Training):
    """Pelatihan atas spektrogram, yang skala tiap fiturnya disamakan.

    Parameters
    ----------
    model : MLP
    copies : str
        Kunci `COPIES`: suara mana yang ikut dipelajari.
    """

    def __init__(self, model: MLP, copies: str):
        X, X_test, y, y_test = load(LOADER)
        every = [spectra(heard(X, *copy, COPIES_SEED)) for copy in COPIES[copies]]
        X = np.concatenate(every)
        self._mean, self._std = X.mean(axis=0), X.std(axis=0)
        y = np.tile(y, len(every))
        super().__init__(model, self.scaled(X), y, self.scaled(spectra(X_test)), y_test)

    def scaled(self, spectra: np.ndarray) -> np.ndarray:
        """Spektrogram lain, dengan rata-rata dan simpangan baku data latih."""
        return (spectra - self._mean) / self._std
