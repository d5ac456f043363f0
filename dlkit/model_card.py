"""The card of a trained model: numbers filled in, questions left to a person."""

import os
from collections.abc import Mapping

from dlkit import _validation as check
from dlkit._format import decimal
from dlkit.mlp import MLP

_BLANKS = {
    "purpose": (
        "Untuk apa",
        "Siapa yang memakainya, dan untuk keputusan apa? Untuk apa ia *tidak* boleh "
        "dipakai?",
    ),
    "data": (
        "Asal data",
        "Siapa yang mengukur, kapan, di mana, dengan alat apa? Siapa atau apa yang "
        "tidak terwakili? Apa lisensinya?",
    ),
    "affected": (
        "Siapa yang terpengaruh",
        "Siapa yang dirugikan kalau jawabannya salah? Kesalahan mana yang lebih berat?",
    ),
    "limits": (
        "Batasnya",
        "Kapan ia salah? Apa yang belum diuji? Kapan ia harus dilatih ulang?",
    ),
    "author": ("Dibuat oleh", "Nama, tanggal, dan cara menghubungimu."),
}


class ModelCard(str):
    """Teks kartu model, dalam Markdown; notebook menampilkannya dengan rapi.

    Examples
    --------
    >>> print(ModelCard("# Kartu model: jenis bunga"))
    # Kartu model: jenis bunga
    """

    __slots__ = ()

    def _repr_markdown_(self):
        return str(self)

    def save(self, path, *, overwrite=False):
        """Simpan kartunya ke berkas.

        Parameters
        ----------
        path : str or path-like
            Misalnya ``"kartu_bunga.md"``.
        overwrite : bool, default False
            Benar: berkas yang sudah ada boleh diganti.

        Raises
        ------
        ValueError
            Kalau berkasnya sudah ada, atau tempatnya tidak bisa ditulisi.
        """
        path = os.fspath(path)
        try:
            with open(path, "w" if overwrite else "x", encoding="utf-8") as file:
                file.write(f"{self}\n")
        except FileExistsError:
            raise ValueError(
                f"Berkas {path} sudah ada. Pakai nama lain, atau tulis "
                "overwrite=True kalau memang mau menggantinya."
            ) from None
        except OSError:
            raise ValueError(
                f"Berkas {path} tidak bisa ditulis. Periksa nama dan foldernya."
            ) from None


def model_card(
    title,
    model,
    table,
    results,
    *,
    purpose=None,
    data=None,
    affected=None,
    limits=None,
    author=None,
):
    r"""Kartu model: angkanya terisi, pertanyaannya untuk kamu jawab.

    Susunannya mengikuti M. Mitchell dkk., 2019 (*Model Cards for Model
    Reporting*).

    Parameters
    ----------
    title : str
        Nama modelnya.
    model : MLP
        Yang sudah dilatih.
    table : Table
        Tabel asalnya, dari `datasets.load_csv`.
    results : mapping of str to number or str
        Nama hasil dan nilainya, misalnya ``{"akurasi data uji": 0.9}``.
    purpose, data, affected, limits, author : str, optional
        Jawabanmu; yang kosong tampil sebagai pertanyaan.

    Returns
    -------
    ModelCard

    Raises
    ------
    ValueError, TypeError
        Kalau modelnya bukan MLP atau belum dilatih, atau sebuah hasil bukan angka dan
        bukan teks.

    Examples
    --------
    >>> import io
    >>> from dlkit import MLP, datasets
    >>> rows = "\n".join(f"{n},{n // 6}" for n in range(12))
    >>> table = datasets.load_csv(io.StringIO("berat,jenis\n" + rows))
    >>> model = MLP((4,), rng=0).fit(table.X, table.y)
    >>> card = model_card("buah", model, table, {"akurasi data uji": 0.75})
    >>> print(card.splitlines()[4])
    - Multilayer perceptron 1-4-2 (18 parameter), aktivasi tanh.
    """
    if not isinstance(model, MLP):
        raise TypeError(f"model harus MLP, bukan objek {type(model).__name__}.")
    check.fitted(model, "theta_")
    if not isinstance(results, Mapping):
        raise TypeError(
            "results harus kamus berisi nama hasil dan nilainya, bukan objek "
            f"{type(results).__name__}."
        )
    sizes = "-".join(map(str, model.network_.layer_sizes))
    rate = decimal(model.optimizer.learning_rate)
    optimizer = type(model.optimizer).__name__
    about = [
        f"Multilayer perceptron {sizes} ({model.network_.n_parameters} parameter), "
        f"aktivasi {model.activation}.",
        f"Dilatih {len(model.history_) - 1} epoch dengan {optimizer}, learning rate "
        f"{rate}, L2 {decimal(model.l2)}, seed {model.rng}.",
    ]
    answers = dict(zip(_BLANKS, (purpose, data, affected, limits, author), strict=True))
    parts = [
        f"# Kartu model: {title}",
        "## Modelnya",
        _items(about),
        "## Datanya",
        _items(repr(table).splitlines()),
        "## Hasilnya",
        "| Ukuran | Nilai |\n|:--|--:|\n"
        + "\n".join(
            f"| {name} | {_value(name, value)} |" for name, value in results.items()
        ),
    ]
    for name, (heading, question) in _BLANKS.items():
        parts += [f"## {heading}", answers[name] or f"_(isi: {question})_"]
    return ModelCard("\n\n".join(parts))


def _items(lines):
    return "\n".join(f"- {line}" for line in lines)


def _value(name, value):
    return value if isinstance(value, str) else decimal(check.number(value, name))
