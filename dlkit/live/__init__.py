"""Panel interaktif, kuis, dan tebakan: satu baris di dalam notebook."""

from dlkit.live.activation_curves import ActivationCurves
from dlkit.live.answer_map import AnswerMap
from dlkit.live.backpropagation_panel import BackpropagationPanel
from dlkit.live.descent_panel import GradientDescentPanel
from dlkit.live.feature_panel import FeaturePanel
from dlkit.live.learning_rate_panel import LearningRatePanel
from dlkit.live.loss_curves import LossCurves
from dlkit.live.loss_panel import LossPanel
from dlkit.live.mlp_panel import MLPPanel
from dlkit.live.optimizer_panel import OptimizerPanel
from dlkit.live.overfitting_panel import OverfittingPanel
from dlkit.live.perceptron_panel import PerceptronPanel
from dlkit.live.playground import Playground
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
