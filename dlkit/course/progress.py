"""What a learner has done, kept in one small JSON file.

Every item has a level, and levels only rise: two files, or a file and what a kernel
remembers, are joined by taking the higher level of each item. So the order in which
notebooks write does not matter, and a "done" never becomes undone.
"""

import errno
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

VERSION = 1
TRIED, DONE = "dicoba", "selesai"
_LEVELS = (None, TRIED, DONE)
_LOCK_SECONDS = 5.0

_REASONS = {
    errno.ENOSPC: "disk penuh",
    errno.EDQUOT: "jatah disk habis",
    errno.EFBIG: "berkas melewati batas ukuran",
    errno.EACCES: "foldernya tidak boleh ditulisi",
    errno.EPERM: "foldernya tidak boleh ditulisi",
    errno.EROFS: "foldernya hanya bisa dibaca",
    errno.EISDIR: "nama itu sudah dipakai sebuah folder",
    errno.ENOTDIR: "foldernya tidak ada",
}


class _NewerFormatError(OSError):
    """The file was written by a later dlkit: it must stay as it is."""


def join(left: dict[str, str], right: dict[str, str]) -> dict[str, str]:
    """Gabungan dua catatan: tiap butir mengambil tingkat yang lebih tinggi.

    Examples
    --------
    >>> join({"a": "selesai", "b": "dicoba"}, {"a": "dicoba", "c": "dicoba"})
    {'a': 'selesai', 'b': 'dicoba', 'c': 'dicoba'}
    """
    return {
        item: max(left.get(item), right.get(item), key=_LEVELS.index)
        for item in sorted(left.keys() | right.keys())
    }


class Progress:
    """Catatan kemajuan di `path`, aman dipakai beberapa notebook dan utas sekaligus.

    Kalau berkas tidak bisa ditulis, catatan tinggal di memori dan disimpan bersama
    catatan berikutnya. Tidak ada metode yang melempar OSError.

    Parameters
    ----------
    path : path-like
        Berkas JSON; dibuat saat catatan pertama disimpan.
    """

    def __init__(self, path: str | os.PathLike):
        self.path = Path(path).expanduser().resolve()
        self._items: dict[str, str] = {}
        self._notices: list[str] = []
        self._failure: str | None = None
        self._guard = threading.RLock()

    def mark(self, item: str, level: str) -> None:
        """Catat bahwa `item` mencapai `level` (`TRIED` atau `DONE`), lalu simpan."""
        with self._guard:
            self._items = join(self._items, {item: level})
            self._sync()

    def items(self) -> dict[str, str]:
        """Semua yang diketahui: isi berkas digabung dengan memori."""
        with self._guard:
            self._sync()
            return dict(self._items)

    @property
    def failure(self) -> str | None:
        """Kenapa catatan terakhir belum tersimpan; None kalau tersimpan."""
        return self._failure

    def take_notices(self) -> list[str]:
        """Kabar untuk pelajar yang belum disampaikan; sesudah ini dianggap sampai."""
        with self._guard:
            notices, self._notices = self._notices, []
            return notices

    def _sync(self) -> None:
        try:
            stored, damaged = self._read()
            if damaged or join(stored, self._items) != stored:
                with self._locked():
                    stored, damaged = self._read()
                    if damaged:
                        self._keep_aside()
                    self._items = join(stored, self._items)
                    self._write()
            self._items = join(stored, self._items)
            self._failure = None
        except OSError as error:
            self._report(error)

    def _read(self) -> tuple[dict[str, str], bool]:
        """Items of the file, and whether anything in it could not be understood."""
        try:
            content = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}, False
        except (ValueError, RecursionError):  # not JSON, not UTF-8, absurdly nested
            return {}, True
        if not isinstance(content, dict):
            return {}, True
        version, items = content.get("version"), content.get("items")
        if type(version) is int and version > VERSION:
            raise _NewerFormatError
        if version != VERSION or not isinstance(items, dict):
            return {}, True
        good = {item: level for item, level in items.items() if level in (TRIED, DONE)}
        return good, good != items

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._beside(".lock"), timeout=_LOCK_SECONDS)
        # Some network drives have no locks. The replacement is atomic there too, and
        # what another notebook overwrites, this kernel joins in again.
        with suppress(NotImplementedError):
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def _write(self) -> None:
        # Under the lock there is one writer, so one temporary name is enough, and
        # what a killed writer leaves behind is overwritten by the next.
        temporary = self._beside(".tmp")
        content = {"version": VERSION, "items": self._items}
        try:
            with open(temporary, "w", encoding="utf-8") as file:
                json.dump(content, file, indent=1)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, self.path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise

    def _keep_aside(self) -> None:
        number = 1
        name = self.path.name
        while (aside := self.path.with_name(f"{name}.rusak-{number}")).exists():
            number += 1
        os.replace(self.path, aside)
        self._notices.append(
            f"Berkas kemajuan `{name}` rusak. Berkas itu disimpan sebagai "
            f"`{aside.name}`, dan yang masih terbaca darinya dipakai terus."
        )

    def _beside(self, suffix: str) -> Path:
        return self.path.with_name(f".{self.path.name}{suffix}")

    def _report(self, error: OSError) -> None:
        """Say once why nothing was saved; say it again only after it worked again."""
        if isinstance(error, _NewerFormatError):
            reason = "berkas itu dibuat oleh dlkit yang lebih baru"
        elif isinstance(error, TimeoutError):
            reason = "berkas itu sedang dipakai notebook lain"
        else:
            reason = _REASONS.get(error.errno, str(error.strerror or error))
        failure = (
            f"Kemajuan belum bisa disimpan ke `{self.path}`: {reason}. Pelajaran bisa "
            "diteruskan: kemajuan diingat selama kernel ini hidup, dan penyimpanan "
            "dicoba lagi pada langkah berikutnya."
        )
        if failure != self._failure:
            self._notices.append(failure)
        self._failure = failure


_opened: dict[Path, Progress] = {}


def current() -> Progress:
    """Kemajuan pelajar ini.

    Tempatnya: variabel lingkungan ``DLKIT_PROGRESS``, atau ``kemajuan.json`` di
    folder kerja (kernel notebook mulai di folder notebook itu).
    """
    path = Path(os.environ.get("DLKIT_PROGRESS") or "kemajuan.json")
    path = path.expanduser().absolute()
    return _opened.setdefault(path, Progress(path))


def record(item: str, level: str) -> list[str]:
    """Catat di kemajuan pelajar ini; kembaliannya kabar yang perlu ia baca.

    Parameters
    ----------
    item : str
        Jenis dan nama, misalnya ``"exercise:02.update"``.
    level : str
        `TRIED` atau `DONE`.
    """
    mine = current()
    mine.mark(item, level)
    return mine.take_notices()
