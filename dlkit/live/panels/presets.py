"""Settings of the playground that show one thing each, by a name to share."""

from typing import NamedTuple

from dlkit.live.panels.features import FEATURES


class Preset(NamedTuple):
    """Satu susunan siap pakai.

    Attributes
    ----------
    says : str
        Apa yang diperlihatkannya, satu kalimat.
    values : dict
        Yang berbeda dari nilai bawaan `Playground`.
    """

    says: str
    values: dict


_SPIRAL = {"dataset": "spirals", "noise": 0.05, "learning_rate": 0.03, "epochs": 400}
_NOISY = {
    "dataset": "moons", "noise": 0.35, "n_samples": 60, "hidden_sizes": (8, 8),
    "optimizer": "adam", "learning_rate": 0.03, "epochs": 600,
}  # fmt: skip

PRESETS = {
    "xor-tanpa-lapisan-tersembunyi": Preset(
        "Tanpa lapisan tersembunyi batasnya selalu garis lurus, dan tidak ada garis "
        "lurus yang memisahkan XOR.",
        {"dataset": "xor", "hidden_sizes": ()},
    ),
    "xor-satu-lapisan": Preset(
        "Satu lapisan tersembunyi berisi empat neuron sudah cukup untuk XOR.",
        {"dataset": "xor", "hidden_sizes": (4,)},
    ),
    "xor-fitur-hasil-kali": Preset(
        "Dengan fitur yang tepat, x₁x₂, XOR terpisah tanpa lapisan tersembunyi.",
        {
            "dataset": "xor", "features": ("product",), "hidden_sizes": (),
                    },
    ),
    "lingkaran-fitur-kuadrat": Preset(
        "Fitur x₁² dan x₂² memisahkan lingkaran tanpa lapisan tersembunyi.",
        {
            "features": ("x1_squared", "x2_squared"), "hidden_sizes": (),
            "learning_rate": 3.0,
        },
    ),
    "aktivasi-identitas": Preset(
        "Dua lapisan tersembunyi tanpa aktivasi nonlinear tetap hanya bisa menarik "
        "garis lurus.",
        {"hidden_sizes": (8, 8), "activation": "identity", "learning_rate": 0.3},
    ),
    "spiral-sgd": Preset(
        "Dengan SGD dan learning rate 0,03, jaringan 8-8 belum bisa mengikuti spiral "
        "dalam 400 epoch.",
        _SPIRAL | {"hidden_sizes": (8, 8)},
    ),
    "spiral-adam": Preset(
        "Jaringan dan learning rate yang sama seperti spiral-sgd, tetapi dengan Adam: "
        "spiralnya terpisah.",
        _SPIRAL | {"hidden_sizes": (8, 8), "optimizer": "adam"},
    ),
    "spiral-fitur": Preset(
        "Dengan ketujuh fitur, satu lapisan berisi empat neuron cukup untuk spiral.",
        _SPIRAL
        | {"features": (*FEATURES,), "hidden_sizes": (4,), "optimizer": "adam"},
    ),
    "overfitting": Preset(
        "Sedikit data yang berderau dan jaringan besar: loss data latih terus turun, "
        "loss data uji berbalik naik.",
        _NOISY,
    ),
    "derau-dan-l2": Preset(
        "Data dan jaringan yang sama seperti overfitting, tetapi L2 menahan bobotnya: "
        "loss data uji tidak lagi berbalik naik.",
        _NOISY | {"penalty": "l2", "strength": 0.03},
    ),
    "learning-rate-terlalu-besar": Preset(
        "Tiap langkah melompati lembah dan mendarat lebih tinggi: pelatihan divergen.",
        {
            "dataset": "moons", "hidden_sizes": (8,), "loss": "mse",
            "learning_rate": 3.0,
        },
    ),
    "learning-rate-terlalu-kecil": Preset(
        "Loss turun ajek, tetapi sesudah 200 epoch hampir belum bergerak.",
        {"dataset": "moons", "hidden_sizes": (8,), "learning_rate": 0.001},
    ),
    "relu-mati": Preset(
        "Langkah yang terlalu besar membuat banyak neuron ReLU selalu 0, dan sejak itu "
        "tidak ada lagi yang dipelajari.",
        {"hidden_sizes": (8, 4), "activation": "relu", "learning_rate": 3.0},
    ),
    "sigmoid-enam-lapisan": Preset(
        "Lewat enam lapisan sigmoid gradiennya nyaris habis, jadi loss hampir tidak "
        "bergerak.",
        {"hidden_sizes": (4,) * 6, "activation": "sigmoid"},
    ),
    "regresi-bidang": Preset(
        "Regresi linear: satu neuron keluaran tanpa lapisan tersembunyi menemukan "
        "bidang miringnya.",
        {"dataset": "ramp", "hidden_sizes": (), "learning_rate": 0.3},
    ),
    "regresi-gundukan": Preset(
        "Regresi nonlinear: dua lapisan tersembunyi menirukan enam gundukan, naik dan "
        "turun.",
        {
            "dataset": "bumps", "noise": 0.05, "n_samples": 500, "hidden_sizes": (8, 8),
            "optimizer": "adam", "learning_rate": 0.03, "epochs": 600,
        },
    ),
}  # fmt: skip
