"""A run of training as a recording: play it, stop it, seek in it, both ways."""

from collections.abc import Iterable
from itertools import islice


class Playback:
    """Rekaman satu kali pelatihan: semua keadaannya, dan posisi yang sedang dilihat.

    Keadaan diambil dari `states` hanya sejauh yang pernah diminta, lalu disimpan;
    karena itu mundur dan maju lagi tidak menghitung apa pun.

    Parameters
    ----------
    states : iterable
        Sedikitnya satu keadaan, berurutan; biasanya ``model.steps(X, y)``.

    Raises
    ------
    ValueError
        Jika `states` kosong.

    Examples
    --------
    >>> run = Playback(epoch**2 for epoch in range(5))
    >>> run.seek(3).state, run.forward(-2).state, run.seek(99).position
    (9, 1, 4)
    """

    def __init__(self, states: Iterable):
        self._source = iter(states)
        self._seen: list = []
        self._reach(0)
        if not self._seen:
            raise ValueError("Rekaman harus punya sedikitnya satu keadaan.")
        self.position = 0

    def _reach(self, index):
        self._seen.extend(islice(self._source, max(0, index + 1 - len(self._seen))))

    def __len__(self):
        self._seen.extend(self._source)
        return len(self._seen)

    def __getitem__(self, index):
        len(self) if isinstance(index, slice) or index < 0 else self._reach(index)
        return self._seen[index]

    def seek(self, position: int) -> "Playback":
        """Pindah ke `position`; di luar rekaman berarti ke ujung yang terdekat."""
        self._reach(position)
        self.position = min(max(position, 0), len(self._seen) - 1)
        return self

    def forward(self, count: int = 1) -> "Playback":
        """Maju `count` keadaan, atau mundur kalau `count` negatif."""
        return self.seek(self.position + count)

    @property
    def state(self):
        """Keadaan pada posisi sekarang."""
        return self._seen[self.position]

    @property
    def at_end(self) -> bool:
        """Benar kalau tidak ada lagi keadaan sesudah posisi sekarang."""
        self._reach(self.position + 1)
        return self.position == len(self._seen) - 1


class Recording(Playback):
    """Rekaman yang memanjang hanya kalau diminta: pelatihannya masih berjalan.

    Panjangnya selalu sebanyak keadaan yang sudah ada.

    Examples
    --------
    >>> run = Recording(epoch**2 for epoch in range(5))
    >>> len(run), run.grow(), len(run), run.seek(99).state
    (1, True, 2, 1)
    """

    def _reach(self, index):
        if not self._seen:
            super()._reach(min(index, 0))

    def __len__(self):
        return len(self._seen)

    def grow(self) -> bool:
        """Ambil satu keadaan lagi; salah kalau sudah habis."""
        before = len(self)
        super()._reach(before)
        return len(self) > before
