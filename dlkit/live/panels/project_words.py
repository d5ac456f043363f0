"""What the project panel says: the marks beside the baseline, advice, and the code."""

import html

from dlkit import MLP, Adam, Network, Objective, Standardiser
from dlkit._format import decimal, fixed
from dlkit.live.panels import project_data
from dlkit.live.panels.network_panel import WELL
from dlkit.live.panels.project_training import Marks, ProjectTraining

_COUNTED = 999  # more samples than that are told as a share


class ProjectWords:
    """Kata-kata untuk satu pelatihan di satu epoch.

    Parameters
    ----------
    training : ProjectTraining
    settings : dict
        Semua nilai yang menentukan pelatihan itu.
    epoch : int
        Yang sedang dilihat.
    learning : bool
        Benar selama pelatihannya masih berjalan.
    """

    def __init__(
        self, training: ProjectTraining, settings: dict, epoch: int, learning: bool
    ):
        self.training, self.settings = training, settings
        self.epoch, self.learning = epoch, learning
        self.data = training.data
        self.theta = training.run[epoch].theta
        self.marks = training.marks(self.theta)

    def captions(self) -> tuple[str, str]:
        """Judul kedua gambar."""
        training, marks = self.training, self.marks
        left = (
            f"Epoch {self.epoch} dari {training.model.epochs}: loss "
            f"{decimal(training.losses[self.epoch])}"
        )
        if self.data.classes:
            score, baseline = f"{marks.right} dari {marks.count} benar", marks.baseline
            if marks.count > _COUNTED:
                score = f"{fixed(100 * marks.score, 1)}% benar"
            return left, f"Validasi: {score}, acuan {fixed(100 * baseline, 1)}%"
        score, baseline = decimal(marks.score), decimal(marks.baseline)
        return left, f"Validasi: meleset {score}, acuan {baseline}"

    def summary(self) -> str:
        """Isi gambar dalam kata: nilai data validasi, lalu loss."""
        training, table, stopped = self.training, self.data.table, ""
        rate = decimal(self.settings["learning_rate"])
        if self.learning:
            stopped = " (masih dilatih)"
        elif not training.done:
            stopped = f" (dihentikan di epoch {len(training.run) - 1})"
        return (
            f"{table.name}, target {table.target_name}: epoch {self.epoch} dari "
            f"{training.model.epochs}{stopped}, learning rate {rate}. Data validasi: "
            f"{self._told(self.marks)}. Loss data latih "
            f"{decimal(training.losses[self.epoch])}, data validasi "
            f"{decimal(training.test_losses[self.epoch])}."
        )

    def details(self, tested: int | None) -> str:
        """Tampilkan data, acuan, diagnosis, dan nilai data uji, sebagai HTML.

        Parameters
        ----------
        tested : int or None
            Nomor model yang diuji dengan data uji; None kalau belum dibuka.
        """
        training, data = self.training, self.data
        sizes = [len(part) for part in (data.y, data.y_val, data.y_test)]
        shares = "{} latih, {} validasi, {} uji".format(*sizes)
        told = [("Data.", f"{data.table!r} Dibagi: {shares}.")]
        if not self._better():
            told.append(("Acuan.", "Model ini belum lebih baik daripada acuannya."))
        found = [one for one in training.findings if one.name not in WELL]
        told += [("Diagnosis.", str(one)) for one in found]
        if tested:
            words = self._told(training.marks(self.theta, test=True))
            again = (
                f" Ini model ke-{tested} yang kamu uji. Kalau hasilnya kamu pakai "
                "memilih, data ini bukan data uji lagi."
            )
            words = f"{words[0].upper()}{words[1:]}.{again * (tested > 1)}"
            told.append(("Data uji.", words))
        return "".join(
            f"<p><strong>{title}</strong> {html.escape(text)}</p>"
            for title, text in told
        )

    def _better(self) -> bool:
        more = self.marks.score - self.marks.baseline
        return more > 0 if self.data.classes else more < 0

    def _told(self, marks: Marks) -> str:
        """Say the marks beside those of the baseline."""
        if self.data.classes:
            return (
                f"{marks.right} dari {marks.count} sampel benar "
                f"({fixed(100 * marks.score, 1)}%), acuan kelas tersering "
                f"{fixed(100 * marks.baseline, 1)}%"
            )
        return (
            f"rata-rata meleset {decimal(marks.score)}, acuan rata-rata "
            f"{decimal(marks.baseline)}, R² {decimal(marks.r2, 2)}"
        )

    def code(self) -> str:
        """Kode yang mengulang pelatihan ini, dari tabelnya."""
        training, settings = self.training, self.settings
        typed, penalty = not settings["path"].strip(), training.model.l2 > 0
        used = [MLP, Adam, *[Network, Objective] * penalty, Standardiser]
        names = [*(each.__name__ for each in used), "datasets"]
        loss = f"loss = states[{self.epoch}].loss"
        if penalty:
            network = training.network
            kind = f', loss="{network.loss_name}"' if not self.data.classes else ""
            loss = (
                f"network = Network({network.layer_sizes}{kind})\n"
                f"loss = Objective(network, X, y).loss(states[{self.epoch}].theta)"
            )
        return "\n".join([
            *["import io", ""] * typed,
            f"from dlkit import {', '.join(names)}",
            "",
            *project_data.code(settings, not self.data.classes),
            training.model_code(),
            "states = list(model.steps(X, y))",
            loss,
        ])  # fmt: skip
