"""Models on disk: arrays and a JSON header in one npz file, without pickle."""

import contextlib
import os

import numpy as np

# json and zipfile are imported where they are used: a lesson that neither saves nor
# loads need not wait for them.

_FORMAT = "dlkit-1"


def write(path, header, arrays):
    """Write the file beside its place, then move it there in one step."""
    import json

    path = os.fspath(path)
    header = {"format": _FORMAT, **header}
    text = json.dumps(header, default=lambda scalar: scalar.item())
    draft = f"{path}.{os.getpid()}.tmp"
    try:
        with open(draft, "wb") as file:
            np.savez(file, header=np.array(text), **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise


@contextlib.contextmanager
def intact(otherwise):
    """Raise one ValueError for whatever is raised if a file is missing or damaged."""
    import zipfile
    import zlib

    broken = (ValueError, TypeError, KeyError, AttributeError, EOFError, OSError)
    broken += (NotImplementedError, zipfile.BadZipFile, zlib.error)
    try:
        yield
    except broken as error:
        raise ValueError(otherwise) from error


@contextlib.contextmanager
def reading(path):
    """Give the header and the arrays; whatever does not fit becomes one clear error."""
    import json

    path = os.fspath(path)
    if not os.path.exists(path):
        raise FileNotFoundError(f"Berkas {path} tidak ada.")
    otherwise = (
        f"Berkas {path} bukan model dlkit yang utuh: mungkin rusak, terpotong, "
        "atau dibuat program lain. Simpan ulang modelnya dengan save()."
    )
    with open(path, "rb") as file, intact(otherwise):
        with np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        header = json.loads(str(arrays.pop("header")))
        if header.pop("format") != _FORMAT:
            raise ValueError("format lain")
        yield header, arrays
