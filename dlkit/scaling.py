"""Features on one scale: what a network needs where a table mixes units."""

from dataclasses import dataclass

import numpy as np

from dlkit import _validation as check
from dlkit._estimator import Estimator


@dataclass(eq=False)
class Standardiser(Estimator):
    """Standardisasi: tiap fitur dikurangi rata-ratanya, dibagi simpangan bakunya.

    `fit` mengambil keduanya dari data latih saja; data lain diubah dengan angka yang
    sama. Fitur yang selalu sama hanya dikurangi.

    Attributes
    ----------
    mean_, scale_ : ndarray (n_features,)
        Rata-rata dan simpangan baku data latih.

    Examples
    --------
    >>> scale = Standardiser().fit([[150, 1], [170, 3]])
    >>> scale.transform([[160, 4]])
    array([[0., 2.]])
    >>> scale.inverse([[0, 2]])
    array([[160.,   4.]])
    """

    def fit(self, X):
        """Ukur rata-rata dan simpangan baku tiap fitur, dan lupakan yang sebelumnya.

        Parameters
        ----------
        X : array (n_samples, n_features) or (n_samples,)

        Returns
        -------
        Standardiser
            Dirinya sendiri.

        Raises
        ------
        ValueError, TypeError
            Kalau X bukan angka berhingga.
        """
        X = _table(X)
        # squares of very large numbers would overflow: measure in a power of two
        unit = np.ldexp(1.0, np.frexp(np.abs(X).max(axis=0))[1] - 1)
        X = X / unit
        spread = X.std(axis=0) * unit
        self.mean_ = X.mean(axis=0) * unit
        # what is equal everywhere has a spread of rounding errors at most
        self.scale_ = np.where(spread > 1e-12 * np.abs(self.mean_), spread, 1.0)
        return self

    def transform(self, X):
        """Ubah `X` dengan angka-angka dari `fit`.

        Parameters
        ----------
        X : array (n_samples, n_features) or (n_samples,)

        Returns
        -------
        ndarray
            Sebentuk dengan `X`.
        """
        with np.errstate(over="ignore"):  # infinite is what it then is
            return (self._like(X) - self.mean_) / self.scale_

    def inverse(self, X):
        """Kembalikan hasil `transform` ke satuan semula.

        Parameters
        ----------
        X : array (n_samples, n_features) or (n_samples,)

        Returns
        -------
        ndarray
            Sebentuk dengan `X`.
        """
        with np.errstate(over="ignore"):
            return self._like(X) * self.scale_ + self.mean_

    def _like(self, X):
        """Return X, as wide as what was fitted."""
        check.fitted(self, "mean_", "fit(X)")
        X = _table(X)
        if X.shape[1:] != self.mean_.shape:
            raise ValueError(
                f"X harus sebentuk dengan yang di-fit, yaitu {self.mean_.shape} tiap "
                f"sampel, bukan {X.shape[1:]}."
            )
        return X


def _table(X):
    X = check.numbers_array(X, "X")
    if X.ndim not in (1, 2):
        raise ValueError(
            "X harus berbentuk (jumlah sampel,) atau (jumlah sampel, jumlah fitur), "
            f"bukan {X.shape}."
        )
    return X
