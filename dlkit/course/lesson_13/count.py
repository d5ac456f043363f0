"""13.count: a sentence as a row of counts."""

from dlkit.course.exercises import Exercise, Mistake


def count_words(tokens, vocabulary):
    """Banyaknya tiap kata kosakata di antara token sebuah kalimat."""
    return [tokens.count(word) for word in vocabulary]


def _cases(rng):
    yield ["enak", "enak", "murah"], ["enak", "murah", "mahal"]
    yield ["sotonya", "enak"], ["murah", "enak", "mahal", "bersih"]
    yield [], ["enak", "bersih"]
    known = ["tidak", "enak", "murah", "bersih", "bau", "mahal"]
    for length in (5, 9):
        yield rng.choice([*known, "zzz"], length).tolist(), known


def _presence(tokens, vocabulary):
    return [int(word in tokens) for word in vocabulary]


def _per_token(tokens, vocabulary):
    return [vocabulary.count(token) for token in tokens]


def _columns(tokens, vocabulary):
    return [vocabulary.index(token) for token in tokens if token in vocabulary]


def _shares(tokens, vocabulary):
    return [tokens.count(word) / max(len(tokens), 1) for word in vocabulary]


def _by_alphabet(tokens, vocabulary):
    return [tokens.count(word) for word in sorted(vocabulary)]


def _strangers_too(tokens, vocabulary):
    strangers = [token for token in tokens if token not in vocabulary]
    return [*count_words(tokens, vocabulary), len(strangers)]


def _total(tokens, vocabulary):
    return sum(token in vocabulary for token in tokens)


COUNT = Exercise(
    name="13.count",
    title="hitungan kata",
    solution=count_words,
    returns=("hitungan",),
    cases=_cases,
    mistakes=(
        Mistake(
            "presence",
            _presence,
            "Kamu mencatat ada atau tidaknya sebuah kata. Kata yang muncul dua kali "
            "harus dihitung 2.",
        ),
        Mistake(
            "per-token",
            _per_token,
            "Kamu berjalan di sepanjang kalimat, jadi panjang barisnya berubah-ubah. "
            "Berjalanlah di sepanjang `vocabulary`: satu angka tiap kata kosakata.",
        ),
        Mistake(
            "columns",
            _columns,
            "Itu nomor kolom kata-katanya. Yang dicari banyaknya, satu angka untuk "
            "tiap kolom.",
        ),
        Mistake(
            "shares",
            _shares,
            "Hitunganmu dibagi panjang kalimat. Biarkan apa adanya: bilangan bulat.",
        ),
        Mistake(
            "by-alphabet",
            _by_alphabet,
            "Urutannya menurut abjad. Kolomnya harus urut seperti di `vocabulary`, "
            "supaya tiap bobot bertemu katanya.",
        ),
        Mistake(
            "strangers-counted",
            _strangers_too,
            "Ada satu angka terlalu banyak di ujung: kata di luar kosakata tidak punya "
            "kolom.",
        ),
        Mistake(
            "total",
            _total,
            "Itu jumlah semuanya. Kembalikan satu angka untuk tiap kata kosakata.",
        ),
    ),
    hints=(
        "Panjang jawabannya selalu sama dengan panjang `vocabulary`, berapa pun "
        "panjang kalimatnya.",
        "Untuk sebuah kata, `tokens.count(kata)` memberi banyaknya di dalam kalimat.",
        "Kumpulkan dalam list: `[tokens.count(word) for word in vocabulary]`.",
    ),
    takeaway="Kalimat apa pun kini menjadi satu baris bilangan yang panjangnya tetap, "
    "jadi bisa masuk ke jaringanmu.",
)
