"""Long work in a cell: a bar, the time that is left, and a way to stop it."""

import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from IPython import get_ipython
from IPython.display import display
from ipywidgets import HTML, Button, HBox, IntProgress

from dlkit import _validation as check
from dlkit._format import decimal
from dlkit.live import registry

EVERY = 0.1  # seconds: words that change more often cannot be read


class Progress:
    """Bilah kemajuan untuk pekerjaan yang lama: sisa waktu, dan tombol *Hentikan*.

    Yang dihentikan (dengan tombol itu, atau dengan ■ di bilah alat JupyterLab) berakhir
    sesudah langkah yang sedang dikerjakan, tanpa kesalahan: hasil sampai di situ tetap
    ada. Di luar notebook tidak ada yang tampak, dan Ctrl+C menggantikan tombolnya.

    Parameters
    ----------
    steps : iterable
        Yang dikerjakan satu demi satu.
    unit : str, default "langkah"
        Sebutan bagi satu di antaranya.
    total : int, optional
        Banyaknya, paling kecil 1; tidak perlu untuk daftar, yang panjangnya diketahui.

    Attributes
    ----------
    done : int
        Berapa yang sudah selesai.
    stopped : bool
        Benar sesudah diminta berhenti.

    Raises
    ------
    TypeError
        Kalau banyaknya langkah tidak diketahui.

    Examples
    --------
    >>> [n**2 for n in Progress([1, 2, 3], unit="bilangan")]
    [1, 4, 9]
    """

    def __init__(
        self, steps: Iterable, unit: str = "langkah", total: int | None = None
    ):
        if total is None and not hasattr(steps, "__len__"):
            raise TypeError("total harus diberikan: panjang steps tidak diketahui.")
        self.total = len(steps) if total is None else check.integer(total, "total")
        self.unit, self.done, self._steps = unit, 0, steps
        self._stop = threading.Event()  # the button is heard on a thread of its own
        self._bar = IntProgress(max=self.total)
        self._words = HTML()
        self._button = Button(description="Hentikan", icon="stop")
        self._button.on_click(lambda _: self.stop())
        self.widget = HBox([self._bar, self._button, self._words])
        self.widget.add_class("dlkit-progress")
        registry.register(self)

    @property
    def stopped(self) -> bool:
        """Benar sesudah diminta berhenti."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Berhenti sesudah langkah yang sedang dikerjakan."""
        self._stop.set()

    def close(self) -> None:
        """Tutup bilahnya; sel yang dijalankan ulang melakukannya sendiri."""
        self.stop()
        registry.forget(self)
        registry.close_tree(self.widget)

    def __iter__(self) -> Iterator:
        with self.running():
            for step in self._steps:
                yield step
                if self.advance():
                    break

    @contextmanager
    def running(self) -> Iterator[None]:
        """Di dalamnya bilahnya tampak, dan permintaan berhenti didengar."""
        if hasattr(get_ipython(), "kernel"):
            view = self.widget._repr_mimebundle_()  # which a saved notebook drops
            words = f"Bilah kemajuan, {self.unit} 1 sampai {self.total}."
            display({**view, "text/plain": words}, raw=True)
        self.begin()
        try:
            with _interrupts(self.stop):
                yield
        finally:
            self.end()

    def begin(self, total: int | None = None) -> None:
        """Mulai dari nol; `total` mengganti banyaknya langkah."""
        if total is not None:
            self.total = self._bar.max = total
        self.done = 0
        self._stop.clear()
        self._bar.bar_style, self._button.disabled = "", False
        self._began = self._told = time.monotonic()
        self._show(self._count)

    def advance(self, _state=None) -> bool:
        """Satu langkah selesai; benar kalau sesudahnya harus berhenti."""
        self.done += 1
        self._tell()
        return self.stopped

    def _tell(self):
        now = time.monotonic()
        if now - self._told >= EVERY:
            self._told = now
            each = (now - self._began) / self.done
            left = spoken_time(each * max(0, self.total - self.done))
            self._show(f"{self._count}, kira-kira {left} lagi")

    def end(self) -> None:
        """Selesai, atau berhenti di sini."""
        self._button.disabled = True
        seconds = spoken_time(time.monotonic() - self._began)
        if self.done >= self.total:
            self._bar.bar_style = "success"
            self._show(f"Selesai: {self._count}, {seconds}.")
        else:
            self._bar.bar_style = "warning"
            self._show(f"Berhenti: {self._count}. Hasil sampai di sini tetap ada.")

    @property
    def _count(self):
        return f"{self.unit} {self.done} dari {self.total}"

    def _show(self, words):
        self._bar.value = self.done
        self._words.value = f'<p role="status">{words}</p>'


def fit_with_progress(model, X, y):
    """Latih `model` seperti ``model.fit(X, y)``, dengan bilah kemajuan.

    Pelatihan yang dihentikan di tengah memakai bobot epoch terakhir yang selesai.

    Parameters
    ----------
    model : MLP
    X : array (n_samples, n_features)
    y : array (n_samples,)

    Returns
    -------
    MLP
        `model`, yang sudah dilatih.

    Examples
    --------
    >>> from dlkit import MLP, datasets
    >>> model = fit_with_progress(MLP(epochs=20, rng=0), *datasets.blobs(rng=0))
    >>> len(model.history_)
    21
    """
    progress = Progress(range(check.integer(model.epochs, "epochs")), unit="epoch")
    with progress.running():
        return model.fit(X, y, until=progress.advance)


def spoken_time(seconds: float) -> str:
    """Lamanya `seconds` dalam kata.

    Examples
    --------
    >>> spoken_time(0.42), spoken_time(8.2), spoken_time(75)
    ('0,4 detik', '8 detik', '1 menit 15 detik')
    """
    if seconds < 1:
        return f"{decimal(seconds, 1)} detik"
    minutes, seconds = divmod(round(seconds), 60)
    parts = [(minutes, "menit"), (seconds, "detik")]
    return " ".join(f"{count} {name}" for count, name in parts if count)


@contextmanager
def _interrupts(stop: Callable) -> Iterator[None]:
    """Let the first interrupt call `stop`; the second is one as always."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def first(*_):
        stop()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
