"""A formula filled with numbers: typeset where that is possible, plain elsewhere."""

from dataclasses import dataclass


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
