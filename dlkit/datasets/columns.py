"""The columns of a complete table: numbers, classes, or one column for each value."""

import numpy as np

from dlkit._format import decimal as spelled
from dlkit.datasets import decimals
from dlkit.datasets.sheet import SEPARATORS, Sheet
from dlkit.datasets.text_file import quoted

MOST_CLASSES, MOST_VALUES = 20, 20
_FEW = 10  # so many different whole numbers are still taken for classes
_TRIED = 1000  # rows that show the decimal mark


class Columns:
    """Reads the columns of a complete sheet, all with one decimal mark.

    Parameters
    ----------
    cells : Sheet
    kept : list of str
        The columns in use: they show the decimal mark.
    mark : {".", ","}, optional
        The decimal mark, where it is known.

    Attributes
    ----------
    form : str
        What was found, in a learner's words.
    """

    def __init__(self, cells: Sheet, kept: list[str], mark: str | None):
        self._cells = cells
        self._columns = dict(
            zip(cells.columns, zip(*cells.rows, strict=True), strict=True)
        )
        self._mark = mark or self._find_mark(kept)
        marked = (
            any(self._mark in cell for row in cells.rows[:_TRIED] for cell in row)
            and self._mark != cells.separator
        )
        parts = [f"Dipisahkan {SEPARATORS[cells.separator]}"]
        parts += [f"desimal {'koma' if self._mark == ',' else 'titik'}"] * marked
        parts += [cells.encoding] * (cells.encoding != "UTF-8")
        self.form = ", ".join(parts)

    def _find_mark(self, kept):
        expected = "." if self._cells.separator == "," else ","
        found = {
            name: decimals.find_mark(self._columns[name][:_TRIED], expected)
            for name in kept
        }
        marks = {mark for mark, _ in found.values()} - {expected}
        if marks:
            return marks.pop()
        for name, (_, doubtful) in found.items():
            if doubtful and None not in decimals.numbers(self._columns[name], expected):
                row = self._columns[name].index(doubtful)
                other = "." if expected == "," else ","
                raise ValueError(
                    f"{self._cells.at(row, name)}: {quoted(doubtful)} bisa "
                    f"berarti {decimals.number(doubtful, expected):g} atau "
                    f"{spelled(decimals.number(doubtful, other))}. Hapus pemisah "
                    f'ribuannya, atau sebutkan tanda desimalnya: decimal="{expected}" '
                    f'atau decimal="{other}".'
                )
        return expected

    def feature(self, name, one_hot):
        """Return the names and the values (n_rows, k) of what a column becomes."""
        column = self._columns[name]
        if name not in one_hot:
            return (name,), self._numbers(name, advise=True)[:, None]
        values = sorted(set(column))
        if len(values) > MOST_VALUES:
            raise ValueError(
                f"{self._cells.name}, kolom {quoted(name)}: ada {len(values)} "
                f"nilai yang berbeda; one-hot paling banyak {MOST_VALUES}. Gabungkan "
                "nilai yang jarang, atau abaikan kolom itu."
            )
        place = {value: index for index, value in enumerate(values)}
        made = np.zeros((len(column), len(values)))
        made[range(len(column)), [place[cell] for cell in column]] = 1
        return tuple(f"{name}={value}" for value in values), made

    def target(self, name, task):
        """Return y, and the names of the classes; None for regression."""
        column = self._columns[name]
        parsed = decimals.numbers(column, self._mark)
        numeric = sum(each is not None for each in parsed)
        mostly = 2 * numeric > len(column)
        if task == "regression" or (task is None and mostly):
            y = self._numbers(name, advise=False)
            whole = (y == np.floor(y)).all() and len(np.unique(y)) <= _FEW
            if task == "regression" or not whole:
                if (y == y[0]).all():
                    raise ValueError(
                        f"{self._cells.name}: semua nilai target {quoted(name)} "
                        f"sama, {quoted(column[0])}. Tidak ada yang bisa "
                        "dipelajari; pilih target lain."
                    )
                return y, None
        if numeric == len(column):
            keys, labels = np.unique(parsed, return_inverse=True)
            first = dict(zip(reversed(parsed), reversed(column), strict=True))
            class_names = tuple(first[key] for key in keys.tolist())
        else:
            keys, labels = np.unique(column, return_inverse=True)
            class_names = tuple(keys.tolist())
        if len(keys) == 1:
            raise ValueError(
                f"{self._cells.name}: target {quoted(name)} hanya punya satu "
                f"kelas, {quoted(class_names[0])}. Perlu paling sedikit dua "
                "kelas; tambah sampel dari kelas lain, atau pilih target lain."
            )
        if len(keys) > MOST_CLASSES:
            raise ValueError(
                f"{self._cells.name}: target {quoted(name)} punya {len(keys)} "
                f"nilai yang berbeda, paling banyak {MOST_CLASSES} kelas. Gabungkan "
                "kelasnya, atau pilih target lain."
            )
        return labels.astype(np.int64), class_names

    def _numbers(self, name, advise):
        column = self._columns[name]
        parsed = decimals.numbers(column, self._mark)
        if None in parsed:
            row = parsed.index(None)
            text = all(each is None for each in parsed)
            advice = (
                f" Jadikan one-hot (one_hot=[{name!r}]) kalau nilainya sedikit, atau "
                f"abaikan kolomnya (ignore=[{name!r}])."
                if text and advise
                else " Tulis angkanya saja, tanpa satuan dan tanpa kata; tanda desimal "
                f"berkas ini {'koma' if self._mark == ',' else 'titik'}."
            )
            raise ValueError(
                f"{self._cells.at(row, name)}: ada {quoted(column[row])}, "
                f"padahal di situ harus angka.{advice}"
            )
        values = np.array(parsed)
        if not np.isfinite(values).all():
            row = int(np.flatnonzero(~np.isfinite(values))[0])
            raise ValueError(
                f"{self._cells.at(row, name)}: ada {quoted(column[row])}, "
                "padahal angkanya harus berhingga. Perbaiki, atau kosongkan selnya."
            )
        return values
