"""What a learner reads after a call: one message, as rich text and as plain text.

The rich form uses JupyterLab's own colours where there are any, so it follows the
light and the dark theme; a sign and a word say the same as the colour.
"""

import html
import re
from dataclasses import dataclass, replace

SIGNS = {
    "benar": "✓",
    "belum benar": "✗",
    "belum dikerjakan": "○",
    "petunjuk": "?",
    "info": "i",
}
_COLORS = {
    "benar": "var(--jp-success-color1, currentColor)",
    "belum benar": "var(--jp-error-color1, currentColor)",
    "belum dikerjakan": "var(--jp-content-font-color2, currentColor)",
}
_ACCENT = "var(--jp-brand-color1, currentColor)"
_BOX = (
    "max-width: 48em; margin: 4px 0; padding: 1px 14px; line-height: 1.5; "
    "overflow-wrap: anywhere; border-left: 4px solid {color}"
)
_PART = "margin: 6px 0"


def inline_html(text: str) -> str:
    """`text` sebagai HTML; yang diapit tanda ` menjadi kode.

    Examples
    --------
    >>> inline_html("`a < b` benar")
    '<code>a &lt; b</code> benar'
    """
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False))


@dataclass(frozen=True)
class Code:
    """Potongan kode Python."""

    source: str

    def plain(self) -> str:
        """Kode yang menjorok empat spasi."""
        return "\n".join(
            f"    {line}".rstrip() for line in self.source.rstrip().split("\n")
        )

    def html(self) -> str:
        """Kode sebagai HTML yang menjaga spasinya."""
        source = html.escape(self.source.rstrip(), quote=False)
        return (
            f'<pre style="{_PART}; white-space: pre-wrap"><code>{source}</code></pre>'
        )


@dataclass(frozen=True)
class Message:
    """Satu pesan: keadaan, judul, lalu paragraf dan kode.

    Attributes
    ----------
    state : str
        Salah satu kunci `SIGNS`: ``"benar"``, ``"belum benar"``, ...
    title : str
        Satu baris yang menyimpulkan.
    body : tuple of str or Code
        Paragraf (boleh memuat `kode`) dan potongan kode.
    mistake : str or None
        Nama kesalahan yang dikenali, misalnya ``"sign-flipped"``.

    Examples
    --------
    >>> Message("benar", "Benar", ("Fungsi `f` cocok.",))
    ✓ Benar
    <BLANKLINE>
    Fungsi `f` cocok.
    """

    state: str
    title: str
    body: tuple[str | Code, ...] = ()
    mistake: str | None = None

    def followed_by(self, paragraphs: list[str]) -> "Message":
        """Pesan yang sama dengan paragraf tambahan di akhir."""
        return replace(self, body=(*self.body, *paragraphs))

    def __repr__(self) -> str:
        parts = [part.plain() if isinstance(part, Code) else part for part in self.body]
        return "\n\n".join([f"{SIGNS[self.state]} {self.title}", *parts])

    def _repr_html_(self) -> str:
        color = _COLORS.get(self.state, _ACCENT)
        sign = f'<span style="color: {color}">{SIGNS[self.state]}</span>'
        parts = [
            part.html()
            if isinstance(part, Code)
            else f'<p style="{_PART}">{inline_html(part)}</p>'
            for part in self.body
        ]
        title = f"<strong>{sign} {inline_html(self.title)}</strong>"
        heading = f'<p style="{_PART}">{title}</p>'
        style = _BOX.format(color=color)
        return f'<div style="{style}">{heading}{"".join(parts)}</div>'
