"""The multilayer perceptron as an estimator: fit, predict, score, steps."""

from dataclasses import KW_ONLY, asdict, dataclass
from numbers import Integral

import numpy as np

from dlkit import _validation as check
from dlkit import storage
from dlkit._estimator import Estimator
from dlkit.network import Network
from dlkit.objective import Objective
from dlkit.optimizers import SGD, Adam, Momentum
from dlkit.training import descend


@dataclass(eq=False)
class MLP(Estimator):
    """Multilayer perceptron: jaringan saraf untuk klasifikasi atau regresi.

    Parameters
    ----------
    hidden_sizes : sequence of int, default (8,)
        Banyaknya neuron tiap lapisan tersembunyi; boleh kosong.
    activation : {"tanh", "sigmoid", "relu", "leaky_relu", "identity"}
        Fungsi aktivasi lapisan tersembunyi.
    loss : {"cross_entropy", "mse"}
        "cross_entropy" untuk klasifikasi (satu keluaran softmax untuk tiap kelas),
        "mse" untuk regresi.
    optimizer : SGD, Momentum, or Adam
        Cara gradien menggeser bobot, dengan learning rate-nya.
    epochs : int, default 100
        Berapa kali seluruh data latih dilewati, paling kecil 1.
    batch_size : int, optional
        Banyaknya sampel untuk satu langkah; biasanya seluruh data latih.
    l2 : float, default 0.0
        Menambahkan ``l2 / 2 * sum(W**2)`` ke loss; paling kecil 0.
    l1 : float, default 0.0
        Menambahkan ``l1 * sum(abs(W))`` ke loss, yang menarik bobot kecil sampai ke
        sekitar 0; paling kecil 0.
    rng : int, Generator, or None
        Sumber acak bobot awal dan urutan sampel, dua aliran yang terpisah. Bilangan
        yang sama memberi pelatihan yang sama.
    dtype : {"float64", "float32"}
        "float32" memakai separuh memori dan lebih cepat untuk jaringan besar.

    Attributes
    ----------
    network_ : Network
    theta_ : ndarray (n_parameters,)
        Bobot dan bias akhir.
    history_ : ndarray (epochs + 1,)
        Loss seluruh data latih tiap epoch; yang pertama milik model yang belum dilatih.
        Lebih pendek kalau `fit` dihentikan.
    classes_ : ndarray (n_classes,) of int, or None
        Label yang dikenal, terurut; None untuk "mse".

    Examples
    --------
    >>> from dlkit import datasets
    >>> X, y = datasets.xor(200, rng=0)
    >>> model = MLP((8,), optimizer=Adam(0.05), rng=0).fit(X, y)
    >>> model.score(X, y)
    1.0
    >>> model.predict_proba([[0.5, 0.5]]).round(1)
    array([[1., 0.]])
    """

    hidden_sizes: tuple = (8,)
    _: KW_ONLY
    activation: str = "tanh"
    loss: str = "cross_entropy"
    optimizer: SGD | Momentum | Adam = SGD(0.1)  # noqa: RUF009  # it is frozen
    epochs: int = 100
    batch_size: int | None = None
    l2: float = 0.0
    l1: float = 0.0
    rng: "int | np.random.Generator | None" = None
    dtype: str = "float64"

    def fit(self, X, y, *, until=None):
        """Latih dari awal dan lupakan pelatihan sebelumnya.

        Parameters
        ----------
        X : array (n_samples, n_features)
        y : array
            Label bulat (n_samples,), paling sedikit dua kelas; untuk "mse" bilangan,
            (n_samples,) atau (n_samples, n_targets).
        until : callable, optional
            ``until(state)`` dipanggil sesudah tiap epoch; begitu hasilnya benar,
            pelatihan berhenti, misalnya ``until=lambda state: state.loss < 0.1``.

        Returns
        -------
        MLP
            Model ini sendiri.

        Raises
        ------
        ValueError, TypeError
            Kalau data atau parameternya tidak memenuhi syarat.
        """
        X, y, network, classes = self._problem(X, y)
        losses = []
        for state in self._descend(network, X, y):
            losses.append(state.loss)
            if until and state.epoch and until(state):
                break
        self.network_, self.classes_, self._y_ndim = network, classes, y.ndim
        self.theta_, self.history_ = state.theta, np.array(losses)
        return self

    def steps(self, X, y, theta=None):
        """Latih epoch demi epoch, tanpa mengubah model ini.

        Parameters
        ----------
        X : array (n_samples, n_features)
        y : array
            Seperti di `fit`.
        theta : array (n_parameters,), optional
            Parameter awal, menurut susunan `Network.layers`; biasanya acak.

        Returns
        -------
        iterator of TrainingState
            Selalu ``epochs + 1`` keadaan; epoch 0 adalah model yang belum dilatih.

        Examples
        --------
        >>> from dlkit import datasets
        >>> states = list(MLP(epochs=20, rng=0).steps(*datasets.blobs(rng=0)))
        >>> len(states), states[-1].loss < states[0].loss
        (21, True)
        """
        X, y, network, _ = self._problem(X, y)
        return self._descend(network, X, y, theta)

    def predict(self, X):
        """Kelas tiap baris X, atau bilangan untuk "mse".

        Parameters
        ----------
        X : array (n_samples, n_features)

        Returns
        -------
        ndarray
            Label (n_samples,); untuk "mse" bentuknya seperti `y` yang dilatih.
        """
        check.fitted(self, "theta_")
        outputs = self.network_.output(self.theta_, X)
        if self.classes_ is not None:
            return self.classes_[outputs.argmax(axis=1)]
        return outputs[:, 0] if self._y_ndim == 1 else outputs

    def predict_proba(self, X):
        """Peluang tiap kelas; urutan kolomnya `classes_`.

        Parameters
        ----------
        X : array (n_samples, n_features)

        Returns
        -------
        ndarray (n_samples, n_classes)
            Tiap baris berjumlah 1.
        """
        check.fitted(self, "theta_")
        if self.classes_ is None:
            raise ValueError(
                'predict_proba hanya untuk loss="cross_entropy"; model ini "mse".'
            )
        return self.network_.output(self.theta_, X)

    def score(self, X, y):
        """Bagian prediksi yang benar; untuk "mse" koefisien determinasi R².

        Parameters
        ----------
        X : array (n_samples, n_features)
        y : array
            Seperti di `fit`.

        Returns
        -------
        float
            Paling besar 1. R² 0 berarti tidak lebih baik dari rata-rata `y`, dan bisa
            negatif.
        """
        predictions = self.predict(X)
        if self.classes_ is not None:
            return float(np.mean(predictions == check.targets(y, len(predictions))))
        y = check.numbers_array(y, "y")
        check.same_shape(y, predictions, "y", "prediksi")
        spread = np.square(y - y.mean(axis=0)).sum(axis=0)
        if not np.all(spread):
            raise ValueError("R² perlu y yang bervariasi, tetapi semua y sama.")
        errors = np.square(y - predictions).sum(axis=0)
        return float(np.mean(1 - errors / spread))

    def save(self, path):
        """Simpan model yang sudah dilatih ke satu berkas npz (tanpa pickle).

        Berkas lama baru diganti sesudah yang baru lengkap. `rng` ikut disimpan kalau
        berupa bilangan.

        Parameters
        ----------
        path : str or path-like

        Examples
        --------
        >>> import pathlib, tempfile
        >>> from dlkit import datasets
        >>> X, y = datasets.blobs(rng=0)
        >>> model = MLP(rng=0).fit(X, y)
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "model.npz"
        >>> model.save(path)
        >>> bool((MLP.load(path).predict(X) == model.predict(X)).all())
        True
        """
        check.fitted(self, "theta_")
        parameters = self.get_params()
        if not isinstance(self.rng, Integral):
            parameters["rng"] = None
        kind = type(self.optimizer).__name__
        parameters["optimizer"] = {"kind": kind, **asdict(self.optimizer)}
        parameters["hidden_sizes"] = self.network_.layer_sizes[1:-1]
        header = {
            "parameters": parameters,
            "layer_sizes": self.network_.layer_sizes,
            "y_ndim": self._y_ndim,
        }
        arrays = {"theta": self.theta_, "history": self.history_}
        if self.classes_ is not None:
            arrays["classes"] = self.classes_
        storage.write(path, header, arrays)

    @classmethod
    def load(cls, path):
        """Muat model yang disimpan dengan `save`.

        Parameters
        ----------
        path : str or path-like

        Returns
        -------
        MLP

        Raises
        ------
        ValueError
            Kalau berkasnya rusak, terpotong, atau bukan buatan `save`.
        FileNotFoundError
            Kalau berkasnya tidak ada.
        """
        with storage.reading(path) as (header, arrays):
            parameters = header["parameters"]
            settings = parameters["optimizer"]
            kind = {"SGD": SGD, "Momentum": Momentum, "Adam": Adam}[
                settings.pop("kind")
            ]
            parameters["optimizer"] = kind(**settings)
            parameters["hidden_sizes"] = tuple(parameters["hidden_sizes"])
            model = cls(**parameters)
            model.network_ = Network(
                header["layer_sizes"], model.activation, model.loss
            )
            model.theta_, model.history_ = arrays["theta"], arrays["history"]
            model.network_.layers(model.theta_)  # refuses another length
            model.classes_ = arrays.get("classes")
            model._y_ndim = header["y_ndim"]
        return model

    def _problem(self, X, y):
        """Return X and y as the network takes them, the network, and the classes."""
        hidden = check.sizes(self.hidden_sizes, "hidden_sizes", at_least=0)
        X = check.matrix(X, dtype=check.float_type(self.dtype))
        if self.loss == "mse":
            classes, y = None, check.numeric_targets(y, len(X))
            n_outputs = 1 if y.ndim == 1 else y.shape[1]
        else:
            classes, y = check.classes(y, len(X))
            n_outputs = len(classes)
        sizes = (X.shape[1], *hidden, n_outputs)
        return X, y, Network(sizes, self.activation, self.loss), classes

    def _descend(self, network, X, y, theta=None):
        weights_rng, order_rng = check.generator(self.rng).spawn(2)
        if theta is None:
            theta = network.init(weights_rng, X.dtype)
        else:
            theta = check.theta(theta, network.n_parameters).astype(X.dtype)
        return descend(
            Objective(network, X, y, self.l2, self.l1),
            theta,
            self.optimizer,
            epochs=self.epochs,
            batch_size=self.batch_size,
            rng=order_rng,
        )
