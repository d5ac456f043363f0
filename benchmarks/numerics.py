"""dlkit beside what a user would pick instead: torch eager, scikit-learn, jax.

Every contender trains from the start on the same data, on one core, interleaved
(A B C A B C ...); the table shows the median time of an epoch. dlkit's time is that of
`fit`, the loss of the whole training set after each epoch included; the others report
at most the running mean of their batches.
"""

import contextlib
import importlib
import itertools
import os
import statistics
import time
import warnings
from typing import NamedTuple

import numpy as np

from dlkit import MLP, SGD, Adam, Perceptron, datasets, gradient_descent

ROUNDS = 7
LIMITS = "products alone", "numpy calls alone"


def optional(name):
    """Return a module, or None where it is not installed."""
    with contextlib.suppress(ImportError), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module(name)
    return None


@contextlib.contextmanager
def one_core():
    """Stay on one core, where the system can: jax would spread over all it finds."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def interleaved(contenders, rounds=ROUNDS):
    """Return the median seconds of each contender that is there."""
    times = {name: [] for name, run in contenders.items() if run}
    for run in filter(None, contenders.values()):
        run()  # warm-up: buffers, caches, compilation
    for _ in range(rounds):
        for name, seconds in times.items():
            start = time.perf_counter()
            contenders[name]()
            seconds.append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in times.items()}


# ---------------------------------------------------------------- networks


def classes(n, n_features, n_classes, dtype, noise=1.0):
    """Return blobs in many dimensions, a few labels of which are wrong."""
    rng = np.random.default_rng(0)
    y = rng.integers(0, n_classes, n)
    X = noise * rng.standard_normal((n, n_features), np.float32)
    X += 0.15 * rng.standard_normal((n_classes, n_features), np.float32)[y]
    y = np.where(rng.random(n) < 0.15, rng.integers(0, n_classes, n), y)
    return X.astype(dtype), y


def dlkit_fit(X, y, hidden, activation, optimizer, batch, epochs):
    """Return `MLP.fit`."""
    optimizer = {"sgd": SGD(0.1), "adam": Adam()}[optimizer]
    model = MLP(
        hidden,
        activation=activation,
        optimizer=optimizer,
        batch_size=batch,
        epochs=epochs,
        rng=0,
        dtype=X.dtype.name,
    )
    return lambda: model.fit(X, y)


def torch_fit(X, y, hidden, activation, optimizer, batch, epochs):
    """Return the loop of torch's own tutorial, the data shuffled as tensors."""
    torch = optional("torch")
    if torch is None:
        return None
    torch.set_num_threads(1)
    nn = torch.nn
    data, labels = torch.tensor(X), torch.tensor(y)
    function = {"tanh": nn.Tanh, "relu": nn.ReLU}[activation]
    sizes = [X.shape[1], *hidden]

    def run():
        layers = []
        for n_in, n_out in itertools.pairwise(sizes):
            layers += [nn.Linear(n_in, n_out), function()]
        model = nn.Sequential(*layers, nn.Linear(sizes[-1], int(y.max()) + 1))
        model = model.to(data.dtype)
        loss_function = nn.CrossEntropyLoss()
        kind, rate = {"sgd": ("SGD", 0.1), "adam": ("Adam", 0.001)}[optimizer]
        steps = getattr(torch.optim, kind)(model.parameters(), lr=rate)
        for _ in range(epochs):
            total = 0.0
            order = torch.randperm(len(data)) if batch else torch.arange(len(data))
            for rows in order.split(batch) if batch else [slice(None)]:
                steps.zero_grad()
                loss = loss_function(model(data[rows]), labels[rows])
                loss.backward()
                steps.step()
                total += loss.item()

    return run


def sklearn_fit(X, y, hidden, activation, optimizer, batch, epochs):
    """Return `MLPClassifier.fit`, without its early stop, momentum and penalty."""
    if optional("sklearn") is None:
        return None
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier(
        hidden,
        activation=activation,
        solver=optimizer,
        batch_size=batch or len(X),
        learning_rate_init={"sgd": 0.1, "adam": 0.001}[optimizer],
        max_iter=epochs,
        alpha=0.0,
        momentum=0.0,
        tol=0.0,
        n_iter_no_change=epochs + 1,
        random_state=0,
    )

    def run():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(X, y)

    return run


def jax_fit(X, y, hidden, activation, optimizer, batch, epochs):
    """Return a compiled `scan` over the whole batches of an epoch; SGD only."""
    jax = optional("jax")
    if jax is None or optimizer != "sgd":
        return None
    jax.config.update("jax_enable_x64", X.dtype == np.float64)
    jnp, batch = jax.numpy, batch or len(X)
    function = {"tanh": jnp.tanh, "relu": jax.nn.relu}[activation]
    sizes = [X.shape[1], *hidden, int(y.max()) + 1]
    rng = np.random.default_rng(0)
    start = [
        (
            jnp.asarray(rng.normal(size=shape) / shape[0] ** 0.5, X.dtype),
            jnp.zeros(shape[1], X.dtype),
        )
        for shape in itertools.pairwise(sizes)
    ]
    data, labels = jnp.asarray(X), jnp.asarray(y)

    def loss(layers, rows):
        a = data[rows]
        for W, b in layers[:-1]:
            a = function(a @ W + b)
        z = a @ layers[-1][0] + layers[-1][1]
        picked = jnp.take_along_axis(z, labels[rows][:, None], axis=1)[:, 0]
        return jnp.mean(jax.nn.logsumexp(z, axis=1) - picked)

    def step(layers, rows):
        gradient = jax.grad(loss)(layers, rows)
        return jax.tree.map(lambda p, g: p - 0.1 * g, layers, gradient), None

    @jax.jit
    def epoch(layers, key):
        order = jax.random.permutation(key, len(X))
        rows = order[: len(X) // batch * batch].reshape(-1, batch)
        return jax.lax.scan(step, layers, rows)[0]

    def run():
        layers, key = start, jax.random.key(0)
        for _ in range(epochs):
            key, use = jax.random.split(key)
            layers = epoch(layers, use)
        jax.block_until_ready(layers)

    return run


def gemm_rate(dtype):
    """Return the floating-point operations a second of a large product."""
    a = np.ones((1024, 1024), dtype)
    out = np.empty_like(a)
    seconds = interleaved({"product": lambda: np.dot(a, a, out)}, rounds=9)
    return 2 * 1024**3 / seconds["product"]


def call_cost():
    """Return the seconds of one numpy call that has nothing to do."""
    a, b, out = np.ones((3, 8))  # a single number in its own place takes twice as long

    def calls():
        for _ in range(10_000):
            np.multiply(a, b, out)

    return interleaved({"calls": calls}, rounds=9)["calls"] / 10_000


def limits(n, sizes, activation, optimizer, batch, dtype):
    """Return the least seconds of an epoch: its products, and its numpy calls."""
    products = [a * b for a, b in itertools.pairwise(sizes)]
    # forward; gradient of the weights; error passed down, save to the input; the loss
    per_sample = 2 * (2 * sum(products) + sum(products[1:]))
    if batch:
        per_sample += 2 * sum(products)
    hidden = len(sizes) - 2
    slopes = {"tanh": 2, "relu": 1}[activation]
    # per hidden layer: product and value, then two products and the slope's; slopes;
    # the last product and softmax; the error; the gradient of the first layer
    step = hidden * (2 + 2 + 1) + slopes + 5 + 2 + 1
    step += {"sgd": 2, "adam": 12}[optimizer]
    calls = step * (-(-n // batch) if batch else 1)
    return n * per_sample / gemm_rate(dtype), calls * call_cost()


class Work(NamedTuple):
    """One row of the table; `wanted` are the least ratios to torch and scikit-learn."""

    title: str
    n: int
    features: int
    hidden: tuple
    classes: int
    activation: str
    optimizer: str
    batch: int | None
    dtype: str
    epochs: int
    wanted: tuple


SMALL = (500, 2, (8, 8), 2, "tanh", "sgd")
LARGE = (60_000, 784, (128, 64), 10, "relu")
NETWORKS = [
    Work("2-8-8-2 tanh, n=500, batch 32", *SMALL, 32, "float64", 100, (12, 9)),
    Work("2-8-8-2 tanh, n=500, full batch", *SMALL, None, "float64", 400, (5, 6)),
    Work(
        "64-64-32-10 relu, n=1797, batch 32, float32",
        *(1797, 64, (64, 32), 10, "relu", "sgd", 32, "float32", 10, (4.5, 3.4)),
    ),
    Work(
        "784-128-64-10 relu, n=60000, batch 128, float32, SGD",
        *(*LARGE, "sgd", 128, "float32", 6, (1.3, 1.3)),
    ),
    Work(
        "the same with Adam",
        *(*LARGE, "adam", 128, "float32", 6, (1.1, 1.0)),
    ),
]


def network_row(work):
    """Time one network in every library that is installed."""
    X, y = classes(work.n, work.features, work.classes, work.dtype)
    settings = work.hidden, work.activation, work.optimizer, work.batch, work.epochs
    fits = {
        "dlkit": dlkit_fit,
        "torch": torch_fit,
        "sklearn": sklearn_fit,
        "jax": jax_fit,
    }
    contenders = {name: fit(X, y, *settings) for name, fit in fits.items()}
    seconds = interleaved(contenders, rounds=3 if work.n > 10_000 else ROUNDS)
    sizes = (work.features, *work.hidden, work.classes)
    rest = work.activation, work.optimizer, work.batch, work.dtype
    epoch = {name: whole / work.epochs for name, whole in seconds.items()}
    return epoch, limits(work.n, sizes, *rest)


# -------------------------------------------------- perceptron, regression


def article_loop(X, y, learning_rate=0.1, epochs=100):
    """Train the perceptron sample by sample, as the textbook writes it."""
    weights = np.zeros(X.shape[1])
    for _ in range(epochs):
        for x, target in zip(X, y, strict=True):
            prediction = 1 if np.dot(x, weights) >= 0 else 0
            weights += learning_rate * (target - prediction) * x
    return weights


def perceptron_row(X, y):
    """Time 100 epochs of a perceptron with a bias."""
    Z = np.column_stack([X, np.ones(len(X))])
    contenders = {
        "dlkit": lambda: Perceptron().fit(X, y),
        "loop": lambda: article_loop(Z, y),
    }
    if optional("sklearn"):
        from sklearn.linear_model import Perceptron as Theirs

        theirs = Theirs(shuffle=False, max_iter=100, tol=None, eta0=0.1)
        contenders["sklearn"] = lambda: theirs.fit(X, y)
    return interleaved(contenders, rounds=5)


def regression_row():
    """Time 1000 steps of gradient descent on 1000 x 10 numbers."""
    rng = np.random.default_rng(0)
    X, w = rng.standard_normal((1000, 10)), rng.standard_normal(10)
    y, start = X @ w, np.zeros(10)
    contenders = {"dlkit": lambda: gradient_descent(X, y, start, 0.01, 1000)}
    torch = optional("torch")
    if torch:
        torch.set_num_threads(1)
        A, b = torch.tensor(X), torch.tensor(y)

        def by_hand():
            weights = torch.zeros(10, dtype=torch.float64)
            for _ in range(1000):
                errors = b - A @ weights
                weights -= 0.01 * (-2 * (A.T @ errors) / len(b))

        contenders["torch"] = by_hand
    return interleaved(contenders)


def ratio(seconds, name):
    """Write how many times as fast as `name` dlkit is."""
    return f"{seconds[name] / seconds['dlkit']:.2f}x" if name in seconds else "-"


def row(*cells):
    """Print one line of a Markdown table."""
    print("|", " | ".join(cells), "|", flush=True)


@one_core()
def main():
    """Print the tables."""
    row("an epoch of", "dlkit", "torch", "scikit-learn", "jax", "wanted", *LIMITS)
    row(*["---"] * 8)
    for work in NETWORKS:
        seconds, limit = network_row(work)
        row(
            work.title,
            f"{seconds['dlkit'] * 1e3:.3f} ms",
            *(ratio(seconds, name) for name in ("torch", "sklearn", "jax")),
            "{}x / {}x".format(*work.wanted),
            *(f"{least * 1e3:.3f} ms" for least in limit),
        )
    print()
    row("the whole of", "dlkit", "scikit-learn", "the article's loop", "torch by hand")
    row(*["---"] * 5)
    for title, noise in (("separable", 0.0), ("not separable", 0.4)):
        seconds = perceptron_row(*datasets.linear(1000, noise=noise, rng=0))
        row(
            f"perceptron, 1000 x 2, 100 epochs, {title}",
            f"{seconds['dlkit'] * 1e3:.2f} ms",
            *(ratio(seconds, name) for name in ("sklearn", "loop", "torch")),
        )
    seconds = regression_row()
    row(
        "linear regression, 1000 x 10, 1000 steps",
        f"{seconds['dlkit'] * 1e3:.2f} ms",
        *(ratio(seconds, name) for name in ("sklearn", "loop", "torch")),
    )


if __name__ == "__main__":
    main()
