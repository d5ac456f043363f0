"""Panel interaktif: satu baris di dalam notebook."""

from dlkit.live.perceptron_panel import PerceptronPanel

__all__ = ["PerceptronPanel"]
