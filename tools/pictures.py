"""The pictures of the README: the perceptron panel, in a real JupyterLab.

    python tools/pictures.py

writes docs/panel.png and docs/panel.gif. Every frame is taken at rest, after one key
was pressed, so that they show the same moments each time they are made.
"""

import io
import tempfile
from pathlib import Path

from PIL import Image, ImageOps
from playwright.sync_api import Locator

from tests.browser.lab import LIGHT, Notebook, chromium, jupyterlab
from tests.browser.panel import PanelOnScreen

DOCS = Path(__file__).resolve().parent.parent / "docs"
LESSON = "02_perceptron.ipynb"
SIZE = {"width": 1340, "height": 1100}  # so the panel's picture is not scaled
MARGIN = 16  # pixels of white paper around


class Camera:
    """Uses a panel by keyboard and takes a frame after each key."""

    def __init__(self, panel: PanelOnScreen):
        self.panel = panel
        self.frames: list[Image.Image] = []
        self.milliseconds: list[int] = []

    def picture(self) -> Image.Image:
        """Take the whole panel as it is now."""
        shot = self.panel.root.screenshot(animations="disabled")
        return Image.open(io.BytesIO(shot)).convert("RGB")

    def frame(self, milliseconds: int) -> None:
        """Add the controls and the picture, without the words, to the animation."""
        top = self.panel.root.bounding_box()["y"]
        canvas = self.panel.canvas.bounding_box()
        shot = self.picture()
        bottom = round(canvas["y"] + canvas["height"] - top)
        self.frames.append(on_paper(shot.crop((0, 0, shot.width, bottom))))
        self.milliseconds.append(milliseconds)

    def hold(self, milliseconds: int) -> None:
        """Show the last frame for longer."""
        self.milliseconds[-1] += milliseconds

    def push(self, button: str, times: int = 1, milliseconds: int = 0) -> None:
        """Push a button some times; 0 milliseconds: without taking frames."""
        self._press(self.panel.button(button), "Space", times, milliseconds)

    def move(self, slider: str, key: str, times: int, milliseconds: int = 0) -> None:
        """Move a slider with a key some times."""
        handle = self.panel.slider(slider).handle
        # Each move shows a JPEG at once and, when the panel rests, a PNG.
        self._press(handle, key, times, milliseconds, pictures=2)

    def _press(self, it: Locator, key, times, milliseconds, pictures=1) -> None:
        for _ in range(times):
            words, shown = self.panel.summary.inner_html(), self.panel.frames()
            it.press(key)
            self.panel.wait_for_frames(shown + pictures)
            self.panel.page.wait_for_function(
                "([summary, words]) => summary.innerHTML !== words",
                arg=[self.panel.summary.element_handle(), words],
            )
            if milliseconds:
                self.frame(milliseconds)


def on_paper(picture: Image.Image) -> Image.Image:
    """Put a white margin around: a code host's page may be dark."""
    return ImageOps.expand(picture, MARGIN, "white")


def take_screenshot(camera: Camera) -> Image.Image:
    """Stop in the third epoch, at a mistake that moves the line visibly."""
    camera.push("step", times=2)
    camera.push("step_sample", times=4)
    return on_paper(camera.picture())


def take_animation(camera: Camera) -> None:
    """Learn sample by sample, then epoch by epoch; then change the learning rate."""
    camera.move("learning_rate", "ArrowRight", times=14)  # to 0.05
    camera.push("reset")
    camera.frame(700)
    camera.push("step_sample", times=4, milliseconds=300)
    camera.push("step_sample", times=45, milliseconds=70)
    camera.hold(300)
    camera.push("step", times=4)
    camera.frame(500)
    camera.move("learning_rate", "ArrowLeft", times=24, milliseconds=50)
    camera.hold(600)
    camera.move("learning_rate", "ArrowRight", times=24, milliseconds=50)
    camera.hold(1100)


def save_gif(frames: list[Image.Image], milliseconds: list[int], path: Path) -> None:
    """Save an endless animation, with one palette so that no colour flickers.

    A GIF, since a code host gives its readers a button that stops one.
    """
    # The octree keeps white white.
    palette = frames[0].quantize(128, Image.Quantize.FASTOCTREE)
    still = Image.Dither.NONE
    first, *others = (frame.quantize(palette=palette, dither=still) for frame in frames)
    first.save(path, append_images=others, duration=milliseconds, loop=0, optimize=True)


def main() -> None:
    """Open the lesson, run it, and take both pictures."""
    DOCS.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        jupyterlab(Path(home)) as lab,
        chromium() as browser,
    ):
        notebook = Notebook(browser, lab, LESSON, SIZE)
        notebook.theme(LIGHT)
        notebook.run_all()
        camera = Camera(PanelOnScreen(notebook, "perceptron"))
        take_screenshot(camera).save(DOCS / "panel.png", optimize=True)
        take_animation(camera)
    save_gif(camera.frames, camera.milliseconds, DOCS / "panel.gif")


if __name__ == "__main__":
    main()
