"""Pixels of an 8 by 8 image that a learner changes, by hand or by number."""

import ipywidgets
import numpy as np

from dlkit.live.action import action
from dlkit.live.controls import group, row


class PixelEdits:
    """Campuran bagi panel: piksel gambarnya bisa diubah satu per satu.

    Panelnya punya pengatur `number`, nomor gambarnya, memuat `pixel_controls`, dan
    memakai `edited` di `sample`. Pengatur yang lain di ``more`` berdiri di atasnya.

    Attributes
    ----------
    edits : dict
        Piksel yang diubah, dari 0 sampai 63, dan tintanya dari 0 sampai 1.
    """

    PIXEL = ("row", "column", "ink")
    undo = "Gambar asli"
    """Tulisan di tombol yang mengembalikan gambarnya."""

    def __init__(self, **values):
        self.edits: dict[int, float] = {}
        super().__init__(**values)

    def pixel_controls(self, row: int = 1, column: int = 1) -> dict:
        """Bidang `row`, `column` (1 sampai 8), dan `ink` (0 sampai 16)."""

        def field(description, value, least, most):
            return ipywidgets.BoundedIntText(
                description=description, value=value, min=least, max=most
            )

        return {
            "row": field("Baris", row, 1, 8),
            "column": field("Kolom", column, 1, 8),
            "ink": field("Tinta", 0, 0, 16),
        }

    def make_buttons(self):
        """Tombol biasa, ditambah yang mengembalikan gambarnya."""
        clear = ipywidgets.Button(description=self.undo, icon="eraser")
        return super().make_buttons() | {"clear": clear}

    def advanced(self):
        """Lanjutan, dengan piksel yang bisa diubah di baris terakhir."""
        others = [name for name in self.more if name not in self.PIXEL]
        rows = [
            group("controls", [self.controls[name] for name in others]),
            row("Ubah piksel", [self.controls[name] for name in self.PIXEL]),
        ]
        return {"Lanjutan": ipywidgets.VBox(rows)}

    @property
    def pixel(self) -> int:
        """Piksel yang disebut `row` dan `column`, dari 0 sampai 63."""
        return 8 * self.values["row"] + self.values["column"] - 9

    def edited(self, image: np.ndarray) -> np.ndarray:
        """Salinan `image` (64,) dengan piksel yang sudah diubah."""
        image = image.copy()
        image[[*self.edits]] = [*self.edits.values()]
        return image

    def moved(self, name, value):
        """Lihat gambar lain, piksel lain, tinta lain, atau epoch lain."""
        if name == "number":
            self.edits = {}
        elif name == "ink":
            self.edits[self.pixel] = value / 16
        if name == "epoch":
            super().moved(name, value)
        else:
            self.show(moving=True)

    def swap(self, line: int, column: int) -> None:
        """Tukar tinta dan kertas di sebuah piksel, dari baris dan kolom 0 sampai 7."""
        with self.unheard():
            self.controls["row"].value = line + 1
            self.controls["column"].value = column + 1
        self.edits[self.pixel] = 0.0 if self.sample()[self.pixel] > 0.5 else 1.0
        self.show()

    def following(self):
        """Kotak tinta mengikuti piksel yang dipilih."""
        ink = round(16 * float(self.sample()[self.pixel]))
        return super().following() | {"ink": ink}

    @action
    def clear(self):
        """Kembalikan piksel-piksel gambar ini."""
        self.edits = {}
        self.show()
