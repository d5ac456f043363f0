"""Sounds in the browser: what is offered plays, and follows the controls."""

import pytest

from tests.browser.panel import PanelOnScreen, expect

pytestmark = pytest.mark.browser

# What the page itself makes of the sound: how long it is, and how strong.
LOADED = "audio => audio.readyState >= 2 && audio.src !== audio.dataset.before"
HEARD = """async audio => {
  audio.dataset.before = audio.src;
  const content = await (await fetch(audio.src)).arrayBuffer();
  const decoder = new OfflineAudioContext(1, 8000, 8000);
  const samples = (await decoder.decodeAudioData(content)).getChannelData(0);
  const power = samples.reduce((sum, x) => sum + x * x, 0) / samples.length;
  return [audio.duration, samples.length, power];
}"""


CELLS = (
    "import numpy as np\nfrom dlkit.live import SoundPanel, Sounds",
    "Sounds({'nada': np.sin(np.arange(4000))}, 8000)",
    "SoundPanel()",
)


def heard(audio):
    """What the player holds now, once it is another sound than last time."""
    audio.page.wait_for_function(LOADED, arg=audio.element_handle())
    return audio.evaluate(HEARD)


def test_the_players_play_what_they_say(open_notebook, lab):
    notebook = open_notebook(lab.write("sounds.ipynb", *CELLS))
    notebook.run_all()
    tone = notebook.page.locator("audio[aria-label=nada]")
    duration, n_samples, power = heard(tone)
    assert (duration, n_samples) == (pytest.approx(0.5, abs=0.01), 4000)
    assert power == pytest.approx(0.5, rel=0.01)

    panel = PanelOnScreen(notebook, "sound")
    audio = panel.root.locator("audio")
    duration, n_samples, quiet = heard(audio)
    assert duration == pytest.approx(0.8, abs=0.01)
    assert n_samples == 6400
    panel.slider("snr").press("End")
    *_, loud = heard(audio)
    assert loud == pytest.approx(2 * quiet, rel=0.05)  # 0 dB: as strong as the word
    panel.root.locator(".dlkit-control-voice select").select_option("anika (uji)")
    expect(panel.summary).to_contain_text("penutur anika (data uji)")
    *_, other = heard(audio)
    assert other != pytest.approx(loud, rel=0.05)

    # By keyboard: it can be reached, it says what it is, and Space starts it.
    expect(audio).to_have_attribute("aria-label", "Dengarkan")
    audio.focus()
    audio.press("Space")
    panel.page.wait_for_function(
        "audio => audio.ended || audio.currentTime > 0.1", arg=audio.element_handle()
    )
    assert notebook.red_text() == []
    assert notebook.complaints == []
