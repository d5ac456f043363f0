"""Calling a function that a learner wrote: whatever it does, we can say what it did."""

import contextlib
import copy
import inspect
import io
import linecache
import traceback
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dlkit.course.message import Code, Message

_EXPLANATIONS = {
    UnboundLocalError: "Ada variabel yang dipakai sebelum diberi nilai di dalam fungsi "
    "itu. Buat dulu nilainya, sebelum baris ini.",
    NameError: "Ada nama yang belum dikenal di baris ini: salah ketik, atau belum "
    "dibuat sebelum dipakai.",
    IndexError: "Ada indeks di luar panjang data. Ingat, indeks mulai dari 0 dan "
    "berakhir di panjang dikurangi 1.",
    KeyError: "Ada kunci yang tidak ditemukan.",
    AttributeError: "Objek di baris ini tidak punya atribut atau metode itu.",
    ZeroDivisionError: "Ada pembagian dengan nol.",
    RecursionError: "Fungsi itu memanggil dirinya sendiri tanpa akhir.",
    ValueError: "Ada nilai atau bentuk (`shape`) array yang tidak cocok di baris ini.",
    TypeError: "Ada operasi antara nilai yang jenisnya tidak cocok, atau fungsi yang "
    "dipanggil dengan argumen yang tidak cocok.",
}


@dataclass(frozen=True)
class Outcome:
    """Apa yang terjadi dalam satu pemanggilan."""

    answer: object = None
    error: Exception | None = None
    printed: bool = False
    changed: tuple[int, ...] = ()  # which arguments it changed in place


def call(function: Callable, arguments: Sequence) -> Outcome:
    """Panggil `function` dengan salinan `arguments`; cetakan dan peringatan ditahan."""
    given = copy.deepcopy(tuple(arguments))
    answer, error = None, None
    with (
        contextlib.redirect_stdout(io.StringIO()) as printed,
        warnings.catch_warnings(action="ignore"),
    ):
        try:
            answer = _snapshot(function(*given))
        except Exception as raised:
            error = raised
    changed = tuple(
        index
        for index, (before, after) in enumerate(zip(arguments, given, strict=True))
        if not np.array_equal(
            before, after, equal_nan=np.asarray(before).dtype.kind == "f"
        )
    )
    return Outcome(answer, error, bool(printed.getvalue()), changed)


def accepts(function: Callable, count: int) -> bool:
    """Apakah `function` bisa dipanggil dengan `count` argumen."""
    try:
        inspect.signature(function).bind(*range(count))
    except TypeError:
        return False
    except ValueError:  # some built-in functions do not say
        return True
    return True


def is_unfinished(outcome: Outcome) -> bool:
    """Apakah `outcome` berasal dari stub: ``...``, ``pass``, NotImplementedError."""
    if isinstance(outcome.error, TypeError) and "ellipsis" in str(outcome.error):
        return True  # new_weights = ... went into a sum
    if outcome.error is not None:
        return isinstance(outcome.error, NotImplementedError)
    answer = outcome.answer
    parts = answer if isinstance(answer, tuple | list) else (answer,)
    return any(part is ... for part in parts)


def is_nothing(answer: object) -> bool:
    """Apakah `answer` kosong: None, atau tuple yang isinya hanya None."""
    if isinstance(answer, tuple) and answer:
        return all(part is None for part in answer)
    return answer is None


def explain(error: Exception, function: Callable, arguments: str) -> Message:
    """Pesan tentang `error` dari `function`, dengan baris kode pelajar yang terakhir.

    Parameters
    ----------
    error : Exception
        Yang dilempar, dengan ``__traceback__``-nya.
    function : callable
        Fungsi pelajar: yang ditunjukkan hanya baris dari berkas atau sel ini.
    arguments : str
        Masukan saat itu terjadi, sudah berupa teks.
    """
    body: list[str | Code] = []
    file = getattr(getattr(function, "__code__", None), "co_filename", None)
    frames = traceback.extract_tb(error.__traceback__, limit=-500)
    lines = [frame.lineno for frame in frames if frame.filename == file]
    if lines:
        source = linecache.getline(file, lines[-1]).strip()
        body.append(f"Terjadi di baris {lines[-1]}" + (":" if source else "."))
        body.append(Code(source) if source else "")
    reason = next(
        (text for kind, text in _EXPLANATIONS.items() if isinstance(error, kind)), ""
    )
    detail = f"`{type(error).__name__}: {error}`" if str(error) else ""
    body.append(f"{reason} Pesan Python: {detail}." if detail else reason)
    body.append(f"Ini terjadi untuk {arguments}.")
    title = f"Belum benar: kodemu berhenti dengan {type(error).__name__}"
    return Message("belum benar", title, tuple(part for part in body if part))


def _snapshot(answer: object) -> object:
    """`answer` as it is now: a function may hand out one array and change it later."""
    if isinstance(answer, tuple | list):
        parts = map(_snapshot, answer)
        return list(parts) if isinstance(answer, list) else tuple(parts)
    return answer.copy() if isinstance(answer, np.ndarray) else answer
