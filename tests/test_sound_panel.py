"""The sound panel: what it plays, what it draws, and what its two networks answer."""

import io
import wave

import numpy as np
import pytest

from dlkit import MLP, Adam, datasets, sound
from dlkit.live import SoundPanel
from dlkit.live.panels import spoken
from dlkit.live.panels.spoken import COPIES_SEED, EAR_SEED

SETTINGS = {
    "activation": "relu",
    "optimizer": Adam(0.001),
    "batch_size": 32,
    "epochs": 20,
    "l2": 0.001,
    "dtype": "float32",
}
X, X_TEST, Y, Y_TEST = datasets.load_spoken_digits()


@pytest.fixture
def panel():
    made = SoundPanel()
    yield made
    made.close()


def features(sounds):
    return sound.spectrogram(sounds, 8000).reshape(len(sounds), -1)


@pytest.fixture(scope="module")
def networks():
    """Both networks made with dlkit alone, and how the second sees a sound."""
    S = features(X)
    raw = MLP((64,), **SETTINGS, rng=0).fit(X, Y)
    model = MLP((64,), **SETTINGS, rng=0).fit((S - S.mean(axis=0)) / S.std(axis=0), Y)
    return raw, model, lambda x: (features(x) - S.mean(axis=0)) / S.std(axis=0)


def test_both_answers_are_those_of_two_models_trained_by_themselves(panel, networks):
    raw, model, seen = networks
    (number,) = np.flatnonzero(
        (datasets.spoken_digit_voices()[1] == "rob") & (Y_TEST == 3)
    )[1:]
    panel.set(voice="rob", digit=3, take=2, shift=10)
    clip = np.roll(X_TEST[number], 80)[None]
    expected = raw.predict_proba(clip)[0], model.predict_proba(seen(clip))[0]
    for answer, known in zip(panel.answers(), expected, strict=True):
        assert answer == pytest.approx(known, abs=1e-5)
    exam = np.roll(X_TEST, 80, axis=1)
    rights = raw.score(exam, Y_TEST), model.score(seen(exam), Y_TEST)
    assert panel.rights() == pytest.approx(rights, abs=0.006)


def test_the_raw_network_knows_its_recordings_by_heart_and_nothing_else(networks):
    raw, model, seen = networks
    assert raw.score(X, Y) > 0.99
    assert raw.score(X_TEST, Y_TEST) < 0.3
    late = np.roll(X, 8, axis=1)  # one millisecond
    assert raw.score(late, Y) < 0.35
    assert model.score(seen(late), Y) > 0.99


@pytest.mark.parametrize("seed", range(3))
def test_spectrograms_are_enough_for_voices_never_heard(networks, seed):
    _, _, seen = networks
    for hidden in ((64,), ()):
        model = MLP(hidden, **SETTINGS, rng=seed).fit(seen(X), Y)
        assert model.score(seen(X_TEST), Y_TEST) >= 0.95


def test_copies_teach_what_the_plain_clips_do_not(panel):
    def right(**values):
        panel.set(**{"shift": 0, "snr": None, "copies": "none"} | values)
        assert (panel.message, panel.failure) == ("", None)
        return panel.rights()[1]

    assert right() > 0.94
    assert right(snr=0) < 0.65
    assert right(snr=0, copies="noisy") > 0.85
    assert right(copies="noisy") > 0.94
    assert right(shift=50) < 0.75
    assert right(shift=50, copies="shifted") > 0.95
    assert right(shift=50, snr=5) < 0.6
    assert right(shift=50, snr=5, copies="both") > 0.9


def test_the_noise_of_the_test_is_not_the_noise_of_the_training():
    plain = X[:2]
    ear, copy = (spoken.heard(plain, 0, 5, seed) for seed in (EAR_SEED, COPIES_SEED))
    hisses = [(noisy - plain).ravel() for noisy in (ear, copy)]
    assert abs(np.corrcoef(hisses)[0, 1]) < 0.05


def test_the_player_holds_the_sound_in_view_and_no_epoch_changes_it(panel):
    def samples():
        with wave.open(io.BytesIO(panel.player.value)) as file:
            assert file.getframerate() == 8000
            return np.frombuffer(file.readframes(9999), "<i2") / 32767

    first = samples()
    assert first == pytest.approx(panel.sound(), abs=1e-4)
    for change in ({"digit": 2}, {"voice": "f2"}, {"shift": 5}, {"snr": 0}):
        panel.set(**change)
        assert samples() == pytest.approx(np.clip(panel.sound(), -1, 1), abs=1e-4)
        assert np.abs(samples() - first).max() > 0.01
        first = samples()
    panel.seek(3)
    panel.set(copies="noisy")
    assert np.array_equal(samples(), first)


def test_the_picture_shows_that_sound_and_both_answers(panel):
    panel.set(snr=10, voice="anika")
    image, bars = panel.sight._spectrogram.image, panel.sight.bars
    assert pytest.approx(sound.spectrogram(panel.sound(), 8000)) == image.get_array().T
    for drawn, answer in zip(bars, panel.answers(), strict=True):
        lengths = [path.vertices[:, 0].max() for path in drawn.bars.get_paths()]
        assert lengths == pytest.approx(answer.tolist())
        (marked,) = [y for _, y, text in drawn.labels.labels if "▸" in text]
        assert marked == 9
    assert panel.sight._title._text == "“sembilan”, penutur anika (data uji)"
    right = [answer.argmax() == 9 for answer in panel.answers()]
    verdicts = [caption._text[-1] == "✓" for caption in panel.sight._verdicts]
    assert verdicts == right


def test_another_sound_trains_nothing_and_keeps_the_epoch(panel):
    panel.seek(7)
    training = panel.training
    panel.set(digit=0, voice="Lee", take=2, shift=2, snr=15)
    other = SoundPanel(copies="noisy")
    other.set(copies="none")
    assert panel.training is other.training is training
    assert panel.raw is other.raw
    assert (panel.run.position, other.run.position) == (7, 20)
    other.close()


def test_the_words_tell_what_was_heard_and_what_was_answered(panel):
    panel.set(voice="f2", snr=5, shift=0.5)
    words = panel.summary()
    assert "“sembilan”, penutur f2 (data uji), digeser 0,5 ms, derau 5 dB" in words
    for name, answer in zip(("mentah", "spektrogram"), panel.answers(), strict=True):
        word = datasets.SPOKEN_DIGIT_WORDS[answer.argmax()]
        verdict = "benar" if word == "sembilan" else "salah"
        share = f"{100 * answer.max():.0f}%"
        assert f"{name} menjawab {word} ({verdict}, {share})" in words


def test_a_voice_that_is_not_there_is_refused_in_place(panel):
    panel.set(voice="Budi")
    assert "voice harus salah satu dari" in panel.message
    assert panel.failure is None
