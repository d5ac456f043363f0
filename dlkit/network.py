"""A neural network as a pure function of one flat parameter vector θ.

Inside, a sample is a column: layer l holds its activations aₗ, of shape (neurons,
samples), above a row of ones whose weights are the biases. A layer's parameters are
one block [W; b] of shape (n_in + 1, n_out), as they lie in θ. Backpropagation is then

1. forward pass           zₗ = [Wₗ; bₗ]ᵀ [aₗ₋₁; 1]      aₗ = f(zₗ)
2. error at the output    δ = ∂loss/∂z of the last layer
3. backward pass          ∂loss/∂[Wₗ; bₗ] = [aₗ₋₁; 1] δₗᵀ      δₗ₋₁ = Wₗ δₗ * f'(zₗ₋₁)
4. update                 the optimizer moves θ against the gradient (training.py)
"""

import itertools

import numpy as np

from dlkit import _validation as check
from dlkit import losses
from dlkit._perceptron_rule import with_ones
from dlkit.activations import ACTIVATIONS


class Network:
    """Jaringan saraf berlapis: fungsi murni dari satu vektor parameter θ.

    Jaringan tidak menyimpan bobot: θ selalu diberikan, dan tidak pernah diubah. Dtype θ
    (float64 atau float32) menentukan dtype semua hasil.

    Parameters
    ----------
    layer_sizes : sequence of int
        Banyaknya neuron tiap lapisan, dari masukan sampai keluaran, misalnya
        ``(2, 8, 8, 2)``; paling sedikit dua.
    activation : {"tanh", "sigmoid", "relu", "leaky_relu", "identity"}
        Fungsi aktivasi semua lapisan tersembunyi.
    loss : {"cross_entropy", "mse"}
        "cross_entropy" (dalam nat): softmax kalau keluarannya 2 atau lebih, sigmoid
        kalau 1. "mse": keluaran apa adanya, rata-rata kuadrat galat, tanpa setengah.

    Attributes
    ----------
    layer_sizes : tuple of int
    activation, loss_name : str
    n_parameters : int
        Panjang θ: semua bobot dan bias.

    Notes
    -----
    Semua metode di bawah menerima `theta` (n_parameters,) dan `X` (n_samples,
    n_features). `y` untuk "cross_entropy" adalah label bulat (n_samples,), dari 0
    sampai banyaknya kelas kurang satu; untuk "mse" bilangan (n_samples, n_outputs),
    atau (n_samples,) kalau keluarannya satu. `l2` (paling kecil 0) menambahkan
    ``l2 / 2 * sum(W**2)`` ke loss, `l1` (paling kecil 0) ``l1 * sum(abs(W))``; bias
    tidak ikut. Turunan ``abs`` di 0 diambil 0. Bentuk atau isi yang tidak cocok memberi
    ValueError atau TypeError.

    Examples
    --------
    >>> network = Network((2, 3, 2))
    >>> theta = network.init(rng=0)
    >>> theta.shape
    (17,)
    >>> [(W.shape, b.shape) for W, b in network.layers(theta)]
    [((2, 3), (3,)), ((3, 2), (2,))]
    >>> network.output(theta, [[0.5, -1.0]]).sum(axis=1).round(6)
    array([1.])
    """

    def __init__(self, layer_sizes, activation="tanh", loss="cross_entropy"):
        sizes = check.sizes(layer_sizes, "layer_sizes", at_least=2)
        check.choice(activation, "activation", ACTIVATIONS)
        check.choice(loss, "loss", ("cross_entropy", "mse"))
        self.layer_sizes, self.activation, self.loss_name = sizes, activation, loss
        self._f = ACTIVATIONS[activation]
        if loss == "mse":
            self._loss = losses.MeanSquaredError
        elif sizes[-1] == 1:
            self._loss = losses.SigmoidCrossEntropy
        else:
            self._loss = losses.SoftmaxCrossEntropy
        # Where each layer's block [W; b] begins and ends in θ.
        self._shapes = [(i + 1, o) for i, o in itertools.pairwise(sizes)]
        self._bounds = np.cumsum([0, *(i * o for i, o in self._shapes)]).tolist()
        self.n_parameters = self._bounds[-1]

    def __repr__(self):
        return f"Network({self.layer_sizes}, {self.activation!r}, {self.loss_name!r})"

    def init(self, rng=None, dtype=np.float64):
        """Bobot awal acak; bias awal nol.

        Bobot berdistribusi normal dengan simpangan baku ``gain / sqrt(n_in)``, supaya
        besar sinyal tidak berubah dari lapisan ke lapisan (lihat `Activation.gain`).

        Parameters
        ----------
        rng : int, Generator, or None
            Sumber acak; bilangan yang sama memberi bobot yang sama.
        dtype : {float64, float32}

        Returns
        -------
        ndarray (n_parameters,)
        """
        rng = check.generator(rng)
        theta = np.zeros(self.n_parameters, check.float_type(dtype))
        gains = [self._f.gain] * (len(self.layer_sizes) - 2) + [1.0]
        for (W, _), gain in zip(self.layers(theta), gains, strict=True):
            W[:] = rng.standard_normal(W.shape) * (gain / np.sqrt(len(W)))
        return theta

    def layers(self, theta):
        """Bobot dan bias tiap lapisan, sebagai pandangan (*view*) ke dalam `theta`.

        Berlaku juga untuk gradien, yang susunannya sama dengan θ.

        Parameters
        ----------
        theta : ndarray (n_parameters,)

        Returns
        -------
        list of (W, b)
            W berbentuk (n_in, n_out), b (n_out,).
        """
        theta = check.theta(theta, self.n_parameters)
        return [(block[:-1], block[-1]) for block in self._blocks(theta)]

    def forward(self, theta, X):
        """Aktivasi semua lapisan, dari masukan sampai keluaran.

        Returns
        -------
        list of ndarray (n_samples, n_neurons)
            ``len(layer_sizes)`` unsur; yang pertama X, yang terakhir keluaran (peluang
            untuk "cross_entropy").
        """
        run = self._run(theta, X)
        return [run.x[:-1].T, *(a.T for a in run.activations), run.outputs.T]

    def output(self, theta, X):
        """Keluaran jaringan: peluang, atau bilangan untuk "mse".

        Returns
        -------
        ndarray (n_samples, n_outputs)
        """
        return self._run(theta, X).outputs.T

    @np.errstate(all="ignore")
    def loss(self, theta, X, y, l2=0.0, l1=0.0):
        """Loss rata-rata atas semua sampel.

        Returns
        -------
        float
        """
        return self._run(theta, X, y, l2, l1).loss()

    @np.errstate(all="ignore")
    def deltas(self, theta, X, y):
        """Delta tiap lapisan: turunan loss terhadap z, sebelum fungsi aktivasi.

        Rata-rata atas sampel sudah termasuk, jadi ``a.T @ delta`` adalah gradien bobot
        dan ``delta.sum(axis=0)`` gradien bias (tanpa `l2` dan `l1`).

        Returns
        -------
        list of ndarray (n_samples, n_neurons)
            Dari lapisan tersembunyi pertama sampai keluaran.
        """
        run = self._run(theta, X, y)
        run.backward()
        return [delta.T for delta in run.deltas]

    @np.errstate(all="ignore")
    def gradient(self, theta, X, y, l2=0.0, l1=0.0):
        """Gradien loss terhadap θ, dihitung dengan backpropagation.

        Returns
        -------
        ndarray (n_parameters,)
            ``network.layers(gradient)`` memberi bagiannya untuk tiap lapisan.
        """
        return self._run(theta, X, y, l2, l1).backward()

    def _blocks(self, vector):
        ends = itertools.pairwise(self._bounds)
        return [
            vector[start:end].reshape(shape)
            for (start, end), shape in zip(ends, self._shapes, strict=True)
        ]

    @np.errstate(all="ignore")  # parameters that diverged are no error
    def _run(self, theta, X, y=None, l2=0.0, l1=0.0):
        """Check the arguments and run the forward pass in new buffers."""
        theta = check.theta(theta, self.n_parameters)
        X = check.matrix(X, n_features=self.layer_sizes[0], dtype=theta.dtype)
        l2 = check.number(l2, "l2", at_least=0)
        l1 = check.number(l1, "l1", at_least=0)
        run = Pass(self, theta, len(X), l2, l1)
        targets = None if y is None else self._encode(y, len(X)).astype(theta.dtype)
        run.forward(with_ones(X).T, targets)
        return run

    def _encode(self, y, n_samples):
        return self._loss.encode(y, n_samples, self.layer_sizes[-1])


class Pass:
    """One batch through the network and back, in buffers made beforehand.

    The views into θ and into the gradient are made once too, so that a training loop
    that moves θ in place has only the arithmetic to repeat.
    """

    def __init__(self, network, theta, n_samples, l2=0.0, l1=0.0):
        sizes, dtype = network.layer_sizes, theta.dtype
        hidden = range(len(sizes) - 2)
        self.theta, self.gradient = theta, np.empty_like(theta)
        self.f, self.slope = network._f.into, network._f.slope_into
        self.scores = np.empty((sizes[-1], n_samples), dtype)
        self.head = network._loss(self.scores)
        self.deltas = [np.empty((size, n_samples), dtype) for size in sizes[1:]]
        # Every hidden a lies over its row of ones, and all of them lie in one array: so
        # their slopes are one calculation.
        heights = [size + 1 for size in sizes[1:-1]]
        self.values = np.ones((sum(heights), n_samples), dtype)
        self.slopes = np.empty_like(self.values)
        ends = np.cumsum(heights, dtype=int)
        over_ones, slopes = np.split(self.values, ends), np.split(self.slopes, ends)
        self.activations = [a[:-1] for a in over_ones[:-1]]

        # What the stages need, layer by layer: on the way up, and on the way down.
        blocks, gradients = network._blocks(theta), network._blocks(self.gradient)
        self.up = [(blocks[i].T, self.activations[i], over_ones[i]) for i in hidden]
        self.last, self.first_gradient = blocks[-1].T, gradients[0]
        self.down = [
            (
                gradients[i + 1],
                blocks[i + 1][:-1],  # W, without b
                over_ones[i],
                self.deltas[i],
                slopes[i][:-1],
            )
            for i in reversed(hidden)
        ]

        # For the weights, and 0 for the biases, as θ is laid out; None costs nothing.
        self.decay = _without_biases(network, theta, l2) if l2 else None
        self.pull = _without_biases(network, theta, l1) if l1 else None

    def forward(self, x, targets=None):
        """Run stage 1 on x, of shape (n_in + 1, n_samples), its ones included."""
        self.x, self.targets = x, targets
        below = x
        for block, a, over_one in self.up:
            block.dot(below, a)  # z = [W; b]ᵀ [a below; 1]
            self.f(a, a)  # a = f(z), in its place
            below = over_one
        self.last.dot(below, self.scores)
        self.outputs = self.head.outputs()

    def loss(self):
        """Return the mean loss of the batch, the penalty included."""
        loss = float(self.head.loss(self.targets))
        if self.decay is not None:
            loss += float(np.vdot(self.decay * self.theta, self.theta)) / 2
        if self.pull is not None:
            loss += float(np.vdot(self.pull, np.abs(self.theta)))
        return loss

    def backward(self):
        """Run stages 2 and 3: fill the deltas and return the gradient."""
        # 2. The error at the output: δ = weight * (outputs - targets).
        delta = self.deltas[-1]
        np.subtract(self.outputs, self.targets, delta)
        np.multiply(delta, self.head.weight, delta)
        # 3. The backward pass, from the last layer down to the first.
        self.slope(self.values, self.slopes)  # f'(z), of all layers at once
        for gradient, W, over_one, delta_below, slope in self.down:
            over_one.dot(delta.T, gradient)  # ∂loss/∂[W; b] = [a below; 1] δᵀ
            W.dot(delta, delta_below)  # δ below = W δ * f'(z)
            delta = np.multiply(delta_below, slope, delta_below)
        self.x.dot(delta.T, self.first_gradient)
        if self.decay is not None:
            self.gradient += self.decay * self.theta
        if self.pull is not None:
            self.gradient += self.pull * np.sign(self.theta)
        return self.gradient


def _without_biases(network, theta, value):
    """Return an array like θ that holds `value` for weights and 0 for biases."""
    values = np.full_like(theta, value)
    for _, b in network.layers(values):
        b[:] = 0
    return values
