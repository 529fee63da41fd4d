"""The table on screen: arrows move from figure to figure, Enter asks for the cases of one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mediation_desk.statistics.report import Report
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.report_parts.figures_head import Corner, FiguresHead, UnitsHead
from mediation_desk.ui.screens.report_parts.figures_model import FiguresModel
from mediation_desk.ui.widgets.painting import rounded

UNITS_SHARE = 0.3
"""The most of the table's width that the names of the units may take."""


class FiguresView(QTableView):
    """A statistical form filled for a period; `asked` comes with the place of a figure."""

    asked = Signal(QModelIndex)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.figures = FiguresModel()
        self._head, self._units = FiguresHead(look), UnitsHead(look)
        self._corner = Corner(look, self)
        self._settle()
        self.setModel(self.figures)
        self.setItemDelegate(_Figures(look, self))
        self.clicked.connect(self.asked)
        look.changed.connect(self.fit)

    def show_report(self, report: Report) -> None:
        """The table shows `report`; the figure looked at stays the one at the same place."""
        here = self.currentIndex()
        row, column = max(0, here.row()), max(0, here.column())
        form = report.table.definition
        self._head.set_definition(form)
        self._corner.set_words(form.label, form.label_code)
        self.figures.show_report(report)
        self.setAccessibleName(f"{form.name}, {report.table.period.label}")
        self.fit()
        wide, high = self.figures.columnCount(), self.figures.rowCount()
        self.setCurrentIndex(self.figures.index(min(row, high - 1), min(column, wide - 1)))

    def fit(self) -> None:
        """The columns share the width; heads and rows are as high as their words need."""
        names = [row.unit for row in self.figures.rows()]
        for row, high in enumerate(self._units.measure(names, self._most_for_units())):
            self.setRowHeight(row, high)
        widths = self._widths()
        for column, wide in enumerate(widths):
            self.setColumnWidth(column, wide)
        self._head.measure(widths)
        self.updateGeometries()
        self._corner.setGeometry(0, 0, self._units.width(), self._head.height())
        self._corner.raise_()
        self.setMinimumHeight(self._head.height() + 3 * self._look.px(36))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All its rows, if there is room."""
        rows = sum(self.rowHeight(row) for row in range(self.figures.rowCount()))
        return QSize(self._look.px(600), self._head.height() + rows + self._look.px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter asks for the cases."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.asked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The columns share the new width."""
        super().resizeEvent(event)
        self.fit()

    def _settle(self) -> None:
        self.setHorizontalHeader(self._head)
        self.setVerticalHeader(self._units)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)

    def _most_for_units(self) -> int:
        return int(self.width() * UNITS_SHARE)

    def _widths(self) -> list[int]:
        """Equal shares of what the units leave, none too narrow for its words."""
        count = self.figures.columnCount()
        least = [self._head.narrowest(column) for column in range(count)]
        bar = self.verticalScrollBar()
        room = self.width() - self._units.width() - (bar.width() if bar.maximum() > 0 else 0)
        spare = max(0, room - sum(least))
        return [w + spare // count + (n < spare % count) for n, w in enumerate(least)]


class _Figures(QStyledItemDelegate):
    """Zeros in the second ink, the total in bold on its ground, a ring where the person is."""

    def __init__(self, look: Look, view: FiguresView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, px = self._look.tokens, self._look.px
        area = option.rect
        words = str(index.data())
        total, here = index.row() == 0, index == self._view.currentIndex()
        painter.fillRect(area, QColor(tokens.mute if total else tokens.surface))
        line = QColor(tokens.line)
        painter.fillRect(area.x(), area.y(), px(1), area.height(), line)
        painter.fillRect(area.x(), area.bottom(), area.width(), px(1), line)
        ink = tokens.ink2 if words == "0" and not total else tokens.ink
        if here:
            ring = tokens.accent if self._view.hasFocus() else tokens.edge
            sheet = QRectF(area).adjusted(2, 1, -1, -2)
            rounded(painter, sheet, px(4), tokens.selection, ring, px(2))
            ink = tokens.on_selection
        painter.setFont(self._look.font(12, bold=total or here))
        painter.setPen(QColor(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
