"""Quizzes and predictions: by their methods, by their buttons, and as stored text."""

import json
import re
import threading

import nbformat
import numpy as np
import pytest
from ipywidgets import Button, Widget
from ipywidgets.widgets.widget import _instances
from nbconvert.preprocessors import ExecutePreprocessor

from dlkit.course import LESSONS, kemajuan
from dlkit.live import quiz as module
from dlkit.live import registry
from dlkit.live.quiz import Prediction, Quiz

QUIZZES = [lesson for lesson in LESSONS if lesson.quiz]
QUESTIONS = [question for lesson in LESSONS for question in lesson.quiz]
GUESSES = [guess for lesson in LESSONS for guess in lesson.guesses]


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("DLKIT_PROGRESS", str(tmp_path / "kemajuan.json"))
    yield tmp_path / "kemajuan.json"
    for sheet in registry.opened(module.Sheet):
        sheet.close()


def everything(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from everything(child)


def buttons(sheet, label=""):
    return [
        each
        for each in everything(sheet.widget)
        if isinstance(each, Button) and label in each.description
    ]


def words(sheet):
    return " ".join(
        getattr(each, "value", "") or getattr(each, "description", "")
        for each in everything(sheet.widget)
    )


def right_letter(question):
    return "ABCDEF"[[option.right for option in question.options].index(True)]


# the data ---------------------------------------------------------------------------


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_each_question_has_a_right_option_and_feedback_of_its_own_for_each(question):
    assert 1 <= sum(option.right for option in question.options) < len(question.options)
    assert 3 <= len(question.options) <= 5
    for field in ("text", "feedback"):
        texts = [getattr(option, field) for option in question.options]
        assert len(set(texts)) == len(texts)
        assert all(texts)
    assert not any("`" in option.text for option in question.options)  # button labels


@pytest.mark.parametrize("guess", GUESSES, ids=lambda g: g.name)
def test_each_prediction_has_distinct_outcomes_and_an_explanation(guess):
    assert len(set(guess.options.values())) == len(guess.options) >= 3
    assert guess.explanation


def test_the_right_answers_are_not_always_the_same_letter():
    (quiz,) = (lesson.quiz for lesson in LESSONS if lesson.number == "02")
    assert len({right_letter(question) for question in quiz}) > 1


def test_names_are_unique_and_start_with_their_lesson():
    for lesson in LESSONS:
        for each in (*lesson.quiz, *lesson.guesses):
            assert each.name.startswith(f"{lesson.number}.")
    items = [each.item for lesson in LESSONS for each in lesson.activities]
    assert len(set(items)) == len(items)


def test_at_most_three_of_xor_are_right_and_one_line_reaches_three():
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    grid = np.linspace(-2, 2, 17)
    weights = np.stack(np.meshgrid(grid, grid, grid), -1).reshape(-1, 3)
    guessed = weights[:, :2] @ X.T + weights[:, 2:] >= 0
    most = int((guessed == [0, 1, 1, 0]).sum(axis=1).max())
    tebakan = Prediction("02.xor")
    tebakan.lock("C")
    assert tebakan.reveal(most).state == "benar"


# quizzes ----------------------------------------------------------------------------


@pytest.mark.parametrize("lesson", QUIZZES, ids=lambda lesson: lesson.number)
def test_all_right_answers_fill_the_score_and_the_progress(lesson):
    quiz = Quiz(lesson.number)
    assert (quiz.score, quiz.answers) == (0, {})
    for number, question in enumerate(lesson.quiz, start=1):
        quiz.answer(number, right_letter(question))
        assert quiz.score == number
    done = {f"question:{question.name}" for question in lesson.quiz}
    assert done <= set(kemajuan().done)
    assert f"{len(lesson.quiz)} dari {len(lesson.quiz)} benar" in words(quiz)


@pytest.mark.parametrize("lesson", QUIZZES, ids=lambda lesson: lesson.number)
def test_pressing_each_option_shows_its_own_feedback(lesson):
    quiz = Quiz(lesson.number)
    for question in lesson.quiz:
        for option in question.options:
            (button,) = buttons(quiz, f". {option.text}")
            button.click()
            said = words(quiz)
            assert option.feedback in re.sub("<[^>]*>", "", said)
            assert ("✓ " if option.right else "✗ ") in button.description
            others = [o.feedback for o in question.options if o is not option]
            assert not any(other in said for other in others)


def test_a_wrong_answer_can_be_changed_and_reset_empties_the_quiz(path):
    quiz = Quiz("02")
    before = words(quiz)
    quiz.answer(1, "b")
    assert (quiz.score, quiz.answers) == (0, {1: "B"})
    assert json.loads(path.read_text())["items"] == {"question:02.bias": "dicoba"}
    quiz.answer(1, "A")
    assert (quiz.score, quiz.answers) == (1, {1: "A"})
    (again,) = buttons(quiz, "Ulangi")
    again.click()
    assert (quiz.score, quiz.answers) == (0, {})
    assert words(quiz) == before
    quiz.answer(1, "B")
    assert json.loads(path.read_text())["items"] == {"question:02.bias": "selesai"}


@pytest.mark.parametrize(
    ("question", "option"),
    [(0, "A"), (9, "A"), ("x", "A"), (1, "E"), (1, ""), (1, 2), (1, None), (None, "A")],
)
def test_an_unknown_question_or_option_is_refused(question, option):
    quiz = Quiz("02")
    with pytest.raises(ValueError, match="yang diberikan"):
        quiz.answer(question, option)
    assert quiz.answers == {}


@pytest.mark.parametrize(("kind", "name"), [(Quiz, "99"), (Prediction, "02.xorr")])
def test_an_unknown_name_says_which_there_are(kind, name):
    with pytest.raises(ValueError, match=r"Tidak ada .*02"):
        kind(name)


def test_a_full_disk_is_said_in_the_quiz_and_the_quiz_goes_on(monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    quiz = Quiz("02")
    buttons(quiz, "A. ")[0].click()
    assert "disk penuh" in words(quiz)
    assert quiz.score == 1


def test_answers_from_several_threads_are_all_heard(path):
    quiz = Quiz("02")
    assert quiz.widget
    choices = [
        threading.Thread(target=quiz.answer, args=(number, right_letter(question)))
        for number, question in enumerate(quiz.questions, start=1)
    ]
    for thread in choices:
        thread.start()
    for thread in choices:
        thread.join()
    assert quiz.score == 4
    assert "4 dari 4 benar" in words(quiz)
    assert len(json.loads(path.read_text())["items"]) == 4


# predictions ------------------------------------------------------------------------


def test_nothing_is_revealed_before_the_guess_is_locked():
    tebakan = Prediction("02.xor")
    for _ in ("nothing chosen", "chosen only"):
        message = tebakan.reveal(3)
        assert message.state == "belum dikerjakan"
        assert "3" not in repr(message)
        tebakan.choose("B")


@pytest.mark.parametrize("guess", GUESSES, ids=lambda g: g.name)
def test_each_guess_is_scored_against_each_outcome(guess):
    for letter, mine in zip("ABCDEF", guess.options, strict=False):
        for text, value in guess.options.items():
            tebakan = Prediction(guess.name)
            tebakan.lock(letter)
            for actual in (value, np.float64(value), np.array(value)[()]):
                message = tebakan.reveal(actual)
                assert message.state == ("benar" if text == mine else "belum benar")
                assert mine in message.title
                assert text in message.title
                assert guess.explanation in message.body


def test_an_outcome_that_nobody_offered_is_still_shown():
    tebakan = Prediction("02.xor")
    tebakan.lock("A")
    assert "Hasilnya: 7" in tebakan.reveal(7).title


def test_rounding_does_not_decide_a_prediction():
    tebakan = Prediction("00.lr")
    tebakan.lock("C")
    assert tebakan.reveal(0.3 / 0.15).state == "benar"
    assert tebakan.reveal(np.float64(0.6) / 0.3 + 1e-15).state == "benar"


def test_the_buttons_choose_lock_and_open_again():
    tebakan = Prediction("02.xor")
    (key,) = buttons(tebakan, "Kunci")
    key.click()
    assert not tebakan.locked
    assert "Pilih satu" in words(tebakan)
    buttons(tebakan, "4 titik")[0].click()
    assert tebakan.choice == "D"
    assert "Pilih satu" not in words(tebakan)
    assert kemajuan().done == ()
    key.click()
    assert tebakan.locked
    assert "Terkunci" in words(tebakan)
    assert kemajuan().done == ("guess:02.xor",)
    options = buttons(tebakan, " titik")
    assert all(button.disabled for button in options)
    options[0].click()
    tebakan.lock("A")
    assert tebakan.choice == "D"
    key.click()  # now "Tebak ulang"
    assert not tebakan.locked
    assert not any(button.disabled for button in options)
    assert tebakan.reveal(3).state == "belum dikerjakan"
    assert kemajuan().done == ("guess:02.xor",)


# as an output -----------------------------------------------------------------------


@pytest.mark.parametrize("make", [lambda: Quiz("02"), lambda: Prediction("02.xor")])
def test_the_stored_text_is_complete_unanswered_and_never_changes(make):
    first, second = make(), make()
    (getattr(first, "answer", None) or (lambda _, o: first.lock(o)))(1, "A")
    bundles = [sheet._repr_mimebundle_() for sheet in (first, second)]
    for kind in ("text/plain", "text/html"):
        assert bundles[0][kind] == bundles[1][kind]
        for sign in "✓✗●":
            assert sign not in bundles[0][kind]
    assert repr(first) == bundles[0]["text/plain"]
    for bundle in bundles:
        assert "application/vnd.jupyter.widget-view+json" in bundle
    labels = [button.description[3:] for button in buttons(second, ". ")]
    assert labels
    for label in labels:
        assert label in bundles[0]["text/plain"]
        assert label in bundles[0]["text/html"]


def test_making_one_makes_no_widget_and_closing_leaves_none():
    before = set(_instances)
    quiz, tebakan = Quiz("02"), Prediction("02.xor")
    assert set(_instances) == before
    assert isinstance(quiz.widget, Widget)
    assert quiz.widget is quiz.widget
    assert isinstance(tebakan.widget, Widget)
    assert len(set(_instances)) > len(before)
    quiz.close()
    tebakan.close()
    assert set(_instances) == before
    quiz.close()


CELLS = [
    "from dlkit.course import exercise\nfrom dlkit.live.quiz import Prediction, Quiz",
    'Quiz("02")',
    'tebakan = Prediction("02.xor")\ntebakan',
    "tebakan.reveal(3)",
    "def update(x, target, weights, bias, learning_rate):\n"
    "    galat = target - skor\n"
    "    return weights, bias\n"
    'exercise("02.update").check(update)',
    'exercise("02.update").hint()',
]
COUNT = "from ipywidgets.widgets.widget import _instances\nlen(_instances)"


def run(sources, folder):
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    notebook = nbformat.v4.new_notebook(cells=cells)
    executor = ExecutePreprocessor(timeout=120, store_widget_state=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DLKIT_PROGRESS", str(folder / "kemajuan.json"))
        executor.preprocess(notebook)
    return notebook


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("runs")
    return run(CELLS, folder), run(CELLS, folder)


def test_a_run_notebook_has_the_same_outputs_each_time(runs):
    def outputs(notebook):
        return [
            {kind: text for kind, text in out["data"].items() if "widget" not in kind}
            for cell in notebook.cells
            for out in cell.outputs
        ]

    first, second = map(outputs, runs)
    assert first == second
    assert len(first) == len(CELLS) - 1  # the imports show nothing
    assert all({"text/plain", "text/html"} <= data.keys() for data in first)


def test_an_error_in_a_cell_shows_its_line_and_no_path_of_this_machine(runs):
    (output,) = runs[0].cells[4].outputs
    text = output["data"]["text/plain"]
    assert "Terjadi di baris 2:\n\n    galat = target - skor" in text
    assert "ipykernel" not in json.dumps(output)


def test_running_the_cell_again_leaves_one_quiz(tmp_path):
    # without a front end, a cell is known by its source
    again = ['from dlkit.live.quiz import Quiz\nQuiz("02")', COUNT]
    cells = run(again * 3, tmp_path).cells
    counts = {cell.outputs[0]["data"]["text/plain"] for cell in cells[1::2]}
    assert len(counts) == 1
