"""A CSV file as rows of text: its encoding, its separator, what is wrong with it."""

import io
import re
from itertools import islice
from typing import NamedTuple

from dlkit.datasets.text_file import MOST_BYTES, quoted, text_of

# csv is imported where it is used: few lessons need it.

MOST_COLUMNS = 1000
SEPARATORS = {";": "titik koma", "\t": "tab", ",": "koma"}  # the likelier first
_SAMPLE, _SAMPLE_ROWS = 100_000, 50  # characters and rows that show the separator


class Sheet(NamedTuple):
    """Isi satu tabel, masih sebagai teks.

    Attributes
    ----------
    name : str
        Sebutan tabel ini di dalam pesan.
    columns : list of str
    rows : list of list of str
        Tanpa baris kosong; semuanya sepanjang `columns`.
    numbers : list of int
        Nomor tiap baris, seperti di lembar kerja: judulnya baris 1.
    separator, encoding : str
    """

    name: str
    columns: list[str]
    rows: list[list[str]]
    numbers: list[int]
    separator: str
    encoding: str

    def at(self, row: int, column: str) -> str:
        """Sebutan sebuah sel; `row` menghitung `rows`, dari 0."""
        return f"{self.name}, baris {self.numbers[row]}, kolom {quoted(column)}"


def read(source) -> Sheet:
    """Baca tabel dari berkas di `source`, atau dari berkas teks yang sudah terbuka."""
    if hasattr(source, "read"):
        name, encoding = "Tabel yang diketik", "UTF-8"
        text = source.read(MOST_BYTES)
        if not isinstance(text, str):
            raise TypeError(
                'Berkas yang sudah terbuka harus berkas teks: buka tanpa "b".'
            )
        text = text.removeprefix("\ufeff")  # the mark before Excel's UTF-8
        if not text.strip():
            raise ValueError(f"{name} masih kosong. Tulis judul kolom, lalu isinya.")
    else:
        name, text, encoding = text_of(source)
    separator, text = _separator(name, text)
    numbers, rows = _rows(name, text, separator)
    columns = _columns(name, rows.pop(0))
    del numbers[0]
    if not rows:
        raise ValueError(
            f"{name} hanya berisi judul kolom; tidak ada satu baris data pun di "
            "bawahnya. Isi dulu datanya, satu sampel satu baris."
        )
    rows = [
        _fitted(name, columns, number, row, separator)
        for number, row in zip(numbers, rows, strict=True)
    ]
    return Sheet(name, columns, rows, numbers, separator, encoding)


def _separator(name, text):
    """Return the separator, and the text without Excel's line that tells it."""
    import csv

    if told := re.match(r"sep=([;,\t])\r?\n", text):
        return told[1], text[told.end() :]
    shares = {}
    for separator in SEPARATORS:
        lines = io.StringIO(text[:_SAMPLE], newline="")
        parsed = islice(csv.reader(lines, delimiter=separator), _SAMPLE_ROWS)
        rows = [row for row in parsed if any(map(str.strip, row))]
        width = len(rows[0]) if rows else 0
        if width > 1:
            fit = sum(len(row) == width for row in rows[1:])
            sound = _quotes_fit(text[:_SAMPLE], separator)
            shares[separator] = sound, fit / max(1, len(rows) - 1)
    if not shares:
        first = text.strip().splitlines()[0]
        raise ValueError(
            f"{name}, baris 1: hanya ada satu kolom, {quoted(first)}. Perlu paling "
            "sedikit dua, fitur dan target, dipisahkan koma, titik koma, atau tab."
        )
    return max(shares, key=shares.get), text


def _quotes_fit(text, separator):
    """Whether cells that begin with a quote end with one, in the rows that show it."""
    import csv

    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return len(list(islice(reader, _SAMPLE_ROWS))) > 0
    except csv.Error:
        return False


def _rows(name, text, separator):
    """Return the numbers of the rows that are not blank, and their cells."""
    import csv

    numbers, rows = [], []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, row in enumerate(reader, start=1):
            cells = [cell.strip() for cell in row]
            if any(cells):
                numbers.append(number)
                rows.append(cells)
    except csv.Error:
        after = numbers[-1] + 1 if numbers else 1
        raise ValueError(
            f'{name}, baris {after}: tanda kutip (") di situ tidak berpasangan. '
            "Lengkapi pasangannya, atau hapus."
        ) from None
    if not rows:
        raise ValueError(f"{name} kosong. Isi judul kolom, lalu datanya.")
    return numbers, rows


def _columns(name, header):
    """Return the names of the columns: none missing, none twice, not all numbers."""
    while not header[-1]:  # a spreadsheet's empty columns
        header.pop()
    if len(header) == 1:
        raise ValueError(
            f"{name}, baris 1: hanya ada satu nama, {quoted(header[0])}. Baris pertama "
            "harus berisi nama semua kolom; hapus judul tabel di atasnya."
        )
    if len(header) > MOST_COLUMNS:
        raise ValueError(
            f"{name}, baris 1: ada {len(header)} kolom, paling banyak {MOST_COLUMNS}. "
            "Sisakan kolom yang kamu perlukan."
        )
    if all(re.fullmatch(r"[+-]?\d+([.,]\d+)?", column) for column in header):
        raise ValueError(
            f"{name}, baris 1: isinya angka semua ({quoted(header[0])}, ...), padahal "
            "baris pertama harus nama kolom. Sisipkan satu baris judul di atasnya."
        )
    for number, column in enumerate(header, start=1):
        if not column:
            raise ValueError(
                f"{name}, baris 1: kolom ke-{number} tidak punya nama. Beri nama, "
                "atau hapus kolom itu."
            )
        if column in header[: number - 1]:
            first = header.index(column) + 1
            raise ValueError(
                f"{name}, baris 1: nama kolom {quoted(column)} dipakai dua kali, di "
                f"kolom ke-{first} dan ke-{number}. Ganti salah satu."
            )
    return header


def _fitted(name, columns, number, row, separator):
    """Return the row, as long as the header; refuse what cannot be."""
    width = len(columns)
    if len(row) == width or (len(row) > width and not any(row[width:])):
        return row[:width]
    import csv

    line = re.sub(r"[\r\n]", " ", separator.join(row))  # a cell may hold several lines
    fits = [
        other
        for other in SEPARATORS
        if other != separator
        and len(next(csv.reader([line], delimiter=other))) == width
    ]
    advice = (
        f"Baris itu tampaknya memakai {SEPARATORS[fits[0]]}; samakan pemisahnya di "
        "seluruh berkas."
        if fits
        else "Periksa apakah ada pemisah yang kurang atau lebih; isi yang memuat "
        f"{SEPARATORS[separator]} harus diapit tanda kutip."
    )
    raise ValueError(
        f"{name}, baris {number}: ada {len(row)} kolom, padahal judulnya {width} "
        f"(dipisahkan {SEPARATORS[separator]}). {advice}"
    )
