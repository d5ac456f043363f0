"""The cell of lesson 15 that runs only where PyTorch is installed, run there."""

import re

import nbformat
import pytest

from dlkit import MLP, Adam, Standardiser, datasets
from tools.prose import ROOT


@pytest.mark.usefixtures("torch")
def test_the_same_network_in_pytorch_has_the_same_losses(capsys):
    table = datasets.load_csv(ROOT / "notebooks/data/iris.csv")
    split = datasets.train_test_split
    X, _, y, _ = split(table.X, table.y, test_size=0.2, rng=0)
    X, _, y, _ = split(X, y, test_size=0.25, rng=0)
    scale = Standardiser().fit(X)
    model = MLP((8,), optimizer=Adam(0.01), rng=0).fit(scale.transform(X), y)
    cells = nbformat.read(ROOT / "notebooks/15_proyek_akhir.ipynb", 4).cells
    (source,) = (cell.source for cell in cells if cell.id == "coba-pytorch")
    (start,) = (cell.source for cell in cells if cell.id == "impor")
    exec(f"{start}\n{source}", {"X": X, "y": y, "scale": scale, "model": model})
    said = capsys.readouterr().out
    assert float(re.search(r"beda loss terbesar: (.+)", said)[1]) < 1e-6
    (stored,) = (cell.outputs for cell in cells if cell.id == "coba-pytorch")
    assert "tidak terpasang" in stored[0]["text"]  # a learner's laptop has none
