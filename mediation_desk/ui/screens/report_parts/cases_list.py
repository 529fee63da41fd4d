"""The list below the table: which disputes a figure counts, each to be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mediation_desk.services.kept import Entry
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.report_parts.cases_model import CasesModel, parties
from mediation_desk.ui.widgets.painting import rounded, written

ROW, TALL = 36, 60
NARROW = 640
SHOWN = 2
"""Rows that there is always room for."""


class CasesList(QListView):
    """Lists the disputes of one figure; `opened` comes with an id, `left` with Escape."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, look: Look, fetch: Callable[[Sequence[str]], Sequence[Entry]]) -> None:
        super().__init__()
        self._look = look
        self.cases = CasesModel(fetch)
        self.setModel(self.cases)
        self.setItemDelegate(_Cases(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.activated.connect(self._open)
        look.changed.connect(self._dress)
        self._dress()

    def show_cases(self, name: str, ids: Sequence[str]) -> None:
        """The list is now these disputes and is called so; the first is chosen."""
        self.cases.show_ids(ids)
        self.setAccessibleName(name)
        self.setCurrentIndex(self.cases.index(0))
        self._dress()

    def open_word(self) -> str:
        """The word at the end of each line."""
        return self.tr("Open")

    def row_height(self) -> int:
        """How high a line is, in px now: two lines of words where there is little width."""
        return self._look.px(TALL if self.is_narrow() else ROW)

    def is_narrow(self) -> bool:
        """Whether the matter goes into a line of its own."""
        return self.viewport().width() < self._look.px(NARROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the dispute, Escape goes back to the figure."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self.cases.entry(index.row()) is not None:
            self.opened.emit(self.cases.ids[index.row()])

    def _dress(self) -> None:
        rows = min(SHOWN, max(1, self.cases.rowCount()))
        self.setMinimumHeight(rows * self.row_height() + self._look.px(2))
        self.doItemsLayout()


class _Cases(QStyledItemDelegate):
    """Number, parties, matter, day and the word that opens, in one painted line or two."""

    def __init__(self, look: Look, view: CasesList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._view.row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = self._view.cases.entry(index.row())
        area: QRect = option.rect
        chosen = index == self._view.currentIndex()
        if chosen:
            self._paint_choice(painter, area)
        inner = area.adjusted(self._look.px(18), 0, -self._look.px(14), 0)
        if entry is not None:
            self._paint_line(painter, inner, entry, chosen=chosen)

    def _paint_choice(self, painter: QPainter, area: QRect) -> None:
        tokens, px = self._look.tokens, self._look.px
        ring = tokens.accent if self._view.hasFocus() else ""
        sheet = QRectF(area).adjusted(px(8), 1, -px(6), -1)
        rounded(painter, sheet, px(6), tokens.selection, ring, px(2))

    def _paint_line(self, painter: QPainter, area: QRect, entry: Entry, *, chosen: bool) -> None:
        look, t, px = self._look, self._look.tokens, self._look.px
        ink, second = (t.on_selection,) * 2 if chosen and t.hairline > 1 else (t.ink, t.ink2)
        accent = t.on_selection if chosen and t.hairline > 1 else t.accent
        upper = QRect(area.x(), area.y(), area.width(), px(ROW))
        left = self._put(painter, upper, self._view.cases.number(entry), ink, bold=True)
        right = self._put_right(painter, upper, self._view.open_word(), accent, bold=True)
        right = (
            self._put_right(
                painter,
                upper.adjusted(0, 0, right - px(16), 0),
                self._view.cases.ended(entry),
                second,
            )
            + right
            - px(16)
        )
        names = upper.adjusted(max(left, px(66)) + px(10), 0, right - px(12), 0)
        used = self._put(painter, names, parties(entry), ink)
        matter = " ".join(entry.summary.split())
        if self._view.is_narrow():
            below = area.adjusted(0, px(28), 0, -px(4))
            written(painter, below, matter, look.font(11.5), second)
        else:
            written(
                painter, names.adjusted(used + px(14), 0, 0, 0), matter, look.font(11.5), second
            )

    def _put(
        self, painter: QPainter, area: QRect, words: str, ink: str, *, bold: bool = False
    ) -> int:
        """Writes at the left of the area; how wide the words are."""
        font = self._look.font(12, bold=bold)
        written(painter, area, words, font, ink)
        return min(area.width(), QFontMetrics(font).horizontalAdvance(words))

    def _put_right(
        self, painter: QPainter, area: QRect, words: str, ink: str, *, bold: bool = False
    ) -> int:
        """Writes at the right of the area; by how much that moves its right edge."""
        font = self._look.font(11.5, bold=bold)
        wide = QFontMetrics(font).horizontalAdvance(words) + 2
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return -wide
