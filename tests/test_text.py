from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlkit import MLP, Adam, BagOfWords, words

TEXTS = ["Enak, enak sekali!", "Tidak enak.", "MAHAL sekali", "enak dan mahal"]

# ---- Words -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Enak BANGET, deh!", ["enak", "banget", "deh"]),
        ("pelan-pelan - sampai--juga-", ["pelan-pelan", "sampai", "juga"]),
        ("Jam 10.30 naik bus 7A", ["jam", "10", "30", "naik", "bus", "7a"]),
        ("enak🙂tidak_enak", ["enak", "tidak", "enak"]),
        ("kopi\ntubruk\t…", ["kopi", "tubruk"]),
        ("Café", ["café"]),
        ("", []),
        ("?!  …", []),
    ],
)
def test_a_word_is_a_run_of_letters_or_digits(text, found):
    assert words(text) == found


@given(st.text())
def test_words_of_words_are_the_same_words(text):
    assert words(" ".join(words(text))) == words(text)


# ---- The bag -----------------------------------------------------------------------


def test_counts_worked_by_hand():
    bag = BagOfWords().fit(TEXTS)
    assert bag.vocabulary_ == ("enak", "mahal", "sekali", "dan", "tidak")
    X = bag.transform(TEXTS)
    assert X.dtype == np.float32
    assert X.tolist() == [
        [2, 0, 1, 0, 0],
        [1, 0, 0, 0, 1],
        [0, 1, 1, 0, 0],
        [1, 1, 0, 1, 0],
    ]


def test_bigrams_worked_by_hand():
    bag = BagOfWords(ngrams=2, min_count=2).fit(["tidak enak", "Tidak, enak.", "enak"])
    assert bag.vocabulary_ == ("enak", "tidak", "tidak enak")
    assert bag.transform(["enak tidak enak enak", "enak tidak"]).tolist() == [
        [3, 1, 1],
        [1, 1, 0],
    ]


def test_a_smaller_vocabulary_is_the_front_of_a_larger_one():
    whole = BagOfWords(ngrams=2).fit(TEXTS)
    for n_words in (1, 4, 1000):
        bag = BagOfWords(n_words, ngrams=2).fit(TEXTS)
        assert bag.vocabulary_ == whole.vocabulary_[:n_words]
        assert np.array_equal(
            bag.transform(TEXTS), whole.transform(TEXTS)[:, : len(bag.vocabulary_)]
        )


def test_rare_tokens_are_left_out():
    assert BagOfWords(min_count=2).fit(TEXTS).vocabulary_ == ("enak", "mahal", "sekali")


def test_words_not_learnt_are_told_and_not_counted():
    bag = BagOfWords(ngrams=2).fit(TEXTS)
    assert bag.unknown_words("Murah, enak, murah!") == ["murah", "murah"]
    assert bag.unknown_words("tidak mahal") == []
    for text in ("", "?!", "murah meriah"):
        assert not bag.transform([text]).any()


def test_a_fit_forgets_the_one_before_and_takes_any_sequence():
    bag = BagOfWords().fit(TEXTS)
    assert bag.fit(np.array(["sedap"])) is bag
    assert bag.vocabulary_ == ("sedap",)
    assert bag.unknown_words("enak") == ["enak"]
    assert BagOfWords(**bag.get_params()).fit(iter(TEXTS)).vocabulary_[0] == "enak"


sentences = st.lists(st.sampled_from(["tidak", "enak", "mahal", "kok"]), min_size=1)


@given(sentences, st.randoms())
def test_only_bigrams_see_the_order_of_words(sentence, random):
    shuffled = random.sample(sentence, len(sentence))
    texts = [" ".join(sentence), " ".join(shuffled)]
    one = BagOfWords().fit(texts).transform(texts)
    two = BagOfWords(ngrams=2).fit(texts).transform(texts)
    assert one.sum(axis=1).tolist() == [len(sentence)] * 2
    assert two.sum(axis=1).tolist() == [2 * len(sentence) - 1] * 2
    assert np.array_equal(one[0], one[1])
    steps = [sorted(pairwise(s)) for s in (sentence, shuffled)]
    assert np.array_equal(two[0], two[1]) == (steps[0] == steps[1])


@pytest.mark.parametrize(
    ("act", "error", "message"),
    [
        (lambda: words(7), TypeError, "text harus teks, bukan objek int"),
        (lambda: BagOfWords().fit("enak"), TypeError, r"bukan satu teks: pakai \['en"),
        (lambda: BagOfWords().fit(7), TypeError, "texts harus deretan teks, bukan 7"),
        (lambda: BagOfWords().fit([None]), TypeError, "text harus teks, bukan objek N"),
        (lambda: BagOfWords().fit([]), ValueError, "texts tidak boleh kosong"),
        (lambda: BagOfWords().fit(["?!"]), ValueError, "kosakatanya kosong"),
        (lambda: BagOfWords(min_count=9).fit(TEXTS), ValueError, "sedikit 9 kali di t"),
        (lambda: BagOfWords(0).fit(TEXTS), ValueError, "n_words harus paling kecil 1"),
        (lambda: BagOfWords(min_count=0).fit(TEXTS), ValueError, "min_count harus"),
        (lambda: BagOfWords(ngrams=3).fit(TEXTS), ValueError, "harus 1 sampai 2, buk"),
        (lambda: BagOfWords(ngrams="dua").fit(TEXTS), TypeError, "ngrams harus bilang"),
        (lambda: BagOfWords().transform(TEXTS), ValueError, r"panggil fit\(texts\) du"),
        (lambda: BagOfWords().unknown_words("enak"), ValueError, "belum dilatih"),
        (lambda: BagOfWords().fit(TEXTS).transform("enak"), TypeError, "satu teks"),
    ],
)
def test_bad_input_is_refused(act, error, message):
    with pytest.raises(error, match=message):
        act()


# ---- What a network makes of it ------------------------------------------------------


def test_no_line_tells_a_praise_from_a_denied_complaint_and_a_hidden_layer_does():
    texts, y = ["bagus", "tidak bagus", "jelek", "tidak jelek"], [1, 0, 0, 1]
    scores = {}
    for ngrams, hidden in [(1, ()), (1, (4,)), (2, ())]:
        X = BagOfWords(ngrams=ngrams).fit(texts).transform(texts)
        model = MLP(hidden, optimizer=Adam(0.05), epochs=300, rng=0)
        scores[ngrams, hidden] = model.fit(X, y).score(X, y)
    assert scores[1, ()] <= 0.75
    assert scores[1, (4,)] == scores[2, ()] == 1
