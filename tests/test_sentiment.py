import os
import subprocess

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from dlkit import MLP, Adam, BagOfWords, datasets, words
from tools.data import sentiment
from tools.hunspell import unknown_to_hunspell

# ---- The file ------------------------------------------------------------------------


def test_the_parts_are_a_quarter_apart_and_alternate():
    texts_train, texts_test, y_train, y_test = datasets.load_sentiment()
    assert not {*texts_train} & {*texts_test}
    kinds_train, kinds_test = datasets.sentiment_column("jenis")
    for texts, y, kinds in (
        (texts_train, y_train, kinds_train),
        (texts_test, y_test, kinds_test),
    ):
        assert len(texts) == len(y) == len(kinds)
        assert y.tolist() == [0, 1] * (len(texts) // 2)
    for label in (0, 1):
        for kind in sentiment.KINDS:
            n_train = np.sum((y_train == label) & (kinds_train == kind))
            n_test = np.sum((y_test == label) & (kinds_test == kind))
            assert n_test == pytest.approx((n_train + n_test) / 4, abs=0.5)


def test_the_file_is_what_its_script_writes():
    rows = sentiment.read()
    assert sentiment.faults(rows) == []
    assert sentiment.arranged(rows[::-1]) == rows


def test_the_sentences_are_spelled_right():
    rows = sentiment.read()
    listed = set(sentiment.WORDS.read_text("utf-8").split())
    written = " ".join(row["kalimat"] for row in rows).lower()
    assert {word for word in listed if word not in written} == set()
    try:
        assert sentiment.misspelled(rows) == []
        assert listed - unknown_to_hunspell(listed) == set()
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"hunspell and hunspell-id are not installed: {error}")


GOOD = {"label": "1", "topik": "film", "jenis": "biasa", "ragam": "santai"}
GOOD |= {"kalimat": "Zebranya lucu banget, kami ketawa terus!"}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"label": "2"}, "label or ragam unknown"),
        ({"ragam": "gaul"}, "label or ragam unknown"),
        ({"jenis": "aneh"}, "not aneh"),
        ({"jenis": "negasi"}, "not negasi"),
        ({"jenis": "campuran"}, "not campuran"),
        ({"kalimat": "Zebranya nggak lucu, kami bosan."}, "not biasa"),
        ({"kalimat": "Zebranya lucu, tapi kami bosan."}, "not biasa"),
        ({"kalimat": "Zebranya lucu."}, "not 4 to 20 words"),
        ({"kalimat": "Zebranya lucu" + " sekali" * 19 + "."}, "not 4 to 20 words"),
        ({"kalimat": "zebranya lucu banget, kami ketawa."}, "not one sentence"),
        ({"kalimat": "Zebranya  lucu banget, kami ketawa."}, "not one sentence"),
        ({}, "film: labels 0 to 1"),
    ],
)
def test_a_bad_row_is_found(change, fault):
    found = sentiment.faults([{**GOOD, **change}])
    assert any(fault in text for text in found), found


def test_a_near_copy_is_found_and_too_few_hard_sentences_are():
    copy = {**GOOD, "kalimat": "Zebranya lucu banget, kami ketawa lagi!"}
    found = sentiment.faults([GOOD, copy])
    assert f"{GOOD['kalimat']}: too close to: {copy['kalimat']}" in found
    assert "negasi and campuran: less than a fifth" in found


def test_an_unknown_column_is_refused():
    with pytest.raises(ValueError, match='salah satu dari "jenis", "topik", "ragam"'):
        datasets.sentiment_column("kalimat")


# ---- What can be learnt from it ------------------------------------------------------


@pytest.mark.parametrize("ngrams", [1, 2])
def test_counts_are_those_of_scikit_learn(ngrams):
    reference = pytest.importorskip("sklearn.feature_extraction.text")
    texts, others, *_ = datasets.load_sentiment()
    bag = BagOfWords(ngrams=ngrams, min_count=2).fit(texts)
    vectorizer = reference.CountVectorizer(
        vocabulary=bag.vocabulary_, ngram_range=(1, ngrams), tokenizer=words,
        token_pattern=None,
    )  # fmt: skip
    assert np.array_equal(bag.transform(others), vectorizer.transform(others).toarray())


def test_bigrams_do_better_than_words_alone():
    texts_train, texts_test, y_train, y_test = datasets.load_sentiment()
    settings = {"optimizer": Adam(0.01), "epochs": 60, "l2": 0.005}
    score = {}
    for ngrams in (1, 2):
        bag = BagOfWords(ngrams=ngrams).fit(texts_train)
        model = MLP((), rng=0, dtype="float32", **settings)
        with threadpool_limits(1):
            model.fit(bag.transform(texts_train), y_train)
        score[ngrams] = model.score(bag.transform(texts_test), y_test)
    assert 0.77 < score[1] < score[2]
    assert score[2] > 0.81
