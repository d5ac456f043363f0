"""One look at everything done so far, and what to do next."""

from dlkit.course.lessons import EXERCISES, PARTS, Lesson
from dlkit.course.message import inline_html
from dlkit.course.progress import DONE, TRIED, Progress

_SIGNS = {DONE: "✓", TRIED: "✗", None: "○"}
_LEGEND = "✓ selesai, ✗ dicoba tetapi belum benar, ○ belum dikerjakan"
_CELL = "text-align: left; vertical-align: top; padding: 4px 16px 4px 0"


class Overview:
    """Kemajuan per pelajaran pada saat dibuat.

    Parameters
    ----------
    lessons : sequence of Lesson
        Semua pelajaran, berurutan.
    progress : Progress
        Catatan yang dibaca.
    """

    def __init__(self, lessons: tuple[Lesson, ...], progress: Progress):
        levels = progress.items()
        self._levels = {
            lesson: {each: levels.get(each.item) for each in lesson.activities}
            for lesson in lessons
        }
        notices = progress.take_notices()
        if progress.failure and progress.failure not in notices:
            notices.append(progress.failure)
        self._after = [self._advice(), _LEGEND + ".", *notices]

    @property
    def done(self) -> tuple[str, ...]:
        """Butir yang sudah selesai, misalnya ``"exercise:02.update"``."""
        return tuple(each.item for _, each, level in self._flat() if level == DONE)

    @property
    def next(self) -> str | None:
        """Butir pertama yang belum selesai; None kalau semua selesai."""
        return next((e.item for _, e, level in self._flat() if level != DONE), None)

    def _flat(self) -> list[tuple]:
        return [
            (lesson, activity, level)
            for lesson, levels in self._levels.items()
            for activity, level in levels.items()
        ]

    def _advice(self) -> str:
        for lesson, activity, level in self._flat():
            if level != DONE:
                part = f"{activity.part.lower()} ({activity.label})"
                return f"Berikutnya: {part}, di `{lesson.notebook}`."
        return "Semua yang ada di sini sudah selesai. Hebat!"

    def _summary(self) -> str:
        return f"Kemajuan: {len(self.done)} dari {len(self._flat())} selesai"

    def _marked(self, lesson: Lesson, part: str) -> list[tuple[str, str]]:
        return [
            (_SIGNS[level], activity.label)
            for activity, level in self._levels[lesson].items()
            if activity.part == part
        ]

    def __repr__(self) -> str:
        lines = [self._summary(), ""]
        for lesson in self._levels:
            lines.append(f"{lesson.number} {lesson.title}")
            lines += [
                f"   {part + ':':<12}{'   '.join(map(' '.join, marked))}"
                for part in PARTS
                if (marked := self._marked(lesson, part))
            ]
        return "\n".join([*lines, "", *self._after])

    def _repr_html_(self) -> str:
        heads = "".join(
            f'<th scope="col" style="{_CELL}">{head}</th>'
            for head in ("Pelajaran", *PARTS)
        )
        rows = "".join(map(self._row, self._levels))
        after = "".join(f"<p>{inline_html(text)}</p>" for text in self._after)
        return (
            f"<p><strong>{self._summary()}</strong></p>"
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{after}"
        )

    def _row(self, lesson: Lesson) -> str:
        title = inline_html(f"{lesson.number} {lesson.title}")
        cells = "".join(
            f'<td style="{_CELL}">{self._cell(lesson, part)}</td>' for part in PARTS
        )
        return f'<tr><th scope="row" style="{_CELL}">{title}</th>{cells}</tr>'

    def _cell(self, lesson: Lesson, part: str) -> str:
        marked = self._marked(lesson, part)
        if part == EXERCISES:
            return "<br>".join(map(" ".join, marked))
        # "soal 1" is "1" below its heading: so the table fits a narrow screen
        return " ".join(f"{sign}&nbsp;{label.split()[-1]}" for sign, label in marked)
