"""The numbers behind a picture, as a table of HTML."""

import html
from collections.abc import Iterable, Sequence


def table(
    heads: Sequence[str],
    rows: Iterable[Sequence],
    *,
    chosen: int | None = None,
    total: bool = True,
) -> str:
    """Tabel dengan judul tiap kolom; yang pertama di tiap baris judul barisnya.

    Parameters
    ----------
    heads : sequence of str
        Judul kolom; boleh ada yang kosong.
    rows : iterable of sequence
        Isinya, sebanyak judulnya.
    chosen : int, optional
        Baris yang ditonjolkan, mulai dari 0.
    total : bool
        Benar: baris terakhir dipisahkan garis, misalnya karena itu jumlahnya.

    Examples
    --------
    >>> table(["kata", "bobot"], [["enak", "+0,60"]])
    '<table class="dlkit-numbers"><tr><th scope=col>kata</th><th scope=col>bobot</th>\
</tr><tr><th scope=row>enak</th><td>+0,60</td></tr></table>'
    """
    lines = "".join(
        f"<tr{' class=dlkit-chosen' if number == chosen else ''}>"
        f"<th scope=row>{_text(first)}</th>"
        f"{''.join(f'<td>{_text(cell)}</td>' for cell in others)}</tr>"
        for number, (first, *others) in enumerate(rows)
    )
    top = "".join(
        f"<th scope=col>{_text(head)}</th>" if head else "<td></td>" for head in heads
    )
    kind = "dlkit-numbers" + (" dlkit-weights" if not total else "")
    return f'<table class="{kind}"><tr>{top}</tr>{lines}</table>'


def _text(cell):
    return html.escape(str(cell))
