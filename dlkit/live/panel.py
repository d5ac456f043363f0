"""The base of every panel: controls, a picture, a recording, and words that tell it."""

import base64
import functools
import itertools
import logging
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import contextmanager
from typing import ClassVar

import ipywidgets
from matplotlib.axes import Axes
from threadpoolctl import ThreadpoolController

from dlkit.live import registry
from dlkit.live.controls import RefusedError, assign, group
from dlkit.live.face import Face
from dlkit.live.figure_view import FigureView
from dlkit.live.inbox import Inbox
from dlkit.live.playback import Playback
from dlkit.live.player import Player

log = logging.getLogger(__name__)
_libraries = ThreadpoolController()


def action(method, by_learner=True):
    """Make a method safe to call from anywhere: what goes wrong is told in the panel.

    What a learner does takes the last message away; what a panel does of itself does
    not. Small products stall when BLAS threads them: the work is done on one thread.
    """

    @functools.wraps(method)
    def guarded(self, *args, **kwargs):
        if self.closed:
            return
        outermost, self._acting = not self._acting, True
        if outermost and by_learner:
            self.failure = None
            self.say("")
        try:
            with _libraries.limit(limits=1, user_api="blas"):
                method(self, *args, **kwargs)
        except RefusedError as refusal:
            self.say(str(refusal))
        except Exception as error:
            self.fail(error)
        finally:
            if outermost:
                self._acting = False

    return guarded


own_action = functools.partial(action, by_learner=False)


class Panel(ABC):
    """Dasar setiap panel. Turunannya mengisi metode yang abstrak.

    Tiap hal yang dilakukan pengatur dan tombol adalah metode biasa (`set`, `play`,
    `pause`, `step`, `reset`), jadi panel bisa dipakai dan diuji tanpa browser. Yang
    keliru selalu diceritakan di dalam panel, tidak pernah sebagai traceback.

    Parameters
    ----------
    **values
        Nilai awal pengatur; nama yang tersedia ada di ``controls``.
    """

    name = "panel"
    fps = 30
    unit = "epoch"
    """Sebutan bagi satu keadaan rekaman, di slider dan tombolnya."""
    untrained = frozenset({"epoch"})
    """Pengatur yang tidak melatih ulang; gerakannya sampai di `moved`."""
    more: tuple[str, ...] = ()
    """Pengatur yang berdiri di lipatan “Lanjutan”, bukan di atas gambar."""
    headings: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Judul baris, dan nama pengatur di baris itu; yang lain berdiri di atasnya."""
    wide, tall = (9.0, 4.0), (4.2, 6.8)
    """Lebar dan tinggi gambar dalam inci, yang melebar dan yang memanjang."""
    closed = False
    _acting = False
    clicked: Callable | None = None
    """``clicked(axes, x, y, other)``: gambar diklik di titik data; `other`: Shift."""
    dragged: Callable | None = None
    """``dragged(axes, x, y, began)``: gambar dipegang (`began`), lalu diseret ke titik
    data, juga di luar `axes` tempat ia mulai dipegang."""

    def __init__(self, **values):
        self.message = ""
        self.failure: str | None = None
        self.run: Playback | None = None
        self._told = 0.0
        self._telling: int | None = None  # the thread that moves controls by itself
        self._in_sight: set[str] = set()  # views, by their own names
        self._clicks = itertools.count()
        self._held: Axes | None = None  # where the drag that goes on began
        self._inbox = Inbox()
        self.controls = self.make_controls()
        scrub = ipywidgets.IntSlider(description=f"Lihat {self.unit}", min=0, max=1)
        self.controls["epoch"] = scrub
        self.buttons = self.make_buttons()
        view = FigureView(self.build, self.wide, self.tall)
        self.face = Face(view, self._heard)
        self.face.screen.clickable = self.clicked is not None
        self.face.screen.draggable = self.dragged is not None
        self.widget = self.face.arrange(
            self.name, self.controls, self.buttons, self.advanced(), self.headings
        )
        self._player = Player(
            self._inbox.loop,
            frame=self._frame,
            behind=lambda: self.face.screen.behind,
            lost=self.pause,
            fps=self.fps,
        )
        late = {name: values.pop(name) for name in [*values] if name in self.untrained}
        refusals = self._take(values)
        for name, control in self.controls.items():
            control.observe(functools.partial(self._moved, name), "value")
        for name, button in self.buttons.items():
            button.on_click(functools.partial(self._pressed, name))
        registry.register(self)
        self.restart()
        if late:  # these act on a run
            self.set(**late)
        if refusals:
            self.say(" ".join([*refusals, self.message]).strip())

    # what a panel must say of itself ------------------------------------------------

    @abstractmethod
    def make_controls(self) -> dict[str, ipywidgets.ValueWidget]:
        """Pengatur panel, urut tampil; slider `epoch` ditambahkan sendiri."""

    @abstractmethod
    def train(self) -> Playback:
        """Latih seluruhnya dengan nilai pengatur sekarang."""

    @abstractmethod
    def build(self, view: FigureView) -> None:
        """Buat artis-artis gambar, satu kali untuk tiap tema dan bentuk."""

    @abstractmethod
    def draw(self, view: FigureView) -> None:
        """Isi artis dengan keadaan sekarang."""

    @abstractmethod
    def summary(self) -> str:
        """Isi gambar dalam kata; juga teks alternatifnya."""

    @abstractmethod
    def code(self) -> str:
        """Kode dlkit yang menghasilkan apa yang tampak; `loss` nilai akhirnya."""

    def details(self) -> str:
        """Angka-angka langkah ini, sebagai HTML; boleh kosong."""
        return ""

    def advanced(self) -> dict[str, ipywidgets.Widget]:
        """Isi lipatan di bawah gambar: judul dan isinya."""
        controls = [self.controls[name] for name in self.more]
        return {"Lanjutan": group("controls", controls)} if controls else {}

    def make_buttons(self) -> dict[str, ipywidgets.Button]:
        """Tombol panel, urut tampil; kuncinya nama metode yang dijalankan."""
        return {
            "play": ipywidgets.Button(description="Putar", icon="play"),
            "step": ipywidgets.Button(
                description=f"Satu {self.unit}", icon="step-forward"
            ),
            "reset": ipywidgets.Button(description="Ke awal", icon="undo"),
        }

    def advance(self) -> bool:
        """Maju satu gambar saat diputar; salah kalau sudah di ujung."""
        self.go(self.run.position + 1)
        return not self.run.at_end

    def go(self, epoch: int) -> None:
        """Pindah ke keadaan sesudah `epoch`."""
        self.run.seek(epoch)

    def moved(self, name: str, value) -> None:
        """Pengatur yang tidak melatih ulang dipindahkan ke `value`."""
        if name == "epoch":
            self.seek(value)

    def landing(self, before: Playback) -> int:
        """Epoch yang tampak sesudah `before` dilatih ulang: tetap, atau ujung baru."""
        at_edge = before.position == 0 or before.at_end
        return len(self.run) if at_edge else before.position

    def following(self) -> dict:
        """Nilai pengatur yang mengikuti gambar."""
        return {"epoch": self.run.position}

    # what can be done with it -------------------------------------------------------

    @property
    def values(self) -> dict:
        """Nilai semua pengatur sekarang."""
        return {name: control.value for name, control in self.controls.items()}

    @property
    def playing(self) -> bool:
        """Benar selama panel diputar."""
        return self._player.playing

    @action
    def set(self, **values) -> None:
        """Ubah pengatur lewat kode, misalnya ``panel.set(learning_rate=0.5)``."""
        refusals = self._take(values)
        if refusals:
            raise RefusedError(" ".join(refusals))

    @action
    def play(self) -> None:
        """Putar dari posisi sekarang, dari awal kalau sudah di ujung; atau jeda."""
        if self.playing:
            self.pause()
            return
        for other in self.instances():
            other.pause()
        if self.run.at_end:
            self.go(0)
        if self._inbox.loop is None:  # plain Python: nobody watches the way there
            while self.advance():
                pass
            self.show()
            return
        self._label_play("Jeda", "pause")
        self._player.start()

    @action
    def pause(self) -> None:
        """Berhenti di posisi sekarang."""
        if self.playing:
            self._player.stop()
            self._label_play("Putar", "play")
            self.show(moving=True)  # a lossless picture now would hold the label up

    @action
    def step(self) -> None:
        """Maju satu epoch."""
        self.pause()
        self.go(self.run.position + 1)
        self.show()

    @action
    def reset(self) -> None:
        """Berhenti dan kembali ke epoch 0."""
        self.pause()
        self.go(0)
        self.show()

    @action
    def seek(self, epoch: int) -> None:
        """Berhenti, dan lihat keadaan sesudah `epoch`."""
        self.pause()
        self.go(epoch)
        self.show(moving=True)

    @action
    def restart(self) -> None:
        """Latih lagi dari awal dengan nilai pengatur sekarang.

        Selama diputar, putaran mulai lagi dari epoch 0. Saat diam, epoch yang tampak
        tetap sama; dari epoch 0 atau dari ujung, yang tampak ujung yang baru.
        """
        try:
            run = self.train()
        except (ValueError, TypeError) as error:
            raise RefusedError(str(error)) from error
        before, self.run = self.run, run
        if before and not self.playing:
            self.go(self.landing(before))
        self.controls["epoch"].max = len(run) - 1
        if not self.playing:  # else the next frame shows it
            self.show(moving=before is not None)

    def close(self) -> None:
        """Tutup panel dan lepaskan semua yang dipegangnya."""
        if self.closed:
            return
        self._player.stop()
        self._inbox.close()
        registry.forget(self)
        registry.close_tree(self.widget)
        # IPython's Out keeps every panel that a cell returned: free its figure
        inbox, player = self._inbox, self._player
        vars(self).clear()
        self._inbox, self._player, self.closed = inbox, player, True

    def flush(self) -> None:
        """Kerjakan sekarang semua yang dititipkan pengatur."""
        self._inbox.flush()

    @staticmethod
    def instances() -> list["Panel"]:
        """Panel yang masih terbuka."""
        return registry.opened(Panel)

    # what is shown ------------------------------------------------------------------

    def show(self, moving: bool = False) -> None:
        """Tampilkan keadaan sekarang; `moving`: gambar berikutnya segera menyusul."""
        moving = moving and self._inbox.loop is not None
        self.draw(self.face.view)
        self.face.show(moving)
        if self.playing and time.monotonic() < self._told + 0.25:
            return  # words that change 30 times a second cannot be read
        self._told = time.monotonic()
        with self.unheard():
            for name, value in self.following().items():
                if not self._inbox.waiting(name):  # or it would jump under the hand
                    self.controls[name].value = value
        self.face.tell(self.summary(), self.details())
        if self.playing:
            return
        self.face.tell_at_rest(self.summary(), self.code())
        if moving:
            self._inbox.soon("rest", self._rest)

    def settle(self) -> None:  # noqa: B027  # most have nothing to settle
        """Selesaikan yang masih dihitung di belakang gambar; biasanya tidak ada."""

    def picture(self) -> bytes:
        """Gambar sekarang sebagai PNG."""
        self.settle()
        return self.face.view.encode(lossless=True)

    def say(self, message: str) -> None:
        """Tampilkan `message` di tempatnya di dalam panel; kosong menghapusnya."""
        self.message = message
        self.face.say(message)

    def fail(self, error: Exception) -> None:
        """Tampilkan kesalahan panel sendiri, tanpa traceback; rinciannya ke log."""
        self._player.stop()
        self._label_play("Putar", "play")
        log.error("Panel %s", self.name, exc_info=error)
        self.failure = f"{type(error).__name__}: {error}"
        self.say(
            f"Panel ini tersandung ({self.failure}). Itu kesalahan kami, bukan kamu. "
            "Ubah pengaturnya, atau jalankan lagi selnya."
        )

    def _repr_mimebundle_(self, **kwargs):
        if self.closed:
            return {"text/plain": "Panel ini sudah ditutup. Jalankan lagi selnya."}, {}
        self.settle()
        data = self.widget._repr_mimebundle_(**kwargs)
        summary = self.summary()
        still = self.face.view.still(summary)
        data["text/plain"] = summary
        data["image/png"] = base64.b64encode(still).decode()
        return data, {"image/png": {"alt": summary}}

    @own_action
    def _rest(self):
        if not self.playing:
            self.face.show(moving=False)

    def _label_play(self, description, icon):
        self.buttons["play"].description = description
        self.buttons["play"].icon = icon

    # what it hears ------------------------------------------------------------------

    @contextmanager
    def unheard(self):
        """Di dalamnya panel sendiri menggerakkan pengatur: itu tidak melatih ulang."""
        before, self._telling = self._telling, threading.get_ident()
        try:
            yield
        finally:
            self._telling = before

    @own_action
    def _frame(self):
        self._player.fps = self.fps
        if self.advance():
            self.show(moving=True)
        else:
            self.pause()

    def _take(self, values):
        """Assign each value; return the messages of those that are refused."""
        refusals = []
        for name, value in values.items():
            try:
                assign(self.controls, name, value)
            except RefusedError as refusal:
                refusals.append(str(refusal))
            self._inbox.flush()  # what the next one means may hang on this one
        return refusals

    def _moved(self, name, change):
        if self._telling == threading.get_ident():
            return
        if name in self.untrained:
            job = functools.partial(self._look, name, change["new"])
            self._inbox.post(name, job)
        else:
            self._inbox.post("restart", self.restart)

    @action
    def _look(self, name, value):
        self.moved(name, value)

    def _pressed(self, name, _button):
        press = f"{name} {next(self._clicks)}"  # none is left out
        self._inbox.post(press, getattr(self, name))

    def _heard(self, content):
        if self.closed:
            return
        if "click" in content:
            click = functools.partial(self._click, *content["click"], content["shift"])
            self._inbox.post(f"click {next(self._clicks)}", click)
        elif "drag" in content:
            began = content["began"]
            drag = functools.partial(self._drag, *content["drag"], began)
            self._inbox.post("grab" if began else "drag", drag)
        elif content.get("visible"):
            self._in_sight.add(content["view"])
        elif "visible" in content:
            self._in_sight.discard(content["view"])
            if not self._in_sight:
                self._inbox.post("out of sight", self.pause)
        elif "dark" in content:
            paper = functools.partial(self._paper, content["dark"], content["narrow"])
            self._inbox.post("paper", paper)

    @action
    def _click(self, x, y, shift):
        spot = self.face.view.locate(x, y)
        if spot:
            self.clicked(*spot, shift)

    @action
    def _drag(self, x, y, began):
        if began:
            spot = self.face.view.locate(x, y)
            self._held = spot and spot[0]
        if self._held:
            point = self.face.view.coordinates(self._held, x, y)
            self.dragged(self._held, *point, began)

    @own_action
    def _paper(self, dark, narrow):
        view = self.face.view
        if (dark, narrow) != (view.dark, view.narrow):
            view.rebuild(dark=dark, narrow=narrow)
            self.show()
