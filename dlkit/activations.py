"""Activations: each with its value, and its slope written in terms of that value.

Backpropagation needs the slope when the forward pass has already replaced z by
a = f(z), so each slope is a formula in a alone. The training loop works in buffers:
`into(z, out)` fills `out`, which may be z itself; `chain(delta, a, scratch)` multiplies
delta by the slope, the chain rule in place.
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

    def __init__(self, name, into, chain, gain=1.0):
        self.name, self.into, self.chain, self.gain = name, into, chain, gain

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
            return self.chain(np.ones_like(a), a, np.empty_like(a))[()]


def _floats(values):
    values = np.asarray(values)
    return values if values.dtype.kind == "f" else values.astype(np.float64)


def _identity(z, out):
    np.copyto(out, z)
    return out


def _identity_chain(delta, a, scratch):  # noqa: ARG001  # delta * 1
    return delta


def _sigmoid(z, out):  # 1 / (1 + e^-z): where e^-z overflows, 1 / inf is the right 0
    np.negative(z, out)
    np.exp(out, out)
    np.add(out, 1.0, out)
    return np.reciprocal(out, out)


def _sigmoid_chain(delta, a, scratch):  # delta * a (1 - a)
    np.subtract(1.0, a, scratch)
    np.multiply(scratch, a, scratch)
    return np.multiply(delta, scratch, delta)


def _tanh_chain(delta, a, scratch):  # delta * (1 - a²), as delta - delta a a
    np.multiply(delta, a, scratch)
    np.multiply(scratch, a, scratch)
    return np.subtract(delta, scratch, delta)


def _relu(z, out):
    return np.maximum(z, 0.0, out=out)


def _relu_chain(delta, a, scratch):  # delta * (1 where a > 0, else 0); a is never < 0
    np.sign(a, scratch)
    return np.multiply(delta, scratch, delta)


_LEAK = 0.01


def _leaky_relu(z, out):
    return np.maximum(z, z * _LEAK, out=out)


def _leaky_relu_chain(delta, a, scratch):  # delta * (1 where a > 0, else the leak)
    np.maximum(np.sign(a, scratch), _LEAK, out=scratch)
    return np.multiply(delta, scratch, delta)


identity = Activation("identity", _identity, _identity_chain)
sigmoid = Activation("sigmoid", _sigmoid, _sigmoid_chain)
tanh = Activation("tanh", np.tanh, _tanh_chain)
relu = Activation("relu", _relu, _relu_chain, gain=np.sqrt(2.0))
leaky_relu = Activation("leaky_relu", _leaky_relu, _leaky_relu_chain, gain=np.sqrt(2.0))

ACTIVATIONS = {f.name: f for f in (identity, sigmoid, tanh, relu, leaky_relu)}
