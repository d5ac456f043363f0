"""How fast the perceptron panel is for a learner: real JupyterLab, real Chromium.

Times are taken in the page, from the learner's event to the canvas that changed, so
the driver's own delay does not count.
"""

import tempfile
import time
from pathlib import Path

import nbformat
import numpy as np

from tests.browser.lab import Notebook, chromium, jupyterlab
from tests.browser.panel import PanelOnScreen

CELL = """from dlkit.live import PerceptronPanel

PerceptronPanel()"""

# Notes when the canvas shows a new picture, and a checksum of every picture that comes.
# Reading the canvas back would cost more than what is to be measured.
WATCH = """canvas => {
  const shown = window.shown = [], heard = window.heard = [];
  const sums = window.sums = [], decode = createImageBitmap;
  window.createImageBitmap = async blob => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let sum = bytes.length;
    for (let i = 0; i < bytes.length; i += 16) sum = (31 * sum + bytes[i]) | 0;
    sums.push(sum);
    return decode(blob);
  };
  new MutationObserver(changes => shown.push([performance.now(), changes.length]))
    .observe(canvas, { attributeFilter: ['data-frames'] });
  for (const kind of ['keydown', 'click'])
    document.addEventListener(kind, () => heard.push(performance.now()), true);
  const play = document.querySelector('.dlkit-button-play');
  window.labels = [];
  new MutationObserver(() => window.labels.push(performance.now()))
    .observe(play, { childList: true, subtree: true, characterData: true });
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
    print(f"{name:34} median {median:6.1f}  p95 {p95:6.1f}  max {worst:6.1f}  {bound}")


def playing(notebook: Notebook, panel: PanelOnScreen, seconds: float) -> None:
    """Play, once untouched and once while a slider is dragged."""
    page = notebook.page
    handle = panel.slider("noise").handle.bounding_box()
    x, y = handle["x"] + 8, handle["y"] + 8
    for name, hand in (("playing", False), ("playing, a slider dragged", True)):
        panel.button("reset").click()
        panel.button("play").click()
        page.wait_for_timeout(500)
        page.evaluate("shown.length = sums.length = 0")
        until = time.monotonic() + seconds
        if hand:
            page.mouse.move(x, y)
            page.mouse.down()
            while time.monotonic() < until:
                page.mouse.move(x + 60 * np.sin(4 * (until - time.monotonic())), y)
                page.wait_for_timeout(15)
            page.mouse.up()
        else:
            page.wait_for_timeout(1000 * seconds)
        rate, between, lost = gaps(notebook)
        print(f"{name}: {rate:.1f} pictures a second, {lost} of them not shown")
        report("  gap between pictures (ms)", between, "wanted: p95 <= 45")
        panel.button("play").click()


def answers(notebook: Notebook, panel: PanelOnScreen, times: int) -> None:
    """Time a slider's move to its picture, and Pause to its being heard."""
    page, handle = notebook.page, panel.slider("learning_rate").handle
    panel.button("reset").click()
    page.wait_for_timeout(500)
    handle.focus()
    waits = []
    for number in range(times):
        page.wait_for_timeout(400)
        page.evaluate("heard.length = shown.length = 0")
        page.keyboard.press("ArrowRight" if number % 20 < 10 else "ArrowLeft")
        page.wait_for_function("shown.length > 0")
        waits.append(page.evaluate("shown[0][0] - heard[0]"))
    report("slider to new picture (ms)", np.array(waits), "wanted: p95 <= 100")
    waits = []
    for _ in range(times // 2):
        panel.button("play").click()
        page.wait_for_timeout(600)
        page.evaluate("heard.length = labels.length = 0")
        panel.button("play").click()
        page.wait_for_function("labels.length > 0")
        waits.append(page.evaluate("labels[0] - heard[0]"))
        page.wait_for_timeout(200)
    report("Pause heard (ms)", np.array(waits), "wanted: max <= 60")


def main(seconds: float = 10, times: int = 40) -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        lesson = home / "lesson"
        lesson.mkdir()
        book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
        book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(book, lesson / "panel.ipynb")
        with jupyterlab(home, lesson) as lab, chromium() as browser:
            notebook = Notebook(browser, lab, "panel.ipynb")
            notebook.run_all()
            panel = PanelOnScreen(notebook, "perceptron")
            panel.canvas.evaluate(WATCH)
            playing(notebook, panel, seconds)
            answers(notebook, panel, times)
            notebook.close()


if __name__ == "__main__":
    main()
