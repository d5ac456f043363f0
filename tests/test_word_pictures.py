"""The pictures at rest of words: their counts, and their weights."""

import base64
import io

import pytest
from PIL import Image

from dlkit.live import WordCounts, WordWeights
from dlkit.live.figure_view import FigureView
from dlkit.text import BagOfWords


def written(still):
    """Every text in the picture, with its place: from the top, then the left."""
    view = FigureView(still.build, wide=still.size)
    (axes,) = view.figure.axes
    return sorted((round(t.get_position()[1], 2), t.get_text()) for t in axes.texts)


def test_the_counts_are_those_of_the_bag_of_words():
    texts = "Makanannya enak, tidak mahal.", "Mahal, mahal, MAHAL!"
    picture = WordCounts(*texts)
    bag = BagOfWords().fit(texts)
    assert tuple(picture.vocabulary) == bag.vocabulary_
    assert picture.counts == bag.transform(texts).tolist()
    assert "Kalimat 2, “Mahal, mahal, MAHAL!”: 3 0 0 0." in repr(picture)


def test_each_word_and_each_count_is_written_once():
    picture = WordCounts("Enak, enak!", "Tidak enak.")
    lines = {}
    for y, text in written(picture):
        lines.setdefault(y, []).append(text)
    assert list(map(sorted, lines.values())) == [
        ["enak", "enak", "kalimat 1"],
        ["enak", "kalimat 2", "tidak"],
        ["enak", "kosakata", "tidak"],
        ["0", "2", "hitungan 1"],
        ["1", "1", "hitungan 2"],
    ]


def test_a_word_outside_the_vocabulary_is_shown_but_not_counted():
    picture = WordCounts("Sotonya enak.", vocabulary=["enak", "murah"])
    assert picture.counts == [[1, 0]]
    assert "di luar kosakata: sotonya" in repr(picture)
    assert "sotonya" in [text for _, text in written(picture)]


def test_even_long_sentences_stay_inside_the_picture():
    text = " ".join(f"katakatakata{n}" for n in range(20))
    picture = WordCounts(text)
    view = FigureView(picture.build, wide=picture.size)
    boxes = [t.get_window_extent() for t in view.figure.axes[0].texts]
    assert max(box.x1 for box in boxes) <= view.figure.bbox.width


@pytest.mark.parametrize(
    ("texts", "error"),
    [
        ((), ValueError),
        (("a",) * 5, ValueError),
        (("!",), ValueError),
        ((3,), TypeError),
    ],
)
def test_what_cannot_be_counted_is_refused(texts, error):
    with pytest.raises(error):
        WordCounts(*texts)


@pytest.mark.parametrize(
    ("texts", "vocabulary"), [(["enak", "?!"], None), (["enak"], []), (["?"], ["enak"])]
)
def test_every_line_must_hold_a_word(texts, vocabulary):
    with pytest.raises(ValueError, match="paling sedikit satu kata"):
        WordCounts(*texts, vocabulary=vocabulary)


def test_the_heaviest_words_stand_first_on_either_side():
    weights = {"enak": 0.5, "pol": 0.9, "dan": 0.0, "kotor": -0.8, "bau": -0.25}
    picture = WordWeights(weights, most=2)
    assert picture.lowest == [("kotor", -0.8), ("bau", -0.25)]
    assert picture.highest == [("pol", 0.9), ("enak", 0.5)]
    assert "kotor (−0,80), bau (−0,25)" in repr(picture)


@pytest.mark.parametrize(
    "weights", [{"enak": 0.5}, {"enak": 0.5, "bau": -3}, {"dan": 0}]
)
@pytest.mark.parametrize("make", [WordWeights, lambda w: WordCounts(*w)])
def test_a_picture_is_kept_with_its_words(make, weights):
    data, metadata = make(weights)._repr_mimebundle_()
    assert metadata["image/png"]["alt"] == data["text/plain"]
    picture = Image.open(io.BytesIO(base64.b64decode(data["image/png"])))
    assert len(picture.convert("RGB").getcolors(10_000)) > 3


def test_weights_must_be_there():
    with pytest.raises(ValueError, match="paling sedikit satu kata"):
        WordWeights({})
    with pytest.raises(ValueError, match="most harus 1 sampai 15"):
        WordWeights({"enak": 1}, most=99)
