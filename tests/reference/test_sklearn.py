"""The perceptron against scikit-learn's.

The rules differ only where a score is exactly 0: scikit-learn calls it a mistake, the
article class 1. The first score is always 0, so the first label here is 0.
"""

import numpy as np
import pytest

from dlkit import MLP, SGD, Perceptron, datasets

PROBLEMS = {
    "linear": datasets.linear(200, rng=0),
    "overlapping": datasets.linear(200, noise=0.4, rng=1),
    "blobs": datasets.blobs(300, noise=0.8, rng=2),
    "xor": datasets.xor(150, rng=3),
    "ten features": (
        np.random.default_rng(4).normal(size=(200, 10)),
        np.arange(200) * 7 % 13 % 2,
    ),
}


@pytest.mark.parametrize("learning_rate", [0.1, 1.0])
@pytest.mark.parametrize("epochs", [1, 2, 30])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_coefficients_are_identical(linear_model, problem, epochs, learning_rate):
    X, y = PROBLEMS[problem]
    assert y[0] == 0
    theirs = linear_model.Perceptron(
        shuffle=False, tol=None, max_iter=epochs, eta0=learning_rate
    ).fit(X, y)
    ours = Perceptron(learning_rate, epochs).fit(X, y)
    assert np.array_equal(ours.coef_, theirs.coef_[0])
    assert ours.intercept_ == theirs.intercept_[0]


@pytest.mark.parametrize(
    "model", [Perceptron(0.3, 7, rng=1), MLP((4, 2), optimizer=SGD(0.3), l2=0.1, rng=2)]
)
def test_clone_makes_an_unfitted_copy(sklearn_base, model):
    X, y = datasets.blobs(60, rng=0)
    copy = sklearn_base.clone(model.fit(X, y))
    assert repr(copy) == repr(model)
    assert np.array_equal(copy.fit(X, y).predict(X), model.predict(X))
    with pytest.raises(ValueError, match="belum dilatih"):
        type(model)(**model.get_params()).predict(X)
