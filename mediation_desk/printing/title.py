"""Titles, subject lines and headings, and how they keep with what follows."""

from __future__ import annotations

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer

from mediation_desk.printing.page import Mark, PaperCanvas
from mediation_desk.printing.style import Styles
from mediation_desk.printing.words import Words, marked, plain, text

ROOM = 28.0


class Rule(Flowable):
    """A short rule in the middle of the text, ``length`` millimetres long."""

    def __init__(self, length: float, *, before: float = 5, after: float = 10) -> None:
        super().__init__()
        self._length, self._after = length * mm, after
        self._height = before + after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The whole width, with the spaces before and after the rule."""
        self.width, self.height = width, self._height
        return width, self._height

    def draw(self) -> None:
        """Draws the rule, 0.7 pt."""
        self.canv.setLineWidth(0.7)
        left = (self.width - self._length) / 2
        self.canv.line(left, self._after, left + self._length, self._after)


class Heading(Paragraph):
    """A heading that is never the last thing on a page and stands in the reader's outline.

    It needs ``room`` points from its own top to the foot of the page, else it moves on. Not by a
    conditional page break before it: that would double the space between it and the text above.
    """

    def __init__(self, words: Words, style: ParagraphStyle, room: float) -> None:
        super().__init__(marked(words, style), style)
        self._outline, self._room = plain(words), room

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The heading's size, or more than there is when it had better move on."""
        wide, high = super().wrap(width, height)
        return (wide, height + 1) if height < max(self._room, high) else (wide, high)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Nothing: a heading stays whole."""
        return []

    def draw(self) -> None:
        """Draws the heading and tells the outline."""
        super().draw()
        if isinstance(self.canv, PaperCanvas):
            self.canv.remember(self._outline, 1)


def title(
    styles: Styles,
    *lines: str,
    subject: Words = "",
    number: Words = "",
    rule: bool = False,
    before: float = 15,
) -> list[Flowable]:
    """The title in capitals, the subject line, the rule under it, and the paper's own number."""
    story: list[Flowable] = [Spacer(1, before), Mark(bookmark=" ".join(plain(w) for w in lines))]
    story += [text(line, styles.title) for line in lines]
    if subject:
        story.append(text(subject, styles.subject))
    if number:
        story += [Spacer(1, 1), text(number, styles.own_number)]
    elif rule:
        story.append(Rule(62))
    else:
        story.append(Spacer(1, 8))
    return story


def register_title(styles: Styles, *lines: str) -> list[Flowable]:
    """The title over the pages of a part of a register."""
    mark = Mark(bookmark=" - ".join(plain(w) for w in lines))
    return [mark, *(text(line, styles.register_title) for line in lines), Spacer(1, 6)]


def heading(words: Words, style: ParagraphStyle, *, room: float = ROOM) -> Heading:
    """A heading that keeps ``room`` millimetres of page, itself included, or moves to the next."""
    return Heading(words, style, room * mm)
