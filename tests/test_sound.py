import io
import wave

import numpy as np
import pytest

from dlkit import sound

RATE = 8000


def tone(frequency, n_samples=RATE, amplitude=1.0, rate=RATE):
    return amplitude * np.sin(2 * np.pi * frequency * np.arange(n_samples) / rate)


# ---- Spectrogram ---------------------------------------------------------------------


def test_frames_by_hand():
    two = [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]]
    cut = sound.frames(two, length=4, hop=2)
    assert cut.tolist() == [
        [[1, 2, 3, 4], [3, 4, 5, 6]],
        [[7, 8, 9, 10], [9, 10, 11, 12]],
    ]
    assert sound.frames(two[0], length=4, hop=5).tolist() == [[1, 2, 3, 4]]


def test_one_frame_by_the_formula_of_the_fourier_transform():
    x, n = np.array([0.1, 0.9, -0.4, 0.3, -0.8, 0.2, 0.5, -0.1]), 8
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(n) / (n - 1))
    waves = np.exp(-2j * np.pi * np.outer(np.arange(n // 2 + 1), np.arange(n)) / n)
    power = np.abs(waves @ (x * window)) ** 2 / (window.sum() / 2) ** 2
    expected = 10 * np.log10(power @ sound.mel_bands(RATE, length=n, n_bands=2))
    found = sound.spectrogram(x, RATE, length=n, hop=n, n_bands=2)
    assert found == pytest.approx(expected[None])


@pytest.mark.parametrize("rate", [8000, 16000])
@pytest.mark.parametrize("band", [3, 8, 15, 19])
def test_a_pure_tone_peaks_in_its_band_at_0_db(rate, band):
    _, frequencies = sound.spectrogram_axes(rate, rate, length=512)
    loudness = sound.spectrogram(
        tone(frequencies[band], rate, rate=rate), rate, length=512
    )
    assert np.all(loudness.argmax(axis=1) == band)
    assert loudness[:, band] == pytest.approx(0, abs=2.5)


def test_half_the_amplitude_is_6_db_less():
    loud, half = (sound.spectrogram(tone(440, amplitude=a), RATE) for a in (1, 0.5))
    heard = half > -70
    assert (loud - half)[heard] == pytest.approx(20 * np.log10(2))


def test_silence_is_the_floor_and_a_click_is_heard_in_its_frames_alone():
    silence = np.zeros(2048)
    assert np.all(sound.spectrogram(silence, RATE) == -80)
    click = silence.copy()
    click[1000] = 1
    times, _ = sound.spectrogram_axes(len(click), RATE)
    heard = (sound.spectrogram(click, RATE) > -80).any(axis=1)
    assert np.all(heard == (np.abs(times - 1000 / RATE) < 128 / RATE))


def test_many_sounds_are_as_one_by_one_and_float32_stays():
    X = np.random.default_rng(0).uniform(-1, 1, (50, 3000))  # several handfuls
    many = sound.spectrogram(X, RATE, n_bands=7)
    assert many.shape == (50, 22, 7)
    assert many.dtype == np.float64
    assert np.allclose(many[31], sound.spectrogram(X[31], RATE, n_bands=7))
    single = sound.spectrogram(X.astype(np.float32), RATE, n_bands=7)
    assert single.dtype == np.float32
    assert np.abs(single - many).max() < 1e-2


def test_axes_fit_the_spectrogram():
    times, frequencies = sound.spectrogram_axes(3000, RATE, n_bands=7, hop=100)
    S = sound.spectrogram(np.zeros(3000), RATE, n_bands=7, hop=100)
    assert S.shape == (len(times), len(frequencies))
    assert np.diff(times) == pytest.approx(100 / RATE)
    assert times[0] == 128 / RATE
    mel = 2595 * np.log10(1 + frequencies / 700)
    assert np.diff(mel) == pytest.approx(np.diff(mel)[0])
    assert 60 < frequencies[0] < frequencies[-1] < RATE / 2


def test_bands_share_each_frequency_out_between_neighbours():
    weights = sound.mel_bands(RATE, n_bands=12)
    _, centres = sound.spectrogram_axes(256, RATE, n_bands=12)
    frequencies = np.fft.rfftfreq(256, 1 / RATE)
    between = (frequencies >= centres[0]) & (frequencies <= centres[-1])
    assert weights[between].sum(axis=1) == pytest.approx(1)
    assert np.all((weights > 0).sum(axis=1) <= 2)
    assert weights[0].sum() == 0  # nothing that does not swing


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (([], RATE), ValueError, "sounds tidak boleh kosong"),
        ((np.zeros((2, 3, 4)), RATE), ValueError, r"\(n_samples,\) atau \(n, n_samp"),
        ((["a"], RATE), TypeError, "sounds harus berisi angka, bukan teks"),
        (([1.0, np.nan], RATE), ValueError, "sounds tidak boleh berisi NaN"),
        ((np.zeros(100), RATE), ValueError, "satu potongan, 256 cuplikan, .* 100"),
        ((np.zeros(999), 0), ValueError, "rate harus .*lebih besar dari 120, bukan 0"),
    ],
)
def test_bad_sounds_are_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        sound.spectrogram(*arguments)


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"length": 0}, ValueError, "length harus paling kecil 1"),
        ({"hop": 0}, ValueError, "hop harus paling kecil 1"),
        ({"hop": 2.5}, TypeError, "hop harus bilangan bulat"),
        ({"n_bands": 0}, ValueError, "n_bands harus paling kecil 1"),
        ({"n_bands": 200}, ValueError, "n_bands terlalu besar .* 256 cuplikan"),
        ({"length": 2}, ValueError, "n_bands terlalu besar .* 2 cuplikan"),
    ],
)
def test_bad_settings_are_refused(settings, error, message):
    with pytest.raises(error, match=message):
        sound.spectrogram(np.zeros(999), RATE, **settings)


# ---- Noise ---------------------------------------------------------------------------


def ratio(clean, noisy):
    return 10 * np.log10((clean**2).mean(-1) / ((noisy - clean) ** 2).mean(-1))


@pytest.mark.parametrize("snr", [20, 0, -5.5])
def test_noise_is_as_strong_as_asked(snr):
    clean = np.array([tone(440), tone(300, amplitude=0.01)])
    assert ratio(clean, sound.add_noise(clean, snr, rng=0)) == pytest.approx(snr)
    assert ratio(clean[0], sound.add_noise(clean[0], snr)) == pytest.approx(snr)
    each = sound.add_noise(clean, [snr, 10], rng=0)
    assert ratio(clean, each) == pytest.approx([snr, 10])


def test_one_seed_gives_one_noise_and_the_sound_stays_as_it_was():
    clean = tone(440).astype(np.float32)
    before = clean.copy()
    one, same, other = (sound.add_noise(clean, 10, rng=seed) for seed in (1, 1, 2))
    assert one.dtype == np.float32
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    assert np.array_equal(clean, before)
    assert np.all(sound.add_noise(np.zeros(9), 10) == 0)


@pytest.mark.parametrize(
    ("snr", "error", "message"),
    [
        ("keras", TypeError, "snr harus sebuah angka"),
        (np.inf, ValueError, "snr harus angka berhingga"),
        ([1, 2, 3], ValueError, "ada 2 suara, tetapi snr punya 3"),
    ],
)
def test_a_bad_ratio_is_refused(snr, error, message):
    with pytest.raises(error, match=message):
        sound.add_noise(np.ones((2, 9)), snr)


# ---- WAV -----------------------------------------------------------------------------


def test_a_wav_gives_the_sound_back_and_cuts_what_is_too_loud():
    with wave.open(io.BytesIO(sound.wav_bytes([0, 0.25, -1, 3, -3], 8000))) as file:
        settings = file.getnchannels(), file.getsampwidth(), file.getframerate()
        samples = np.frombuffer(file.readframes(99), "<i2")
    assert settings == (1, 2, 8000)
    assert samples.tolist() == [0, 8192, -32767, 32767, -32767]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((np.zeros((2, 3)), 8000), ValueError, r"satu suara, .* bukan \(2, 3\)"),
        (([0.0], 8000.5), TypeError, "rate harus bilangan bulat"),
        (([0.0], 0), ValueError, "rate harus paling kecil 1"),
    ],
)
def test_a_bad_wav_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        sound.wav_bytes(*arguments)
