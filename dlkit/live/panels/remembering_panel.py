"""The base of the panels that keep earlier runs beside the one in view."""

import time
from functools import cached_property

import ipywidgets

from dlkit.live.action import action
from dlkit.live.panels.network_panel import NetworkPanel
from dlkit.live.panels.runs import VERDICTS, Run, Runs


class RememberingPanel(NetworkPanel):
    """Dasar panel yang mengingat pelatihan sebelumnya; lihat `Runs`.

    Turunannya menjalankan ``self.begin(words)`` sesudah melatih.
    """

    @cached_property
    def runs(self) -> Runs:
        """Ingatannya; tanpa penonton tidak ada yang diingat dengan sendirinya."""
        return Runs(None if self._inbox.loop is None else time.monotonic)

    def begin(self, words: dict) -> None:
        """Catat pelatihan yang sekarang; `words` seperti `Run.settings`."""
        self.runs.begin(Run(words, self.training.losses, self.verdict))

    def make_buttons(self):
        """Tombol biasa, ditambah ingatan akan pelatihan."""
        return super().make_buttons() | {
            "remember": ipywidgets.Button(
                description="Ingat pelatihan ini", icon="thumb-tack"
            ),
            "forget": ipywidgets.Button(description="Lupakan", icon="eraser"),
        }

    @action
    def remember(self):
        """Ingat pelatihan yang sekarang: kurvanya tetap tampak sesudah diganti."""
        self.runs.remember()
        self.show()

    @action
    def forget(self):
        """Lupakan semua pelatihan sebelumnya."""
        self.runs.forget()
        self.show()

    @property
    def verdict(self) -> str:
        """Bacaan atas seluruh pelatihan, misalnya "divergen"; lihat `diagnose`."""
        return VERDICTS[self.training.findings[0].name]
