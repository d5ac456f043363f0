"""Indonesian spelling, by hunspell's dictionary (Debian's package hunspell-id).

It knows most affixed forms. What it lacks is taken apart here: an ending such as -nya
on a verb, a passive or an imperative in -kan, a hyphen beside a word of our own.
"""

import re
import subprocess

CLITIC = r"-?(?:nya|ku|mu|lah|kah|pun)"
AFFIX = re.compile("nya|ku|mu|lah|kah|pun|kan|i|an|di|me[mn]?|meng|ber|ter|ke|se")
NASALS = (  # how me- joins a root
    (r"(?=[lmnrwy])", "me"),
    (r"(?=[bfv]|p[lr])", "mem"),
    (r"(?=[cdjz]|tr)", "men"),
    (r"(?=[aeiough])", "meng"),
    ("p", "mem"),
    ("t", "men"),
    ("s", "meny"),
    ("k", "meng"),
)


def unknown(words: set[str], accepted: set[str]) -> set[str]:
    """Keep the words that neither hunspell nor `accepted` (lower case) explains."""

    def strange(some):
        return unknown_to_hunspell({w for w in some if w.lower() not in accepted})

    doubtful = strange(words)
    missing = strange({part for w in doubtful for way in readings(w) for part in way})
    return {w for w in doubtful if all(missing & {*way} for way in readings(w))}


def readings(word: str) -> tuple[list[str], ...]:
    """Take a word apart in several ways; all the parts of one must be known."""
    stem, *parts = (re.sub(f"{CLITIC}$", "", part) for part in (word, *word.split("-")))
    roots = [part for part in parts if not AFFIX.fullmatch(part)]
    return [stem], [_active(stem)], roots or [word]


def _active(verb):
    """Turn "dikeluarkan" and "keluarkan" into "mengeluarkan", which hunspell knows.

    Without the suffix it would read "didalam" (wrong) as "mendalam" (right).
    """
    root = verb.lower().removeprefix("di")
    if root.startswith("per"):  # perbesar: memperbesar
        return "mem" + root
    if root.endswith("kan") or (root == verb.lower() and root.endswith("i")):
        for first, nasal in NASALS:
            if re.match(first, root):
                return re.sub(first, nasal, root, count=1)
    return verb


def unknown_to_hunspell(words: set[str]) -> set[str]:
    """Keep the words that are not in hunspell's Indonesian dictionary."""
    answer = subprocess.run(
        ["hunspell", "-d", "id_ID", "-i", "utf-8", "-l"],
        input="\n".join(words),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(answer.stdout.split())
