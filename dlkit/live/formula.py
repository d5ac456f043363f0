"""A formula filled with numbers: typeset where that is possible, plain elsewhere."""

import re
from dataclasses import dataclass


def typeset(text: str) -> str:
    r"""Hitungan biasa sebagai LaTeX: koma desimal, tanda kurang, dan pangkatnya.

    Examples
    --------
    >>> print(typeset("(0,99 − 0)² ≈ 0,98"))
    (0{,}99 - 0)^{2} \approx 0{,}98
    """
    signs = {
        ",": "{,}", "·": r"\,", "−": "-", "≈": r"\approx", "²": "^2", "×": r"\times ",
        "ln": r"\ln",
    }  # fmt: skip
    for plain, latex in signs.items():
        text = text.replace(plain, latex)
    return re.sub(r"\^(-?\d+)", r"^{\1}", text)


@dataclass(frozen=True)
class Formula:
    """Rumus yang sudah diisi angka.

    Attributes
    ----------
    latex : str
        Untuk notebook.
    text : str
        Isi yang sama sebagai teks biasa.

    Examples
    --------
    >>> Formula(r"a^2 = 4", "a² = 4")
    a² = 4
    """

    latex: str
    text: str

    def __repr__(self):
        return self.text

    def _repr_latex_(self):
        return f"$$\\begin{{aligned}}{self.latex}\\end{{aligned}}$$"
