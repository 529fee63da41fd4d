"""Room for handwriting: dotted lines, leaders between words, boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.line_writer import write_line
from mediation_desk.printing.style import Styles
from mediation_desk.printing.words import Run, Words, printable, text

PITCH = 8.5
TICK_PITCH = 8
BOX_SIDE = 3.2 * mm
BOX_ROOM = 4.6 * mm
TWO_DIGITS = 8
NAME = 60


@dataclass(frozen=True, slots=True)
class Gap:
    """A leader of at least so many millimetres, wider by its share of the room left."""

    least: float = TWO_DIGITS
    share: float = 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick; ``crossed`` when the answer is known."""

    crossed: bool = False


@dataclass(frozen=True, slots=True)
class Skip:
    """White space of so many millimetres."""

    width: float


Part = str | Run | Gap | Tick | Skip


@dataclass(frozen=True, slots=True)
class _Piece:
    width: float
    part: Part
    font: str


def draw_dots(canvas: Canvas, x: float, y: float, width: float) -> None:
    """Draws the dotted line 1 pt under the baseline ``y``, in points."""
    canvas.saveState()
    canvas.setStrokeGray(0.3)
    canvas.setLineWidth(0.75)
    canvas.setLineCap(1)
    canvas.setDash([0.01, 2.6])
    canvas.line(x, y - 1, x + width, y - 1)
    canvas.restoreState()


def draw_tick(canvas: Canvas, x: float, y: float, *, crossed: bool) -> None:
    """Draws the tick box on the baseline ``y``, with its cross when the answer is known."""
    canvas.saveState()
    canvas.setLineWidth(0.6)
    canvas.rect(x, y - 0.4, BOX_SIDE, BOX_SIDE)
    if crossed:
        canvas.setLineWidth(0.9)
        low, high = y - 0.4 + 2, y - 0.4 + BOX_SIDE - 2
        canvas.line(x + 2, low, x + BOX_SIDE - 2, high)
        canvas.line(x + 2, high, x + BOX_SIDE - 2, low)
    canvas.restoreState()


class Ticked(Flowable):
    """A paragraph with a tick box before its first line."""

    def __init__(self, paragraph: Paragraph, *, crossed: bool) -> None:
        super().__init__()
        self._paragraph, self._crossed = paragraph, crossed
        self.spaceAfter = paragraph.getSpaceAfter()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As large as its paragraph."""
        self.width, self.height = self._paragraph.wrap(width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The first lines with the box, the others without."""
        parts = self._paragraph.split(width, height)
        if not parts or not isinstance(parts[0], Paragraph):
            return []
        return [Ticked(parts[0], crossed=self._crossed), *parts[1:]]

    def draw(self) -> None:
        """Draws the box and the paragraph."""
        self._paragraph.drawOn(self.canv, 0, 0)
        baseline = self.height - self._paragraph.style.fontSize
        draw_tick(self.canv, 0, baseline, crossed=self._crossed)


def ticked(words: Words, styles: Styles, *, crossed: bool) -> Ticked:
    """A statement with its tick box, crossed when it is known to hold."""
    return Ticked(text(words, styles.ticked), crossed=crossed)


class WritingLine(Flowable):
    """Words, leaders and tick boxes on one line, or on as many as they need."""

    def __init__(
        self,
        parts: Sequence[Part],
        fonts: FontSet,
        *,
        indent: float = 0,
        pitch: float = PITCH,
        size: float = 13,
    ) -> None:
        super().__init__()
        self._size, self._pitch, self._indent = size, pitch * mm, indent * mm
        self._pieces = [p for part in parts for p in _pieces(part, fonts, size)]
        self._lines: list[list[_Piece]] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The whole width and one pitch for each line."""
        self._lines = _broken(self._pieces, width - self._indent, width)
        self.width, self.height = width, len(self._lines) * self._pitch
        return self.width, self.height

    def draw(self) -> None:
        """Draws the lines with their baselines 2.3 mm above the foot of each pitch."""
        y = self.height - self._pitch + 2.3 * mm
        indent = self._indent
        for line in self._lines:
            self._draw_line(line, indent, y)
            y -= self._pitch
            indent = 0

    def _draw_line(self, line: list[_Piece], x: float, y: float) -> None:
        left = self.width - x - sum(p.width for p in line)
        shares = sum(_share(p.part) for p in line) or 1
        for words, pieces in groupby(line, lambda p: isinstance(p.part, str)):
            if words:
                stretch = list(pieces)
                text = tuple((p.font, str(p.part)) for p in stretch)
                write_line(self.canv, (0, text), x, y, self._size)
                x += sum(p.width for p in stretch)
                continue
            for piece in pieces:
                room = _share(piece.part) * max(left, 0) / shares
                self._draw_mark(piece.part, x, y, piece.width + room)
                x += piece.width + room

    def _draw_mark(self, part: Part, x: float, y: float, width: float) -> None:
        if isinstance(part, Gap):
            draw_dots(self.canv, x + 2, y, width - 4)
        elif isinstance(part, Tick):
            draw_tick(self.canv, x, y, crossed=part.crossed)


def blank_lines(count: int, fonts: FontSet, *, pitch: float = PITCH) -> list[Flowable]:
    """So many full-width dotted lines to write on."""
    return [WritingLine((Gap(),), fonts, pitch=pitch) for _ in range(count)]


def date_parts(before: str = "ngày ", *, century: str = "20") -> tuple[Part, ...]:
    """ "ngày ... tháng ... năm 20..." with leaders for the digits."""
    return (before, Gap(), " tháng ", Gap(), f" năm {century}", Gap(TWO_DIGITS, 0.7))


def _share(part: Part) -> float:
    return part.share if isinstance(part, Gap) else 0


def _pieces(part: Part, fonts: FontSet, size: float) -> list[_Piece]:
    if isinstance(part, Gap):
        return [_Piece(part.least * mm, part, "")]
    if isinstance(part, Tick):
        return [_Piece(BOX_ROOM, part, "")]
    if isinstance(part, Skip):
        return [_Piece(part.width * mm, part, "")]
    run = part if isinstance(part, Run) else Run(part)
    font = fonts.face(bold=run.bold, italic=run.italic)
    words = printable(run.text, font)
    return _spaced(words, font, size)


def _spaced(words: str, font: str, size: float) -> list[_Piece]:
    """The words one by one, each with the space after it: a line may end between them."""
    found = [w + " " for w in words.split(" ")]
    found[-1] = found[-1][:-1]
    return [_Piece(stringWidth(w, font, size), w, font) for w in found if w]


def _broken(pieces: Sequence[_Piece], first: float, later: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = [[]]
    room = first
    for piece in pieces:
        if lines[-1] and sum(p.width for p in lines[-1]) + piece.width > room + 0.01:
            lines.append([])
            room = later
        lines[-1].append(piece)
    return lines
