"""The text panel: type a sentence, see what each of its words does to the answer."""

import html
from typing import ClassVar

import ipywidgets
import numpy as np

from dlkit._format import fixed
from dlkit.live.action import action, own_action
from dlkit.live.panels import knobs
from dlkit.live.panels.shipped_panel import ShippedPanel, load
from dlkit.live.panels.text_picture import MOST_WORDS, TextPicture
from dlkit.live.panels.text_reading import read
from dlkit.live.panels.text_training import READERS, TextTraining, bag_of, counts
from dlkit.live.panels.text_words import TextWords

MOST_LETTERS = 2000  # of a text that is pasted


class TextPanel(ShippedPanel):
    """Panel teks: ketik sebuah kalimat, lihat apa yang dilakukan tiap katanya.

    Modelnya dilatih dengan 900 kalimat dari `load_sentiment`. Tanpa lapisan tersembunyi
    batang sebuah kata adalah bobotnya; dengan lapisan tersembunyi, perubahan skor kalau
    kata itu dibuang.

    Parameters
    ----------
    **values
        Nilai awal pengatur: `text`, `sentence` (nomor kalimat uji, 1 sampai 300; 0
        untuk kalimatmu sendiri), `model` ("words", "bigrams", "hidden"), `n_words`
        (100, 300, 1000, atau None untuk seluruh kosakata), `l2`, `epochs` (1 sampai
        60), `learning_rate` (0,001 sampai 0,1), dan `seed` (0 sampai 999).

    Examples
    --------
    >>> panel = TextPanel(text="Makanannya enak, tidak mahal")
    >>> before = panel.reading.score
    >>> panel.set(text="Makanannya mahal, tidak enak")
    >>> panel.reading.score == before
    True
    >>> panel.close()
    """

    name = "text"
    fps = 8
    wide, tall = (9.0, 4.4), (4.2, 7.2)
    loader = "load_sentiment"
    modules = ("BagOfWords",)
    untrained = frozenset({"epoch", "text", "sentence"})
    shaping = frozenset({"ngrams", "n_words"})
    more = ("learning_rate", "seed")
    reader = READERS["words"]
    """Cara model yang tampak membaca."""
    _read: tuple = ()
    fixed: ClassVar[dict] = {"optimizer": "adam", "dtype": "float32"}

    def make_controls(self):
        """Pengatur kalimat, lalu modelnya."""
        self._table = ipywidgets.HTML()
        return {
            "text": ipywidgets.Textarea(
                description="Kalimat", value="Makanannya enak dan murah.", rows=2
            ),
            "sentence": ipywidgets.IntSlider(description="Kalimat uji", max=300),
            "model": ipywidgets.Dropdown(
                description="Model",
                options=[(reader.title, name) for name, reader in READERS.items()],
            ),
            "n_words": knobs.Choice(
                description="Kosakata",
                options=[*((str(n), n) for n in (100, 300, 1000)), ("semua", None)],
                value=None,
            ),
            "l2": knobs.l2(0.003),
            "epochs": knobs.epochs(30, most=60),
            "learning_rate": knobs.learning_rate(0.02, high=-1),
            "seed": knobs.seed(),
        }

    def make_buttons(self):
        """Tombol pemutar, dan yang mencari kalimat uji yang salah dijawab."""
        search = ipywidgets.Button(description="Salah berikutnya", icon="search")
        return super().make_buttons() | {"next_wrong": search}

    def advanced(self):
        """Tabel tiap kata, lalu pengatur yang lain."""
        return {"Tiap kata dalam angka": self._table} | super().advanced()

    # the run ------------------------------------------------------------------------

    @property
    def settings(self):
        """Semua nilai yang menentukan pelatihan."""
        settings = super().settings
        _, ngrams, hidden_sizes = READERS[settings["model"]]
        settings |= {"ngrams": ngrams, "hidden_sizes": hidden_sizes}
        return settings | {"activation": "relu" if hidden_sizes else "tanh"}

    def features(self, X, X_test, settings):  # noqa: ARG002  # counted once for all
        """Hitungan kata, sebanyak kosakata yang dipilih."""
        return tuple(
            part[:, : settings["n_words"]] for part in counts(settings["ngrams"])
        )

    def feature_code(self):
        """Baris kode yang menghitung kata dengan cara yang sama."""
        n_words, ngrams = self.bag.n_words, self.bag.ngrams
        parts = [f"{n_words}"] * (n_words is not None) + ["ngrams=2"] * (ngrams == 2)
        return [
            f"bag = BagOfWords({', '.join(parts)}).fit(X)",
            "X, X_test = bag.transform(X), bag.transform(X_test)",
        ]

    def train(self):
        """Latih, atau ingat lagi; dengan itu cara membacanya berganti."""
        run, settings = super().train(), self.settings
        self.reader = READERS[settings["model"]]
        self.bag = bag_of(settings["ngrams"], settings["n_words"])
        return run

    def make_training(self, settings):
        """Pelatihan atas hitungan kata."""
        return TextTraining(self.make_model(settings), *self.make_data(settings))

    # the sentence -------------------------------------------------------------------

    def moved(self, name, value):
        """Baca kalimat lain: yang diketik, atau kalimat uji."""
        if name == "text" and value != self._chosen:
            with self.unheard():
                self.controls["sentence"].value = 0
        elif name == "sentence" and value:
            with self.unheard():
                self.controls["text"].value = self._chosen
        if name in ("text", "sentence"):
            self.show(moving=True)
        else:
            super().moved(name, value)

    @property
    def _chosen(self) -> str | None:
        number = self.values["sentence"]
        return load(self.loader)[1][number - 1] if number else None

    @property
    def label(self) -> int | None:
        """Label kalimat uji yang dipilih; None untuk kalimat sendiri."""
        number = self.values["sentence"]
        return int(self.training.y_test[number - 1]) if number else None

    @property
    def text(self) -> str:
        """Yang dibaca: dari teks yang sangat panjang hanya depannya."""
        return self.values["text"][:MOST_LETTERS]

    @property
    def reading(self):
        """Apa yang dibaca model di epoch ini dari kalimatnya."""
        key = self.training, self.run.position, self.text
        if key != self._read:
            self._read = key
            self._reading = read(self.training, self.theta, self.bag, self.text)
        return self._reading

    def sample(self):
        """Hitungan kata kalimat itu."""
        return self.bag.transform([self.text])[0]

    @action
    def next_wrong(self) -> None:
        """Pilih kalimat uji berikutnya yang di epoch ini salah dijawab."""
        training = self.training
        wrong = training.predictions(training.X_test, self.theta) != training.y_test
        numbers = np.flatnonzero(wrong) + 1
        if not len(numbers):
            self.say("Di epoch ini semua kalimat uji dijawab benar.")
            return
        later = numbers[numbers > self.values["sentence"]]
        self.set(sentence=int([*later, numbers[0]][0]))

    # the picture --------------------------------------------------------------------

    def build(self, view):
        """Batang tiap kata, sigmoid, dan kurva ketepatan."""
        self._pictured = self.reader.ngrams
        self.sight = TextPicture(view, bigrams=self._pictured == 2)

    def draw(self, view):
        """Isi gambar dengan bacaan di epoch ini."""
        if self._pictured != self.reader.ngrams:
            view.rebuild(dark=view.dark, narrow=view.narrow)
        training, now = self.training, self.run.position
        told = self._words
        self.sight.read(told.reading, told.empty)
        self.sight.show_rights(training.train_rights, training.test_rights, now)
        self.sight.tell(**told.captions(training.test_rights[now]))

    @own_action
    def tell(self):
        """Perbarui kata-kata, juga tabelnya."""
        super().tell()
        self._table.value = self._words.table()

    # the words ----------------------------------------------------------------------

    @property
    def _words(self):
        hidden, number = bool(self.reader.hidden_sizes), self.values["sentence"]
        return TextWords(self.reading, hidden, number or None, self.label)

    def summary(self):
        """Isi gambar dalam kata: jawabannya dulu, lalu modelnya."""
        training, now = self.training, self.run.position
        rights = training.train_rights[now], training.test_rights[now]
        shares = [f"{fixed(100 * right, 1)}%" for right in rights]
        told = self._words
        return (
            f"{told.answer()}{told.strangers()} {self.where()}, model "
            f"{self.reader.title}, kosakata {training.X.shape[1]}: {shares[0]} data "
            f"latih dan {shares[1]} data uji dijawab benar."
        )

    def details(self):
        """Apa yang perlu dikatakan tentang teks atau batangnya."""
        notes = self._words.notes(MOST_WORDS)
        if len(self.values["text"]) > MOST_LETTERS:
            notes.insert(0, f"Yang dibaca hanya {MOST_LETTERS} huruf pertama.")
        return "".join(f"<p>{html.escape(note)}</p>" for note in notes)

    def formula(self):
        """Skor dan peluang kalimat ini, terisi angka."""
        return self._words.formula()

    def code(self):
        """Kode yang mengulang pelatihan ini dan membaca kalimatnya."""
        state = f"states[{self.run.position}]"
        network = self.training.network
        activation = f", {network.activation!r}" if self.reader.hidden_sizes else ""
        return "\n".join([
            *self.setup_code("Network"),
            "states = list(model.steps(X, y))",
            f"network = Network({network.layer_sizes}{activation})",
            f"x = bag.transform([{self.text!r}])",
            f"peluang = network.output({state}.theta, x)[0, 1]",
            f"loss = {state}.loss",
        ])  # fmt: skip
