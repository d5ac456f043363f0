"""Learning curves: what is told and drawn is what was measured."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from dlkit.live import LearningCurves

SCORES = {
    "linear": [(100, 0.8), (10, 0.5), (10, 0.7), (100, 0.9)],
    "MLP": [(10, 0.6)],
}


def test_runs_are_gathered_by_size_smallest_first():
    curves = LearningCurves(SCORES).curves
    assert [*curves["linear"]] == [10, 100]
    assert curves["linear"][10].tolist() == [0.5, 0.7]
    assert curves["MLP"][10].tolist() == [0.6]


def test_words_tell_mean_and_spread_of_each_model():
    words = repr(LearningCurves(SCORES))
    assert "linear: 10 sampel 60,0% (50,0 sampai 70,0)" in words
    assert "100 sampel 85,0% (80,0 sampai 90,0)" in words
    assert "MLP: 10 sampel 60,0%" in words
    many = {"MLP": [(n, 0.5) for n in range(10, 100, 10)]}
    assert repr(LearningCurves(many)).count("sampel 50,0%") == 3


def test_a_model_that_was_not_reached_yet_is_left_out():
    assert [*LearningCurves(SCORES | {"perceptron": []}).curves] == ["linear", "MLP"]


def test_numpy_numbers_are_numbers_too():
    curves = LearningCurves({"a": [(np.int64(10), np.float64(0.5))]}).curves
    assert curves["a"][10].tolist() == [0.5]


def test_the_picture_shows_both_models_and_tells_it_in_words():
    data, metadata = LearningCurves(SCORES)._repr_mimebundle_()
    assert data["text/plain"] == metadata["image/png"]["alt"]
    image = Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).convert("RGB")
    colors = np.asarray(image).reshape(-1, 3).astype(int)
    for wanted in ((0, 114, 178), (213, 94, 0)):
        assert (np.abs(colors - wanted).max(axis=1) < 25).sum() > 20


@pytest.mark.parametrize(
    ("scores", "message"),
    [
        ({}, "hasil satu sampai lima model, bukan 0"),
        ({"a": []}, "hasil satu sampai lima model, bukan 0"),
        ({str(i): [(1, 0.5)] for i in range(6)}, "bukan 6"),
        ({"a": [(10, 1.5)]}, "akurasi harus angka berhingga"),
        ({"a": [(0, 0.5)]}, "banyaknya data latih harus paling kecil 1"),
    ],
)
def test_what_cannot_be_drawn_is_refused(scores, message):
    with pytest.raises(ValueError, match=message):
        LearningCurves(scores)
