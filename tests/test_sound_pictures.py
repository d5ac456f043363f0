"""Sounds to listen to, and pictures of sounds at rest."""

import base64
import html
import io
import re
import wave

import numpy as np
import pytest

from dlkit import plots, sound
from dlkit.live import AccuracyCurves, SoundCurves, Sounds, Spectrograms
from dlkit.live.figure_view import FigureView

RATE = 8000
TIME = np.arange(320) / RATE
TONE = 0.3 * np.sin(2 * np.pi * 500 * TIME)
CHORD = sum(0.2 * np.sin(2 * np.pi * hz * TIME) for hz in (500, 625, 750))


def drawn(still):
    return FigureView(still.build, wide=still.size).figure.axes


# ---- to listen to --------------------------------------------------------------------


def test_each_sound_has_a_player_with_its_name_and_its_samples():
    shown = Sounds({"nada": TONE, "<b>keras</b>": 2 * CHORD}, RATE)
    page = shown._repr_html_()
    names = re.findall(r'<audio controls aria-label="([^"]*)"', page)
    assert [*map(html.unescape, names)] == ["nada", "<b>keras</b>"]
    assert "<b>" not in page
    contents = re.findall(r'src="data:audio/wav;base64,([^"]+)"', page)
    for content, expected in zip(contents, (TONE, 2 * CHORD), strict=True):
        with wave.open(io.BytesIO(base64.b64decode(content))) as file:
            heard = np.frombuffer(file.readframes(999), "<i2") / 32767
        assert heard == pytest.approx(np.clip(expected, -1, 1), abs=1e-4)
    assert repr(shown).endswith("nada (0,04 detik); <b>keras</b> (0,04 detik).")


@pytest.mark.parametrize("kind", [Sounds, SoundCurves])
def test_no_sound_at_all_is_refused(kind):
    with pytest.raises(ValueError, match="paling sedikit satu suara"):
        kind({}, RATE)


@pytest.mark.parametrize("kind", [Sounds, SoundCurves])
@pytest.mark.parametrize(
    ("samples", "rate", "message"),
    [
        (0.5, RATE, "n_samples"),
        ([], RATE, "tidak boleh kosong"),
        (["a"], RATE, "harus berisi angka, bukan teks"),
        (TONE, 0, "rate harus"),
    ],
)
def test_what_is_no_sound_is_refused(kind, samples, rate, message):
    with pytest.raises((ValueError, TypeError), match=message):
        kind({"nada": samples}, rate)


# ---- waves and tones -----------------------------------------------------------------


def test_every_tone_is_found_at_its_height():
    still = SoundCurves({"satu": TONE, "tiga": CHORD}, RATE, tones=True)
    frequencies, heights = still.heights(CHORD)
    assert heights[[20, 25, 30]] == pytest.approx(0.2)
    assert frequencies[[20, 25, 30]].tolist() == [500, 625, 750]
    assert np.delete(heights, [20, 25, 30]) == pytest.approx(0)
    assert "satu: 40 milidetik, dari −0,3 sampai 0,3; nada terkuat 500 Hz." in repr(
        still
    )
    assert "nada terkuat 500, 625, 750 Hz." in repr(still)
    wave_1, tones_1, _, tones_3 = drawn(still)
    assert wave_1.get_title() == "satu"
    for axes, sound_ in ((tones_1, TONE), (tones_3, CHORD)):
        assert axes.get_lines()[0].get_ydata() == pytest.approx(
            still.heights(sound_)[1]
        )


@pytest.mark.parametrize("n_samples", [1, 400])
def test_a_sound_without_a_tone_says_so(n_samples):
    still = SoundCurves({"hening": np.zeros(n_samples)}, RATE, tones=True)
    assert repr(still).endswith("dari 0 sampai 0; tidak ada nada yang menonjol.")
    drawn(still)


def test_few_samples_are_dots_and_many_an_outline():
    long = np.random.default_rng(0).uniform(-0.5, 0.5, 6400)
    few, many = (
        axes.get_lines()[-1]
        for axes in drawn(SoundCurves({"a": TONE[:80], "b": long}, RATE))
    )
    assert few.get_marker() == "o"
    assert few.get_xdata()[-1] == pytest.approx(1000 * 79 / RATE)
    assert few.get_ydata() == pytest.approx(TONE[:80])
    assert many.get_marker() in ("", "None")
    assert len(many.get_xdata()) <= 2 * plots.waveform.COLUMNS
    assert (many.get_ydata().min(), many.get_ydata().max()) == (long.min(), long.max())
    assert many.get_xdata()[-1] == pytest.approx(0.8, abs=0.01)


# ---- spectrograms --------------------------------------------------------------------


def test_a_spectrogram_has_time_to_the_right_and_high_tones_above():
    late_and_high = np.zeros(4096)
    late_and_high[2048:] = np.sin(2 * np.pi * 2000 * np.arange(2048) / RATE)
    loudness = sound.spectrogram(late_and_high, RATE)
    times, frequencies = sound.spectrogram_axes(4096, RATE)
    still = Spectrograms({"bip": (times, frequencies, loudness)})
    axes, key = drawn(still)
    pixels = axes.get_images()[0].get_array()
    half = len(times) // 2
    assert pixels[:, :half].max() < pixels[:, half:].max()
    row = pixels[:, -3].argmax()
    assert frequencies[row] == pytest.approx(2000, rel=0.1)
    heights = dict(
        zip(
            (label.get_text() for label in axes.get_yticklabels()),
            axes.get_yticks(),
            strict=True,
        )
    )
    assert abs(heights["2000"] - row) < 1
    assert key.get_ylabel() == "dB"
    assert "bip: 31 potongan, 20 pita, paling kuat −0,435 dB di 0,496" in repr(still)
    assert repr(still).endswith("dan 2093 Hz.")


@pytest.mark.parametrize(
    ("pictures", "message"),
    [
        ({}, "paling sedikit satu spektrogram"),
        ({"x": ([1, 2], [1, 2, 3], np.zeros((3, 2)))}, r"\(2, 3\), .* bukan \(3, 2\)"),
    ],
)
def test_what_is_no_spectrogram_is_refused(pictures, message):
    with pytest.raises(ValueError, match=message):
        Spectrograms(pictures)


# ---- accuracy ------------------------------------------------------------------------


def test_accuracies_are_drawn_in_percent_each_with_a_line_of_its_own():
    still = AccuracyCurves(
        {"A": [0.9, 0.5], "B": [0.8, 0.75]}, ["tanpa", 5], "derau", 0.1
    )
    (axes,) = drawn(still)
    first, second, chance = axes.get_lines()
    assert first.get_ydata().tolist() == [90, 50]
    assert second.get_ydata().tolist() == [80, 75]
    assert chance.get_ydata() == pytest.approx([10, 10])
    assert first.get_linestyle() != second.get_linestyle()
    assert first.get_marker() != second.get_marker()
    assert [label.get_text() for label in axes.get_xticklabels()] == ["tanpa", "5"]
    assert "B: 80,0% (tanpa), 75,0% (5)." in repr(still)


@pytest.mark.parametrize(
    ("curves", "message"),
    [
        ({}, "1 sampai 5 garis, bukan 0"),
        ({"A": [0.5]}, "'A' harus punya satu nilai untuk tiap keadaan: ada 2 keadaan"),
        ({"A": [0.5, 90]}, "akurasi harus .* paling besar 1, bukan 90"),
    ],
)
def test_what_is_no_accuracy_curve_is_refused(curves, message):
    with pytest.raises(ValueError, match=message):
        AccuracyCurves(curves, ["a", "b"], "derau")
