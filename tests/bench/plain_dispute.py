"""A dispute read by hand: one statement for each table, every value filled into a label."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QMainWindow, QScrollArea, QVBoxLayout, QWidget

_TABLES = (
    "SELECT d.*, t.name FROM dispute d JOIN team t ON t.id = d.team_id WHERE d.id = ?",
    "SELECT * FROM party WHERE dispute_id = ? ORDER BY position",
    "SELECT * FROM related_person WHERE dispute_id = ?",
    "SELECT a.*, m.name FROM assignment a JOIN mediator m ON m.id = a.mediator_id"
    " WHERE a.dispute_id = ? ORDER BY a.position",
    "SELECT * FROM invited WHERE dispute_id = ? ORDER BY position",
    "SELECT * FROM session WHERE dispute_id = ? ORDER BY position",
    "SELECT * FROM round WHERE dispute_id = ? ORDER BY position",
    "SELECT o.* FROM obligation o JOIN round r ON r.id = o.round_id WHERE r.dispute_id = ?"
    " ORDER BY r.position, o.position",
)


class PlainDispute(QMainWindow):
    """All values of one dispute, one under another; labels are used again."""

    def __init__(self, conn: Any) -> None:
        super().__init__()
        self._conn = conn
        self._labels: list[QLabel] = []
        self.page = QWidget()
        self._column = QVBoxLayout(self.page)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.page)
        self.setCentralWidget(area)

    def open(self, dispute_id: str) -> None:
        values = [
            str(value)
            for sql in _TABLES
            for row in self._conn.execute(sql, [dispute_id])
            for value in row
            if value not in (None, "")
        ]
        while len(self._labels) < len(values):
            self._labels.append(QLabel(wordWrap=True))
            self._column.addWidget(self._labels[-1])
        for label, value in zip(self._labels, values, strict=False):
            label.setText(value)
        for place, label in enumerate(self._labels):
            label.setVisible(place < len(values))

    def values(self) -> set[str]:
        return {label.text() for label in self._labels if not label.isHidden()}
