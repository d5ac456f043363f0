"""The perceptron lesson, used as a learner uses it."""

import pytest

from tests.browser.lab import DARK, LIGHT, NARROW, WIDE, Notebook
from tests.browser.panel import PanelOnScreen, drive, expect
from tests.browser.shots import REPAINTED

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("size", "number"), [(WIDE, 0), (NARROW, 1)], ids=["wide", "narrow, XOR"]
)
def test_every_move_on_a_panel_is_seen(open_notebook, size, number):
    notebook = open_notebook("02_perceptron.ipynb", size)
    notebook.run_all()
    assert notebook.red_text() == []
    drive(PanelOnScreen(notebook, "perceptron", number))
    assert notebook.red_text() == []
    assert notebook.complaints == []


@pytest.fixture(scope="module")
def notebook(lab, browser):
    """The lesson, run; for tests that leave its cells alone."""
    opened = Notebook(browser, lab, "02_perceptron.ipynb")
    opened.run_all()
    yield opened
    opened.close()


@pytest.fixture
def panel(notebook):
    return PanelOnScreen(notebook, "perceptron")


def test_keys_meant_for_a_control_do_not_reach_the_lesson(panel):
    cells = "jupyterapp.shell.currentWidget.content.widgets.length"
    before = panel.page.evaluate(cells)
    chosen = panel.root.locator(".dlkit-control-dataset select")
    chosen.focus()
    for key in "xx":  # JupyterLab: cut the cell; here: the options that begin with x
        chosen.press(key)
    panel.button("play").focus()
    for key in "ddb":
        panel.button("play").press(key)
    assert panel.page.evaluate(cells) == before
    chosen.focus()
    chosen.select_option("Dua gumpalan")
    chosen.press("ArrowDown")
    expect(chosen).to_have_value("AND")
    expect(panel.summary).to_contain_text("dari 4 sampel")


def test_folds_open_by_keyboard_and_sliders_say_their_names(panel):
    fold = panel.root.get_by_role("button", name="Titikmu sendiri")
    field = panel.root.locator(".dlkit-fold input[inputmode=decimal]").first
    expect(field).to_be_hidden()
    fold.press("Enter")
    expect(field).to_be_visible()
    fold.press("Enter")
    expect(field).to_be_hidden()
    slider = panel.slider("learning_rate")
    expect(slider.handle).to_have_attribute("aria-label", "Learning rate")
    slider.press("ArrowRight")
    expect(slider.handle).to_have_attribute("aria-valuetext", slider.value)


def test_the_picture_follows_the_theme(notebook, panel):
    assert panel.frames() > 0
    for theme in (DARK, LIGHT):
        notebook.theme(theme)
        notebook.page.wait_for_function(REPAINTED, arg=theme == DARK)


def test_a_click_adds_a_point_and_so_do_the_number_fields(panel):
    panel.root.locator(".dlkit-control-dataset select").select_option("Dua sisi garis")
    expect(panel.summary).to_contain_text("dari 60 sampel")
    box = panel.canvas.bounding_box()
    for number, keys in enumerate(([], ["Shift"]), start=61):
        panel.canvas.click(
            position={"x": 0.3 * box["width"], "y": 0.4 * box["height"]},
            modifiers=keys,
        )
        expect(panel.summary).to_contain_text(f"dari {number} sampel")
    panel.root.get_by_role("button", name="Titikmu sendiri").press("Enter")
    first = panel.root.locator(".dlkit-fold input[inputmode=decimal]").first
    for written, read in (("99", "99"), ("-9,5", "−9,5"), ("9.25", "9,25")):
        first.fill("")
        first.press_sequentially(written)  # a comma or a point, whatever the browser's
        panel.button("add_point").press("Enter")
        expect(panel.message).to_contain_text("Titik harus di dalam gambar")
        expect(panel.message).to_contain_text(f"yang diberikan ({read}; 0)")
    first.press("ArrowDown")
    panel.button("add_point").press("Enter")
    expect(panel.message).to_contain_text("yang diberikan (9,15; 0)")
    first.fill("1")
    panel.button("add_point").press("Enter")
    expect(panel.summary).to_contain_text("dari 63 sampel")
    expect(panel.message).to_have_text("")
