"""Data: arrays of numbers, of the shape and with the values that must hold."""

import numpy as np

from dlkit._validation.words import got, kind


def numbers_array(value, name, dtype=np.float64, *, finite=True):
    """Return `value` as a C-contiguous, finite, non-empty array of real numbers."""
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(
            f"{name} harus teratur: semua baris sama panjang, tetapi barisnya berbeda."
        ) from None
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name} harus berisi angka, bukan {kind(value, array)}.")
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
            f"{name} tidak boleh berisi NaN atau inf; ada {got(array[place])}{where}."
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
        raise ValueError(
            f"y hanya boleh berisi label 0 dan 1, tetapi ada {got(odd[0])}."
        )
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
            f"y harus berisi label 0 sampai {n_classes - 1}, tetapi ada {got(odd[0])}."
        )
    return y.astype(np.int64)


def classes(y, n_samples):
    """Return the distinct integer labels, and `y` as indices into them."""
    y = targets(y, n_samples)
    odd = y[y != np.floor(y)]
    if odd.size:
        raise ValueError(
            f"Label kelas harus bilangan bulat, tetapi y memuat {got(odd[0])}. "
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


def theta(values, length):
    """Return flat parameters of that length; float32 stays, others become float64.

    They need not be finite: training that diverged is there to be looked at.
    """
    return vector(values, "theta", length, each="parameter", dtype=None, finite=False)


def same_shape(a, b, a_name, b_name):
    """Refuse two arrays that numpy would have to broadcast."""
    if a.shape != b.shape:
        raise ValueError(
            f"{a_name} dan {b_name} harus sama bentuknya: "
            f"{a_name} {a.shape}, {b_name} {b.shape}."
        )
