"""The set-up of `make lab` and `make test`, with a Python that only pretends."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# It notes what it is asked, makes a "virtual environment" out of a copy of itself,
# and fails at what the file `fails` names.
FAKE_PYTHON = """#!/bin/sh
echo "$*" >> asked
grep -q . fails && case "$*" in *"$(cat fails)"*) exit 1 ;; esac
case "$*" in
  *"-m venv"*) rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
  --version) echo "Python 3.9.6" ;;
esac
"""

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows takes environment.yml instead of make"
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder with spaces"
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, folder)
    (folder / "fails").touch()
    (folder / "python").write_text(FAKE_PYTHON)
    (folder / "python").chmod(0o755)
    return folder


def make(folder, *arguments, python="./python"):
    """Run make; gives its words, whether it succeeded, and what Python was asked."""
    (folder / "asked").write_text("")
    run = subprocess.run(
        ["make", f"PYTHON={python}", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"]},
    )
    return run.stdout + run.stderr, run.returncode == 0, (folder / "asked").read_text()


@pytest.mark.parametrize("goal", ["lab", "test"])
@pytest.mark.parametrize(
    ("fails", "words"),
    [
        ("version_info", "Perlu Python 3.11 atau lebih baru; ./python di komputer ini: "
                         "Python 3.9.6."),
        ("ensurepip", "Modul venv belum ada. Di Debian atau Ubuntu: sudo apt install"),
        ("-m venv", "Lingkungan .venv gagal dibuat."),
        ("-m pip", "Pemasangan gagal, sebabnya ada di atas."),
    ],
)  # fmt: skip
def test_it_says_in_indonesian_what_is_missing(folder, goal, fails, words):
    (folder / "fails").write_text(fails)
    said, succeeded, _ = make(folder, goal)
    assert words in said
    assert not succeeded


def test_it_says_that_there_is_no_python(folder):
    said, succeeded, _ = make(folder, "lab", python="./no-such-python")
    assert "Python tidak ditemukan. Pasang Python 3.11 atau lebih baru" in said
    assert not succeeded


def test_the_second_set_up_asks_python_nothing(folder):
    _, succeeded, asked = make(folder, ".venv/.lab")
    assert succeeded
    assert "--constraint constraints.txt --editable ." in asked
    _, succeeded, asked = make(folder, ".venv/.lab")
    assert succeeded
    assert asked == ""


def test_a_change_of_the_requirements_is_installed_into_the_same_environment(folder):
    make(folder, ".venv/.test")
    os.utime(folder / ".venv/.test", (0, 0))
    _, succeeded, asked = make(folder, ".venv/.test")
    assert succeeded
    assert "--editable .[test]" in asked
    assert "-m venv" not in asked


def test_a_failed_installation_is_taken_up_again(folder):
    (folder / "fails").write_text("-m pip")
    make(folder, ".venv/.lab")
    (folder / "fails").write_text("")
    _, succeeded, asked = make(folder, ".venv/.lab")
    assert succeeded
    assert "--editable" in asked
    assert "-m venv" not in asked


def half_make(folder):
    (folder / ".venv/.folder").unlink()
    return folder


def move(folder):
    return folder.rename(folder.with_name("elsewhere"))


def lose_python(folder):
    (folder / ".venv/bin/python").unlink()
    (folder / ".venv/bin/python").symlink_to("no-such-python")
    return folder


@pytest.mark.parametrize("accident", [half_make, move, lose_python])
def test_an_environment_that_cannot_work_is_made_anew(folder, accident):
    make(folder, ".venv/.lab")
    _, succeeded, asked = make(accident(folder), ".venv/.lab")
    assert succeeded
    assert "-m venv" in asked
    assert "--editable" in asked
