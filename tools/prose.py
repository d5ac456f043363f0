"""What a learner reads: the running text of notebooks, Markdown, and dlkit's Python."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import nbformat

from tools.code_prose import in_cell, in_module

ROOT = Path(__file__).resolve().parent.parent


class Passage(NamedTuple):
    """A text that a learner reads, freed of code, formulas and addresses."""

    place: str
    line: int
    text: str

    def at(self, position: int) -> str:
        """Name the file and line, or the cell and line, of a position in the text."""
        return f"{self.place}:{self.line + self.text.count(chr(10), 0, position)}"


NOT_PROSE = re.compile(
    "|".join(
        [
            r"<!--.*?-->",
            r"^ *(?P<fence>```+|~~~+).*?^ *(?P=fence)",
            r"<(?P<tag>style|script|pre|code|svg)\b.*?</(?P=tag)>",
            r"(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
            r"\*\*[^*\n]*→[^*\n]*\*\*",  # a way through JupyterLab's menus
            r"\$\$.+?\$\$",
            r"(?<![\\$])\$[^$\n]+\$",
            r"\\begin\{(?P<env>\w+\*?)\}.*?\\end\{(?P=env)\}",
            r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)",  # the address of a link
            r"^ *\[[^\]]+\]: .*?$",
            r"\bhttps?://[^\s)>]+",
            r"(?P<markup></?[a-zA-Z][^<>]*>)",
            r"^- (?:Inggris|Juga ditulis|Tidak dipakai): .*?$",  # the glossary's fields
        ]
    ),
    re.MULTILINE | re.DOTALL,
)
LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")
ITALIC = re.compile(r"(?<![\w*])([*_])(?![*_\s])[^*_()]+?\1(?![\w*])")


def prose(markdown: str) -> str:
    """Keep the running text, line for line; (*English in brackets*) goes as well.

    What was taken out leaves a `_`, so that the words around it stay apart.
    """
    text = NOT_PROSE.sub(_gap, markdown)
    text = re.sub(r"\([^()]*\)", lambda found: ITALIC.sub("_", found[0]), text)
    return html.unescape(text)


def _gap(found):
    return (" " if found["markup"] else "_") + _newlines(found)


def passages(document, source: str = "") -> Iterator[Passage]:
    """Read what a learner reads of a notebook, a Markdown text, or a file."""
    if isinstance(document, Path):
        source = source or document.name
        text = document.read_text(encoding="utf-8")
        if document.suffix == ".py":
            starts = document.stem[0], document.parent.name[:1]
            private = "_" in starts and document.stem != "__init__"
            texts = in_module(text, is_private=private)
            yield from (Passage(source, line, prose(text)) for line, text in texts)
            return
        is_notebook = document.suffix == ".ipynb"
        document = nbformat.reads(text, as_version=4) if is_notebook else text
    if isinstance(document, str):
        yield Passage(source, 1, prose(document))
        return
    for number, cell in enumerate(document.cells, 1):
        place = f"{source}[{number}]"
        if cell.cell_type == "markdown":
            yield Passage(place, 1, prose(cell.source))
        elif cell.cell_type == "code":
            yield from (Passage(place, n, prose(t)) for n, t in in_cell(cell.source))
            yield from (Passage(f"{place}>", 1, _shown(out)) for out in cell.outputs)


def _shown(output):
    """Read a stored output; its numbers only in sentences: print shows Python's own."""
    data = output.get("data", {})
    rich = data.get("text/html") or data.get("text/markdown")
    text = prose(rich or data.get("text/plain") or output.get("text", ""))
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if (
            output.output_type == "stream"
            or "=" in line
            or len(re.findall(r"[^\W\d_]{2,}", line)) < 4
        ):
            lines[i] = re.sub(r"\d+\.\d+", "0", line)
    return "\n".join(lines)


def _newlines(found):
    return "\n" * found[0].count("\n")
