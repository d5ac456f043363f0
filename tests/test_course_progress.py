"""Progress survives crashes, several writers, damaged files and full disks."""

import contextlib
import errno
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import filelock
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlkit.course import LESSONS, exercise, kemajuan
from dlkit.course.progress import DONE, TRIED, Progress, join

LEVELS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from([TRIED, DONE]))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kemajuan.json"


@pytest.fixture(autouse=True)
def mine(path, monkeypatch):
    monkeypatch.setenv("DLKIT_PROGRESS", str(path))


def stored(path):
    content = json.loads(path.read_text())
    assert content["version"] == 1
    return content["items"]


@given(LEVELS, LEVELS, LEVELS)
def test_joining_never_lowers_and_does_not_mind_the_order(a, b, c):
    assert join(a, b) == join(b, a)
    assert join(a, join(b, c)) == join(join(a, b), c)
    assert join(a, a) == a
    assert all(join(a, b)[item] == DONE for item in a if a[item] == DONE)


def test_what_is_marked_is_there_after_a_restart(path):
    Progress(path).mark("exercise:02.update", DONE)
    assert Progress(path).items() == {"exercise:02.update": DONE}


def test_done_is_not_undone_by_a_later_try(path):
    Progress(path).mark("x", DONE)
    Progress(path).mark("x", TRIED)
    assert stored(path) == {"x": DONE}


def test_two_notebooks_keep_each_others_marks(path):
    first, second = Progress(path), Progress(path)
    first.mark("a", DONE)
    second.mark("b", TRIED)
    first.mark("c", DONE)
    assert stored(path) == {"a": DONE, "b": TRIED, "c": DONE}
    assert second.items() == stored(path)


def test_a_deleted_file_is_written_again_from_memory(path):
    progress = Progress(path)
    progress.mark("a", DONE)
    path.unlink()
    progress.mark("b", DONE)
    assert stored(path) == {"a": DONE, "b": DONE}


def test_looking_writes_nothing(path):
    assert Progress(path).items() == {}
    assert not list(path.parent.iterdir())


def test_nothing_is_left_beside_the_file_but_the_lock(path):
    Progress(path).mark("a", DONE)
    assert {each.name for each in path.parent.iterdir()} <= {
        "kemajuan.json",
        ".kemajuan.json.lock",
    }


def test_a_missing_folder_is_made(tmp_path):
    path = tmp_path / "baru" / "lagi" / "kemajuan.json"
    Progress(path).mark("a", DONE)
    assert stored(path) == {"a": DONE}


def test_unknown_items_of_other_lessons_are_kept(path):
    path.write_text(json.dumps({"version": 1, "items": {"exercise:99.baru": DONE}}))
    Progress(path).mark("a", TRIED)
    assert stored(path) == {"exercise:99.baru": DONE, "a": TRIED}


DAMAGED = {
    "empty": b"",
    "truncated": b'{"version": 1, "items": {"a": "sel',
    "binary": bytes(range(256)) * 8,
    "null bytes": bytes(512),
    "a list": b"[1, 2]",
    "a number": b"7",
    "null": b"null",
    "no version": b'{"items": {}}',
    "version of a wrong type": b'{"version": "1", "items": {}}',
    "version true": b'{"version": [], "items": {}}',
    "items of a wrong type": b'{"version": 1, "items": ["a"]}',
    "no items": b'{"version": 1}',
    "nested without end": b"[" * 100_000,
    "a number too long": b'{"version": ' + b"9" * 5000 + b"}",
    "utf-16": '{"version": 1'.encode("utf-16"),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_kept_aside_and_said_so_once(path, content):
    path.write_bytes(content)
    progress = Progress(path)
    progress.mark("a", DONE)
    assert stored(path) == {"a": DONE}
    assert (path.parent / "kemajuan.json.rusak-1").read_bytes() == content
    (notice,) = progress.take_notices()
    assert "kemajuan.json.rusak-1" in notice
    assert progress.take_notices() == []


@pytest.mark.parametrize("level", [3, None, "hebat", ["selesai"], {}])
def test_what_can_still_be_read_from_a_damaged_file_is_used(path, level):
    content = {"version": 1, "items": {"a": DONE, "b": level}}
    path.write_text(json.dumps(content))
    assert Progress(path).items() == {"a": DONE}
    assert stored(path) == {"a": DONE}
    assert json.loads((path.parent / "kemajuan.json.rusak-1").read_text()) == content


def test_two_damaged_files_are_both_kept(path):
    for content in (b"satu", b"dua"):
        path.write_bytes(content)
        Progress(path).mark("a", DONE)
    kept = {each.read_bytes() for each in path.parent.glob("*.rusak-*")}
    assert kept == {b"satu", b"dua"}


def test_a_file_of_a_later_dlkit_is_left_alone(path):
    content = '{"version": 2, "hal lain": []}'
    path.write_text(content)
    progress = Progress(path)
    progress.mark("a", DONE)
    assert path.read_text() == content
    assert progress.items() == {"a": DONE}
    assert "lebih baru" in progress.failure


def full_disk(*_args, **_kwargs):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_is_said_once_and_retried(path, monkeypatch, call):
    progress = Progress(path)
    progress.mark("a", DONE)
    with monkeypatch.context() as patched:
        patched.setattr(os, call, full_disk)
        progress.mark("b", DONE)
        (notice,) = progress.take_notices()
        assert "disk penuh" in notice
        progress.mark("c", TRIED)
        assert progress.take_notices() == []
        assert stored(path) == {"a": DONE}  # whole, as it was
        assert progress.items() == {"a": DONE, "b": DONE, "c": TRIED}
    assert not (path.parent / ".kemajuan.json.tmp").exists()
    progress.mark("d", TRIED)
    assert stored(path) == {"a": DONE, "b": DONE, "c": TRIED, "d": TRIED}
    assert progress.failure is None


FILE_LIMIT = """
import resource, sys
from dlkit.course.progress import DONE, Progress
progress = Progress(sys.argv[1])
progress.mark("a", DONE)
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (40, limits[1]))
progress.mark("b", DONE)
print(progress.failure is not None, sorted(progress.items()))
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
progress.mark("c", DONE)
print(progress.failure is None)
"""


def test_a_real_limit_on_the_file_size_loses_nothing(path):
    done = subprocess.run(
        [sys.executable, "-c", FILE_LIMIT, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split("\n")[:2] == ["True ['a', 'b']", "True"]
    assert stored(path) == {"a": DONE, "b": DONE, "c": DONE}


@contextlib.contextmanager
def without_privileges():
    """Chmod does not stop root, so stop being root for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_folder_that_cannot_be_written_is_read_and_said_so():
    with tempfile.TemporaryDirectory() as folder:  # not below pytest's 0700 folders
        path = Path(folder) / "kemajuan.json"
        Progress(path).mark("a", DONE)
        (Path(folder) / ".kemajuan.json.lock").unlink(missing_ok=True)
        path.chmod(0o644)
        os.chmod(folder, 0o555)
        try:
            with without_privileges():
                progress = Progress(path)
                assert progress.items() == {"a": DONE}
                assert progress.failure is None
                progress.mark("b", DONE)
                assert "tidak boleh ditulisi" in progress.failure
                assert progress.items() == {"a": DONE, "b": DONE}
        finally:
            os.chmod(folder, 0o755)
        assert stored(path) == {"a": DONE}
        progress.mark("c", DONE)
        assert stored(path) == {"a": DONE, "b": DONE, "c": DONE}


def test_a_path_through_a_file_and_a_folder_in_its_place_are_said_so(tmp_path):
    (tmp_path / "berkas").touch()
    for path in (tmp_path / "berkas" / "kemajuan.json", tmp_path):
        progress = Progress(path)
        progress.mark("a", DONE)
        assert progress.failure
        assert progress.items() == {"a": DONE}


def test_a_lock_that_is_not_given_back_does_not_stop_the_lesson(path, monkeypatch):
    monkeypatch.setattr("dlkit.course.progress._LOCK_SECONDS", 0.05)
    progress = Progress(path)
    with filelock.FileLock(path.with_name(".kemajuan.json.lock")):
        worker = threading.Thread(target=progress.mark, args=("a", DONE))
        worker.start()
        worker.join(10)
        assert not worker.is_alive()
        assert "dipakai notebook lain" in progress.failure
    progress.mark("b", DONE)
    assert stored(path) == {"a": DONE, "b": DONE}


def test_a_drive_without_locks_is_written_all_the_same(path, monkeypatch):
    def no_locks(*_args, **_kwargs):
        raise NotImplementedError

    monkeypatch.setattr(filelock.FileLock, "acquire", no_locks)
    Progress(path).mark("a", DONE)
    assert stored(path) == {"a": DONE}


def test_threads_lose_nothing(path):
    progress = Progress(path)

    def mark_some(thread):
        for number in range(10):
            progress.mark(f"{thread}-{number}", DONE)

    threads = [threading.Thread(target=mark_some, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stored(path)) == 60


WRITER = """
import sys
from dlkit.course.progress import DONE, Progress
name, path, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
progress = Progress(path)
print("siap", flush=True)
for number in range(times):
    progress.mark(f"{name}-{number}", DONE)
    print(f"{name}-{number}", flush=True)
assert progress.failure is None, progress.failure
"""


def writer(name, path, times):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, name, str(path), str(times)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_processes_writing_200_times_at_once_lose_nothing(path):
    writers = [writer(name, path, 200) for name in "ab"]
    for each in writers:
        each.communicate(timeout=120)
        assert each.returncode == 0
    expected = {f"{name}-{n}": DONE for name in "ab" for n in range(200)}
    assert stored(path) == expected


def test_a_writer_killed_at_any_moment_leaves_a_whole_file(path):
    chance = random.Random(3)
    for attempt in range(8):
        victim = writer(f"ke{attempt}", path, 100_000)
        assert victim.stdout.readline() == "siap\n"
        time.sleep(chance.uniform(0, 0.1))
        victim.send_signal(signal.SIGKILL)
        reported = victim.communicate()[0].split("\n")[:-1]  # whole lines
        assert set(reported) <= (stored(path) if path.exists() else {}).keys()
        Progress(path).mark(f"sesudah-{attempt}", DONE)  # the lock is free again
    assert not list(path.parent.glob("*.rusak-*"))
    assert len(stored(path)) > 8


def test_checks_are_recorded_and_kemajuan_shows_them(path):
    bench = exercise("02.predict")
    assert kemajuan().done == ()
    bench.check(...)
    assert not path.exists()
    bench.check(lambda *_: 3)
    assert stored(path) == {"exercise:02.predict": TRIED}
    assert "✗ prediksi satu sampel" in repr(kemajuan())
    bench.check(bench.exercise.solution)
    bench.check(lambda *_: 3)
    assert kemajuan().done == ("exercise:02.predict",)
    for text in (repr(kemajuan()), kemajuan()._repr_html_()):
        assert "✓ prediksi satu sampel" in text
        assert "1 dari" in text


def test_kemajuan_names_the_first_thing_not_done(path):
    order = [each.item for lesson in LESSONS for each in lesson.activities]
    progress = Progress(path)
    for item in order:
        assert kemajuan().next == item
        progress.mark(item, DONE)
    assert kemajuan().next is None
    assert "semua" in repr(kemajuan()).lower()
    assert kemajuan().done == tuple(order)


def test_kemajuan_tells_about_a_damaged_file_and_a_full_disk(path, monkeypatch):
    path.write_text("rusak")
    assert "rusak-1" in repr(kemajuan())
    monkeypatch.setattr(os, "fsync", full_disk)
    message = exercise("02.fit").check(lambda *_: 3)
    assert message.state == "belum benar"
    assert "disk penuh" in repr(message)
    assert "disk penuh" in message._repr_html_()
    again = exercise("02.fit").check(lambda *_: 3)
    assert "disk penuh" not in repr(again)
    assert "disk penuh" in repr(kemajuan())
    assert "✗ pelatihan lengkap" in repr(kemajuan())


def test_the_file_is_in_the_working_folder_unless_told_otherwise(tmp_path, monkeypatch):
    monkeypatch.delenv("DLKIT_PROGRESS")
    monkeypatch.chdir(tmp_path)
    exercise("02.fit").check(lambda *_: 3)
    assert stored(tmp_path / "kemajuan.json") == {"exercise:02.fit": TRIED}
