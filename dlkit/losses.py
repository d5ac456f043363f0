"""Losses: one number that says how far the predictions are from the truth."""

import numpy as np

from dlkit import _validation as check
from dlkit.activations import sigmoid

_TINY = np.finfo(np.float64).tiny


def mean_squared_error(y_true, y_pred):
    """Rata-rata kuadrat selisih antara nilai sebenarnya dan prediksi.

    Rumusnya ``mean((y_true - y_pred)**2)``, tanpa faktor setengah.

    Parameters
    ----------
    y_true : array
        Nilai sebenarnya, bentuk apa pun.
    y_pred : array
        Prediksi, bentuknya sama dengan `y_true`.

    Returns
    -------
    float
        Paling kecil 0 (semua prediksi tepat), dalam kuadrat satuan `y_true`.

    Raises
    ------
    ValueError, TypeError
        Kalau bentuknya berbeda, kosong, atau berisi NaN, inf, atau teks.

    Examples
    --------
    >>> mean_squared_error([1, 2, 3], [1, 2, 5])
    1.3333333333333333
    """
    y_true, y_pred = _pair(y_true, y_pred)
    with np.errstate(over="ignore"):
        return float(np.mean((y_true - y_pred) ** 2))


def cross_entropy_loss(y_true, y_pred):
    """Rata-rata kejutan, dalam nat, atas label 0 atau 1 bila peluang 1 adalah `y_pred`.

    Rumusnya ``-mean(y log p + (1 - y) log(1 - p))``. Peluang yang tepat 0 atau 1 tetap
    memberi hasil berhingga: logaritma dihitung paling rendah di bilangan positif
    terkecil (2,2e-308), jadi satu prediksi "yakin tetapi salah" bernilai sekitar 708.

    Parameters
    ----------
    y_true : array
        Label 0 atau 1 (atau peluang sebenarnya, di antara 0 dan 1).
    y_pred : array
        Prediksi peluang kelas 1, dari 0 sampai 1, bentuknya sama dengan `y_true`.

    Returns
    -------
    float
        Paling kecil 0.

    Raises
    ------
    ValueError, TypeError
        Kalau bentuknya berbeda, kosong, di luar rentang 0 sampai 1, atau bukan angka.

    Examples
    --------
    >>> round(cross_entropy_loss([1, 0], [0.9, 0.2]), 4)
    0.1643
    >>> cross_entropy_loss([1, 0], [1, 0])
    0.0
    """
    y, p = _pair(y_true, y_pred)
    for values, name in ((y, "y_true"), (p, "y_pred")):
        outside = values[(values < 0) | (values > 1)]
        if outside.size:
            raise ValueError(
                f"{name} harus dari 0 sampai 1 (peluang), tetapi ada "
                f"{check.got(outside[0])}."
            )
    surprise = y * np.log(np.maximum(p, _TINY))
    surprise = surprise + (1 - y) * np.log(np.maximum(1 - p, _TINY))
    return float(0.0 - np.mean(surprise))  # 0.0 - x: a perfect guess is 0, never -0


def _pair(y_true, y_pred):
    y_true = check.numbers_array(y_true, "y_true")
    y_pred = check.numbers_array(y_pred, "y_pred")
    check.same_shape(y_true, y_pred, "y_true", "y_pred")
    return y_true, y_pred


def softmax(z):
    """Peluang tiap kelas dari skornya: ``exp(z) / sum(exp(z))`` untuk tiap baris.

    Skor terbesar tiap baris dikurangkan dulu; hasilnya tidak berubah, dan ``exp`` tidak
    pernah meluap.

    Parameters
    ----------
    z : array (..., n_classes)
        Skor.

    Returns
    -------
    ndarray (..., n_classes)
        Dari 0 sampai 1, tiap baris berjumlah 1.

    Examples
    --------
    >>> softmax([[0.0, 0.0], [1e4, -1e4]])
    array([[0.5, 0.5],
           [1. , 0. ]])
    """
    z = check.numbers_array(z, "z")
    p = np.exp(z - z.max(axis=-1, keepdims=True))
    return p / p.sum(axis=-1, keepdims=True)


# The losses a network trains on. Each class takes the scores z of the last layer, an
# array (n_outputs, n_samples) with one column for each sample, to the network's outputs
# and their mean loss. Every loss comes with the outputs that suit it, and so all three
# have the same error at the output: ∂loss/∂z = weight * (outputs - targets).


class SoftmaxCrossEntropy:
    """Two or more classes: softmax, then minus the log of the true class's share."""

    def __init__(self, z):
        self.z, self.p, self.total = z, np.empty_like(z), np.empty_like(z)
        self.flat = z.reshape(-1)
        self.sum_classes = np.ones((len(z), len(z)), z.dtype).dot
        self.weight = np.asarray(1 / z.shape[1], z.dtype)
        self.safe = (np.log(np.finfo(z.dtype).max) / 2) ** 2

    def outputs(self):
        """Fill and return the probabilities."""
        z, p, total = self.z, self.p, self.total
        # Far from 0, exp would overflow, or vanish for all classes of a sample at once.
        self.shifted = not self.flat.dot(self.flat) < self.safe
        if self.shifted:
            np.subtract(z, np.maximum.reduce(z, axis=0), z)
        np.exp(z, p)
        self.sum_classes(p, total)  # as a product: twice as fast as a sum
        return np.divide(p, total, p)

    def loss(self, targets):
        """Return the mean loss; call `outputs` first."""
        if self.shifted:  # some share may be too small for p, though not for its log
            log_share = np.vdot(targets, self.z) - np.log(self.total[0]).sum()
        else:
            log_share = np.vdot(targets, np.log(self.p))
        return 0.0 - log_share * self.weight  # 0.0 - x: never -0

    @staticmethod
    def encode(y, n_samples, n_outputs):
        """Return labels as columns with a single 1."""
        labels = check.class_labels(y, n_samples, n_outputs)
        return np.equal.outer(np.arange(n_outputs), labels)


class SigmoidCrossEntropy:
    """One output, the probability of class 1; minus the log of the true label's."""

    def __init__(self, z):
        self.z, self.p = z, np.empty_like(z)
        self.weight = np.asarray(1 / z.shape[1], z.dtype)

    def outputs(self):
        """Fill and return the probabilities."""
        return sigmoid.into(self.z, self.p)

    def loss(self, targets):
        """Return the mean loss, from the scores: log(1 + e^z), with -z where y = 1."""
        return np.logaddexp(0, (1 - 2 * targets) * self.z).sum() * self.weight

    @staticmethod
    def encode(y, n_samples, n_outputs):  # noqa: ARG004  # always one output
        """Return labels 0 and 1 as one row."""
        return check.class_labels(y, n_samples, 2)[None]


class MeanSquaredError:
    """Numbers: the scores as they are, and the mean of the squared errors."""

    def __init__(self, z):
        self.z = z
        self.weight = np.asarray(2 / z.size, z.dtype)

    def outputs(self):
        """Return the scores."""
        return self.z

    def loss(self, targets):
        """Return the mean over samples and outputs, with no one-half."""
        return np.square(self.z - targets).mean()

    @staticmethod
    def encode(y, n_samples, n_outputs):
        """Return numbers as columns."""
        y = check.numeric_targets(y, n_samples)
        if y.ndim == 1:
            if n_outputs > 1:
                raise ValueError(
                    f"y harus berbentuk ({n_samples}, {n_outputs}), bukan {y.shape}."
                )
            return y[None]
        return check.matrix(y, "y", n_features=n_outputs).T
