"""What the loss panel says: of the whole, and of each sample, with its numbers."""

import html
from dataclasses import dataclass

import numpy as np

from dlkit._format import decimal
from dlkit.live import html_table
from dlkit.live.formula import Formula, typeset
from dlkit.live.panels.loss_tasks import LOSSES, N_SAMPLES, Task

_NOTHING = 1e-12  # of a loss: what is left by rounding


@dataclass(frozen=True, eq=False)
class LossWords:
    """Bacaan atas prediksi-prediksi pada satu saat.

    Attributes
    ----------
    task : Task
    y, p : ndarray (n_samples,)
        Target dan prediksi.
    chosen : int
        Sampel yang dipilih, mulai dari 0.
    """

    task: Task
    y: np.ndarray
    p: np.ndarray
    chosen: int

    @property
    def worst(self) -> int | None:
        """Sampel yang bagiannya paling besar; None kalau semuanya hampir tepat."""
        parts = LOSSES[self.task.losses[0]].parts(self.y, self.p)
        return None if parts.max() <= _NOTHING else int(parts.argmax())

    def losses(self) -> str:
        """Nilai tiap loss."""
        return " dan ".join(
            f"{loss.title} {decimal(loss.value(self.y, self.p))}"
            for loss in self.task.judges
        )

    def blame(self) -> str:
        """Penyumbang terbesar, dan bagiannya dari tiap loss."""
        worst = self.worst
        if worst is None:
            return (
                "Semua prediksi tepat, atau hampir, jadi tidak ada penyumbang yang "
                "menonjol."
            )
        shares = []
        for loss in self.task.judges:
            parts = loss.parts(self.y, self.p)
            share = decimal(100 * parts[worst] / parts.sum(), 2)
            shares.append(f"{share}% dari {loss.title}")
        return (
            f"Penyumbang terbesar sampel {worst + 1} (target "
            f"{decimal(self.y[worst])}, {self.task.word} {decimal(self.p[worst])}): "
            f"{' dan '.join(shares)}."
        )

    def table(self) -> str:
        """Bagian dan kemiringan tiap sampel, sebagai tabel HTML."""
        y, p = self.y, self.p
        heads = ["sampel", "target", self.task.word]
        columns = [[decimal(value) for value in values] for values in (y, p)]
        means = ["rata-rata", "", ""]
        for loss in self.task.judges:
            heads += [loss.title, "kemiringan"]
            columns.append([decimal(value) for value in loss.parts(y, p)])
            columns.append([decimal(value) for value in loss.slope(y, p)])
            means += [decimal(loss.value(y, p)), ""]
        rows = [
            [sample, *cells]
            for sample, cells in enumerate(zip(*columns, strict=True), start=1)
        ]
        return html_table.table(heads, [*rows, means], chosen=self.chosen)

    def reckoning(self) -> str:
        """Hitungan sampel yang dipilih, dan apa yang digeser karenanya, dalam HTML."""
        lines = [
            f"Sampel {self.chosen + 1}, {LOSSES[name].title}: {part}; "
            f"kemiringan {slope}."
            for name in self.task.losses
            for part, slope in [self._filled(name)]
        ]
        if self.task.classes:
            y, p = self.y[self.chosen], self.p[self.chosen]
            moves = " dan ".join(
                f"{decimal(loss.slope(y, p) * p * (1 - p))} ({loss.title})"
                for loss in self.task.judges
            )
            lines.append(
                "Yang digeser tiap epoch adalah skor z di balik peluang: "
                "p = 1/(1 + e⁻ᶻ). Kemiringan terhadap z = kemiringan × p(1 − p): "
                f"{moves}."
            )
        else:
            lines.append(
                "Tiap epoch menggeser prediksi melawan kemiringannya: dikurangi "
                f"learning rate × kemiringan / {N_SAMPLES}."
            )
        return "".join(f"<p>{html.escape(line)}</p>" for line in lines)

    def formula(self, name: str) -> Formula:
        """Bagian sampel yang dipilih dari loss `name`, lalu rata-ratanya."""
        loss, number = LOSSES[name], self.chosen + 1
        part, slope = self._filled(name)
        parts = loss.parts(self.y, self.p)
        told = [decimal(value) for value in parts]
        mean = f"≈ {decimal(parts.mean())}"
        lines = {f"bagian ke-{number}": part, f"kemiringan ke-{number}": slope}
        latex = [
            rf"\text{{{title}}} &= {typeset(line)}" for title, line in lines.items()
        ]
        half = N_SAMPLES // 2  # one line would be wider than a narrow page
        first, rest = (typeset(" + ".join(few)) for few in (told[:half], told[half:]))
        latex += [
            rf"\text{{{loss.title}}} &= \tfrac{{1}}{{{N_SAMPLES}}}\,({first}",
            rf"&{{}} + {rest})",
            rf"&{typeset(mean)}",
        ]
        lines[loss.title] = f"({' + '.join(told)})/{N_SAMPLES} {mean}"
        text = "\n".join(f"{title} = {line}" for title, line in lines.items())
        return Formula(r" \\ ".join(latex), text)

    def _filled(self, name):
        """Return the chosen sample's part and slope of a loss, with the numbers."""
        y, p = self.y[self.chosen], self.p[self.chosen]
        loss, target, guess = LOSSES[name], decimal(y), decimal(p, 4)
        part, slope = decimal(loss.curve(p - y)), decimal(loss.slope(y, p))
        if name == "mse":
            difference = f"({guess} − {target})"
            return f"{difference}² ≈ {part}", f"2·{difference} ≈ {slope}"
        if y == 1:
            return f"−ln({guess}) ≈ {part}", f"−1/{guess} ≈ {slope}"
        return f"−ln(1 − {guess}) ≈ {part}", f"1/(1 − {guess}) ≈ {slope}"
