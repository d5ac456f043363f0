"""A network on fixed data: the loss as a function of θ alone, ready for `descend`."""

import numpy as np

from dlkit import _validation as check
from dlkit.network import Pass
from dlkit.perceptron import with_ones

_WINDOW = 2**18  # numbers: about a processor's cache


class Objective:
    """Loss sebuah jaringan atas satu kumpulan data, sebagai fungsi θ saja.

    Parameters
    ----------
    network : Network
    X : array (n_samples, n_features)
    y : array
        Label atau bilangan, seperti di `Network.loss`.
    l2 : float, default 0.0
        Menambahkan ``l2 / 2 * sum(W**2)``; paling kecil 0.

    Attributes
    ----------
    n_samples : int

    Notes
    -----
    Array yang dikembalikan `gradient` dan `loss_and_gradient` adalah penyangga yang
    ditimpa pada panggilan berikutnya; salin kalau perlu disimpan. Penyangga dibuat
    sekali untuk tiap array θ, jadi paling cepat kalau θ digeser di tempat.

    Examples
    --------
    >>> from dlkit import Network, datasets
    >>> network = Network((2, 4, 2))
    >>> objective = Objective(network, *datasets.xor(rng=0))
    >>> loss, gradient = objective.loss_and_gradient(network.init(rng=0))
    >>> gradient.shape
    (22,)
    """

    def __init__(self, network, X, y, l2=0.0):
        X = check.matrix(X, n_features=network.layer_sizes[0], dtype=None)
        self.n_samples = len(X)
        self._network, self._X = network, X
        self._y = network._encode(y, len(X))
        self._l2 = check.number(l2, "l2", at_least=0)
        self._theta = None

    def loss(self, theta):
        """Loss seluruh data."""
        self._bind(theta)
        chunk = max(1, _WINDOW // max(self._network.layer_sizes))
        total = 0.0
        for start in range(0, self.n_samples, chunk):
            rows = slice(start, start + chunk)
            batch = self._rows[rows].T, self._targets[:, rows]
            total += self._forward(batch).loss() * batch[0].shape[1]
        return total / self.n_samples

    def loss_and_gradient(self, theta):
        """Loss seluruh data, dan gradient-nya."""
        self._bind(theta)
        run = self._forward((self._rows.T, self._targets))
        return run.loss(), run.backward()

    def gradient(self, theta, batch):
        """Gradient loss satu batch dari `batches`."""
        self._bind(theta)
        return self._forward(batch).backward()

    def batches(self, order, batch_size):
        """Bagi sampel, menurut `order`, ke dalam batch; yang terakhir boleh kurang.

        Rows are gathered a window at a time: at least a batch, and no more than stays
        in the processor's cache.
        """
        window = max(1, _WINDOW // (self._rows.shape[1] * batch_size)) * batch_size
        for start in range(0, self.n_samples, window):
            chosen = order[start : start + window]
            rows, targets = self._rows[chosen], self._targets[:, chosen]
            for i in range(0, len(chosen), batch_size):
                yield rows[i : i + batch_size].T, targets[:, i : i + batch_size]

    def _bind(self, theta):
        """Make views and buffers for this θ, unless they are made already."""
        if theta is self._theta:
            return
        self._theta, self._passes = theta, {}
        self._rows = with_ones(self._X.astype(theta.dtype, copy=False))
        self._targets = np.ascontiguousarray(self._y, theta.dtype)

    def _forward(self, batch):
        x, targets = batch
        n = x.shape[1]
        run = self._passes.get(n)
        if run is None:
            run = self._passes[n] = Pass(self._network, self._theta, n, self._l2)
        run.forward(x, targets)
        return run
