"""What a learner reads in Python: comments and strings of a cell, dlkit's own words."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

ENGLISH = re.compile(
    r"(?<![\w-])(?:and|are|as|at|be|by|for|from|if|in|is|it|its|of|on|or|return|that|the|"
    r"their|they|this|to|was|when|which|with|you|your)(?![\w-])",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"\w\s+\w|^[A-Z][a-z]+")  # several words, or one with a capital
# CSS, or Python
CODE = re.compile(
    r"[a-z-]+: [^;]+;|\s*(?:from|import|def|return) |[A-Z]\w+\(|[\w, ]+ = |"
    r"for \w+ in [^ ]+.*:$"
)
QUOTED_VALUE = re.compile(r"([\"'])\w+\1")  # "xor_blobs" and its like
LABELS = {"description", "label", "placeholder", "title", "tooltip"}
UNREAD_CALLS = {"filterwarnings", "post", "setup_code"}  # a text, a job, an import


def in_cell(source: str) -> Iterator[tuple[int, str]]:
    """Find the comments, docstrings and sentences in the code of a cell, by line."""
    source = re.sub(r"^[%!].*$", "", source, flags=re.MULTILINE)
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string.lstrip("#")
        for node, text in _sentences(list(ast.walk(ast.parse(source)))):
            yield node.lineno, text
    except (SyntaxError, tokenize.TokenError):
        return  # not Python: running the notebook says so better


def in_module(source: str, *, is_private: bool) -> Iterator[tuple[int, str]]:
    """Find the public docstrings, the messages and the labels of a module, by line.

    A message names arguments as they are ("weights harus punya ..."), and docstrings
    for maintainers are in English: neither is held against the dictionary.
    """
    tree = ast.parse(source)
    for node in () if is_private else _public(tree):
        doc = ast.get_docstring(node)
        if doc and not is_english(doc):
            yield node.body[0].lineno, _numpydoc(doc)
    nodes = list(ast.walk(tree))
    docs = {node.value for node in nodes if isinstance(node, ast.Expr)}
    arguments = {node.arg for node in nodes if isinstance(node, ast.arg)}
    raised = _parts(node for node in nodes if isinstance(node, ast.Raise))
    for node, text in _sentences(nodes):
        if node in raised:
            words = re.split(r"\b", text)
            text = "".join("_" if word in arguments else word for word in words)
        if node not in docs and not CODE.match(text):
            yield node.lineno, QUOTED_VALUE.sub("_", text)


def is_english(text: str) -> bool:
    """Tell whether a fifth of the words, and two at least, are little English ones."""
    n_words = len(re.findall(r"[^\W\d_]+", text))
    return len(ENGLISH.findall(text)) >= max(2, n_words / 5)


def _public(scope):
    """Find the public classes and functions, methods included."""
    for node in scope.body:
        if not getattr(node, "name", "_").startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


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
        lines = re.compile(pattern, re.MULTILINE | re.DOTALL)
        doc = lines.sub(lambda found: "\n" * found[0].count("\n"), doc)
    return doc


def _sentences(nodes):
    """Find the strings that are read: sentences, and labels of one word."""
    keywords = [node for node in nodes if isinstance(node, ast.keyword)]
    labels = {node.value for node in keywords if node.arg in LABELS}
    unread = _parts(node for node in nodes if _is_unread(node))
    unread |= {getattr(node, "returns", None) for node in nodes}
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            unread.update(node.values)
    for node in nodes:
        text = _text(node)
        if node not in unread and (node in labels or SENTENCE.search(text)):
            yield node, text


def _parts(nodes):
    return {part for node in nodes for part in ast.walk(node)}


def _is_unread(node):
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", "") in UNREAD_CALLS
    if isinstance(node, ast.Assign):
        return getattr(node.targets[0], "id", "") == "__all__"
    return isinstance(node, ast.keyword) and node.arg == "loc"  # a corner of a plot


def _text(node):
    """Read a string; in an f-string `_` stands for each value."""
    if isinstance(node, ast.JoinedStr):
        values = [getattr(part, "value", None) for part in node.values]
        return "".join(v if isinstance(v, str) else "_" for v in values)
    text = node.value if isinstance(node, ast.Constant) else ""
    return text if isinstance(text, str) else ""
