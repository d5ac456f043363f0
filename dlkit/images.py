"""Gambar sebagai angka: goresan tangan menjadi 8 × 8 piksel seperti data angka."""

import numpy as np

from dlkit import _validation as check

# The optdigits images of `datasets.load_digits` came out of NIST's form reader. What it
# did can be read off them: a digit is 32 pixels high and about 20 wide, the left ends
# of its first and last row lie above each other (it was sheared until they did), and
# strokes were thickened or thinned until about 312 of the 1024 pixels were ink.
_SIDE = 32
_WIDTH = 20
_INK = 312
_MARGIN = 2.5  # half a stroke: a path of 27 pixels makes a digit of 32
_PEN = 0.1  # of the height: how thick a hand draws
_STRETCH = 1.2  # a slim digit is stretched by this, at most
_SHEAR = 0.6  # at most, across for each down
_MIDDLE = 16.3  # where the images' centre of mass lies, across


def digit_from_strokes(strokes):
    """Satu gambar 8 × 8 seperti di `dlkit.datasets.load_digits`, dari goresan tangan.

    Sama dengan ``digit_from_bitmap(bitmap_from_strokes(strokes))``.

    Parameters
    ----------
    strokes : sequence of array (n_points, 2)
        Goresan demi goresan, tiap titik (x, y), dengan y makin besar ke bawah. Satuan,
        tempat, dan ukurannya bebas.

    Returns
    -------
    ndarray (64,) of float32
        Dari 0 (kertas) sampai 1 (tinta penuh), baris atas dulu.

    Raises
    ------
    ValueError, TypeError
        Kalau belum ada goresan, atau titiknya bukan pasangan angka.

    Examples
    --------
    >>> one = [[(40, 20), (50, 10), (50, 90)]]
    >>> (16 * digit_from_strokes(one).reshape(8, 8)).astype(int)
    array([[ 0,  0,  3, 15, 16,  8,  0,  0],
           [ 0,  0, 11, 16, 16,  8,  0,  0],
           [ 0,  0,  3, 14, 16,  8,  0,  0],
           [ 0,  0,  0, 14, 16,  6,  0,  0],
           [ 0,  0,  0, 16, 16,  4,  0,  0],
           [ 0,  0,  0, 16, 16,  4,  0,  0],
           [ 0,  0,  3, 16, 16,  0,  0,  0],
           [ 0,  0,  3, 16, 16,  0,  0,  0]])
    """
    return digit_from_bitmap(bitmap_from_strokes(strokes))


def bitmap_from_strokes(strokes):
    """Goresan tangan sebagai gambar 32 × 32 piksel, setebal dan setegak data angka.

    Goresannya dibuat setinggi gambar, ditegakkan sampai ujung kiri baris teratas dan
    baris terbawahnya sejajar, dan ditaruh di tengah. Lalu 312 piksel yang paling dekat
    dengan garisnya diisi tinta: sebanyak itu tinta rata-rata sebuah gambar di
    `dlkit.datasets.load_digits`.

    Parameters
    ----------
    strokes : sequence of array (n_points, 2)
        Seperti di `digit_from_strokes`.

    Returns
    -------
    ndarray (32, 32) of bool
        ``True`` berarti tinta.

    Raises
    ------
    ValueError, TypeError
        Kalau belum ada goresan, atau titiknya bukan pasangan angka.

    Examples
    --------
    >>> bitmap = bitmap_from_strokes([[(0, 0), (0, 100)]])
    >>> bitmap.sum()
    np.int64(312)
    """
    strokes = _points(strokes)
    everything = np.concatenate(strokes)
    low, high = everything.min(axis=0), everything.max(axis=0)
    width, height = high - low
    height = max(height, _PEN * width, 1e-9)  # a dash and a dot have none
    down = (_SIDE - 2 * _MARGIN) / height
    across = min(_WIDTH / (width + _PEN * height), _STRETCH * down)
    centre = (low + high) / 2
    path = np.concatenate([_walk((s - centre) * [across, down]) for s in strokes])
    path[:, 0] += _slant(path) * path[:, 1]
    path += _SIDE / 2
    _, columns = np.nonzero(_ink(path))
    path[:, 0] += _MIDDLE - (columns.mean() + 0.5)
    return _ink(path)


def digit_from_bitmap(bitmap):
    """Gambar 32 × 32 hitam putih menjadi 8 × 8: bagian tinta di tiap petak 4 × 4.

    Parameters
    ----------
    bitmap : array (32, 32)
        0 atau ``False`` berarti kertas, 1 atau ``True`` tinta.

    Returns
    -------
    ndarray (64,) of float32
        Dari 0 (kertas) sampai 1 (tinta penuh), baris atas dulu.

    Raises
    ------
    ValueError, TypeError
        Kalau bentuknya lain, atau ada nilai selain 0 dan 1.

    Examples
    --------
    >>> bitmap = np.zeros((32, 32))
    >>> bitmap[:4, :2] = 1
    >>> digit_from_bitmap(bitmap)[:3]
    array([0.5, 0. , 0. ], dtype=float32)
    """
    bitmap = check.numbers_array(bitmap, "bitmap", np.float32)
    if bitmap.shape != (_SIDE, _SIDE):
        raise ValueError(f"bitmap harus berbentuk (32, 32), bukan {bitmap.shape}.")
    odd = bitmap[(bitmap != 0) & (bitmap != 1)]
    if odd.size:
        raise ValueError(
            f"bitmap hanya boleh berisi 0 dan 1, tetapi ada {check.got(odd[0])}."
        )
    return bitmap.reshape(8, 4, 8, 4).mean(axis=(1, 3)).ravel()


def _points(strokes):
    try:
        strokes = list(strokes)
    except TypeError:
        raise TypeError(
            f"strokes harus deretan goresan, bukan objek {type(strokes).__name__}."
        ) from None
    if not strokes:
        raise ValueError("Belum ada goresan: strokes kosong.")
    return [check.matrix(s, "tiap goresan", n_features=2) for s in strokes]


def _walk(stroke):
    """Put points half a pixel apart along a stroke."""
    lengths = np.hypot(*np.diff(stroke, axis=0).T)
    passed = np.concatenate([[0], np.cumsum(lengths)])
    stops = np.linspace(0, passed[-1], max(2, int(2 * passed[-1])))
    return np.column_stack([np.interp(stops, passed, axis) for axis in stroke.T])


def _ink(path):
    """Fill the pixels nearest to the path."""
    pixels = np.arange(_SIDE) + 0.5
    x, y = np.meshgrid(pixels, pixels)
    apart = np.square(x.ravel()[:, None] - path[:, 0])
    apart += np.square(y.ravel()[:, None] - path[:, 1])
    bitmap = np.zeros(_SIDE * _SIDE, bool)
    bitmap[np.argsort(apart.min(axis=1), kind="stable")[:_INK]] = True
    return bitmap.reshape(_SIDE, _SIDE)


def _slant(path):
    """Return how far across to move, for each pixel down, what leans to one side."""
    x, y = path.T
    top = x[y < y.min() + 2].min()
    bottom = x[y > y.max() - 2].min()
    slant = (top - bottom) / max(y.max() - y.min(), 1e-9)
    return np.clip(slant, -_SHEAR, _SHEAR)
