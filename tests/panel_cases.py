"""The panels, and for each the settings at which the tests of all panels look."""

from dlkit import live
from dlkit.live.panel import Panel

# Extremes, a run that diverges where there is one, and each kind of problem.
CASES: dict[type[Panel], list[dict]] = {
    live.PerceptronPanel: [
        {},
        {"dataset": "blobs", "noise": 0.5, "seed": 7, "epochs": 13},
        {"dataset": "xor", "learning_rate": 10},
        {"dataset": "xor_blobs", "learning_rate": 0.001, "epochs": 100},
        {"dataset": "and"},
        {"dataset": "or", "seed": 999},
    ],
}

# The slider that the browser test drags, and what the summary calls it.
DRIVEN: dict[type[Panel], tuple[str, str]] = {
    live.PerceptronPanel: ("learning_rate", "learning rate"),
}
MANY_CONTROLS: set[type[Panel]] = set()  # the playground
