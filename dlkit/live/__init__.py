"""Panel interaktif, kuis, dan tebakan: satu baris di dalam notebook."""

from dlkit.live.accuracy_curves import AccuracyCurves
from dlkit.live.activation_curves import ActivationCurves
from dlkit.live.answer_map import AnswerMap
from dlkit.live.confusion_matrix import ConfusionMatrix
from dlkit.live.image_grid import ImageGrid
from dlkit.live.learning_curves import LearningCurves
from dlkit.live.loss_curves import LossCurves
from dlkit.live.panels.backpropagation_panel import BackpropagationPanel
from dlkit.live.panels.cost_panel import CostPanel
from dlkit.live.panels.descent_panel import GradientDescentPanel
from dlkit.live.panels.digit_panel import DigitPanel
from dlkit.live.panels.feature_panel import FeaturePanel
from dlkit.live.panels.learning_rate_panel import LearningRatePanel
from dlkit.live.panels.loss_panel import LossPanel
from dlkit.live.panels.mlp_panel import MLPPanel
from dlkit.live.panels.optimizer_panel import OptimizerPanel
from dlkit.live.panels.overfitting_panel import OverfittingPanel
from dlkit.live.panels.perceptron_panel import PerceptronPanel
from dlkit.live.panels.playground import Playground
from dlkit.live.panels.project_panel import ProjectPanel
from dlkit.live.panels.saliency_panel import SaliencyPanel
from dlkit.live.panels.sound_panel import SoundPanel
from dlkit.live.panels.text_panel import TextPanel
from dlkit.live.progress import Progress, fit_with_progress
from dlkit.live.quiz import Prediction, Quiz
from dlkit.live.sound_curves import SoundCurves
from dlkit.live.sounds import Sounds
from dlkit.live.spectrograms import Spectrograms
from dlkit.live.word_counts import WordCounts
from dlkit.live.word_weights import WordWeights

__all__ = [
    "AccuracyCurves",
    "ActivationCurves",
    "AnswerMap",
    "BackpropagationPanel",
    "ConfusionMatrix",
    "CostPanel",
    "DigitPanel",
    "FeaturePanel",
    "GradientDescentPanel",
    "ImageGrid",
    "LearningCurves",
    "LearningRatePanel",
    "LossCurves",
    "LossPanel",
    "MLPPanel",
    "OptimizerPanel",
    "OverfittingPanel",
    "PerceptronPanel",
    "Playground",
    "Prediction",
    "Progress",
    "ProjectPanel",
    "Quiz",
    "SaliencyPanel",
    "SoundCurves",
    "SoundPanel",
    "Sounds",
    "Spectrograms",
    "TextPanel",
    "WordCounts",
    "WordWeights",
    "fit_with_progress",
]
