"""What the saliency panel says of its picture, and the code that makes it."""

import html

import numpy as np

from dlkit._format import decimal, fixed

NETWORKS = {
    "mlp": "MLP, 64 neuron",
    "linear": "linear",
    "shuffled": "MLP, label latih diacak",
    "marked": "MLP, angka 8 bertanda air",
}
LEVELS = {"score": "skor", "probability": "peluang"}


def summary(panel) -> str:
    """Isi gambar dalam kata."""
    values, answer = panel.values, panel.answer
    level = LEVELS[values["level"]]
    share = fixed(100 * float(panel.probabilities()[answer]), 1)
    right = fixed(100 * panel.training.test_rights[panel.run.position], 1)
    edited = " yang diubah" if panel.edits else ""
    slopes, drops = panel.slopes(), np.nan_to_num(panel.drops())
    times = " dikali tinta" if values["times_ink"] else ""
    rises, falls, covered = (
        f"{_place(each.argmax())} ({decimal(sign * each.max(), 2)})"
        for each, sign in ((slopes, 1), (-slopes, -1), (drops, 1))
    )
    return (
        f"{panel.where()}, {NETWORKS[values['network']]}, learning rate "
        f"{decimal(values['learning_rate'])}: {right}% dari "
        f"{len(panel.training.y_test)} gambar uji dijawab benar. Gambar uji "
        f"{values['number']} (label {panel.label}){edited} dijawab {answer}, "
        f"peluang {share}%. Gradien {level} {panel.explained}{times} paling positif "
        f"di {rises}, paling negatif di {falls}. {level.capitalize()} itu paling "
        f"turun kalau sekitar {covered} ditutup."
    )


def details(panel) -> str:
    """Cara membaca peta; tentang tanda air kalau ada."""
    values, words = panel.values, []
    if values["network"] == "linear":
        words.append(
            "Model linear: gradien skornya adalah bobot kelas itu, sama untuk "
            "semua gambar."
        )
    if values["network"] == "marked":
        plain, marked, count = panel.marked_test()
        words.append(
            f"Dari {count} angka 8 di data uji, {plain} dikenali tanpa tanda air "
            f"dan {marked} kalau pojok kanan atasnya diberi tanda."
        )
    level = LEVELS[values["level"]]
    words.append(
        f"Gradien: + (oranye) berarti tinta di situ menaikkan {level}, − (biru) "
        f"menurunkannya. Oklusi: + berarti {level} turun kalau bagian itu ditutup."
    )
    return f"<p>{html.escape(' '.join(words))}</p>"


def code(panel) -> str:
    """Kode yang mengulang pelatihan dan kedua peta ini."""
    values, now = panel.values, panel.run.position
    edits = [f"image[{pixel}] = {ink:g}" for pixel, ink in panel.edits.items()]
    chance = ", probability=True" if values["level"] == "probability" else ""
    read = "network.output(theta, images)"
    if not chance:
        read = "saliency.scores(network, theta, images)"
    lines = [
        "import numpy as np" * (values["network"] == "shuffled"),
        *panel.setup_code("Network", "saliency"),
        "states = list(model.steps(X, y))",
        f"theta = states[{now}].theta",
        f"network = {panel.training.network!r}",
        f"image = X_test[{values['number'] - 1}].copy()",
        *edits,
        f"slopes = saliency.input_gradient(\n    network, theta, image[None], "
        f"of={panel.explained}{chance}\n)[0]",
        "slopes = slopes * image" * values["times_ink"],
        f"drops = saliency.occlusion(\n    lambda images: "
        f"{read}[:, {panel.explained}],\n    image.reshape(8, 8), "
        f"side={values['side']},\n)",
        f"loss = states[{now}].loss",
    ]
    return "\n".join(line for line in lines if line)


def _place(pixel) -> str:
    line, column = divmod(int(pixel), 8)
    return f"baris {line + 1} kolom {column + 1}"
