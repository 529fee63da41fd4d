"""The disputes behind one figure: all ids at once, the lines only when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from mediation_desk.domain.dates import screen_date
from mediation_desk.services.kept import Entry

Index = QModelIndex | QPersistentModelIndex
CHUNK = 100
EXCERPT = 160
"""Letters of the matter that are read aloud with a line."""


class CasesModel(QAbstractListModel):
    """A dispute stands here once for each time it counts in the figure."""

    def __init__(self, fetch: Callable[[Sequence[str]], Sequence[Entry]]) -> None:
        super().__init__()
        self._fetch = fetch
        self.ids: tuple[str, ...] = ()
        self._lines: dict[str, Entry] = {}

    def show_ids(self, ids: Sequence[str]) -> None:
        """The list is now these, in this order."""
        self.beginResetModel()
        self.ids, self._lines = tuple(ids), {}
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The line of that row; None for a dispute deleted meanwhile."""
        id_ = self.ids[row]
        if id_ not in self._lines:
            start = row - row % CHUNK
            self._lines |= {e.id: e for e in self._fetch(self.ids[start : start + CHUNK])}
        return self._lines.get(id_)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        """How many ids there are."""
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a screen reader says of the line."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            entry = self.entry(index.row())
            return self._spoken(entry) if entry else self.tr("Deleted meanwhile")
        return None

    def ended(self, entry: Entry) -> str:
        """When it ended or, while it goes on, when it was received."""
        if entry.ended_on:
            return self.tr("ended {day}").format(day=screen_date(entry.ended_on))
        return self.tr("received {day}").format(day=screen_date(entry.received_on))

    def number(self, entry: Entry) -> str:
        """What people call it."""
        return self.tr("No. {number}").format(number=entry.number)

    def _spoken(self, entry: Entry) -> str:
        matter = entry.summary[:EXCERPT]
        return ", ".join((self.number(entry), parties(entry), matter, self.ended(entry)))


def parties(entry: Entry) -> str:
    """The names of both sides: "Mông Thị Đào, Mông Văn Tài – Lâm Văn Phú"."""
    sides: dict[str, list[str]] = {}
    for side, name in entry.parties:
        sides.setdefault(side, []).append(name)
    return " – ".join(", ".join(names) for _, names in sorted(sides.items()))
