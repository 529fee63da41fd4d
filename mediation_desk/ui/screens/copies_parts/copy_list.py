"""The list of copies: one is chosen, and every one is read in full while the person looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mediation_desk.services.copies.finding import FoundCopy, is_whole
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.copies_parts.lines import Check, Line, Lines
from mediation_desk.ui.screens.copies_parts.spread import ROW, TALL, Spread, is_narrow, spread
from mediation_desk.ui.task import Progress, Tasks
from mediation_desk.ui.widgets.badge import paint_badge
from mediation_desk.ui.widgets.painting import rounded, written

_Index = QModelIndex | QPersistentModelIndex
SHOWN = 2
"""Lines that there is always room for where nothing else is said."""


class CopyList(QListView):
    """`picked` when another copy is chosen or more is known of it, `entered` with Enter."""

    picked = Signal()
    entered = Signal()
    folded = Signal(bool)
    """Whether each copy takes two lines now, so that columns have no heads."""

    def __init__(
        self,
        look: Look,
        own: Path,
        today: Callable[[], date],
        tasks: Tasks,
        *,
        least: int = SHOWN,
    ) -> None:
        super().__init__()
        self._least = least
        self._look, self._tasks = look, tasks
        self._known: dict[tuple[Path, int], bool] = {}
        self._turn = 0
        self.copies = Lines(own, today)
        self.setModel(self.copies)
        self.setItemDelegate(_Copies(look, self))
        self.setAccessibleName(self.tr("Copies"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.picked.emit())
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        look.changed.connect(self._dress)
        self._dress()

    def show_copies(self, found: Sequence[FoundCopy], first: Path | None = None) -> None:
        """The list is now these; `first` is chosen, else the newest that can be read."""
        self._turn += 1
        self.copies.show_copies(found)
        for one in found:
            known = self._known.get(_key(one))
            if known is not None:
                self.copies.set_check(one.path, whole=known)
        self._choose(first)
        self._dress()
        self._check_next(self._turn)

    def line(self) -> Line | None:
        """The copy chosen; None in an empty list."""
        row = self.currentIndex().row()
        return self.copies.lines[row] if 0 <= row < len(self.copies.lines) else None

    def is_narrow(self) -> bool:
        """Whether each copy takes two lines."""
        return is_narrow(self.viewport().width(), self._look)

    def row_height(self) -> int:
        """How high a copy is, in px now."""
        return self._look.px(TALL if self.is_narrow() else ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on with the copy chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.line() is not None:
                self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lines fold where there is little width."""
        super().resizeEvent(event)
        self._dress()

    def _choose(self, first: Path | None) -> None:
        lines = self.copies.lines
        wanted = [row for row, line in enumerate(lines) if line.found.path == first]
        sound = [row for row, line in enumerate(lines) if line.check is not Check.DAMAGED]
        self.setCurrentIndex(self.copies.index((wanted or sound or [0])[0]))

    def _check_next(self, turn: int) -> None:
        """Reads the copies one after the other, until the list is another."""
        waiting = [line.found for line in self.copies.lines if line.check is Check.WAITING]
        if turn != self._turn or not waiting:
            return
        found = waiting[0]

        def work(_progress: Progress) -> bool:
            return is_whole(found)

        self._tasks.run(work, lambda whole: self._checked(turn, found, whole=whole))

    def _checked(self, turn: int, found: FoundCopy, *, whole: bool) -> None:
        self._known[_key(found)] = whole
        self.copies.set_check(found.path, whole=whole)
        line = self.line()
        if line is not None and line.found.path == found.path:
            if not whole:
                # What was offered turns out damaged: an older one is.
                self._choose(None)
            self.picked.emit()
        self._check_next(turn)

    def _dress(self) -> None:
        rows = min(self._least, max(1, self.copies.rowCount()))
        self.setMinimumHeight(rows * self.row_height() + self._look.px(2))
        self.folded.emit(self.is_narrow())
        self.scheduleDelayedItemsLayout()


class _Copies(QStyledItemDelegate):
    """Day and hour, place, disputes, last entry and check, in one painted line or two."""

    def __init__(self, look: Look, view: CopyList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        return QSize(0, self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line, area = self._view.copies.lines[index.row()], QRect(option.rect)
        chosen = index == self._view.currentIndex()
        t, px = self._look.tokens, self._look.px
        painter.fillRect(area.x(), area.bottom(), area.width(), px(t.hairline), t.line)
        if chosen:
            sheet = QRectF(area).adjusted(px(6), px(2), -px(6), -px(2))
            ring = t.accent if self._view.hasFocus() else ""
            rounded(painter, sheet, px(6), t.selection, ring, px(2))
        filled = chosen and t.hairline > 1
        ink, second = (t.on_selection,) * 2 if filled else (t.ink, t.ink2)
        if line.check is Check.DAMAGED and not filled:
            ink = second
        cells = spread(area, self._look)
        self._paint_choice(painter, cells.choice, chosen=chosen, filled=filled)
        self._paint_words(painter, cells, line, ink, second)
        paint_badge(painter, self._look, cells.check, line.badge)

    def _paint_choice(self, painter: QPainter, area: QRect, *, chosen: bool, filled: bool) -> None:
        t, px = self._look.tokens, self._look.px
        circle = QRectF(0, 0, px(20), px(20))
        circle.moveCenter(QRectF(area).center())
        outline = t.on_selection if filled else t.accent if chosen else t.edge
        rounded(painter, circle, px(10), t.surface, outline, px(2 if chosen else t.hairline))
        if chosen:
            inner = QRectF(0, 0, px(10), px(10))
            inner.moveCenter(circle.center())
            rounded(painter, inner, px(5), t.accent)

    def _paint_words(
        self, painter: QPainter, cells: Spread, line: Line, ink: str, second: str
    ) -> None:
        font = self._look.font
        written(painter, cells.when, line.when, font(12, bold=True), ink)
        if not cells.below.isEmpty():
            count = self._view.tr("{count} disputes").format(count=line.count)
            words = " · ".join((line.place, count, line.last))
            written(painter, cells.below, words, font(11.5), second)
            return
        written(painter, cells.place, line.place, font(11.5), ink)
        written(painter, cells.disputes, line.count, font(12), ink)
        written(painter, cells.last, line.last, font(11.5), ink)


def _key(found: FoundCopy) -> tuple[Path, int]:
    return found.path, found.copy.size if found.copy else -1
