"""The sound panel: hear a digit, see its tones, and what two networks make of it."""

from typing import ClassVar

import ipywidgets
import numpy as np

from dlkit import sound
from dlkit._format import decimal, fixed
from dlkit.datasets import SPOKEN_DIGIT_RATE as RATE
from dlkit.datasets import SPOKEN_DIGIT_WORDS as WORDS
from dlkit.live.controls import row
from dlkit.live.panels import knobs, spoken
from dlkit.live.panels.shipped_panel import ShippedPanel, load
from dlkit.live.panels.sound_picture import SoundPicture
from dlkit.live.panels.training import Training
from dlkit.live.playback import Playback

SHIFTS = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)  # ms
NOISES = (20, 15, 10, 5, 0)  # dB
COPIES = {
    "apa adanya": "none",
    "+ salinan berderau": "noisy",
    "+ salinan bergeser": "shifted",
    "+ keduanya": "both",
}
EPOCHS = 20

_trainings: dict[str | None, Training] = {}  # a handful, kept for all panels


class SoundPanel(ShippedPanel):
    """Panel suara: dengarkan sebuah kata, lihat spektrogramnya, dan tanya dua jaringan.

    Jaringan mentah menerima 6400 cuplikan apa adanya, jaringan spektrogram menerima
    spektrogramnya, tiap fiturnya dikurangi rata-rata dan dibagi simpangan baku data
    latih. Selain masukannya keduanya sama.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `digit` (0 sampai 9), `voice` (nama dari
        `dlkit.datasets.spoken_digit_voices`), `snr` (derau dalam dB: None, 20, 15, 10,
        5, 0), `shift` (0, 0,5, 1, 2, 5, 10, 20, 50, 100 milidetik), `copies` (data
        latih jaringan spektrogram: "none", "noisy" dengan salinan berderau 5 dB,
        "shifted" dengan salinan bergeser 50 ms, "both" dengan keduanya), dan `take`
        (ucapan 1 atau 2).

    Examples
    --------
    >>> panel = SoundPanel(digit=7, voice="anika")
    >>> raw, spectrogram = panel.answers()
    >>> raw.shape, bool(spectrogram.argmax() == 7)
    ((10,), True)
    >>> panel.close()
    """

    name = "sound"
    fps = 4
    wide, tall = (9.0, 4.6), (4.2, 7.4)
    loader = spoken.LOADER
    modules = ("sound",)
    untrained = frozenset({"epoch", "digit", "voice", "take", "shift", "snr"})
    more = ("take",)
    fixed: ClassVar[dict] = ShippedPanel.fixed | {
        "learning_rate": 0.001,
        "l2": 0.001,
        "epochs": EPOCHS,
    }

    def make_controls(self):
        """Pengatur suara yang didengar, lalu pengatur pelatihannya."""
        train, test = spoken.voices()
        names = [(f"{name} (latih)", name) for name in dict.fromkeys(train.tolist())]
        names += [(f"{name} (uji)", name) for name in dict.fromkeys(test.tolist())]
        noises = [("tanpa", None), *((f"{snr} dB", snr) for snr in NOISES)]
        return {
            "digit": ipywidgets.Dropdown(
                description="Kata", options=[(w, i) for i, w in enumerate(WORDS)],
                value=9,
            ),
            "voice": ipywidgets.Dropdown(description="Penutur", options=names),
            "shift": knobs.StepSlider(0.0, SHIFTS, description="Geseran (ms)"),
            "snr": knobs.ChoiceSlider(
                description="Derau", options=noises, value=None
            ),
            "copies": ipywidgets.Dropdown(
                description="Data latih spektrogram", options=list(COPIES.items())
            ),
            "take": ipywidgets.Dropdown(
                description="Ucapan", options=[("pertama", 1), ("kedua", 2)]
            ),
        }  # fmt: skip

    def beside(self):
        """Pemutar suara yang sedang tampak."""
        self.player = ipywidgets.Audio(format="wav", autoplay=False, loop=False)
        return [row("Dengarkan", [self.player])]

    # the sound ----------------------------------------------------------------------

    def sound(self) -> np.ndarray:
        """Suara yang terdengar, (6400,): sudah diberi derau dan digeser."""
        values = self.values
        plain = spoken.clip(values["digit"], values["voice"], values["take"])
        return spoken.heard(plain, values["shift"], values["snr"])

    def moved(self, name, value):
        """Suara lain: kedua jaringan tetap sama, hanya ditanya lagi."""
        super().moved(name, value) if name == "epoch" else self.restart()

    # the run ------------------------------------------------------------------------

    def train(self):
        """Latih kedua jaringan, masing-masing satu kali untuk semua panel."""
        self.raw, self.training = map(self._trained, (None, self.values["copies"]))
        self._sound = self.sound()
        self.player.value = sound.wav_bytes(self._sound, RATE)
        run = Playback(self.training.run[:])  # with a position of its own
        return run if self.run else run.seek(EPOCHS)

    def _trained(self, copies):
        """Return the training on spectrograms of these copies, or (None) on samples."""
        if copies not in _trainings:
            model = self.make_model(self.settings)
            if copies:
                training = spoken.SpectrogramTraining(model, copies)
            else:
                X, X_test, y, y_test = load(spoken.LOADER)
                training = Training(model, X, y, X_test, y_test)
            len(training.run)  # all of it now
            _trainings[copies] = training
        return _trainings[copies]

    def sample(self):
        """Spektrogram suara yang terdengar, dengan skala yang disamakan."""
        return self.training.scaled(spoken.spectra(self._sound[None]))[0]

    @property
    def raw_theta(self) -> np.ndarray:
        """Parameter jaringan mentah pada epoch yang sedang dilihat."""
        return self.raw.run[self.run.position].theta

    def answers(self) -> tuple[np.ndarray, np.ndarray]:
        """Peluang kesepuluh kata menurut jaringan mentah dan jaringan spektrogram."""
        raw = self.raw.outputs(self._sound[None], self.raw_theta)[0]
        return raw, self.probabilities()

    def rights(self) -> tuple[float, float]:
        """Bagian suara uji yang benar, dengan derau dan geseran yang sedang dipilih."""
        sounds, spectra = spoken.exam(self.values["shift"], self.values["snr"])
        spectra = self.training.scaled(spectra)
        raw = self.raw.predictions(sounds, self.raw_theta)
        answers = raw, self.training.predictions(spectra, self.theta)
        return tuple(float(np.mean(each == self.training.y_test)) for each in answers)

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Gelombang di atas spektrogramnya, dan peluang kata menurut kedua jaringan."""
        self.sight = SoundPicture(view)

    def draw(self, _view):
        """Isi gambar dengan keadaan sekarang."""
        self.sight.show_sound(self._sound, self._who())
        self.sight.show_answers(self.answers(), self.values["digit"])

    # the words ----------------------------------------------------------------------

    def _who(self):
        word, voice = WORDS[self.values["digit"]], self.values["voice"]
        part = "data uji" if spoken.held_out(voice) else "data latih"
        return f"“{word}”, penutur {voice} ({part})"

    def summary(self):
        """Kata yang terdengar, kedua jawaban, dan akurasi keduanya pada data uji."""
        noise = self.controls["snr"].label
        noise = "tanpa derau" if self.values["snr"] is None else f"derau {noise}"
        raw, spectrogram = (self._answer(each) for each in self.answers())
        rights = [f"{fixed(100 * right, 1)}%" for right in self.rights()]
        return (
            f"{self.where()}. {self._who()}, digeser {decimal(self.values['shift'])} "
            f"ms, {noise}. Jaringan mentah menjawab {raw}; jaringan spektrogram "
            f"menjawab {spectrogram}. Dari {len(self.training.y_test)} suara uji yang "
            f"diperlakukan sama, mentah {rights[0]} benar, spektrogram {rights[1]}."
        )

    def _answer(self, probabilities):
        word = int(probabilities.argmax())
        verdict = "benar" if word == self.values["digit"] else "salah"
        return f"{WORDS[word]} ({verdict}, {fixed(100 * probabilities[word], 0)}%)"

    def details(self):
        """Loss kedua pelatihan di epoch ini."""
        now = self.run.position
        raw, spectrogram = self.raw.losses[now], self.training.losses[now]
        return (
            f"<p>Loss data latih (dengan L2): mentah {decimal(raw)}, spektrogram "
            f"{decimal(spectrogram)}. Jaringan mentah selalu dilatih dengan suara apa "
            "adanya.</p>"
        )

    def feature_code(self):
        """Baris kode yang menyalin suara, dan menyamakan skala spektrogramnya."""
        hiss = f"sound.add_noise(X, {spoken.HISS}, rng={spoken.COPIES_SEED})"
        later = f"np.roll(X, {spoken.samples(spoken.LATER)}, axis=1)"
        lines = [
            f"X = np.concatenate([X, {copy}])"
            for name, copy in (("noisy", hiss), ("shifted", later))
            if self.values["copies"] in (name, "both")
        ]
        return [
            *lines, *["y = np.resize(y, len(X))"] * bool(lines),
            *(
                f"{X} = sound.spectrogram({X}, {RATE}).reshape(len({X}), -1)"
                for X in ("X", "X_test")
            ),
            "mean, std = X.mean(axis=0), X.std(axis=0)",
            "X, X_test = (X - mean) / std, (X_test - mean) / std",
        ]  # fmt: skip

    def setup_code(self, *names):
        """Baris kode sampai `model`; salinannya memerlukan numpy."""
        lines = super().setup_code(*names)
        plain = self.values["copies"] == "none"
        return lines if plain else ["import numpy as np", "", *lines]
