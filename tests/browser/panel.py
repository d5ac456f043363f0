"""A panel on the screen: what a learner reads from it and does to it."""

import re

from playwright.sync_api import JSHandle, Locator, expect

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
        self.wait_for_frames(1)

    def _wait(self, condition: str, value=None) -> None:
        """Wait until `condition` holds of the canvas, which may be replaced meanwhile.

        Written in JavaScript, in terms of `canvas`, of the panel's `root`, and `value`.
        """
        self.page.wait_for_function(
            f"""([root, value]) => {{
              const canvas = root.querySelector('.dlkit-screen canvas[role=img]');
              return canvas && ({condition});
            }}""",
            arg=[self.root.element_handle(), value],
            polling=50,
        )

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
        self._wait("canvas.dataset.frames >= value", number)

    def wait_until_still(self) -> None:
        """Wait until it shows no new picture for a third of a second."""
        frames = -1
        while frames != (frames := self.frames()):
            self.page.wait_for_timeout(333)

    def note_fall(self) -> JSHandle:
        """Note from now on in `fell` whether the scrub slider has gone back."""
        return self.slider("epoch").readout.evaluate_handle(FELL)

    def wait_for_words(self) -> None:
        """Wait until the words beside the picture hold what a screen reader hears."""
        self._wait(
            "root.querySelector('.dlkit-summary').textContent.includes(canvas.ariaLabel)"
        )

    def pixels(self) -> JSHandle:
        """What the picture shows now; it stays in the page."""
        return self.canvas.evaluate_handle(PIXELS)

    def wait_for_another_picture(self, before: JSHandle) -> None:
        """Wait until the picture differs visibly from what `pixels` gave."""
        self._wait(f"({DIFFERS})(canvas, value)", before)


PIXELS = """canvas =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"""
# A playing panel sends JPEG, a resting one PNG: what only the encoding changed stays
# below a sixth of the range of brightness, a stroke that moved does not.
DIFFERS = f"""(canvas, before) => {{
  const after = ({PIXELS})(canvas);
  if (after.width !== before.width || after.height !== before.height) return true;
  const light = (d, i) => 0.3 * d[i] + 0.6 * d[i + 1] + 0.1 * d[i + 2];
  let changed = 0;
  for (let i = 0; i < after.data.length; i += 4)
    changed += Math.abs(light(after.data, i) - light(before.data, i)) > 40;
  return changed > 20;
}}"""
FELL = """readout => {
  const noted = { last: Number(readout.textContent), fell: false };
  new MutationObserver(() => {
    const now = Number(readout.textContent);
    noted.fell ||= now < noted.last;
    noted.last = now;
  }).observe(readout, { childList: true, characterData: true, subtree: true });
  return noted;
}"""


def drive(
    panel: PanelOnScreen, control: str = "learning_rate", words: str = "learning rate"
) -> None:
    """Use a panel the way a learner does; every move must be seen on the screen.

    `control` is the slider that is moved, `words` what the summary calls it:
    before its value, or around the place `{}` of its value.
    """
    set_and_scrub(panel, control, words)
    step_and_play(panel, control, words)


def set_and_scrub(panel: PanelOnScreen, control: str, words: str) -> None:
    """Move both sliders of a panel at rest: see `drive`."""
    slider, epoch = panel.slider(control), panel.slider("epoch")

    # Each move of the slider trains again, and the words follow the picture.
    _told(panel, slider, words, slider.press, "ArrowRight", 6)
    _told(panel, slider, words, slider.press, "ArrowLeft", 9)
    _told(panel, slider, words, slider.drag, 0.8)

    # The scrub slider shows any epoch of the run.
    if int(epoch.value) == 0:  # a panel that stays at the start
        _seen(panel, epoch.press, "End")
    _seen(panel, epoch.press, "Home")
    expect(epoch.readout).to_have_text("0")
    _seen(panel, epoch.press, "ArrowRight")
    expect(epoch.readout).to_have_text("1")
    _seen(panel, epoch.drag, 0.5)
    middle, pixel = epoch.highest // 2, 1 + epoch.highest // 100
    near = "|".join(map(str, range(middle - pixel, middle + pixel + 1)))
    expect(epoch.readout).to_have_text(re.compile(f"^({near})$"))


def step_and_play(panel: PanelOnScreen, control: str, words: str) -> None:
    """Press each button of a panel that stands amid its run: see `drive`."""
    slider, epoch = panel.slider(control), panel.slider("epoch")

    # One step at a time. While pictures come the slider's last value may be under way:
    # ipywidgets holds it back until the kernel is idle, but never a click.
    panel.wait_until_still()
    middle = int(epoch.value)
    _seen(panel, panel.button("step").click)
    expect(epoch.readout).to_have_text(str(middle + 1))
    if panel.button("step_sample").count():
        _seen(panel, panel.button("step_sample").click)

    # While it plays pictures keep coming, and a moved slider starts the run anew. A
    # short run may be over before the slider is heard: then once more, from the start.
    for key in ("ArrowLeft", "ArrowRight", "ArrowLeft"):
        _seen(panel, panel.button("play").click)
        panel.wait_for_frames(panel.frames() + 5)
        noted = panel.note_fall()
        _told(panel, slider, words, slider.press, key, 6)
        panel.page.wait_for_timeout(300)
        anew = noted.evaluate("noted => noted.fell")
        panel.button("reset").click()
        panel.wait_until_still()
        expect(epoch.readout).to_have_text("0")
        if anew:
            break
    assert anew

    # Pause is heard within a second, before the end, and nothing moves after it.
    played = panel.frames() + 3
    panel.button("play").click()
    panel.wait_for_frames(played)
    panel.button("play").click()
    panel.page.wait_for_timeout(1000)
    paused = panel.frames()
    panel.page.wait_for_timeout(1000)
    assert panel.frames() == paused
    assert int(epoch.value) < epoch.highest

    _seen(panel, panel.button("reset").click)
    expect(epoch.readout).to_have_text("0")
    panel.wait_for_words()


def _seen(panel, move, *arguments) -> None:
    """Make a move, which changes the picture and brings no message."""
    before = panel.pixels()
    move(*arguments)
    panel.wait_for_another_picture(before)
    expect(panel.message).to_have_text("")


def _told(panel, slider, words, move, *arguments) -> None:
    """Make a move of the slider, whose new value the words then tell."""
    old = slider.value
    _seen(panel, move, *arguments)
    assert slider.value != old
    shown = float(slider.value.replace(",", "."))
    number = f"{shown:.3g}".replace(".", ",")
    before, _, after = words.partition("{}")
    said = re.compile(rf"{before} ?{number}(?!,?\d){after}")
    expect(panel.summary).to_contain_text(said)
