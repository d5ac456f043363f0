"""A network on fixed data: the loss as a function of θ alone, ready for `descend`."""

import numpy as np

from dlkit import _validation as check
from dlkit._perceptron_rule import with_ones
from dlkit.network import Pass

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
    l1 : float, default 0.0
        Menambahkan ``l1 * sum(abs(W))``; paling kecil 0.

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

    def __init__(self, network, X, y, l2=0.0, l1=0.0):
        X = check.matrix(X, n_features=network.layer_sizes[0], dtype=None)
        self.n_samples = len(X)
        self._network = network
        self._l2 = check.number(l2, "l2", at_least=0)
        self._l1 = check.number(l1, "l1", at_least=0)
        self._rows = with_ones(X)
        self._targets = np.ascontiguousarray(network._encode(y, len(X)), X.dtype)
        self._theta = None

    def loss(self, theta):
        """Loss seluruh data."""
        together = max(1, _WINDOW // max(self._network.layer_sizes))
        total = 0.0
        for start in range(0, self.n_samples, together):
            stop = min(start + together, self.n_samples)
            run = self._pass(theta, stop - start)
            run.forward(self._rows[start:stop].T, self._targets[:, start:stop])
            total += run.loss() * ((stop - start) / self.n_samples)
        return total

    def loss_and_gradient(self, theta):
        """Loss seluruh data, dan gradiennya."""
        run = self._pass(theta, self.n_samples)
        run.forward(self._rows.T, self._targets)
        return run.loss(), run.backward()

    def gradient(self, theta, batch):
        """Gradien loss satu batch dari `batches`."""
        x, targets = batch
        run = self._pass(theta, x.shape[1])
        run.forward(x, targets)
        return run.backward()

    def batches(self, order, batch_size):
        """Bagi sampel, menurut `order`, ke dalam batch; yang terakhir boleh kurang."""
        # Gathered several batches at a time, as many as stay in the cache.
        whole = self.n_samples - self.n_samples % batch_size
        indices = order[:whole].reshape(-1, batch_size)
        together = max(1, _WINDOW // (self._rows.shape[1] * batch_size))
        groups = [indices[i : i + together] for i in range(0, len(indices), together)]
        if whole < self.n_samples:
            groups.append(order[None, whole:])
        for group in groups:
            x = self._rows.take(group, axis=0).swapaxes(1, 2)
            targets = self._targets.take(group, axis=1).swapaxes(0, 1)
            yield from zip(x, np.ascontiguousarray(targets), strict=True)

    def _pass(self, theta, n_samples):
        """Return the buffers for this θ and so many samples, made at first use."""
        if theta is not self._theta:
            self._theta, self._passes = theta, {}
            self._rows = self._rows.astype(theta.dtype, copy=False)
            self._targets = self._targets.astype(theta.dtype, copy=False)
        run = self._passes.get(n_samples)
        if run is None:
            run = Pass(self._network, theta, n_samples, self._l2, self._l1)
            self._passes[n_samples] = run
        return run
