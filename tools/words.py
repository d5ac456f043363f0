"""The course's language: one form for each term, and Indonesian spelled right.

`notebooks/glosarium.md` is the only list of the terms and of the forms not used;
`tools/words.txt` holds the words that are right but unknown to hunspell's id_ID.

    python tools/words.py check [file ...]
"""

import re
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import nbformat

from tools.code_prose import ENGLISH
from tools.hunspell import CLITIC, unknown
from tools.prose import ITALIC, LINK, ROOT, Passage, passages, prose

GLOSSARY = ROOT / "notebooks" / "glosarium.md"
WORDS = ROOT / "tools" / "words.txt"

FIELD = re.compile(r"^- (Inggris|Juga ditulis|Pelajaran|Tidak dipakai): (.*)$", re.M)
DECIMAL = re.compile(r"(?<![\w.,/])\d+\.\d+(?!\w|\.\w)")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
NUMBERED = re.compile(
    r"(?:versi|bagian|pukul|Python|Jupyter\w*|NumPy|BY|^#+)\W{0,3}\Z", re.I | re.M
)
WORD = re.compile(
    r"(?<![\w=\\@-])(?<!\w\.)(?>[^\W\d_]{2,}(?:-[^\W\d_]+)*)(?![\w=(]|\.\w)"
)


class Term(NamedTuple):
    """One entry of the glossary."""

    name: str
    english: str
    lesson: str  # the notebook that introduces it; "" for a rule of style
    everyday: bool  # also an ordinary word, which may come up before its lesson
    forms: tuple[str, ...]
    avoided: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The heading's address in the glossary."""
        return self.name.replace(" ", "-")


@cache
def glossary() -> tuple[Term, ...]:
    """Read the terms of the glossary, in its order."""
    entries = re.split(r"^#{2,3} ", GLOSSARY.read_text(encoding="utf-8"), flags=re.M)
    return tuple(_term(entry) for entry in entries if FIELD.search(entry))


def _term(entry):
    name = entry.partition("\n")[0]
    fields = dict(FIELD.findall(entry))
    also, avoided = (
        tuple(filter(None, fields.get(key, "").split(", ")))
        for key in ("Juga ditulis", "Tidak dipakai")
    )
    english = fields.get("Inggris", "").strip("*")
    link, _, remark = fields.get("Pelajaran", "").partition(";")
    lesson = link.partition("(")[2].rstrip(")")
    return Term(name, english, lesson, "sehari-hari" in remark, (name, *also), avoided)


@cache
def _forms():
    """Make a pattern of every form, agreed or not, and a table of what each means."""
    meaning = {form.lower(): (term, True) for term in glossary() for form in term.forms}
    for term in glossary():
        meaning |= {form.lower(): (term, False) for form in term.avoided}
    longest_first = sorted(meaning, key=len, reverse=True)
    either = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
    return re.compile(rf"(?<!\w)({either})(?:-\1)?(?:{CLITIC})?(?!\w)", re.I), meaning


def _terms(text):
    """Find every form in `text`: its match, its term, and whether it is agreed."""
    pattern, meaning = _forms()
    for match in pattern.finditer(text):
        yield match, *meaning[" ".join(match[1].lower().split())]


# ---- One form for each term --------------------------------------------------------


def complaints(document, source: str = "") -> list[str]:
    """Say what breaks the rules in a notebook, a text, or the file at a path."""
    found = [fault for read in passages(document, source) for fault in _faults(read)]
    if isinstance(document, Path):
        source, raw = source or document.name, document.read_text(encoding="utf-8")
    else:
        raw = document if isinstance(document, str) else nbformat.writes(document)
    anchors = {term.anchor for term in glossary()}
    dead = set(re.findall(r"glosarium\.md#([\w-]+)", raw)) - anchors
    return found + [
        f"{source}: glosarium.md#{anchor} does not exist" for anchor in dead
    ]


def _faults(passage: Passage):
    text = passage.text
    for match, term, agreed in _terms(text):
        around = text[match.start() - 1 : match.start()], text[match.end() :][:1]
        if not agreed and around not in {('"', '"'), ("“", "”")}:  # quoted: a mention
            yield f'{passage.at(match.start())}: "{match[0]}" -> {term.name}'
    for match in DECIMAL.finditer(text):
        numbered = NUMBERED.search(text, 0, match.start())
        if not numbered and not THOUSANDS.fullmatch(match[0]):
            comma = match[0].replace(".", ",")
            yield f'{passage.at(match.start())}: "{match[0]}" -> {comma}'
    for match in ENGLISH.finditer(ITALIC.sub(lambda span: "_" * len(span[0]), text)):
        if not match[0].isupper():  # AND and OR are gates
            yield f'{passage.at(match.start())}: "{match[0]}" is English'


def disorder(lessons: dict) -> list[str]:
    """Find terms used before they are introduced, or never introduced.

    `lessons` maps file names to notebooks. A lesson introduces its terms in bold, with
    the English in brackets; only its first cell, title and objectives, comes earlier.
    A lesson before that links to the glossary when it first uses the term.
    """
    found = []
    for term in glossary():
        for name in sorted(lessons) if term.lesson in lessons else ():
            if name > term.lesson:
                break
            cells = [c.source for c in lessons[name].cells if c.cell_type == "markdown"]
            if name == term.lesson:
                cells = cells[1:]
                if not any(_introduces(cell, term) for cell in cells):
                    found.append(f"{name}: does not introduce **{term.name}**")
            if not term.everyday and _is_early(term, cells):
                found.append(f'{name}: "{term.name}" is used before it is introduced')
    return found


def _is_early(term, cells):
    for cell in cells:
        if _introduces(cell, term) or f"glosarium.md#{term.anchor})" in cell:
            return False
        if _uses(cell, term):
            return True
    return False


def _introduces(markdown, term):
    form = "|".join(map(re.escape, term.forms))
    same = term.english.lower() in term.forms
    english = "" if same else rf"\s*\([^()]*\*{re.escape(term.english)}\*"
    return re.search(rf"\*\*(?:{form})\b[^*]*\*\*{english}", markdown, re.I)


def _uses(markdown, term):
    return any(term is used for _, used, _ in _terms(prose(LINK.sub("_", markdown))))


# ---- Spelling ----------------------------------------------------------------------


def misspelled(document, source: str = "") -> list[str]:
    """Find the unknown words in a notebook, a text, or the file at a path."""
    read = list(passages(document, source))
    wrong = unknown({w for passage in read for w in _words(passage.text)}, accepted())
    return [
        f'{passage.at(match.start())}: "{match[0]}" is not in the dictionary'
        for passage in read
        for match in WORD.finditer(passage.text)
        if match[0] in wrong
    ]


def spelling(text: str) -> list[str]:
    """List the words of a Markdown text that neither hunspell nor we know."""
    return sorted(unknown(_words(prose(text)), accepted()))


def _words(text):
    """Collect the words of `text` but acronyms and names such as NumPy."""
    found = set(WORD.findall(text))
    return {w for w in found if all(p[1:].islower() or not p[1:] for p in w.split("-"))}


@cache
def accepted() -> frozenset[str]:
    """Read the words of our own: the list's, and those of the glossary's terms.

    A single word that is not used is left to `complaints`.
    """
    listed = WORDS.read_text(encoding="utf-8").splitlines()
    ours = [word for word in listed if not word.startswith("#")]
    for term in glossary():
        ours += [form.lower() for form in term.avoided if " " not in form]
        for form in term.forms:
            ours += re.split("[ -]", form.lower()) + form.lower().split()
    return frozenset(ours)


# ---- The command -------------------------------------------------------------------


def learner_files() -> list[Path]:
    """List every file of the repository that a learner reads."""
    notebooks = ROOT / "notebooks"
    readme = [path for path in [ROOT / "README.md"] if path.exists()]
    package = ROOT / "dlkit"
    code, cards = package.rglob("*.py"), package.rglob("*.md")
    texts = [*notebooks.glob("*.ipynb"), *notebooks.glob("*.md"), *readme]
    texts += notebooks.glob("data/*.md")
    return sorted([*texts, *code, *cards])


def main(arguments: list[str]) -> int:
    """Print what is wrong in the files named, or in all; 1 if anything is."""
    if arguments[:1] != ["check"]:
        sys.exit(__doc__)
    files = [Path(name) for name in arguments[1:]] or learner_files()
    found = [line for f in files for line in complaints(f, f) + misspelled(f, f)]
    print("".join(f"{line}\n" for line in found), end="")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
