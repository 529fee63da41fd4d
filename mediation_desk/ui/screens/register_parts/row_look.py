"""How one dispute looks in the register: two lines, its hits marked, its state as a badge."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediation_desk.domain.dates import screen_date
from mediation_desk.services.kept import Entry
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.columns import (
    ROW_HEIGHT,
    Column,
    Columns,
    columns,
)
from mediation_desk.ui.screens.register_parts.hits import hits
from mediation_desk.ui.screens.register_parts.marked_line import paint_marked
from mediation_desk.ui.screens.register_parts.rows import ENTRY_ROLE
from mediation_desk.ui.screens.register_parts.wording import parties_line, short_number
from mediation_desk.ui.widgets.badge import badge_look, paint_badge
from mediation_desk.ui.widgets.painting import put_icon, rounded, written

_Index = QModelIndex | QPersistentModelIndex


class RowLook(QStyledItemDelegate):
    """Paints rows; `second` says a row's second line, `team` its team, in so many words."""

    def __init__(
        self,
        look: Look,
        *,
        year: Callable[[], int],
        team: Callable[[Entry], str],
        second: Callable[[Entry], str] | None = None,
    ) -> None:
        super().__init__()
        self._look, self._year, self._team, self._second = look, year, team, second
        self._words: Sequence[str] = ()

    def mark(self, words: Sequence[str]) -> None:
        """These words are marked in every row painted from now on."""
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All rows are equally high."""
        return QSize(option.rect.width(), self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row with its ground, its cells and the line under it."""
        entry = index.data(ENTRY_ROLE)
        painter.save()
        ink, second = self._ground(painter, option)
        if entry is not None:
            spread = columns(option.rect.width(), self._look)
            self._left(painter, option.rect, spread, entry, (ink, second))
            self._matter(painter, option.rect, spread, entry, (ink, second))
            self._right(painter, option.rect, spread, entry, ink)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> tuple[str, str]:
        """Paints what lies under the words; returns the inks of first and second words."""
        tokens, px, area = self._look.tokens, self._look.px, option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(tokens.selection))
            painter.fillRect(QRect(area.x(), area.y(), px(4), area.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.mute))
        line = QRect(area.x(), area.bottom(), area.width(), px(tokens.hairline))
        painter.fillRect(line, QColor(tokens.line))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, QRectF(area), px(4), outline=tokens.accent, pen=px(2))
        filled = chosen and self._look.theme == "contrast"
        return (tokens.on_selection if chosen else tokens.ink), (
            tokens.on_selection if filled else tokens.ink2
        )

    def _left(
        self,
        painter: QPainter,
        area: QRect,
        spread: Columns,
        entry: Entry,
        inks: tuple[str, str],
    ) -> None:
        look = self._look
        number = short_number(entry, self._year())
        small = len(number) > 5
        font = look.font(10.5 if small else 13, bold=True)
        written(painter, _cell(area, spread.number), number, font, inks[0])
        day, received = screen_date(entry.received_on), spread.received
        if spread.team is None:
            upper, lower = self._lines(area, received)
            written(painter, upper, day, look.font(12), inks[0])
            written(painter, lower, self._team(entry), look.font(11), inks[1])
        else:
            written(painter, _cell(area, received), day, look.font(12), inks[0])

    def _matter(
        self,
        painter: QPainter,
        area: QRect,
        spread: Columns,
        entry: Entry,
        inks: tuple[str, str],
    ) -> None:
        look = self._look
        upper, lower = self._lines(area, spread.matter)
        words, parties = self._words, parties_line(entry)
        paint_marked(painter, upper, parties, look.font(12, bold=True), inks[0], words, look)
        matter = self._second(entry) if self._second else self._telling(entry)
        paint_marked(painter, lower, matter, look.font(11.5), inks[1], words, look)

    def _right(
        self, painter: QPainter, area: QRect, spread: Columns, entry: Entry, ink: str
    ) -> None:
        if spread.team is not None:
            font = self._look.font(11.5)
            written(painter, _cell(area, spread.team), self._team(entry), font, ink)
        cell, badge = _cell(area, spread.state), badge_look(entry.state)
        if spread.state_in_words:
            paint_badge(painter, self._look, cell, badge)
        else:
            put_icon(painter, self._look, cell, badge.icon, 20, self._look.colour(badge.ink))

    def _telling(self, entry: Entry) -> str:
        """The matter, or the place when only that holds a word that is searched for."""
        in_place = self._words and hits(entry.place, self._words)
        if in_place and not hits(entry.summary, self._words):
            return entry.place
        return entry.summary

    def _lines(self, area: QRect, column: Column) -> tuple[QRect, QRect]:
        px, cell = self._look.px, _cell(area, column)
        half = px(23)
        top = area.y() + (area.height() - 2 * half) // 2
        return (
            QRect(cell.x(), top, cell.width(), half),
            QRect(cell.x(), top + half, cell.width(), half),
        )


def _cell(area: QRect, column: Column) -> QRect:
    return QRect(area.x() + column.left, area.y(), column.width, area.height())
