"""A learner's own samples: clicked into the picture, or typed into fields."""

from collections.abc import Iterable

import ipywidgets
import numpy as np

from dlkit._format import decimal
from dlkit.live.controls import RefusedError, group

HELP = (
    "<p>Klik di antara titik-titik data untuk menambah titik dari kelas yang dipilih; "
    "Shift+klik untuk kelas yang satunya. Tanpa tetikus: isi x1 dan x2, lalu tekan "
    "Tambah titik.</p>"
)


class OwnPoints:
    """Titik buatan sendiri; bidang angka melakukan yang sama dengan klik.

    Attributes
    ----------
    points : list of tuple
        ``(x1, x2, label)``.
    fields, buttons : dict of str to Widget
        Tombolnya bernama ``add_point`` dan ``remove_points``.
    box : VBox
        Semuanya, untuk lipatan di bawah gambar.
    """

    def __init__(self):
        self.points: list[tuple[float, float, int]] = []
        self.fields = {
            "label": ipywidgets.ToggleButtons(
                options=[("kelas 0", 0), ("kelas 1", 1)], value=1
            ),
            "x1": ipywidgets.FloatText(description="x1", value=0.0, step=0.1),
            "x2": ipywidgets.FloatText(description="x2", value=0.0, step=0.1),
        }
        self.buttons = {
            "add_point": ipywidgets.Button(description="Tambah titik", icon="plus"),
            "remove_points": ipywidgets.Button(
                description="Hapus titikmu", icon="trash"
            ),
        }
        row = group("controls", [*self.fields.values(), *self.buttons.values()])
        self.box = ipywidgets.VBox([ipywidgets.HTML(HELP), row])

    def add_typed(self, extent: tuple) -> None:
        """Tambah titik dari bidang angka."""
        self.add(*(self.fields[name].value for name in ("x1", "x2", "label")), extent)

    def add_clicked(self, x1: float, x2: float, other: bool, extent: tuple) -> None:
        """Tambah titik yang diklik; `other`: dari kelas yang tidak dipilih."""
        label = self.fields["label"].value
        self.add(round(x1, 2), round(x2, 2), 1 - label if other else label, extent)

    def add(self, x1: float, x2: float, label: int, extent: tuple) -> None:
        """Tambah satu titik, kalau ada di dalam `extent`."""
        left, right, bottom, top = extent
        if not (left <= x1 <= right and bottom <= x2 <= top):
            raise RefusedError(
                f"Titik harus di dalam gambar: x1 dan x2 antara {decimal(left)} dan "
                f"{decimal(right)}; yang diberikan ({decimal(x1)}; {decimal(x2)})."
            )
        self.points.append((x1, x2, label))

    def replace(self, points: Iterable[tuple], extent: tuple) -> None:
        """Ganti semua titik dengan `points`, masing-masing ``(x1, x2, label)``."""
        points = list(points)
        self.points.clear()
        for point in points:
            try:
                x1, x2, label = map(float, point)
                fits = label in (0, 1)
            except (TypeError, ValueError):
                fits = False
            if not fits:
                raise RefusedError(
                    "Tiap titik harus (x1, x2, kelas), dengan kelas 0 atau 1; yang "
                    f"diberikan {point!r}."
                )
            self.add(x1, x2, int(label), extent)

    def spoken(self) -> str:
        """Semua titik dalam kata.

        Examples
        --------
        >>> own = OwnPoints()
        >>> own.replace([(1.8, -0.5, 0)], (-2, 2, -2, 2))
        >>> own.spoken()
        '(1,8; −0,5) kelas 0'
        """
        return ", ".join(
            f"({decimal(x1)}; {decimal(x2)}) kelas {label}"
            for x1, x2, label in self.points
        )

    def merged(self, X: np.ndarray, y: np.ndarray, lowest: int = 0) -> tuple:
        """X dan y, ditambah titik-titik ini; `lowest` nilai y untuk kelas 0."""
        if not self.points:
            return X, y
        places, labels = self._parts(lowest)
        return np.vstack([X, places]), np.append(y, labels)

    def code(self, lowest: int = 0) -> list[str]:
        """Baris kode yang menambahkan titik-titik ini."""
        if not self.points:
            return []
        places, labels = self._parts(lowest)
        return [f"X = np.vstack([X, {places}])", f"y = np.append(y, {labels})"]

    def _parts(self, lowest):
        """Return the places and the values of y."""
        places = [list(point[:2]) for point in self.points]
        return places, [point[2] or lowest for point in self.points]
