import csv
import io
import os
import re
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlkit import datasets
from dlkit.datasets import load_csv, text_file
from dlkit.datasets.columns import MOST_CLASSES, MOST_VALUES
from tools.data import iris
from tools.prose import ROOT

IRIS = ROOT / "notebooks/data/iris.csv"
ROWS = [f"{n},{n * n},{'ab'[n % 2]}" for n in range(1, 13)]  # as numbers: 1 to 12


def table(header="x,y,kelas", rows=ROWS, end="\n"):
    return end.join([header, *rows]) + end


@pytest.fixture
def path(tmp_path):
    """Where a test's file lies; `path.write_text(...)` makes it."""
    return tmp_path / "data.csv"


def refused(source, *parts, **options):
    """Assert one ValueError that holds these parts in this order; return it."""
    with pytest.raises(ValueError, match=re.escape(str(parts[0]))) as caught:
        load_csv(source, **options)
    message = str(caught.value)
    assert re.search(".*".join(map(re.escape, map(str, parts))), message, re.S), message
    assert caught.value.__cause__ is None
    assert message.endswith((".", "?"))
    return message


# ---- What is read --------------------------------------------------------------------


def test_iris_is_read_as_scikit_learn_ships_it():
    from sklearn.datasets import load_iris

    bunch, data = load_iris(), load_csv(IRIS)
    assert np.array_equal(data.X, bunch.data)
    assert np.array_equal(data.y, bunch.target)
    assert data.class_names == tuple(bunch.target_names)
    assert (data.n_rows, data.X.dtype, data.y.dtype) == (150, np.float64, np.int64)
    assert data.form == "Dipisahkan titik koma, desimal koma"
    assert IRIS.read_bytes() == iris.text().encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_do_not_matter(path, encoding, end):
    text = table("suhu °C,y,café", end=end)
    path.write_bytes(text.encode(encoding))
    data = load_csv(path)
    assert data.feature_names == ("suhu °C", "y")
    assert data.target_name == "café"
    assert data.X[:3].tolist() == [[1, 1], [2, 4], [3, 9]]
    assert data.y[:3].tolist() == [1, 0, 1]  # b, a, b
    assert ("cp1252" in repr(data)) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("separator", "cell", "value"),
    [
        (";", "0,5", 0.5),
        (";", "0.5", 0.5),
        (";", "−1,25", -1.25),
        (";", "1.234,5", 1234.5),
        (";", "1.234.567", 1234567),
        (";", "1,5e3", 1500),
        ("\t", "0,5", 0.5),
        ("\t", "0.5", 0.5),
        (",", "0.5", 0.5),
        (",", "1.500", 1.5),  # a point among commas is no separator of thousands
        (",", '"0,5"', 0.5),
        (",", '"1,234.5"', 1234.5),
        (";", "1,500", 1.5),
        (";", " 7 ", 7),
    ],
)
def test_separator_and_decimal_mark_are_found(separator, cell, value):
    rows = [f"{cell}{separator}{'ab'[n % 2]}" for n in range(9)]
    text = "\n".join([f"x{separator}kelas", *rows, f"3{separator}a"])
    data = load_csv(io.StringIO(text))
    assert data.X[:, 0].tolist() == [value] * 9 + [3]


def test_one_cell_that_shows_the_decimal_mark_settles_the_others():
    rows = [f"{n + 1}.500;a" for n in range(10)]
    assert load_csv(io.StringIO("\n".join(["x;k", *rows, "0,5;b"]))).X[0, 0] == 1500
    assert load_csv(io.StringIO("\n".join(["x;k", *rows, "0.5;b"]))).X[0, 0] == 1.5


def test_only_the_writer_knows_what_a_thousand_like_number_means():
    text = "harga;k\n" + "\n".join(f"{n + 15}.000;{'ab'[n % 2]}" for n in range(10))
    message = 'baris 2, kolom "harga": "15.000" bisa berarti 15000 atau 15'
    refused(io.StringIO(text), message, 'decimal=","', 'decimal="."')
    assert load_csv(io.StringIO(text), decimal=",").X[0, 0] == 15000
    assert load_csv(io.StringIO(text), decimal=".").X[0, 0] == 15


def test_quotes_may_hold_separators_quotes_and_line_ends():
    rows = [f'{n},"a, ""b""\nc"' if n % 2 else f"{n},d" for n in range(10)]
    data = load_csv(io.StringIO("\n".join(["x,kelas", *rows])))
    assert data.class_names == ('a, "b"\nc', "d")


def test_excels_separator_line_blank_rows_and_empty_columns_are_no_data():
    text = "sep=;\nx;kelas;;\n" + "".join(f"{n};{n % 2};;\n;;;\n\n" for n in range(10))
    data = load_csv(io.StringIO(text))
    assert (data.n_rows, data.feature_names) == (10, ("x",))


def test_whole_numbers_are_classes_when_few_else_values():
    few = "\n".join(["x,y", *(f"{n},{n % 10 + 3}" for n in range(40))])
    many = "\n".join(["x,y", *(f"{n},{n % 11 + 3}" for n in range(40))])
    assert load_csv(io.StringIO(few)).class_names == tuple(map(str, range(3, 13)))
    assert load_csv(io.StringIO(many)).class_names is None
    assert load_csv(io.StringIO(many)).y.dtype == np.float64
    assert load_csv(io.StringIO(few), task="regression").y[1] == 4
    assert load_csv(io.StringIO(many), task="classification").y.max() == 10


def test_a_text_column_becomes_one_column_for_each_value():
    rows = [f"{n},{['merah', 'biru'][n % 2]},{n % 3}" for n in range(12)]
    data = load_csv(
        io.StringIO("\n".join(["x,warna,k", *rows])), one_hot=["warna"], ignore=["x"]
    )
    assert data.feature_names == ("warna=biru", "warna=merah")
    assert data.X[:2].tolist() == [[0, 1], [1, 0]]


def test_the_target_may_be_any_column():
    data = load_csv(io.StringIO(table()), target="x", ignore=["kelas"])
    assert (data.target_name, data.feature_names) == ("x", ("y",))
    assert data.class_names is None


def test_rows_that_are_not_complete_are_dropped_on_request():
    rows = [*ROWS, "5,NA,a", ",,b"]
    data = load_csv(io.StringIO(table(rows=rows)), drop_missing=True)
    assert data.n_rows == 12
    assert "Perhatikan: 2 baris yang tidak lengkap dibuang." in repr(data)


def test_what_deserves_attention_is_told():
    rows = [f"7,{n + 100},{n % 4},{'a' if n else 'b'}" for n in range(20)]
    told = repr(load_csv(io.StringIO("\n".join(["tetap,nomor,z,kelas", *rows]))))
    assert 'kolom "tetap" selalu 7' in told
    assert 'kolom "nomor" tampaknya nomor urut' in told
    assert 'kelas "b" hanya punya 1 baris' in told
    assert '"z"' not in told


def test_the_repr_tells_what_was_read():
    assert repr(load_csv(IRIS)).splitlines() == [
        "iris.csv: 150 baris, 4 fitur (panjang_sepal, lebar_sepal, panjang_petal, "
        "lebar_petal). Dipisahkan titik koma, desimal koma.",
        "Target: jenis, 3 kelas: setosa (50), versicolor (50), virginica (50).",
    ]
    told = repr(load_csv(io.StringIO(table()), target="y", ignore=["kelas"]))
    assert "Target: y, bilangan dari 1 sampai 144 (regresi)." in told


# ---- What is refused -----------------------------------------------------------------


def test_a_missing_file_suggests_the_one_that_is_there(tmp_path):
    (tmp_path / "tanaman.csv").write_text(table())
    message = refused(tmp_path / "tanamam.csv", "tanamam.csv tidak ada", "tanaman.csv")
    assert "folder tempat notebook" in message


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "isi.csv").write_text(table())
    refused(tmp_path, "adalah folder", "isi.csv", "Tulis juga nama berkasnya")


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff"])
def test_an_empty_file(path, text):
    path.write_text(text, encoding="utf-8")
    refused(path, "data.csv", "kosong")


def test_a_header_alone(path):
    path.write_text("x,y,kelas\n\n,,\n")
    refused(path, "hanya berisi judul kolom", "satu sampel satu baris")


def test_no_separator_at_all(path):
    path.write_text("\n".join(["x kelas", *"abcdefghijkl"]))
    refused(path, "baris 1: hanya ada satu kolom", '"x kelas"', "titik koma, atau tab")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1,2", ["baris 5: ada 2 kolom, padahal judulnya 3", "dipisahkan koma"]),
        ("1,2,a,b", ["baris 5: ada 4 kolom", "diapit tanda kutip"]),
        ("1;2;a", ["baris 5: ada 1 kolom", "tampaknya memakai titik koma"]),
    ],
)
def test_rows_of_different_length(row, said):
    rows = [*ROWS[:3], row, *ROWS[3:]]
    refused(io.StringIO(table(rows=rows)), *said)


def test_missing_values_are_counted_and_placed():
    rows = [*ROWS, "1,,a", ",NA,b", "1,1,#N/A"]
    refused(
        io.StringIO(table(rows=rows)),
        "4 sel kosong",
        'baris 14 kolom "y", baris 15 kolom "x", baris 15 kolom "y" (NA)',
        "dan seterusnya",
        "drop_missing=True",
    )


def test_text_among_numbers_names_the_first():
    rows = [*ROWS[:6], "dua belas,4,a", *ROWS[6:], "x,1,b"]
    refused(
        io.StringIO(table(rows=rows)),
        'baris 8, kolom "x": ada "dua belas", padahal di situ harus angka',
        "tanpa satuan",
    )


def test_a_column_of_text_can_be_encoded_or_ignored():
    rows = [f"{n},{['merah', 'biru'][n % 2]},{n % 3}" for n in range(12)]
    said = 'baris 2, kolom "warna": ada "merah"', "one_hot=['warna']", "ignore"
    refused(io.StringIO("\n".join(["x,warna,k", *rows])), *said)


def test_a_point_in_a_file_of_decimal_commas():
    rows = [f"{n},5;{'ab'[n % 2]}" for n in range(12)]
    text = "\n".join(["x;k", *rows, "0.7;a"])
    refused(io.StringIO(text), 'baris 14, kolom "x": ada "0.7"', "berkas ini koma")


@pytest.mark.parametrize("cell", ["inf", "-Infinity", "1e999"])
def test_what_is_infinite_is_no_measurement(cell):
    text = table(rows=[*ROWS, f"{cell},3,a"])
    refused(io.StringIO(text), f'baris 14, kolom "x": ada "{cell}"', "berhingga")


def test_nan_written_as_text_counts_as_missing():
    refused(io.StringIO(table(rows=[*ROWS, "NaN,3,a"])), "1 sel kosong", "(NaN)")


def test_one_class_only():
    text = "\n".join(["x,kelas", *(f"{n},sakit" for n in range(12))])
    refused(io.StringIO(text), 'target "kelas" hanya punya satu kelas, "sakit"')


def test_a_value_that_never_changes_cannot_be_predicted():
    text = "\n".join(["x,y", *(f"{n},2.5" for n in range(12))])
    refused(io.StringIO(text), 'semua nilai target "y" sama, "2.5"')


def test_too_many_classes():
    n = MOST_CLASSES + 1
    text = "\n".join(["x,nama", *(f"{i},orang {i}" for i in range(n))])
    refused(io.StringIO(text), f'target "nama" punya {n} nilai')


def test_too_many_values_for_one_hot():
    n = MOST_VALUES + 1
    text = "\n".join(["nama,k", *(f"orang {i},{i % 2}" for i in range(n))])
    refused(io.StringIO(text), f'kolom "nama": ada {n} nilai', one_hot=["nama"])


def test_too_few_rows():
    refused(
        io.StringIO(table(rows=ROWS[:9])), "hanya punya 9 baris", "paling sedikit 10"
    )


@pytest.mark.parametrize("option", ["target", "one_hot", "ignore"])
def test_a_name_that_is_not_there(option):
    name = "kelsa" if option == "target" else ["kelsa"]
    said = 'tidak punya kolom "kelsa". Maksudmu "kelas"?'
    refused(io.StringIO(table()), said, **{option: name})


def test_the_target_is_neither_encoded_nor_all_that_is_left():
    refused(io.StringIO(table()), "target dan paling sedikit", ignore=["x", "y"])
    refused(io.StringIO(table()), '"kelas" adalah target', one_hot=["kelas"])
    refused(io.StringIO(table()), "target dan paling", target="x", ignore=["x"])


def test_column_names_must_be_there_once_and_be_names():
    refused(io.StringIO(table("x,x,kelas")), '"x" dipakai dua kali', "ke-1 dan ke-2")
    refused(io.StringIO(table("x,,kelas")), "kolom ke-2 tidak punya nama")
    numbers = [f"{n},{n},{n % 2}" for n in range(12)]
    refused(io.StringIO("\n".join(numbers)), "isinya angka semua", "baris judul")


def test_a_title_above_the_columns_is_recognised():
    text = "Panen 2024,,\n" + table()
    refused(io.StringIO(text), 'hanya ada satu nama, "Panen 2024"', "judul tabel")


def test_an_open_quote_is_placed():
    rows = [*ROWS[:4], '1,2,"a', *ROWS[4:]]
    refused(io.StringIO(table(rows=rows)), "baris 6: tanda kutip", "tidak berpasangan")


def test_a_row_too_long_with_a_cell_of_several_lines():
    rows = [*ROWS[:4], '1,"dua\nbaris",a,sisa', *ROWS[4:]]
    refused(io.StringIO(table(rows=rows)), "baris 6: ada 4 kolom", "judulnya 3")


def test_another_separator_inside_of_quotes_does_not_mislead():
    rows = [f'"{n}.0","0.0","{(":", ";", "0;")[n % 3]}"' for n in range(12)]
    data = load_csv(io.StringIO(table('":",";","0;"', rows)))
    assert data.feature_names == (":", ";")
    assert data.class_names == ("0;", ":", ";")


def test_an_open_file_is_one_of_text(path):
    path.write_bytes(table().encode("utf-8-sig"))
    with path.open(encoding="utf-8") as file:  # the mark stays, as a letter
        assert load_csv(file).feature_names == ("x", "y")
    message = r'harus berkas teks: buka tanpa "b"'
    with path.open("rb") as file, pytest.raises(TypeError, match=message):
        load_csv(file)


def test_a_file_that_is_no_text_is_recognised(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    refused(path, "adalah buku kerja Excel (xlsx)", "Simpan Sebagai", "CSV UTF-8")
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    refused(path, "Excel lama (xls)")
    path.write_bytes(b"x,y\n\0\1\2")
    refused(path, "bukan berkas teks")
    path.write_bytes(b"x,y\n\x81\x8d")  # no letter in UTF-8, none in cp1252
    refused(path, "tidak bisa dibaca")


def test_a_file_of_200_mb_is_refused_before_it_is_opened(path, monkeypatch):
    with path.open("wb") as file:
        file.truncate(200_000_000)  # holes cost no disk
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("it was opened"))
    refused(path, "besarnya 200 MB", "paling besar 20 MB", "secara acak")


def test_a_file_that_may_not_be_read(path, monkeypatch):
    path.write_text(table())

    def denied(*_):
        raise PermissionError

    monkeypatch.setattr("builtins.open", denied)
    refused(path, "tidak bisa dibaca", "izinnya")


def test_too_many_columns(path):
    path.write_text(",".join(f"k{n}" for n in range(1001)) + "\n1")
    refused(path, "ada 1001 kolom, paling banyak 1000")


def test_wrong_kinds_of_argument_are_told_apart():
    for call, said in (
        (lambda: load_csv(3), "path harus nama berkas"),
        (lambda: load_csv(IRIS, one_hot="jenis"), "pakai \\['jenis'\\]"),
    ):
        with pytest.raises(TypeError, match=said):
            call()
    refused(IRIS, "task harus salah satu dari", task="clustering")
    refused(IRIS, "decimal harus salah satu dari", decimal="·")
    refused("", "Nama berkasnya kosong")
    refused("a\0b.csv", "tidak ada")


def test_a_hundred_thousand_rows_are_read_exactly(path):
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(100_000, 5)).round(4), rng.integers(0, 3, 100_000)
    lines = ["\t".join([*map(repr, row), str(label)]) for row, label in zip(
        X.tolist(), y.tolist(), strict=True)]  # fmt: skip
    path.write_text("\t".join([*"abcdef"]) + "\n" + "\n".join(lines))
    data = load_csv(path)
    assert np.array_equal(data.X, X)
    assert np.array_equal(data.y, y)


# ---- What Python's csv writes is read back -------------------------------------------

texts = st.text(
    st.characters(codec="cp1252", exclude_categories=["Cc", "Cs"]), min_size=1
).filter(lambda text: text == text.strip() and not re.fullmatch(
    r"(?i)[\d.,+−e-]*|n/?a|#n/a|nan|null|sep=.|[+-]?inf(inity)?", text))  # fmt: skip


@st.composite
def written(draw):
    """Draw a table, the text that csv writes for it, and how to open that."""
    separator = draw(st.sampled_from(";,\t"))
    mark = draw(st.sampled_from(".,"))
    n, d = draw(st.integers(10, 16)), draw(st.integers(1, 3))
    names = draw(st.lists(texts, min_size=d + 1, max_size=d + 1, unique=True))
    floats = st.floats(allow_nan=False, allow_infinity=False)
    X = [[draw(floats) for _ in range(d)] for _ in range(n)]
    classes = draw(st.lists(texts, min_size=2, max_size=3, unique=True))
    labels = [classes[i % len(classes)] for i in range(n)]
    rows = [
        [*(repr(value).replace(".", mark) for value in row), label]
        for row, label in zip(X, labels, strict=True)
    ]
    stream = io.StringIO(newline="")
    csv.writer(
        stream,
        delimiter=separator,
        lineterminator=draw(st.sampled_from(["\n", "\r\n"])),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
    ).writerows([names, *rows])
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    return names, np.array(X), labels, stream.getvalue(), encoding, mark


@settings(max_examples=60, deadline=None)
@given(data=written())
def test_what_csv_writes_is_read_back_equal(tmp_path_factory, data):
    names, X, labels, text, encoding, mark = data
    file = tmp_path_factory.getbasetemp() / f"{os.getpid()}.csv"
    file.write_bytes(text.encode(encoding))
    read = load_csv(file, decimal=mark)
    assert read.X.tobytes() == X.tobytes()
    assert [read.class_names[label] for label in read.y] == labels
    assert (*read.feature_names, read.target_name) == tuple(names)


def outcome(source):
    """Read a table: its rows, or the words that refuse it."""
    try:
        return load_csv(source).n_rows
    except ValueError as error:
        return str(error)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_words(text):
    said = outcome(io.StringIO(text, newline=""))
    assert said.startswith("Tabel yang diketik") if isinstance(said, str) else said > 9


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_file_is_read_or_refused_in_words(tmp_path_factory, data):
    file = tmp_path_factory.getbasetemp() / f"{os.getpid()}.csv"
    file.write_bytes(data)
    said = outcome(file)
    assert file.name in said if isinstance(said, str) else said > 9


def test_the_limit_is_told_where_it_is_kept():
    assert f"{text_file.MOST_BYTES // 10**6} MB" in datasets.load_csv.__doc__
