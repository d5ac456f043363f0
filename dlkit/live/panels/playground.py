"""The playground: data, features, layers, losses and optimizers, all in one panel."""

import html

from dlkit._format import decimal
from dlkit.live.action import action, own_action
from dlkit.live.controls import spoken
from dlkit.live.panels import features
from dlkit.live.panels.features import FEATURES, FeatureTraining
from dlkit.live.panels.playground_choices import PlaygroundChoices
from dlkit.live.panels.playground_picture import PlaygroundPicture
from dlkit.live.panels.presets import PRESETS
from dlkit.live.panels.weight_edits import find


class Playground(PlaygroundChoices):
    """Taman bermain: semua yang bisa diatur pada sebuah jaringan, dalam satu panel.

    Kiri: diagram jaringan dengan peta tiap neuron; klik sebuah neuron memperbesar
    petanya, klik sebuah garis memilih bobotnya untuk disunting. Kanan atas: peta
    keputusan; klik di situ menambah titikmu sendiri, Shift+klik dari kelas lainnya.
    Kanan bawah: loss data latih dan data uji. Dengan MSE kelas 0 dan 1 dipelajari
    sebagai −1 dan 1; regresi selalu memakai MSE.

    Parameters
    ----------
    preset : str, optional
        Nama praset, susunan siap pakai dari
        ``dlkit.live.panels.presets.PRESETS``; pengatur lain yang disebut mengubahnya.
    **values
        Nilai awal pengatur: `dataset` ("linear", "blobs", "xor", "circles", "moons",
        "spirals", "ramp", "bumps"; dua yang terakhir regresi), `n_samples` (20 sampai
        500), `noise` (0 sampai 0,5), `test_size` (0 sampai 0,9), `data_seed`,
        `features` (nama-nama di ``dlkit.live.panels.features.FEATURES``),
        `hidden_sizes` (sampai 6 lapisan berisi 1 sampai 8 neuron), `activation`,
        `seed`, `loss` ("cross_entropy" atau "mse"), `optimizer`, `learning_rate`
        (0,001 sampai 10),
        `batch_size`, `penalty` ("none", "l1", "l2"), `strength`, `epochs` (1 sampai
        600), `epoch`, `neuron`, `sharp`, `points` (``[(x1, x2, kelas), ...]``), dan
        `weights` (``{(lapisan, dari, ke): nilai}``, dihitung dari 1; dari 0: bias).

    Examples
    --------
    >>> panel = Playground(preset="xor-satu-lapisan", noise=0)
    >>> panel.set(features=("x1", "product"))
    >>> panel.share()
    "Playground(dataset='xor', noise=0.0, features=('x1', 'product'), \
hidden_sizes=(4,))"
    """

    name = "playground"
    wide, tall = (11.0, 5.6), (4.4, 9.4)

    # the run ------------------------------------------------------------------------

    def train(self):
        """Latih jaringan yang dipilih, dari bobot yang mungkin disunting."""
        if not any(self.values[name] for name in FEATURES):
            with self.unheard():
                self.controls["x1"].value = True
            self.say("Jaringan perlu paling sedikit satu fitur; x₁ tetap dipakai.")
        self.show_what_counts()
        before, now = self.made_for, (self.values["dataset"], self.layer_sizes)
        if before[0] not in (None, now[0]):
            self.own.points.clear()
        if before[1] not in (None, now[1]):
            if self.edits.values:
                self.say("Suntingan bobot dihapus: susunan jaringannya berubah.")
            self.edits.clear()
        self.made_for = now
        run = super().train()
        self.begin(self._words())
        return run

    def make_training(self, settings):
        """Pelatihan menurut `settings`, dengan fitur dan suntingan bobot."""
        signs = settings["loss"] == "mse" and not self.problem.numbers
        made = settings["features"], signs, self.make_model(settings)
        data = self.make_data(settings)
        training = FeatureTraining(*made, *data)
        if not self.edits.values:
            return training
        theta = self.edits.applied(self.layer_sizes, training.run[0].theta)
        return FeatureTraining(*made, *data, theta=theta)

    def make_data(self, settings):
        """``X, y, X_test, y_test``; titik sendiri ada di antara data latih."""
        X, y, *tests = super().make_data(settings)
        return *self.own.merged(X, y, self._lowest), *tests

    @property
    def _lowest(self):
        return -1 if self.problem.numbers else 0

    def _words(self):
        """Return every setting with its label, for the table of runs."""
        words = {
            name: (self.controls[name].description, spoken(self.controls[name]))
            for name in self.chosen
            if name in self.controls
        }
        return words | {
            "features": ("Fitur", self._inputs),
            "hidden_sizes": ("Lapisan tersembunyi", self._hidden),
            "points": ("Titikmu", self.own.spoken() or "tidak ada"),
            "weights": ("Suntingan bobot", self.edits.spoken() or "tidak ada"),
        }

    @property
    def _inputs(self):
        return ", ".join(FEATURES[name].title for name in self.settings["features"])

    @property
    def _hidden(self):
        return "-".join(map(str, self.settings["hidden_sizes"])) or "tanpa"

    # what a learner does ------------------------------------------------------------

    @action
    def new_data(self):
        """Ganti data, dari seed berikutnya."""
        self.set(data_seed=(self.values["data_seed"] + 1) % 1000)

    @action
    def new_weights(self):
        """Ganti bobot awal, dari seed berikutnya."""
        self.set(seed=(self.values["seed"] + 1) % 1000)

    @action
    def add_point(self):
        """Tambah titik dari bidang angka."""
        self.own.add_typed(self.extent)
        self.restart()

    @action
    def remove_points(self):
        """Hapus semua titik buatan sendiri."""
        self.own.points.clear()
        self.restart()

    @action
    def see_weight(self):
        """Tandai bobot yang disebut bidang nomornya, dan isi nilainya."""
        self.edits.choose(self.edits.typed, self.layer_sizes, self.run[0].theta)
        self.show()

    @action
    def set_weight(self):
        """Sunting bobot awal menurut bidangnya, dan lihat dari epoch 0."""
        value = self.edits.fields["value"].value
        self.edits.put(self.edits.typed, value, self.layer_sizes)
        self.restart()
        self.reset()

    @action
    def remove_weights(self):
        """Kembalikan semua bobot awal."""
        self.edits.clear()
        self.restart()

    def clicked(self, axes, x, y, other):
        """Tambah titik, perbesar neuron, atau pilih bobot yang diklik."""
        picture = self._picture
        if axes is picture.map_axes:
            self.own.add_clicked(x, y, other, self.extent)
            self.restart()
        elif axes is picture.network_axes:
            node, edge = picture.network.node_at(x, y), None
            if node is None:
                edge = picture.network.diagram.edge_at(x, y)
            if edge:
                place = tuple(number + 1 for number in edge)
                self.edits.choose(place, self.layer_sizes, self.run[0].theta)
                self.show()
            else:
                self.set(neuron=self.number(*node) if node else 0)

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Diagram dengan peta tiap neuron, peta keputusan, dan kurva loss."""
        self._picture = PlaygroundPicture(view)

    def draw(self, view):
        """Isi gambar dengan keadaan sekarang."""
        self._picture.show(view, self)

    def weight(self, place: tuple) -> float:
        """Bobot atau bias di `place`, di epoch ini."""
        array, index = find(self.training.network.layer_sizes, self.theta, place)
        return float(array[index])

    # the words ----------------------------------------------------------------------

    def summary(self):
        """Isi gambar dalam kata."""
        training, now = self.training, self.run.position
        rate = decimal(self.values["learning_rate"])
        words = (
            f"{self.where()}, learning rate {rate}: loss "
            f"{decimal(training.losses[now])}, pada awalnya "
            f"{decimal(training.losses[0])}{self._right()}"
        )
        if training.X_test is not None:
            loss = decimal(training.test_losses[now])
            words += f"; data uji {loss}{self._right(test=True)}"
        hidden = self.settings["hidden_sizes"]
        layers = "tanpa lapisan tersembunyi"
        if hidden:
            activation = self.controls["activation"].label
            layers = f"lapisan tersembunyi {self._hidden} ({activation})"
        words += f". {self.problem.title}; masukan {self._inputs}; {layers}."
        if self.place:
            words += f" Peta kanan: {self.map_title().lower()}."
        return f"{words} {training.findings[0].seen}"

    def _right(self, test=False):
        if self.problem.numbers:
            return ""
        share = decimal(100 * self.training.right(self.theta, test))
        return f" ({share}% benar)"

    def details(self):
        """Arti praset, tabel pelatihan yang diingat, dan diagnosis."""
        preset = self.preset
        says = f"<p>{html.escape(PRESETS[preset].says)}</p>" if preset else ""
        table = self.runs.table() if self.runs.kept else ""
        return says + table + super().details()

    @own_action
    def tell(self):
        """Perbarui kata-kata, juga baris untuk dibagikan."""
        super().tell()
        if not self.playing:
            self._line.value = f"<pre>{html.escape(self.share())}</pre>"

    # the code -----------------------------------------------------------------------

    def data_code(self):
        """Baris kode yang membuat data, fitur, dan sasaran yang sama."""
        training = self.training
        test = training.X_test is not None
        lines = [*super().data_code(), *self.own.code(self._lowest)]
        if training.signs:
            names = ("y", "y_test") if test else ("y",)
            signs = ", ".join(f"2 * {name} - 1" for name in names)
            lines.append(f"{', '.join(names)} = {signs}  # kelas 0 menjadi -1")
        return lines + features.code(training.names, test)

    def code(self):
        """Kode yang mengulang pelatihan ini."""
        edited = bool(self.edits.values)
        lines = [
            *self.setup_code(*["Network"] * edited),
            *(self.edits.code(self.layer_sizes) if edited else ()),
            f"states = list(model.steps(X, y{', theta' * edited}))",
            f"loss = states[{self.run.position}].loss",
        ]
        text = "\n".join(lines)
        return f"import numpy as np\n\n{text}" if "np." in text else text
