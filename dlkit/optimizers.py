"""Optimizers: how a gradient moves θ.

An optimizer holds settings only. `start(theta)` begins one run: it returns a function
`update(gradient)` that moves that very `theta` in place. What a run remembers
(velocity, moments) lives in that function and ends with it.
"""

from dataclasses import dataclass

import numpy as np

from dlkit import _validation as check

# A moment that decays without end would turn denormal, where processors are slow.
_FLUSH_EVERY = 128


@dataclass(frozen=True)
class SGD:
    """Gradient descent biasa: ``theta -= learning_rate * gradient``.

    Parameters
    ----------
    learning_rate : float, default 0.1
        Besar langkah, lebih besar dari 0.

    Examples
    --------
    >>> theta = np.array([1.0, 2.0])
    >>> update = SGD(learning_rate=0.5).start(theta)
    >>> update(np.array([2.0, 2.0]))
    >>> theta
    array([0., 1.])
    """

    learning_rate: float = 0.1

    def start(self, theta):
        """Mulai satu pelatihan: fungsi ``update(gradient)`` yang menggeser `theta`."""
        learning_rate = _scalar(check.learning_rate(self.learning_rate), theta)
        step = np.empty_like(theta)

        def update(gradient):
            np.multiply(learning_rate, gradient, step)
            np.subtract(theta, step, theta)

        return update


@dataclass(frozen=True)
class Momentum:
    """Gradient descent dengan kecepatan, seperti bola yang menggelinding.

    ``velocity = momentum * velocity + gradient``, lalu
    ``theta -= learning_rate * velocity`` (Polyak, 1964; bentuk yang dipakai PyTorch).

    Parameters
    ----------
    learning_rate : float, default 0.1
        Besar langkah, lebih besar dari 0.
    momentum : float, default 0.9
        Bagian kecepatan yang tersisa pada tiap langkah, dari 0 sampai kurang dari 1.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> update = Momentum(learning_rate=0.5, momentum=0.5).start(theta)
    >>> for _ in range(2):
    ...     update(np.array([1.0]))
    ...     print(theta)
    [0.5]
    [-0.25]
    """

    learning_rate: float = 0.1
    momentum: float = 0.9

    def start(self, theta):
        """Mulai satu pelatihan: fungsi ``update(gradient)`` yang menggeser `theta`."""
        learning_rate = _scalar(check.learning_rate(self.learning_rate), theta)
        momentum = _scalar(_fraction(self.momentum, "momentum"), theta)
        velocity, step = np.zeros_like(theta), np.empty_like(theta)
        steps = 0

        def update(gradient):
            nonlocal steps
            np.multiply(momentum, velocity, velocity)
            np.add(velocity, gradient, velocity)
            np.multiply(learning_rate, velocity, step)
            np.subtract(theta, step, theta)
            steps += 1
            if steps % _FLUSH_EVERY == 0:
                _flush(velocity)

        return update


@dataclass(frozen=True)
class Adam:
    """Langkah yang menyesuaikan diri untuk tiap parameter.

    ``m`` adalah rata-rata berjalan gradien, ``v`` rata-rata berjalan kuadratnya,
    keduanya dikoreksi karena mulai dari nol:
    ``theta -= learning_rate * m̂ / (√v̂ + epsilon)`` (Kingma dan Ba, 2015).

    Parameters
    ----------
    learning_rate : float, default 0.001
        Besar langkah, lebih besar dari 0; kira-kira pergeseran tiap parameter.
    beta1, beta2 : float, default 0.9 dan 0.999
        Bagian ``m`` dan ``v`` yang tersisa tiap langkah, dari 0 sampai kurang dari 1.
    epsilon : float, default 1e-8
        Penjaga pembagian, lebih besar dari 0.

    Examples
    --------
    >>> theta = np.array([1.0, 1.0])
    >>> Adam(learning_rate=0.1).start(theta)(np.array([5.0, -0.01]))
    >>> theta.round(6)
    array([0.9, 1.1])
    """

    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8

    def start(self, theta):
        """Mulai satu pelatihan: fungsi ``update(gradient)`` yang menggeser `theta`."""
        learning_rate = check.learning_rate(self.learning_rate)
        beta1 = _fraction(self.beta1, "beta1")
        beta2 = _fraction(self.beta2, "beta2")
        epsilon = check.number(self.epsilon, "epsilon", above=0)
        m, v = np.zeros_like(theta), np.zeros_like(theta)
        step = np.empty_like(theta)
        steps = 0

        def update(gradient):
            nonlocal steps
            steps += 1
            np.subtract(gradient, m, step)  # m += (1 - beta1) * (gradient - m)
            np.multiply(step, 1 - beta1, step)
            np.add(m, step, m)
            np.multiply(gradient, gradient, step)  # v += (1 - beta2) * (gradient² - v)
            np.subtract(step, v, step)
            np.multiply(step, 1 - beta2, step)
            np.add(v, step, v)
            # m̂ / (√v̂ + epsilon), with the corrections taken out of the arrays
            root = (1 - beta2**steps) ** 0.5
            np.sqrt(v, step)
            np.add(step, epsilon * root, step)
            np.divide(m, step, step)
            np.multiply(step, learning_rate * root / (1 - beta1**steps), step)
            np.subtract(theta, step, theta)
            if steps % _FLUSH_EVERY == 0:
                _flush(m)
                _flush(v)

        return update


def _scalar(value, theta):
    """Return `value` in the dtype of θ: numpy need not convert it at each call."""
    return np.asarray(value, theta.dtype)


def _fraction(value, name):
    return check.number(value, name, at_least=0, below=1)


def _flush(moment):
    moment[np.abs(moment) < 1e-30] = 0
