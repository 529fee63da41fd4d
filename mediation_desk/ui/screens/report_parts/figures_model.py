"""The figures of a report as a table that can be walked through and read aloud."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from mediation_desk.statistics.report import Report
from mediation_desk.statistics.table import Cell, TableRow

Index = QModelIndex | QPersistentModelIndex


class FiguresModel(QAbstractTableModel):
    """The total first, then the units; a screen reader hears unit, column, heading and figure."""

    def __init__(self) -> None:
        super().__init__()
        self._report: Report | None = None

    def show_report(self, report: Report) -> None:
        """The figures are now those of `report`."""
        self.beginResetModel()
        self._report = report
        self.endResetModel()

    def rows(self) -> tuple[TableRow, ...]:
        """The rows shown; none before there is a report."""
        return self._report.table.all_rows if self._report else ()

    def cell(self, index: Index) -> Cell:
        """The figure at that place with the cases behind it."""
        return self.rows()[index.row()].cells[index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        """One row a unit, and the total."""
        return 0 if parent.isValid() else len(self.rows())

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        """The numbered columns."""
        if parent.isValid() or self._report is None:
            return 0
        return len(self._report.table.definition.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The figure, or in words what it counts and where."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.cell(index).value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(index)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The unit of a row, the number and headings of a column."""
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role not in told or self._report is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows()[section].unit
        return self._column(section)

    def _column(self, section: int) -> str:
        if self._report is None:
            return ""
        column = self._report.table.definition.columns[section]
        return f"({column.number}) {', '.join(column.path)}"

    def _words(self, index: Index) -> str:
        row = self.rows()[index.row()]
        return f"{row.unit}, {self._column(index.column())}: {row.cells[index.column()].value}"
