"""A learner's own table: from the cells of a CSV file to X and y."""

import os
from collections import Counter
from dataclasses import dataclass

import numpy as np

from dlkit import _validation as check
from dlkit._format import decimal as spelled
from dlkit.datasets import sheet
from dlkit.datasets.columns import Columns
from dlkit.datasets.text_file import quoted, similar

FEWEST_ROWS = 10
_FEW_ROWS = 5  # of one class: too few to be learnt and examined
_MISSING = {"", "na", "n/a", "#n/a", "nan", "null"}


@dataclass(frozen=True, eq=False)
class Table:
    """Tabel milikmu, siap dipakai melatih; dibuat oleh `load_csv`.

    Attributes
    ----------
    X : ndarray (n_rows, n_features)
    y : ndarray (n_rows,)
        Label bulat mulai dari 0, atau bilangan untuk regresi.
    feature_names : tuple of str
        Nama kolom `X`.
    target_name : str
    class_names : tuple of str, or None
        Nama kelas menurut labelnya; None untuk regresi.
    name : str
        Nama berkasnya.
    form : str
        Pemisah, tanda desimal, dan pengodean yang ditemukan.
    notes : tuple of str
        Yang patut diperhatikan sebelum melatih.
    """

    X: np.ndarray
    y: np.ndarray
    feature_names: tuple[str, ...]
    target_name: str
    class_names: tuple[str, ...] | None
    name: str
    form: str
    notes: tuple[str, ...] = ()

    @property
    def n_rows(self) -> int:
        """Banyaknya baris data."""
        return len(self.y)

    def __repr__(self):
        names = ", ".join(self.feature_names[:8])
        names += ", ..." if len(self.feature_names) > 8 else ""
        lines = [
            f"{self.name}: {self.n_rows} baris, {len(self.feature_names)} fitur "
            f"({names}). {self.form}.",
            f"Target: {self.target_name}, {self._target()}.",
            *(f"Perhatikan: {note}" for note in self.notes),
        ]
        return "\n".join(lines)

    def _target(self):
        if self.class_names is None:
            low, high = self.y.min(), self.y.max()
            return f"bilangan dari {spelled(low)} sampai {spelled(high)} (regresi)"
        counts = np.bincount(self.y).tolist()
        each = zip(self.class_names, counts, strict=True)
        told = ", ".join(f"{name} ({count})" for name, count in each)
        return f"{len(counts)} kelas: {told}"


def load_csv(
    path,
    target=None,
    *,
    task=None,
    one_hot=(),
    ignore=(),
    drop_missing=False,
    decimal=None,
):
    r"""Baca tabel milikmu dari berkas CSV.

    Baris pertama berisi nama kolom; tiap baris sesudahnya satu sampel. Pemisah (koma,
    titik koma, atau tab), tanda desimal (titik atau koma), dan pengodean (UTF-8,
    UTF-16, cp1252) dikenali sendiri. Baris yang seluruhnya kosong dilewati.

    Parameters
    ----------
    path : str, path-like, or text file
        Berkas paling besar 20 MB, atau berkas teks yang sudah terbuka.
    target : str, optional
        Kolom yang mau diprediksi; biasanya kolom terakhir. Semua kolom lain fitur.
    task : {"classification", "regression"}, optional
        Biasanya dibaca dari targetnya: teks, atau paling banyak 10 bilangan bulat
        yang berbeda, berarti klasifikasi.
    one_hot : sequence of str
        Kolom teks yang dijadikan satu kolom 0 dan 1 untuk tiap nilainya, paling
        banyak 20.
    ignore : sequence of str
        Kolom yang tidak dipakai, misalnya nama orang dan nomor urut.
    drop_missing : bool, default False
        Buang baris yang isinya tidak lengkap, alih-alih menolak berkasnya.
    decimal : {".", ","}, optional
        Tanda desimal, kalau berkasnya tidak menunjukkannya.

    Returns
    -------
    Table

    Raises
    ------
    ValueError, TypeError
        Kalau ada yang tidak bisa dibaca. Pesannya menyebut berkas, baris (seperti di
        lembar kerja, judulnya baris 1), kolom, apa yang ditemukan, dan apa yang bisa
        kamu lakukan.

    Examples
    --------
    >>> import io
    >>> rows = "\n".join(f"{n / 2};{n % 2}".replace(".", ",") for n in range(12))
    >>> load_csv(io.StringIO("berat;jenis\n" + rows))
    Tabel yang diketik: 12 baris, 1 fitur (berat). Dipisahkan titik koma, desimal koma.
    Target: jenis, 2 kelas: 0 (6), 1 (6).
    """
    return make_table(
        sheet.read(path), target, task, one_hot, ignore, drop_missing, decimal
    )


def make_table(
    cells,
    target=None,
    task=None,
    one_hot=(),
    ignore=(),
    drop_missing=False,
    decimal=None,
):
    """Return the Table that a sheet holds; see `load_csv`."""
    if task is not None:
        task = check.choice(task, "task", ("classification", "regression"))
    if decimal is not None:
        decimal = check.choice(decimal, "decimal", (".", ","))
    one_hot, ignore = _names(one_hot, "one_hot"), _names(ignore, "ignore")
    kept = [column for column in cells.columns if column not in ignore]
    for name in (*one_hot, *ignore, *([] if target is None else [target])):
        if name not in cells.columns:
            raise ValueError(
                f"{cells.name} tidak punya kolom {quoted(str(name))}."
                f"{similar(str(name), cells.columns)}"
            )
    target = kept[-1] if target is None and kept else target
    if target not in kept or len(kept) < 2:
        raise ValueError(
            f"{cells.name}: yang tersisa harus target dan paling sedikit satu fitur. "
            "Kurangi kolom yang diabaikan."
        )
    if target in one_hot:
        raise ValueError(
            f"{cells.name}: {quoted(target)} adalah target, jadi tidak perlu "
            "dijadikan one-hot."
        )
    cells, n_dropped = _complete(cells, kept, drop_missing)
    if len(cells.rows) < FEWEST_ROWS:
        raise ValueError(
            f"{cells.name} hanya punya {len(cells.rows)} baris data yang lengkap; "
            f"perlu paling sedikit {FEWEST_ROWS}, supaya ada yang dipakai melatih dan "
            "ada yang dipakai menguji. Kumpulkan lagi."
        )
    reader = Columns(cells, kept, decimal)
    columns = [reader.feature(name, one_hot) for name in kept if name != target]
    names = tuple(name for names, _ in columns for name in names)
    X = np.column_stack([values for _, values in columns])
    y, class_names = reader.target(target, task)
    dropped = f"{n_dropped} baris yang tidak lengkap dibuang."
    return Table(
        X, y, names, target, class_names,
        name=_short(cells.name),
        form=reader.form,
        notes=(*[dropped] * (n_dropped > 0), *_notes(X, y, names, class_names)),
    )  # fmt: skip


def _names(names, what):
    if isinstance(names, str):
        raise TypeError(f"{what} harus deretan nama kolom: pakai [{names!r}].")
    return tuple(names)


def _short(name):
    return os.path.basename(name.removeprefix("Berkas "))


def _complete(cells, kept, drop):
    """Refuse empty cells in the columns that are kept, or drop their rows."""
    places = [cells.columns.index(name) for name in kept]
    gaps = [
        (row, place)
        for row, line in enumerate(cells.rows)
        for place in places
        if line[place].lower() in _MISSING
    ]
    if not gaps:
        return cells, 0
    if not drop:
        first = ", ".join(
            f"baris {cells.numbers[row]} kolom {quoted(cells.columns[place])}"
            + (f" ({cells.rows[row][place]})" if cells.rows[row][place] else "")
            for row, place in gaps[:3]
        )
        raise ValueError(
            f"{cells.name}: {len(gaps)} sel kosong, yaitu {first}"
            f"{', dan seterusnya' if len(gaps) > 3 else ''}. Lengkapi, atau buang "
            "baris-baris itu dengan drop_missing=True."
        )
    holed = {row for row, _ in gaps}
    whole = [row for row in range(len(cells.rows)) if row not in holed]
    return cells._replace(
        rows=[cells.rows[row] for row in whole],
        numbers=[cells.numbers[row] for row in whole],
    ), len(holed)


def _notes(X, y, names, class_names):
    """Yield what is worth knowing before a model is trained."""
    with np.errstate(over="ignore"):  # of numbers near the largest there is
        steps = np.diff(X, axis=0)
    for name, values, step in zip(names, X.T, steps.T, strict=True):
        if (values == values[0]).all():
            yield (
                f"kolom {quoted(name)} selalu {spelled(values[0])}, jadi tidak "
                "membantu membedakan apa pun."
            )
        elif (step == 1).all():
            yield (
                f"kolom {quoted(name)} tampaknya nomor urut; abaikan supaya "
                "model tidak menghafalnya."
            )
    if class_names:
        counts = Counter(y.tolist())
        for label, name in enumerate(class_names):
            if counts[label] < _FEW_ROWS:
                yield (
                    f"kelas {quoted(name)} hanya punya {counts[label]} baris: "
                    "sulit dipelajari, dan sulit diuji."
                )
