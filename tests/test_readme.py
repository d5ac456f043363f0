"""Both READMEs say the same, and what they say is so."""

import re
from contextlib import redirect_stdout
from io import StringIO
from itertools import pairwise

import nbformat
import pytest
from PIL import Image, ImageChops, ImageSequence

from tools.prose import ROOT

READMES = ["README.md", "README.en.md"]
LESSONS = sorted(ROOT.glob("notebooks/[0-9][0-9]_*.ipynb"))
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"(?<=\]\()[^()\s]+(?=\))")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^()\s]+)\)")
COMMAND = re.compile(r"`(make [^`\n]+)`|^(make .+|conda .+|jupyter .+)$", re.M)


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name, language):
    return [code for kind, code in FENCE.findall(read(name)) if kind == language]


def pictures(name):
    return [ROOT / address for _, address in PICTURE.findall(read(name))]


def rows(name):
    """The rows of the table of lessons: link text, address, topic, minutes."""
    return re.findall(r"^\| \[(.+?)\]\((.+?)\) \| (.+?) \| (\d+) \|$", read(name), re.M)


def same_in_both(find):
    """What `find` gives for the one README, after asserting it of the other."""
    indonesian, english = map(find, READMES)
    assert indonesian == english
    assert indonesian
    return indonesian


def test_both_have_the_same_sections():
    prose = {name: FENCE.sub("", read(name)) for name in READMES}
    levels = same_in_both(lambda name: re.findall(r"^(#+) ", prose[name], re.M))
    assert levels.count("#") == 1


def test_both_lead_to_the_same_files_and_pages():
    other = dict(zip(READMES, reversed(READMES), strict=True))
    links = same_in_both(
        lambda name: [link for link in LINK.findall(read(name)) if link != other[name]]
    )
    for name in READMES:
        assert f"({other[name]})" in read(name)
    files = [link for link in links if not link.startswith("https://")]
    assert [file for file in files if not (ROOT / file).is_file()] == []


def test_both_name_the_same_commands():
    commands = same_in_both(
        lambda name: ["".join(found) for found in COMMAND.findall(read(name))]
    )
    environment = re.search("^name: (.+)$", read("environment.yml"), re.M)[1]
    assert {"make lab", "make test", f"conda activate {environment}"} <= set(commands)
    files = re.findall(r"[\w/]+\.(?:yml|py|ipynb)\b", " ".join(commands))
    assert len(files) == 3
    assert [file for file in files if not (ROOT / file).is_file()] == []


@pytest.mark.parametrize("name", READMES)
def test_the_table_lists_every_lesson_as_it_calls_itself(name):
    expected = []
    for path in LESSONS:
        text = nbformat.read(path, as_version=4).cells[0].source
        title = re.match("# (.+)", text)[1]
        minutes = re.search(r"\*\*Waktu:\*\* (\d+) menit", text)[1]
        expected.append((title, path.relative_to(ROOT).as_posix(), minutes))
    found = [(title, address, minutes) for title, address, _, minutes in rows(name)]
    assert found == expected


@pytest.mark.parametrize("name", READMES)
def test_each_lesson_is_either_listed_or_to_come(name):
    listed = [int(title[:2]) for title, *_ in rows(name)]
    to_come = [int(number) for number in re.findall(r"\((\d\d)\)", read(name))]
    assert sorted(listed + to_come) == list(range(16))


def test_the_code_gives_what_is_shown():
    for code in same_in_both(lambda name: blocks(name, "python")):
        shown = re.findall(r"^print\(.+\)  # (.+)$", code, re.M)
        assert shown
        said = StringIO()
        with redirect_stdout(said):
            exec(code, {})
        assert said.getvalue().splitlines() == shown


@pytest.mark.parametrize("name", READMES)
def test_each_picture_is_described_in_words(name):
    for description, _ in PICTURE.findall(read(name)):
        assert len(description.split()) > 20


def test_the_pictures_are_small_and_the_animation_moves():
    by_suffix = {path.suffix: path for path in same_in_both(pictures)}
    assert by_suffix.keys() == {".gif", ".png"}
    assert by_suffix[".png"].stat().st_size <= 150_000
    assert by_suffix[".gif"].stat().st_size <= 1_500_000
    with Image.open(by_suffix[".gif"]) as animation:
        assert animation.info["loop"] == 0
        frames = [
            (frame.info["duration"], frame.convert("L"))
            for frame in ImageSequence.Iterator(animation)
        ]
    assert 6_000 <= sum(duration for duration, _ in frames) <= 10_000
    assert len(frames) > 20
    for (_, before), (_, after) in pairwise(frames):
        change = ImageChops.difference(before, after).histogram()
        assert sum(change[1:]) > 0
        # Where a tenth of the brightness comes or goes at once, it must be a small
        # part of the picture: an animation must not flash.
        assert sum(change[26:]) < 0.1 * sum(change)
