"""Numbers as Indonesian readers write them, and names that fit where they stand."""

import math


def decimal(value: float, digits: int = 3) -> str:
    """Angka `value` dengan `digits` angka penting dan koma desimal.

    Examples
    --------
    >>> decimal(0.1), decimal(-1234.6), decimal(2.0), decimal(3e-7)
    ('0,1', '−1235', '2', '3×10^−7')
    >>> decimal(float("inf")), decimal(float("nan"))
    ('tak hingga', 'bukan angka')
    """
    if math.isnan(value):
        return "bukan angka"
    if math.isinf(value):
        return "tak hingga" if value > 0 else "−tak hingga"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    if -5 < int(exponent) < 6:
        text = f"{value:.{max(digits - 1 - int(exponent), 0)}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        text = f"{float(mantissa):g}×10^{int(exponent)}"
    return text.replace(".", ",").replace("-", "−")


def fixed(value: float, digits: int = 2) -> str:
    """Angka `value` dengan tepat `digits` desimal: lebarnya tetap saat panel berputar.

    Yang sangat besar atau tak hingga ditulis seperti oleh `decimal`.

    Examples
    --------
    >>> fixed(0.1), fixed(-3), fixed(-0.001), fixed(2.5e300)
    ('0,10', '−3,00', '0,00', '2,5×10^300')
    """
    if not abs(value) < 1e6:
        return decimal(value)
    text = f"{value + 0.0:.{digits}f}"
    if float(text) == 0:
        text = text.lstrip("-")
    return text.replace(".", ",").replace("-", "−")


def signed(value: float) -> str:
    """Angka `value` dengan dua desimal, dan tanda + kalau positif.

    Examples
    --------
    >>> signed(0.6), signed(-0.8), signed(0)
    ('+0,60', '−0,80', '0,00')
    """
    return f"{'+' if value > 0 else ''}{fixed(value)}"


def grouped(number: int) -> str:
    """Bilangan bulat `number` dengan titik di tiap ribuan.

    Examples
    --------
    >>> grouped(1350), grouped(9590400)
    ('1.350', '9.590.400')
    """
    return f"{number:,}".replace(",", ".")


def shortened(name: str, most: int) -> str:
    """`name`, dengan elipsis kalau lebih panjang dari `most` huruf.

    Examples
    --------
    >>> shortened("enak", 15), shortened("dipertanggungjawabkan", 15)
    ('enak', 'dipertanggungj…')
    """
    return name if len(name) <= most else f"{name[: most - 1]}…"
