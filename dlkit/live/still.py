"""The base of the pictures at rest."""

import base64
from abc import ABC, abstractmethod
from typing import ClassVar

from dlkit.live.figure_view import FigureView


class Still(ABC):
    """Dasar gambar diam: turunannya menggambar dengan `build`, dan `repr`-nya kata."""

    size: ClassVar[tuple[float, float]] = (9, 3.4)  # inches

    @abstractmethod
    def build(self, view: FigureView) -> None:
        """Gambar di ``view.figure``."""

    @abstractmethod
    def __repr__(self) -> str: ...

    def _repr_mimebundle_(self, **_):
        words = repr(self)
        still = FigureView(self.build, wide=self.size).still("")
        data = {"text/plain": words, "image/png": base64.b64encode(still).decode()}
        return data, {"image/png": {"alt": words}}
