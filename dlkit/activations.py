"""Activations: each with its value, and its slope written in terms of that value.

Backpropagation needs the slope when the forward pass has already replaced z by
a = f(z), so each slope is a formula in a alone. The training loop hands in `out`, a
buffer to fill: for a value it may be z itself, for a slope it is another than a.
"""

import numpy as np


class Activation:
    """Fungsi aktivasi: panggil untuk nilainya, pakai `slope` untuk turunannya.

    Attributes
    ----------
    name : str
        Namanya di `Network` dan `MLP`.
    gain : float
        Simpangan baku bobot awal dikali √(banyaknya masukan): 1 (LeCun dkk., 1998),
        atau √2 untuk ReLU, yang memadamkan separuh neuron (He dkk., 2015).

    Examples
    --------
    >>> relu([-2.0, 3.0])
    array([0., 3.])
    >>> a = tanh([0.0, 0.5])
    >>> tanh.slope(a).round(4)
    array([1.    , 0.7864])
    """

    def __init__(self, name, value, slope, gain=1.0):
        self.name, self.gain = name, gain
        self.value_into, self.slope_into = value, slope

    def __repr__(self):
        return self.name

    def __call__(self, z):
        """Nilai f(z) untuk tiap unsur `z`; bentuknya sama dengan `z`."""
        return self._fill(self.value_into, z)

    def slope(self, a):
        """Turunan f'(z), dihitung dari nilainya ``a = f(z)``."""
        return self._fill(self.slope_into, a)

    @staticmethod
    def _fill(function, values):
        values = np.asarray(values)
        if values.dtype.kind != "f":
            values = values.astype(np.float64)
        with np.errstate(all="ignore"):
            return function(values, np.empty_like(values))[()]


def _sigmoid(z, out):  # 1 / (1 + e^-z): where e^-z overflows, 1 / inf is the right 0
    np.negative(z, out)
    np.exp(out, out)
    np.add(out, 1.0, out)
    return np.reciprocal(out, out)


def _sigmoid_slope(a, out):  # a (1 - a)
    np.subtract(1.0, a, out)
    return np.multiply(out, a, out)


def _tanh_slope(a, out):  # 1 - a²
    np.multiply(a, a, out)
    return np.subtract(1.0, out, out)


def _identity(z, out):
    np.copyto(out, z)
    return out


def _identity_slope(a, out):  # noqa: ARG001  # 1, whatever a is
    out.fill(1.0)
    return out


def _relu(z, out):
    return np.maximum(z, 0.0, out=out)


def _relu_slope(a, out):  # 1 where a > 0, else 0; a is never negative
    return np.sign(a, out)


_LEAK = 0.01


def _leaky_relu(z, out):
    return np.maximum(z, z * _LEAK, out=out)


def _leaky_relu_slope(a, out):
    np.sign(a, out)
    return np.maximum(out, _LEAK, out=out)


identity = Activation("identity", _identity, _identity_slope)
sigmoid = Activation("sigmoid", _sigmoid, _sigmoid_slope)
tanh = Activation("tanh", np.tanh, _tanh_slope)
relu = Activation("relu", _relu, _relu_slope, gain=np.sqrt(2.0))
leaky_relu = Activation("leaky_relu", _leaky_relu, _leaky_relu_slope, gain=np.sqrt(2.0))

ACTIVATIONS = {f.name: f for f in (identity, sigmoid, tanh, relu, leaky_relu)}
