"""Memory of runs: the ones that were looked at stay, as ghosts and in a table."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from dlkit._format import decimal
from dlkit.live import html_table
from dlkit.plots import GHOSTS

VERDICTS = {
    "diverged": "divergen",
    "oscillating": "naik turun",
    "too_slow": "terlalu lambat",
    "plateau": "tertahan",
    "converged": "konvergen",
    "learning": "masih turun",
    "overfitting": "overfitting",
    "dead_relu": "ReLU mati",
    "saturated": "jenuh",
}
LOOKED_AT = 1.0  # seconds: while a slider is dragged no run stays that long
_COLUMNS = {"learning_rate": "Learning rate", "epochs": "Epoch", "seed": "Seed"}


class Run(NamedTuple):
    """Satu pelatihan, sejauh perlu diingat.

    Attributes
    ----------
    settings : mapping
        Nama pengatur ke labelnya dan nilainya dalam kata, misalnya
        ``{"seed": ("Seed", "0")}``.
    losses : array (epochs + 1,)
    verdict : str
        Bacaan singkatnya, dari `VERDICTS`.
    """

    settings: Mapping[str, tuple[str, str]]
    losses: np.ndarray
    verdict: str


class Runs:
    """Pelatihan-pelatihan terakhir: yang sekarang, dan paling banyak empat sebelumnya.

    Pelatihan yang diganti diingat kalau sudah tampak sedikitnya satu detik, jadi
    menyeret slider tidak memenuhi ingatan; `remember` mengingat yang sekarang seketika.

    Parameters
    ----------
    clock : callable, optional
        Waktu dalam detik. Tanpa jam tidak ada yang diingat dengan sendirinya.

    Attributes
    ----------
    current : Run or None
    kept : dict of int to Run
        Yang diingat, dari yang paling lama; nomornya tetap.
    """

    def __init__(self, clock: Callable[[], float] | None = None):
        self._clock = clock
        self._since = 0.0
        self.current: Run | None = None
        self.forget()

    def begin(self, run: Run) -> None:
        """Ganti pelatihan yang sekarang dengan `run`."""
        if self._clock:
            former, now = self.current, self._clock()
            looked_at = now - self._since >= LOOKED_AT
            if former and looked_at and former.settings != run.settings:
                self.remember()
            self._since = now
        self.current = run

    def remember(self) -> None:
        """Ingat pelatihan yang sekarang; yang sudah diingat tidak diingat dua kali."""
        if any(run.settings == self.current.settings for run in self.kept.values()):
            return
        self._count += 1
        self.kept[self._count] = self.current
        if len(self.kept) > GHOSTS:
            del self.kept[min(self.kept)]

    def forget(self) -> None:
        """Lupakan semua pelatihan sebelumnya; nomornya mulai lagi dari 1."""
        self.kept: dict[int, Run] = {}
        self._count = 0

    @property
    def ghosts(self) -> list[tuple[str, np.ndarray]]:
        """Nomor dan kurva loss tiap pelatihan yang diingat, kecuali yang sekarang."""
        return [
            (str(number), run.losses)
            for number, run in self.kept.items()
            if run.settings != self.current.settings
        ]

    def table(self) -> str:
        """Tabel HTML: yang diingat menurut nomornya, lalu yang sekarang."""
        rows = [(str(number), run) for number, run in self.kept.items()]
        rows.append(("sekarang", self.current))
        others = [self._others(run) for _, run in rows]
        heads = ["Pelatihan", *_COLUMNS.values(), "Loss akhir", "Diagnosis"]
        heads += ["Bedanya"] * any(others)
        lines = [
            [name, *(run.settings[column][1] for column in _COLUMNS),
             decimal(run.losses[-1]), run.verdict, *[other] * any(others)]
            for (name, run), other in zip(rows, others, strict=True)
        ]  # fmt: skip
        return html_table.table(heads, lines, chosen=len(lines) - 1)

    def _others(self, run):
        """Say what else of `run` is not as it is now."""
        now = self.current.settings
        return "; ".join(
            f"{label}: {value}"
            for name, (label, value) in run.settings.items()
            if name not in _COLUMNS and now[name][1] != value
        )
