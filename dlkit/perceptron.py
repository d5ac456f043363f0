"""The perceptron: one neuron that learns from its mistakes."""

from dataclasses import dataclass

import numpy as np

from dlkit import _perceptron_rule as rule
from dlkit import _validation as check
from dlkit._estimator import Estimator
from dlkit._perceptron_rule import SampleStep

__all__ = ["Perceptron", "SampleStep", "perceptron", "predict"]


def perceptron(X, y, learning_rate=0.1, epochs=100):
    """Bobot sebuah perceptron tanpa bias, sesudah `epochs` kali melewati data.

    Bobot mulai dari nol. Sampel dikunjungi berurutan; tiap sampel yang salah diprediksi
    menggeser bobot: ``weights += learning_rate * (target - prediksi) * x``
    (Rosenblatt, 1958).

    Parameters
    ----------
    X : array (n_samples, n_features)
        Masukan.
    y : array (n_samples,)
        Label 0 atau 1; kedua kelas harus ada.
    learning_rate : float, default 0.1
        Besar langkah, lebih besar dari 0.
    epochs : int, default 100
        Berapa kali data dilewati, paling kecil 1.

    Returns
    -------
    ndarray (n_features,)
        Bobot akhir.

    Raises
    ------
    ValueError, TypeError
        Kalau ada masukan yang tidak memenuhi syarat di atas.

    See Also
    --------
    Perceptron : perceptron dengan bias, yang bisa diikuti langkah demi langkah.

    Examples
    --------
    >>> weights = perceptron([[1, 2], [-1, -2], [2, 1]], [1, 0, 1])
    >>> predict([[1, 1], [-1, -1]], weights)
    array([1, 0])
    """
    X = check.matrix(X)
    y = check.binary_labels(y, len(X), both=True)
    learning_rate = check.learning_rate(learning_rate)
    epochs = check.integer(epochs, "epochs")
    weights = np.zeros(X.shape[1])
    for state in rule.states(X, y, weights, learning_rate, epochs, rng=None):
        if state.loss == 0:
            break
    return state.theta


def predict(x, weights):
    """Prediksi perceptron tanpa bias: 1 kalau ``x · weights >= 0``, selain itu 0.

    Parameters
    ----------
    x : array (n_features,) or (n_samples, n_features)
        Satu sampel, atau banyak sampel sekaligus.
    weights : array (n_features,)
        Bobot.

    Returns
    -------
    int or ndarray (n_samples,) of int
        0 atau 1; satu bilangan untuk satu sampel.

    Raises
    ------
    ValueError, TypeError
        Kalau bentuknya tidak cocok, atau ada NaN, inf, atau teks.

    Examples
    --------
    >>> predict([1, 2], [0.5, -0.25])
    1
    >>> predict([[1, 2], [0, 1]], [0.5, -0.25])
    array([1, 0])
    """
    x = check.numbers_array(x, "x")
    if x.ndim not in (1, 2):
        raise ValueError(
            f"x harus berbentuk (fitur,) atau (sampel, fitur), bukan {x.shape}."
        )
    weights = check.vector(weights, "weights", x.shape[-1], each="fitur")
    predictions = rule.classify(np.atleast_2d(x), weights, np.abs(x).max())
    return int(predictions[0]) if x.ndim == 1 else predictions


@dataclass(eq=False)
class Perceptron(Estimator):
    """Perceptron dengan bias: batas keputusan berupa garis lurus.

    Prediksinya 1 kalau ``x · coef_ + intercept_ >= 0``, selain itu 0. Bias adalah bobot
    bagi masukan yang nilainya selalu 1, dan belajar dengan aturan yang sama. Semua
    bobot mulai dari nol. Kalau kedua kelas bisa dipisahkan oleh garis lurus, akhirnya
    tidak ada lagi yang salah (Novikoff, 1962); kalau tidak, bobotnya terus bergerak.

    Parameters
    ----------
    learning_rate : float, default 0.1
        Besar langkah, lebih besar dari 0.
    epochs : int, default 100
        Berapa kali seluruh data dilewati, paling kecil 1.
    rng : int, Generator, or None
        None mengunjungi sampel sesuai urutan data; selain itu sampel diacak tiap
        epoch. Bilangan yang sama memberi urutan yang sama.

    Attributes
    ----------
    coef_ : ndarray (n_features,)
        Bobot.
    intercept_ : float
        Bias.
    n_iter_ : int
        Epoch pertama yang berakhir tanpa satu pun sampel latih salah diprediksi, atau
        `epochs` kalau itu tidak pernah terjadi.
    history_ : ndarray (epochs + 1,)
        Bagian sampel latih yang salah diprediksi pada tiap epoch; yang pertama milik
        model yang belum dilatih.

    Notes
    -----
    Skor yang tepat 0 diprediksi sebagai kelas 1. ``sklearn.linear_model.Perceptron``
    menganggap skor 0 selalu salah; di luar itu aturan keduanya sama. Karena bobot mulai
    dari nol, skor sampel pertama selalu 0, jadi hasilnya sama persis hanya kalau sampel
    pertama berlabel 0.

    Examples
    --------
    >>> from dlkit.datasets import and_gate
    >>> X, y = and_gate()
    >>> model = Perceptron().fit(X, y)
    >>> model.predict(X)
    array([0, 0, 0, 1])
    >>> model.score(X, y), model.n_iter_
    (1.0, 3)
    """

    learning_rate: float = 0.1
    epochs: int = 100
    rng: "int | np.random.Generator | None" = None

    def fit(self, X, y):
        """Latih dari nol dan lupakan pelatihan sebelumnya.

        Parameters
        ----------
        X : array (n_samples, n_features)
        y : array (n_samples,)
            Label 0 atau 1; kedua kelas harus ada.

        Returns
        -------
        Perceptron
            Model ini sendiri.

        Raises
        ------
        ValueError, TypeError
            Kalau data atau parameternya tidak memenuhi syarat.
        """
        losses = []
        for state in self.steps(X, y):
            losses.append(state.loss)
        self.coef_, self.intercept_ = state.theta[:-1], float(state.theta[-1])
        self.history_ = np.array(losses)
        self.n_iter_ = losses.index(0) if 0 in losses else self.epochs
        return self

    def predict(self, X):
        """Prediksi kelas, 0 atau 1, untuk tiap baris X.

        Parameters
        ----------
        X : array (n_samples, n_features)

        Returns
        -------
        ndarray (n_samples,) of int
        """
        check.fitted(self, "coef_")
        X = check.matrix(X, n_features=len(self.coef_))
        Z, theta = rule.with_ones(X), np.append(self.coef_, self.intercept_)
        return rule.classify(Z, theta, np.abs(Z).max())

    def score(self, X, y):
        """Bagian sampel yang diprediksi benar, dari 0 sampai 1.

        Parameters
        ----------
        X : array (n_samples, n_features)
        y : array (n_samples,)
            Label 0 atau 1.

        Returns
        -------
        float
        """
        predictions = self.predict(X)
        return float(np.mean(predictions == check.binary_labels(y, len(predictions))))

    def steps(self, X, y, theta=None):
        """Latih epoch demi epoch, tanpa mengubah model ini.

        Parameters
        ----------
        X : array (n_samples, n_features)
        y : array (n_samples,)
            Label 0 atau 1; kedua kelas harus ada.
        theta : array (n_features + 1,), optional
            Bobot awal lalu bias awal; biasanya semua nol.

        Returns
        -------
        iterator of TrainingState
            Selalu ``epochs + 1`` keadaan; epoch 0 adalah model yang belum dilatih.
            `theta` berisi bobot lalu bias, dan `loss` bagian sampel latih yang salah
            diprediksi oleh `theta` itu. Kalau `rng` diberikan, `order` adalah urutan
            sampel pada epoch itu, sehingga
            ``sample_steps(X, y, states[k].theta, states[k + 1].order)`` mengulang
            epoch ke-(k + 1) sampel demi sampel.

        Examples
        --------
        >>> from dlkit.datasets import or_gate
        >>> for state in Perceptron(epochs=4).steps(*or_gate()):
        ...     print(state.epoch, state.loss, state.theta)
        0 0.25 [0. 0. 0.]
        1 0.25 [0.  0.1 0. ]
        2 0.25 [0.1 0.1 0. ]
        3 0.0 [ 0.1  0.1 -0.1]
        4 0.0 [ 0.1  0.1 -0.1]
        """
        Z, y, theta = self._problem(X, y, theta)
        epochs = check.integer(self.epochs, "epochs")
        rng = None if self.rng is None else check.generator(self.rng)
        return rule.states(
            Z, y, theta, check.learning_rate(self.learning_rate), epochs, rng
        )

    def sample_steps(self, X, y, theta=None, order=None):
        """Ulangi satu epoch, sampel demi sampel, tanpa mengubah model ini.

        Parameters
        ----------
        X : array (n_samples, n_features)
        y : array (n_samples,)
            Label 0 atau 1; kedua kelas harus ada.
        theta : array (n_features + 1,), optional
            Bobot lalu bias sebelum epoch ini; biasanya semua nol.
        order : array (n_samples,) of int, optional
            Urutan kunjungan, misalnya `order` dari sebuah `TrainingState`; biasanya
            urut seperti datanya.

        Returns
        -------
        iterator of SampleStep
            Satu untuk tiap sampel; `theta` yang terakhir sama dengan `theta` pada
            keadaan yang dihasilkan `steps` untuk epoch itu.

        Examples
        --------
        >>> from dlkit.datasets import or_gate
        >>> for step in Perceptron().sample_steps(*or_gate()):
        ...     print(step.index, step.prediction, step.error, step.theta)
        0 1 -1 [ 0.   0.  -0.1]
        1 0 1 [0.  0.1 0. ]
        2 1 0 [0.  0.1 0. ]
        3 1 0 [0.  0.1 0. ]
        """
        Z, y, theta = self._problem(X, y, theta)
        if order is None:
            order = np.arange(len(y))
        else:
            order = check.vector(order, "order", len(y), each="baris X")
            if not np.array_equal(np.sort(order), np.arange(len(y))):
                raise ValueError(
                    f"order harus memuat tiap bilangan 0 sampai {len(y) - 1} satu kali."
                )
        learning_rate = check.learning_rate(self.learning_rate)
        return rule.sample_steps(Z, y, theta, learning_rate, order.astype(np.int64))

    def _problem(self, X, y, theta):
        X = check.matrix(X)
        y = check.binary_labels(y, len(X), both=True)
        Z = rule.with_ones(X)
        if theta is None:
            return Z, y, np.zeros(Z.shape[1])
        each = "bobot dan bias"
        return Z, y, check.vector(theta, "theta", Z.shape[1], each=each).copy()
