"""Run one benchmark, with what else it is given; without a name, all of them."""

import importlib
import os
import sys

MODULES = ("numerics", "live")

if __name__ == "__main__":
    # Tiny products stall when BLAS threads them; this must be set before numpy loads.
    for name in ("OPENBLAS", "MKL", "OMP"):
        os.environ.setdefault(f"{name}_NUM_THREADS", "1")
    name, *rest = sys.argv[1:] or [None]
    if name not in (None, *MODULES):
        sys.exit(f"unknown: {name}; known: {', '.join(MODULES)}")
    for module in [name] if name else MODULES:
        importlib.import_module(f"benchmarks.{module}").main(*rest)
