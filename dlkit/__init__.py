"""Deep Learning dari Nol: jaringan saraf tiruan yang kecil, jelas, dan cepat."""

# In the order in which a learner meets them.
# isort: off
from dlkit import datasets
from dlkit.perceptron import perceptron, predict, Perceptron, SampleStep
from dlkit.losses import mean_squared_error, cross_entropy_loss, softmax
from dlkit.training import gradient_descent, TrainingState
from dlkit import landscapes
from dlkit.activations import identity, sigmoid, tanh, relu, leaky_relu
from dlkit.mlp import MLP
from dlkit.network import Network
from dlkit.finite_differences import gradient_check
from dlkit.optimizers import SGD, Momentum, Adam
from dlkit.training import descend
from dlkit.objective import Objective
from dlkit.diagnosis import diagnose, Diagnosis
from dlkit.text import BagOfWords, words
from dlkit import saliency
from dlkit.scaling import Standardiser
from dlkit.model_card import model_card, ModelCard
# isort: on

__version__ = "0.1.0"

__all__ = [  # noqa: RUF022
    "datasets",
    "perceptron",
    "predict",
    "Perceptron",
    "SampleStep",
    "mean_squared_error",
    "cross_entropy_loss",
    "softmax",
    "gradient_descent",
    "TrainingState",
    "landscapes",
    "identity",
    "sigmoid",
    "tanh",
    "relu",
    "leaky_relu",
    "MLP",
    "Network",
    "gradient_check",
    "SGD",
    "Momentum",
    "Adam",
    "descend",
    "Objective",
    "diagnose",
    "Diagnosis",
    "BagOfWords",
    "words",
    "saliency",
    "Standardiser",
    "model_card",
    "ModelCard",
]
