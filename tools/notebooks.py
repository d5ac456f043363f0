"""Run, normalise and judge the lessons.

    python tools/notebooks.py run [lesson ...]    execute and store in normal form
    python tools/notebooks.py check [lesson ...]  say what is not in normal form
    python tools/notebooks.py gate [lesson ...]   judge as CI does

Without names: every lesson in ``notebooks/``.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import (
    CellExecutionError,
    CellTimeoutError,
    DeadKernelError,
)
from nbclient.output_widget import OutputWidget
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file
    sys.path.insert(0, str(ROOT))

from tools import normal_form, words  # noqa: E402

LESSONS = ROOT / "notebooks"
LESSON_NAME = re.compile(r"\d\d_")
MOST_BYTES = 6_000_000  # of the whole folder: it is fetched over slow links
CHECKED = "nbval-check-output"

# What the kernel runs after a lesson, to see what its cells do not show.
# Each panel's own test tries more of it: every choice, and controls together.
SWEEP = "from dlkit.live.sweep import sweep\nprint(sweep(thorough=False))"
PLAY = """from dlkit.live.panel import Panel
for panel in Panel.instances():
    if not panel.playing:
        panel.play()"""
AT_REST = """import asyncio, gc, sys
live = sys.modules.get("dlkit.live.panel")
for panel in live.Panel.instances() if live else ():
    if panel.failure:
        raise RuntimeError(panel.failure)
for task in gc.get_objects():
    if issubclass(type(task), asyncio.Task) and task.done() and not task.cancelled():
        if task.exception():
            raise task.exception()"""


def lessons() -> list[Path]:
    """Every stored notebook of the course, in order."""
    return sorted(LESSONS.glob("*.ipynb"))


def run(path: Path) -> list[str]:
    """Execute the lesson at `path` and store it in normal form, unless it is broken."""
    notebook = normal_form.normalise(normal_form.read(path))
    with _kernel(notebook, path.parent) as kernel:
        broken = kernel.run_all()
    if not broken:
        normal_form.write(path, normal_form.normalise(notebook))
    return broken


def check(path: Path) -> list[str]:
    """Say what of the file at `path` is not in normal form."""
    return normal_form.differences(path)


def check_size() -> list[str]:
    """Say whether the lessons' folder is too large to fetch over a slow link."""
    size = sum(path.stat().st_size for path in lessons())
    if size < MOST_BYTES:
        return []
    return [f"notebooks: {size} byte; paling banyak {MOST_BYTES}"]


def gate(path: Path) -> list[str]:
    """Judge the notebook at `path`: as stored, as it runs, as its controls move.

    What is wrong at one of these steps is told before the next is tried.
    """
    stored = normal_form.read(path)
    found = normal_form.differences(path) + words.complaints(stored)
    lesson = bool(LESSON_NAME.match(path.name))
    fewest = 8 if path.name.startswith("00_") else 20
    found += normal_form.lint(stored, lesson, fewest)
    if found:
        return found
    fresh = normal_form.normalise(stored)
    with _kernel(fresh, path.parent) as kernel:
        return (
            kernel.run_all()
            or list(stale(stored, normal_form.normalise(fresh)))
            or kernel.sweep(lesson)
        )


def stale(stored, fresh) -> Iterator[str]:
    """Compare outputs: their kinds in every cell, their texts where a tag asks so."""
    for number, (old, new) in enumerate(zip(stored.cells, fresh.cells, strict=True), 1):
        if old.cell_type != "code":
            continue
        place = f"sel {number} ({new.id})"
        checked = CHECKED in old.metadata.get("tags", ())
        if checked and not old.outputs:
            yield f"{place}: bertanda {CHECKED} tetapi tidak menyimpan keluaran"
        elif [_kinds(o) for o in old.outputs] != [_kinds(o) for o in new.outputs]:
            yield f"{place}: keluaran tersimpan tidak sejenis dengan yang baru"
        elif checked and [*map(_texts, old.outputs)] != [*map(_texts, new.outputs)]:
            yield f"{place}: keluaran tersimpan berbeda dari yang baru"


def _kinds(output):
    return output.output_type, sorted(output.get("data", ()))


def _texts(output):
    """Everything but the pictures, whose pixels differ from machine to machine."""
    shown = {"text": output.get("text"), **output.get("data", {})}
    return {mime: text for mime, text in shown.items() if mime[:6] != "image/"}


class _Quiet(OutputWidget):
    """An Output widget's front end that sends nothing back.

    nbclient would send the outputs to the kernel past asyncio, which then can miss the
    reply that arrives at the same moment: the lesson would wait for it for ever.
    """

    def send(self, *_message, **_parts):
        pass


class _Kernel(NotebookClient):
    """A fresh kernel that notes what is shown as an error, wherever it is shown.

    An exception in a handler or a task makes no cell fail: its traceback goes into an
    Output widget, to standard error, or to a cell that is no longer listened to.
    """

    def listen(self) -> None:
        self.heard: list[str] = []
        self._place = ""
        self.widget_registry["@jupyter-widgets/output"]["OutputModel"] = _Quiet
        receive = self.kc.iopub_channel.get_msg

        async def get_msg(*args, **kwargs):
            message = await receive(*args, **kwargs)
            content = message["content"]
            if message["msg_type"] == "error":
                self._note(f"{content['ename']}: {content['evalue']}")
            elif content.get("name") == "stderr":
                self._note(content["text"].strip().split("\n")[-1])
            return message

        self.kc.iopub_channel.get_msg = get_msg

    def _note(self, what):
        self.heard.append(f"{self._place}: {what}")

    def run_all(self) -> list[str]:
        """Run every cell, until one fails; say what went wrong, seen or swallowed."""
        try:
            for number, cell in enumerate(self.nb.cells, 1):
                self._place = f"sel {number} ({cell.id})"
                self.execute_cell(cell, number - 1)
            self._rest()
        except (CellExecutionError, DeadKernelError, CellTimeoutError) as error:
            self.heard = self.heard or [f"{self._place}: {error}"]
        return self.heard

    def sweep(self, must_move: bool) -> list[str]:
        """Move every control in this kernel, then let the panels play for a moment."""
        self._place = "sweep"
        self.timeout = 600  # one playground alone is tried in some 350 states
        try:
            tried = self._probe(SWEEP)
            self._probe(PLAY)
            self._rest()
        except (CellExecutionError, DeadKernelError, CellTimeoutError) as error:
            return getattr(error, "evalue", str(error)).splitlines()
        if must_move and tried == "0":
            return ["tidak ada yang bisa digerakkan"]
        return self.heard

    def _rest(self):
        time.sleep(0.3)  # tasks have their turn while the kernel is idle
        self._probe(AT_REST)

    def _probe(self, code):
        """Run `code` behind the last cell, leaving the notebook as it is."""
        cell = nbformat.v4.new_code_cell(code)
        self.nb.cells.append(cell)
        try:
            self.execute_cell(cell, len(self.nb.cells) - 1)
        finally:
            self.nb.cells.pop()
        return "".join(o.text for o in cell.outputs if "text" in o).strip()


@contextmanager
def _kernel(notebook: NotebookNode, folder: Path) -> Iterator[_Kernel]:
    """Start a kernel in `folder`; a learner's progress is out of its reach."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "DLKIT_PROGRESS": str(Path(home, "kemajuan.json")),
            "OPENBLAS_NUM_THREADS": "1",  # as in `make lab`
        }
        kernel = _Kernel(
            notebook,
            kernel_name="python3",
            timeout=120,
            record_timing=False,
            resources={"metadata": {"path": str(folder)}},
        )
        with kernel.setup_kernel(env=environment, stderr=subprocess.DEVNULL):
            kernel.listen()
            yield kernel


def main(arguments: list[str]) -> int:
    """Do one of run, check and gate to each lesson; 1 if anything was found."""
    todo = {"run": run, "check": check, "gate": gate}
    if not arguments or arguments[0] not in todo:
        sys.exit(__doc__)
    found = []
    for path in [Path(name) for name in arguments[1:]] or lessons():
        found += [f"{path.name}: {line}" for line in todo[arguments[0]](path)]
    found += check_size()
    print(*found, sep="\n", end="\n" * bool(found))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
