import inspect
import os
import re
import subprocess
from itertools import groupby

import nbformat
import nbformat.v4 as nb
import pytest

import dlkit
from dlkit import course, datasets, images, live, saliency, sound
from tools import words
from tools.code_prose import is_english
from tools.hunspell import readings, unknown_to_hunspell
from tools.prose import ROOT, passages, prose

LESSONS = sorted(ROOT.glob("notebooks/[0-9][0-9]_*.ipynb"))
FILES = [path.relative_to(ROOT).as_posix() for path in words.learner_files()]


def notebook(*cells):
    """A notebook of Markdown texts and finished cells."""
    return nb.new_notebook(
        cells=[nb.new_markdown_cell(c) if isinstance(c, str) else c for c in cells]
    )


@pytest.fixture(scope="module")
def hunspell():
    """Spelling is skipped where hunspell is missing, but never in CI."""
    try:
        words.spelling("kata")
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"hunspell and hunspell-id are not installed: {error}")


# ---- What the learner reads today --------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_only_agreed_forms_and_no_english(name):
    found = words.complaints(ROOT / name, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.usefixtures("hunspell")
def test_spelling(name):
    found = words.misspelled(ROOT / name, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "package", [dlkit, datasets, sound, images, saliency, course, live]
)
def test_public_names_are_documented_in_indonesian(package):
    docs = {
        name: inspect.getdoc(value) or ""
        for name, value in vars(package).items()
        if getattr(value, "__module__", "").startswith("dlkit") and name[0] != "_"
    }
    assert docs
    assert [name for name, doc in docs.items() if not doc or is_english(doc)] == []


def test_terms_are_introduced_in_order():
    found = words.disorder({path.name: nbformat.read(path, 4) for path in LESSONS})
    assert not found, "\n".join(found)


def test_every_lesson_links_to_the_glossary():
    texts = {path.name: path.read_text(encoding="utf-8") for path in LESSONS}
    assert [name for name, text in texts.items() if "](glosarium.md" not in text] == []


# ---- The lists themselves ----------------------------------------------------------


def test_glossary_gives_each_form_one_meaning():
    terms = words.glossary()
    forms = [form.lower() for t in terms for form in (*t.forms, *t.avoided)]
    assert len(terms) > 100
    assert [form for form in forms if forms.count(form) > 1] == []


def test_glossary_is_complete_and_sorted():
    terms = [term for term in words.glossary() if term.lesson]
    assert [t.name for t in terms] == sorted(t.name for t in terms)
    assert [t.name for t in terms if not t.english] == []
    assert [t.name for t in words.glossary() if not t.lesson and not t.avoided] == []


def test_glossary_anchors_work_on_every_host():
    # JupyterLab keeps the case of a heading, code hosts lower it
    names = [term.name for term in words.glossary()]
    assert [name for name in names if not re.fullmatch("[a-z -]+", name)] == []


def test_every_lesson_introduces_terms():
    lessons = {term.lesson for term in words.glossary() if term.lesson}
    assert {name[:2] for name in lessons} == {f"{number:02}" for number in range(16)}
    assert {path.name for path in LESSONS} <= lessons


def listed_words():
    lines = words.WORDS.read_text(encoding="utf-8").splitlines()
    return [list(g) for mark, g in groupby(lines, lambda w: w[0] == "#") if not mark]


def test_word_list_is_sorted_without_duplicates():
    sections = listed_words()
    everything = [word for section in sections for word in section]
    assert sections == [sorted(section) for section in sections]
    assert len(everything) == len(set(everything))


@pytest.mark.usefixtures("hunspell")
def test_word_list_holds_only_what_is_needed():
    listed = {word for section in listed_words() for word in section}
    read = " ".join(p.text for name in FILES for p in passages(ROOT / name)).lower()
    used = {part for word in words.WORD.findall(read) for part in parts(word)}
    assert listed - used == set()
    assert listed - unknown_to_hunspell(listed) == set()


def parts(word):
    return {part for reading in readings(word) for part in (word, *reading)}


# ---- Sentences with a known fault, and sound ones ----------------------------------


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Jaringan syaraf belajar dari data.", '"Jaringan syaraf" -> jaringan saraf'),
        ("Setiap hidden layer punya neuron.", '"hidden layer" -> lapisan tersembunyi'),
        ("Pakai *hidden layer* saja.", '"hidden layer" -> lapisan tersembunyi'),
        ("Laju\nbelajar terlalu besar.", '"Laju\nbelajar" -> learning rate'),
        ("Epoknya terlalu sedikit.", '"Epoknya" -> epoch'),
        ("Ubah weight-nya.", '"weight-nya" -> bobot'),
        ("Muat dataset itu.", '"dataset" -> kumpulan data'),
        ("Layer-layer itu bertumpuk.", '"Layer-layer" -> lapisan'),
        ("Sekarang Anda boleh mencoba.", '"Anda" -> kamu'),
        ("| Fungsi kerugian | besar |", '"Fungsi kerugian" -> fungsi loss'),
        ("> **Perseptron** itu sederhana.", '"Perseptron" -> perceptron'),
        ("Nilainya 0.1 saja.", '"0.1" -> 0,1'),
        ("Loss turun menjadi 0.125.", '"0.125" -> 0,125'),
        ("Antara −2.5 dan 3.", '"2.5" -> 2,5'),
        ("Klik tombol the lalu lanjut.", '"the" is English'),
        ("Bagian dari The Panel.", '"The" is English'),
        ("Lihat [bobot](glosarium.md#bobott).", "glosarium.md#bobott does not exist"),
    ],
)
def test_fault_is_found(text, fault):
    (complaint,) = words.complaints(text, "x.md")
    assert complaint.startswith("x.md:")
    assert complaint.endswith(": " + fault)


@pytest.mark.parametrize(
    "text",
    [
        "Ada satu **lapisan tersembunyi** (*hidden layer*), yaitu lapisan kedua.",
        "Kumpulan data (bahasa Inggris: *dataset*) ini kecil.",
        'Di buku lain namanya "fungsi biaya" atau “fungsi kerugian”.',
        "Deep learning adalah bagian dari machine learning.",
        "Mean squared error dihitung dengan gradient descent per mini-batch.",
        "Panggil `model.fit(X, y, learning_rate=0.1)` untuk memperbarui `weights`.",
        "```python\nlayer = Dense(0.5)  # the hidden layer\n```",
        "Rumusnya $w \\leftarrow w + 0.1 x$ dan $$\\text{weight} = 0.5$$.",
        "Lihat [panduan ini](https://example.org/hidden-layer-0.5/the_layer).",
        '<img src="layer.png" alt="the layer"> Gambar di atas.',
        "Butuh Python 3.11, JupyterLab 4.3, dan lisensi CC BY 4.0; ini versi 0.1.",
        "Ada 1.797 gambar dan 60.000 piksel, jadi akurasinya 0,93.",
        "## 2.1 Bobot\n\nPukul 10.30 kita mulai.",
        "Pilih **Kernel → Restart Kernel and Run All Cells**.",
        "Gerbang AND, OR, dan NOT; XOR tidak terpisah linear.",
        "Kelebihan dan kekurangan, kesalahan, contoh, berat badan, simpulkan.",
        "Lihat [learning rate](glosarium.md#learning-rate).",
    ],
)
def test_sound_text_passes(text):
    assert words.complaints(text, "x.md") == []


@pytest.mark.usefixtures("hunspell")
@pytest.mark.parametrize(
    "word",
    [
        *("saraff", "bobott", "lapisann", "gradiennt", "kesalahn", "Perceptrom"),
        *("turunannnya", "geserrlah", "memperbaruhi", "dikeluarkann", "merubah"),
        *("titik-titikk", "hapuss-hapus", "loss-nyaa", "di-shufle"),
        *("dimana", "didalam", "diatas", "kedalam", "praktek", "aktifasi", "weights"),
    ],
)
def test_misspelling_is_found(word):
    assert words.spelling(f"Lalu {word} itu.") == [word]


@pytest.mark.usefixtures("hunspell")
def test_sound_words_are_known():
    text = """
    Memperbarui bobot dipelajari dengan menggesernya; pembaruan titik-titik itu
    dihitung, dikalikan, dijumlahkan, lalu dikeluarkan. Keluarkan, geserlah, akhiri,
    kalikan, perbesar! Learning rate-nya, loss-nya, epoch-epoch, mini-batch-nya.
    Jaringan saraf tiruan dan fungsi-fungsi aktivasinya (*activation function*),
    kata dan/atau angka, NumPy, JupyterLab, XOR, `weigths`, x₁, 2D, `lossss`.
    Panggil fit(X), model.predictt(X), learning_rrate, atau rng=generatorr.
    """
    assert words.spelling(text) == []


# ---- Where a learner's text is found -----------------------------------------------


def printed(text):
    return nb.new_output("stream", text=text)


def shown(text, mime="text/plain"):
    return nb.new_output("display_data", data={mime: text})


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        (nb.new_markdown_cell("Satu\n\nlayer"), "[2]:3"),
        (nb.new_code_cell("x = 1\n# dua layer"), "[2]:2"),
        (nb.new_code_cell('\nprint("dua layer")'), "[2]:2"),
        (nb.new_code_cell('n = 2\nprint(f"ada {n} layer")'), "[2]:2"),
        (nb.new_code_cell('%matplotlib inline\nprint("dua layer")'), "[2]:2"),
        (nb.new_code_cell("x", outputs=[shown("dua\nlayer")]), "[2]>:2"),
        (nb.new_code_cell("x", outputs=[shown("<p>layer</p>", "text/html")]), "[2]>:1"),
        (nb.new_code_cell("x", outputs=[printed("layer\n")]), "[2]>:1"),
    ],
)
def test_fault_in_a_notebook_names_its_place(cell, place):
    found = words.complaints(notebook("# Judul", cell), "02.ipynb")
    assert found == [f'02.ipynb{place}: "layer" -> lapisan']


@pytest.mark.parametrize(
    "cell",
    [
        nb.new_code_cell("layer = 0.5\nweight = layer"),
        nb.new_code_cell('model = MLP(loss="layer", rate=0.5)'),
        nb.new_code_cell("%%time\nthe layer"),
        nb.new_code_cell("x", outputs=[shown("array([0.5, 0.25])")]),
        nb.new_code_cell("x", outputs=[shown("loss akhir 0.31")]),
        nb.new_code_cell("x", outputs=[shown("<Figure with the layer>")]),
        nb.new_code_cell("x", outputs=[printed("dengan bias akurasinya jadi 0.5")]),
        nb.new_raw_cell("the layer 0.5"),
    ],
)
def test_code_in_a_notebook_is_left_alone(cell):
    assert words.complaints(notebook(cell), "02.ipynb") == []


def test_sentence_in_an_output_has_a_decimal_comma():
    output = shown("loss turun dari 0.69 dalam 40 epoch")
    (found,) = words.complaints(notebook(nb.new_code_cell("x", outputs=[output])))
    assert found.endswith('"0.69" -> 0,69')


MODULE = '''
"""A module for maintainers: the layer."""

import layer


def fit(X, layers, *, loss="layer", rate=0.5) -> "Layer":
    """Melatih {summary}.

    Parameters
    ----------
    X, layers : array of the layer, default 0.5
        Masukan {parameter}.

    Returns
    -------
    float of the layer
        Keluaran {returned}, `0.5`, "layer".

    Examples
    --------
    >>> fit(layer, 0.5)
    the layer
    """
    # the layer
    if rate:
        raise ValueError(f"layers harus positif, {message}: {rate}")
    css = "margin: 0.5; padding: layer"
    return Button(description="{label}", tooltip="coba {tooltip}", loc="the layer")


def _private():
    """The layer."""


class _Private:
    def method(self):
        """The layer."""


class Public:
    def in_english(self):
        """Run the layer as it is."""

    def method(self):
        """{method}"""
        def inner():
            """The layer."""
'''


@pytest.mark.parametrize("slot", re.findall(r"\{(\w+)\}", MODULE.replace("{rate}", "")))
def test_fault_in_python_is_found(slot, tmp_path):
    path = tmp_path / "module.py"
    path.write_text(MODULE.replace("{" + slot + "}", "Hidden layer"), encoding="utf-8")
    assert [found.partition(": ")[2] for found in words.complaints(path)] == [
        '"Hidden layer" -> lapisan tersembunyi'
    ]


def test_label_of_one_small_word_is_read(tmp_path):
    path = tmp_path / "module.py"
    path.write_text('plot(label="layer", colour="layer")', encoding="utf-8")
    assert words.complaints(path) == ['module.py:1: "layer" -> lapisan']


def test_code_in_python_is_left_alone(tmp_path):
    path = tmp_path / "module.py"
    path.write_text(MODULE, encoding="utf-8")
    assert words.complaints(path) == []


def test_prose_keeps_its_lines():
    text = "a\n```\nb\n```\n$$\nc\n$$\n<!--\n-->\nd `e\nf` g"
    assert prose(text).count("\n") == text.count("\n")
    assert prose(text).split("\n")[9].startswith("d _")


# ---- The order of the lessons ------------------------------------------------------

TITLE = "# Judul: bobot, bias, epoch"


def introduce_all(lesson, without=()):
    """A cell that introduces every term of `lesson`."""
    terms = [
        t for t in words.glossary() if t.lesson == lesson and t.name not in without
    ]
    return " ".join(f"**{term.name}** (*{term.english}*)" for term in terms)


def test_lesson_in_order_is_accepted():
    lessons = {
        "01_apa_itu_deep_learning.ipynb": notebook(
            TITLE.partition(":")[0],
            "Kelak ada [bobot](glosarium.md#bobot), lihat [Perceptron](02.ipynb).",
            "Bobot itu bilangan.",
            introduce_all("01_apa_itu_deep_learning.ipynb"),
        ),
        "02_perceptron.ipynb": notebook(
            TITLE,
            "Kelas ini memakai `bobot`.",
            introduce_all("02_perceptron.ipynb"),
            "Geser bobotnya selama satu epoch dengan optimizer.",
        ),
    }
    assert words.disorder(lessons) == []


@pytest.mark.parametrize("name", ["bobot", "epoch"])
def test_term_must_be_introduced_in_its_lesson(name):
    lesson = "02_perceptron.ipynb"
    cells = TITLE, introduce_all(lesson, without=[name])
    (found,) = words.disorder({lesson: notebook(*cells)})
    assert found == f"{lesson}: does not introduce **{name}**"


def test_introduction_needs_the_english_in_brackets():
    lesson = "02_perceptron.ipynb"
    cells = TITLE, introduce_all(lesson, without=["bobot"]), "Lalu **bobot**."
    found = words.disorder({lesson: notebook(*cells)})
    assert f"{lesson}: does not introduce **bobot**" in found


def test_term_used_before_its_introduction_is_found():
    lesson = "02_perceptron.ipynb"
    cells = TITLE, "Geser bobotnya.", introduce_all(lesson)
    assert words.disorder({lesson: notebook(*cells)}) == [
        f'{lesson}: "bobot" is used before it is introduced'
    ]


def test_term_used_before_its_lesson_is_found():
    early, late = "00_mulai_di_sini.ipynb", "02_perceptron.ipynb"
    lessons = {
        early: notebook(
            "# Judul", introduce_all(early), "Jalankan satu epoch. Kelas dimulai."
        ),
        late: notebook(TITLE, introduce_all(late)),
    }
    assert words.disorder(lessons) == [
        f'{early}: "epoch" is used before it is introduced'
    ]
    assert words.disorder({early: lessons[early]}) == []  # its lesson is yet to come


# ---- The command -------------------------------------------------------------------


@pytest.mark.usefixtures("hunspell")
@pytest.mark.parametrize(
    ("text", "status", "lines"),
    [
        ("Bobot itu bilangan.\n", 0, []),
        ("Weight\n\ndan saraff\n", 1, [":1: ", ":3: "]),
    ],
)
def test_check_prints_places_and_fails(tmp_path, capsys, text, status, lines):
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    assert words.main(["check", str(path)]) == status
    printed = capsys.readouterr().out.splitlines()
    assert [line.removeprefix(str(path))[:4] for line in printed] == lines
