"""How fast the panels are for a learner: real JupyterLab, real Chromium.

Times are taken in the page, from the learner's event to the canvas that changed, so
the driver's own delay does not count.

    python -m benchmarks live                 every panel
    python -m benchmarks live playground mlp  those
    python -m benchmarks live memory          the playground's, over ten minutes
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from dlkit.live import Playground, hand
from dlkit.live.panel import Panel
from tests.browser.lab import Notebook, chromium, jupyterlab
from tests.browser.panel import PanelOnScreen, Slider
from tests.panel_cases import DRIVEN

# Each panel is timed as it opens, and then at its hardest: the largest playground; by
# stages others play slowly, to be read.
SETTINGS = {
    "backpropagation": 'grain="epoch"',
    "perceptron": 'grain="epoch"',
    "playground": "hidden_sizes=(8, 8, 8), epochs=600",
}
RETRAINED = "n_samples=300, test_size=0, hidden_sizes=(8, 8), epochs=200"

# Notes when the canvas shows a new picture, and a checksum and the size of every
# picture that comes. Reading the canvas back would cost more than what is measured.
WATCH = """canvas => {
  const shown = window.shown = [], heard = window.heard = [];
  const sums = window.sums = [], sizes = window.sizes = [];
  const decode = createImageBitmap;
  window.createImageBitmap = async blob => {
    const picture = await decode(blob);
    blob.arrayBuffer().then(buffer => {
      const bytes = new Uint8Array(buffer);
      let sum = bytes.length;
      for (let i = 0; i < bytes.length; i += 16) sum = (31 * sum + bytes[i]) | 0;
      sums.push(sum);
      sizes.push(bytes.length);
    });
    return picture;
  };
  new MutationObserver(changes => shown.push([performance.now(), changes.length]))
    .observe(canvas, { attributeFilter: ['data-frames'] });
  for (const kind of ['keydown', 'click'])
    document.addEventListener(kind, () => heard.push(performance.now()), true);
  const play = canvas.closest('.dlkit-panel').querySelector('.dlkit-button-play');
  window.labels = [];
  new MutationObserver(() => window.labels.push(performance.now()))
    .observe(play, { childList: true, subtree: true, characterData: true });
}"""
# Notes the last move of the pointer, and when the canvas shows a picture that holds
# more ink than the one before.
WATCH_INK = """canvas => {
  window.moved = 0;
  window.held = [];
  let inked = canvas.dataset.inked;
  canvas.addEventListener('pointermove', () => window.moved = performance.now(), true);
  new MutationObserver(() => {
    if (canvas.dataset.inked === inked) return;
    inked = canvas.dataset.inked;
    window.held.push(performance.now());
  }).observe(canvas, { attributeFilter: ['data-inked'] });
}"""
# From the order to run the cell to the first picture; the kernel has just started.
OPEN_COLD = """async name => {
  const start = performance.now();
  jupyterapp.commands.execute('notebook:run-all-cells');
  const there = () => document.querySelector(
    `.dlkit-panel-${name} .dlkit-screen canvas`)?.dataset.frames > 0;
  while (!there()) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""


def gaps(notebook: Notebook) -> tuple[float, np.ndarray, int]:
    """Return pictures shown a second, the gaps (ms), and how many were not shown.

    Not shown: painted over within one frame, left out, or the same as the one before.
    """
    shown, sums = notebook.page.evaluate("[shown, sums]")
    times, painted = np.array(shown).T
    came, distinct = len(sums), 1 + np.count_nonzero(np.diff(sums))
    between = np.diff(times)
    lost = int(painted.sum() - len(times)) + (came - distinct)
    return 1000 / between.mean(), between, lost + max(0, came - int(painted.sum()) - 1)


def report(name: str, values: np.ndarray, bound: str) -> None:
    """Print one line of figures, in milliseconds."""
    median, p95, worst = *np.percentile(values, [50, 95]), values.max()
    print(
        f"  {name:32} median {median:6.1f}  p95 {p95:6.1f}  max {worst:6.1f}  {bound}"
    )


def to_the_longest_run(panel: PanelOnScreen) -> None:
    """Give the panel as many epochs as it can have, to have enough to play."""
    handle = panel.slider("epochs").handle
    if handle.count() and handle.is_visible():
        handle.press("End")
        panel.page.wait_for_timeout(1500)


def playing(
    notebook: Notebook, panel: PanelOnScreen, kind: type, seconds: float
) -> None:
    """Play, once untouched and once while a slider is dragged."""
    page, control = notebook.page, DRIVEN[kind][0]
    for name, dragged in (("playing", False), ("playing, a slider dragged", True)):
        panel.button("reset").click()
        panel.button("play").click()
        page.wait_for_timeout(500)
        page.evaluate("shown.length = sums.length = sizes.length = 0")
        until = time.monotonic() + seconds
        if dragged:
            handle = panel.slider(control).handle.bounding_box()
            x, y = handle["x"] + 8, handle["y"] + 8
            page.mouse.move(x, y)
            page.mouse.down()
            while time.monotonic() < until:
                page.mouse.move(x + 60 * np.sin(4 * (until - time.monotonic())), y)
                page.wait_for_timeout(15)
            page.mouse.up()
        else:
            page.wait_for_timeout(1000 * seconds)
        rate, between, lost = gaps(notebook)
        smallest = page.evaluate("Math.min(...sizes) / Math.max(...sizes)")
        print(
            f"  {name}: {rate:.1f} pictures a second, {lost} of {len(between) + 1} not "
            f"shown; the smallest has {smallest:.2f} of the largest's bytes"
        )
        fps = kind.fps if isinstance(kind.fps, int) else Panel.fps  # it may vary
        bound = f"wanted: p95 <= {1350 / fps:.0f}"
        report("gap between pictures (ms)", between, bound)
        if panel.button("play").inner_text().strip() == "Jeda":
            panel.button("play").click()


def waits(notebook: Notebook, slider: Slider, times: int) -> np.ndarray:
    """Return the times (ms) from a key pressed to the picture that it brings.

    The driver only presses the key, and is silent until the picture must be there:
    it would take the very processors that are timed.
    """
    page, found = notebook.page, []
    slider.press("Home")
    for number in range(times):
        page.wait_for_timeout(500)
        page.evaluate("heard.length = shown.length = 0")
        page.keyboard.press("ArrowLeft" if number % 2 else "ArrowRight")
        page.wait_for_timeout(500)
        page.wait_for_function("shown.length > 0")
        found.append(page.evaluate("shown[0][0] - heard[0]"))
    return np.array(found)


def answers(notebook: Notebook, panel: PanelOnScreen, control: str, times: int) -> None:
    """Time a slider's move and a scrub to their pictures, and Pause to being heard."""
    page = notebook.page
    for name, slider, bound in (
        ("slider to new picture (ms)", control, "wanted: p95 <= 100"),
        ("scrub to its picture (ms)", "epoch", "wanted: p95 <= 60"),
    ):
        report(name, waits(notebook, panel.slider(slider), times), bound)
    found = []
    for _ in range(times // 2):
        panel.button("reset").click()
        panel.button("play").click()
        page.wait_for_timeout(600)
        page.evaluate("heard.length = labels.length = 0")
        panel.button("play").click()
        page.wait_for_function("labels.length > 0")
        found.append(page.evaluate("labels[0] - heard[0]"))
        page.wait_for_timeout(200)
    report("Pause heard (ms)", np.array(found), "wanted: max <= 60")


def drawing(notebook: Notebook, panel: PanelOnScreen, times: int) -> None:
    """Time the pointer on the paper to the picture with the answer that holds it.

    Single moves, and the last move of strokes drawn at 60 moves a second: these also
    wait for the pictures that are still on their way.
    """
    page, mouse = notebook.page, notebook.page.mouse
    panel.canvas.scroll_into_view_if_needed()
    panel.canvas.evaluate(WATCH_INK)
    rng = np.random.default_rng(0)
    found, ended = [], []
    for _ in range(times // 4):
        panel.button("clear").click()
        box = panel.canvas.bounding_box()
        path = 0.06 + 0.2 * rng.random((4, 2))  # inside the paper: fractions of width
        places = box["x"], box["y"] + 20
        places = path * box["width"] + places
        mouse.move(*places[0])
        mouse.down()
        page.wait_for_timeout(400)
        for place in places[1:]:
            mouse.move(*place)
            page.wait_for_timeout(400)
            found.append(page.evaluate("held.find(t => t > moved) - moved"))
        for angle in np.linspace(0, 6, 40):
            mouse.move(places[3][0] + 40 * np.cos(angle), places[3][1])
            page.wait_for_timeout(16)
        page.wait_for_timeout(600)
        ended.append(page.evaluate("held.at(-1) - moved"))
        mouse.up()
    report("pointer to its answer (ms)", np.array(found), "wanted: p95 <= 100")
    report("end of a stroke to its answer (ms)", np.array(ended), "wanted: p95 <= 100")


@contextmanager
def opened(browser, lab, source: str) -> Iterator[Notebook]:
    """Open a notebook with one cell, not run yet, and close it at the end."""
    notebook = Notebook(browser, lab, lab.write("panel.ipynb", source))
    yield notebook
    notebook.close()


def look(notebook: Notebook, name: str) -> PanelOnScreen:
    """Open the panel, print how long that took, and watch its canvas."""
    cold = notebook.page.evaluate(OPEN_COLD, name)
    print(f"  from the cell's start to the first picture: {cold / 1000:.2f} s (1.5 s)")
    panel = PanelOnScreen(notebook, name)
    panel.canvas.evaluate(WATCH)
    return panel


def source(kind: type, settings: str = "") -> str:
    """Return the cell that shows a panel."""
    return f"from dlkit.live import {kind.__name__}\n\n{kind.__name__}({settings})"


def retraining(browser, lab, times: int) -> None:
    """Time whole retrainings: 300 samples, 200 epochs, two layers of 8."""
    for batch, bound in ((None, 100), (32, 250)):
        print(f"playground, {RETRAINED}, batch_size={batch}")
        cell = source(Playground, f"{RETRAINED}, batch_size={batch}")
        with opened(browser, lab, cell) as notebook:
            panel = look(notebook, "playground")
            found = waits(notebook, panel.slider("learning_rate"), times)
            report("slider to new picture (ms)", found, f"wanted: p95 <= {bound}")


async def memory(minutes: float = 10) -> None:
    """Change the playground's controls at random; print what the process holds."""
    panel, rng = Playground(), random.Random(0)
    names = [name for name in panel.controls if name != "preset"]
    changes, began = 0, time.monotonic()
    for minute in range(1, round(minutes) + 1):
        while time.monotonic() < began + 60 * minute:
            control = panel.controls[rng.choice(names)]
            if not hand.disabled(control):
                setattr(control, hand.key(control), rng.choice(hand.ends(control)))
                changes += 1
            await asyncio.sleep(0.02)
        status = Path("/proc/self/status").read_text()
        held = int(status.split("VmRSS:")[1].split()[0]) / 1024
        print(f"  minute {minute}: {changes} changes, {held:.1f} MB", flush=True)
    print(f"  failure: {panel.failure}")
    panel.close()


def main(*names: str, seconds: float = 8, times: int = 40) -> None:
    """Print all figures, for the panels of these names or for all."""
    if names == ("memory",):
        asyncio.run(memory())
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "lesson").mkdir()
        with jupyterlab(home, home / "lesson") as lab, chromium() as browser:
            for kind, (control, _) in DRIVEN.items():
                if names and kind.name not in names:
                    continue
                print(kind.name)
                with opened(browser, lab, source(kind)) as notebook:
                    panel = look(notebook, kind.name)
                    answers(notebook, panel, control, times)
                    if kind.inked:
                        drawing(notebook, panel, times)
                largest = SETTINGS.get(kind.name, "")
                print(" ", largest or "the same", "with as many epochs as it can have")
                with opened(browser, lab, source(kind, largest)) as notebook:
                    panel = look(notebook, kind.name)
                    to_the_longest_run(panel)
                    playing(notebook, panel, kind, seconds)
                    answers(notebook, panel, control, times)
            if not names or "playground" in names:
                retraining(browser, lab, times)


if __name__ == "__main__":
    main()
