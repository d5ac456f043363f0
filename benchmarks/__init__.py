"""Side-by-side measurements: `python -m benchmarks [numerics] [live]`."""
