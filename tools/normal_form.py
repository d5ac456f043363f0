"""The normal form of a stored lesson, and the rules of its shape.

Two runs of a lesson store the same bytes: nothing of the machine, of the time or of
the widgets' models stays in the file.
"""

import ast
import copy
import os
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import nbformat
from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parent.parent
METADATA = {
    "kernelspec": {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}
CELL_METADATA = ("tags", "jupyter")
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
# JupyterLab makes up a uuid4, nbformat eight digits: neither says what the cell is
MADE_UP = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}")
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")
ABSOLUTE_PATH = re.compile(
    r"(?<![\w.:/])/(?:home|Users|root|tmp|usr|opt|var|mnt|private)/\w"
    r"|\b[A-Z]:\\\w|" + re.escape(str(ROOT))
)


# files ------------------------------------------------------------------------------


def read(path: Path) -> NotebookNode:
    """Read what is stored; unlike nbformat.read it makes up no cell ids."""
    return nbformat.v4.reads(path.read_text(encoding="utf-8"))


def text_of(notebook: NotebookNode) -> str:
    """Write as nbformat does: keys sorted, indented by one, a newline at the end."""
    return nbformat.v4.writes(notebook) + "\n"


def write(path: Path, notebook: NotebookNode) -> None:
    """Store atomically: a reader sees the old file or the new one, whatever fails."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text_of(notebook), encoding="utf-8", newline="\n")
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


# the normal form --------------------------------------------------------------------


def normalise(notebook: NotebookNode) -> NotebookNode:
    """Return the normal form; the argument stays as it is."""
    cells = [_normal_cell(cell) for cell in notebook.cells]
    for number, cell in enumerate((c for c in cells if c["cell_type"] == "code"), 1):
        cell["execution_count"] = number  # nbval compares nothing in a cell without
        for output in cell["outputs"]:
            if output["output_type"] == "execute_result":
                output["execution_count"] = number
    _name(cells)
    return nbformat.from_dict(
        {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    )


def _normal_cell(cell):
    lines = [line.rstrip() for line in cell["source"].strip("\n").split("\n")]
    kept = {key: cell.get("metadata", {}).get(key) for key in CELL_METADATA}
    normal = {
        "id": cell.get("id", ""),
        "cell_type": cell["cell_type"],
        "metadata": {key: value for key, value in kept.items() if value},
        "source": "\n".join(lines).rstrip("\n"),
    }
    if cell.get("attachments"):
        normal["attachments"] = cell["attachments"]
    if cell["cell_type"] == "code":
        normal["outputs"] = _normal_outputs(cell["outputs"])
    return copy.deepcopy(normal)


def _normal_outputs(outputs):
    normal = []
    for output in copy.deepcopy(outputs):
        if output["output_type"] == "stream":
            output["text"] = ANSI.sub("", output["text"])
            if normal and normal[-1].get("name") == output["name"]:
                normal[-1]["text"] += output["text"]
                continue
        elif "data" in output:
            output["data"].pop(WIDGET_VIEW, None)
            metadata = output.get("metadata", {})
            output["metadata"] = {
                m: metadata[m] for m in output["data"] if m in metadata
            }
            if not output["data"]:
                continue
        normal.append(output)
    return normal


def _name(cells):
    """Give each cell whose id says nothing one that tells how it begins."""
    taken = set()
    for cell in cells:
        named = CELL_ID.fullmatch(cell["id"]) and not MADE_UP.fullmatch(cell["id"])
        if not named or cell["id"] in taken:
            cell["id"] = ""
        taken.add(cell["id"])
    for cell in cells:
        if not cell["id"]:
            words = re.findall(r"[a-z0-9]+", cell["source"].lower().split("\n")[0])
            stem = "-".join(words)[:40].strip("-") or cell["cell_type"]
            names = (stem, *(f"{stem}-{n}" for n in range(2, len(cells) + 2)))
            cell["id"] = next(name for name in names if name not in taken)
            taken.add(cell["id"])


def differences(path: Path) -> list[str]:
    """Say what of the file at `path` is not in normal form."""
    text = path.read_text(encoding="utf-8")
    stored = nbformat.v4.reads(text)
    wanted = normalise(stored)
    parts = [("berkas", stored, wanted, ("metadata", "nbformat", "nbformat_minor"))]
    for place, cell, normal in zip(
        _places(wanted), stored.cells, wanted.cells, strict=True
    ):
        parts.append((place, cell, normal, sorted({*cell, *normal})))
    found = [
        f"{place}: {key} belum dinormalkan"
        for place, one, other, keys in parts
        for key in keys
        if one.get(key) != other.get(key)
    ]
    if not found and text != text_of(wanted):
        found = ["berkas: tata letak JSON belum dinormalkan"]
    return found + list(_impurities(stored))


def _impurities(notebook):
    """Find what no rule can mend: errors, and traces of one machine in outputs."""
    for place, cell in zip(_places(notebook), notebook.cells, strict=True):
        for output in cell.get("outputs", ()):
            if output["output_type"] == "error":
                yield f"{place}: menyimpan kesalahan {output['ename']}"
                continue
            if output.get("name") == "stderr":
                yield f"{place}: menyimpan keluaran stderr"
            for shown in (output.get("text"), *output.get("data", {}).values()):
                for pattern, what in (ADDRESS, "alamat objek"), (ABSOLUTE_PATH, "path"):
                    trace = isinstance(shown, str) and pattern.search(shown)
                    if trace:
                        yield f"{place}: keluarannya memuat {what} {trace[0]!r}"


def _places(notebook):
    return [f"sel {n} ({c.get('id')})" for n, c in enumerate(notebook.cells, 1)]


# the shape of a lesson --------------------------------------------------------------


def lint(notebook: NotebookNode, lesson: bool = True, fewest: int = 20) -> list[str]:
    """Say what breaks the rules of COURSE.md for cells, and for a whole `lesson`."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    found = list(_shapeless(notebook))
    if lesson:
        if not fewest <= len(notebook.cells) <= 30:
            found.append(f"ada {len(notebook.cells)} sel; harus {fewest} sampai 30")
        lengths = [len(cell.source.splitlines()) for cell in code] or [0]
        if statistics.median(lengths) > 5:
            found.append(
                f"median {statistics.median(lengths)} baris kode; paling banyak 5"
            )
        imports = _parsed(code[0].source).body if code else []
        if not all(isinstance(line, ast.Import | ast.ImportFrom) for line in imports):
            found.append("sel kode pertama harus berisi impor saja")
    return found


def _shapeless(notebook) -> Iterator[str]:
    for place, cell in zip(_places(notebook), notebook.cells, strict=True):
        if not cell.source.strip():
            yield f"{place}: kosong"
        if cell.cell_type != "code":
            continue
        if len(cell.source.splitlines()) > 20:
            yield f"{place}: lebih dari 20 baris"
        if cell.source.rstrip().endswith(";"):
            yield f"{place}: berakhir dengan titik koma"
        for name in _forbidden(_parsed(cell.source)):
            yield f"{place}: memakai {name}"
        for data in (output.get("data", {}) for output in cell.outputs):
            text = data.get("text/plain", "<")  # "<Figure ...>" tells nothing
            if any(mime.startswith("image/") for mime in data) and text[:1] == "<":
                yield f"{place}: gambarnya tidak punya teks (text/plain)"


def _parsed(source):
    return ast.parse(TransformerManager().transform_cell(source))


def _forbidden(tree) -> Iterator[str]:
    """Find input(), clear_output, and an await that no function holds."""
    stack = [(tree, False)]
    while stack:
        node, inside = stack.pop()
        inside |= isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        if isinstance(node, ast.Await | ast.AsyncFor | ast.AsyncWith) and not inside:
            yield "await di luar fungsi"
        names = {getattr(node, part, "") for part in ("id", "attr", "name")}
        if "clear_output" in names:
            yield "clear_output"
        if isinstance(node, ast.Name) and node.id == "input":
            yield "input"
        stack += [(child, inside) for child in ast.iter_child_nodes(node)]
