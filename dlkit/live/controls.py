"""What the controls of all panels share: how a value is given, and how they stand."""

from collections.abc import Iterable

import ipywidgets

from dlkit._format import decimal


class RefusedError(ValueError):
    """Masukan yang tidak bisa dipakai; panel menampilkan pesannya di tempat."""


def assign(controls: dict, name: str, value) -> None:
    """Beri pengatur `name` nilai `value`, atau tolak dengan pesan yang jelas.

    Raises
    ------
    RefusedError
        Kalau tidak ada pengatur itu, atau nilainya di luar jangkauan.
    """
    if name not in controls:
        known = ", ".join(controls)
        raise RefusedError(
            f"Panel ini tidak punya pengatur {name!r}; yang ada: {known}."
        )
    control = controls[name]
    allowed = _allowed(control)
    try:
        if allowed is str:
            fits = isinstance(value, str)
        elif isinstance(allowed, list):
            fits = value in allowed
        else:
            fits = allowed[0] <= value <= allowed[1]
        whole = ipywidgets.IntSlider, ipywidgets.BoundedIntText
        if isinstance(control, whole) or getattr(control, "whole", False):
            fits = fits and value == int(value)
    except (TypeError, ValueError):
        fits = False
    if not fits:
        if allowed is str:
            wanted = "teks"
        elif isinstance(allowed, list):
            wanted = "salah satu dari " + ", ".join(map(repr, allowed))
        else:
            wanted = "angka antara {} dan {}".format(*map(decimal, allowed))
        given = decimal(value) if isinstance(value, int | float) else repr(value)
        raise RefusedError(f"{name} harus {wanted}; yang diberikan {given}.")
    control.value = value


def _allowed(control):
    """Return the list of options, the tuple (smallest, largest), or str: any text."""
    if isinstance(control, ipywidgets.Text | ipywidgets.Textarea):
        return str
    if hasattr(control, "min"):
        return control.min, control.max
    if hasattr(control, "options"):
        return [value for _, value in control._options_full]
    return [False, True]


def spoken(control: ipywidgets.ValueWidget) -> str:
    """Nilai `control` dalam kata: label pilihannya, angkanya, atau ya dan tidak.

    Examples
    --------
    >>> spoken(ipywidgets.FloatText(0.5))
    '0,5'
    """
    if isinstance(control.value, bool):
        return "ya" if control.value else "tidak"
    return control.label if hasattr(control, "options") else decimal(control.value)


def label(parts: dict, kind: str) -> None:
    """Beri tiap bagian kelas CSS menurut namanya, dan label yang tidak terpotong.

    Bidang angka mengganti angka yang terlalu besar atau terlalu kecil dengan batasnya,
    diam-diam dan sudah di browser; karena itu batasnya ditulis di keterangannya.
    """
    for name, part in parts.items():
        part.add_class(f"dlkit-{kind}-{name}")
        if "description_width" in part.style.keys:
            part.style.description_width = "initial"
        if isinstance(part, ipywidgets.BoundedIntText | ipywidgets.BoundedFloatText):
            part.tooltip = f"dari {decimal(part.min)} sampai {decimal(part.max)}"


def fold(title: str, content: ipywidgets.Widget) -> ipywidgets.VBox:
    """Lipatan: tombol berjudul `title` yang membuka dan menutup `content`.

    Judul ``ipywidgets.Accordion`` tidak bisa dicapai dengan papan tik.
    """
    toggle = ipywidgets.ToggleButton(description=title)

    def turn(_change=None):
        content.layout.display = "" if toggle.value else "none"
        toggle.icon = "caret-down" if toggle.value else "caret-right"

    toggle.observe(turn, "value")
    turn()
    return group("fold", [toggle, content], ipywidgets.VBox)


def row(title: str, controls: Iterable) -> ipywidgets.HBox:
    """Baris pengatur dengan judul di kirinya."""
    heading = ipywidgets.HTML(f"<p>{title}</p>").add_class("dlkit-heading")
    return group("row", [heading, group("controls", controls)])


def group(name: str, parts: Iterable, kind=ipywidgets.HBox) -> ipywidgets.Box:
    """Kelompok bagian dengan kelas CSS ``dlkit-<name>``."""
    box = kind(list(parts))
    box.add_class(f"dlkit-{name}")
    return box
