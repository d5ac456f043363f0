"""What a learner reads: the running text of notebooks, Markdown, and dlkit's Python."""

import ast
import html
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import nbformat

ROOT = Path(__file__).resolve().parent.parent


class Passage(NamedTuple):
    """A text that a learner reads, freed of code, formulas and addresses."""

    place: str
    line: int
    text: str

    def at(self, position: int) -> str:
        """Name the file and line, or the cell and line, of a position in the text."""
        return f"{self.place}:{self.line + self.text.count(chr(10), 0, position)}"


ENGLISH = re.compile(
    r"(?<![\w-])(?:and|are|as|at|be|by|for|from|if|in|is|it|its|of|on|or|return|that|the|"
    r"their|they|this|to|was|when|which|with|you|your)(?![\w-])",
    re.IGNORECASE,
)
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
CODE = re.compile(r"[a-z-]+: [^;]+;|(?:from|import) |[\w, ]+ = ")  # CSS, or Python
QUOTED_VALUE = re.compile(r"([\"'])\w+\1")  # "xor_blobs" and its like
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
            private = document.name.startswith("_")
            texts = _in_module(text, private and document.stem != "__init__")
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
            yield from (Passage(place, n, prose(t)) for n, t in _in_cell(cell.source))
            yield from (Passage(f"{place}>", 1, _shown(out)) for out in cell.outputs)


def is_english(text: str) -> bool:
    """Tell whether a fifth of the words, and two at least, are little English ones."""
    n_words = len(re.findall(r"[^\W\d_]+", text))
    return len(ENGLISH.findall(text)) >= max(2, n_words / 5)


def _in_cell(source):
    """Find the comments and the sentences in the code of a cell."""
    source = re.sub(r"^[%!].*$", "", source, flags=re.MULTILINE)
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string.lstrip("#")
        yield from _sentences(ast.parse(source))
    except (SyntaxError, tokenize.TokenError):
        return  # not Python: running the notebook says so better


def _in_module(source, is_private):
    """Find the public docstrings, the messages and the labels of a module."""
    tree = ast.parse(source)
    for node in () if is_private else _public(tree):
        doc = ast.get_docstring(node)
        if doc and not is_english(doc):  # as those for maintainers are
            yield node.body[0].lineno, _numpydoc(doc)
    docs = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    for line, text in _sentences(tree, without=docs):
        if not CODE.match(text):
            yield line, QUOTED_VALUE.sub("_", text)


def _public(scope):
    """Find the public classes and functions, methods included."""
    for node in scope.body:
        if not getattr(node, "name", "_").startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def _sentences(tree, without=()):
    """Find the strings of several words, or of one with a capital, as a label has."""
    skipped = set(without)
    for node in ast.walk(tree):  # from the outside in
        skipped.add(getattr(node, "returns", None))
        if _is_internal(node):
            skipped.update(ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            skipped.update(node.values)
            values = [getattr(part, "value", "") for part in node.values]
            text = "".join(v if isinstance(v, str) else "_" for v in values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if node not in skipped and re.search(r"\w\s+\w|^[A-Z][a-z]+", text):
            yield node.lineno, text


def _is_internal(node):
    """Tell whether no reader sees `node`: a warning's name, a job's, a corner's."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", "") in {"filterwarnings", "post"}
    if isinstance(node, ast.Assign):
        return getattr(node.targets[0], "id", "") == "__all__"
    return isinstance(node, ast.keyword) and node.arg == "loc"


def _numpydoc(doc):
    """Keep the sentences of a docstring: no headings, examples, names or types."""
    doc = QUOTED_VALUE.sub("_", doc)
    for pattern in (
        r"^ *>>> .*?(?=^ *$|\Z)",
        r"^(?:Returns|Yields|Raises)\n-{3,}\n[^\n]*",
        r"^[A-Z][\w ]+\n-{3,}$",
        r"^[\w*]+(?:, [\w*]+)* : [^\n]*",
        r"^[\w*., ()|\[\]]+(?=\n +\S)",
        r":\w+:(?=`)",
    ):
        doc = re.sub(pattern, _newlines, doc, flags=re.MULTILINE | re.DOTALL)
    return doc


def _shown(output):
    """Read a stored output; only its sentences keep their numbers."""
    data = output.get("data", {})
    rich = data.get("text/html") or data.get("text/markdown")
    text = prose(rich or data.get("text/plain") or output.get("text", ""))
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if "=" in line or len(re.findall(r"[^\W\d_]{2,}", line)) < 4:
            lines[i] = re.sub(r"\d+\.\d+", "0", line)
    return "\n".join(lines)


def _newlines(found):
    return "\n" * found[0].count("\n")
