"""The digit panel in the browser: digits drawn with the mouse and with a finger."""

import re
from itertools import pairwise

import pytest

from dlkit.live import DigitPanel
from dlkit.live.panels.digit_picture import PLACES
from tests.browser.lab import Notebook
from tests.browser.panel import PanelOnScreen, expect
from tests.browser.test_panels import write
from tests.drawings import STYLES

pytestmark = pytest.mark.browser

# The darkest of the pixels around a place of the picture (fractions).
INK = """(canvas, [x, y]) => {
  const context = canvas.getContext('2d');
  const at = [x * canvas.width, y * canvas.height].map(Math.round);
  const { data } = context.getImageData(at[0] - 1, at[1] - 1, 3, 3);
  return Math.min(...data.filter((_, i) => i % 4 === 0));
}"""


@pytest.fixture(scope="module")
def notebook(browser, lab):
    opened = Notebook(browser, lab, write(lab, "DigitPanel"))
    opened.run_all()
    yield opened
    opened.close()


@pytest.fixture
def panel(notebook):
    shown = PanelOnScreen(notebook, "digit")
    yield shown
    shown.button("clear").click()
    assert notebook.red_text() == []
    assert notebook.complaints == []


class Paper:
    """The part of the picture that takes ink."""

    def __init__(self, panel):
        self.panel = panel
        (width, height), place = DigitPanel.wide, PLACES[False]["paper"]
        left, low, across, up = place
        top = height - low - up
        self.left, self.top = left / width, top / height
        self.across, self.down = across / width, up / height

    def fraction(self, x, y):
        """Place of (x, y) of the paper, 0 to 1, in the picture."""
        return [self.left + x * self.across, self.top + y * self.down]

    def place(self, x, y):
        """Place of (x, y) of the paper, 0 to 1, in the page."""
        self.panel.canvas.scroll_into_view_if_needed()
        box = self.panel.canvas.bounding_box()
        across, down = self.fraction(x, y)
        return box["x"] + across * box["width"], box["y"] + down * box["height"]

    def draw(self, strokes):
        """Draw with the mouse, many places on the way."""
        mouse = self.panel.page.mouse
        for first, *others in strokes:
            mouse.move(*self.place(*first))
            mouse.down()
            for place in others:
                mouse.move(*self.place(*place), steps=6)
            mouse.up()

    def darkness(self, x, y):
        """How dark the canvas is at (x, y) of the paper, 0 to 255."""
        return 255 - self.panel.canvas.evaluate(INK, self.fraction(x, y))


def style(digit, number=0):
    return [[(x / 100, y / 100) for x, y in stroke] for stroke in STYLES[digit][number]]


def test_a_seven_drawn_with_the_mouse_is_answered_while_it_is_drawn(panel):
    paper, mouse = Paper(panel), panel.page.mouse
    expect(panel.summary).to_contain_text("Gambar uji 1, labelnya 0, dijawab 0")
    frames = panel.frames()
    (start, corner, end), bar = style(7, 1)
    mouse.move(*paper.place(*start))
    mouse.down()
    mouse.move(*paper.place(*corner), steps=8)
    expect(panel.summary).to_contain_text("Coretanmu dijawab")  # not yet let go
    assert panel.frames() > frames
    mouse.move(*paper.place(*end), steps=8)
    mouse.up()
    paper.draw([bar])
    expect(panel.summary).to_contain_text(re.compile(r"Coretanmu dijawab 7 .*\b9\d,"))
    panel.page.wait_for_timeout(500)  # the picture at rest
    assert paper.darkness(0.5, 0.12) > 200
    assert paper.darkness(0.2, 0.8) < 20

    # the same drawing before training, and then another digit
    panel.slider("epoch").press("Home")
    expect(panel.summary).to_contain_text(re.compile(r"Epoch 0 .*Coretanmu dijawab"))
    panel.slider("epoch").press("End")
    expect(panel.summary).to_contain_text("Coretanmu dijawab 7")
    panel.button("clear").click()
    expect(panel.summary).to_contain_text("Gambar uji 1, labelnya 0, dijawab 0")
    paper.draw(style(4))
    expect(panel.summary).to_contain_text("Coretanmu dijawab 4")


def test_ink_shows_at_once_and_never_goes_away_again(panel):
    """Each frame of the browser after the pointer passed must hold the ink."""
    paper = Paper(panel)
    paper.draw([[(0.2, 0.8), (0.3, 0.8)]])
    places = [paper.fraction(x, 0.2) for x in (0.3, 0.5, 0.7)]
    panel.canvas.evaluate(WATCH_INK, places)
    paper.draw([[(0.15, 0.2), (0.95, 0.2)]])
    panel.page.wait_for_timeout(700)  # all the pictures, the one at rest too
    lost = panel.page.evaluate("window.lost")
    seen = panel.page.evaluate("window.seen")
    assert min(seen) > 10
    assert lost == [0, 0, 0]


# Looks at each frame whether the pointer was past the place, and whether ink is there.
WATCH_INK = """(canvas, places) => {
  const context = canvas.getContext('2d');
  let reached = 0;
  canvas.addEventListener('pointermove', event => {
    const box = canvas.getBoundingClientRect();
    reached = Math.max(reached, (event.clientX - box.left) / box.width);
  });
  window.seen = places.map(() => 0);
  window.lost = places.map(() => 0);
  const look = () => {
    places.forEach(([x, y], i) => {
      if (reached <= x) return;
      const at = [x * canvas.width, y * canvas.height].map(Math.round);
      const [red] = context.getImageData(at[0], at[1], 1, 1).data;
      window.seen[i] += 1;
      window.lost[i] += red > 100;
    });
    requestAnimationFrame(look);
  };
  look();
}"""


def test_a_finger_draws_on_the_paper_and_scrolls_the_page_elsewhere(panel):
    paper, page = Paper(panel), panel.page
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def touch(kind, *places):
        points = [{"x": x, "y": y} for x, y in places]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def stroke(places):
        touch("touchStart", places[0])
        for (x0, y0), (x1, y1) in pairwise(places):
            for step in range(1, 6):
                at = x0 + step / 5 * (x1 - x0), y0 + step / 5 * (y1 - y0)
                touch("touchMove", at)
        touch("touchEnd")

    page.evaluate(COUNT_SCROLLS)
    for each in style(7, 1):
        stroke([paper.place(x, y) for x, y in each])
    expect(panel.summary).to_contain_text("Coretanmu dijawab 7")
    page.wait_for_timeout(300)
    assert page.evaluate("window.scrolled") == 0

    box = panel.canvas.bounding_box()
    x, y = box["x"] + 0.7 * box["width"], box["y"] + 0.9 * box["height"]
    stroke([(x, y), (x, y - 200)])
    page.wait_for_function("window.scrolled > 0")
    expect(panel.summary).to_contain_text("Coretanmu dijawab 7")


COUNT_SCROLLS = """() => {
  window.scrolled = 0;
  document.addEventListener('scroll', () => window.scrolled++, true);
}"""


def test_a_pixel_is_changed_from_the_keyboard(panel):
    panel.root.get_by_role("button", name="Lanjutan").click()
    ink = panel.root.locator(".dlkit-control-ink input")
    panel.root.locator(".dlkit-control-row input").fill("1")
    panel.root.locator(".dlkit-control-row input").press("Enter")
    ink.fill("16")
    ink.press("Enter")
    expect(panel.summary).to_contain_text("Gambar uji 1, labelnya 0, dengan 1 piksel")
    panel.root.get_by_role("button", name="Bilangan di tiap piksel").click()
    table = panel.root.locator("table.dlkit-numbers")
    expect(table.locator("tr").nth(1).locator("td").first).to_have_text("16")
    panel.slider("number").press("ArrowRight")
    expect(panel.summary).to_contain_text("Gambar uji 2, labelnya 1, dijawab 1")
    expect(ink).to_have_value("0")
