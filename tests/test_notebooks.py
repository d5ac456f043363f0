import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import (
    new_code_cell,
    new_markdown_cell,
    new_notebook,
    new_output,
)

from tools import normal_form, notebooks

BROKEN = Path(__file__).parent / "broken"
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
    "awAAAABJRU5ErkJggg=="
)

# One way to be broken each, and what the gate must say of it.
WHY = {
    "button": r"^di luar kotak, tekan Hitung: ZeroDivisionError",
    "callback_default": r"^sel 4 \(interact\): ZeroDivisionError",
    "callback_extreme": r"^interactive, y = 4: ZeroDivisionError",
    "callback_pair": r"^interactive, x = -?3, y = 4: ZeroDivisionError",
    "glossary": r"Jaringan syaraf|hidden layer|laju belajar",
    "observer_front_end": r"^di luar kotak, epoch = 10: TypeError",
    "panel": r"^Panel, epochs = 100: KeyError",
    "stored_error": r"^sel 2 \(impor\): (menyimpan kesalahan NameError|.* sejenis)",
    "task": r"^sel 6 \(tombol\): ZeroDivisionError",
    "timing": r"^sel 2 \(impor\): metadata belum dinormalkan",
    "widget_state": r"^berkas: metadata belum dinormalkan",
    "wrong_number": r"^sel 3 \(angka\): keluaran tersimpan berbeda",
}


# the lessons ------------------------------------------------------------------------


def test_the_first_lessons_exist():
    names = {path.stem for path in notebooks.lessons()}
    assert {"00_mulai_di_sini", "02_perceptron"} <= names


@pytest.mark.parametrize("path", notebooks.lessons(), ids=lambda path: path.stem)
def test_lesson_passes_the_gate(path):
    assert notebooks.gate(path) == []


def test_lessons_are_small_enough_for_a_slow_link():
    assert notebooks.check_size() == []


# the broken ones --------------------------------------------------------------------


def test_gate_accepts_a_sound_notebook():
    assert notebooks.gate(BROKEN / "sound.ipynb") == []


def test_every_broken_notebook_is_judged():
    assert {path.stem for path in BROKEN.glob("*.ipynb")} == {"sound", *WHY}


@pytest.mark.parametrize("name", WHY)
def test_gate_rejects_a_broken_notebook_for_its_one_reason(name):
    complaints = notebooks.gate(BROKEN / f"{name}.ipynb")
    assert complaints
    assert [c for c in complaints if not re.search(WHY[name], c)] == []


def _nbval(*options):
    """Run nbval as `make test` does, away from this run's own settings."""
    command = [sys.executable, "-m", "pytest", "-q", "--color=no", "-c", os.devnull]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", *map(str, options)],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_nbval_lax_compares_the_tagged_numbers():
    said = _nbval("--nbval-lax", BROKEN / "sound.ipynb", BROKEN / "wrong_number.ipynb")
    assert "1 failed, 9 passed" in said
    assert re.search(r"wrong_number.ipynb::Cell 1\b[^§]*Cell outputs differ", said)


PICTURED = f"""class Pictured(ipywidgets.VBox):
    def _repr_mimebundle_(self, **kwargs):
        data = super()._repr_mimebundle_(**kwargs)
        return {{**data, "text/plain": "Garis lurus.", "image/png": {PIXEL!r}}}


Pictured()"""


def test_nbval_passes_a_normalised_picture_without_its_widget_view(tmp_path):
    path = _lesson(tmp_path / "panel.ipynb", "import ipywidgets", PICTURED)
    assert notebooks.run(path) == []
    (output,) = normal_form.read(path).cells[1].outputs
    assert set(output.data) == {"image/png", "text/plain"}
    assert "2 passed" in _nbval("--nbval", path)  # lax compares less


# run --------------------------------------------------------------------------------


def _lesson(path, *sources):
    cells = [new_code_cell(source) for source in sources]
    path.write_text(nbformat.writes(new_notebook(cells=cells)))
    return path


def test_run_twice_stores_the_same_bytes_and_no_progress(tmp_path):
    path = _lesson(
        tmp_path / "x.ipynb",
        "import os",
        "open(os.environ['DLKIT_PROGRESS'], 'w').close()",
        "import ipywidgets\nipywidgets.interact(lambda x: print(x), x=3)",
        "print('a')\nprint('b', flush=True)\nos.path.exists('x.ipynb')",
    )
    assert notebooks.run(path) == []
    shown = normal_form.read(path).cells[3].outputs[1].data
    assert shown == {"text/plain": "True"}  # it ran where it lies
    first = path.read_bytes()
    assert notebooks.run(path) == []
    assert path.read_bytes() == first
    assert notebooks.check(path) == []
    assert [p.name for p in tmp_path.iterdir()] == ["x.ipynb"]


def test_run_leaves_a_broken_lesson_as_it_was(tmp_path):
    path = _lesson(tmp_path / "x.ipynb", "import os", "1 / 0", "2")
    before = path.read_bytes()
    (complaint,) = notebooks.run(path)
    assert re.match(r"sel 2 .*ZeroDivisionError: division by zero", complaint)
    assert path.read_bytes() == before


def test_failed_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = _lesson(tmp_path / "x.ipynb", "1")
    before = path.read_bytes()
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError))
    with pytest.raises(OSError):  # noqa: PT011  (the one just thrown)
        normal_form.write(path, normal_form.read(BROKEN / "sound.ipynb"))
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["x.ipynb"]


def test_check_command_names_file_and_cell(capsys):
    assert notebooks.main(["check", str(BROKEN / "sound.ipynb")]) == 0
    assert capsys.readouterr().out == ""
    assert notebooks.main(["check", str(BROKEN / "timing.ipynb")]) == 1
    said = capsys.readouterr().out
    assert said == "timing.ipynb: sel 2 (impor): metadata belum dinormalkan\n"


# stored outputs against fresh ones ---------------------------------------------------


def _outcome(outputs, tags=()):
    cell = new_code_cell("x", outputs=outputs, metadata={"tags": [*tags]})
    return normal_form.normalise(new_notebook(cells=[cell]))


SHOWN = new_output("display_data", {"text/plain": "a", "image/png": "AAAA"})
OTHER = new_output("display_data", {"text/plain": "b", "image/png": "AAAA"})
DRAWN = new_output("display_data", {"text/plain": "a", "image/png": "BBBB"})
PRINT = new_output("stream", text="a")


@pytest.mark.parametrize(
    ("tags", "stored", "fresh", "complaint"),
    [
        ((), [SHOWN], [OTHER], None),
        ((notebooks.CHECKED,), [SHOWN], [DRAWN], None),
        ((notebooks.CHECKED,), [SHOWN], [OTHER], "berbeda"),
        ((notebooks.CHECKED,), [], [], "tidak menyimpan"),
        ((), [], [SHOWN], "tidak sejenis"),
        ((), [SHOWN], [PRINT], "tidak sejenis"),
    ],
)
def test_stored_outputs_are_compared_with_fresh_ones(tags, stored, fresh, complaint):
    found = list(notebooks.stale(_outcome(stored, tags), _outcome(fresh, tags)))
    assert len(found) == bool(complaint)
    assert complaint is None or complaint in found[0]


# the normal form --------------------------------------------------------------------


def _dirty():
    """One of everything that a notebook may bring along."""
    outputs = [
        new_output("stream", text="\x1b[31ma\x1b[0m\n"),
        new_output("stream", text="b\n"),
        new_output(
            "execute_result",
            {
                "text/plain": "Panel",
                "image/png": PIXEL,
                normal_form.WIDGET_VIEW: {"model_id": "1"},
            },
            metadata={"image/png": {"alt": "Panel"}, "isolated": True},
            execution_count=40,
        ),
        new_output("display_data", {normal_form.WIDGET_VIEW: {"model_id": "2"}}),
    ]
    code = new_code_cell("x = 1  \n\n", outputs=outputs, execution_count=41)
    code.metadata = {"execution": {"iopub.status.busy": "1"}, "tags": ["a"], "x": 1}
    notebook = new_notebook(
        cells=[
            new_markdown_cell("## Tebak dulu!  \n\nApa?"),
            code,
            new_code_cell("x = 1"),
            new_markdown_cell("", id="sama"),
            new_markdown_cell("lain", id="beda"),
        ],
        metadata={"widgets": {}, "language_info": {"name": "python", "version": "3"}},
    )
    del notebook.cells[2]["id"]  # as nbformat 4.4 has it
    notebook.cells[4].id = "sama"
    return notebook


def test_normalise_keeps_what_a_reader_needs_and_nothing_else():
    notebook = _dirty()
    before = json.dumps(notebook)
    normal = normal_form.normalise(notebook)
    assert json.dumps(notebook) == before  # the argument is left alone
    assert normal.metadata == normal_form.METADATA
    assert [cell.id for cell in normal.cells] == [
        "tebak-dulu", "x-1", "x-1-2", "sama", "lain",
    ]  # fmt: skip
    assert normal.cells[0].source == "## Tebak dulu!\n\nApa?"
    assert normal.cells[1].metadata == {"tags": ["a"]}
    assert [c.execution_count for c in normal.cells if "outputs" in c] == [1, 2]
    stream, result = normal.cells[1].outputs
    assert stream.text == "a\nb\n"
    assert set(result.data) == {"text/plain", "image/png"}
    assert result.metadata == {"image/png": {"alt": "Panel"}}
    assert result.execution_count == 1
    nbformat.validate(normal)


def test_normalise_is_idempotent():
    once = normal_form.normalise(_dirty())
    assert normal_form.normalise(once) == once
    stored = nbformat.v4.reads(normal_form.text_of(once))
    assert normal_form.normalise(stored) == once


def test_layout_of_the_file_belongs_to_the_normal_form(tmp_path):
    path = tmp_path / "x.ipynb"
    normal = normal_form.normalise(_dirty())
    normal_form.write(path, normal)
    assert normal_form.differences(path) == []
    path.write_text(json.dumps(normal))
    assert normal_form.differences(path) == [
        "berkas: tata letak JSON belum dinormalkan"
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<object at 0x7f2a30b1c2d0>", "alamat objek"),
        ("/" + "home/siapa/dlkit/x.py", "path"),
        ("C:" + r"\Users\siapa", "path"),
        (f"di {normal_form.ROOT}/dlkit", "path"),
    ],
)
def test_traces_of_one_machine_are_named(text, what, tmp_path):
    path = tmp_path / "x.ipynb"
    cell = new_code_cell("x", outputs=[new_output("stream", text=text)])
    normal_form.write(path, normal_form.normalise(new_notebook(cells=[cell])))
    (complaint,) = normal_form.differences(path)
    assert f"keluarannya memuat {what}" in complaint


def test_fractions_and_html_are_no_paths(tmp_path):
    path = tmp_path / "x.ipynb"
    text = "1/tmp 3/4 </home> https://x.id/home/a 0x1F"
    cell = new_code_cell("x", outputs=[new_output("stream", text=text)])
    normal_form.write(path, normal_form.normalise(new_notebook(cells=[cell])))
    assert normal_form.differences(path) == []


# the shape of a lesson --------------------------------------------------------------


def _shaped(*sources, cells=24):
    codes = [new_code_cell(source) for source in ("import numpy as np", *sources)]
    text = [new_markdown_cell("Teks.") for _ in range(cells - len(codes))]
    return new_notebook(cells=[*codes, *text])


def test_a_well_shaped_lesson_has_no_complaint():
    source = "async def latih():\n    await tidur()\n\n\nlatih.input = masukan(1)"
    assert normal_form.lint(_shaped(source, "%matplotlib inline")) == []


@pytest.mark.parametrize(
    ("notebook", "complaint"),
    [
        (_shaped(cells=19), "ada 19 sel"),
        (_shaped(cells=31), "ada 31 sel"),
        (_shaped("x = 1\n" * 21, "x", "x"), "lebih dari 20 baris"),
        (_shaped("x = 1\n" * 6, "x = 1\n" * 6), "median 6 baris"),
        (_shaped("input('nama')"), "memakai input"),
        (_shaped("await tidur()"), "memakai await di luar fungsi"),
        (_shaped("async with x:\n    pass"), "memakai await di luar fungsi"),
        (_shaped("from IPython.display import clear_output"), "clear_output"),
        (_shaped("display.clear_output()"), "clear_output"),
        (_shaped("x = 1;"), "titik koma"),
        (_shaped(""), "kosong"),
        (new_notebook(cells=[new_code_cell(f"x = {i}") for i in range(20)]), "impor"),
    ],
)
def test_lint_names_what_breaks_the_shape(notebook, complaint):
    found = normal_form.lint(notebook)
    assert len(found) == 1
    assert complaint in found[0]


@pytest.mark.parametrize("text", [None, "<Figure size 900x400 with 1 Axes>"])
def test_a_picture_needs_words_beside_it(text):
    data = {"image/png": PIXEL} | ({"text/plain": text} if text else {})
    notebook = _shaped("gambar")
    notebook.cells[1].outputs = [new_output("display_data", data)]
    (complaint,) = normal_form.lint(notebook)
    assert "tidak punya teks" in complaint
