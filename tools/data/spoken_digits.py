"""Make dlkit/datasets/data/spoken_digits.npz: Indonesian digits, spoken by espeak-ng.

    .venv/bin/python -m tools.data.spoken_digits

The same espeak-ng and numpy give the same bytes. The card is spoken_digits.md, beside
it.
"""

import io
import subprocess
import wave
from typing import NamedTuple

import numpy as np

from tools.data.shipped import DATA, write

RATE = 8000  # Hz
N_SAMPLES = 6400  # 0.8 s; the longest word takes 0.79 s
# espeak-ng's Indonesian says "émpat" and "énam"; these two are spelled by phoneme.
TEXTS = ["nol", "satu", "dua", "tiga", "[[@mp'at]]", "lima", "[[@n'am]]", "tujuh"]
TEXTS += ["delapan", "sembilan"]
# espeak-ng's Indonesian voice, "id", and variants of it: each the furthest from all
# before it, so that the unusual ones come first, and the last still 5 dB away (root
# mean square, over the spectrograms of the words), as far as one voice moves by a
# change of pitch and speed. Left out beforehand: robots, whispers, cartoon voices
# (formants up by 40 percent), an English one, and those with broken timing.
VOICES = [
    *("id", "Lee", "travis", "f4", "anika", "edward2", "linda", "iven2", "Andy"),
    *("steph3", "marcelo", "david", "boris", "m2", "grandma", "Mario", "Annie"),
    *("Jacky", "f1", "Denis", "antonio", "belinda", "iven4", "Tweaky", "f5", "klatt3"),
    *("iven", "Henrique", "f3", "Gene2", "m8", "pablo", "paul", "m4", "Michael"),
    *("quincy", "aunty", "m7", "ed", "rob", "m5", "victor", "sandro", "m3", "f2"),
]
TEST_VOICES = VOICES[4::5]  # from the unusual to the common
TAKES = 2
QUIET = -35  # dB below the loudest moment: what is quieter at either end is cut off


class Take(NamedTuple):
    """How one clip is spoken, placed and recorded."""

    voice: int
    digit: int
    pitch: int  # 0 to 99, espeak-ng's scale
    speed: int  # words per minute
    delay: float  # seconds of room before the word
    level: float  # dB: the loudest sample, full scale being 0
    snr: int  # dB


def takes() -> list[Take]:
    """Plan the clips: each voice says each digit as often as every other."""
    rng = np.random.default_rng(0)
    return [
        Take(
            voice,
            digit,
            pitch=int(rng.integers(25, 76)),
            speed=int(rng.integers(170, 231)),
            delay=rng.uniform(0, 0.05),
            level=rng.uniform(-14, -2),
            snr=int(rng.integers(25, 41)),
        )
        for voice in range(len(VOICES))
        for digit in range(len(TEXTS))
        for _ in range(TAKES)
    ]


def spoken(take: Take) -> np.ndarray:
    """Let espeak-ng speak; return the word without silence around it, at RATE."""
    name = VOICES[take.voice]
    command = ["espeak-ng", "-v", "id" if name == "id" else f"id+{name}", "--stdout"]
    command += ["-p", str(take.pitch), "-s", str(take.speed), "-a", "30"]
    run = subprocess.run([*command, TEXTS[take.digit]], capture_output=True, check=True)
    # Into a pipe espeak-ng writes a header that knows no length.
    with wave.open(io.BytesIO(run.stdout)) as file:
        rate = file.getframerate()
    sound = np.frombuffer(run.stdout[44:], "<i2").astype(float)
    if np.abs(sound).max() > 32_000:
        raise ValueError(f"clipped: {take}")
    return _trimmed(_resampled(sound, rate))


def _resampled(sound, rate):
    """Keep the frequencies below RATE / 2, exactly."""
    n_samples = round(len(sound) * RATE / rate)
    return np.fft.irfft(np.fft.rfft(sound)[: n_samples // 2 + 1], n_samples)


def _trimmed(sound, block=RATE // 100):
    power = np.square(sound[: len(sound) // block * block]).reshape(-1, block).mean(1)
    loud = np.flatnonzero(power > power.max() * 10 ** (QUIET / 10)) * block
    return sound[loud[0] : loud[-1] + block]


def code(take: Take) -> np.ndarray:
    """Give the N_SAMPLES whole numbers of one clip, the loudest 127 or -127."""
    word = spoken(take)
    start = min(round(take.delay * RATE), N_SAMPLES - len(word))
    clip = np.zeros(N_SAMPLES, np.int8)
    clip[start : start + len(word)] = np.rint(word * (127 / np.abs(word).max()))
    return clip


def arrays() -> dict[str, np.ndarray]:
    """Give the clips and what was planned for each."""
    plan = takes()
    levels = 10 ** (np.array([take.level for take in plan]) / 20)
    return {
        "clips": np.array([code(take) for take in plan]),
        "peaks": levels.astype(np.float32),
        "snr": np.array([take.snr for take in plan], np.uint8),
        "labels": np.array([take.digit for take in plan], np.uint8),
        "voices": np.array([take.voice for take in plan], np.uint8),
        "voice_names": np.array(VOICES),
        "is_test": np.isin(VOICES, TEST_VOICES)[[take.voice for take in plan]],
    }


if __name__ == "__main__":
    write(DATA / "spoken_digits.npz", arrays())
