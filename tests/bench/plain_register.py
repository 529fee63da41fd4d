"""A register as a good programmer would write it by hand: a line to type in over a plain table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QTableView, QVBoxLayout, QWidget

from tests.bench.yardsticks import search

ROW_HEIGHT = 60
"""As high as the program's, so that both show as many."""
SOME = 32
FOUND = 64
HEADS = ("", "Số", "Ngày", "Các bên", "Nội dung", "Tổ", "Tình trạng")
_Index = QModelIndex | QPersistentModelIndex

_EVERY = """
SELECT d.id FROM dispute d JOIN team t ON t.id = d.team_id WHERE d.deleted_at IS NULL
ORDER BY d.received_on DESC, t.position DESC, d.year DESC, d.serial DESC, d.series DESC
"""
_LINES = """
SELECT d.id, d.serial || d.series || '/' || d.year, d.received_on,
  (SELECT group_concat(p.name, ' – ') FROM party p WHERE p.dispute_id = d.id), d.summary, t.name,
  CASE WHEN d.declined_on IS NOT NULL THEN 'declined' ELSE coalesce(
    (SELECT r.result FROM round r WHERE r.dispute_id = d.id ORDER BY r.position DESC LIMIT 1),
    CASE WHEN EXISTS (SELECT 1 FROM round r WHERE r.dispute_id = d.id AND r.position > 0)
      OR EXISTS (SELECT 1 FROM session s WHERE s.dispute_id = d.id
                 AND (s.result IS NULL OR s.result <> 'not_held'))
    THEN 'in_progress' ELSE 'not_started' END) END
FROM dispute d JOIN team t ON t.id = d.team_id WHERE d.id IN ({marks})
"""


class PlainRows(QAbstractTableModel):
    """Ids, and the lines of a few of them at a time."""

    def __init__(self, conn: Any) -> None:
        super().__init__()
        self._conn = conn
        self.ids: list[str] = []
        self._lines: dict[int, dict[str, tuple[Any, ...]]] = {}

    def show_ids(self, ids: list[str]) -> None:
        self.beginResetModel()
        self.ids = ids
        self._lines.clear()
        self.endResetModel()

    def line(self, row: int) -> tuple[Any, ...]:
        some = row // SOME
        if some not in self._lines:
            ids = self.ids[some * SOME : (some + 1) * SOME]
            sql = _LINES.format(marks=", ".join("?" * len(ids)))
            self._lines[some] = {line[0]: line for line in self._conn.execute(sql, ids)}
        return self._lines[some][self.ids[row]]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.line(index.row())[index.column()]


class PlainRegister(QMainWindow):
    """The table with every dispute, or with those found."""

    def __init__(self, conn: Any) -> None:
        super().__init__()
        self._conn = conn
        self.model = PlainRows(conn)
        self.field, self.table = QLineEdit(), QTableView()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setModel(self.model)
        self.table.setColumnHidden(0, True)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.addWidget(self.field)
        column.addWidget(self.table)
        self.setCentralWidget(whole)
        self.field.textChanged.connect(self._look_for)
        self._look_for("")

    def _look_for(self, text: str) -> None:
        words = text.split()
        every = [] if words else [row[0] for row in self._conn.execute(_EVERY)]
        self.model.show_ids(search(self._conn, words, FOUND) if words else every)
