"""What in the input an answer hangs on: the slope of a score, and what covering costs.

Both explain one answer of one model; neither says whether the model is right.
"""

import numpy as np

from dlkit import _validation as check
from dlkit.activations import ACTIVATIONS


def scores(network, theta, X):
    """Skor tiap kelas: jumlah berbobot lapisan keluaran, sebelum menjadi peluang.

    Parameters
    ----------
    network : Network
    theta : array (n_parameters,)
    X : array (n_samples, n_features)

    Returns
    -------
    ndarray (n_samples, n_outputs)

    Examples
    --------
    >>> from dlkit import Network, softmax
    >>> network = Network((2, 3, 2))
    >>> theta, X = network.init(rng=0), [[0.5, -1.0]]
    >>> bool(np.allclose(softmax(scores(network, theta, X)), network.output(theta, X)))
    True
    """
    W, b = network.layers(theta)[-1]
    with np.errstate(all="ignore"):  # parameters that diverged are no error
        return network.forward(theta, X)[-2] @ W + b


def input_gradient(network, theta, X, of, *, probability=False):
    """Gradien sebuah skor terhadap masukan: backpropagation, diteruskan sampai ke X.

    Tahapnya sama dengan gradien bobot: propagasi maju, delta di lapisan keluaran (1
    untuk skor yang dipilih, 0 untuk yang lain), lalu mundur lapisan demi lapisan, satu
    lapisan lebih jauh: ``delta @ W.T`` lapisan pertama.

    Parameters
    ----------
    network : Network
    theta : array (n_parameters,)
    X : array (n_samples, n_features)
    of : int
        Keluaran yang dijelaskan, mulai dari 0.
    probability : bool, default False
        Benar: yang diturunkan peluangnya, bukan skornya. Peluang p yang hampir 0 atau 1
        gradiennya hampir nol, apa pun masukannya: deltanya ``p * (1 - p)`` untuk
        keluaran itu.

    Returns
    -------
    ndarray (n_samples, n_features)
        Kira-kira berapa skor naik kalau masukan itu naik 1.

    Raises
    ------
    ValueError, TypeError
        Kalau tidak ada keluaran `of`, atau `probability` diminta dari jaringan "mse".

    Examples
    --------
    Tanpa lapisan tersembunyi gradiennya bobot kelas itu, sama untuk semua sampel:

    >>> from dlkit import Network
    >>> network = Network((2, 3))
    >>> theta = network.init(rng=0)
    >>> ((W, b),) = network.layers(theta)
    >>> slopes = input_gradient(network, theta, [[0.0, 0.0], [3.0, -1.0]], of=1)
    >>> bool((slopes == W[:, 1]).all())
    True
    """
    of = check.integer(of, "of", at_least=0, at_most=network.layer_sizes[-1] - 1)
    if probability and network.loss_name != "cross_entropy":
        raise ValueError(
            'probability hanya untuk loss="cross_entropy"; keluaran jaringan ini '
            "bukan peluang."
        )
    layers, activation = network.layers(theta), ACTIVATIONS[network.activation]
    with np.errstate(all="ignore"):
        *values, outputs = network.forward(theta, X)
        delta = np.zeros_like(outputs)
        delta[:, of] = 1
        if probability:
            share = outputs[:, [of]]
            delta = share * (delta - outputs)
        for (W, _), a in zip(layers[:0:-1], values[:0:-1], strict=True):
            delta = delta @ W.T * activation.slope(a)
        return delta @ layers[0][0].T


def occlusion(answer, image, *, side=3, paper=0.0):
    """Oklusi: berapa jawaban turun kalau sekitar tiap piksel ditutup kertas.

    Positif berarti bagian itu mendukung jawabannya, negatif menentang. Tidak perlu
    gradien: model apa pun bisa diperiksa, juga yang isinya tidak diketahui.

    Parameters
    ----------
    answer : callable
        ``answer(images)``: satu angka, misalnya peluang satu kelas, bagi tiap baris
        ``images`` (banyaknya gambar, banyaknya piksel).
    image : array (height, width)
    side : int, default 3
        Sisi kotak penutup, dalam piksel; ganjil, supaya pikselnya di tengah.
    paper : float, default 0.0
        Nilai piksel yang ditutup.

    Returns
    -------
    ndarray (height, width)

    Raises
    ------
    ValueError, TypeError
        Kalau `side` genap, atau `answer` tidak memberi satu angka tiap gambar.

    Examples
    --------
    Jawaban yang hanya melihat piksel pertama:

    >>> occlusion(lambda images: images[:, 0], [[2.0, 1.0], [0.0, 3.0]], side=1)
    array([[2., 0.],
           [0., 0.]])
    """
    image = check.numbers_array(image, "image", None)
    if image.ndim != 2:
        raise ValueError(f"image harus berbentuk (tinggi, lebar), bukan {image.shape}.")
    side = check.integer(side, "side")
    if side % 2 == 0:
        raise ValueError(f"side harus ganjil, bukan {side}.")
    down, across = (
        np.abs(np.subtract.outer(places, places)) <= side // 2
        for places in map(np.arange, image.shape)
    )
    covered = down[:, None, :, None] & across[:, None]  # (middle, pixel), two by two
    paper = image.dtype.type(check.number(paper, "paper"))
    images = np.where(covered, paper, image).reshape(image.size, image.size)
    answers = answer(np.vstack([images, image.ravel()]))
    answers = check.numbers_array(answers, "answer", None, finite=False)
    if answers.shape != (image.size + 1,):
        raise ValueError(
            f"answer harus memberi satu angka untuk tiap gambar, ({image.size + 1},), "
            f"bukan {answers.shape}."
        )
    return (answers[-1] - answers[:-1]).reshape(image.shape)
