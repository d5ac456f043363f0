"""Sounds to listen to in a notebook, each with its name."""

import base64
import html
from collections.abc import Mapping

import numpy as np

from dlkit import sound
from dlkit._format import decimal


class Sounds:
    """Pemutar suara: satu untuk tiap suara, di bawah namanya.

    Suaranya ikut tersimpan di notebook, jadi bisa didengar tanpa kernel dan tanpa
    internet.

    Parameters
    ----------
    sounds : mapping of str to array (n_samples,)
        Nama tiap suara, dan simpangannya dari -1 sampai 1; paling sedikit satu.
    rate : int
        Laju cuplik, dalam Hz.

    Raises
    ------
    ValueError, TypeError
        Kalau tidak ada suara, atau ada yang bukan suara.

    Examples
    --------
    >>> Sounds({"nada": np.sin(np.arange(4000)), "hening": np.zeros(800)}, 8000)
    Suara untuk didengarkan: nada (0,5 detik); hening (0,1 detik).
    """

    def __init__(self, sounds: Mapping[str, np.ndarray], rate: int):
        if not sounds:
            raise ValueError("sounds harus berisi paling sedikit satu suara.")
        self._wav = {name: sound.wav_bytes(each, rate) for name, each in sounds.items()}
        self._seconds = {name: len(each) / rate for name, each in sounds.items()}

    def __repr__(self):
        each = (
            f"{name} ({decimal(seconds, 2)} detik)"
            for name, seconds in self._seconds.items()
        )
        return f"Suara untuk didengarkan: {'; '.join(each)}."

    def _repr_html_(self) -> str:
        players = "".join(_player(*each) for each in self._wav.items())
        style = "display: flex; flex-wrap: wrap; gap: 4px 18px"
        return f'<div style="{style}">{players}</div>'


def _player(name: str, wav: bytes) -> str:
    name = html.escape(name)
    content = base64.b64encode(wav).decode()
    return (
        f'<figure style="margin: 0"><figcaption>{name}</figcaption><audio controls '
        f'aria-label="{name}" src="data:audio/wav;base64,{content}" '
        'style="width: 260px; height: 36px"></audio></figure>'
    )
