"""What a sound must be."""

from dlkit import _validation as check


def checked(value, name="sounds"):
    """Return real numbers of shape (n_samples,) or (n, n_samples); float32 stays."""
    sounds = check.numbers_array(value, name, dtype=None)
    if sounds.ndim not in (1, 2):
        raise ValueError(
            f"{name} harus berbentuk (n_samples,) atau (n, n_samples), "
            f"bukan {sounds.shape}."
        )
    return sounds


def one(value, name="sound"):
    """Return real numbers of shape (n_samples,); float32 stays."""
    sound = checked(value, name)
    if sound.ndim != 1:
        raise ValueError(
            f"{name} harus satu suara, berbentuk (n_samples,), bukan {sound.shape}."
        )
    return sound
