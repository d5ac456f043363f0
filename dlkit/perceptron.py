"""The perceptron: one neuron that learns from its mistakes."""

from dataclasses import dataclass

import numpy as np

from dlkit import _validation as check
from dlkit.training import TrainingState


def perceptron(X, y, learning_rate=0.1, epochs=100):
    """Bobot sebuah perceptron tanpa bias, sesudah `epochs` kali melewati data.

    Bobot mulai dari nol. Sampel dikunjungi berurutan; tiap sampel yang salah ditebak
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
        Banyaknya lewatan, paling kecil 1.

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
    for state in _states(X, y, weights, learning_rate, epochs, rng=None):
        if state.loss == 0:
            break
    return state.theta


def predict(x, weights):
    """Tebakan perceptron tanpa bias: 1 kalau x · weights >= 0, selain itu 0.

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
    predictions = _predict(np.atleast_2d(x), weights, np.abs(x).max())
    return int(predictions[0]) if x.ndim == 1 else predictions


@dataclass(eq=False)
class Perceptron:
    """Perceptron dengan bias: batas keputusan berupa garis lurus.

    Tebakannya 1 kalau ``x · coef_ + intercept_ >= 0``, selain itu 0. Bias adalah bobot
    bagi masukan yang nilainya selalu 1, dan belajar dengan aturan yang sama. Semua
    bobot mulai dari nol. Kalau kedua kelas bisa dipisahkan oleh garis lurus, akhirnya
    tidak ada lagi yang salah (Novikoff, 1962); kalau tidak, bobotnya terus bergerak.

    Parameters
    ----------
    learning_rate : float, default 0.1
        Besar langkah, lebih besar dari 0.
    epochs : int, default 100
        Banyaknya lewatan atas seluruh data, paling kecil 1.
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
        Epoch pertama yang berakhir tanpa satu pun sampel latih salah tebak, atau
        `epochs` kalau itu tidak pernah terjadi.
    history_ : ndarray (epochs + 1,)
        Bagian sampel latih yang salah ditebak pada tiap epoch; yang pertama milik
        model yang belum dilatih.

    Notes
    -----
    Skor yang tepat 0 ditebak sebagai kelas 1. ``sklearn.linear_model.Perceptron``
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
        """Latih dari nol dan lupakan latihan sebelumnya.

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
        """Tebak kelas, 0 atau 1, tiap baris X.

        Parameters
        ----------
        X : array (n_samples, n_features)

        Returns
        -------
        ndarray (n_samples,) of int
        """
        check.fitted(self, "coef_")
        X = check.matrix(X, n_features=len(self.coef_))
        Z, theta = with_ones(X), np.append(self.coef_, self.intercept_)
        return _predict(Z, theta, np.abs(Z).max())

    def score(self, X, y):
        """Bagian sampel yang ditebak benar, dari 0 sampai 1.

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
            ditebak oleh `theta` itu. Kalau `rng` diberikan, `order` adalah urutan
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
        return _states(
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
        return _sample_steps(Z, y, theta, learning_rate, order.astype(np.int64))

    def _problem(self, X, y, theta):
        X = check.matrix(X)
        y = check.binary_labels(y, len(X), both=True)
        Z = with_ones(X)
        if theta is None:
            return Z, y, np.zeros(Z.shape[1])
        each = "bobot dan bias"
        return Z, y, check.vector(theta, "theta", Z.shape[1], each=each).copy()


@dataclass(frozen=True, eq=False, slots=True)
class SampleStep:
    """Satu sampel yang dikunjungi perceptron, dan akibatnya bagi bobot.

    Attributes
    ----------
    index : int
        Baris X yang dikunjungi.
    score : float
        ``x · bobot + bias`` sebelum bobot diubah.
    prediction : int
        Tebakan: 1 kalau `score` >= 0, selain itu 0.
    error : int
        Label dikurangi tebakan: -1, 0, atau 1.
    theta : ndarray (n_features + 1,)
        Bobot lalu bias sesudah perubahan, sebuah salinan.
    """

    index: int
    score: float
    prediction: int
    error: int
    theta: np.ndarray


def with_ones(X):
    """Append a column of ones: its weight is the bias."""
    return np.column_stack([X, np.ones(len(X), X.dtype)])


def _sample_steps(X, y, theta, learning_rate, order):
    for index in order.tolist():
        with np.errstate(over="ignore", invalid="ignore"):
            score = float(np.dot(X[index], theta))
            prediction = 1 if score >= 0 else 0
            error = int(y[index]) - prediction
            theta = theta + learning_rate * error * X[index]
        yield SampleStep(index, score, prediction, error, theta)


def _states(X, y, theta, learning_rate, epochs, rng):
    """Yield the untrained state, then the state after each pass."""
    largest = np.abs(X).max()
    mistakes = np.count_nonzero(_predict(X, theta, largest) != y)
    yield TrainingState(0, mistakes / len(y), theta.copy())
    order = None
    for epoch in range(1, epochs + 1):
        if rng is not None:
            order = rng.permutation(len(y))
        if mistakes:  # a pass without any would change nothing
            visited = (X, y) if order is None else (X[order], y[order])
            with np.errstate(over="ignore", invalid="ignore"):
                _learn(*visited, theta, learning_rate, mistakes, largest)
            mistakes = np.count_nonzero(_predict(X, theta, largest) != y)
        yield TrainingState(epoch, mistakes / len(y), theta.copy(), order)


def _learn(X, y, theta, learning_rate, mistakes, largest):
    """Pass over the samples once, and change θ in place.

    While mistakes are few, leap from one to the next; else walk sample by sample. The
    result is the same, to the last bit.
    """
    i, leaps = 0, len(y) // 20
    if mistakes <= leaps:
        for _ in range(leaps):
            i = _next_mistake(X, y, theta, i, largest)
            if i >= len(y):
                return
            theta += learning_rate * (2 * y[i] - 1) * X[i]
            i += 1
    walk = _walk_plane if X.shape[1] <= 3 else _walk
    walk(X[i:], y[i:], theta, learning_rate, largest)


def _next_mistake(X, y, theta, i, largest):
    """Return the index of the next sample that θ gets wrong, looking ever further."""
    ahead = 64 + 4096 // X.shape[1]
    while i < len(y):
        wrong = _predict(X[i : i + ahead], theta, largest) != y[i : i + ahead]
        first = int(wrong.argmax())
        if wrong[first]:
            return i + first
        i, ahead = i + ahead, 2 * ahead
    return i


def _walk(X, y, theta, learning_rate, _):
    """Visit every sample: the rule as it stands."""
    for x, target in zip(X, y.tolist(), strict=True):
        prediction = 1 if x.dot(theta) >= 0 else 0
        if prediction != target:
            theta += learning_rate * (target - prediction) * x


def _walk_plane(X, y, theta, learning_rate, largest):
    """Do as `_walk` does, for at most three weights: plain numbers are faster there."""
    columns = [*X.T.tolist(), [0.0] * len(y), [0.0] * len(y)][:3]
    w1, w2, w3 = [*theta.tolist(), 0.0, 0.0][:3]
    reach = np.abs(theta).sum() + learning_rate * X.size * largest  # of θ, at most
    unsure = float(_ROUNDING * X.shape[1] * largest * reach)
    for i, (x1, x2, x3, target) in enumerate(zip(*columns, y.tolist(), strict=True)):
        score = x1 * w1 + x2 * w2 + x3 * w3
        if not abs(score) > unsure:
            score = X[i].dot(np.array([w1, w2, w3][: len(theta)]))
        prediction = 1 if score >= 0 else 0
        if prediction != target:
            step = learning_rate * (target - prediction)
            w1 += step * x1
            w2 += step * x2
            w3 += step * x3
    theta[:] = [w1, w2, w3][: len(theta)]


_ROUNDING = 2 * np.finfo(np.float64).eps


def _predict(X, weights, largest):
    """Return 1 where X · weights >= 0, else 0: row by row, to the last bit.

    One product for all rows may round otherwise than a row's own; where that could
    change the sign, the row's own product decides. `largest` bounds the size of X.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        scores = X @ weights
        unsure = _ROUNDING * X.shape[1] * largest * np.abs(weights).sum()
        near = np.abs(scores) <= unsure
        if near.any():
            for row in np.flatnonzero(near):
                scores[row] = np.dot(X[row], weights)
    return (scores >= 0).astype(np.int64)
