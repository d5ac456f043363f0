"""Models on disk: arrays and a JSON header in one npz file, without pickle."""

import contextlib
import os

import numpy as np

# json, tempfile and zipfile are imported where they are used: a lesson that neither
# saves nor loads need not wait for them.

_FORMAT = "dlkit-1"


def write(path, header, arrays):
    """Write the file beside its place, then move it there in one step."""
    import json
    import tempfile

    path = os.fspath(path)
    header = json.dumps({"format": _FORMAT, **header})
    folder, name = os.path.split(os.path.abspath(path))
    handle, draft = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    try:
        with open(handle, "wb") as file:
            np.savez(file, header=np.array(header), **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise


@contextlib.contextmanager
def reading(path):
    """Give the header and the arrays; whatever does not fit becomes one clear error."""
    import json
    import zipfile
    import zlib

    path = os.fspath(path)
    if not os.path.exists(path):
        raise FileNotFoundError(f"Berkas {path} tidak ada.")
    broken = (ValueError, TypeError, KeyError, EOFError, OSError, NotImplementedError)
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        header = json.loads(str(arrays.pop("header")))
        if header.pop("format") != _FORMAT:
            raise ValueError("another format")
        yield header, arrays
    except (*broken, zipfile.BadZipFile, zlib.error, AttributeError) as error:
        raise ValueError(
            f"Berkas {path} bukan model dlkit yang utuh: mungkin rusak, terpotong, "
            "atau dibuat program lain. Simpan ulang modelnya dengan save()."
        ) from error
