"""Deep Learning dari Nol: jaringan saraf tiruan yang kecil, jelas, dan cepat."""

from dlkit.perceptron import Perceptron, SampleStep, perceptron, predict  # isort: skip
from dlkit.losses import cross_entropy_loss, mean_squared_error  # isort: skip
from dlkit.training import TrainingState, gradient_descent  # isort: skip

__version__ = "0.1.0"

# In the order in which a learner meets them.
__all__ = [  # noqa: RUF022
    "perceptron",
    "predict",
    "Perceptron",
    "SampleStep",
    "mean_squared_error",
    "cross_entropy_loss",
    "gradient_descent",
    "TrainingState",
]
