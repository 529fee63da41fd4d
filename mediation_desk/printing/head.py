"""The heads of papers: the national words, with or without the issuing body at their left."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.page import PaperCanvas
from mediation_desk.printing.ruler import Ruler
from mediation_desk.printing.words import NO_BREAK, printable

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
TEAM_WORDS = "TỔ HÒA GIẢI"

LEFT_SHARE = 0.38
LEFT_ROOM = 60 * mm
PITCH = 16.0
RULE = 0.7


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A centred string with its middle and its baseline, down from the top, in points."""

    text: str
    font: str
    size: float
    middle: float
    down: float
    rule: float = 0
    rule_gap: float = 5


class Head(Flowable):
    """Centred strings with rules under them in a box of fixed height."""

    def __init__(self, strings: list[_Drawn], width: float, height: float) -> None:
        super().__init__()
        self._strings = strings
        self.width, self.height = width, height

    def draw(self) -> None:
        """Draws the strings; the page then shows no number."""
        if isinstance(self.canv, PaperCanvas):
            self.canv.own_head()
        for string in self._strings:
            self._draw_string(string)

    def _draw_string(self, s: _Drawn) -> None:
        canvas, y = self.canv, self.height - s.down
        canvas.setFont(s.font, s.size)
        canvas.drawCentredString(s.middle, y, s.text)
        if s.rule:
            half = canvas.stringWidth(s.text, s.font, s.size) * s.rule / 2
            canvas.setLineWidth(RULE)
            canvas.line(s.middle - half, y - s.rule_gap, s.middle + half, y - s.rule_gap)


def head_a(fonts: FontSet, width: float) -> Head:
    """The national words alone, centred on ``width`` millimetres (Nghị định 30/2020/NĐ-CP, ô 1)."""
    middle = width * mm / 2
    strings = [
        _Drawn(NATION, fonts.bold, 13, middle, 12),
        _Drawn(MOTTO, fonts.bold, 14, middle, 29.5, rule=1, rule_gap=5.5),
    ]
    return Head(strings, width * mm, 37)


def head_b(
    fonts: FontSet, width: float, *, commune: str, team: str, number: str = "", dated: str = ""
) -> Head:
    """A team's paper: commune above team at the left, the national words at the right."""
    above = _left_lines(commune, fonts, fonts.regular)
    return _two_columns(
        fonts, width, [*above, *_left_lines(team, fonts, fonts.bold)], number, dated
    )


def head_c(
    fonts: FontSet, width: float, *, lines: tuple[str, ...], number: str = "", dated: str = ""
) -> Head:
    """A state body's paper: the lines of its one name in bold at the left."""
    left = [done for line in lines for done in _left_lines(line, fonts, fonts.bold)]
    return _two_columns(fonts, width, left, number, dated)


def _two_columns(
    fonts: FontSet, width: float, left: list[tuple[str, str, float]], number: str, dated: str
) -> Head:
    west, east = width * mm * LEFT_SHARE / 2, width * mm * (1 + LEFT_SHARE) / 2
    strings = [
        _Drawn(text, font, size, west, 11 + PITCH * n, rule=0.42 if n == len(left) - 1 else 0)
        for n, (text, font, size) in enumerate(left)
    ]
    strings.append(_Drawn(NATION, fonts.bold, 12, east, 11))
    strings.append(_Drawn(MOTTO, fonts.bold, 13, east, 11 + PITCH, rule=1))
    extra = PITCH * max(len(left) - 2, 0)
    low = 11 + PITCH + 27 + extra
    strings.append(_fitted(number, fonts.regular, west, low, width * mm * LEFT_SHARE))
    strings.append(_fitted(dated, fonts.italic, east, low, width * mm * (1 - LEFT_SHARE)))
    shown = [s for s in strings if s.text]
    return Head(shown, width * mm, (60 if number or dated else 36) + extra)


def _fitted(words: str, font: str, middle: float, down: float, room: float) -> _Drawn:
    """At 13 pt, or as much smaller as its column asks for."""
    text = printable(words, font)
    return _Drawn(text, font, 13 * min(1, room / max(stringWidth(text, font, 13), 1)), middle, down)


def _left_lines(words: str, fonts: FontSet, font: str) -> list[tuple[str, str, float]]:
    """One line at 12 or 11 pt, or broken: after "TỔ HÒA GIẢI" if it begins so."""
    text, ruler = printable(words, font), Ruler(fonts)
    for size in (12.0, 11.0):
        if ruler.width(text, font, size) <= LEFT_ROOM:
            return [(text, font, size)]
    if text.startswith(TEAM_WORDS + " "):
        rest = _left_lines(text.removeprefix(TEAM_WORDS + " "), fonts, font)
        return [(TEAM_WORDS, font, rest[0][2]), *rest]
    # A dash ends a line, it does not begin one.
    lines = ruler.even_lines(text.replace(" - ", f"{NO_BREAK}- "), font, 11, LEFT_ROOM)
    return [("".join(words for _, words in pieces), font, 11.0) for _, pieces in lines]
