"""One training at thirty learning rates, a little at a time."""

import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from dlkit._format import decimal
from dlkit.diagnosis import diagnose
from dlkit.mlp import MLP

RATES = np.geomspace(1e-3, 10, 30)


class RateSweep:
    """Pelatihan yang sama pada tiap learning rate di `RATES`, dihitung sejauh diminta.

    Loss tiap epoch disimpan: pelatihan yang lebih pendek ada di dalam yang lebih
    panjang, jadi mengubah jumlah epoch tidak melatih ulang apa pun.

    Parameters
    ----------
    model : MLP
        `epochs`-nya batas terjauh; learning rate-nya tidak berpengaruh.
    X, y : array
        Data latih.

    Examples
    --------
    >>> from dlkit import datasets
    >>> sweep = RateSweep(MLP((4,), rng=0), *datasets.moons(50, rng=0))
    >>> sweep.work(epochs=20), sweep.losses(20).shape, sweep.verdicts(20)[0]
    (True, (30,), 'too_slow')
    """

    def __init__(self, model: MLP, X, y):
        self._model, self._data = model, (X, y)
        self._sources = [self._train(rate) for rate in RATES]
        self._known: list[list[float]] = [[] for _ in RATES]  # none longer than the one
        self._verdicts: dict[int, list[str]] = {}  # before it: left to right

    def _train(self, rate) -> Iterator[float]:
        optimizer = replace(self._model.optimizer, learning_rate=float(rate))
        for state in replace(self._model, optimizer=optimizer).steps(*self._data):
            yield state.loss

    def work(self, epochs: int, seconds: float = np.inf) -> bool:
        """Hitung terus, paling lama `seconds`; benar kalau semua sampai `epochs`."""
        until = time.perf_counter() + seconds
        for known, source in zip(self._known, self._sources, strict=True):
            while len(known) <= epochs:
                known.append(next(source))  # one at least: it always comes to an end
                if time.perf_counter() > until:
                    return False
        return True

    def losses(self, epochs: int) -> np.ndarray:
        """Loss sesudah `epochs` bagi learning rate yang sudah dihitung, dari kiri."""
        return np.array([k[epochs] for k in self._known if len(k) > epochs])

    def verdicts(self, epochs: int) -> list[str]:
        """Nama diagnosis bagi learning rate yang sudah dihitung, dari kiri."""
        if epochs not in self._verdicts:
            self._verdicts = {epochs: []}
        read = self._verdicts[epochs]
        for known in self._known[len(read) :]:
            if len(known) <= epochs:
                break
            read.append(diagnose(known[: epochs + 1])[0].name)
        return read

    def summary(self, epochs: int) -> str:
        """Yang terbaik dan yang divergen, dalam satu kalimat."""
        losses, verdicts = self.losses(epochs), self.verdicts(epochs)
        if len(losses) < len(RATES):
            return "Sapuan learning rate belum selesai dihitung."
        sweep = f"Sapuan {len(RATES)} learning rate:"
        diverged = np.array(verdicts) == "diverged"
        if diverged.all():
            return f"{sweep} semuanya divergen."
        best = int(np.where(diverged, np.inf, losses).argmin())
        words = (
            f"loss akhir terkecil {decimal(losses[best])} pada {decimal(RATES[best])}"
        )
        if not diverged.any():
            return f"{sweep} {words}; tidak ada yang divergen."
        first = decimal(RATES[diverged.argmax()])
        return f"{sweep} {words}; {diverged.sum()} divergen, paling kecil {first}."
