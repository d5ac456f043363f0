"""A text file that somebody else made: its encoding, and what it is if it is none."""

import os

# difflib is imported where it is used: few lessons need it.

MOST_BYTES = 20_000_000
_SAMPLE = 100_000  # bytes in which a binary file gives itself away
_BINARY = {
    b"PK\x03\x04": "buku kerja Excel (xlsx), LibreOffice, atau zip",
    b"\xd0\xcf\x11\xe0": "buku kerja Excel lama (xls)",
    b"%PDF": "dokumen PDF",
    b"\x89PNG": "gambar PNG",
    b"\xff\xd8\xff": "gambar JPEG",
    b"\x1f\x8b": "berkas terkompresi (gzip)",
}
_SAVE_AS = (
    "Buka di aplikasi lembar kerja, pilih Simpan Sebagai, jenis CSV UTF-8, lalu pakai "
    "berkas baru itu."
)


def quoted(text: str) -> str:
    """`text` di antara tanda kutip, dipendekkan kalau panjang."""
    text = " ".join(text.split())
    return f'"{text[:37]}..."' if len(text) > 40 else f'"{text}"'


def similar(name: str, known) -> str:
    """Usul nama yang mirip, atau daftar yang ada; kosong kalau tidak ada satu pun."""
    import difflib

    known = list(known)
    if close := difflib.get_close_matches(name, known, n=1):
        return f" Maksudmu {quoted(close[0])}?"
    return f" Yang ada: {', '.join(map(quoted, known[:12]))}." if known else ""


def text_of(path):
    """Return what messages call the file, its text, and its encoding."""
    if not isinstance(path, str | os.PathLike):
        raise TypeError(
            f"path harus nama berkas, misalnya "
            f'"data/iris.csv", bukan objek {type(path).__name__}.'
        )
    path = os.path.expanduser(os.fspath(path))
    name = f"Berkas {path}"
    if not path.strip():
        raise ValueError('Nama berkasnya kosong. Tulis misalnya "data/iris.csv".')
    if os.path.isdir(path):
        raise ValueError(
            f"{path} adalah folder, bukan berkas.{similar('', _csv_files(path))} "
            "Tulis juga nama berkasnya."
        )
    if not os.path.isfile(path):
        near = similar(os.path.basename(path), _csv_files(os.path.dirname(path)))
        raise ValueError(
            f"{name} tidak ada.{near} Periksa ejaannya dan foldernya; nama itu dibaca "
            "mulai dari folder tempat notebook ini."
        )
    size = os.path.getsize(path)
    if size > MOST_BYTES:
        raise ValueError(
            f"{name} besarnya {size / 1e6:.0f} MB, sedangkan yang bisa dibaca paling "
            f"besar {MOST_BYTES / 1e6:.0f} MB. Ambil sebagian barisnya secara acak, "
            "atau buang kolom yang tidak dipakai."
        )
    try:
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES)
    except OSError:
        raise ValueError(
            f"{name} ada, tetapi tidak bisa dibaca. Periksa izinnya, dan tutup "
            "aplikasi lain yang sedang membukanya."
        ) from None
    for start, kind in _BINARY.items():
        if data.startswith(start):
            raise ValueError(f"{name} adalah {kind}, bukan CSV. {_SAVE_AS}")
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and b"\0" in data[:_SAMPLE]:
        raise ValueError(f"{name} bukan berkas teks, jadi bukan CSV. {_SAVE_AS}")
    for encoding in ["UTF-16"] if wide else ["UTF-8-sig", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not text.strip():
            raise ValueError(
                f"{name} kosong. Isi judul kolom di baris 1, lalu datanya."
            )
        return name, text, encoding.removesuffix("-sig")
    raise ValueError(f"{name} memuat huruf yang tidak bisa dibaca. {_SAVE_AS}")


def _csv_files(folder):
    """Return the names of what may be meant there."""
    try:
        names = os.listdir(folder or ".")
    except (OSError, ValueError):
        return []
    return sorted(each for each in names if each.lower().endswith((".csv", ".tsv")))
