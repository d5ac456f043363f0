"""Suara sebagai angka: potongan, spektrogram, derau, dan WAV untuk didengarkan."""

from dlkit.sound.noise import add_noise
from dlkit.sound.spectrum import frames, mel_bands, spectrogram, spectrogram_axes
from dlkit.sound.wav import wav_bytes

__all__ = [
    "add_noise",
    "frames",
    "mel_bands",
    "spectrogram",
    "spectrogram_axes",
    "wav_bytes",
]
