"""The head of a statistical sheet in three parts: form, title and period, reporting bodies."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.line_writer import write_line
from mediation_desk.printing.ruler import Line, Ruler, width_of

WIDTHS = (82 * mm, 117 * mm, 58 * mm)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHeadWords:
    """Left the form's number and its legal source, in the middle title and period.

    At the right pairs of a label and a body; ``unit`` is the unit of the figures.
    """

    form: str
    sources: tuple[str, ...]
    title: tuple[str, ...]
    kind: str = ""
    period: str = ""
    dates: str = ""
    bodies: tuple[tuple[str, str], ...] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Set:
    line: Line
    size: float
    leading: float
    before: float = 0


class SheetHead(Flowable):
    """Three columns without rules, as tall as the tallest."""

    def __init__(self, words: SheetHeadWords, fonts: FontSet) -> None:
        super().__init__()
        self._ruler = Ruler(fonts)
        self._parts = (self._left(words), self._middle(words), self._right(words))
        self._unit = self._set(words.unit, fonts.italic, 10, 12, WIDTHS[2])[:1]
        self.width = sum(WIDTHS)
        unit = 13 if words.unit else 0
        heights = [sum(s.leading + s.before for s in part) for part in self._parts]
        self.height = max(heights[0], heights[1], heights[2] + unit) + 2

    def draw(self) -> None:
        """Draws the three parts from the top, and the unit at the foot of the right one."""
        left = 0.0
        for n, (part, width) in enumerate(zip(self._parts, WIDTHS, strict=True)):
            y = self.height
            for piece in part:
                y -= piece.leading + piece.before
                indent = (width - width_of(piece.line)) / 2 if n == 1 else 0
                self._write(piece, left + indent, y + piece.leading * 0.25)
            left += width
        for piece in self._unit:
            self._write(piece, self.width - width_of(piece.line), 3)

    def _write(self, piece: _Set, x: float, y: float) -> None:
        write_line(self.canv, piece.line, x, y, piece.size)

    def _set(
        self, words: str, font: str, size: float, leading: float, width: float, before: float = 0
    ) -> list[_Set]:
        if not words:
            return []
        lines = self._ruler.lines(words, font, size, width - 4)
        return [_Set(ln, size, leading, 0 if n else before) for n, ln in enumerate(lines)]

    def _left(self, words: SheetHeadWords) -> list[_Set]:
        fonts = self._ruler.fonts
        done = self._set(words.form, fonts.bold, 10.5, 12.6, WIDTHS[0])
        for source in words.sources:
            done += self._set(source, fonts.regular, 10, 12, WIDTHS[0])
        return done

    def _middle(self, words: SheetHeadWords) -> list[_Set]:
        fonts, width = self._ruler.fonts, WIDTHS[1]
        done = [s for line in words.title for s in self._set(line, fonts.bold, 13, 16, width)]
        done += self._set(words.kind, fonts.regular, 10, 12, width)
        done += self._set(words.period, fonts.bold, 11, 13, width)
        return done + self._set(words.dates, fonts.italic, 10, 12.6, width)

    def _right(self, words: SheetHeadWords) -> list[_Set]:
        fonts, done = self._ruler.fonts, list[_Set]()
        for n, (label, body) in enumerate(words.bodies):
            done += self._set(label, fonts.regular, 10, 12.2, WIDTHS[2], 3.0 if n else 0)
            done += self._set(body, fonts.bold, 10, 12.2, WIDTHS[2])
        return done
