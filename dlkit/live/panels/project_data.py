"""The project panel's data: a table, split in three and standardised; and its code."""

import io
import os
import re
from dataclasses import dataclass

import numpy as np

from dlkit._format import decimal
from dlkit.datasets import Table, moons, sheet, table, train_test_split
from dlkit.datasets.text_file import quoted
from dlkit.live.controls import RefusedError
from dlkit.scaling import Standardiser

READING = "path", "rows", "target", "one_hot", "ignore", "drop_missing", "decimal"
SHAPING = *READING, "test_size", "data_seed"
"""Pengatur yang menentukan data; yang lain hanya menentukan model."""


def example_rows(count: int = 60) -> str:
    """Contoh tabel yang diketik: titik-titik dua bulan sabit."""
    X, y = moons(count, noise=0.15, rng=0)
    rows = (
        f"{a:.2f};{b:.2f};{'AB'[label]}" for (a, b), label in zip(X, y, strict=True)
    )
    return "x1;x2;kelas\n" + "\n".join(rows).replace(".", ",")


EXAMPLE = {
    "path": "", "rows": example_rows(), "target": "kelas", "one_hot": "",
    "ignore": "", "drop_missing": False, "decimal": None, "test_size": 0.2,
    "data_seed": 0,
}  # fmt: skip
"""Yang dipakai selama belum ada tabel lain."""


@dataclass(frozen=True, eq=False)
class ProjectData:
    """Data latih, validasi, dan uji; masukannya sudah distandardisasi.

    Attributes
    ----------
    table : Table
    X, X_val, X_test : ndarray
    y, y_val, y_test : ndarray
        Label, atau bilangan yang sudah distandardisasi.
    unit : Standardiser or None
        Mengembalikan bilangan ke satuannya; None untuk klasifikasi.
    """

    table: Table
    X: np.ndarray
    X_val: np.ndarray
    X_test: np.ndarray
    y: np.ndarray
    y_val: np.ndarray
    y_test: np.ndarray
    unit: Standardiser | None

    @property
    def classes(self) -> tuple[str, ...] | None:
        """Nama kelas; None untuk regresi."""
        return self.table.class_names

    @property
    def large(self) -> bool:
        """Benar kalau data latihnya terlalu banyak untuk satu langkah sekaligus."""
        return len(self.y) > 2000

    def in_units(self, y: np.ndarray) -> np.ndarray:
        """Bilangan di satuan tabelnya."""
        return y if self.unit is None else self.unit.inverse(y)

    def part(self, test: bool) -> tuple[np.ndarray, np.ndarray]:
        """Pilih data uji, atau data validasi."""
        return (self.X_test, self.y_test) if test else (self.X_val, self.y_val)


_IN_PANEL = {
    r"\(one_hot=\[.*?\]\)": 'di "Kolom one-hot" (lipatan Lanjutan)',
    r"\(ignore=\[.*?\]\)": 'di "Abaikan kolom"',
    r"dengan drop_missing=True": 'dengan "Buang baris yang tidak lengkap" (Lanjutan)',
    r': decimal=.* atau decimal=.*"': ' di "Tanda desimal" (lipatan Lanjutan)',
}


def in_panel(message: str) -> str:
    """Ganti argumen `load_csv` di sebuah pesan dengan nama pengaturnya."""
    for code, control in _IN_PANEL.items():
        message = re.sub(code, control, message)
    return message


def read(settings: dict) -> sheet.Sheet:
    """Baca berkas, atau tabel yang diketik."""
    path = settings["path"].strip()
    return sheet.read(path or io.StringIO(settings["rows"], newline=""))


def source_key(settings: dict) -> tuple:
    """Yang berubah kalau isi berkasnya berubah."""
    path = settings["path"].strip()
    try:
        stat = os.stat(os.path.expanduser(path))
    except (OSError, ValueError):
        return path, settings["rows"]
    return path, stat.st_mtime_ns, stat.st_size


def names(text: str) -> tuple[str, ...]:
    """Nama-nama kolom yang diketik, dipisahkan koma."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def prepare(cells: sheet.Sheet, settings: dict) -> ProjectData:
    """Buat tabelnya, bagi tiga, lalu standardisasi menurut data latih."""
    made = table.make_table(
        cells,
        settings["target"],
        None,
        names(settings["one_hot"]),
        names(settings["ignore"]),
        settings["drop_missing"],
        settings["decimal"],
    )
    share, seed = settings["test_size"], settings["data_seed"]
    rest, X_test, y, y_test = train_test_split(
        made.X, made.y, test_size=share, rng=seed
    )
    X, X_val, y, y_val = train_test_split(
        rest, y, test_size=share / float(f"{1 - share:g}"), rng=seed
    )
    if made.class_names:
        for label, name in enumerate(made.class_names):
            if label not in y:
                raise RefusedError(
                    f"Kelas {quoted(name)} hanya punya {np.sum(made.y == label)} "
                    "baris, dan tidak satu pun jatuh di data latih. Kumpulkan lagi, "
                    "gabungkan dengan kelas lain, atau ganti seed data."
                )
    elif (y == y[0]).all():
        raise RefusedError(
            f"Semua target di data latih sama, {decimal(y[0])}. Kumpulkan lagi, atau "
            "ganti seed data."
        )
    scale = Standardiser().fit(X)
    unit = None if made.class_names else Standardiser().fit(y)
    X, X_val, X_test = (scale.transform(part) for part in (X, X_val, X_test))
    if unit:
        y, y_val, y_test = (unit.transform(part) for part in (y, y_val, y_test))
    return ProjectData(made, X, X_val, X_test, y, y_val, y_test, unit)


def code(settings: dict, regression: bool) -> list[str]:
    """Baris kode yang membuat data yang sama."""
    path, lines = settings["path"].strip(), []
    source = repr(path)
    if not path:
        text = settings["rows"]
        plain = not set(text) & {'"', "\\", "\r"}
        lines = ["rows = " + (f'"""{text}"""' if plain else repr(text))]
        source = "io.StringIO(rows)"
    options = [source, f"target={settings['target']!r}"]
    for name in ("one_hot", "ignore"):
        if chosen := names(settings[name]):
            options.append(f"{name}={list(chosen)!r}")
    options += ["drop_missing=True"] * settings["drop_missing"]
    options += [f"decimal={settings['decimal']!r}"] * bool(settings["decimal"])
    share, seed = settings["test_size"], settings["data_seed"]
    split = "datasets.train_test_split"
    lines += [
        f"table = datasets.load_csv({', '.join(options)})",
        f"X, X_test, y, y_test = {split}(",
        f"    table.X, table.y, test_size={share:g}, rng={seed}",
        ")",
        f"X, X_val, y, y_val = {split}(",
        f"    X, y, test_size={share:g} / {1 - share:g}, rng={seed}",
        ")",
        "scale = Standardiser().fit(X)",
        "X, X_val, X_test = (scale.transform(part) for part in (X, X_val, X_test))",
    ]
    if regression:
        lines += [
            "unit = Standardiser().fit(y)",
            "y, y_val, y_test = (unit.transform(part) for part in (y, y_val, y_test))",
        ]
    return lines
