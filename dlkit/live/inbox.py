"""Work for a panel, from whichever thread it comes, done by one thread.

Since ipykernel 7 a widget's handler runs on a thread of its own. Two threads that
draw one figure give wrong pictures and no exception, so a handler only leaves a job
here, and the event loop that owns the panel does it.
"""

import asyncio
import threading
from collections.abc import Callable


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Loop kejadian yang sedang berjalan di sini; None di Python biasa."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


class Inbox:
    """Kotak masuk pekerjaan; dari pekerjaan yang bernama sama, yang terbaru menang.

    Tanpa loop kejadian (Python biasa, pytest) pekerjaan dilakukan seketika.
    Pekerjaan menangani pengecualiannya sendiri.
    """

    def __init__(self):
        self.loop = running_loop()
        self._jobs: dict[str, Callable] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._lock = threading.Lock()

    def post(self, name: str, job: Callable) -> None:
        """Titipkan `job`; aman dipanggil dari utas mana pun."""
        if self.loop is None or not self.loop.is_running():
            job()
            return
        with self._lock:
            first = not self._jobs
            self._jobs.pop(name, None)  # the newest goes to the end of the queue
            self._jobs[name] = job
        if first:
            self.loop.call_soon_threadsafe(self.flush)

    def waiting(self, name: str) -> bool:
        """Benar kalau titipan bernama `name` belum dikerjakan."""
        with self._lock:
            return name in self._jobs

    def soon(self, name: str, job: Callable, seconds: float = 0.2) -> None:
        """Lakukan `job` sebentar lagi; titipan bernama sama yang lama dibatalkan."""
        if name in self._timers:
            self._timers.pop(name).cancel()
        self.once(name, job, seconds)

    def once(self, name: str, job: Callable, seconds: float) -> None:
        """Lakukan `job` sebentar lagi; tidak kalau titipan bernama sama masih ada."""
        if name not in self._timers:
            self._timers[name] = self.loop.call_later(seconds, self._due, name, job)

    def _due(self, name, job):
        del self._timers[name]
        job()

    def close(self) -> None:
        """Buang semua yang masih menunggu."""
        with self._lock:
            self._jobs.clear()
        for timer in self._timers.values():
            timer.cancel()

    def flush(self) -> None:
        """Lakukan semua pekerjaan yang menunggu, sekarang, di utas ini."""
        while True:
            with self._lock:
                jobs, self._jobs = self._jobs, {}
            if not jobs:
                return
            for job in jobs.values():
                job()
