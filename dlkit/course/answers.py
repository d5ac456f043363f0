"""Comparing a learner's answer with a known one, and saying how they differ."""

import reprlib

import numpy as np

_repr = reprlib.Repr()
_repr.maxstring = _repr.maxother = 80


def same(answer: object, known: object) -> bool:
    """Apakah `answer` bernilai dan berbentuk sama dengan `known`.

    Tuple harus sama panjang; angka dan array dibandingkan nilainya, apa pun jenisnya
    (int, float, bilangan numpy, list). List teks harus sama teksnya dan urutannya.

    Examples
    --------
    >>> same(([1, 2], 3), (np.array([1.0, 2.0]), 3.0))
    True
    >>> same([1, 2], np.array([[1.0, 2.0]]))
    False
    >>> same(("tidak", "enak"), ["tidak", "enak"])
    True
    """
    if isinstance(known, tuple):
        return (
            isinstance(answer, tuple | list)
            and len(answer) == len(known)
            and all(map(same, answer, known))
        )
    if is_texts(known):
        return as_texts(answer) == known
    left, right = as_numbers(answer), as_numbers(known)
    if left is None or right is None:
        return False
    return left.shape == right.shape and np.allclose(
        left, right, rtol=1e-9, atol=1e-12, equal_nan=True
    )


def as_numbers(value: object) -> np.ndarray | None:
    """`value` sebagai array angka; None kalau bukan angka."""
    try:
        numbers = np.asarray(value)
    except Exception:  # ragged lists, and objects with an __array__ of their own
        return None
    return numbers.astype(float) if numbers.dtype.kind in "biuf" else None


def is_texts(known: object) -> bool:
    """Apakah jawaban yang benar ini deretan teks: sebuah list, mungkin kosong."""
    return isinstance(known, list) and all(isinstance(part, str) for part in known)


def as_texts(value: object) -> list[str] | None:
    """`value` sebagai list teks; None kalau bukan deretan teks."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, list | tuple) and is_texts(list(value)):
        return list(value)
    return None


def misshapen(answer: object, known: object, names: tuple[str, ...]) -> str | None:
    """Kalimat tentang bentuk `answer` yang keliru; None kalau bentuknya benar.

    Parameters
    ----------
    answer, known : object
        Jawaban pelajar dan jawaban yang benar.
    names : tuple of str
        Nama tiap nilai yang harus dikembalikan.
    """
    if not isinstance(known, tuple):
        answer, known = (answer,), (known,)
    elif not isinstance(answer, tuple | list) or len(answer) != len(known):
        wanted = " dan ".join(f"`{name}`" for name in names)
        return f"Fungsi ini harus mengembalikan {len(known)} nilai, berurutan: {wanted}"
    for name, part, right in zip(names, answer, known, strict=True):
        if is_texts(right):
            if as_texts(part) is None:
                return f"`{name}` harus list teks, bukan {_kind(part)}"
            continue
        numbers, wanted = as_numbers(part), np.shape(right)
        form = f"array berbentuk {wanted}" if wanted else "satu angka"
        if numbers is None:
            return f"`{name}` harus {form}, bukan `{type(part).__name__}`"
        if numbers.shape != wanted:
            got = f"array berbentuk {numbers.shape}" if numbers.shape else "satu angka"
            return f"`{name}` harus {form}, bukan {got}"
    return None


def _kind(value):
    """Name what `value` is, and of a list also what it holds."""
    kind = f"`{type(value).__name__}`"
    if isinstance(value, list | tuple):
        odd = next(part for part in value if not isinstance(part, str))
        kind += f" yang memuat `{type(odd).__name__}`"
    return kind


def show(value: object) -> str:
    """`value` sebagai kode Python yang pendek.

    Examples
    --------
    >>> show((np.array([0.5, 1.0]), np.float64(2.0)))
    '([0.5, 1.0], 2.0)'
    """
    if isinstance(value, tuple):
        return f"({', '.join(map(show, value))})"
    if as_numbers(value) is not None:
        return repr(np.asarray(value).tolist())
    if isinstance(value, list):
        return f"[{', '.join(map(show, value))}]"
    return _repr.repr(value)
