"""Pictures of a lesson as a learner sees it, to look at after each change.

    python -m tests.browser.shots notebooks/02_perceptron.ipynb shots

runs the notebook (in a copy of its folder) and writes, wide and narrow, light and
dark, the whole notebook page by page and each panel by itself. It ends with what is
red in the notebook or in the browser's console, and exits with 1 if anything is.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.browser.lab import DARK, LIGHT, NARROW, WIDE, Notebook, chromium, jupyterlab

PAGE = 1200  # pixels: taller than a screen, and still easy to read whole
# The kernel paints the panels anew for another theme or width.
REPAINTED = """dark => [...document.querySelectorAll('.dlkit-screen canvas')].every(
  canvas => {
    const [red] = canvas.getContext('2d').getImageData(0, 0, 1, 1).data;
    const narrow = canvas.parentElement.dataset.narrow === 'true';
    return red < 128 === dark && canvas.width < canvas.height === narrow;
  })"""


def shoot(notebook: Notebook, folder: Path) -> list[Path]:
    """Take every picture of an open notebook; gives the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    stem, files = Path(notebook.name).stem, []
    for size_name, size in (("wide", WIDE), ("narrow", NARROW)):
        for theme_name, theme in (("light", LIGHT), ("dark", DARK)):
            notebook.theme(theme)
            height = notebook.fit(size["width"])
            notebook.page.wait_for_function(REPAINTED, arg=theme == DARK)
            base = f"{stem}-{size_name}-{theme_name}"
            for number, top in enumerate(range(0, height, PAGE), start=1):
                files.append(folder / f"{base}-page{number:02}.png")
                clip = {"x": 0, "y": top, "width": size["width"]}
                clip["height"] = min(PAGE, height - top)
                notebook.page.screenshot(path=files[-1], clip=clip)
            panels = notebook.page.locator(".dlkit-panel").all()
            for number, panel in enumerate(panels, start=1):
                files.append(folder / f"{base}-panel{number}.png")
                panel.screenshot(path=files[-1])
    return files


def main() -> int:
    """Run the notebook named on the command line, and take its pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as home,
        jupyterlab(Path(home), arguments.notebook.resolve().parent) as lab,
        chromium() as browser,
    ):
        notebook = Notebook(browser, lab, arguments.notebook.name)
        notebook.run_all()
        print(*shoot(notebook, arguments.folder), sep="\n")  # noqa: T201
        red = notebook.red_text() + notebook.complaints
    print(*red, sep="\n", file=sys.stderr)  # noqa: T201
    return bool(red)


if __name__ == "__main__":
    sys.exit(main())
