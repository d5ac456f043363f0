"""The base of a panel whose samples come from a learner's own table."""

from dlkit.live.action import action
from dlkit.live.controls import RefusedError
from dlkit.live.panels import project_controls, project_data
from dlkit.live.panels.network_panel import NetworkPanel
from dlkit.live.panels.project_data import EXAMPLE, SHAPING, ProjectData


class TablePanel(NetworkPanel):
    """Dasar panel atas tabel: pengatur yang memilih dan membaca tabelnya.

    Tabel yang tidak bisa dipakai diceritakan di dalam panel, dan yang terakhir bisa
    dipakai tetap tampak; selama belum ada, contohnya.
    """

    more = (
        "test_size", "data_seed", "seed", "one_hot", "ignore", "drop_missing",
        "decimal",
    )  # fmt: skip

    def __init__(self, **values):
        self._refused = ""
        super().__init__(**values)
        if self._refused:
            self.say(self._refused)

    def make_controls(self):
        """Pengatur data dan model; sisanya di lipatan."""
        self._read, self._prepared = (None, None), (None, None)
        return project_controls.make()

    def advanced(self):
        """Tabel yang diketik, lalu pengatur lain."""
        typed = project_controls.typed(self.controls["rows"])
        return {"Ketik tabelmu": typed, **super().advanced()}

    def _take(self, values):
        """Take what says where the columns come from before what names one."""
        first = {name: values[name] for name in ("path", "rows") if name in values}
        refusals = super()._take(first)
        if "target" in values:
            try:
                self._cells()
            except ValueError as error:
                refusals.append(str(error))
        rest = {name: value for name, value in values.items() if name not in first}
        return refusals + super()._take(rest)

    @action
    def set(self, **values) -> None:
        """Ubah beberapa pengatur sekaligus lewat kode, dan latih sekali."""
        late = {name: values.pop(name) for name in [*values] if name in self.untrained}
        with self.unheard():
            refusals = self._take(values)
        if values:
            self.restart()
        if late:
            super().set(**late)
        if refusals:
            raise RefusedError(" ".join(refusals))

    def _cells(self):
        """Read the table again if it changed, and offer its columns as targets."""
        key = project_data.source_key(self.values)
        if self._read[0] != key:
            self._read = key, project_data.read(self.values)
            columns, target = self._read[1].columns, self.controls["target"]
            if tuple(target.options) != tuple(columns):
                kept = target.value if target.value in columns else columns[-1]
                with self.unheard():
                    target.options = columns
                    target.value = kept
        return self._read[1]

    def prepared(self) -> ProjectData:
        """Siapkan data menurut pengatur sekarang; yang terakhir diingat."""
        cells = self._cells()
        values = self.values  # the target may be another now
        key = self._read[0], *(values[name] for name in SHAPING if name not in
                               ("path", "rows"))  # fmt: skip
        if self._prepared[0] != key:
            self._prepared = key, project_data.prepare(cells, values)
        return self._prepared[1]

    def usable(self) -> tuple[ProjectData, dict]:
        """Ambil data menurut pengatur sekarang, dan semua nilai yang menentukannya.

        Raises
        ------
        RefusedError
            Kalau tabelnya tidak bisa dipakai, padahal sudah ada yang tampak.
        """
        try:
            return self.prepared(), self.settings
        except ValueError as error:
            told = project_data.in_panel(str(error))
            if self.run:
                raise RefusedError(told) from error
            self._refused = told  # and there must be something to look at
            data = project_data.prepare(project_data.read(EXAMPLE), EXAMPLE)
            return data, self.settings | EXAMPLE
