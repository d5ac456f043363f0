"""The base of the panels that train an MLP on the data that come with the package."""

from abc import abstractmethod
from functools import lru_cache
from typing import ClassVar

import numpy as np

from dlkit import datasets
from dlkit._format import decimal, fixed
from dlkit.live.panels.network_panel import NetworkPanel
from dlkit.live.panels.training import Training
from dlkit.live.playback import Playback

KEPT_TRAININGS, KEPT_FEATURES = 3, 2  # the newest, of all panels together


class ShippedPanel(NetworkPanel):
    """Dasar panel yang melatih MLP pada data yang disertakan dlkit.

    Turunannya menyebut `loader` dan, kalau data mentahnya perlu diolah dulu, mengisi
    `features` dan `feature_code`. Yang dijawab di gambar adalah satu sampel, `sample`.
    Hasil olahan dan pelatihan terbaru diingat menurut pengaturnya, di panel mana pun,
    jadi kembali ke setelan tadi tidak mengulang hitungan.
    """

    loader: ClassVar[str]
    """Nama fungsi di `dlkit.datasets` yang memuat datanya."""
    modules: tuple[str, ...] = ()
    """Modul dlkit lain yang dipakai `feature_code`."""
    shaping: frozenset[str] = frozenset()
    """Pengatur yang mengubah hasil `features`."""
    fixed: ClassVar[dict] = {
        "hidden_sizes": (64,),
        "activation": "relu",
        "optimizer": "adam",
        "learning_rate": 0.005,
        "batch_size": 32,
        "epochs": 30,
        "dtype": "float32",
    }

    @abstractmethod
    def sample(self) -> np.ndarray:
        """Fitur sampel yang dijawab di gambar, `(n_features,)`."""

    def features(self, X, X_test, settings: dict) -> tuple:  # noqa: ARG002
        """Olah data mentah menjadi masukan jaringan; hanya dari yang diberikan ini."""
        return X, X_test

    def feature_code(self) -> list[str]:
        """Baris kode yang mengolah X dan X_test dengan cara yang sama."""
        return []

    # the run ------------------------------------------------------------------------

    def make_data(self, settings):
        """Ambil data latih dan data uji yang sudah diolah; yang terbaru diingat."""
        shaping = tuple((name, settings[name]) for name in sorted(self.shaping))

        def make():
            X, X_test, y, y_test = load(self.loader)
            X, X_test = self.features(X, X_test, settings)
            return X, y, X_test, y_test

        return _remembered(_features, KEPT_FEATURES, (type(self), shaping), make)

    def train(self):
        """Latih, atau ingat lagi pelatihan dengan setelan yang sama.

        Panel dibuka di epoch terakhir: yang mula-mula menjawab jaringan yang terlatih.
        """
        settings = self.settings
        key = frozenset(
            (name, value)
            for name, value in settings.items()
            if name not in self.untrained
        )
        self.training = _remembered(
            _trainings, KEPT_TRAININGS, (type(self), key),
            lambda: self.make_training(settings),
        )  # fmt: skip
        run = Playback(self.training.run[:])  # with a position of its own
        return run if self.run else run.seek(len(run))

    def probabilities(self) -> np.ndarray:
        """Peluang tiap kelas untuk `sample` di epoch ini, `(n_classes,)`."""
        return self.training.outputs(self.sample()[None], self.theta)[0]

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Isi gambar dalam kata: akurasi data uji, lalu loss."""
        training, now = self.training, self.run.position
        rights = [f"{fixed(100 * right, 1)}%" for right in training.test_rights]
        rate = decimal(self.settings["learning_rate"])
        losses = training.losses[now], training.test_losses[now]
        return (
            f"{self.where()}, learning rate {rate}: {rights[now]} dari "
            f"{len(training.y_test)} sampel uji diprediksi benar, pada awalnya "
            f"{rights[0]}. Loss data latih {decimal(losses[0])}, data uji "
            f"{decimal(losses[1])}."
        )

    def data_code(self):
        """Baris kode yang memuat dan mengolah data yang sama."""
        load = f"X, X_test, y, y_test = datasets.{self.loader}()"
        return [load, *self.feature_code()]

    def setup_code(self, *names):
        """Baris kode sampai `model`."""
        return super().setup_code(*self.modules, *names)


@lru_cache
def load(loader: str) -> tuple:
    """Baca data dari ``datasets.<loader>()``, satu kali; array-nya tetap."""
    data = getattr(datasets, loader)()
    for part in data:
        if isinstance(part, np.ndarray):
            part.flags.writeable = False
    return data


_features: dict[tuple, tuple] = {}
_trainings: dict[tuple, Training] = {}


def _remembered(kept: dict, most: int, key, make):
    """Return what is kept under this key, or make it; drop the one longest unused."""
    kept[key] = kept.pop(key) if key in kept else make()
    while len(kept) > most:
        del kept[next(iter(kept))]
    return kept[key]
