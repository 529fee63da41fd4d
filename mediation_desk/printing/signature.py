"""Where people sign: columns with title, hint, room and name, and boxes for fingerprints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph

from mediation_desk.printing.dots import draw_dots
from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.line_writer import write_line
from mediation_desk.printing.ruler import Line, Ruler, width_of
from mediation_desk.printing.words import clean

SIGN = "(Ký, ghi rõ họ tên)"
SIGN_OR_PRESS = "(Ký hoặc điểm chỉ, ghi rõ họ tên)"
SIGN_AND_SEAL = "(Ký, đóng dấu, ghi rõ họ, tên)"

SMALLER = 1.5
PITCH = 1.19
PRESS_WIDTH, PRESS_HEIGHT = 25 * mm, 30 * mm
DOTTED_NAME = 48 * mm
NAME_LINES = 6
"""A longer name is cut where people sign, so that every row fits on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """One column: title (line breaks kept), hint, and one name or several that share the column.

    ``dated`` stands over the title; ``fingerprint`` adds the box; ``dotted`` a line for the name.
    """

    title: str
    hint: str = SIGN
    names: tuple[str, ...] = ()
    dated: str = ""
    fingerprint: bool = False
    dotted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipients:
    """The "Nơi nhận" list that stands where a signer might."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRow:
    """Columns side by side; ``widths`` (or equal) and ``room`` over the name in millimetres."""

    columns: tuple[Signer | Recipients, ...]
    widths: tuple[float, ...] = ()
    room: float = 22
    title_size: float = 13
    before: float = 0


class Signatures(Flowable):
    """Rows of signature columns that stay together on one page."""

    def __init__(self, rows: Sequence[SignatureRow], fonts: FontSet) -> None:
        super().__init__()
        self._rows, self._fonts = tuple(rows), fonts
        self._ruler = Ruler(fonts)
        self._blocks: list[_Block] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The whole width and the height of all rows in points."""
        self._blocks = [_Block(row, width, self._ruler) for row in self._rows]
        self.width, self.height = width, sum(b.height for b in self._blocks)
        return self.width, self.height

    def draw(self) -> None:
        """Draws the rows from the top."""
        top = self.height
        for block in self._blocks:
            block.draw(self, top - block.row.before)
            top -= block.height

    def centred(self, line: Line, middle: float, y: float, size: float) -> None:
        """Writes a line in the middle of its column."""
        write_line(self.canv, line, middle - width_of(line) / 2, y, size)


class _Block:
    """One row of columns, measured."""

    def __init__(self, row: SignatureRow, width: float, ruler: Ruler) -> None:
        self.row, self._ruler = row, ruler
        count = len(row.columns)
        self._widths = [w * mm for w in row.widths] or [width / count] * count
        signers = [c for c in row.columns if isinstance(c, Signer)]
        self._over = max((self._pitch + 1 if s.dated else 0 for s in signers), default=0)
        self._names = max((self._name_height(s, n) for n, s in self._signers()), default=0)
        tops = [self._title_height(s, n) for n, s in self._signers()]
        lists = [_list_height(c) for c in row.columns if isinstance(c, Recipients)]
        self._to_name = max(tops, default=0) + row.room * mm + 4
        self.height = row.before + self._over + max(self._to_name + self._names, *lists, 0)

    def _signers(self) -> list[tuple[int, Signer]]:
        return [(n, c) for n, c in enumerate(self.row.columns) if isinstance(c, Signer)]

    def _lines(self, words: str, font: str, size: float, width: float) -> tuple[Line, ...]:
        return self._ruler.lines(words, font, size, width - 4)

    def _titles(self, signer: Signer, n: int) -> tuple[Line, ...]:
        fonts = self._ruler.fonts
        return self._lines(signer.title, fonts.bold, self.row.title_size, self._widths[n])

    def _hints(self, signer: Signer, n: int) -> tuple[Line, ...]:
        if not signer.hint:
            return ()
        return self._lines(signer.hint, self._ruler.fonts.italic, self._hint_size, self._widths[n])

    def _title_height(self, signer: Signer, n: int) -> float:
        titles, hints = len(self._titles(signer, n)), len(self._hints(signer, n))
        return titles * self._pitch + hints * self._hint_pitch

    @property
    def _pitch(self) -> float:
        return self.row.title_size * PITCH

    @property
    def _hint_size(self) -> float:
        return self.row.title_size - SMALLER

    @property
    def _hint_pitch(self) -> float:
        return self._hint_size * PITCH

    def _name_lines(self, signer: Signer, n: int) -> list[tuple[Line, ...]]:
        share = self._widths[n] / max(len(signer.names), 1)
        size = self.row.title_size
        bold = self._ruler.fonts.bold
        return [self._cut(self._lines(name, bold, size, share)) for name in signer.names]

    def _cut(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        if len(lines) <= NAME_LINES:
            return lines
        rest = self._lines("…", self._ruler.fonts.bold, self.row.title_size, 1e6)
        return (*lines[: NAME_LINES - 1], *rest)

    def _name_height(self, signer: Signer, n: int) -> float:
        most = max((len(lines) for lines in self._name_lines(signer, n)), default=1)
        return most * self._pitch + 4

    def draw(self, page: Signatures, top: float) -> None:
        left = 0.0
        for n, column in enumerate(self.row.columns):
            if isinstance(column, Recipients):
                _draw_recipients(page, column, left, top - self._over, self._ruler)
            else:
                self._draw_signer(page, column, n, left, top)
            left += self._widths[n]

    def _draw_signer(self, page: Signatures, s: Signer, n: int, left: float, top: float) -> None:
        middle, fonts = left + self._widths[n] / 2, self._ruler.fonts
        if s.dated:
            for line in self._lines(s.dated, fonts.italic, self.row.title_size, 1e6):
                page.centred(line, middle, top - self.row.title_size + 1, self.row.title_size)
        y = top - self._over - self.row.title_size + 1
        for line in self._titles(s, n):
            page.centred(line, middle, y, self.row.title_size)
            y -= self._pitch
        for line in self._hints(s, n):
            page.centred(line, middle, y + 1, self._hint_size)
            y -= self._hint_pitch
        if s.fingerprint:
            right = left + self._widths[n] - 3 * mm
            _draw_fingerprint(page, right - PRESS_WIDTH, y + 6.5 - PRESS_HEIGHT, fonts)
        self._draw_names(page, s, n, left, top - self._over - self._to_name)

    def _draw_names(self, page: Signatures, s: Signer, n: int, left: float, top: float) -> None:
        share = self._widths[n] / max(len(s.names), 1)
        y = top - self.row.title_size
        if s.dotted and not s.names:
            draw_dots(page.canv, left + (share - DOTTED_NAME) / 2, y, DOTTED_NAME)
        for k, lines in enumerate(self._name_lines(s, n)):
            for m, line in enumerate(lines):
                page.centred(
                    line, left + share * (k + 0.5), y - m * self._pitch, self.row.title_size
                )


def closing(sentences: Sequence[Paragraph], block: Flowable, *, width: float) -> list[Flowable]:
    """The last paragraphs and the signatures, never signatures alone on a page.

    The last paragraph stays with them, and the one before it too when the last is a single line at
    ``width`` millimetres.
    """
    kept = 1
    if len(sentences) > 1 and _line_count(sentences[-1], width) == 1:
        kept = 2
    free = list(sentences[:-kept])
    return [*free, KeepTogether([*sentences[-kept:], block])]


def _line_count(paragraph: Paragraph, width: float) -> int:
    _, height = paragraph.wrap(width * mm, 1e6)
    return round(height / paragraph.style.leading)


def _list_height(recipients: Recipients) -> float:
    return 14 + 13.2 * len(recipients.lines)


def _draw_recipients(
    page: Signatures, recipients: Recipients, left: float, top: float, ruler: Ruler
) -> None:
    if not recipients.lines:
        return
    fonts = ruler.fonts
    y = top - 12
    write_line(page.canv, ruler.lines("Nơi nhận:", fonts.bold_italic, 12, 1e6)[0], left, y, 12)
    for words in recipients.lines:
        y -= 13.2
        write_line(page.canv, ruler.lines(clean(words), fonts.regular, 11, 1e6)[0], left, y, 11)


def _draw_fingerprint(page: Signatures, x: float, y: float, fonts: FontSet) -> None:
    canvas = page.canv
    canvas.saveState()
    canvas.setStrokeGray(0.4)
    canvas.setLineWidth(0.4)
    canvas.rect(x, y, PRESS_WIDTH, PRESS_HEIGHT)
    canvas.setFillGray(0.35)
    canvas.setFont(fonts.italic, 8.5)
    canvas.drawCentredString(x + PRESS_WIDTH / 2, y + PRESS_HEIGHT - 8.5, "Điểm chỉ")
    canvas.drawString(x + 4, y + 5, "Ngón")
    draw_dots(canvas, x + 24, y + 5, PRESS_WIDTH - 28)
    canvas.restoreState()
