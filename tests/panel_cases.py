"""The panels, and for each the settings at which the tests of all panels look."""

from dlkit import live
from dlkit.live.panel import Panel
from dlkit.live.panels.features import FEATURES

# Extremes, a run that diverges where there is one, and each kind of problem.
CASES: dict[type[Panel], list[dict]] = {
    live.BackpropagationPanel: [
        {"epochs": 20},
        {"dataset": "and", "batch_size": 1, "epochs": 30, "seed": 0},
        {"dataset": "or", "batch_size": 2, "learning_rate": 0.01, "epochs": 7},
        {"learning_rate": 10, "batch_size": 1, "epochs": 40, "seed": 11},
        {"w11": 20, "w22": -20, "v1": 20, "b3": -20, "learning_rate": 10, "epochs": 9},
    ],
    live.FeaturePanel: [
        {},
        {"layers": 1, "dataset": "circles", "epochs": 1, "seed": 999},
        {"layers": 4, "dataset": "moons", "noise": 0.5, "epochs": 33},
        {"layers": 2, "dataset": "xor"},
        {"layers": 2, "noise": 0, "epochs": 500, "data_seed": 7},
    ],
    live.GradientDescentPanel: [
        {},
        {"landscape": "valley", "learning_rate": 0.029, "epochs": 200, "seed": 999},
        {"landscape": "bowl", "learning_rate": 1.2, "epochs": 200},
        {"landscape": "two_minima", "learning_rate": 10, "start_1": 3, "epochs": 40},
        {"landscape": "saddle", "start_1": 0, "start_2": 0, "epochs": 1},
        {"landscape": "saddle", "start_1": 0.1, "start_2": -0.3, "epochs": 77},
    ],
    live.LearningRatePanel: [
        {},
        {"learning_rate": 10, "dataset": "circles", "epochs": 30, "seed": 999},
        {"learning_rate": 0.001, "epochs": 1, "hidden_sizes": ()},
        {"dataset": "xor", "batch_size": 64, "epochs": 20, "learning_rate": 3},
        {"dataset": "spirals", "activation": "relu", "noise": 0.5, "epochs": 41},
    ],
    live.LossPanel: [
        {},
        {"start": "one_wrong", "learning_rate": 10, "epochs": 200, "seed": 999},
        {"start": "unsure", "learning_rate": 3, "epochs": 1, "prediction": 6},
        {"task": "classification", "start": "one_wrong", "learning_rate": 10},
        {"task": "classification", "start": "one_wrong", "loss": "mse", "sample": 6},
        {"task": "classification", "learning_rate": 0.01, "probability": 0.99},
        {"task": "classification", "start": "unsure", "epochs": 77, "epoch": 30},
    ],
    live.MLPPanel: [
        {},
        {"n_layers": 0, "dataset": "circles", "noise": 0.5, "seed": 999},
        {"n_layers": 3, "n_neurons": 8, "dataset": "spirals", "neuron": 24},
        {"n_layers": 2, "n_neurons": 8, "activation": "relu", "learning_rate": 10},
        {"n_neurons": 1, "dataset": "linear", "activation": "sigmoid", "neuron": 1},
        {
            "n_layers": 2,
            "dataset": "moons",
            "optimizer": "adam",
            "batch_size": 32,
            "learning_rate": 0.03,
            "epochs": 77,
        },
    ],
    live.OptimizerPanel: [
        {},
        {"arena": "bowl", "learning_rate": 10, "adam_rate": 1, "epochs": 100},
        {"arena": "valley", "batch_size": 1, "learning_rate": 0.001, "epochs": 7},
        {"arena": "two_minima", "learning_rate": 10, "momentum": 0.99, "start_1": 3},
        {"arena": "saddle", "start_1": 0, "start_2": 0, "epochs": 1, "momentum": 0},
        {"arena": "moons", "batch_size": 8, "learning_rate": 0.1, "seed": 999},
        {"arena": "spirals", "learning_rate": 10, "adam_rate": 1, "batch_size": 64},
    ],
    live.OverfittingPanel: [
        {},
        {"patience": 10, "l2": 0.003, "epochs": 200},
        {"patience": 300, "width": 1, "dataset": "linear", "epochs": 150},
        {"l2": 0.1, "dataset": "circles", "width": 64, "epochs": 77, "seed": 999},
        {"learning_rate": 1, "dataset": "spirals", "n_samples": 200, "epochs": 100},
        {"n_samples": 10, "noise": 0.5, "dataset": "circles", "patience": 100},
        {"dataset": "blobs", "noise": 0, "epochs": 1, "data_seed": 999},
    ],
    live.PerceptronPanel: [
        {},
        {"dataset": "blobs", "noise": 0.5, "seed": 7, "epochs": 13},
        {"dataset": "xor", "learning_rate": 10},
        {"dataset": "xor_blobs", "learning_rate": 0.001, "epochs": 100},
        {"dataset": "and"},
        {"dataset": "or", "seed": 999},
    ],
    live.Playground: [
        {},
        {"preset": "learning-rate-terlalu-besar", "test_size": 0.9},
        {
            "dataset": "spirals",
            "features": tuple(FEATURES),
            "hidden_sizes": (8,) * 6,
            "activation": "relu",
            "optimizer": "adam",
            "penalty": "l1",
            "strength": 0.1,
            "batch_size": 32,
            "neuron": 48,
            "epochs": 30,
        },
        {
            "dataset": "bumps",
            "hidden_sizes": (3,),
            "features": ("sin_x2", "product"),
            "points": [(1, 1, 0), (-0.5, 0.25, 1)],
            "weights": {(1, 2, 3): -0.5, (2, 0, 1): 1.25},
            "penalty": "l2",
        },
        {
            "dataset": "xor",
            "loss": "mse",
            "hidden_sizes": (),
            "features": ("x2",),
            "points": [(1.5, -1.5, 1), (0, 0, 0)],
            "weights": {(1, 1, 1): 3},
            "test_size": 0,
            "sharp": True,
        },
        {"n_samples": 20, "test_size": 0.9, "dataset": "ramp", "epochs": 600},
        {"activation": "leaky_relu", "loss": "mse", "optimizer": "momentum", "seed": 9},
    ],
}

# The slider that the browser test drags, and what the summary calls it.
DRIVEN: dict[type[Panel], tuple[str, str]] = {
    live.BackpropagationPanel: ("learning_rate", "learning rate"),
    live.FeaturePanel: ("layers", "lapisan tersembunyi"),
    live.GradientDescentPanel: ("learning_rate", "learning rate"),
    live.LearningRatePanel: ("learning_rate", "learning rate"),
    live.LossPanel: ("learning_rate", "learning rate"),
    live.MLPPanel: ("learning_rate", "learning rate"),
    live.OptimizerPanel: ("learning_rate", "learning rate"),
    live.OverfittingPanel: ("n_samples", "sampel latih"),
    live.PerceptronPanel: ("learning_rate", "learning rate"),
    live.Playground: ("learning_rate", "learning rate"),
}
MANY_CONTROLS: set[type[Panel]] = {live.Playground}
