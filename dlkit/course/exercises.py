"""Exercises: a function to write, how to judge it, hints, a solution.

A usual mistake is itself a small function: the wrong one that a learner would write.
Where a learner's answers are the right ones, the exercise is done; where they are
those of a known mistake, on every case, that mistake has been recognised.
"""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from dlkit.course.answers import misshapen, same, show
from dlkit.course.calls import (
    Outcome,
    accepts,
    call,
    explain,
    is_nothing,
    is_unfinished,
)
from dlkit.course.message import Message

_IN_PLACE = (
    "`a += b` pada array mengubah array itu di tempat; `a = a + b` membuat array baru.",
    "`a.append(b)` mengubah list itu di tempat; `a + [b]` membuat list baru.",
)  # for an array, and for a list


@dataclass(frozen=True)
class Mistake:
    """Satu kesalahan yang lazim.

    Attributes
    ----------
    name : str
        Nama pendek, misalnya ``"sign-flipped"``.
    function : callable
        Fungsi yang membuat kesalahan itu.
    message : str
        Apa yang keliru dan ke mana harus melihat, untuk pelajar.
    """

    name: str
    function: Callable
    message: str


@dataclass(frozen=True)
class Exercise:
    """Satu latihan: data, dan penilaian yang tidak mengubah apa pun.

    Attributes
    ----------
    name : str
        Nomor pelajaran dan nama, misalnya ``"02.update"``.
    title : str
        Judul untuk pelajar.
    solution : callable
        Jawaban yang benar; kodenya yang ditunjukkan kepada pelajar.
    returns : tuple of str
        Nama nilai yang dikembalikan.
    cases : callable
        ``cases(rng)`` menghasilkan tuple argumen; yang paling sederhana lebih dulu.
        Pakai bilangan yang tepat dalam biner, supaya urutan menjumlah tidak berarti.
    mistakes : tuple of Mistake
        Kesalahan yang dikenali.
    hints : tuple of str
        Petunjuk, dari yang paling samar.
    takeaway : str
        Satu kalimat untuk yang berhasil: apa arti fungsi ini.
    """

    name: str
    title: str
    solution: Callable
    returns: tuple[str, ...]
    cases: Callable[[np.random.Generator], Iterable[tuple]]
    mistakes: tuple[Mistake, ...]
    hints: tuple[str, ...]
    takeaway: str

    @property
    def function_name(self) -> str:
        """Nama fungsi yang ditulis pelajar."""
        return self.solution.__name__

    @property
    def parameters(self) -> tuple[str, ...]:
        """Nama parameter fungsi itu, berurutan."""
        return tuple(inspect.signature(self.solution).parameters)

    @property
    def signature(self) -> str:
        """Cara memanggilnya, misalnya ``"update(x, target)"``."""
        return f"{self.function_name}({', '.join(self.parameters)})"

    @property
    def solution_source(self) -> str:
        """Kode jawaban, seperti yang boleh ditulis pelajar."""
        return inspect.getsource(self.solution)

    def arguments(self) -> list[tuple]:
        """Masukan semua kasus; selalu sama."""
        return list(self.cases(np.random.default_rng(0)))

    def judge(self, function: object) -> Message:
        """Nilai `function`: belum dikerjakan, belum benar, atau benar."""
        if function is None or function is ...:
            return self._unfinished()
        if not callable(function):
            return _wrong(
                f"`check` menerima fungsinya, bukan hasilnya: tulis "
                f"`check({self.function_name})`, tanpa tanda kurung sesudah namanya."
            )
        if not accepts(function, len(self.parameters)):
            return _wrong(
                f"Fungsi ini harus menerima {len(self.parameters)} argumen, "
                f"berurutan: `{self.signature}`."
            )
        cases = self.arguments()
        outcomes = []
        for case in cases:
            outcomes.append(call(function, case))
            if is_unfinished(outcomes[-1]):
                return self._unfinished()
            if error := outcomes[-1].error:
                return explain(error, function, self._inputs(case))
        return self._verdict(cases, outcomes)

    def _verdict(self, cases: list[tuple], outcomes: list[Outcome]) -> Message:
        answers = [outcome.answer for outcome in outcomes]
        if all(map(is_nothing, answers)):
            if any(outcome.printed for outcome in outcomes):
                return _wrong(
                    "Fungsimu mencetak hasilnya dengan `print`, tetapi tidak "
                    "mengembalikannya. Ganti `print(...)` dengan `return ...`.",
                    "printed",
                )
            return self._unfinished()
        known = self._answers(self.solution)
        right = list(map(same, answers, known))
        if not all(right):
            for mistake in self.mistakes:
                if all(map(same, answers, self._answers(mistake.function))):
                    return _wrong(mistake.message, mistake.name)
        if changed := sorted({index for out in outcomes for index in out.changed}):
            names = " dan ".join(f"`{self.parameters[index]}`" for index in changed)
            how = _IN_PLACE[isinstance(cases[0][changed[0]], list)]
            return _wrong(
                f"Fungsimu mengubah {names} milik pemanggilnya. {how}",
                "in-place",
            )
        if not all(right):
            first = right.index(False)
            return self._difference(cases[first], answers[first], known[first])
        return Message(
            "benar",
            "Benar",
            (
                f"`{self.function_name}` cocok pada semua {len(cases)} masukan "
                "yang dicoba.",
                self.takeaway,
            ),
        )

    def _answers(self, function: Callable) -> list:
        return [call(function, case).answer for case in self.arguments()]

    def _difference(self, case: tuple, answer: object, known: object) -> Message:
        given = f"Untuk {self._inputs(case)}:"
        if answer is None:
            return _wrong(
                f"{given} fungsimu tidak mengembalikan apa pun (`None`). Periksa "
                "bahwa setiap cabang `if` berakhir di sebuah `return`.",
                "sometimes-none",
            )
        if shape := misshapen(answer, known, self.returns):
            return _wrong(f"{shape}.", "misshapen")
        return _wrong(
            f"{given} jawabanmu `{show(answer)}`, seharusnya `{show(known)}`. "
            "Hitung kasus ini dengan tangan, lalu bandingkan tiap langkahnya."
        )

    def _inputs(self, case: tuple) -> str:
        pairs = zip(self.parameters, case, strict=True)
        return ", ".join(f"`{name} = {show(value)}`" for name, value in pairs)

    def _unfinished(self) -> Message:
        last = "`return`"
        if len(self.returns) > 1:  # the stub already returns, but only None
            last = f"`return {', '.join(self.returns)}`"
        return Message(
            "belum dikerjakan",
            "Belum dikerjakan",
            (
                f"`{self.signature}` belum mengembalikan apa pun. Ganti isinya dengan "
                f"kodemu dan akhiri dengan {last}, lalu jalankan sel itu lagi.",
            ),
        )


def _wrong(text: str, mistake: str | None = None) -> Message:
    return Message("belum benar", "Belum benar", (text,), mistake)
