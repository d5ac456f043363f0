"""Argument checks, in one place: what must hold and what was got, in Indonesian."""

from numbers import Integral, Real

import numpy as np


def numbers_array(value, name, dtype=np.float64, *, finite=True):
    """Return `value` as a C-contiguous, finite, non-empty array of real numbers."""
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(
            f"{name} harus teratur: semua baris sama panjang, tetapi barisnya berbeda."
        ) from None
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name} harus berisi angka, bukan {_kind(value, array)}.")
    if array.size == 0:
        raise ValueError(f"{name} tidak boleh kosong; bentuknya {array.shape}.")
    if dtype is None:  # float32 stays, anything else becomes float64
        dtype = np.float32 if array.dtype == np.float32 else np.float64
    with np.errstate(all="ignore"):
        array = np.asarray(array, dtype, order="C")
        suspect = finite and not np.isfinite(array.sum())  # cheaper than each
    if suspect and not np.isfinite(array).all():
        place = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        where = f" pada indeks {place if len(place) > 1 else place[0]}" if place else ""
        raise ValueError(
            f"{name} tidak boleh berisi NaN atau inf; ada {array[place]}{where}."
        )
    return array


def matrix(X, name="X", *, n_features=None, dtype=np.float64):
    """Return `X` as an array of shape (n_samples, n_features)."""
    X = numbers_array(X, name, dtype)
    if X.ndim != 2:
        raise ValueError(
            f"{name} harus berbentuk (jumlah sampel, jumlah fitur), bukan {X.shape}."
        )
    if n_features is not None and X.shape[1] != n_features:
        raise ValueError(
            f"{name} harus punya {n_features} kolom (fitur), tetapi ada {X.shape[1]}."
        )
    return X


def vector(values, name, length, *, each, dtype=np.float64, finite=True):
    """Return `values` as an array of shape (length,): one number for `each`."""
    values = numbers_array(values, name, dtype, finite=finite)
    if values.ndim != 1:
        raise ValueError(f"{name} harus berbentuk ({length},), bukan {values.shape}.")
    if len(values) != length:
        raise ValueError(
            f"{name} harus punya satu nilai untuk tiap {each}: "
            f"ada {length} {each}, tetapi {name} punya {len(values)}."
        )
    return values


def targets(y, n_samples, dtype=np.float64):
    """Return `y` as an array of shape (n_samples,)."""
    return vector(y, "y", n_samples, each="baris X", dtype=dtype)


def binary_labels(y, n_samples, *, both=False):
    """Return `y` as integers 0 and 1; `both` refuses labels of one class only."""
    y = targets(y, n_samples)
    odd = y[(y != 0) & (y != 1)]
    if odd.size:
        raise ValueError(f"y hanya boleh berisi label 0 dan 1, tetapi ada {odd[0]:g}.")
    if both and (y == y[0]).all():
        raise ValueError(
            "y harus memuat dua kelas, 0 dan 1, tetapi semua labelnya "
            f"{y[0]:g}: tidak ada yang bisa dipisahkan."
        )
    return y.astype(np.int64)


def class_labels(y, n_samples, n_classes):
    """Return `y` as integers from 0 to n_classes - 1."""
    y = targets(y, n_samples)
    odd = y[(y < 0) | (y >= n_classes) | (y != np.floor(y))]
    if odd.size:
        raise ValueError(
            f"y harus berisi label 0 sampai {n_classes - 1}, tetapi ada {odd[0]:g}."
        )
    return y.astype(np.int64)


def classes(y, n_samples):
    """Return the distinct integer labels, and `y` as indices into them."""
    y = targets(y, n_samples)
    odd = y[y != np.floor(y)]
    if odd.size:
        raise ValueError(
            f"Label kelas harus bilangan bulat, tetapi y memuat {odd[0]:g}. "
            'Untuk memprediksi bilangan, pakai loss="mse".'
        )
    found, indices = np.unique(y.astype(np.int64), return_inverse=True)
    if len(found) < 2:
        raise ValueError(
            "y harus memuat paling sedikit dua kelas, tetapi semua labelnya "
            f"{found[0]}: tidak ada yang bisa dibedakan."
        )
    return found, indices


def numeric_targets(y, n_samples):
    """Return `y` of shape (n_samples,) or (n_samples, n_targets)."""
    y = numbers_array(y, "y")
    if y.ndim not in (1, 2):
        raise ValueError(
            f"y harus berbentuk ({n_samples},) atau ({n_samples}, jumlah target), "
            f"bukan {y.shape}."
        )
    if len(y) != n_samples:
        raise ValueError(
            "y harus punya satu baris untuk tiap baris X: "
            f"X punya {n_samples}, y punya {len(y)}."
        )
    return y


def same_shape(a, b, a_name, b_name):
    """Refuse two arrays that numpy would have to broadcast."""
    if a.shape != b.shape:
        raise ValueError(
            f"{a_name} dan {b_name} harus sama bentuknya: "
            f"{a_name} {a.shape}, {b_name} {b.shape}."
        )


def number(value, name, *, at_least=None, above=None, below=None, at_most=None):
    """Return `value` as a finite float within the bounds that are given."""
    if isinstance(value, bool | np.bool_) or not isinstance(value, Real):
        raise TypeError(f"{name} harus sebuah angka, bukan {_kind(value)}.")
    bounds = [
        (at_least, "paling kecil", lambda v: v >= at_least),
        (above, "lebih besar dari", lambda v: v > above),
        (below, "lebih kecil dari", lambda v: v < below),
        (at_most, "paling besar", lambda v: v <= at_most),
    ]
    given = [bound for bound in bounds if bound[0] is not None]
    if not np.isfinite(value) or not all(holds(value) for _, _, holds in given):
        must = " dan ".join(f"{words} {_decimal(limit)}" for limit, words, _ in given)
        must = f" {must}" if must else ""
        raise ValueError(
            f"{name} harus angka berhingga{must}, bukan {_decimal(value)}."
        )
    return float(value)


def optimizer(value):
    """Refuse what cannot start a run, such as a class instead of its instance."""
    if isinstance(value, type) or not hasattr(value, "start"):
        raise TypeError(
            "optimizer harus SGD(...), Momentum(...), atau Adam(...), "
            f"bukan {getattr(value, '__name__', None) or _kind(value)}."
        )
    return value


def has(value, name, *attributes):
    """Refuse an object that lacks one of the attributes."""
    for attribute in attributes:
        if not hasattr(value, attribute):
            raise TypeError(f"{name} harus punya {attribute}, {_kind(value)} tidak.")


def learning_rate(value):
    """Return a learning rate: a finite number above 0."""
    return number(value, "learning_rate", above=0)


def integer(value, name, *, at_least=1):
    """Return `value` as an int of at least `at_least`."""
    if isinstance(value, bool | np.bool_) or not isinstance(value, Integral):
        raise TypeError(f"{name} harus bilangan bulat, bukan {_kind(value)}.")
    if value < at_least:
        raise ValueError(f"{name} harus paling kecil {at_least}, bukan {value}.")
    return int(value)


def sizes(values, name, *, at_least):
    """Return `values` as a tuple of positive ints, `at_least` so many."""
    if isinstance(values, str) or not hasattr(values, "__iter__"):
        raise TypeError(f"{name} harus deretan bilangan bulat, bukan {_kind(values)}.")
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


def theta(values, length):
    """Return flat parameters of that length; float32 stays, others become float64.

    They need not be finite: training that diverged is there to be looked at.
    """
    return vector(values, "theta", length, each="parameter", dtype=None, finite=False)


def generator(rng):
    """Return a numpy Generator from None, a seed of at least 0, or a Generator."""
    if rng is None or isinstance(rng, np.random.Generator):
        return np.random.default_rng(rng)
    if isinstance(rng, bool | np.bool_) or not isinstance(rng, Integral):
        raise TypeError(
            "rng harus None, bilangan bulat, atau numpy.random.Generator, "
            f"bukan {_kind(rng)}."
        )
    return np.random.default_rng(integer(rng, "rng", at_least=0))


def fitted(model, attribute):
    """Refuse to use a model that has not learned `attribute` yet."""
    if not hasattr(model, attribute):
        raise ValueError(
            f"{type(model).__name__} ini belum dilatih: panggil fit(X, y) dulu."
        )


def _decimal(value):
    """Write a number the Indonesian way, with a decimal comma."""
    return f"{float(value):g}".replace(".", ",")


def _kind(value, array=None):
    """Name what was got, in a learner's words."""
    kinds = {"U": "teks", "S": "teks", "c": "bilangan kompleks"}
    if array is not None and array.dtype.kind in kinds:
        return kinds[array.dtype.kind]
    if isinstance(value, str):
        return f"teks {value!r}"
    if isinstance(value, float | np.floating):
        return _decimal(value)
    return "None" if value is None else f"objek {type(value).__name__}"
