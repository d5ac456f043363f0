"""The base of every panel: controls, a picture, a recording, and words that tell it."""

import base64
import functools
import itertools
import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from typing import ClassVar

import ipywidgets
from matplotlib.axes import Axes

from dlkit.live import registry
from dlkit.live.action import action, own_action
from dlkit.live.controls import RefusedError, assign, group
from dlkit.live.face import Face
from dlkit.live.figure_view import FigureView
from dlkit.live.hearing import Hearing
from dlkit.live.inbox import Inbox
from dlkit.live.playback import Playback
from dlkit.live.player import Player

log = logging.getLogger(__name__)


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
    inked: Callable | None = None
    """``inked(points, began)``: `paper` dicoret di titik-titik data (n, 2); `began`:
    coretan baru. Coretan tampak seketika, sebelum gambar berikutnya memuatnya; gambar
    itu dilukis sendiri sesudahnya."""
    paper: Axes
    """Axes yang bisa dicoret, dibuat oleh `build`."""
    pen: tuple[float, str] = (1.0, "black")
    """Tebal coretan di `paper`, dalam satuan datanya, dan warnanya."""

    def __init__(self, **values):
        self.message = ""
        self.failure: str | None = None
        self.run: Playback | None = None
        self._telling: int | None = None  # the thread that moves controls by itself
        self._clicks = itertools.count()
        self._inbox = Inbox()
        self._hearing = Hearing(self, self._inbox)
        self.controls = self.make_controls()
        scrub = ipywidgets.IntSlider(description=f"Lihat {self.unit}", min=0, max=1)
        self.controls["epoch"] = scrub
        self.buttons = self.make_buttons()
        view = FigureView(self.build, self.wide, self.tall)
        self.face = Face(view, self._hearing.heard)
        self.face.screen.clickable = self.clicked is not None
        self.face.screen.draggable = self.dragged is not None
        self.widget = self.face.arrange(
            self.name, self.controls, self.buttons, self.advanced(), self.headings,
            self.beside(),
        )  # fmt: skip
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

    def beside(self) -> Iterable[ipywidgets.Widget]:
        """Yang berdiri tepat di atas gambar; biasanya tidak ada."""
        return ()

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

    @action
    def act(self, work: Callable, *args) -> None:
        """Lakukan `work`; yang keliru di dalamnya diceritakan panel."""
        work(*args)

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
        watched = self._inbox.loop is not None  # in plain Python nobody looks
        self.draw(self.face.view)
        self.face.show(moving or not watched)
        if self.inked:
            self.face.take_ink(self.paper, *self.pen)
        if not (moving and watched):
            self.tell()
            return
        # Words would hold the picture up, and cannot be read 30 times a second.
        self._inbox.once("words", self.tell, 0.25 if self.playing else 0.1)
        if not self.playing:
            self._follow()
            self._inbox.soon("rest", self._rest)

    def _follow(self):
        """Let the controls that follow say what the picture shows."""
        with self.unheard():
            for name, value in self.following().items():
                if not self._inbox.waiting(name):  # or it would jump under the hand
                    self.controls[name].value = value

    @own_action
    def tell(self) -> None:
        """Perbarui kata-kata di sekitar gambar."""
        self._follow()
        summary = self.summary()
        self.face.tell(summary, self.details())
        if not self.playing:
            self.face.tell_at_rest(summary, self.code())

    @own_action
    def restyle(self, dark: bool, narrow: bool) -> None:
        """Buat ulang gambar: terang atau gelap, melebar atau memanjang."""
        view = self.face.view
        if (dark, narrow) != (view.dark, view.narrow):
            view.rebuild(dark=dark, narrow=narrow)
            self.show()

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
            job = functools.partial(self.act, self.moved, name, change["new"])
            self._inbox.post(name, job)
        else:
            self._inbox.post("restart", self.restart)

    def _pressed(self, name, _button):
        press = f"{name} {next(self._clicks)}"  # none is left out
        self._inbox.post(press, getattr(self, name))
