"""A panel on the screen: what a learner reads from it and does to it."""

import re

from playwright.sync_api import ElementHandle, JSHandle, Locator, expect

from tests.browser.lab import PATIENCE, Notebook

expect.set_options(timeout=PATIENCE)


class Slider:
    """A slider, moved the two ways that a learner has."""

    def __init__(self, root: Locator):
        self.handle = root.locator(".noUi-handle")
        self.track = root.locator(".noUi-base")
        self.readout = root.locator(".widget-readout")

    @property
    def value(self) -> str:
        """What the slider says beside it."""
        return self.readout.inner_text()

    @property
    def highest(self) -> int:
        """The largest whole number that it can have."""
        return int(float(self.handle.get_attribute("aria-valuemax")))

    def press(self, key: str, times: int = 1) -> None:
        """Move it with the keyboard."""
        self.handle.focus()
        for _ in range(times):
            self.handle.press(key)

    def drag(self, fraction: float) -> None:
        """Drag the handle with the mouse to this fraction of the track."""
        self.handle.hover()  # scrolls there, and waits until nothing moves
        mouse, track = self.handle.page.mouse, self.track.bounding_box()
        height = track["y"] + track["height"] / 2
        mouse.down()
        mouse.move(track["x"] + fraction * track["width"], height, steps=10)
        mouse.up()


class PanelOnScreen:
    """One panel of a notebook that has been run: the first of its name, or a later."""

    def __init__(self, notebook: Notebook, name: str, number: int = 0):
        self.page = notebook.page
        self.root = self.page.locator(f".dlkit-panel-{name}").nth(number)
        self.canvas = self.root.locator(".dlkit-screen canvas[role=img]")
        self.summary = self.root.locator(".dlkit-summary")
        self.message = self.root.locator(".dlkit-message")
        self.canvas.scroll_into_view_if_needed()
        self.page.wait_for_function("canvas => canvas.dataset.frames > 0", arg=self._it)

    @property
    def _it(self) -> ElementHandle:
        return self.canvas.element_handle()

    def slider(self, name: str) -> Slider:
        """The slider that sets `name`."""
        return Slider(self.root.locator(f".dlkit-control-{name}"))

    def button(self, name: str) -> Locator:
        """The button that does `name`."""
        return self.root.locator(f".dlkit-button-{name}")

    def frames(self) -> int:
        """How many pictures it has shown so far."""
        return int(self.canvas.get_attribute("data-frames"))

    def wait_for_frames(self, number: int) -> None:
        """Wait until it has shown this many pictures in all."""
        self.page.wait_for_function(
            "([canvas, number]) => canvas.dataset.frames >= number",
            arg=[self._it, number],
        )

    def wait_until_still(self) -> None:
        """Wait until it shows no new picture for a third of a second."""
        frames = -1
        while frames != (frames := self.frames()):
            self.page.wait_for_timeout(333)

    def wait_for_epoch_below(self, number: int) -> None:
        """Wait until the scrub slider stands before this epoch."""
        self.page.wait_for_function(
            "([readout, number]) => Number(readout.innerText) < number",
            arg=[self.slider("epoch").readout.element_handle(), number],
        )

    def wait_for_words(self) -> None:
        """Wait until the words beside the picture hold what a screen reader hears."""
        self.page.wait_for_function(
            "([summary, canvas]) => summary.textContent.includes(canvas.ariaLabel)",
            arg=[self.summary.element_handle(), self._it],
        )

    def pixels(self) -> JSHandle:
        """What the picture shows now; it stays in the page."""
        return self.canvas.evaluate_handle(PIXELS)

    def wait_for_another_picture(self, before: JSHandle) -> None:
        """Wait until the picture differs visibly from what `pixels` gave."""
        self.page.wait_for_function(DIFFERS, arg=[self._it, before], polling=50)


PIXELS = """canvas =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"""
# A playing panel sends JPEG, a resting one PNG: what only the encoding changed stays
# below a sixth of the range of brightness, a stroke that moved does not.
DIFFERS = f"""([canvas, before]) => {{
  const after = ({PIXELS})(canvas);
  if (after.width !== before.width || after.height !== before.height) return true;
  const light = (d, i) => 0.3 * d[i] + 0.6 * d[i + 1] + 0.1 * d[i + 2];
  let changed = 0;
  for (let i = 0; i < after.data.length; i += 4)
    changed += Math.abs(light(after.data, i) - light(before.data, i)) > 40;
  return changed > 20;
}}"""


def drive(
    panel: PanelOnScreen, control: str = "learning_rate", words: str = "learning rate"
) -> None:
    """Use a panel the way a learner does; every move must be seen on the screen.

    `control` is the slider that is moved, `words` what the summary calls it:
    before its value, or around the place `{}` of its value.
    """
    slider, epoch = panel.slider(control), panel.slider("epoch")

    def seen(move, *arguments) -> None:
        before = panel.pixels()
        move(*arguments)
        panel.wait_for_another_picture(before)
        expect(panel.message).to_have_text("")

    def told(move, *arguments) -> None:
        old = slider.value
        seen(move, *arguments)
        assert slider.value != old
        shown = float(slider.value.replace(",", "."))
        number = f"{shown:.3g}".replace(".", ",")
        before, _, after = words.partition("{}")
        said = re.compile(rf"{before} ?{number}(?!,?\d){after}")
        expect(panel.summary).to_contain_text(said)

    # At rest each move of the slider trains again, and the words follow the picture.
    told(slider.press, "ArrowRight", 6)
    told(slider.press, "ArrowLeft", 9)
    told(slider.drag, 0.8)

    # The scrub slider shows any epoch of the run.
    if int(epoch.value) == 0:  # a panel that stays at the start
        seen(epoch.press, "End")
    seen(epoch.press, "Home")
    expect(epoch.readout).to_have_text("0")
    seen(epoch.press, "ArrowRight")
    expect(epoch.readout).to_have_text("1")
    seen(epoch.drag, 0.5)
    middle, pixel = epoch.highest // 2, 1 + epoch.highest // 100
    near = "|".join(map(str, range(middle - pixel, middle + pixel + 1)))
    expect(epoch.readout).to_have_text(re.compile(f"^({near})$"))

    # One step at a time. While pictures come the slider's last value may be under way:
    # ipywidgets holds it back until the kernel is idle, but never a click.
    panel.wait_until_still()
    middle = int(epoch.value)
    seen(panel.button("step").click)
    expect(epoch.readout).to_have_text(str(middle + 1))
    if panel.button("step_sample").count():
        seen(panel.button("step_sample").click)

    # While it plays pictures keep coming, and a moved slider starts the run anew.
    seen(panel.button("play").click)
    panel.wait_for_frames(panel.frames() + 5)
    told(slider.press, "ArrowLeft", 6)
    panel.wait_for_epoch_below(middle)
    panel.wait_for_frames(panel.frames() + 5)

    # Pause is heard within a second, before the end, and nothing moves after it.
    panel.button("play").click()
    panel.page.wait_for_timeout(1000)
    paused = panel.frames()
    panel.page.wait_for_timeout(1000)
    assert panel.frames() == paused
    assert int(epoch.value) < epoch.highest

    seen(panel.button("reset").click)
    expect(epoch.readout).to_have_text("0")
    panel.wait_for_words()
