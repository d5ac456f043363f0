import os
import signal
import threading

import IPython
import pytest

from dlkit import MLP, datasets
from dlkit.live import Progress, fit_with_progress, progress, registry
from dlkit.live.hand import send
from dlkit.live.sweep import CLICK


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for each in registry.opened(Progress):
        each.close()


@pytest.fixture
def in_a_kernel(monkeypatch):
    """What is displayed, as a notebook would."""
    shown = []
    kernel = type("Shell", (), {"kernel": None})()
    monkeypatch.setattr(progress, "get_ipython", lambda: kernel)
    monkeypatch.setattr(progress, "display", lambda data, **_: shown.append(data))
    return shown


def words(bar):
    return bar.widget.children[2].value


def press(bar):
    """Press the button as the browser does: the message comes on another thread."""
    button = bar.widget.children[1]
    hand = threading.Thread(target=send, args=(button,), kwargs=PRESS)
    hand.start()
    hand.join()


PRESS = {"method": "custom", "content": CLICK}


def test_every_step_is_done_and_told(in_a_kernel, monkeypatch):
    monkeypatch.setattr(progress, "EVERY", 0)
    bar = Progress("abc", unit="huruf")
    seen = [(letter, bar.done, words(bar)) for letter in bar]
    assert [step[:2] for step in seen] == [("a", 0), ("b", 1), ("c", 2)]
    assert "huruf 2 dari 3, kira-kira" in seen[2][2]
    assert "Selesai: huruf 3 dari 3" in words(bar)
    assert bar.widget.children[0].value == 3
    assert bar.widget.children[1].disabled
    (shown,) = in_a_kernel
    assert bar.widget.model_id in str(shown)
    assert shown["text/plain"] == "Bilah kemajuan, huruf 1 sampai 3."
    assert not bar.stopped


def test_the_button_ends_the_work_after_the_step_in_hand():
    bar = Progress(range(10))
    done = []
    for step in bar:
        if step == 3:
            press(bar)
        done.append(step)
    assert done == [0, 1, 2, 3]
    assert "Berhenti: langkah 4 dari 10. Hasil sampai di sini tetap ada." in words(bar)


def test_an_interrupt_ends_the_work_without_an_exception():
    before = signal.getsignal(signal.SIGINT)
    done = []
    for step in Progress(range(10)):
        if step == 3:
            os.kill(os.getpid(), signal.SIGINT)
        done.append(step)
    assert done == [0, 1, 2, 3]
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_interrupt_is_one_as_always():
    bar = Progress(range(10))
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012
        for _ in bar:
            os.kill(os.getpid(), signal.SIGINT)
            os.kill(os.getpid(), signal.SIGINT)
    assert "Berhenti: langkah 0 dari 10." in words(bar)


def test_a_step_that_fails_is_told_as_an_end():
    bar = Progress(range(10))
    with pytest.raises(ZeroDivisionError):  # noqa: PT012
        for step in bar:
            1 / (5 - step)
    assert "Berhenti: langkah 5 dari 10." in words(bar)


def test_it_works_on_a_thread_without_signals():
    done = []
    thread = threading.Thread(target=lambda: done.extend(Progress("abc")))
    thread.start()
    thread.join()
    assert done == ["a", "b", "c"]


def test_in_plain_python_nothing_is_shown(capsys):
    assert IPython.get_ipython() is None
    list(Progress("abc"))
    assert capsys.readouterr() == ("", "")


def test_the_number_of_steps_must_be_known():
    with pytest.raises(TypeError, match="total harus diberikan"):
        Progress(iter("abc"))
    assert list(Progress(iter("abc"), total=3)) == ["a", "b", "c"]


def test_time_is_spoken_in_minutes_and_seconds():
    assert progress.spoken_time(0.04) == "0,04 detik"
    assert progress.spoken_time(60) == "1 menit"
    assert progress.spoken_time(3605) == "60 menit 5 detik"


def test_fit_with_progress_is_fit():
    X, y = datasets.moons(rng=0)
    one, other = MLP(epochs=7, rng=0), MLP(epochs=7, rng=0)
    assert fit_with_progress(one, X, y) is one
    other.fit(X, y)
    assert (one.theta_ == other.theta_).all()
    assert (one.history_ == other.history_).all()


def test_a_fit_that_is_stopped_keeps_what_it_has_learnt(monkeypatch):
    X, y = datasets.moons(rng=0)
    advance = Progress.advance

    def stop_at_3(self, state):
        if state.epoch == 3:
            press(self)
        return advance(self, state)

    monkeypatch.setattr(Progress, "advance", stop_at_3)
    model = fit_with_progress(MLP(epochs=50, rng=0), X, y)
    assert (model.theta_ == MLP(epochs=3, rng=0).fit(X, y).theta_).all()
    assert len(model.history_) == 4
