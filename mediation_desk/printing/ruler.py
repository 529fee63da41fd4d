"""Line breaking with remembered widths: what makes a register of 10,000 rows quick to set."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from mediation_desk.printing.fonts import FontSet, letter_widths
from mediation_desk.printing.words import NO_BREAK, Words, boxed, clean, glue, runs

# Dates, names and results come again and again; longer texts hardly do.
OFTEN = 40
FUZZ = 1e-9
STEP = 4.0


# A face and some words in it; a line is its width in points and its pieces from left to right.
# Plain tuples, because a hundred thousand of them cost the collector of garbage nothing.
Piece = tuple[str, str]
Line = tuple[float, tuple[Piece, ...]]


def width_of(line: Line) -> float:
    """The width of a line in points."""
    return line[0]


class Ruler:
    """Measures and breaks words set in one family; remembers every word it has seen."""

    def __init__(self, fonts: FontSet) -> None:
        self.fonts = fonts
        self._widths: dict[str, dict[str, float]] = {}
        self._lacking: set[str] = set()
        self._set: dict[tuple[str, str, float, float], tuple[Line, ...]] = {}

    def width(self, text: str, font: str, size: float) -> float:
        """The width of the text in points."""
        return self._em(text, font) * size

    def lines(self, words: Words, font: str, size: float, room: float) -> tuple[Line, ...]:
        """The words broken into lines no wider than ``room`` points; no letter is lost.

        A no-break group wider than the room is broken at its spaces, a word wider than the room
        between its letters.
        """
        if not isinstance(words, str) or len(words) > OFTEN:
            return tuple(self._break(words, font, size, room))
        key = (words, font, size, room)
        found = self._set.get(key)
        if found is None:
            found = self._set[key] = tuple(self._break(words, font, size, room))
        return found

    def even_lines(self, words: Words, font: str, size: float, room: float) -> tuple[Line, ...]:
        """The words in as few lines as ``room`` allows, as even as may be: no stub at the end."""
        lines = self.lines(words, font, size, room)
        while room > STEP:
            narrower = self.lines(words, font, size, room - STEP)
            if len(narrower) != len(lines):
                break
            lines, room = narrower, room - STEP
        return lines

    def _em(self, text: str, font: str) -> float:
        known = self._widths.setdefault(font, {})
        em = known.get(text)
        if em is None:
            letters, shown = letter_widths(font), boxed(text, font)
            em = known[text] = sum(letters.get(ord(c), 0) for c in shown) / 1000
            if shown != text:
                self._lacking.add(text)
        return em

    def _break(self, words: Words, font: str, size: float, room: float) -> Iterator[Line]:
        given = runs(words)
        if len(given) == 1:
            face = self._face(font, given[0].bold, given[0].italic)
            for part in glue(clean(given[0].text), cell=True).split("\n"):
                yield from self._fill_plain(part, face, size, room / size)
            return
        for paragraph in self._paragraphs(words, font):
            yield from self._fill(paragraph, size, room / size)

    def _face(self, font: str, bold: bool, italic: bool) -> str:
        fonts = self.fonts
        return fonts.face(
            bold=bold or font in (fonts.bold, fonts.bold_italic),
            italic=italic or font in (fonts.italic, fonts.bold_italic),
        )

    def _fill_plain(self, text: str, font: str, size: float, room: float) -> list[Line]:
        known, space = self._widths.setdefault(font, {}), self._em(" ", font)
        words = text.split(" ")
        widths = [known.get(word) or self._em(word, font) for word in words]
        if max(widths) > room:
            words = list(self._fitting(words, font, room))
            widths = [self._em(word, font) for word in words]
        if self._lacking:
            words = [boxed(word, font) for word in words]
        ends = list(accumulate([em + space for em in widths]))
        found: list[Line] = []
        first, start = 0, 0.0
        while first < len(words):
            last = max(bisect_right(ends, start + room + space + FUZZ), first + 1)
            end = ends[last - 1]
            pieces = ((font, " ".join(words[first:last])),)
            found.append(((end - start - space) * size, pieces))
            first, start = last, end
        return found

    def _fitting(self, words: list[str], font: str, room: float) -> Iterator[str]:
        for word in words:
            if self._em(word, font) <= room:
                yield word
            elif NO_BREAK in word:
                yield from self._fitting(word.split(NO_BREAK), font, room)
            else:
                yield from self._chopped(word, font, room)

    def _chopped(self, word: str, font: str, room: float) -> Iterator[str]:
        start, width = 0, 0.0
        for place, letter in enumerate(word):
            em = self._em(letter, font)
            if place > start and width + em > room:
                yield word[start:place]
                start, width = place, 0.0
            width += em
        yield word[start:]

    def _paragraphs(self, words: Words, font: str) -> Iterator[list[list[Piece]]]:
        """Paragraphs of words of pieces: a word may change its face in the middle."""
        glued = _glued_runs(words)
        paragraph: list[list[Piece]] = [[]]
        for text, bold, italic in glued:
            face = self._face(font, bold, italic)
            for n, part in enumerate(boxed(text, face).split("\n")):
                if n:
                    yield paragraph
                    paragraph = [[]]
                for m, word in enumerate(part.split(" ")):
                    if m:
                        paragraph.append([])
                    if word:
                        paragraph[-1].append((face, word))
        yield paragraph

    def _fill(self, words: list[list[Piece]], size: float, room: float) -> Iterator[Line]:
        line: list[Piece] = []
        width = 0.0
        for word in self._fitting_pieces(words, room):
            em = sum(self._em(text, face) for face, text in word)
            space = self._em(" ", line[-1][0]) if line else 0.0
            if line and width + space + em > room:
                yield width * size, tuple(line)
                line, width = list(word), em
                continue
            if line and word:
                line[-1] = (line[-1][0], line[-1][1] + " ")
            width += em + (space if word else 0)
            for piece in word:
                _join(line, piece)
        yield width * size, tuple(line)

    def _fitting_pieces(self, words: list[list[Piece]], room: float) -> Iterator[list[Piece]]:
        for word in words:
            if sum(self._em(text, face) for face, text in word) <= room:
                yield word
                continue
            for face, text in word:
                for part in self._fitting([text], face, room):
                    yield [(face, part)]


def _glued_runs(words: Words) -> Iterator[tuple[str, bool, bool]]:
    for run in runs(words):
        yield glue(clean(run.text), cell=True), run.bold, run.italic


def _join(line: list[Piece], piece: Piece) -> None:
    if line and line[-1][0] == piece[0]:
        line[-1] = (piece[0], line[-1][1] + piece[1])
    else:
        line.append(piece)
