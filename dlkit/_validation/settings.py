"""Settings: numbers within bounds, choices, sources of chance, and what has a fit."""

from numbers import Integral, Real

import numpy as np

from dlkit._validation.words import got, kind


def number(value, name, *, at_least=None, above=None, below=None, at_most=None):
    """Return `value` as a finite float within the bounds that are given."""
    if isinstance(value, bool | np.bool_) or not isinstance(value, Real):
        raise TypeError(f"{name} harus sebuah angka, bukan {kind(value)}.")
    bounds = [
        (at_least, "paling kecil", lambda v: v >= at_least),
        (above, "lebih besar dari", lambda v: v > above),
        (below, "lebih kecil dari", lambda v: v < below),
        (at_most, "paling besar", lambda v: v <= at_most),
    ]
    given = [bound for bound in bounds if bound[0] is not None]
    if not np.isfinite(value) or not all(holds(value) for _, _, holds in given):
        must = " dan ".join(f"{words} {got(limit)}" for limit, words, _ in given)
        must = f" {must}" if must else ""
        raise ValueError(f"{name} harus angka berhingga{must}, bukan {got(value)}.")
    return float(value)


def learning_rate(value):
    """Return a learning rate: a finite number above 0."""
    return number(value, "learning_rate", above=0)


def integer(value, name, *, at_least=1, at_most=None):
    """Return `value` as an int within the bounds."""
    if isinstance(value, bool | np.bool_) or not isinstance(value, Integral):
        raise TypeError(f"{name} harus bilangan bulat, bukan {kind(value)}.")
    if value < at_least or (at_most is not None and value > at_most):
        bounds = f"paling kecil {at_least}"
        if at_most is not None:
            bounds = f"{at_least} sampai {at_most}"
        raise ValueError(f"{name} harus {bounds}, bukan {got(value)}.")
    return int(value)


def sizes(values, name, *, at_least):
    """Return `values` as a tuple of positive ints, `at_least` so many."""
    if isinstance(values, str) or not hasattr(values, "__iter__"):
        raise TypeError(f"{name} harus deretan bilangan bulat, bukan {kind(values)}.")
    values = tuple(integer(v, f"tiap unsur {name}") for v in values)
    if len(values) < at_least:
        raise ValueError(
            f"{name} harus punya paling sedikit {at_least} unsur, bukan {len(values)}."
        )
    return values


def choice(value, name, choices):
    """Return `value`, one of the strings in `choices`."""
    if not isinstance(value, str) or value not in choices:
        known = ", ".join(f'"{c}"' for c in choices)
        raise ValueError(f"{name} harus salah satu dari {known}; bukan {value!r}.")
    return value


def float_type(dtype):
    """Return float64 or float32 as a numpy dtype."""
    try:
        found = np.dtype(dtype)
    except TypeError:
        found = None
    if found not in (np.float64, np.float32):
        raise ValueError(f'dtype harus "float64" atau "float32", bukan {dtype!r}.')
    return found


def generator(rng):
    """Return a numpy Generator from None, a seed of at least 0, or a Generator."""
    if rng is None or isinstance(rng, np.random.Generator):
        return np.random.default_rng(rng)
    if isinstance(rng, bool | np.bool_) or not isinstance(rng, Integral):
        raise TypeError(
            "rng harus None, bilangan bulat, atau numpy.random.Generator, "
            f"bukan {kind(rng)}."
        )
    return np.random.default_rng(integer(rng, "rng", at_least=0))


def optimizer(value):
    """Refuse what cannot start a run, such as a class instead of its instance."""
    if isinstance(value, type) or not hasattr(value, "start"):
        raise TypeError(
            "optimizer harus SGD(...), Momentum(...), atau Adam(...), "
            f"bukan {getattr(value, '__name__', None) or kind(value)}."
        )
    return value


def has(value, name, *attributes):
    """Refuse an object that lacks one of the attributes."""
    for attribute in attributes:
        if not hasattr(value, attribute):
            raise TypeError(f"{name} harus punya {attribute}, {kind(value)} tidak.")


def fitted(model, attribute, call="fit(X, y)"):
    """Refuse to use a model that has not learned `attribute` yet."""
    if not hasattr(model, attribute):
        raise ValueError(
            f"{type(model).__name__} ini belum dilatih: panggil {call} dulu."
        )
