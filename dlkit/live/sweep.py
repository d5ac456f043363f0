"""Move every control of what is open, as a hand in the browser would, and listen.

ipywidgets shows or logs the exceptions of handlers instead of raising them, so a
lesson can be broken although every cell of it runs. `sweep` finds such breaks.
"""

import io
import math
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import combinations

from ipywidgets import Button
from ipywidgets.widgets.widget import _instances as _live_widgets
from PIL import Image

from dlkit.live import hand
from dlkit.live.panel import Panel
from dlkit.live.screen import Screen

MOST_PAIRS = 30
CLICK = {"event": "click"}


class SweepError(RuntimeError):
    """Ada yang rusak ketika digerakkan; `failures` menyebutnya satu per satu."""

    def __init__(self, failures: list[str]):
        self.failures = failures
        super().__init__("\n".join(failures))


def sweep(root=None, thorough: bool = True) -> int:
    """Gerakkan semua kontrol yang terbuka sampai ke ujung-ujungnya.

    Tiap kontrol sendiri-sendiri, lalu sepasang-sepasang di dalam satu panel atau satu
    kotak: dari satu kotak paling banyak 30 pasangan, dipilih merata. Tiap tombol
    ditekan pada keadaan awal, dengan semua kontrol di ujung bawah, dan dengan semua di
    ujung atas. Gerakan dikirim lewat jalan yang dipakai browser.

    Parameters
    ----------
    root : Panel or ipywidgets.Widget, optional
        Hanya yang ini; tanpa `root`, semua yang terbuka.
    thorough : bool, default True
        Kalau tidak, kontrol panel hanya digerakkan sendiri-sendiri ke kedua ujungnya,
        dan tombolnya ditekan pada keadaan awal: jauh lebih cepat. Yang bukan panel
        tetap digerakkan seluruhnya.

    Returns
    -------
    int
        Banyaknya keadaan yang dicoba; 0 kalau tidak ada yang bisa digerakkan.

    Raises
    ------
    SweepError
        Menyebut panel, nilai kontrol, dan pengecualian dari tiap kegagalan.

    Examples
    --------
    >>> import ipywidgets
    >>> slider = ipywidgets.IntSlider(description="x", max=10)
    >>> slider.observe(lambda change: {0: 1}[change.new], names="value")
    >>> sweep(slider)
    Traceback (most recent call last):
        ...
    dlkit.live.sweep.SweepError: IntSlider, x = 10: KeyError: 10
    >>> slider.close()
    """
    trees = list(_open_trees()) if root is None else [_tree(root)]
    failures = [
        f"{tree.name}, {found}"
        for tree in trees
        for found in tree.drive(thorough or not tree.is_panel)
    ]
    if failures:
        raise SweepError(failures)
    return sum(len(tree.tried) for tree in trees)


class _Tree:
    """One panel or one box: what moves in it, and a look that says what is wrong."""

    def __init__(self, name, controls: dict, presses: dict, look: Callable, is_panel):
        self.name, self._look, self.is_panel = name, look, is_panel
        self._controls, self._presses = controls, presses
        self._start = {name: hand.state(control) for name, control in controls.items()}
        self._found: dict[frozenset, str] = {}
        self.tried: set[frozenset] = set()

    def drive(self, thorough: bool) -> list[str]:
        ends = {name: hand.ends(control) for name, control in self._controls.items()}
        with hand.swallowed() as self._errors:
            self._check()
            for name, values in ends.items():
                for end in values if thorough else values[:: len(values) - 1 or 1]:
                    self._visit({name: end})
            for corner in [{}, _each(ends, 0), _each(ends, -1)][: 3 if thorough else 1]:
                self._visit(corner)
                self._press_all()
            for pair in _pairs(ends) if thorough else ():
                self._visit(pair)
            self._visit({})
        return list(self._found.values())

    def _visit(self, target: dict) -> None:
        wanted = self._start | target
        # The others go home first, the last that left before: no setting on the way
        # back is longer to train than those on the way there.
        home = [name for name in reversed(self._start) if name not in target]
        for name in [*home, *target]:
            control, before = self._controls[name], hand.state(self._controls[name])
            if before != wanted[name] and not hand.disabled(control):
                hand.move(control, wanted[name])
                stuck = hand.state(control) == before
                self._check(control, f"{name} = {wanted[name]}" if stuck else "")

    def _press_all(self) -> None:
        for name, (widget, content) in self._presses.items():
            if not hand.disabled(widget):
                hand.send(widget, method="custom", content=content)
                self._check(widget, f"tekan {name}")

    def _check(self, last=None, doing: str = "") -> None:
        moves = [
            f"{name} = {getattr(control, 'label', control.value)}"
            for name, control in self._controls.items()
            if hand.state(control) != self._start[name]
        ] + [doing] * bool(doing)
        new = frozenset(moves) not in self.tried
        if last is not None:
            self.tried.add(frozenset(moves))
        try:
            self._errors += self._look(last, new)
        except Exception as error:
            self._errors.append(error)
        wrong = [_text(error) for error in self._errors]
        self._errors.clear()
        # A pair that fails because one of the two fails alone tells nothing new.
        if wrong and not any(known <= {*moves} for known in self._found):
            where = ", ".join(moves) or "nilai awal"
            self._found[frozenset(moves)] = f"{where}: {wrong[0]}"


def _pairs(ends: dict) -> list[dict]:
    """Choose evenly among the pairs of ends of two controls."""
    pairs = [
        {one: ends[one][i], other: ends[other][j]}
        for one, other in combinations(ends, 2)
        for i, j in [(0, 0), (0, -1), (-1, -1), (-1, 0)]  # one step to the next
    ]
    skip = max(1, len(pairs) / MOST_PAIRS)
    return [pairs[int(i * skip)] for i in range(min(len(pairs), MOST_PAIRS))]


def _each(ends: dict, which: int) -> dict:
    return {name: several[which] for name, several in ends.items()}


def _text(error: Exception | str) -> str:
    return error if isinstance(error, str) else f"{type(error).__name__}: {error}"


def _open_trees() -> Iterator[_Tree]:
    panels = Panel.instances()
    inside = {part for panel in panels for part in _inside(panel.widget)}
    others = [widget for widget in _live_widgets.values() if widget not in inside]
    inner = {child for box in others for child in getattr(box, "children", ())}
    outer = [widget for widget in others if widget not in inner]
    yield from map(_tree, panels)
    yield from (_tree(widget) for widget in outer if hasattr(widget, "children"))
    alone = (widget for widget in outer if not hasattr(widget, "children"))
    parts = _parts(alone)
    yield _Tree("di luar kotak", *parts, lambda _last, _new: (), is_panel=False)


def _tree(root) -> _Tree:
    if isinstance(root, Panel):
        controls, presses = _parts(_inside(root.widget), root.controls | root.buttons)
        look = partial(_look_at, root)
        return _Tree(type(root).__name__, controls, presses, look, is_panel=True)
    controls, presses = _parts(_inside(root))
    manual = getattr(root, "manual_button", None)  # without it the values mean nothing

    def press_manual(last, _new):
        if manual and last in controls.values():
            hand.send(manual, method="custom", content=CLICK)
        return ()

    return _Tree(type(root).__name__, controls, presses, press_manual, is_panel=False)


def _look_at(panel: Panel, last, new: bool) -> Iterator[str]:
    panel.flush()
    if panel.failure:
        yield panel.failure
    value = last.value if last in panel.controls.values() else None
    if isinstance(value, float) and not math.isfinite(value) and not panel.message:
        yield "diterima tanpa pesan"
    if new and not panel.summary().strip():
        yield "ringkasannya kosong"
    if new and last is None and _is_blank(panel.picture()):
        yield "gambar simpanannya kosong"
    screens = [part for part in _inside(panel.widget) if isinstance(part, Screen)]
    if new and any(_is_blank(screen.picture) for screen in screens):
        yield "gambarnya kosong"


def _is_blank(picture: bytes) -> bool:
    with Image.open(io.BytesIO(picture)) as image:
        return all(low == high for low, high in image.convert("RGB").getextrema())


def _inside(widget) -> Iterator:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _inside(child)


def _parts(members: Iterable, named: dict | None = None) -> tuple[dict, dict]:
    """Name the controls, and what can be pressed with which message."""
    names = {part: name for name, part in (named or {}).items()}
    controls, presses = {}, {}
    for part in members:
        if isinstance(part, Button):
            _add(presses, names.get(part) or part.description, (part, CLICK))
        elif isinstance(part, Screen):
            for name, content in _touches(part):
                _add(presses, name, (part, content))
        elif hand.is_control(part):
            _add(controls, names.get(part) or part.description, part)
    return controls, presses


def _touches(screen: Screen) -> Iterator[tuple[str, dict]]:
    if screen.clickable:
        yield "gambar", {"click": [0.3, 0.4], "shift": False}
        yield "gambar dengan Shift", {"click": [0.3, 0.4], "shift": True}
    if screen.draggable:
        yield "gambar, lalu tahan", {"drag": [0.2, 0.4], "began": True}
        yield "gambar, lalu seret", {"drag": [0.3, 0.9], "began": False}
    if screen.ink:
        left, top, right, bottom = screen.ink["box"]
        far = [[right, bottom]] * 2
        yield "gambar, lalu coret", {"ink": [[left, top]], "began": True, "message": 0}
        yield "gambar, coret terus", {"ink": far, "began": False, "message": 1}


def _add(parts: dict, name: str, part) -> None:
    name = name or "tanpa label"
    parts[f"{name} ({len(parts) + 1})" if name in parts else name] = part
