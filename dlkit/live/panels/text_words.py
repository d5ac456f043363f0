"""What the text panel says of a sentence: in words, as a table, and as a formula."""

from dataclasses import dataclass

from dlkit._format import decimal, fixed, shortened, signed
from dlkit.live import html_table
from dlkit.live.formula import Formula, typeset
from dlkit.live.panels.text_reading import Reading

ANSWERS = ("negatif", "positif")
MOST_ROWS = 40  # of the table
MOST_NAMED = 6  # unknown words that the summary names


@dataclass(frozen=True, eq=False)
class TextWords:
    """Kata-kata tentang satu bacaan.

    Attributes
    ----------
    reading : Reading
    hidden : bool
        Benar kalau modelnya punya lapisan tersembunyi.
    number, label : int, optional
        Nomor dan label kalimat uji; None untuk kalimat sendiri.
    """

    reading: Reading
    hidden: bool
    number: int | None = None
    label: int | None = None

    @property
    def empty(self) -> str:
        """Nama batang teks kosong."""
        return "teks kosong" if self.hidden else "bias"

    @property
    def verdict(self) -> str:
        """Benar atau salahnya jawaban atas kalimat uji."""
        return "benar" if self.reading.positive == bool(self.label) else "salah"

    def captions(self, right: float) -> dict[str, str]:
        """Judul tiap gambar; `right`: bagian data uji yang dijawab benar."""
        words = "pengaruh tiap kata" if self.hidden else "bobot tiap kata"
        if self.number is not None:
            label = ANSWERS[self.label]
            words = f"kalimat uji {self.number}, label {label}: {self.verdict}"
        score, p = fixed(self.reading.score), fixed(self.reading.probability)
        return {
            "words": words,
            "pairs": "bobot tiap bigram",
            "sigmoid": f"skor {score} → peluang {p}",
            "rights": f"benar: data uji {decimal(100 * right)}%",
        }

    def answer(self) -> str:
        """Jawaban model, dan asal skornya."""
        reading = self.reading
        words = "Kalimatmu"
        if self.number is not None:
            words = f"Kalimat uji {self.number} (label {ANSWERS[self.label]})"
        words += (
            f" dijawab {ANSWERS[reading.positive]}"
            f"{'' if self.number is None else f', {self.verdict}'}: "
            f"peluang positif {fixed(reading.probability)}, skor {fixed(reading.score)}"
        )
        if not self.hidden:
            rest = _bracketed(reading.score - reading.bias)
            words += f" = bias {fixed(reading.bias)} + kata-katanya {rest}"
        pushes = []
        for sign, doing in ((1, "menaikkan"), (-1, "menurunkan")):
            if token := reading.strongest(sign):
                value = signed(reading.influences[token])
                pushes.append(f"paling {doing} “{shortened(token, 30)}” ({value})")
        if pushes:
            pushes[0] = pushes[0].capitalize()
            return f"{words}. {', '.join(pushes)}."
        return f"{words}."

    def strangers(self) -> str:
        """Kata yang tidak dikenal, kalau ada."""
        unknown = list(dict.fromkeys(self.reading.unknown))
        if not unknown:
            return ""
        named = ", ".join(f"“{shortened(word, 15)}”" for word in unknown[:MOST_NAMED])
        more = len(unknown) - MOST_NAMED
        return f" Tidak dikenal: {named}{f', dan {more} lagi' if more > 0 else ''}."

    def notes(self, shown: int) -> list[str]:
        """Yang perlu dikatakan tentang batangnya; `shown`: baris terbanyak."""
        count, notes = len(self.reading.words), []
        if not count:
            notes.append("Belum ada kata: jawaban ini untuk teks kosong.")
        if count > shown:
            notes.append(
                f"Ada {count} kata; yang tampak {shown - 1} yang paling berpengaruh."
            )
        if self.hidden:
            notes.append(
                "Batang: perubahan skor kalau kata itu dibuang. Jumlahnya bukan skor, "
                "sebab pengaruh sebuah kata bergantung pada kata lain."
            )
        return notes

    def table(self) -> str:
        """Tiap token yang dikenal, sebagai tabel HTML."""
        reading = self.reading
        what = "pengaruh" if self.hidden else "bobot"
        heads = ["token", what, "kalimat latih positif", "kalimat latih negatif"]
        rows = [[self.empty, fixed(reading.bias), "", ""]]
        for token in list(dict.fromkeys(reading.known))[:MOST_ROWS]:
            negative, positive = reading.seen[token]
            times = reading.known.count(token)
            name = shortened(token, 30) + (f" ({times}×)" if times > 1 else "")
            value = signed(reading.influences[token])
            rows.append([name, value, positive, negative])
        rows.append(["skor", fixed(reading.score), "", ""])
        return html_table.table(heads, rows)

    def formula(self) -> Formula:
        """Skor dan peluang, terisi angka kalimat ini."""
        lines, latex = self._difference() if self.hidden else self._sum()
        p = fixed(self.reading.probability)
        power = f"−{_bracketed(self.reading.score)}"
        lines.append(f"peluang = 1/(1 + e^({power})) = {p}")
        fraction = rf"\frac{{1}}{{1 + e^{{{typeset(power)}}}}}"
        latex.append(rf"\text{{peluang}} &= {fraction} = {typeset(p)}")
        return Formula(r" \\ ".join(latex), "\n".join(lines))

    def _sum(self):
        """Return the score as a sum, as lines of text and of LaTeX."""
        reading = self.reading
        values = [reading.bias, *(reading.influences[t] for t in reading.known)]
        filled = [_bracketed(value) for value in values]
        score = fixed(reading.score)
        lines = [
            f"skor = {' + '.join(['bias', *(f'w({t})' for t in reading.known)])}",
            f"     = {' + '.join(filled)} = {score}",
        ]
        names = [r"\text{bias}", *(rf"w_{{\text{{{t}}}}}" for t in reading.known)]
        return lines, [
            rf"\text{{skor}} &= {_wrapped(names)}",
            rf"&= {_wrapped(map(typeset, filled))} = {typeset(score)}",
        ]

    def _difference(self):
        """Return what leaving out the strongest word does, in both forms."""
        reading = self.reading
        score = fixed(reading.score)
        lines, latex = [f"skor = {score}"], [rf"\text{{skor}} &= {typeset(score)}"]
        token = reading.strongest(1) or reading.strongest(-1)
        if token is not None:
            value = reading.influences[token]
            rest = _bracketed(reading.score - value)
            title, filled = f"pengaruh “{token}”", f"{score} − {rest} = {fixed(value)}"
            lines.append(f"{title} = {filled}")
            latex.append(rf"\text{{{title}}} &= {typeset(filled)}")
        return lines, latex


def _wrapped(terms, most=4):
    """Join terms by plus signs, in rows that fit on a narrow page."""
    terms = list(terms)
    rows = [" + ".join(terms[i : i + most]) for i in range(0, len(terms), most)]
    return r" \\ &\quad {} + ".join(rows)


def _bracketed(value):
    text = fixed(value)
    return f"({text})" if text.startswith("−") else text
