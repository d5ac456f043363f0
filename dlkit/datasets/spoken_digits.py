"""Digits spoken by a machine."""

from dlkit import sound
from dlkit.datasets import _shipped

_FILE = "spoken_digits.npz"

SPOKEN_DIGIT_RATE = 8000  # samples a second
SPOKEN_DIGIT_WORDS = (
    *("nol", "satu", "dua", "tiga", "empat"),
    *("lima", "enam", "tujuh", "delapan", "sembilan"),
)
# The variants that espeak-ng itself calls female.
SPOKEN_DIGIT_WOMEN = (
    *("Annie", "anika", "aunty", "belinda", "f1", "f2"),
    *("f3", "f4", "f5", "grandma", "linda", "steph3"),
)


def load_spoken_digits():
    """Angka yang diucapkan: 900 suara sintetis, "nol" sampai "sembilan".

    Suaranya buatan program ``espeak-ng``, bukan orang. Tiap suara 0,8 detik: sebuah
    kata, cepat atau lambat, tinggi atau rendah, keras atau lemah, dengan derau putih 25
    sampai 40 dB di bawahnya (lihat `dlkit.sound.add_noise`). Data uji diucapkan
    sembilan penutur yang tidak ada di data latih (`spoken_digit_voices`). Tiap penutur
    mengucapkan tiap angka dua kali.

    Returns
    -------
    X_train, X_test : ndarray (720, 6400) and (180, 6400) of float32
        Satu suara tiap baris: simpangan dari -1 sampai 1, 8000 cuplikan tiap detik
        (``SPOKEN_DIGIT_RATE``).
    y_train, y_test : ndarray (720,) and (180,) of int
        Angka yang diucapkan, 0 sampai 9; katanya ``SPOKEN_DIGIT_WORDS[y]``.

    Raises
    ------
    ValueError
        Kalau berkas datanya hilang atau rusak.

    Notes
    -----
    Dibuat untuk kursus ini dengan ``espeak-ng`` versi 1.51; lisensi CC BY 4.0. Model
    yang belajar dari suara sintetis belum tentu mengenali suara orang. Kartu datanya:
    ``dlkit/datasets/data/spoken_digits.md``.

    Examples
    --------
    >>> X_train, X_test, y_train, y_test = load_spoken_digits()
    >>> X_train.shape, X_test.shape
    ((720, 6400), (180, 6400))
    >>> [SPOKEN_DIGIT_WORDS[digit] for digit in y_test[:5]]
    ['nol', 'nol', 'satu', 'satu', 'dua']
    """
    clips, peaks, snr = _shipped.read(_FILE, "clips", "peaks", "snr")
    y, is_test = _shipped.read(_FILE, "labels", "is_test")
    clean = clips * (peaks / 127)[:, None]
    return _shipped.train_test(sound.add_noise(clean, snr, rng=0), y, is_test)


def spoken_digit_voices():
    """Penutur tiap suara dari `load_spoken_digits`, dalam urutan yang sama.

    Returns
    -------
    voices_train, voices_test : ndarray (720,) and (180,) of str
        Nama varian suara ``espeak-ng``; ``"id"`` suara bahasa Indonesia yang biasa.
        Yang ada di ``SPOKEN_DIGIT_WOMEN`` menurut ``espeak-ng`` suara perempuan.

    Examples
    --------
    >>> voices_train, voices_test = spoken_digit_voices()
    >>> len(set(voices_train)), len(set(voices_test))
    (36, 9)
    >>> set(voices_train) & set(voices_test)
    set()
    """
    voices, names, is_test = _shipped.read(_FILE, "voices", "voice_names", "is_test")
    return names[voices[~is_test]], names[voices[is_test]]
