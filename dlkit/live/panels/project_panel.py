"""The project panel: a learner's own table, a network trained on it, and its marks."""

import time
from typing import ClassVar

import ipywidgets
import numpy as np

from dlkit.live import registry
from dlkit.live.action import action, own_action
from dlkit.live.panels.project_data import READING
from dlkit.live.panels.project_picture import ProjectPicture
from dlkit.live.panels.project_training import ProjectTraining
from dlkit.live.panels.project_words import ProjectWords
from dlkit.live.panels.table_panel import TablePanel
from dlkit.live.player import Player
from dlkit.live.progress import Progress

SLICE, LOOK = 0.04, 0.3  # seconds: of training at a time, and between two pictures


class ProjectPanel(TablePanel):
    """Panel proyek: tabelmu sendiri, jaringan yang dilatih dengannya, dan nilainya.

    Datanya dibagi tiga. Data latih mengubah bobot, data validasi dinilai di gambar,
    dan data uji tertutup sampai kamu menekan *Buka data uji*. Pelatihan yang lama
    berjalan sambil panel tetap mendengar; *Hentikan* menyimpan yang sudah dilatih.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `path` (berkas CSV; kosong berarti tabel yang diketik),
        `target` (nama kolom; biasanya yang terakhir), `hidden_sizes`, `learning_rate`
        (0,001 sampai 1), `l2`, `epochs` (1 sampai 500), `test_size` (0,1; 0,2; 0,3:
        bagian untuk data uji, dan sebanyak itu lagi untuk data validasi), `data_seed`
        dan `seed` (0 sampai 999), `one_hot` dan `ignore` (nama kolom, dipisahkan
        koma), `drop_missing`, `decimal` (None, ".", ","), dan `rows` (tabel yang
        diketik). Lihat `dlkit.datasets.load_csv`.

    Examples
    --------
    >>> panel = ProjectPanel()
    >>> panel.training.data.table.n_rows
    60
    >>> panel.set(path="tidak_ada.csv")
    >>> panel.message.startswith("Berkas tidak_ada.csv tidak ada.")
    True
    >>> panel.close()
    """

    name = "project"
    training: ProjectTraining | None = None
    fixed: ClassVar[dict] = {"optimizer": "adam"}

    def __init__(self, **values):
        super().__init__(**values)
        place = self.widget.children.index(self.face.screen)
        parts = list(self.widget.children)
        self.widget.children = [*parts[:place], self.progress.widget, *parts[place:]]

    def make_controls(self):
        """Pengatur data dan model; sisanya di lipatan."""
        self.progress = Progress(range(1), unit="epoch")
        registry.forget(self.progress)  # it is closed with its panel
        self.progress.widget.layout.display = "none"
        self._learner = Player(
            self._inbox.loop,
            frame=self._learn,
            behind=lambda: False,
            lost=lambda: None,
            fps=20,
        )
        self._shown, self._opened = 0.0, {}
        return super().make_controls()

    def make_buttons(self):
        """Tombol pemutar, lalu tombol data uji."""
        test = ipywidgets.Button(description="Buka data uji", icon="envelope-open")
        return {**super().make_buttons(), "open_test": test}

    # the run ------------------------------------------------------------------------

    def train(self):
        """Latih; yang lama diteruskan sedikit demi sedikit."""
        data, settings = self.usable()
        settings |= {"loss": "cross_entropy" if data.classes else "mse"}
        if data.large:
            settings |= {"batch_size": 256, "dtype": "float32"}
        training = ProjectTraining(self.make_model(settings), data)
        self._learner.stop()
        if self.training is None or data is not self.training.data:
            self._opened = {}
        self.training, self.accepted = training, settings
        self.progress.widget.layout.display = "none"
        if self._inbox.loop is None or training.short:
            while training.grow():
                pass
        else:
            self.progress.widget.layout.display = ""
            self.progress.begin(settings["epochs"])
            self._learner.start()
        run = training.run
        return run if self.run else run.seek(len(run))

    @own_action
    def _learn(self):
        """Train for a moment, and show now and then how far it is."""
        training, run, began = self.training, self.training.run, time.perf_counter()
        follows = run.at_end
        while not (training.done or self.progress.stopped):
            training.grow()
            self.progress.advance()
            if time.perf_counter() > began + SLICE:
                break
        if follows:
            run.seek(len(run))
        ends = training.done or self.progress.stopped
        if ends:
            self._learner.stop()
            self.progress.end()
        if ends or began > self._shown + LOOK:
            self._shown = began
            with self.unheard():
                self.controls["epoch"].max = max(1, len(run) - 1)
            if not self.playing:
                self.show(moving=True)

    @property
    def learning(self) -> bool:
        """Benar selama pelatihan yang lama masih berjalan."""
        return self._learner.playing

    def close(self):
        """Tutup panel; pelatihan yang berjalan dihentikan."""
        if not self.closed:
            self._learner.stop()
            self.progress.close()
        super().close()

    # the test data ------------------------------------------------------------------

    @action
    def open_test(self) -> None:
        """Nilai model di epoch ini dengan data uji: sekali saja, di akhir."""
        self._opened.setdefault(self._model, len(self._opened) + 1)
        self.show()

    @property
    def _model(self):
        """What names the model in view: its settings, and the epoch."""
        names = set(self.accepted) - set(READING) - {"epoch"}
        key = tuple((name, self.accepted[name]) for name in sorted(names))
        return key, self.run.position

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Kurva loss, lalu yang dijawab untuk data validasi."""
        self._pictured = ("A", "B"), "kelas"
        if self.training:
            table = self.training.data.table
            self._pictured = table.class_names, table.target_name
        self.sight = ProjectPicture(view, *self._pictured)

    def draw(self, view):
        """Isi gambar dengan keadaan sekarang."""
        training, data, now = self.training, self.training.data, self.run.position
        if self._pictured != (data.table.class_names, data.table.target_name):
            view.rebuild(dark=view.dark, narrow=view.narrow)
        sight, answers = self.sight, training.answers_for(self.theta)
        limits = sight.curve.show(training.losses, now, training.test_losses)
        view.set_limits(sight.axes[0], *limits)
        _, y = data.part(test=False)
        if data.classes:
            n = len(data.classes)
            seen = answers >= 0
            counts = np.bincount(n * y[seen] + answers[seen], minlength=n * n)
            sight.grid.show(counts.reshape(n, n))
        else:
            sight.show_values(data.in_units(y), answers)
        sight.tell(*self._words.captions())

    # the words ----------------------------------------------------------------------

    @property
    def _words(self) -> ProjectWords:
        return ProjectWords(
            self.training, self.accepted, self.run.position, self.learning
        )

    def summary(self):
        """Isi gambar dalam kata: nilai data validasi, lalu loss."""
        return self._words.summary()

    def details(self):
        """Tampilkan yang dibaca, diagnosis, dan nilai data uji kalau sudah dibuka."""
        return self._words.details(self._opened.get(self._model))

    def code(self):
        """Kode yang mengulang pelatihan ini, dari tabelnya."""
        return self._words.code()
