"""13.bigrams: every two words that follow each other."""

from itertools import combinations

from dlkit.course.exercises import Exercise, Mistake


def bigrams(tokens):
    """Tiap dua kata yang berurutan, digabung dengan spasi."""
    return [f"{tokens[i]} {tokens[i + 1]}" for i in range(len(tokens) - 1)]


def _cases(rng):
    yield (["tidak", "enak"],)
    yield (["saya", "nggak", "nyesel", "beli", "di", "sini"],)
    yield (["enak"],)
    yield ([],)
    for length in (4, 7):
        yield (rng.choice(["tidak", "enak", "murah", "dan"], length).tolist(),)


def _apart(tokens):
    return bigrams(tokens)[::2]


def _glued(tokens):
    return [pair.replace(" ", "") for pair in bigrams(tokens)]


def _backwards(tokens):
    return [f"{b} {a}" for a, b in map(str.split, bigrams(tokens))]


def _all_pairs(tokens):
    return [f"{a} {b}" for a, b in combinations(tokens, 2)]


def _words_too(tokens):
    return tokens + bigrams(tokens)


def _last_missing(tokens):
    return bigrams(tokens)[:-1]


def _each_once(tokens):
    return list(dict.fromkeys(bigrams(tokens)))


BIGRAMS = Exercise(
    name="13.bigrams",
    title="bigram",
    solution=bigrams,
    returns=("bigram",),
    cases=_cases,
    mistakes=(
        Mistake(
            "no-overlap",
            _apart,
            "Kata yang sudah dipasangkan kamu lewati. Setiap kata, kecuali yang di "
            "ujung, ikut dalam dua bigram: dengan kata sebelumnya dan dengan kata "
            "sesudahnya.",
        ),
        Mistake(
            "glued",
            _glued,
            "Kedua katanya menempel. Pisahkan dengan satu spasi: “tidak enak”.",
        ),
        Mistake(
            "backwards",
            _backwards,
            "Urutannya terbalik: “enak tidak” bukan “tidak enak”, dan urutan itulah "
            "yang ingin kita simpan.",
        ),
        Mistake(
            "all-pairs",
            _all_pairs,
            "Kamu memasangkan semua kata dengan semua kata. Bigram hanya dua kata yang "
            "bersebelahan.",
        ),
        Mistake(
            "words-too",
            _words_too,
            "Kata-kata tunggalnya ikut. Fungsi ini hanya mengembalikan bigramnya.",
        ),
        Mistake(
            "last-missing",
            _last_missing,
            "Bigram terakhir tertinggal: kalimat berisi n kata punya n - 1 bigram.",
        ),
        Mistake(
            "each-once",
            _each_once,
            "Bigram yang muncul dua kali kamu buang satu. Biarkan keduanya: nanti "
            "dihitung.",
        ),
    ),
    hints=(
        "Setiap kata dipasangkan dengan kata sesudahnya. Kata terakhir tidak punya "
        "kata sesudahnya.",
        "`i` berjalan di `range(len(tokens) - 1)`; kedua katanya `tokens[i]` dan "
        "`tokens[i + 1]`.",
        'Gabungkan dengan f-string: `f"{tokens[i]} {tokens[i + 1]}"`.',
    ),
    takeaway="“tidak enak” kini punya kolom sendiri, jadi juga bobot sendiri.",
)
