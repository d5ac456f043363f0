"""Early stopping: on a curve that is known, and as the loop a learner writes."""

from collections.abc import Sequence

EARLY_STOPPING = """\
states, best, lowest = [], 0, float("inf")
for state in model.steps(X, y):
    states.append(state)
    loss = network.loss(state.theta, X_val, y_val)
    if loss < lowest:
        best, lowest = state.epoch, loss
    if state.epoch - best >= {patience}:
        break
states = states[: best + 1]  # yang dipakai: bobot di epoch terbaik"""


def stop_early(losses: Sequence[float], patience: int) -> tuple[int, int]:
    """Epoch terbaik, dan epoch saat kesabaran habis.

    Parameters
    ----------
    losses : array (epochs + 1,)
        Loss data validasi tiap epoch.
    patience : int
        Berapa epoch boleh lewat tanpa loss yang lebih rendah.

    Examples
    --------
    >>> stop_early([5, 3, 4, 2, 4, 3, 1], patience=2)
    (3, 5)
    """
    best = epoch = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return best, epoch
