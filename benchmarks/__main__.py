"""Run the named benchmarks; without a name, all of them."""

import importlib
import os
import sys

MODULES = ("numerics", "live")

if __name__ == "__main__":
    # Tiny products stall when BLAS threads them; this must be set before numpy loads.
    for name in ("OPENBLAS", "MKL", "OMP"):
        os.environ.setdefault(f"{name}_NUM_THREADS", "1")
    chosen = sys.argv[1:] or MODULES
    unknown = sorted(set(chosen) - set(MODULES))
    if unknown:
        sys.exit(f"unknown: {', '.join(unknown)}; known: {', '.join(MODULES)}")
    for name in chosen:
        importlib.import_module(f"benchmarks.{name}").main()
