"""A real JupyterLab in a real Chromium, the way a learner meets them."""

import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

REPOSITORY = Path(__file__).parents[2]
WIDE = {"width": 1500, "height": 1000}
NARROW = {"width": 720, "height": 1000}
LIGHT, DARK = "JupyterLab Light", "JupyterLab Dark"

CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CHROMIUM_PLACES = (
    "/usr/bin/chromium",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# A slow machine in CI must not fail a test that only needs patience.
PATIENCE = 60_000  # milliseconds


def find_chromium() -> str | None:
    """Path of the Chromium to drive, or None; $DLKIT_CHROMIUM names another."""
    named = os.environ.get("DLKIT_CHROMIUM")
    places = [named] if named else CHROMIUM_PLACES
    return next(filter(None, map(shutil.which, places)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM_FLAGS
        )
        yield browser
        browser.close()


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: where it answers, and what it serves."""

    url: str
    token: str
    root: Path

    def write(self, name: str, *sources: str) -> str:
        """Put a notebook of these cells into the folder served; return its name."""
        book = new_notebook(cells=[new_code_cell(source) for source in sources])
        book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(book, self.root / name)
        return name


@contextmanager
def jupyterlab(home: Path, notebooks: Path = REPOSITORY / "notebooks") -> Iterator[Lab]:
    """JupyterLab with the project's settings over a copy of `notebooks`.

    Everything that it, its kernels and the lessons write stays below `home`.
    """
    root = home / "notebooks"
    shutil.copytree(
        notebooks, root, ignore=shutil.ignore_patterns(".*", "kemajuan.json*")
    )
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "IPYTHONDIR": str(home / "ipython"),
        "DLKIT_PROGRESS": str(home / "kemajuan.json"),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser"]
    command += [f"--config={REPOSITORY / 'jupyter_lab_config.py'}"]
    command += ["--ServerApp.port=0", f"--ServerApp.root_dir={root}"]
    command += ["--LabApp.expose_app_in_browser=True"]
    # A run that is ended from outside (timeout, CI) must end its server too.
    at_termination = signal.signal(signal.SIGTERM, signal.default_int_handler)
    with (home / "jupyterlab.log").open("w") as log:
        server = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for pytest, which then ends it here
        )
    try:
        address = _address(server, home)
        yield Lab(address["url"], address["token"], root)
    finally:
        server.terminate()  # it shuts its kernels down first
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()  # the kernels end themselves when their parent is gone
            server.wait()
        signal.signal(signal.SIGTERM, at_termination)


def _address(server: subprocess.Popen, home: Path) -> dict:
    """What JupyterLab writes for `jupyter lab list` once it answers."""
    deadline = time.monotonic() + PATIENCE / 1000
    while server.poll() is None and time.monotonic() < deadline:
        for file in (home / "runtime").glob("jpserver-*.json"):
            return json.loads(file.read_text())
        time.sleep(0.05)
    log = (home / "jupyterlab.log").read_text()
    raise RuntimeError(f"JupyterLab gave no address:\n{log}")


class Notebook:
    """A notebook open in JupyterLab, its kernel ready."""

    def __init__(self, browser: Browser, lab: Lab, name: str, size: dict = WIDE):
        self.name = name
        self.page: Page = browser.new_page(viewport=size)
        self.page.set_default_timeout(PATIENCE)
        self.complaints: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self._note(str(error)))
        # A workspace of its own: what another test left open stays out of the way.
        workspace = secrets.token_hex(4)
        self.page.goto(
            f"{lab.url}lab/workspaces/{workspace}/tree/{name}?token={lab.token}"
        )
        self.page.wait_for_function(NOTEBOOK_OPEN)
        self.page.evaluate(KERNEL_READY)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(f"{message.text} ({message.location.get('url')})")

    def _note(self, complaint: str) -> None:
        if SLOW_TO_LOAD not in complaint:
            self.complaints.append(complaint)

    def go_on(self, name: str) -> None:
        """Close this notebook and open another in the same page, as learners do."""
        self.page.evaluate(END_KERNEL)
        self.page.evaluate(GO_ON, name)
        self.page.evaluate(KERNEL_READY)
        self.name = name
        self.complaints.clear()

    def run_all(self) -> None:
        """Run every cell, and wait until the kernel rests."""
        self.page.evaluate(RUN_ALL)

    def red_text(self) -> list[str]:
        """Everything a learner would see in red: tracebacks, errors of widgets."""
        shown = self.page.locator(RED).all_inner_texts()
        return self.page.evaluate(STORED_ERRORS) + list(filter(str.strip, shown))

    def theme(self, name: str) -> None:
        """Change JupyterLab's theme, and wait until it is there."""
        self.page.evaluate(CHANGE_THEME, name)
        self.page.wait_for_selector(f"[data-jp-theme-name='{name}']", state="attached")

    def fit(self, width: int) -> int:
        """Make the page this wide, and so tall that no cell is scrolled away."""
        height = 1000
        for _ in range(5):  # a cell out of sight only guesses its height
            self.page.set_viewport_size({"width": width, "height": height})
            needed = min(self.page.evaluate(NEEDED_HEIGHT), TALLEST)
            if needed == height:
                break
            height = needed
        return height

    def close(self) -> None:
        """End the kernel and close the page."""
        self.page.evaluate(END_KERNEL)
        self.page.close()


# anywidget says so when a busy browser takes 2 s to load a model; no message reaches
# that model any more, and panels put another in its place: see test_slow_browser.py.
SLOW_TO_LOAD = "[anywidget] Failed to initialize model."
TALLEST = 16_000  # pixels: Chromium draws no taller picture
RED = (
    '[data-mime-type="application/vnd.jupyter.stderr"],'
    '[data-mime-type="application/vnd.jupyter.error"],'
    ".jupyter-widgets-error-widget, .jp-OutputArea-output .ansi-red-fg"
)
NOTEBOOK_OPEN = "() => window.jupyterapp?.shell?.currentWidget?.sessionContext"
KERNEL_READY = """async () => {
  const panel = jupyterapp.shell.currentWidget;
  await Promise.all([panel.context.ready, panel.revealed, panel.sessionContext.ready]);
  await panel.sessionContext.session.kernel.info;
}"""
END_KERNEL = "() => jupyterapp.shell.currentWidget.sessionContext.shutdown()"
GO_ON = """async path => {
  const panel = jupyterapp.shell.currentWidget;
  panel.context.model.dirty = false;
  panel.dispose();
  const next = await jupyterapp.commands.execute('docmanager:open', { path });
  jupyterapp.shell.activateById(next.id);
  await new Promise(requestAnimationFrame);
}"""
RUN_ALL = """async () => {
  await jupyterapp.commands.execute('notebook:run-all-cells');
  const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  if (kernel.status !== 'idle') await new Promise(resolve => {
    kernel.statusChanged.connect((_, status) => { if (status === 'idle') resolve(); });
  });
}"""
STORED_ERRORS = """() => jupyterapp.shell.currentWidget.context.model.toJSON().cells
  .flatMap(cell => cell.outputs ?? [])
  .filter(output => output.output_type === 'error' || output.name === 'stderr')
  .map(output => output.evalue ?? String(output.text))"""
CHANGE_THEME = """theme =>
  jupyterapp.commands.execute('apputils:change-theme', { theme })"""
NEEDED_HEIGHT = """async () => {
  const panel = jupyterapp.shell.currentWidget.node;
  const view = panel.querySelector('.jp-WindowedPanel-outer');
  const cells = panel.querySelector('.jp-WindowedPanel-inner');
  const frame = () => new Promise(requestAnimationFrame);
  view.scrollTop = 0;
  await document.fonts.ready; await frame(); await frame();
  return Math.ceil(innerHeight - view.clientHeight + cells.scrollHeight);
}"""
