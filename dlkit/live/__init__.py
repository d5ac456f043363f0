"""Panel interaktif, kuis, dan tebakan: satu baris di dalam notebook."""

from dlkit.live.activation_curves import ActivationCurves
from dlkit.live.answer_map import AnswerMap
from dlkit.live.loss_curves import LossCurves
from dlkit.live.panels.backpropagation_panel import BackpropagationPanel
from dlkit.live.panels.descent_panel import GradientDescentPanel
from dlkit.live.panels.feature_panel import FeaturePanel
from dlkit.live.panels.learning_rate_panel import LearningRatePanel
from dlkit.live.panels.loss_panel import LossPanel
from dlkit.live.panels.mlp_panel import MLPPanel
from dlkit.live.panels.optimizer_panel import OptimizerPanel
from dlkit.live.panels.overfitting_panel import OverfittingPanel
from dlkit.live.panels.perceptron_panel import PerceptronPanel
from dlkit.live.panels.playground import Playground
from dlkit.live.quiz import Prediction, Quiz

__all__ = [
    "ActivationCurves",
    "AnswerMap",
    "BackpropagationPanel",
    "FeaturePanel",
    "GradientDescentPanel",
    "LearningRatePanel",
    "LossCurves",
    "LossPanel",
    "MLPPanel",
    "OptimizerPanel",
    "OverfittingPanel",
    "PerceptronPanel",
    "Playground",
    "Prediction",
    "Quiz",
]
