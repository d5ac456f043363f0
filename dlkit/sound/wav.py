"""Sounds to listen to."""

import io

import numpy as np

from dlkit import _validation as check
from dlkit.sound._validation import one

# wave is imported where it is used: `import dlkit` need not wait for it.


def wav_bytes(sound, rate):
    """Isi berkas WAV (PCM 16 bit, satu saluran), siap untuk diputar atau disimpan.

    ``IPython.display.Audio(data=wav_bytes(sound, rate))`` memutar suara sekuat aslinya;
    dari array, `Audio` mengeraskannya dulu.

    Parameters
    ----------
    sound : array (n_samples,)
        Dari -1 sampai 1; yang melampauinya dipotong di situ.
    rate : int
        Laju cuplik, dalam Hz.

    Returns
    -------
    bytes

    Raises
    ------
    ValueError, TypeError
        Kalau ada masukan yang tidak memenuhi syarat.

    Examples
    --------
    >>> content = wav_bytes([0.0, 0.5, -0.5, 1.0], 8000)
    >>> content[:4], np.frombuffer(content[44:], "<i2")
    (b'RIFF', array([     0,  16384, -16384,  32767], dtype=int16))
    """
    import wave

    sound, rate = one(sound), check.integer(rate, "rate")
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.rint(np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return buffer.getvalue()
