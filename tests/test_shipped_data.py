import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from sklearn import datasets as sklearn_datasets
from threadpoolctl import threadpool_limits

from dlkit import MLP, Adam, datasets, sound
from dlkit.datasets import _shipped
from tools.data import digits, spoken_digits
from tools.data.shipped import DATA

LOADERS = [datasets.load_digits, datasets.load_spoken_digits, datasets.load_sentiment]
RATE = datasets.SPOKEN_DIGIT_RATE
every = pytest.mark.parametrize("load", LOADERS, ids=lambda f: f.__name__)
both = pytest.mark.parametrize("load", LOADERS[:2], ids=lambda f: f.__name__)


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    with threadpool_limits(1):  # small products stall when threads share them
        yield


@pytest.fixture(scope="module")
def spoken():
    return datasets.load_spoken_digits()


# ---- Every shipped data set ----------------------------------------------------------


def test_the_shipped_data_stay_small():
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 3.2e6


@both
def test_a_loader_gives_fresh_arrays(load):
    for one, other in zip(load(), load(), strict=True):
        assert one.flags.writeable
        assert not np.shares_memory(one, other)
        assert np.array_equal(one, other)


@both
def test_test_data_are_about_a_quarter_of_each_class(load):
    X_train, X_test, y_train, y_test = load()
    assert X_train.dtype == X_test.dtype == np.float32
    assert y_train.dtype == y_test.dtype == np.int64
    assert (len(X_train), len(X_test)) == (len(y_train), len(y_test))
    train, test = np.bincount(y_train), np.bincount(y_test)
    assert len(train) == len(test) == 10
    assert np.all(np.abs(test / (train + test) - 0.225) < 0.03)


@every
@pytest.mark.parametrize("harm", ["gone", "empty", "cut", "changed", "other"])
def test_a_damaged_file_gives_one_clear_error(tmp_path, monkeypatch, load, harm):
    name = load.__name__.removeprefix("load_")
    (source,) = (path for path in DATA.glob(f"{name}.*") if path.suffix != ".md")
    whole, path = source.read_bytes(), tmp_path / source.name
    middle = len(whole) // 2
    damaged = {
        "empty": b"",
        "cut": whole[:middle],
        "changed": whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :],
    }
    if harm == "other":
        with path.open("wb") as file:
            np.savez(file, something=np.zeros(3))
    elif harm != "gone":
        path.write_bytes(damaged[harm])
    monkeypatch.setattr(_shipped, "_FOLDER", str(tmp_path))
    with pytest.raises(ValueError, match=f"{source.name} hilang atau rusak. Pasang"):
        load()


@every
def test_a_card_tells_how_many_there_are(load):
    X_train, X_test, *_ = load()
    card = (DATA / f"{load.__name__.removeprefix('load_')}.md").read_text("utf-8")
    assert f"Data latih {len(X_train)} " in card
    assert f"data uji {len(X_test)} " in card
    assert f"{len(X_train) + len(X_test)} " in card
    assert f"{load.__name__}()`" in card


# ---- Digits --------------------------------------------------------------------------


def rows(images, labels):
    return Counter(zip(map(bytes, images.astype(np.uint8)), labels, strict=True))


def test_digits_are_those_of_scikit_learn_each_once():
    bunch = sklearn_datasets.load_digits()
    X_train, X_test, y_train, y_test = datasets.load_digits()
    X, y = np.concatenate([X_train, X_test]), np.concatenate([y_train, y_test])
    assert len(X) == len(bunch.data) == 1797
    assert np.array_equal(16 * X, np.rint(16 * X))
    assert rows(16 * X, y) == rows(bunch.data, bunch.target)


def test_the_script_makes_the_shipped_digits():
    made = digits.arrays()
    stored = _shipped.read("digits.npz", *made)
    for name, array in zip(made, stored, strict=True):
        assert np.array_equal(made[name], array), name


def network(**settings):
    return MLP((64,), activation="relu", rng=0, dtype="float32", **settings)


def test_a_network_reads_digits_of_these_writers_and_fewer_of_others():
    X_train, X_test, y_train, y_test = datasets.load_digits()
    model = network(optimizer=Adam(0.005), epochs=30, batch_size=32)
    same_writers = model.fit(X_train, y_train).score(X_test, y_test)
    assert same_writers >= 0.97

    images, y = _shipped.read("digits.npz", "images", "labels")
    cut = len(y) * 3 // 4  # the card's claim: the last ones have writers of their own
    others = model.fit(images[:cut] / 16, y[:cut]).score(images[cut:] / 16, y[cut:])
    assert 0.9 < others < same_writers - 0.02


# ---- Spoken digits -------------------------------------------------------------------


def test_every_voice_says_every_digit_twice_and_test_voices_are_new(spoken):
    _, _, y_train, y_test = spoken
    voices_train, voices_test = datasets.spoken_digit_voices()
    for voices, y, n_voices in (
        (voices_train, y_train, 36),
        (voices_test, y_test, 9),
    ):
        said = Counter(zip(voices.tolist(), y.tolist(), strict=True))
        assert len(said) == n_voices * 10
        assert set(said.values()) == {2}
    assert not set(voices_train) & set(voices_test)


def test_each_clip_is_whole_loud_enough_and_not_clipped(spoken):
    X = np.concatenate(spoken[:2])
    assert X.shape == (900, 6400)
    peaks = np.abs(X).max(axis=1)
    assert peaks.max() < 0.99
    assert peaks.min() > 0.15
    assert X.std(axis=1).min() > 0.01


def test_a_word_begins_early_and_lasts_a_sixth_of_a_second_at_least():
    (clips,) = _shipped.read("spoken_digits.npz", "clips")
    assert np.all(np.abs(clips.astype(int)).max(axis=1) == 127)
    spoken = clips != 0
    begin = spoken.argmax(axis=1) / RATE
    end = (clips.shape[1] - spoken[:, ::-1].argmax(axis=1)) / RATE
    assert begin.max() < 0.06
    assert (end - begin).min() > 1 / 6
    assert clips.shape[1] / RATE == 0.8


def test_the_plan_of_the_script_is_that_of_the_shipped_clips():
    plan = spoken_digits.takes()
    y, voices, names, snr, is_test = _shipped.read(
        "spoken_digits.npz", "labels", "voices", "voice_names", "snr", "is_test"
    )
    assert [take.digit for take in plan] == y.tolist()
    assert [take.voice for take in plan] == voices.tolist()
    assert [take.snr for take in plan] == snr.tolist()
    assert names.tolist() == spoken_digits.VOICES
    assert set(names[voices[is_test]]) == set(spoken_digits.TEST_VOICES)
    assert len(spoken_digits.TEXTS) == len(datasets.SPOKEN_DIGIT_WORDS)
    assert spoken_digits.RATE == RATE


@pytest.fixture(scope="module")
def espeak():
    """The folder of the espeak-ng that spoke the clips."""
    if not shutil.which("espeak-ng"):
        assert not os.environ.get("CI")
        pytest.skip("espeak-ng is not installed")
    command = ["espeak-ng", "--version"]
    version = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if " 1.51 " not in version:
        pytest.skip(f"the clips are of espeak-ng 1.51, this is {version.strip()}")
    return Path(version.strip().partition("Data at: ")[2])


def test_the_women_are_those_that_espeak_calls_female(espeak):
    folder = espeak / "voices" / "!v"
    voices = [voice for voice in spoken_digits.VOICES if voice != "id"]
    texts = {voice: (folder / voice).read_text("utf-8") for voice in voices}
    women = {voice for voice in voices if "gender female" in texts[voice]}
    assert women == set(datasets.SPOKEN_DIGIT_WOMEN)


def test_the_card_counts_the_women():
    card = (DATA / "spoken_digits.md").read_text("utf-8")
    train, test = map(set, datasets.spoken_digit_voices())
    women = set(datasets.SPOKEN_DIGIT_WOMEN)
    assert f"{len(train & women)} dari {len(train)} penutur data latih" in card
    assert f"{len(test & women)} dari {len(test)}\n  penutur data uji" in card


@pytest.mark.usefixtures("espeak")
def test_espeak_still_says_the_shipped_words():
    (clips,) = _shipped.read("spoken_digits.npz", "clips")
    plan = spoken_digits.takes()
    for number in range(0, len(plan), 97):
        made = spoken_digits.code(plan[number]).astype(int)
        # Another processor may round one number the other way.
        assert np.abs(made - clips[number]).max() <= 1, plan[number]


def test_a_network_hears_new_voices_in_spectrograms_and_hardly_in_samples(spoken):
    X_train, X_test, y_train, y_test = spoken
    model = network(optimizer=Adam(0.001), epochs=30, batch_size=32, l2=1e-3)

    a = sound.spectrogram(X_train, RATE).reshape(len(X_train), -1)
    b = sound.spectrogram(X_test, RATE).reshape(len(X_test), -1)
    mean, spread = a.mean(axis=0), a.std(axis=0)
    assert (
        model.fit((a - mean) / spread, y_train).score((b - mean) / spread, y_test)
        > 0.95
    )

    model.epochs = 4
    model.fit(X_train, y_train)
    assert model.score(X_test, y_test) < 0.4
