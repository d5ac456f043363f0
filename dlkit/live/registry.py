"""What is open in this kernel, so that a cell that runs again replaces its panels."""

import itertools
import sys

import ipywidgets

_open: dict[object, tuple] = {}
_elsewhere = itertools.count()


def current_cell() -> tuple:
    """Sel yang sedang dijalankan, dan tanda jalannya yang ini.

    Identitas sel datang dari JupyterLab; kalau tidak ada, isi sel menggantikannya.
    Di luar kernel tiap pemanggilan dianggap sel yang lain.
    """
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    parent = getattr(shell, "parent_header", None) or {}
    if "content" not in parent:
        return next(_elsewhere), None
    cell = parent.get("metadata", {}).get("cellId") or parent["content"].get("code")
    return cell, parent["header"]["msg_id"]


def register(owner) -> None:
    """Catat `owner` sebagai terbuka; tutup buatan sel ini yang lebih dulu.

    Menjalankan sebuah sel sepuluh kali tetap menyisakan satu panel, bukan sepuluh.
    """
    cell, run = current_cell()
    for other, (its_cell, its_run) in list(_open.items()):
        if its_cell == cell and its_run != run:
            other.close()
    _open[owner] = cell, run


def forget(owner) -> None:
    """Keluarkan `owner` dari catatan; dipanggil oleh ``close``-nya."""
    _open.pop(owner, None)


def opened(kind: type = object) -> list:
    """Semua yang masih terbuka dari jenis `kind`, urut pembuatan."""
    return [owner for owner in _open if isinstance(owner, kind)]


def close_tree(widget: ipywidgets.Widget) -> None:
    """Tutup `widget` dan semua isinya: tata letak dan gayanya juga."""
    for child in getattr(widget, "children", ()):
        close_tree(child)
    for part in ("layout", "style"):
        held = getattr(widget, part, None)
        if isinstance(held, ipywidgets.Widget):
            held.close()
    widget.unobserve_all()
    widget.close()
