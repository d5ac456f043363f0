"""Panel interaktif, kuis, dan tebakan: satu baris di dalam notebook."""

from dlkit.live.descent_panel import GradientDescentPanel
from dlkit.live.perceptron_panel import PerceptronPanel
from dlkit.live.quiz import Prediction, Quiz

__all__ = ["GradientDescentPanel", "PerceptronPanel", "Prediction", "Quiz"]
