"""The controls of the project panel."""

import os

import ipywidgets
from traitlets import validate

from dlkit.live.controls import group
from dlkit.live.panels import knobs
from dlkit.live.panels.project_data import EXAMPLE

HELP = (
    "<p>Dipakai selama <b>Berkas CSV</b> kosong. Baris pertama nama kolom, tiap baris "
    "sesudahnya satu sampel; kolom dipisahkan titik koma.</p>"
)


class ColumnChoice(ipywidgets.Dropdown):
    """Menu kolom, yang daftarnya berganti bersama tabelnya.

    Yang dipilih di daftar lama sesaat sebelum berganti bisa lewat dari ujung daftar
    baru; itu menjadi kolom terakhir.
    """

    @validate("index")
    def _validate_index(self, proposal):
        last = len(self._options_full) - 1
        return proposal.value if proposal.value is None else min(proposal.value, last)


def make() -> dict[str, ipywidgets.ValueWidget]:
    """Buat pengatur data dan model, urut tampil."""
    return {
        "path": ipywidgets.Combobox(
            description="Berkas CSV",
            placeholder="misalnya data/iris.csv",
            options=_csv_files(),
            continuous_update=False,
        ),
        "target": ColumnChoice(description="Target", options=["kelas"]),
        "hidden_sizes": knobs.hidden_sizes(),
        "learning_rate": knobs.learning_rate(0.01, high=0),
        "l2": knobs.l2(),
        "epochs": knobs.epochs(100),
        "test_size": ipywidgets.Dropdown(
            description="Bagian uji",
            options=[("10%", 0.1), ("20%", 0.2), ("30%", 0.3)],
            value=0.2,
        ),
        "data_seed": knobs.seed(description="Seed data"),
        "seed": knobs.seed(),
        "one_hot": _names("Kolom one-hot", "nama kolom, nama kolom"),
        "ignore": _names("Abaikan kolom", "nama kolom, nama kolom"),
        "drop_missing": ipywidgets.Checkbox(
            description="Buang baris yang tidak lengkap"
        ),
        "decimal": knobs.Choice(
            description="Tanda desimal",
            options=[("kenali sendiri", None), ("koma", ","), ("titik", ".")],
            value=None,
        ),
        "rows": ipywidgets.Textarea(
            description="Tabel",
            value=EXAMPLE["rows"],
            rows=10,
            continuous_update=False,
        ),
    }


def typed(rows: ipywidgets.Textarea) -> ipywidgets.VBox:
    """Isi lipatan tabel yang diketik."""
    return group("typed", [ipywidgets.HTML(HELP), rows], ipywidgets.VBox)


def _names(description, placeholder):
    return ipywidgets.Text(
        description=description, placeholder=placeholder, continuous_update=False
    )


def _csv_files() -> list[str]:
    """Return the tables near the notebook, to be chosen from."""
    found = []
    for folder in (".", "data"):
        if os.path.isdir(folder):
            names = sorted(os.listdir(folder))
            found += [
                os.path.normpath(os.path.join(folder, name))
                for name in names[:1000]
                if name.lower().endswith((".csv", ".tsv"))
            ]
    return found[:50]
