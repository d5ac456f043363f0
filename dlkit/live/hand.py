"""What a hand in the browser does to one widget, and hearing what it breaks."""

import logging
import math
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from IPython import get_ipython
from ipywidgets import widgets
from traitlets.log import get_logger

SHOWS_ONLY = (
    widgets.HTML | widgets.HTMLMath | widgets.Label | widgets.Valid
    | widgets.IntProgress | widgets.FloatProgress
    | widgets.Image | widgets.Audio | widgets.Video
)  # fmt: skip
RANGES = (
    widgets.IntRangeSlider | widgets.FloatRangeSlider | widgets.SelectionRangeSlider
)


def is_control(widget) -> bool:
    """Benar kalau pengguna bisa mengubah nilai `widget`."""
    return isinstance(widget, widgets.ValueWidget) and not isinstance(
        widget, SHOWS_ONLY
    )


def ends(control) -> list:
    """Semua pilihan `control`, atau ujung-ujung rentangnya; juga isian yang ganjil.

    Raises
    ------
    TypeError
        Kalau jenis kontrolnya belum dikenal, supaya tidak ada yang terlewat diam-diam.
    """
    if hasattr(control, "index"):  # a choice among options
        low, high = 0, len(control.options) - 1
        if not isinstance(control.index, tuple):
            return list(range(high + 1)) if high < 20 else [low, high]
        if not isinstance(control, RANGES):
            return [(), tuple(range(high + 1))]
    elif isinstance(control.value, bool):
        return [False, True]
    elif isinstance(control, widgets.FloatLogSlider):
        return [control.base**control.min, control.base**control.max]
    elif isinstance(getattr(control, "min", None), int | float):
        low, high = control.min, control.max
    elif isinstance(control, widgets.IntText):
        return [0, -1]
    elif isinstance(control, widgets.FloatText):
        return [0.0, -1.0, math.inf, math.nan]
    elif getattr(control, "ensure_option", False):
        return list(control.options)
    elif isinstance(control, widgets.Text | widgets.Textarea):
        return ["", "<b>kata & 😀"]
    elif isinstance(control, widgets.ColorPicker):
        return ["#000000", "#ffffff"]
    else:
        raise TypeError(f"`sweep` belum mengenal kontrol {type(control).__name__}.")
    return (
        [(low, low), (low, high), (high, high)]
        if isinstance(control, RANGES)
        else [low, high]
    )


def key(control) -> str:
    """Nama keadaan `control` yang dikirim browser."""
    return "index" if hasattr(control, "index") else "value"


def state(control):
    """Keadaan `control` sekarang, sejenis dengan isi `ends`."""
    return getattr(control, key(control))


def disabled(widget) -> bool:
    """Benar kalau `widget` sedang dimatikan, jadi browser tidak mengirim apa pun."""
    return getattr(widget, "disabled", False)


def move(control, end) -> None:
    """Pindahkan `control`, lewat jalan yang dipakai browser."""
    send(control, method="update", state={key(control): end})


def send(widget, **data) -> None:
    """Sampaikan pesan browser kepada `widget`."""
    with warnings.catch_warnings():
        # JSON has no nan; jupyter_client says so and sends a string instead
        warnings.filterwarnings("ignore", message="Message serialization failed")
        widget.comm.handle_msg({"content": {"data": data}, "buffers": []})


class _Collector(logging.Handler):
    def __init__(self, errors):
        super().__init__()
        self._errors = errors

    def emit(self, record):
        if record.exc_info and record.exc_info[1] not in self._errors:
            self._errors.append(record.exc_info[1])


@contextmanager
def swallowed() -> Iterator[list[BaseException]]:
    """Pengecualian yang oleh ipywidgets hanya ditampilkan atau dicatat.

    Di dalam kernel ipywidgets memanggil ``showtraceback``, di luarnya ia menulis log.
    """
    errors: list[BaseException] = []

    def showtraceback(exc_tuple=None, **_options):
        errors.append((exc_tuple or sys.exc_info())[1])

    shell, collector = get_ipython(), _Collector(errors)
    loggers = {logging.getLogger(), get_logger()}
    for logger in loggers:
        logger.addHandler(collector)
    if shell:
        shell.showtraceback = showtraceback
    try:
        yield errors
    finally:
        for logger in loggers:
            logger.removeHandler(collector)
        if shell:
            del shell.showtraceback
