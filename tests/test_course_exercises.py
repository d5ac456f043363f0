"""Every exercise: stub, right in every style, each usual mistake, bad answers."""

import inspect
import re

import numpy as np
import pytest

from dlkit.course import LESSONS, exercise
from dlkit.course.answers import is_texts, same
from dlkit.course.calls import call
from dlkit.course.workbench import Workbench
from tests.alternatives import ALTERNATIVES

EXERCISES = [each for lesson in LESSONS for each in lesson.exercises]
MISTAKES = [
    pytest.param(each, mistake, id=f"{each.name}-{mistake.name}")
    for each in EXERCISES
    for mistake in each.mistakes
]
each_exercise = pytest.mark.parametrize("each", EXERCISES, ids=lambda e: e.name)


@pytest.fixture(autouse=True)
def mine(tmp_path, monkeypatch):
    monkeypatch.setenv("DLKIT_PROGRESS", str(tmp_path / "kemajuan.json"))


def answers(each, function):
    return [call(function, case).answer for case in each.arguments()]


def deep(convert, texts=True):
    """Apply `convert` to every number and array of an answer, and to texts or not."""

    def converted(answer):
        if isinstance(answer, tuple):
            return tuple(map(converted, answer))
        return answer if is_texts(answer) and not texts else convert(answer)

    return converted


STYLES = {
    "lists": deep(lambda value: np.asarray(value).tolist()),
    "tuples": deep(lambda value: tuple(value) if np.ndim(value) else value),
    "arrays": deep(np.array),
    "float32, where that is exact": deep(
        lambda v: f[()] if np.array_equal(f := np.asarray(v, np.float32), v) else v,
        texts=False,
    ),
    "whole numbers as int": deep(
        lambda v: int(v) if np.ndim(v) == 0 and float(v).is_integer() else v
    ),
    "rounding": deep(lambda value: np.asarray(value) * (1 + 1e-13), texts=False),
    "a list of values": lambda a: list(a) if isinstance(a, tuple) else a,
}


def ellipsis_stub(*_): ...


def not_implemented(*_):
    raise NotImplementedError


def ellipsis_in_sum(*_):
    total = ...
    return total + 1


STUBS = {
    "ellipsis": ellipsis_stub,
    "pass": lambda *_: None,
    "not implemented": not_implemented,
    "returns ...": lambda *_: ...,
    "... in a pair": lambda *_: (..., ...),
    "None in a pair": lambda *_: (None, None),
    "... in a sum": ellipsis_in_sum,
    "Ellipsis itself": ...,
    "None itself": None,
}


@each_exercise
@pytest.mark.parametrize("stub", STUBS.values(), ids=STUBS)
def test_a_stub_is_not_attempted(each, stub):
    message = each.judge(stub)
    assert message.state == "belum dikerjakan"
    assert each.signature in repr(message)


@each_exercise
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_the_right_answer_is_right_in_every_style(each, style):
    message = each.judge(lambda *arguments: style(each.solution(*arguments)))
    assert message.state == "benar", message


@each_exercise
def test_another_way_to_the_right_answer_is_right(each):
    message = each.judge(ALTERNATIVES[each.name])
    assert message.state == "benar", message


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.number)
def test_the_solutions_a_learner_sees_are_right_when_run(lesson):
    namespace = {"np": np}
    for each in lesson.exercises:
        exec(each.solution_source, namespace)
        message = each.judge(namespace[each.function_name])
        assert message.state == "benar", message


@pytest.mark.parametrize(("each", "mistake"), MISTAKES)
def test_a_usual_mistake_gets_its_own_message(each, mistake):
    message = each.judge(mistake.function)
    assert message.state == "belum benar"
    assert message.mistake == mistake.name
    assert mistake.message in repr(message)


@pytest.mark.parametrize(("each", "mistake"), MISTAKES)
def test_a_usual_mistake_is_recognised_as_a_list_too(each, mistake):
    def listed(*arguments):
        return STYLES["lists"](mistake.function(*arguments))

    assert each.judge(listed).mistake == mistake.name


@each_exercise
def test_no_mistake_can_be_taken_for_another_or_for_the_right_answer(each):
    functions = {mistake.name: mistake.function for mistake in each.mistakes}
    functions["right"] = each.solution
    assert len(functions) == len(each.mistakes) + 1
    given = {name: answers(each, function) for name, function in functions.items()}
    names = list(given)
    for index, left in enumerate(names):
        for right in names[:index]:
            assert not all(map(same, given[left], given[right])), (left, right)


@each_exercise
def test_each_exercise_has_three_mistakes_two_hints_and_messages_of_its_own(each):
    messages = [mistake.message for mistake in each.mistakes]
    assert len(set(messages)) == len(messages) >= 3
    assert len(set(each.hints)) == len(each.hints) >= 2
    assert each.takeaway


def test_names_are_unique_and_start_with_their_lesson():
    for lesson in LESSONS:
        for each in lesson.exercises:
            assert each.name.startswith(f"{lesson.number}.")
    names = [each.name for each in EXERCISES]
    assert len(set(names)) == len(names)


@each_exercise
def test_the_cases_are_exact_in_binary_and_always_the_same(each):
    for case, again in zip(each.arguments(), each.arguments(), strict=True):
        for value, other in zip(case, again, strict=True):
            np.testing.assert_array_equal(value, other)
            if callable(value):  # a function to be explored is no number
                continue
            numbers = [*value.values()] if isinstance(value, dict) else value
            if np.asarray(numbers).dtype.kind != "U":
                eighths = np.asarray(numbers, float) * 8
                np.testing.assert_array_equal(eighths, np.round(eighths))


@each_exercise
@pytest.mark.parametrize(
    "answer",
    ["1", "teks", {"bobot": 1}, 1j, [[1, 2], [3]], object(), [None], np.array(["1"])],
    ids=lambda answer: type(answer).__name__,
)
def test_an_answer_of_a_wrong_type_is_explained(each, answer):
    if isinstance(answer, np.ndarray) and is_texts(answers(each, each.solution)[0]):
        answer = np.array([1])  # an array of texts is a list of texts
    message = each.judge(lambda *_: answer)
    assert message.state == "belum benar"
    assert message.mistake == "misshapen"
    assert "harus" in repr(message)


@each_exercise
def test_an_answer_of_a_wrong_shape_is_explained(each):
    def wrapped(*arguments):
        return STYLES["lists"](deep(lambda value: [value])(each.solution(*arguments)))

    message = each.judge(wrapped)
    assert message.mistake == "misshapen"
    assert re.search("array berbentuk|list teks", repr(message))


@each_exercise
@pytest.mark.parametrize("number", [np.nan, np.inf, 10**400, -123456])
def test_any_other_wrong_number_shows_one_case(each, number):
    # the same shape as the right answer, all of one number
    def constant(*arguments):
        return deep(lambda v: np.full(np.shape(v), number)[()])(
            each.solution(*arguments)
        )

    message = each.judge(constant)
    assert message.state == "belum benar"


def test_the_first_wrong_case_is_shown_with_both_answers():
    message = exercise("00.weighted_sum").exercise.judge(lambda *_: 7.5)
    assert "`x = [1.0, 2.0]`, `weights = [3.0, 4.0]`" in repr(message)
    assert "jawabanmu `7.5`, seharusnya `11.0`" in repr(message)


@each_exercise
def test_an_input_changed_in_place_is_named(each):
    index = next(i for i, value in enumerate(each.arguments()[0]) if np.ndim(value))

    def changing(*arguments):
        answer = each.solution(*arguments)
        everything = slice(None) if isinstance(arguments[index], list) else ...
        arguments[index][everything] = [99]
        return answer

    message = each.judge(changing)
    assert message.mistake == "in-place"
    assert f"`{each.parameters[index]}`" in repr(message)


def test_adding_in_place_is_named_though_the_numbers_are_right():
    def update(x, target, weights, bias, learning_rate):
        error = target - (x @ weights + bias >= 0)
        weights += learning_rate * error * x
        return weights, bias + learning_rate * error

    assert exercise("02.update").exercise.judge(update).mistake == "in-place"


def test_one_array_reused_for_all_answers_is_still_read_at_each_call():
    buffer = np.zeros(2)

    def update(x, target, weights, bias, learning_rate):
        nonlocal buffer
        new, bias = each.solution(x, target, weights, bias, learning_rate)
        buffer = np.resize(buffer, len(new))
        buffer[:] = new
        return buffer, bias

    each = exercise("02.update").exercise
    assert each.judge(update).state == "benar"


def divide_by_zero(*_):
    return 1 // 0


def unknown_name(*_):
    return belum_ada + 1  # noqa: F821


def unbound(*_):
    total += 1  # noqa: F821
    return total


def endless(*arguments):
    return endless(*arguments)


ERRORS = {
    "ZeroDivisionError": (divide_by_zero, "return 1 // 0"),
    "NameError": (unknown_name, "return belum_ada + 1"),
    "UnboundLocalError": (unbound, "total += 1"),
    "RecursionError": (endless, "return endless(*arguments)"),
    "IndexError": (lambda x, *_: x[99], "x[99]"),
    "AttributeError": (lambda x, *_: x.panjang, "x.panjang"),
    "ValueError": (lambda *_: np.ones(3) @ np.ones((7, 7)), "np.ones((7, 7))"),
    "TypeError": (lambda x, *_: x + "teks", '"teks"'),
    "KeyError": (lambda *_: {}["a"], '{}["a"]'),
}


@each_exercise
@pytest.mark.parametrize("name", ERRORS)
def test_an_exception_is_explained_with_its_line(each, name):
    function, source = ERRORS[name]
    message = each.judge(function)
    text = repr(message)
    assert message.state == "belum benar"
    assert name in message.title
    assert re.search(r"Terjadi di baris \d+:", text)
    assert source in text
    assert f"`{each.parameters[0]} = " in text
    assert "Traceback" not in text
    assert "test_course" not in text  # no path of this machine


def test_an_exception_in_numpy_points_at_the_learners_line():
    def predict_one(*_):
        wide = np.ones((3, 3))
        return np.linalg.inv(wide * 0)

    message = exercise("02.predict").exercise.judge(predict_one)
    assert "LinAlgError" in message.title
    assert "return np.linalg.inv(wide * 0)" in repr(message)


def test_warnings_and_prints_of_the_learner_do_not_fill_the_cell(capsys):
    def noisy(x, weights):
        print("menghitung")  # noqa: T201
        np.float64(1) / np.float64(0)
        return np.dot(x, weights)

    assert exercise("00.weighted_sum").check(noisy).state == "benar"
    assert capsys.readouterr() == ("", "")


def test_printing_instead_of_returning_is_named():
    message = exercise("00.weighted_sum").check(lambda x, w: print(x @ w))  # noqa: T201
    assert message.mistake == "printed"
    assert "return" in repr(message)


def test_a_branch_without_return_is_named():
    def predict_one(x, weights, bias):  # noqa: RET503
        if x @ weights + bias >= 0:
            return 1

    message = exercise("02.predict").exercise.judge(predict_one)
    assert message.mistake == "sometimes-none"


@each_exercise
@pytest.mark.parametrize("value", [3, "update", np.zeros(2), (1, 2)])
def test_the_result_instead_of_the_function_is_explained(each, value):
    message = each.judge(value)
    assert message.state == "belum benar"
    assert f"check({each.function_name})" in repr(message)


@each_exercise
def test_a_wrong_number_of_parameters_is_explained(each):
    message = each.judge(lambda: 1)
    assert message.state == "belum benar"
    assert each.signature in repr(message)
    assert f"{len(inspect.signature(each.solution).parameters)} argumen" in repr(
        message
    )


@each_exercise
def test_hints_come_one_by_one_and_say_how_many_are_left(each):
    bench = Workbench(each)
    total = len(each.hints)
    for number, hint in enumerate(each.hints, start=1):
        message = bench.hint()
        assert message.title == f"Petunjuk {number} dari {total}"
        assert hint in message.body
        left = total - number
        assert (f"{left} petunjuk" if left else "terakhir") in message.body[-1]
    assert bench.hint() == message


@each_exercise
def test_what_works_is_the_learners_own_or_ours_and_says_so(each, capsys):
    bench = Workbench(each)
    mistaken, alternative = each.mistakes[0].function, ALTERNATIVES[each.name]
    assert bench.working(alternative) is alternative
    assert capsys.readouterr().out == ""
    assert bench.working(mistaken) is each.solution
    assert each.name in capsys.readouterr().out


@each_exercise
def test_the_solution_is_shown_as_code(each):
    message = Workbench(each).solution()
    assert f"def {each.function_name}(" in repr(message)
    assert f"def {each.function_name}(" in message._repr_html_()


def test_the_same_workbench_comes_back():
    assert exercise("02.fit") is exercise("02.fit")


@pytest.mark.parametrize("name", ["02.updat", "xyz", "", None, 2])
def test_an_unknown_exercise_says_which_there_are(name):
    with pytest.raises(ValueError, match=r"Tidak ada latihan bernama .*02\.update"):
        exercise(name)


def test_html_escapes_what_the_learner_wrote():
    message = exercise("02.predict").exercise.judge(lambda *_: "<script>x</script>")
    assert "<script>" not in message._repr_html_()

    def bad(*_):
        raise RuntimeError("<b>tebal</b>")

    message = exercise("02.predict").exercise.judge(bad)
    assert "<b>" not in message._repr_html_()
    assert "<b>tebal</b>" in repr(message)


def test_the_rich_form_says_in_words_what_it_says_in_colour():
    for function, words in ((..., "Belum dikerjakan"), (lambda *_: 3, "Belum benar")):
        message = exercise("02.predict").exercise.judge(function)
        assert words in message._repr_html_()
        assert repr(message).startswith(("○", "✗"))
        assert not re.search(r"#[0-9a-f]{3,6}\b|rgb\(", message._repr_html_())
