"""Check dlkit/datasets/data/sentiment.csv, split it, and put it in order.

    .venv/bin/python -m tools.data.sentiment

The sentences are written by hand, in the file itself: add, mend or drop rows, leave
`bagian` empty where it is new, and run this. It names every row that breaks a rule;
when there is none it writes the file: the same sentences give the same bytes. The card
is sentiment.md, beside the file; words that are sound but unknown to hunspell stand in
sentiment_words.txt, beside this script.
"""

import csv
import hashlib
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np

from dlkit.text import BagOfWords, words
from tools.data.shipped import DATA
from tools.hunspell import unknown
from tools.words import WORD

PATH = DATA / "sentiment.csv"
WORDS = Path(__file__).with_name("sentiment_words.txt")
COLUMNS = ["label", "topik", "jenis", "ragam", "bagian", "kalimat"]
PARTS = ["latih", "uji"]
REGISTERS = {"baku", "sehari-hari", "santai"}
NEGATIONS = {"tidak", "tak", "nggak", "bukan", "jangan", "kurang", "belum", "tanpa"}
NEGATIONS |= {"enggak", "gak"}
CONTRASTS = {"tapi", "tetapi", "namun", "meskipun", "walaupun", "biarpun", "padahal"}
CONTRASTS |= {"meski", "walau", "sayangnya", "untungnya"}
KINDS = {  # what a sentence of each kind has: a negation, a contrast; None: either
    "biasa": (False, False),
    "negasi": (True, False),
    "campuran": (None, True),
    "sindiran": (None, None),
}
FEWEST, MOST = 4, 20  # words of a sentence
OVERLAP = 0.5  # words in common over words in all: from here on a near-duplicate


def read(path: Path = PATH) -> list[dict[str, str]]:
    """Read the rows as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def arranged(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Assign `bagian`, and order the rows: labels alternate, else as by chance.

    In each part every first so many rows are then a fair sample. A quarter of each kind
    of each label is for test, spread over the topics; within one, the hashes choose.
    """
    rows = sorted(rows, key=_hash)
    by_topic = sorted(rows, key=lambda row: row["topik"])
    test = set()
    for stratum in {(row["label"], row["jenis"]) for row in rows}:
        members = [row for row in by_topic if (row["label"], row["jenis"]) == stratum]
        n_test = round(len(members) / 4)
        steps = [i * n_test // len(members) for i in range(len(members) + 1)]
        chosen = zip(members, pairwise(steps), strict=True)
        test |= {row["kalimat"] for row, (before, after) in chosen if after > before}
    places, arranged = Counter(), []
    for row in rows:
        part, label = PARTS[row["kalimat"] in test], row["label"]
        arranged.append((part, places[part, label], label, {**row, "bagian": part}))
        places[part, label] += 1
    return [row for *_, row in sorted(arranged, key=lambda place: place[:3])]


def _hash(row):
    return hashlib.sha256(row["kalimat"].encode()).digest()


def write(rows: list[dict[str, str]], path: Path = PATH) -> None:
    """Write the rows as they are."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


# ---- The rules ---------------------------------------------------------------------


def faults(rows: list[dict[str, str]]) -> list[str]:
    """Say what is wrong with the sentences, but for their spelling."""
    found = [f"{row['kalimat']}: {fault}" for row in rows for fault in _faults(row)]
    return [*found, *_repeated(rows), *_unbalanced(rows)]


def _faults(row):
    sentence, kind = row["kalimat"], row["jenis"]
    if row["label"] not in ("0", "1") or row["ragam"] not in REGISTERS:
        yield "label or ragam unknown"
    if not re.fullmatch(r"[A-Z]\S*( \S+)*[.!?]", sentence):
        yield "not one sentence, from a capital to a full stop"
    if not FEWEST <= len(sentence.split()) <= MOST:
        yield f"not {FEWEST} to {MOST} words"
    found = set(words(sentence))
    has = bool(found & NEGATIONS), bool(found & CONTRASTS)
    wanted = KINDS.get(kind, ())
    if not wanted or any(w not in (None, h) for w, h in zip(wanted, has, strict=True)):
        yield f"not {kind}"


def _repeated(rows):
    """Find pairs that share too many of their words."""
    sentences = [row["kalimat"] for row in rows]
    X = BagOfWords().fit(sentences).transform(sentences).clip(max=1)
    common, lengths = X @ X.T, X.sum(axis=1)
    overlap = common / (lengths[:, None] + lengths - common)
    pairs = np.argwhere(np.triu(overlap, 1) >= OVERLAP)
    return [f"{sentences[i]}: too close to: {sentences[j]}" for i, j in pairs]


def _unbalanced(rows):
    """Find topics that lean to one side, and too few hard sentences."""
    count = Counter((row["topik"], row["label"]) for row in rows)
    for topic in {topic for topic, _ in count}:
        if count[topic, "0"] != count[topic, "1"]:
            yield f"{topic}: labels {count[topic, '0']} to {count[topic, '1']}"
    kinds = Counter(row["jenis"] for row in rows)
    if kinds["negasi"] + kinds["campuran"] < len(rows) / 5:
        yield "negasi and campuran: less than a fifth"


def misspelled(rows: list[dict[str, str]]) -> list[str]:
    """List the words that neither hunspell nor sentiment_words.txt knows."""
    accepted = frozenset(WORDS.read_text(encoding="utf-8").split())
    found = {word for row in rows for word in WORD.findall(row["kalimat"])}
    return sorted(unknown({w for w in found if not w.isupper()}, accepted))


if __name__ == "__main__":
    written = read()
    wrong = faults(written) + misspelled(written)
    if wrong:
        sys.exit("\n".join(wrong))
    write(arranged(written))
    print(f"{PATH.name}: {PATH.stat().st_size:,} bytes, {len(written)} sentences")
