"""The picture of the sound panel: a waveform, its spectrogram, and two answers."""

from collections.abc import Sequence

import numpy as np

from dlkit import plots, sound
from dlkit.datasets import SPOKEN_DIGIT_RATE as RATE
from dlkit.datasets import SPOKEN_DIGIT_WORDS as WORDS
from dlkit.live.figure_view import FigureView
from dlkit.live.panels import spoken

NETWORKS = "mentah", "spektrogram"
# Left, bottom, width and height of waveform, spectrogram, its key, and both answers.
PLACES = {
    False: (
        (0.09, 0.72, 0.41, 0.2), (0.09, 0.125, 0.41, 0.54), (0.508, 0.125, 0.014, 0.54),
        (0.67, 0.04, 0.145, 0.88), (0.835, 0.04, 0.145, 0.88),
    ),
    True: (
        (0.2, 0.845, 0.65, 0.115), (0.2, 0.54, 0.65, 0.285),
        (0.865, 0.54, 0.025, 0.285), (0.25, 0.02, 0.34, 0.42), (0.63, 0.02, 0.34, 0.42),
    ),
}  # fmt: skip


class SoundPicture:
    """Gelombang suara di atas spektrogramnya, dan peluang kata menurut dua jaringan.

    Parameters
    ----------
    view : FigureView

    Attributes
    ----------
    bars : list of ShareBars
        Milik jaringan mentah dan jaringan spektrogram.
    """

    def __init__(self, view: FigureView):
        places = PLACES[view.narrow]
        wave, colors, key, *answers = map(view.figure.add_axes, places)
        n_samples = len(spoken.load(spoken.LOADER)[0][0])
        self._wave = plots.Waveform(wave)
        times, frequencies = sound.spectrogram_axes(n_samples, RATE)
        self._spectrogram = plots.SpectrogramMap(colors, times, frequencies)
        end = n_samples / RATE
        wave.set(xlim=(0, end), xticks=(), ylim=(-1, 1), yticks=(-1, 0, 1))
        colors.set(xlim=(0, end), xticks=np.linspace(0, end, 5))
        view.figure.colorbar(self._spectrogram.image, cax=key, ticks=[-80, -45, -10])
        key.set_title("dB", fontsize=9.5)
        key.tick_params(labelsize=9.5)
        self._shown: np.ndarray | None = None
        names = WORDS, [""] * len(WORDS)
        self.bars = [
            plots.ShareBars(*each) for each in zip(answers, names, strict=True)
        ]
        self._title, *self._verdicts = map(plots.Caption, (wave, *answers))
        view.animate(
            *self._wave.artists, *self._spectrogram.artists, *self.bars[0].artists,
            *self.bars[1].artists, self._title, *self._verdicts,
        )  # fmt: skip

    def show_sound(self, samples: np.ndarray, title: str) -> None:
        """Isi gelombang dan spektrogramnya, kalau suaranya lain dari yang tadi."""
        if samples is self._shown:
            return
        self._shown = samples
        self._wave.show(samples, RATE)
        self._spectrogram.show(sound.spectrogram(samples, RATE))
        self._title.set_text(title)

    def show_answers(self, answers: Sequence[np.ndarray], right: int) -> None:
        """Isi peluang kata menurut tiap jaringan; `right` kata yang benar."""
        for name, bars, verdict, shares in zip(
            NETWORKS, self.bars, self._verdicts, answers, strict=True
        ):
            bars.show(shares, right)
            verdict.set_text(f"{name} {'✓' if shares.argmax() == right else '✗'}")
