"""Training: a sequence of states, one for each epoch."""

from dataclasses import dataclass

import numpy as np

from dlkit import _validation as check


@dataclass(frozen=True, eq=False, slots=True)
class TrainingState:
    """Keadaan model sesudah satu epoch; tidak bisa diubah.

    Attributes
    ----------
    epoch : int
        0 untuk model yang belum dilatih, lalu 1, 2, ...
    loss : float
        Loss seluruh data latih pada `theta` ini (bukan rata-rata selama epoch).
    theta : ndarray (n_parameters,)
        Semua bobot dan bias, sebuah salinan.
    order : ndarray (n_samples,) of int, or None
        Urutan sampel dikunjungi pada epoch ini, kalau sampel diacak dan urutannya
        dicatat; None berarti tidak dicatat, atau urut seperti datanya.

    Examples
    --------
    >>> state = TrainingState(epoch=0, loss=0.5, theta=np.zeros(3))
    >>> state.epoch, state.loss
    (0, 0.5)
    """

    epoch: int
    loss: float
    theta: np.ndarray
    order: np.ndarray | None = None


def descend(objective, theta, optimizer, *, epochs, batch_size=None, rng=None):
    """Latih: dari θ awal, epoch demi epoch, ke arah loss yang lebih kecil.

    Parameters
    ----------
    objective : Objective
        Loss sebagai fungsi θ. Untuk seluruh data sekaligus cukup benda apa pun yang
        punya ``loss_and_gradient(theta)``; mini-batch juga memerlukan `n_samples`,
        ``loss(theta)``, ``batches(order, batch_size)``, ``gradient(theta, batch)``.
    theta : array (n_parameters,)
        Parameter awal; tidak diubah.
    optimizer : SGD, Momentum, or Adam
        Cara gradien menggeser θ.
    epochs : int
        Berapa kali seluruh data dilewati, paling kecil 1.
    batch_size : int, optional
        Banyaknya sampel untuk satu langkah; biasanya seluruh data.
    rng : int, Generator, or None
        Sumber acak urutan sampel: ``rng.permutation(n_samples)`` tiap epoch.

    Returns
    -------
    iterator of TrainingState
        ``epochs + 1`` keadaan; yang pertama milik θ awal. Pelatihan yang
        divergen bukan galat: loss-nya menjadi inf atau nan.

    Raises
    ------
    ValueError, TypeError
        Langsung saat dipanggil, kalau ada masukan yang tidak memenuhi syarat.

    Examples
    --------
    >>> from dlkit.optimizers import SGD
    >>> class Bowl:
    ...     def loss_and_gradient(self, theta):
    ...         return float(theta @ theta), 2 * theta
    >>> for state in descend(Bowl(), [1.0, -2.0], SGD(0.25), epochs=2):
    ...     print(state.epoch, state.loss, state.theta)
    0 5.0 [ 1. -2.]
    1 1.25 [ 0.5 -1. ]
    2 0.3125 [ 0.25 -0.5 ]
    """
    theta = check.theta(theta, np.size(theta)).copy()
    update = check.optimizer(optimizer).start(theta)
    epochs = check.integer(epochs, "epochs")
    rng = check.generator(rng)
    if batch_size is not None:
        batch_size = check.integer(batch_size, "batch_size")
        check.has(objective, "objective", "n_samples", "loss", "batches", "gradient")
    if batch_size is None or batch_size >= objective.n_samples:
        check.has(objective, "objective", "loss_and_gradient")
        return _full_batch(objective, theta, update, epochs)
    return _mini_batches(objective, theta, update, epochs, batch_size, rng)


def _full_batch(objective, theta, update, epochs):
    # One forward pass serves both: the loss of this state, and the step to the next.
    with np.errstate(all="ignore"):
        loss, gradient = objective.loss_and_gradient(theta)
    yield TrainingState(0, loss, theta.copy())
    for epoch in range(1, epochs + 1):
        with np.errstate(all="ignore"):
            update(gradient)
            loss, gradient = objective.loss_and_gradient(theta)
        yield TrainingState(epoch, loss, theta.copy())


def _mini_batches(objective, theta, update, epochs, batch_size, rng):
    with np.errstate(all="ignore"):
        loss = objective.loss(theta)
    yield TrainingState(0, loss, theta.copy())
    for epoch in range(1, epochs + 1):
        order = rng.permutation(objective.n_samples)
        with np.errstate(all="ignore"):
            for batch in objective.batches(order, batch_size):
                update(objective.gradient(theta, batch))  # θ moves in its place
            loss = objective.loss(theta)
        yield TrainingState(epoch, loss, theta.copy(), order)


def gradient_descent(X, y, weights, learning_rate=0.01, epochs=100):
    """Bobot regresi linear (tanpa bias) sesudah `epochs` langkah menuruni MSE.

    Tiap langkah memakai seluruh data: ``weights -= learning_rate * gradient``, dengan
    ``gradient = -2/n * X.T · (y - X · weights)``, yaitu turunan mean squared error.

    Parameters
    ----------
    X : array (n_samples, n_features)
        Masukan.
    y : array (n_samples,)
        Nilai sebenarnya.
    weights : array (n_features,)
        Bobot awal; tidak diubah.
    learning_rate : float, default 0.01
        Besar langkah, lebih besar dari 0.
    epochs : int, default 100
        Banyaknya langkah, paling kecil 1.

    Returns
    -------
    ndarray (n_features,)
        Bobot akhir. Learning rate yang terlalu besar memberi inf atau nan, tanpa galat.

    Raises
    ------
    ValueError, TypeError
        Kalau ada masukan yang tidak memenuhi syarat di atas.

    Examples
    --------
    >>> X, y = [[1.0], [2.0], [3.0]], [2.0, 4.0, 6.0]
    >>> gradient_descent(X, y, [0.0], learning_rate=0.1).round(3)
    array([2.])
    """
    X = check.matrix(X)
    y = check.targets(y, len(X))
    weights = check.vector(weights, "weights", X.shape[1], each="kolom X").copy()
    learning_rate = check.learning_rate(learning_rate)
    epochs = check.integer(epochs, "epochs")

    errors = np.empty_like(y)
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(epochs):
            np.dot(X, weights, out=errors)  # the predictions
            np.subtract(y, errors, out=errors)
            gradient = -2 * X.T.dot(errors) / len(y)
            weights -= learning_rate * gradient
    return weights
