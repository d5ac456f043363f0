"""Make notebooks/data/iris.csv as an Indonesian spreadsheet would write it.

    .venv/bin/python -m tools.data.iris

The measurements are those that scikit-learn ships. The card is iris.md, beside it.
"""

from pathlib import Path

from sklearn.datasets import load_iris

PLACE = Path(__file__).resolve().parents[2] / "notebooks" / "data" / "iris.csv"
COLUMNS = "panjang_sepal", "lebar_sepal", "panjang_petal", "lebar_petal", "jenis"


def text() -> str:
    """Give the table: semicolons, decimal commas, and the line ends of Excel."""
    bunch = load_iris()
    lines = [";".join(COLUMNS)]
    for row, label in zip(bunch.data.tolist(), bunch.target, strict=True):
        cells = [str(value).replace(".", ",") for value in row]
        lines.append(";".join([*cells, bunch.target_names[label]]))
    return "\r\n".join(lines) + "\r\n"


if __name__ == "__main__":
    PLACE.write_bytes(text().encode())
