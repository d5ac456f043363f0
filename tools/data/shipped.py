"""Where the shipped data sets lie, and how a script writes one."""

from pathlib import Path

import numpy as np

DATA = Path(__file__).resolve().parents[2] / "dlkit" / "datasets" / "data"


def write(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """Write a compressed npz (numpy dates its members 1980) and say its size."""
    np.savez_compressed(path, **arrays)
    print(f"{path.name}: {path.stat().st_size:,} bytes")
