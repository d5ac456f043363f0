"""Activations: each with its value, and its slope written in terms of that value.

Backpropagation needs the slope when the forward pass has already replaced z by
a = f(z), so each slope is a formula in a alone. The training loop works in buffers:
`into(z, out)` fills `out`, which may be z itself, and so does `slope_into(a, out)`.
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

    def __init__(self, name, into, slope_into, gain=1.0):
        self.name, self.into, self.slope_into, self.gain = name, into, slope_into, gain

    def __repr__(self):
        return self.name

    def __call__(self, z):
        """Nilai f(z) untuk tiap unsur `z`; bentuknya sama dengan `z`."""
        z = _floats(z)
        with np.errstate(all="ignore"):
            return self.into(z, np.empty_like(z))[()]

    def slope(self, a):
        """Turunan f'(z), dihitung dari nilainya ``a = f(z)``."""
        a = _floats(a)
        with np.errstate(all="ignore"):
            return self.slope_into(a, np.empty_like(a))[()]


def _floats(values):
    values = np.asarray(values)
    return values if values.dtype.kind == "f" else values.astype(np.float64)


def _identity(z, out):
    np.copyto(out, z)
    return out


def _identity_slope(a, out):  # noqa: ARG001  # 1 everywhere
    out.fill(1)
    return out


def _sigmoid(z, out):  # 1 / (1 + e^-z): where e^-z overflows, 1 / inf is the right 0
    np.negative(z, out)
    np.exp(out, out)
    np.add(out, 1.0, out)
    return np.reciprocal(out, out)


def _sigmoid_slope(a, out):  # a (1 - a)
    np.subtract(1.0, a, out)
    return np.multiply(a, out, out)


def _tanh_slope(a, out):  # 1 - a²
    np.multiply(a, a, out)
    return np.subtract(1.0, out, out)


def _relu(z, out):
    return np.maximum(z, 0.0, out=out)


def _relu_slope(a, out):  # 1 where a > 0, else 0; a is never < 0
    return np.sign(a, out)


_LEAK = 0.01


def _leaky_relu(z, out):
    return np.maximum(z, z * _LEAK, out=out)


def _leaky_relu_slope(a, out):  # 1 where a > 0, else the leak
    return np.maximum(np.sign(a, out), _LEAK, out=out)


identity = Activation("identity", _identity, _identity_slope)
sigmoid = Activation("sigmoid", _sigmoid, _sigmoid_slope)
tanh = Activation("tanh", np.tanh, _tanh_slope)
relu = Activation("relu", _relu, _relu_slope, gain=np.sqrt(2.0))
leaky_relu = Activation("leaky_relu", _leaky_relu, _leaky_relu_slope, gain=np.sqrt(2.0))

ACTIVATIONS = {f.name: f for f in (identity, sigmoid, tanh, relu, leaky_relu)}
