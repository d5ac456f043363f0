"""Loss landscapes of two parameters: small enough to draw, honest enough to descend."""

from abc import ABC, abstractmethod

import numpy as np

from dlkit import _validation as check


class Landscape(ABC):
    """Permukaan loss dua parameter; bisa langsung diberikan kepada `descend`.

    Attributes
    ----------
    names : tuple of str
        Nama kedua parameter.
    """

    names = ("w₁", "w₂")

    @abstractmethod
    def loss(self, theta):
        """Loss pada `theta` (2,), atau pada banyak sekaligus: (..., 2) ke (...)."""

    @abstractmethod
    def gradient(self, theta):
        """Gradien loss pada `theta` (2,)."""

    def loss_and_gradient(self, theta):
        """Loss, sebagai float, dan gradiennya pada `theta` (2,)."""
        return float(self.loss(theta)), self.gradient(theta)


class LineFit(Landscape):
    """Loss regresi linear: MSE garis ``y = w x + b`` sebagai fungsi (w, b).

    Bentuknya selalu mangkuk. Kalau besar x jauh dari 1, mangkuk itu menjadi lembah
    sempit: kelengkungannya ke arah w sebanding dengan rata-rata x², ke arah b tidak.

    Parameters
    ----------
    X : array (n_samples, 1)
        Satu fitur.
    y : array (n_samples,)
        Nilai sebenarnya.

    Attributes
    ----------
    x, y : ndarray (n_samples,)
        Datanya.
    n_samples : int

    Raises
    ------
    ValueError, TypeError
        Kalau bentuk atau isi X dan y tidak cocok.

    Examples
    --------
    >>> from dlkit.optimizers import SGD
    >>> from dlkit.training import descend
    >>> bowl = LineFit([[-1.0], [0.0], [1.0]], [-1.0, 1.0, 3.0])
    >>> bowl.loss_and_gradient(np.array([2.0, 2.0]))
    (1.0, array([0., 2.]))
    >>> *_, last = descend(bowl, [0.0, 0.0], SGD(0.5), epochs=30)
    >>> last.theta.round(3)
    array([2., 1.])
    """

    names = ("w", "b")

    def __init__(self, X, y):
        X = check.matrix(X, n_features=1)
        self.x, self.y = X[:, 0], check.targets(y, len(X))
        self.n_samples = len(X)

    def loss(self, theta):
        """MSE pada `theta` (2,), atau pada banyak sekaligus: (..., 2) ke (...)."""
        errors = theta[..., :1] * self.x + theta[..., 1:] - self.y
        return (errors * errors).mean(axis=-1)

    def gradient(self, theta, batch=None):
        """Gradien MSE pada `theta` (2,), dari seluruh data atau dari satu batch."""
        x, y = (self.x, self.y) if batch is None else batch
        errors = theta[0] * x + theta[1] - y
        return np.array([errors @ x, errors.sum()]) * (2 / len(x))

    def batches(self, order, batch_size):
        """Bagi sampel, menurut `order`, ke dalam batch; yang terakhir boleh kurang."""
        x, y = self.x[order], self.y[order]
        for start in range(0, len(order), batch_size):
            part = slice(start, start + batch_size)
            yield x[part], y[part]


class TwoMinima(Landscape):
    """Permukaan dengan dua minimum: ``((w₁² - 2)² + w₁) / 4 + w₂² / 2 + 0,4``.

    Minimum globalnya di dekat (-1,47; 0) dengan loss 0,039, minimum lokalnya di dekat
    (1,35; 0) dengan loss 0,745. Di antaranya, dekat (0,13; 0), ada pelana.

    Examples
    --------
    >>> float(TwoMinima().loss(np.array([1.0, 2.0])))
    2.9
    """

    def loss(self, theta):
        """Loss pada `theta` (2,), atau pada banyak sekaligus: (..., 2) ke (...)."""
        w1, w2 = theta[..., 0], theta[..., 1]
        return ((w1 * w1 - 2) ** 2 + w1) / 4 + w2 * w2 / 2 + 0.4

    def gradient(self, theta):
        """``(w₁ (w₁² - 2) + 1/4, w₂)``."""
        w1, w2 = theta
        return np.array([w1 * (w1 * w1 - 2) + 0.25, w2])


class Saddle(Landscape):
    """Permukaan dengan pelana di (0, 0): ``(w₁ w₂ - 1)²``.

    Inilah MSE jaringan linear terkecil yang berlapis dua, ``ŷ = w₂ w₁ x``, untuk satu
    sampel x = 1, y = 1. Dasarnya dua lembah lengkung tempat ``w₁ w₂ = 1``; di pelana
    gradiennya nol, padahal loss-nya 1.

    Examples
    --------
    >>> Saddle().loss_and_gradient(np.array([0.0, 0.0]))
    (1.0, array([-0., -0.]))
    """

    def loss(self, theta):
        """Loss pada `theta` (2,), atau pada banyak sekaligus: (..., 2) ke (...)."""
        return (theta[..., 0] * theta[..., 1] - 1) ** 2

    def gradient(self, theta):
        """``2 (w₁ w₂ - 1) (w₂, w₁)``."""
        w1, w2 = theta
        return 2 * (w1 * w2 - 1) * np.array([w2, w1])
