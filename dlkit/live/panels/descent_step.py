"""One step of gradient descent on a landscape, and the words and numbers for it."""

import numpy as np

from dlkit._format import decimal, fixed
from dlkit.landscapes import Landscape, LineFit
from dlkit.live.formula import Formula

SUBSCRIPTS = str.maketrans({"₁": "_1", "₂": "_2"})


class Step:
    """Satu langkah: dari titik ini, melawan gradien, ke titik berikutnya.

    Parameters
    ----------
    landscape : Landscape
    here : array (2,)
        Titik ini; boleh sudah tak hingga.
    loss : float
        Loss di titik ini.
    learning_rate : float

    Attributes
    ----------
    gradient, next : ndarray (2,)
        Gradien di titik ini, dan titik berikutnya.
    next_loss : float
        Loss di titik berikutnya.
    crosses : bool
        Benar kalau langkahnya melewati dasar lembah di depannya.

    Examples
    --------
    >>> from dlkit.landscapes import Saddle
    >>> here = np.array([2.0, 1.0])
    >>> step = Step(Saddle(), here, loss=1.0, learning_rate=0.1)
    >>> step.place, step.next
    ('w₁ = 2,00; w₂ = 1,00', array([1.8, 0.6]))
    """

    def __init__(self, landscape: Landscape, here, loss: float, learning_rate: float):
        self.landscape, self.here, self.loss = landscape, here, loss
        self.learning_rate = learning_rate
        with np.errstate(all="ignore"):
            self.gradient = landscape.gradient(here)
            self.next = here - learning_rate * self.gradient
            self.next_loss, next_gradient = landscape.loss_and_gradient(self.next)
            self.crosses = bool(next_gradient @ self.gradient < 0)

    @property
    def place(self) -> str:
        """Titik ini dalam kata."""
        pairs = zip(self.landscape.names, self.here, strict=True)
        return "; ".join(f"{name} = {fixed(value)}" for name, value in pairs)

    @property
    def line(self) -> str:
        """Garis yang dimaksud titik ini; kosong kalau permukaannya bukan regresi."""
        if not isinstance(self.landscape, LineFit):
            return ""
        w, b = self.here
        return f"y = {fixed(w)} x {'−' if b < 0 else '+'} {fixed(abs(b))}"

    def lines(self) -> list[str]:
        """Angka-angka langkah ini, baris demi baris."""
        point = f"Titik ini: {self.place}, loss {decimal(self.loss, 4)}."
        if self.line:
            point += f" Garisnya {self.line}."
        slopes = "; ".join(fixed(value, 3) for value in self.gradient)
        moves = "; ".join(
            f"{name} = {filled} = {new}" for name, filled, new in self._moves()
        )
        return [
            point,
            f"Gradien di sini: ({slopes}).",
            f"Langkah berikutnya = titik − learning rate · gradien: {moves}.",
            self._verdict(),
        ]

    def formula(self) -> Formula:
        """Rumus langkah ini, terisi angkanya."""
        typeset, plain = [], []
        for name, filled, new in self._moves():
            letter = name.translate(SUBSCRIPTS)
            numbers = f"{filled} ≈ {new}"
            plain.append(f"{name} baru = {name} − learning rate · turunan = {numbers}")
            numbers = numbers.replace(",", "{,}").replace("·", r"\cdot ")
            numbers = numbers.replace("−", "-").replace("≈", r"\approx")
            typeset.append(
                rf"{{{letter}}}_{{\text{{baru}}}} &= {letter} - \eta\,"
                rf"\frac{{\partial \text{{loss}}}}{{\partial {letter}}} \\"
                rf" &= {numbers}"  # on a line of its own: pages are narrow
            )
        return Formula(r" \\ ".join(typeset), "\n".join(plain))

    def _moves(self):
        """Yield for each parameter: its name, the sum that moves it, the result."""
        rate = decimal(self.learning_rate)
        parts = (self.landscape.names, self.here, self.gradient, self.next)
        for name, old, slope, new in zip(*parts, strict=True):
            yield name, f"{fixed(old)} − {rate}·({fixed(slope, 3)})", fixed(new)

    def _verdict(self) -> str:
        if not np.isfinite(self.next_loss):
            return "Angkanya sudah terlalu besar untuk dihitung."
        if not self.gradient.any():
            return "Gradiennya nol: gradient descent berhenti di sini."
        change = f"dari {decimal(self.loss, 4)} ke {decimal(self.next_loss, 4)}"
        if self.next_loss > self.loss:
            return f"Loss naik {change}: langkahnya melompati lembah."
        if self.crosses:
            return (
                f"Loss turun {change}, tetapi langkahnya melewati dasar lembah dan "
                "mendarat di lereng seberang."
            )
        return f"Loss turun {change}."
