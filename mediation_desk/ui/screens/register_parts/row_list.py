"""The list of the register: scrolls through any number of rows and reads only those seen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.columns import ROW_HEIGHT
from mediation_desk.ui.screens.register_parts.row_look import RowLook
from mediation_desk.ui.screens.register_parts.rows import Rows


class RowList(QTableView):
    """A table of one column: a list would lay out every row before it shows the first.

    `entered` when the chosen row is to be opened, `picked` when another is chosen."""

    entered = Signal()
    picked = Signal()
    spread = Signal(int)
    """The rows are so many px wide now."""

    def __init__(self, look: Look, rows: Rows, painted: RowLook, name: str) -> None:
        super().__init__()
        self._look, self._rows = look, rows
        self.setModel(rows)
        painted.setParent(self)
        self.setItemDelegate(painted)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setMinimumSectionSize(1)
            head.hide()
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.picked.emit())
        look.changed.connect(self._dress)
        self._dress()

    def chosen_id(self) -> str:
        """The dispute chosen; "" when none is."""
        row = self.currentIndex().row()
        return self._rows.ids[row] if 0 <= row < len(self._rows.ids) else ""

    def choose(self, row: int) -> None:
        """That row is chosen and can be seen; nothing is chosen in an empty list."""
        index = self._rows.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if index.isValid():
            self.scrollTo(index)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802
        """Nothing: Qt would read every row; the field above searches."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; all else is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The head follows the rows."""
        super().resizeEvent(event)
        self.spread.emit(self.viewport().width())

    def _dress(self) -> None:
        self.verticalScrollBar().setSingleStep(self._look.px(ROW_HEIGHT) // 2)
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW_HEIGHT))
