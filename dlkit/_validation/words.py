"""What was got, as messages tell it."""

from numbers import Integral

import numpy as np

from dlkit._format import decimal


def got(value):
    """Write a number as messages tell it; an integer to its last digit."""
    if isinstance(value, Integral) or not np.isfinite(value):
        return f"{value}".replace("-", "−")
    return decimal(value, 6)


def kind(value, array=None):
    """Name what was got, in a learner's words."""
    kinds = {"U": "teks", "S": "teks", "c": "bilangan kompleks"}
    if array is not None and array.dtype.kind in kinds:
        return kinds[array.dtype.kind]
    if isinstance(value, str):
        return f"teks {value!r}"
    if isinstance(value, float | np.floating):
        whole = float(value).is_integer() and abs(float(value)) < 1e6
        return got(value) + ",0" * whole  # or it would look like an integer
    return "None" if value is None else f"objek {type(value).__name__}"
