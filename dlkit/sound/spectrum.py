"""From samples to a spectrogram: frames, a window, the FFT, bands, a logarithm."""

import numpy as np

from dlkit import _validation as check
from dlkit.sound._validation import checked

_LOWEST = 60.0  # Hz: below it a voice has nothing but hum
_FLOOR = 1e-8  # -80 dB: a logarithm needs something above 0
_TOGETHER = 2**16  # numbers handled at a time: about a processor's cache


def frames(sounds, *, length=256, hop=128):
    """Potongan-potongan pendek suara, saling menindih kalau ``hop < length``.

    Potongan nomor ``i`` mulai dari cuplikan nomor ``i * hop``. Ujung suara yang tidak
    cukup panjang untuk satu potongan dibuang.

    Parameters
    ----------
    sounds : array (n_samples,) or (n, n_samples)
        Satu suara, atau satu suara tiap baris.
    length : int, default 256
        Panjang potongan, dalam cuplikan.
    hop : int, default 128
        Jarak antara awal dua potongan yang berurutan, dalam cuplikan.

    Returns
    -------
    ndarray (n_frames, length) or (n, n_frames, length)
        Pandangan (*view*) yang tidak bisa ditulisi: tidak ada yang disalin.

    Raises
    ------
    ValueError, TypeError
        Kalau ada masukan yang tidak memenuhi syarat, atau suaranya lebih pendek dari
        satu potongan.

    Examples
    --------
    >>> frames([1, 2, 3, 4, 5], length=3, hop=2)
    array([[1., 2., 3.],
           [3., 4., 5.]])
    """
    sounds = checked(sounds)
    length, hop = check.integer(length, "length"), check.integer(hop, "hop")
    if sounds.shape[-1] < length:
        raise ValueError(
            f"Suara harus paling sedikit sepanjang satu potongan, {length} cuplikan, "
            f"tetapi panjangnya {sounds.shape[-1]}."
        )
    every = np.lib.stride_tricks.sliding_window_view(sounds, length, axis=-1)
    return every[..., ::hop, :]


def mel_bands(rate, *, length=256, n_bands=20):
    """Bobot yang menjumlahkan frekuensi-frekuensi yang berdekatan menjadi pita.

    Tiap pita berbentuk segitiga: bobotnya 1 di tengah, dan turun sampai 0 di tengah
    pita tetangganya. Jarak pita ke pita sama menurut skala mel,
    ``mel = 2595 * log10(1 + f / 700)``, yang mengikuti telinga: nada rendah dibedakan
    lebih teliti daripada nada tinggi (``O'Shaughnessy``, 1987).

    Parameters
    ----------
    rate : float
        Laju cuplik, dalam Hz.
    length : int, default 256
        Panjang potongan, dalam cuplikan.
    n_bands : int, default 20
        Banyaknya pita dari 60 Hz sampai ``rate / 2``.

    Returns
    -------
    ndarray (length // 2 + 1, n_bands)
        Satu baris untuk tiap frekuensi ``np.fft.rfftfreq(length, 1 / rate)``.

    Raises
    ------
    ValueError, TypeError
        Kalau ada masukan yang tidak memenuhi syarat, atau pitanya begitu banyak
        sehingga ada yang tidak memuat satu frekuensi pun.

    Examples
    --------
    >>> bands = mel_bands(8000, length=256, n_bands=3)
    >>> bands.shape
    (129, 3)
    >>> np.fft.rfftfreq(256, 1 / 8000)[bands.argmax(axis=0)]
    array([ 500.  , 1187.5 , 2281.25])
    """
    length = check.integer(length, "length")
    edges = _band_edges(rate, n_bands)
    left, middle, right = edges[:-2], edges[1:-1], edges[2:]
    frequencies = np.fft.rfftfreq(length, 1 / rate)[:, None]
    rising = (frequencies - left) / (middle - left)
    falling = (right - frequencies) / (right - middle)
    weights = np.maximum(0, np.minimum(rising, falling))
    if not weights.any(axis=0).all():
        raise ValueError(
            f"n_bands terlalu besar untuk potongan sepanjang {length} cuplikan: "
            f"di antara {n_bands} pita ada yang kosong. Kurangi n_bands, atau "
            "perpanjang length."
        )
    return weights


def spectrogram(sounds, rate, *, length=256, hop=128, n_bands=20):
    """Spektrogram: seberapa kuat tiap pita frekuensi di tiap potongan waktu, dalam dB.

    Tiap potongan (`frames`) dikalikan ``np.hanning(length)`` supaya ujung-ujungnya
    halus; kuat tiap frekuensinya adalah ``abs(np.fft.rfft(potongan)) ** 2``, dibagi
    ``(np.hanning(length).sum() / 2) ** 2``. Lalu kuat itu dijumlahkan ke pita-pita
    (`mel_bands`) dan diambil ``10 * log10``-nya.

    Parameters
    ----------
    sounds : array (n_samples,) or (n, n_samples)
        Satu suara, atau satu suara tiap baris; biasanya dari -1 sampai 1.
    rate : float
        Laju cuplik, dalam Hz.
    length : int, default 256
        Panjang potongan, dalam cuplikan. Panjang membedakan frekuensi lebih teliti,
        pendek membedakan waktu lebih teliti.
    hop : int, default 128
        Jarak antara awal dua potongan yang berurutan, dalam cuplikan.
    n_bands : int, default 20
        Banyaknya pita dari 60 Hz sampai ``rate / 2``.

    Returns
    -------
    ndarray (n_frames, n_bands) or (n, n_frames, n_bands)
        Dalam dB: 0 kira-kira nada murni sekuat mungkin, yang bergerak dari -1 sampai 1.
        Yang lebih lemah dari -80 dB dicatat -80. Waktu dan frekuensinya diberikan oleh
        `spectrogram_axes`. Suara float32 memberi hasil float32.

    Raises
    ------
    ValueError, TypeError
        Kalau ada masukan yang tidak memenuhi syarat.

    Examples
    --------
    >>> time = np.arange(8000) / 8000
    >>> tone = np.sin(2 * np.pi * 440 * time)
    >>> S = spectrogram(tone, 8000)
    >>> S.shape
    (61, 20)
    >>> times, frequencies = spectrogram_axes(8000, 8000)
    >>> frequencies[S[0].argmax()].round()
    np.float64(473.0)
    """
    sounds = checked(sounds)
    bands = mel_bands(rate, length=length, n_bands=n_bands).astype(sounds.dtype)
    window = np.hanning(length).astype(sounds.dtype)
    bands /= np.square(window.sum() / 2)

    rows = np.atleast_2d(sounds)
    together = max(1, _TOGETHER // rows.shape[1])
    parts = []
    for start in range(0, len(rows), together):
        some = frames(rows[start : start + together], length=length, hop=hop)
        spectrum = np.fft.rfft(some * window)
        power = np.square(spectrum.real) + np.square(spectrum.imag)
        parts.append(10 * np.log10(np.maximum(power @ bands, _FLOOR)))
    loudness = np.concatenate(parts)
    return loudness if sounds.ndim == 2 else loudness[0]


def spectrogram_axes(n_samples, rate, *, length=256, hop=128, n_bands=20):
    """Sumbu spektrogram: waktu tiap potongan, dan frekuensi tiap pita.

    Parameters
    ----------
    n_samples : int
        Panjang suara, dalam cuplikan.
    rate, length, hop, n_bands
        Sama seperti untuk `spectrogram`.

    Returns
    -------
    times : ndarray (n_frames,)
        Tengah tiap potongan, dalam detik.
    frequencies : ndarray (n_bands,)
        Tengah tiap pita, dalam Hz.

    Examples
    --------
    >>> times, frequencies = spectrogram_axes(768, 8000, n_bands=3)
    >>> times
    array([0.016, 0.032, 0.048, 0.064, 0.08 ])
    >>> frequencies.round()
    array([ 498., 1190., 2280.])
    """
    n_samples = check.integer(n_samples, "n_samples")
    frequencies = _band_edges(rate, n_bands)[1:-1]
    starts = frames(np.arange(n_samples), length=length, hop=hop)[:, 0]
    return (starts + length / 2) / rate, frequencies


def _band_edges(rate, n_bands):
    """Return where the bands begin, peak and end, in Hz: n_bands + 2 numbers."""
    rate = check.number(rate, "rate", above=2 * _LOWEST)
    n_bands = check.integer(n_bands, "n_bands")
    lowest, highest = 2595 * np.log10(1 + np.array([_LOWEST, rate / 2]) / 700)
    return 700 * (10 ** (np.linspace(lowest, highest, n_bands + 2) / 2595) - 1)
