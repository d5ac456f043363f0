"""What is chosen in the playground: its controls, its presets, and a line to share."""

import ipywidgets

from dlkit.live.action import action
from dlkit.live.controls import RefusedError
from dlkit.live.panels import playground_knobs
from dlkit.live.panels.neuron_panel import NeuronPanel
from dlkit.live.panels.own_points import OwnPoints
from dlkit.live.panels.playground_knobs import LAYERS, plain, spelled_out
from dlkit.live.panels.presets import PRESETS
from dlkit.live.panels.problems import PROBLEMS
from dlkit.live.panels.remembering_panel import RememberingPanel
from dlkit.live.panels.weight_edits import WeightEdits

EMPTY = {"points": [], "weights": {}}


class PlaygroundChoices(RememberingPanel, NeuronPanel):
    """Paruh taman bermain yang mengurus pilihan; paruh lainnya `Playground`."""

    untrained = playground_knobs.VIEWS
    headings = playground_knobs.ROWS

    def __init__(self, preset: str | None = None, **values):
        refusal = ""
        try:
            values = _preset_values(preset) | values
        except RefusedError as error:
            refusal = str(error)
        super().__init__(**values)
        if refusal:
            self.say(f"{refusal} {self.message}".strip())

    def make_controls(self):
        """Pengatur data, fitur, jaringan, pelatihan, dan gambar."""
        self.own, self.edits = OwnPoints(), WeightEdits()
        self._line = ipywidgets.HTML().add_class("dlkit-code")
        self.made_for: tuple = (None, None)  # the data set and the sizes
        controls = playground_knobs.make(PRESETS)
        self._defaults = plain(controls) | EMPTY
        return controls

    def make_buttons(self):
        """Tombol biasa, ditambah data baru dan bobot baru."""
        return super().make_buttons() | {
            name: ipywidgets.Button(description=description, icon=icon)
            for name, description, icon in (
                ("new_data", "Data baru", "random"),
                ("new_weights", "Bobot baru", "random"),
            )
        }

    def advanced(self):
        """Titik sendiri, bobot yang disunting, dan baris untuk dibagikan."""
        self.buttons |= self.own.buttons | self.edits.buttons
        return {
            "Titikmu sendiri": self.own.box,
            "Sunting bobot": self.edits.box,
            "Bagikan": self._line,
        }

    # what is chosen -----------------------------------------------------------------

    @property
    def problem(self):
        """Masalah yang dipilih."""
        return PROBLEMS[self.controls["dataset"].value]

    @property
    def extent(self):
        """Luas gambar untuk data yang dipilih."""
        return self.problem.extent

    @property
    def chosen(self) -> dict:
        """Semua yang menentukan pelatihan, seperti ditulis orang."""
        made = {"points": self.own.points, "weights": self.edits.values}
        return plain(self.controls) | made

    @property
    def preset(self) -> str | None:
        """Nama praset yang sama dengan semua yang dipilih, kalau ada."""
        chosen = self.chosen
        for name in PRESETS:
            if chosen == self._defaults | _preset_values(name):
                return name
        return None

    def share(self) -> str:
        """Satu baris yang membuat panel ini lagi, untuk dibagikan."""
        if self.preset:
            return f"Playground(preset={self.preset!r})"
        different = [
            f"{name}={value!r}"
            for name, value in self.chosen.items()
            if value != self._defaults[name]
        ]
        return f"Playground({', '.join(different)})"

    @property
    def settings(self):
        """Semua nilai yang menentukan pelatihan."""
        values = super().settings | plain(self.controls)
        kind, strength = values["penalty"], values["strength"]
        return values | {
            "l1": strength if kind == "l1" else 0.0,
            "l2": strength if kind == "l2" else 0.0,
            "loss": "mse" if self.problem.numbers else values["loss"],
        }

    @property
    def layer_sizes(self) -> tuple[int, ...]:
        """Susunan jaringan, dari masukan sampai keluaran."""
        settings = self.settings
        n_outputs = 1 if settings["loss"] == "mse" else 2
        return len(settings["features"]), *settings["hidden_sizes"], n_outputs

    @action
    def set(self, **values):
        """Ubah pengatur lewat kode; sebuah praset mulai dari nilai-nilai bawaan."""
        preset = values.pop("preset", None)
        if preset is not None:
            values = self._defaults | _preset_values(preset) | values
        later = {name: values.pop(name) for name in [*values] if name in self.untrained}
        refusals = self._take(values)
        if values:
            self.restart()
        refusals += super()._take(later)
        if refusals:
            raise RefusedError(" ".join(refusals))

    def _take(self, values):
        refusals = []
        try:
            values = spelled_out(values)
        except RefusedError as refusal:
            return [str(refusal)]
        made = {name: values.pop(name) for name in EMPTY if name in values}
        with self.unheard():
            refusals += super()._take(values)
        takers = {
            "points": (self.own.replace, self.extent),
            "weights": (self.edits.replace, self.layer_sizes),
        }
        dataset, sizes = self.made_for
        if "points" in made:
            dataset = None  # they belong to the data that they come with
        if "weights" in made:
            sizes = None
        self.made_for = dataset, sizes
        for name, value in made.items():
            replace, where = takers[name]
            try:
                replace(value, where)
            except RefusedError as refusal:
                refusals.append(str(refusal))
            except (TypeError, ValueError):  # no list, or no dict
                refusals.append(f"{name} tidak bisa dibaca; yang diberikan {value!r}.")
        return refusals

    def moved(self, name, value):
        """Pakai sebuah praset, atau ganti apa yang dilihat."""
        if name == "preset" and value:
            self.set(preset=value)
            self.go(len(self.run))
        if name == "epoch":
            self.seek(value)
        else:
            self.show(moving=True)

    def following(self):
        """Nilai pengatur yang mengikuti gambar."""
        self.controls["neuron"].max = max(sum(self.hidden), 1)
        return super().following() | {"preset": self.preset}

    def show_what_counts(self):
        """Sembunyikan atau matikan pengatur yang sekarang tidak berpengaruh."""
        values = self.values
        for number, name in enumerate(LAYERS, start=1):
            shown = number <= values["hidden_layers"]
            self.controls[name].layout.display = "" if shown else "none"
        for name, idle in {
            "activation": not values["hidden_layers"],
            "neuron": not values["hidden_layers"],
            "loss": self.problem.numbers,
            "strength": values["penalty"] == "none",
        }.items():
            self.controls[name].disabled = idle


def _preset_values(name: str | None) -> dict:
    """Return all that a preset gives; nothing for None."""
    if name is None:
        return {}
    if name not in PRESETS:
        known = ", ".join(PRESETS)
        raise RefusedError(f"Praset {name!r} tidak ada; yang ada: {known}.")
    return EMPTY | PRESETS[name].values
