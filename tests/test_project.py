"""The project's own files agree with each other, and name no machine."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dlkit

ROOT = Path(__file__).parents[1]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT = tomllib.loads(read("pyproject.toml"))["project"]
REQUIREMENTS = [Requirement(line) for line in PROJECT["dependencies"]]
EXTRAS = {
    extra: [Requirement(line) for line in lines]
    for extra, lines in PROJECT["optional-dependencies"].items()
}
# What conda-forge calls otherwise.
CONDA_NAMES = {"matplotlib": "matplotlib-base"}
# Each is written so that it does not find itself here.
FORBIDDEN = [
    r"pypi[.]org",
    r"pythonhosted[.]org",
    r"npmjs[.]org",
    r"pytorch[.]org/whl",
    r"conda[.]anaconda[.]org",
    r"deb[.]debian[.]org",
    r"(?:file://|(?<![\w+/.]))/(root|home|work|tmp|opt|Users)/(?=[\w.])",
    r"\b[A-Z]:\\Users\\",
    r"token\s*=\s*(''|\"\")",
]


def pins():
    lines = read("constraints.txt").splitlines()
    return [line for line in lines if not line.startswith("#")]


def committed_text():
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listing.stdout.split("\0")):
        if (ROOT / name).is_file():
            content = (ROOT / name).read_bytes()
            if b"\0" not in content:
                yield name, content.decode()


def test_environment_yml_asks_for_what_pyproject_asks():
    environment = yaml.safe_load(read("environment.yml"))
    assert environment["name"] == "dlkit"
    assert environment["channels"] == ["conda-forge"]
    *packages, last = environment["dependencies"]
    assert last == {"pip": ["-e ."]}
    expected = {
        f"{CONDA_NAMES.get(wanted.name, wanted.name)}{wanted.specifier}"
        for wanted in REQUIREMENTS
    }
    assert set(packages) == expected | {f"python{PROJECT['requires-python']}", "pip"}


def test_constraints_are_plain_pins_in_order():
    for pin in pins():
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", pin), pin
    names = [pin.split("==")[0].lower() for pin in pins()]
    assert names == sorted(set(names))
    assert "torch" not in names


@pytest.mark.parametrize(
    "wanted", [*REQUIREMENTS, *EXTRAS["test"], *EXTRAS["dev"]], ids=str
)
def test_each_dependency_is_pinned_within_its_bounds(wanted):
    versions = dict(pin.split("==") for pin in pins())
    by_name = {canonicalize_name(name): version for name, version in versions.items()}
    assert wanted.specifier.contains(by_name[canonicalize_name(wanted.name)])


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_no_committed_file_names_a_registry_a_machine_or_an_open_server(pattern):
    places = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in committed_text()
        for number, line in enumerate(text.splitlines(), start=1)
        if re.search(pattern, line)
    ]
    assert places == []


def test_the_version_is_the_same_everywhere():
    citation = yaml.safe_load(read("CITATION.cff"))
    assert citation["cff-version"] == "1.2.0"
    assert {"title", "authors", "message"} <= set(citation)
    assert citation["version"] == PROJECT["version"] == dlkit.__version__
    assert f"## [{dlkit.__version__}]" in read("CHANGELOG.md")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "README.md", "README.en.md"])
def test_every_make_target_that_a_text_names_exists(name):
    phony = re.search(r"^\.PHONY: (.+)$", read("Makefile"), re.M)[1]
    named = set(re.findall(r"(?:^|`)make (?:\w+=\S+ )?([a-z]+)\b", read(name), re.M))
    assert {"lab", "test"} <= named <= set(phony.split())


def test_ci_runs_the_command_of_the_readme():
    workflow = yaml.safe_load(read(".github/workflows/ci.yml"))
    commands = [
        step.get("run") for job in workflow["jobs"].values() for step in job["steps"]
    ]
    assert "bash .ci/run" in commands
    script = read(".ci/run")
    assert "set -euo pipefail" in script
    last = script.splitlines()[-1].split()
    assert (last[0], last[-2:]) == ("make", ["lint", "test"])
    subprocess.run(["bash", "-n", ROOT / ".ci/run"], check=True)


def test_each_hook_calls_something_that_is_there():
    config = yaml.safe_load(read(".pre-commit-config.yaml"))
    entries = [hook["entry"] for repo in config["repos"] for hook in repo["hooks"]]
    assert entries
    for entry in entries:
        program, first, *_ = entry.split()
        assert program in {".venv/bin/ruff", ".venv/bin/python"}
        assert first in {"check", "format"} or (ROOT / first).is_file()
