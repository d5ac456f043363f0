"""Numbers as people write them in a table: with a decimal comma, or with a point."""

import re
from collections import Counter

_ONE_MARK = re.compile(r"[+-]?(?=[.,]?\d)\d*([.,])\d*(?:[eE][+-]?\d+)?")
_LIKE_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_BOTH_MARKS = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})+(?!\1)([.,])\d+")
_SAME_TWICE = re.compile(r"[+-]?\d{1,3}([.,])\d{3}(?:\1\d{3})+")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?inf(?:inity)?")
_OTHER = {".": ",", ",": "."}


def find_mark(cells, expected):
    """Return the decimal mark that the cells show, and a cell that leaves it open.

    1.500 may be a thousand and a half or one and a half; 0.5 shows a decimal point,
    1.500,25 a decimal comma. Where nothing shows it, it is `expected`; a cell such as
    1.500 with the other mark is then returned too: only its writer knows.
    """
    shown, doubtful = Counter(), None
    for cell in cells:
        cell = cell.replace("−", "-")
        if found := _ONE_MARK.fullmatch(cell):
            if not _LIKE_THOUSANDS.fullmatch(cell):
                shown[found[1]] += 1
            elif found[1] != expected:
                doubtful = doubtful or cell
        elif found := _BOTH_MARKS.fullmatch(cell):
            shown[found[2]] += 1
        elif found := _SAME_TWICE.fullmatch(cell):
            shown[_OTHER[found[1]]] += 1
    if shown:
        return max(shown, key=lambda mark: (shown[mark], mark == expected)), None
    return expected, doubtful


def number(cell, mark):
    """Return the number in a cell with that decimal mark; None if it is none."""
    cell, other = cell.replace("−", "-"), _OTHER[mark]
    if other in cell:
        if not re.fullmatch(rf"[+-]?\d{{1,3}}([{other}]\d{{3}})+([{mark}]\d+)?", cell):
            return None
        cell = cell.replace(other, "")
    cell = cell.replace(mark, ".")
    return float(cell) if _NUMBER.fullmatch(cell.lower()) else None


def numbers(cells, mark):
    """Return the numbers in a column; None in the place of each that is none."""
    together = "".join(cells)
    if _OTHER[mark] not in together and "_" not in together:  # quick, and the usual
        try:
            return [float(cell.replace(mark, ".")) for cell in cells]
        except ValueError:
            pass
    return [number(cell, mark) for cell in cells]
