import numpy as np
import pytest

from dlkit import SGD, Adam, Momentum

ALL = [SGD(0.1), Momentum(0.1), Adam(0.1)]
every = pytest.mark.parametrize("optimizer", ALL, ids=lambda o: type(o).__name__)


def walk(optimizer, gradients, start=(1.0,)):
    theta = np.array(start)
    update = optimizer.start(theta)
    path = []
    for gradient in gradients:
        update(np.full_like(theta, gradient))
        path.append(theta[0])
    return path


def test_sgd_by_hand():
    assert walk(SGD(0.5), [1.0, -2.0]) == [0.5, 1.5]


def test_momentum_by_hand():
    # velocity 1, then 0.5 * 1 + 1 = 1.5, then 0.75 - 4 = -3.25
    assert walk(Momentum(0.5, 0.5), [1, 1, -4]) == [0.5, -0.25, 1.375]


def test_adam_by_hand():
    m, v, theta = 0.0, 0.0, 1.0
    expected = []
    for t, g in enumerate([0.5, -1.0, 3.0], start=1):
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        theta -= 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        expected.append(theta)
    assert walk(Adam(0.01), [0.5, -1.0, 3.0]) == pytest.approx(expected, rel=1e-14)


def test_adam_takes_first_steps_of_the_learning_rate_whatever_the_gradient():
    for gradient in (1e-4, 1.0, 1e6):
        assert walk(Adam(0.01), [gradient])[0] == pytest.approx(0.99, abs=1e-5)


@every
def test_a_run_starts_afresh(optimizer):
    assert walk(optimizer, [1, 2, 3]) == walk(optimizer, [1, 2, 3])


@every
def test_theta_moves_in_place_and_the_gradient_stays(optimizer):
    theta, gradient = np.ones(3, np.float32), np.full(3, 2, np.float32)
    assert optimizer.start(theta)(gradient) is None
    assert (theta < 1).all()
    assert theta.dtype == np.float32
    assert (gradient == 2).all()


@every
def test_settings_are_frozen_and_compare_by_value(optimizer):
    with pytest.raises(AttributeError):
        optimizer.learning_rate = 3
    assert optimizer == type(optimizer)(0.1)
    assert optimizer != type(optimizer)(0.2)


@every
def test_a_silent_gradient_leaves_no_denormal_behind(optimizer):
    theta = np.ones(4, np.float32)
    update = optimizer.start(theta)
    update(np.ones(4, np.float32))
    silence = np.zeros(4, np.float32)
    for _ in range(3000):
        update(silence)
    moments = [
        cell.cell_contents
        for cell in update.__closure__
        if isinstance(cell.cell_contents, np.ndarray) and cell.cell_contents.ndim
    ]
    tiny = np.finfo(np.float32).tiny
    for moment in moments:
        assert not ((moment != 0) & (np.abs(moment) < tiny)).any()


@pytest.mark.parametrize(
    ("optimizer", "error", "message"),
    [
        (SGD(0), ValueError, "learning_rate harus"),
        (SGD("cepat"), TypeError, "learning_rate harus sebuah angka"),
        (Momentum(0.1, 1.0), ValueError, "momentum .*lebih kecil dari 1, bukan 1"),
        (Momentum(0.1, -0.1), ValueError, "momentum harus"),
        (Adam(beta1=1), ValueError, "beta1 harus"),
        (Adam(beta2=np.nan), ValueError, "beta2 harus"),
        (Adam(epsilon=0), ValueError, "epsilon .*lebih besar dari 0"),
    ],
)
def test_bad_settings_are_refused_when_a_run_starts(optimizer, error, message):
    with pytest.raises(error, match=message):
        optimizer.start(np.zeros(2))
