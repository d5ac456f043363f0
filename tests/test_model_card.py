import pytest

from dlkit import MLP, ModelCard, Perceptron, datasets, model_card
from tools.prose import ROOT


@pytest.fixture(scope="module")
def parts():
    table = datasets.load_csv(ROOT / "notebooks/data/iris.csv")
    return MLP((5,), epochs=3, l2=0.01, rng=7).fit(table.X, table.y), table


def test_the_numbers_are_filled_in(parts):
    results = {"akurasi data uji": 0.9, "acuan": "16,7%"}
    card = model_card("jenis iris", *parts, results)
    assert card.startswith("# Kartu model: jenis iris\n")
    for text in (
        "perceptron 4-5-3 (43 parameter), aktivasi tanh",
        "3 epoch dengan SGD, learning rate 0,1, L2 0,01, seed 7",
        "iris.csv: 150 baris, 4 fitur",
        "| akurasi data uji | 0,9 |",
        "| acuan | 16,7% |",
    ):
        assert text in card


def test_what_only_a_person_knows_is_asked_until_it_is_answered(parts):
    card = model_card("x", *parts, {"acuan": 0.3})
    assert card.count("_(isi: ") == 5
    answers = dict.fromkeys(("purpose", "data", "affected", "limits", "author"), "Ya.")
    card = model_card("x", *parts, {"acuan": 0.3}, **answers)
    assert card.count("Ya.") == 5
    assert "_(isi: " not in card


def test_a_notebook_shows_it_as_markdown(parts):
    card = model_card("x", *parts, {"acuan": 0.3})
    assert card._repr_markdown_() == card
    assert type(card._repr_markdown_()) is str


def test_a_file_is_never_replaced_silently(tmp_path):
    path = tmp_path / "kartu.md"
    ModelCard("satu").save(path)
    with pytest.raises(ValueError, match=r"sudah ada.*overwrite=True"):
        ModelCard("dua").save(path)
    assert path.read_text(encoding="utf-8") == "satu\n"
    ModelCard("dua").save(path, overwrite=True)
    assert path.read_text(encoding="utf-8") == "dua\n"
    with pytest.raises(ValueError, match="tidak bisa ditulis"):
        ModelCard("tiga").save(tmp_path / "tidak ada" / "kartu.md")


def test_errors_say_what_must_hold(parts):
    with pytest.raises(ValueError, match="belum dilatih"):
        model_card("x", MLP(), parts[1], {})
    with pytest.raises(TypeError, match="acuan harus sebuah angka"):
        model_card("x", *parts, {"acuan": None})
    with pytest.raises(TypeError, match="model harus MLP, bukan objek Perceptron"):
        model_card("x", Perceptron().fit([[0], [1]], [0, 1]), parts[1], {})
    with pytest.raises(TypeError, match="results harus kamus"):
        model_card("x", *parts, [0.9])
