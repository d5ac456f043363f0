"""Plays a panel: one task on the kernel's own loop, which stays free to hear Pause."""

import asyncio
import time
from collections.abc import Callable


class Player:
    """Pemutar: memanggil `frame` sekian kali sedetik sampai dihentikan.

    Tidak memakai utas: saat menunggu giliran, loop kejadian melayani tombol dan
    slider. `frame` yang lambat tetap menyisakan waktu untuk itu.

    Parameters
    ----------
    loop : AbstractEventLoop
        Loop kejadian milik kernel.
    frame : callable
        Menampilkan satu gambar.
    behind : callable
        Benar kalau penonton tertinggal; gambar berikutnya menunggu.
    lost : callable
        Dipanggil kalau penonton tertinggal terus, seperti saat tab-nya ditutup.
    fps : float
        Gambar per detik; boleh diganti selama diputar.
    """

    patience = 3.0  # seconds

    def __init__(self, loop, frame, behind, lost, fps: float):
        self._loop, self.fps = loop, fps
        self._frame: Callable = frame
        self._behind: Callable = behind
        self._lost: Callable = lost
        self._task: asyncio.Task | None = None

    @property
    def playing(self) -> bool:
        """Benar selama diputar."""
        return self._task is not None

    def start(self) -> None:
        """Mulai memutar."""
        self._task = self._loop.create_task(self._run())

    def stop(self) -> None:
        """Berhenti; boleh dipanggil dari dalam `frame`."""
        self._task = None  # the task sees that it is no longer the one, and ends

    async def _run(self):
        me = asyncio.current_task()
        due = seen = time.perf_counter()
        while self._task is me:
            began = time.perf_counter()
            if not self._behind():
                seen = began
                self._frame()
            elif began - seen > self.patience:
                self._lost()
            now = time.perf_counter()
            # idle at least half a frame's cost, or nothing else would be heard
            due = max(due + 1 / self.fps, now + max(0.004, (now - began) / 2))
            await asyncio.sleep(due - now)
