"""The loss panel in the browser: predictions dragged with the mouse."""

import re

import pytest

from tests.browser.panel import PanelOnScreen, expect
from tests.browser.test_panels import write

pytestmark = pytest.mark.browser


@pytest.fixture
def panel(open_notebook, lab):
    notebook = open_notebook(write(lab, "LossPanel"))
    notebook.run_all()
    yield PanelOnScreen(notebook, "loss")
    assert notebook.red_text() == []
    assert notebook.complaints == []


def hold(panel, fraction, height):
    """Press the mouse button at this part of the picture."""
    panel.canvas.scroll_into_view_if_needed()
    move(panel, fraction, height)
    panel.page.mouse.down()


def move(panel, fraction, height):
    box = panel.canvas.bounding_box()
    x, y = box["x"] + fraction * box["width"], box["y"] + height * box["height"]
    panel.page.mouse.move(x, y, steps=8)


def test_a_prediction_follows_the_mouse_and_the_slider_follows_it(panel):
    slider, sample = panel.slider("prediction"), panel.slider("sample")
    hold(panel, 0.10, 0.4)  # over the first sample
    expect(sample.readout).to_have_text("1")
    seen = []
    for height in (0.5, 0.3, 0.2):
        before = panel.pixels()
        move(panel, 0.10, height)
        panel.wait_for_another_picture(before)
        expect(slider.readout).not_to_have_text(seen[-1] if seen else "")
        panel.page.wait_for_timeout(300)
        seen.append(slider.value)
    first, second, third = (float(value.replace(",", ".")) for value in seen)
    assert first < second < third
    move(panel, 0.10, -0.5)  # above the picture: to the end
    expect(slider.readout).to_have_text("6")
    panel.page.mouse.up()
    move(panel, 0.10, 0.6)
    panel.page.wait_for_timeout(300)
    expect(slider.readout).to_have_text("6")  # let go
    expect(panel.message).to_have_text("")


def test_looking_at_an_epoch_moves_no_prediction(panel):
    epoch = panel.slider("epoch")
    epoch.press("ArrowRight", 3)
    expect(panel.summary).to_contain_text(re.compile("epoch 3 dari"))
    panel.page.wait_for_timeout(500)  # the slider's answer would be here
    expect(epoch.readout).to_have_text("3")
    panel.slider("prediction").press("ArrowRight")
    expect(epoch.readout).to_have_text("0")


def test_a_slider_of_steps_takes_no_typing_that_nobody_would_hear(panel):
    rate = panel.slider("learning_rate").readout
    expect(rate).to_have_attribute("contenteditable", "false")
    rate.click()
    panel.page.keyboard.type("0,3")
    expect(rate).to_have_text("1")
