"""The widget that shows a panel's pictures in the browser: a canvas."""

from collections.abc import Callable, Sequence
from pathlib import Path

import anywidget
import traitlets


class Screen(anywidget.AnyWidget):
    """Layar sebuah panel.

    Sebuah ``<img>`` yang gambarnya diganti 30 kali sedetik kadang melompati atau
    mengosongkan bingkai; kanvas ini melukis tiap gambar yang sampai, satu demi satu.

    Parameters
    ----------
    on_message : callable
        Dipanggil dengan tiap pesan browser: ``{"click": [x, y], "shift": bool}``
        (pecahan lebar dan tinggi, dari kiri atas), ``{"drag": [x, y], "began":
        bool}``, ``{"ink": [[x, y], ...], "began": bool, "message": int}``, ``{"view":
        str, "visible": bool}``, ``{"dark": bool, "narrow": bool}``, atau ``{"deaf":
        str}`` kalau yang dikirim ke layar ini tidak sampai. Mungkin dari utas lain.
    size : sequence of float
        Lebar dan tinggi gambar yang melebar, dalam piksel: tempatnya sejak awal.
        Tempat yang jauh lebih sempit mendapat gambar yang memanjang.
    **shown
        Yang sudah tampak: nilai awal atribut lainnya.
    """

    _esm = Path(__file__).with_name("screen.js")
    _css = Path(__file__).with_name("screen.css")

    picture = traitlets.Bytes().tag(sync=True)
    number = traitlets.Int(0).tag(sync=True)
    description = traitlets.Unicode().tag(sync=True)
    clickable = traitlets.Bool(False).tag(sync=True)
    draggable = traitlets.Bool(False).tag(sync=True)
    ink = traitlets.Dict().tag(sync=True)
    """Tempat yang bisa dicoret: `box` (kiri, atas, kanan, bawah) dan `width`, pecahan
    gambar, dan `color`; kosong kalau tidak ada."""
    inked = traitlets.Int(0).tag(sync=True)
    """Banyaknya pesan coretan yang sudah dimuat gambar berikutnya."""
    size = traitlets.List(traitlets.Int()).tag(sync=True)

    def __init__(
        self, on_message: Callable[[dict], None], size: Sequence[float], **shown
    ):
        super().__init__(size=[round(side) for side in size], **shown)
        self._shown: int | None = None
        self._allowed = 0
        self._tell = on_message
        self.on_msg(self._heard)

    def show(self, picture: bytes) -> None:
        """Kirim satu gambar (JPEG, WebP, atau PNG)."""
        with self.hold_sync():
            self.picture = picture
            self.number += 1

    def again(self) -> "Screen":
        """Buat layar baru yang menampilkan hal yang sama."""
        names = Screen.class_own_traits(sync=True)
        return Screen(self._tell, **{name: getattr(self, name) for name in names})

    @property
    def behind(self) -> bool:
        """Benar kalau terlalu banyak gambar yang belum dilukis browser: tunggu dulu.

        Di sambungan yang lambat gambar mengantre di jalan, dan Jeda antre di
        belakangnya; menunggu menjaga panel tetap mendengar. Browser yang dekat jarang
        melapor, tetapi kalau tab-nya ditutup laporannya berhenti.
        """
        return self._shown is not None and self.number - self._shown > self._allowed

    def _heard(self, _widget, content, _buffers):
        if "shown" in content:
            self._shown = content["shown"]
            self._allowed = 90 if content["near"] else 2
        elif "hello" in content:
            self.send({"heard": content["hello"]})
        else:
            self._tell(content)
