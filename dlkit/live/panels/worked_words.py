"""Backpropagation in words and formulas, filled with the numbers of one moment."""

import re
from collections.abc import Mapping

from dlkit._format import decimal, fixed
from dlkit.live import html_table
from dlkit.live.formula import typeset
from dlkit.live.panels.walk import NAMES, NETWORK, UPDATE, Moment
from dlkit.live.panels.worked_network import symbol

_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_COMMANDS = {
    "δ": r"\delta", "σ": r"\sigma", "∂": r"\partial ", "←": r"\leftarrow",
    "η": r"\eta", "loss": r"\text{loss}",
}  # fmt: skip
WIDTH = 37
"""Huruf; baris rumus yang lebih panjang tidak muat di layar telepon."""
EXAMPLE = NAMES.index("v1")
"""Parameter yang hitungannya ditulis kalau tempatnya hanya cukup untuk satu."""
TITLES = {
    None: "Bobot awal: belum ada yang dihitung",
    "hidden": "Propagasi maju: lapisan tersembunyi",
    "output": "Propagasi maju: lapisan keluaran",
    "output_delta": "Propagasi mundur: delta keluaran",
    "hidden_delta": "Propagasi mundur: delta tersembunyi",
    "gradient": "Gradien: masukan kali delta",
    UPDATE: "Pembaruan bobot",
}
IDEAS = {
    None: "Tekan Maju: masukan sampel pertama berjalan dari kiri ke kanan.",
    "hidden": "Tiap neuron: jumlah berbobot ditambah bias, lalu sigmoid σ.",
    "output": "Keluaran a₃ adalah peluang kelas 1; loss mengukur salahnya.",
    "output_delta": "Delta keluaran: prediksi dikurangi target.",
    "hidden_delta": "Delta keluaran mundur lewat bobotnya, dikali turunan sigmoid.",
    "gradient": "Gradien bobot: masukannya kali deltanya. Gradien bias: deltanya.",
    UPDATE: "Tiap parameter dikurangi learning rate η kali gradiennya g.",
}


def title(moment: Moment) -> str:
    """Nama tahap ini."""
    size = len(moment.rows)
    if moment.stage == UPDATE and size > 1:
        return f"{TITLES[UPDATE]}: gradien rata-rata {size} sampel"
    return TITLES[moment.stage]


def point(x) -> str:
    """Masukan sebuah sampel.

    Examples
    --------
    >>> point((0.0, 1.0))
    '(0; 1)'
    """
    return f"({'; '.join(map(decimal, x))})"


def number(value: float) -> str:
    """Angka di dalam hitungan: yang negatif berkurung.

    Examples
    --------
    >>> number(0.5), number(-0.25)
    ('0,500', '(−0,250)')
    """
    text = fixed(value, 3)
    return f"({text})" if text.startswith("−") else text


def factors(name: str) -> tuple[str, ...]:
    """Faktor-faktor gradien sebuah parameter: masukannya, lalu deltanya.

    Examples
    --------
    >>> factors("w21"), factors("v1"), factors("b3")
    (('x2', 'δ1'), ('a1', 'δ3'), ('δ3',))
    """
    kind, *places = name
    if kind == "w":
        return f"x{places[0]}", f"δ{places[1]}"
    return (f"a{places[0]}", "δ3") if kind == "v" else (f"δ{places[0]}",)


def sums(moment: Moment, values: Mapping[str, float], rate: float) -> list[str]:
    """Hitungan pada tahap ini, satu per baris, terisi angka.

    Parameters
    ----------
    moment : Moment
    values : mapping
        Dari `walk.numbers`.
    rate : float
        Learning rate.
    """

    def n(key):
        value = values[key]
        return decimal(value) if key[0] in "xy" else number(value)

    def neuron(i, weights, inputs):
        pairs = list(zip(weights, inputs, strict=True))
        general = " + ".join(f"{symbol(w)}·{symbol(x)}" for w, x in pairs)
        filled = " + ".join(f"{n(w)}·{n(x)}" for w, x in pairs)
        s = symbol(str(i))
        return [
            f"z{s} = {general} + b{s} = {filled} + {n(f'b{i}')} "
            f"= {fixed(values[f'z{i}'], 3)}",
            f"a{s} = σ(z{s}) = σ({fixed(values[f'z{i}'], 3)}) "
            f"= {fixed(values[f'a{i}'], 3)}",
        ]

    if moment.stage == "hidden":
        return [
            line
            for i in (1, 2)
            for line in neuron(i, (f"w1{i}", f"w2{i}"), ("x1", "x2"))
        ]
    if moment.stage == "output":
        right = "a₃" if values["y"] else "1 − a₃"
        filled = f"{'' if values['y'] else '1 − '}{n('a3')}"
        loss = f"loss = −ln({right}) = −ln({filled}) = {fixed(values['loss'], 3)}"
        return [*neuron(3, ("v1", "v2"), ("a1", "a2")), loss]
    if moment.stage == "output_delta":
        return [f"δ₃ = a₃ − y = {n('a3')} − {n('y')} = {fixed(values['δ3'], 3)}"]
    if moment.stage == "hidden_delta":
        return [
            f"δ{s} = v{s}·δ₃·a{s}·(1 − a{s}) = {n(f'v{i}')}·{n('δ3')}·{n(f'a{i}')}"
            f"·(1 − {n(f'a{i}')}) = {fixed(values[f'δ{i}'], 3)}"
            for i, s in ((1, "₁"), (2, "₂"))
        ]
    if moment.stage == "gradient":
        return [
            " = ".join(
                [
                    f"∂loss/∂{symbol(name)}",
                    "·".join(map(symbol, factors(name))),
                    *["·".join(map(n, factors(name)))] * (len(factors(name)) > 1),
                    fixed(values[f"g {name}"], 3),
                ]
            )
            for name in NAMES
        ]
    if moment.stage == UPDATE:
        return [
            f"{symbol(name)} ← {symbol(name)} − η·g = "
            f"{fixed(old, 3)} − {decimal(rate)}·{n(f'g {name}')} "
            f"= {fixed(values[name], 3)}"
            for name, old in zip(NAMES, moment.theta, strict=True)
        ]
    return []


def about_batch(moment: Moment, X, y) -> list[str]:
    """Dari sampel ke batch: apa yang masih ditunggu, atau bagaimana rata-ratanya."""
    size = len(moment.rows)
    if moment.stage == "gradient" and size > 1:
        return [
            f"Ini gradien sampel ke-{moment.place + 1} dari {size} di batch ini; bobot "
            "baru digeser sesudah semuanya dihitung."
        ]
    if moment.stage == UPDATE and size > 1:
        each = [
            NETWORK.gradient(moment.theta, X[[row]], y[[row]])[EXAMPLE]
            for row in moment.rows
        ]
        mean = NETWORK.gradient(moment.theta, X[moment.rows], y[moment.rows])[EXAMPLE]
        terms = " + ".join(map(number, each))
        return [
            f"Gradien v₁ adalah rata-rata {size} sampel: ({terms}) / {size} "
            f"= {fixed(mean, 3)}"
        ]
    return []


def rows(line: str) -> list[str]:
    """Satu baris `sums`, dipatahkan di = (lalu di +) supaya muat di layar sempit.

    Examples
    --------
    >>> rows("w₁₁ ← w₁₁ − η·g = −1,360 − 1·0,013 = −1,373")
    ['w₁₁ ← w₁₁ − η·g = −1,360 − 1·0,013', '= −1,373']
    """
    return [short for row in _packed(line, "=") for short in _packed(row, "+")]


def _packed(line, sign):
    """Return the line broken before `sign` where more would be too long."""
    first, *parts = line.split(f" {sign} ")
    broken = [first]
    for part in parts:
        if len(f"{broken[-1]} {sign} {part}") <= WIDTH:
            broken[-1] += f" {sign} {part}"
        else:
            broken.append(f"{sign} {part}")
    return broken


def latex(line: str) -> str:
    r"""Satu baris `sums` sebagai LaTeX; yang panjang menjadi beberapa, lurus di =.

    Examples
    --------
    >>> print(latex("δ₃ = a₃ − y = 0,5 − 1 = −0,5"))
    \delta_{3} &= a_{3} - y = 0{,}5 - 1 = -0{,}5
    """
    return r" \\ ".join(map(_aligned, rows(line)))


def _aligned(row):
    row = typeset(row.replace("·", r"{\cdot}"))
    for plain, command in _COMMANDS.items():
        row = row.replace(plain, command)
    row = re.sub("[₀-₉]+", lambda found: f"_{{{found[0].translate(_DIGITS)}}}", row)
    if row.startswith("+"):
        return rf"&\quad {row}"
    return re.sub(r"(^| )(=|\\leftarrow) ", r"\1&\2 ", row, count=1)


def table(moment: Moment, values: Mapping[str, float], numeric) -> str:
    """Semua parameter sebagai tabel HTML; yang belum diketahui bertanda –.

    Parameters
    ----------
    moment : Moment
    values : mapping
        Angka yang sudah diketahui.
    numeric : ndarray (n_parameters,)
        Gradien menurut beda hingga.
    """
    heads = ("bobot", "nilai", "gradien", "beda hingga", "galat relatif", "nilai baru")
    rows = (
        [symbol(name), *_row(moment, values, name, *each)]
        for name, *each in zip(NAMES, moment.theta, numeric, strict=True)
    )
    return html_table.table(heads, rows, total=False)


def _row(moment, values, name, old, numeric):
    """Return the cells of one parameter; `values` holds what is known."""
    yield fixed(old, 3)
    if f"g {name}" not in values:
        yield from "–––"
    else:
        slope = values[f"g {name}"]
        size = abs(slope) + abs(numeric)
        yield from (fixed(slope, 6), fixed(numeric, 6))
        yield decimal(abs(slope - numeric) / size, 1) if size else "0"
    yield fixed(values[name], 3) if moment.stage == UPDATE else "–"
