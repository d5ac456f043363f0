"""Noise of a given strength."""

import numpy as np

from dlkit import _validation as check
from dlkit.sound._validation import checked


def add_noise(sounds, snr, *, rng=None):
    """Suara yang diberi derau putih (desis), sekuat yang diminta.

    ``snr`` (*signal-to-noise ratio*) membandingkan kuat suara dengan kuat derau:
    ``snr = 10 * log10(mean(suara**2) / mean(derau**2))``. Pada 20 dB derau hampir tidak
    mengganggu; pada 0 dB ia sama kuat dengan suaranya.

    Parameters
    ----------
    sounds : array (n_samples,) or (n, n_samples)
        Satu suara, atau satu suara tiap baris.
    snr : float or array (n,)
        Dalam dB: satu untuk semua, atau satu untuk tiap suara.
    rng : int, Generator, or None
        Sumber acak; bilangan yang sama memberi derau yang sama.

    Returns
    -------
    ndarray, shaped like `sounds`
        Array baru, yang boleh melampaui -1 sampai 1. Suara yang hening tetap hening.

    Raises
    ------
    ValueError, TypeError
        Kalau ada masukan yang tidak memenuhi syarat.

    Examples
    --------
    >>> tone = np.sin(np.arange(10_000))
    >>> noise = add_noise(tone, 20, rng=0) - tone
    >>> (tone**2).mean() / (noise**2).mean()
    np.float64(100.0...)
    """
    sounds = checked(sounds)
    if np.ndim(snr) == 0:
        snr = check.number(snr, "snr")
    else:
        snr = check.vector(snr, "snr", len(np.atleast_2d(sounds)), each="suara")
    noise = check.generator(rng).standard_normal(sounds.shape, sounds.dtype)
    wanted = _power(sounds) / 10 ** (np.asarray(snr) / 10)
    noise *= np.sqrt(wanted / _power(noise)).astype(noise.dtype)[..., None]
    noise += sounds
    return noise


def _power(sounds):
    return np.einsum("...i,...i->...", sounds, sounds) / sounds.shape[-1]
