"""Reads a training run: what is seen, why, and what to try."""

from typing import NamedTuple

import numpy as np

from dlkit import _validation as check
from dlkit._format import decimal

_AT_REST = frozenset({"too_slow", "plateau", "converged"})


class Diagnosis(NamedTuple):
    """Satu temuan atas sebuah pelatihan.

    Attributes
    ----------
    name : str
        Nama tetapnya, misalnya "diverged".
    seen : str
        Apa yang terlihat, dengan angkanya.
    why : str
        Sebab yang paling mungkin.
    try_next : str
        Apa yang patut dicoba.
    """

    name: str
    seen: str
    why: str
    try_next: str

    def __str__(self):
        return f"{self.seen} {self.why} {self.try_next}"


def diagnose(
    losses,
    *,
    test_losses=None,
    test_name="data uji",
    network=None,
    theta=None,
    X=None,
):
    """Baca kurva loss (dan, kalau diberikan, lapisan tersembunyi) sebuah pelatihan.

    Parameters
    ----------
    losses : array (epochs + 1,)
        Loss data latih tiap epoch, mulai dari model yang belum dilatih, misalnya
        ``history_``; paling sedikit dua. Boleh inf atau nan.
    test_losses : array (epochs + 1,), optional
        Loss data uji pada epoch yang sama.
    test_name : str, default "data uji"
        Sebutan data itu dalam kalimatnya, misalnya "data validasi".
    network, theta, X : Network, array, array, optional
        Jaringan, parameter akhirnya, dan masukan, untuk memeriksa neuron tersembunyi;
        ketiganya diberikan bersama.

    Returns
    -------
    list of Diagnosis
        Yang pertama tentang kurva: "diverged", "oscillating", "too_slow", "plateau",
        "converged", atau "learning". Lalu, kalau ada: "overfitting", "dead_relu",
        "saturated". Kalau kurvanya mendatar karena sebuah lapisan ReLU mati
        seluruhnya, yang pertama "dead_relu", menggantikan bacaan kurvanya.

    Examples
    --------
    >>> first, *_ = diagnose([0.7, 2.4, 80.0, float("inf")])
    >>> print(first)
    Loss naik dari 0,7 sampai tak hingga: pelatihan ini divergen. Langkahnya \
terlalu besar, sehingga melompati lembah dan mendarat lebih tinggi. \
Perkecil learning rate, misalnya menjadi sepersepuluhnya.
    """
    losses = _curve(losses, "losses")
    found = [_read_curve(losses)]
    if test_losses is not None:
        test_losses = _curve(test_losses, "test_losses")
        check.same_shape(losses, test_losses, "losses", "test_losses")
        found += _overfitting(losses, test_losses, test_name)
    given = [part is not None for part in (network, theta, X)]
    if any(given) and not all(given):
        raise ValueError("network, theta, dan X harus diberikan bersama.")
    if all(given):
        layers = network.forward(theta, X)[1:-1]
        hidden = _hidden_layers(network, layers)
        if found[0].name in _AT_REST and _blocked(network, layers):
            return hidden + found[1:]  # a dead layer is why the loss is at rest
        found += hidden
    return found


def _curve(values, name):
    values = check.numbers_array(values, name, finite=False)
    if values.ndim != 1 or len(values) < 2:
        raise ValueError(
            f"{name} harus berbentuk (`epochs` + 1,), paling sedikit 2 nilai, "
            f"bukan {values.shape}."
        )
    return values


def _read_curve(losses):
    """Return the one reading of the curve that fits best."""
    first, last = losses[0], losses[-1]
    from_to = f"dari {decimal(first)} ke {decimal(last)} dalam {len(losses) - 1} epoch"
    late = losses[len(losses) // 2 :]  # the second half, and what it still does
    finite = np.isfinite(losses).all()
    climbs = finite and _climbs(late)
    if not finite or climbs or np.median(late) > 1.5 * first:
        low = losses.min() if climbs else first
        worst = last if climbs or not np.isfinite(last) else losses.max()
        return Diagnosis(
            "diverged",
            f"Loss naik dari {decimal(low)} sampai {decimal(worst)}: "
            "pelatihan ini divergen.",
            "Langkahnya terlalu besar, sehingga melompati lembah dan mendarat lebih "
            "tinggi.",
            "Perkecil learning rate, misalnya menjadi sepersepuluhnya.",
        )
    changes = np.diff(late)
    ups, downs = changes[changes > 0].sum(), -changes[changes < 0].sum()
    small = late.max() < 0.02 * first
    if not small and ups > 0.6 * downs and np.ptp(late) > 0.15 * late.mean():
        return Diagnosis(
            "oscillating",
            f"Loss naik turun, antara {decimal(late.min())} dan {decimal(late.max())} "
            "pada paruh kedua pelatihan.",
            "Langkahnya cukup besar untuk bolak-balik melewati dasar lembah, atau "
            "batch-nya terlalu kecil sehingga arahnya berubah-ubah.",
            "Perkecil learning rate, atau perbesar batch.",
        )
    drop, late_drop = first - last, late[0] - late[-1]
    if drop < 0.2 * first:
        if late_drop > 0.3 * drop > 0:
            return Diagnosis(
                "too_slow",
                f"Loss turun ajek tetapi sangat pelan, {from_to}.",
                "Langkahnya terlalu kecil dibanding jarak ke dasar lembah.",
                "Perbesar learning rate, misalnya sepuluh kali, atau tambah epoch.",
            )
        stays = f"tetap {decimal(first)} selama {len(losses) - 1} epoch"
        if decimal(first) != decimal(last):
            stays = f"hampir tidak bergerak lagi, {from_to}"
        return Diagnosis(
            "plateau",
            f"Loss {stays}, padahal masih tinggi.",
            "Model tertahan di dataran: langkahnya terlalu kecil untuk melewatinya, "
            "bobot awalnya kurang baik, atau modelnya terlalu sederhana.",
            "Perbesar dulu learning rate, misalnya sepuluh kali. Kalau tetap tertahan, "
            "ganti seed bobot awalnya, tambah neuron, atau coba momentum atau Adam.",
        )
    tail = losses[-max(2, len(losses) // 4) :]
    if last < 0.02 * first or np.ptp(tail) < 0.02 * tail[0]:
        return Diagnosis(
            "converged",
            f"Loss turun {from_to}, lalu mendatar.",
            "Pelatihan sudah sampai di dasar lembah, atau sangat dekat.",
            "Epoch tambahan tidak banyak mengubah; sekarang periksa data uji.",
        )
    return Diagnosis(
        "learning",
        f"Loss turun {from_to}, dan masih turun.",
        "Pelatihan berjalan baik tetapi belum selesai.",
        "Tambah epoch.",
    )


def _climbs(losses):
    """Step by step, without end: a rate only just too large may fall a little first."""
    steadily = len(losses) > 4 and bool((np.diff(losses) > 0).all())
    return steadily and losses[-1] > 1.02 * losses[0]


def _overfitting(losses, test_losses, name):
    if not (np.isfinite(losses).all() and np.isfinite(test_losses).all()):
        return []
    best = int(test_losses.argmin())
    risen = test_losses[-1] > 1.1 * test_losses[best]
    if not (risen and losses[-1] < losses[best]):
        return []
    return [
        Diagnosis(
            "overfitting",
            f"Sejak epoch {best} loss {name} naik dari {decimal(test_losses[best])} ke "
            f"{decimal(test_losses[-1])}, padahal loss data latih terus turun.",
            "Model mulai menghafal data latih, termasuk deraunya (overfitting).",
            "Berhenti lebih awal, pakai l2, kecilkan jaringan, atau tambah data.",
        )
    ]


def _blocked(network, layers):
    """Whether a layer is dead as a whole: no gradient passes it any more."""
    return network.activation == "relu" and not all(a.any() for a in layers)


def _hidden_layers(network, layers):
    """Return a finding for each hidden layer whose neurons no longer learn."""
    found = []
    for number, a in enumerate(layers, start=1):
        layer = f"lapisan tersembunyi ke-{number}"
        if network.activation == "relu":
            dead = np.count_nonzero((a == 0).all(axis=0))
            if dead >= a.shape[1] / 4:
                found.append(
                    Diagnosis(
                        "dead_relu",
                        f"{dead} dari {a.shape[1]} neuron {layer} selalu 0 untuk semua "
                        "sampel (ReLU mati).",
                        "Skornya negatif untuk semua sampel, jadi turunannya nol dan "
                        "bobotnya tidak berubah; sering karena satu langkah terlalu "
                        "besar.",
                        "Perkecil learning rate, ganti seed bobot awalnya, atau pakai "
                        "leaky_relu.",
                    )
                )
        elif network.activation in ("tanh", "sigmoid"):
            centred = a if network.activation == "tanh" else 2 * a - 1
            share = np.mean(np.abs(centred) > 0.98)
            if share > 0.7:
                found.append(
                    Diagnosis(
                        "saturated",
                        f"{decimal(100 * share, 2)}% keluaran {layer} menempel di "
                        f"batas {network.activation} (jenuh).",
                        "Di sana fungsi aktivasinya datar, jadi gradien yang lewat "
                        "hampir nol; sering karena masukan atau bobot terlalu besar.",
                        "Skalakan masukan ke sekitar -1 sampai 1, perkecil learning "
                        "rate, atau pakai l2.",
                    )
                )
    return found
