"""The rows of the register: ids first, what they say only when somebody looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from mediation_desk.services.kept import Entry

CHUNK = 16
"""Rows read at once: about two screens of them."""
KEPT = 120
"""Chunks remembered; older ones are read again when they are looked at again."""

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """Disputes by their ids; `read` gives the entries of some of them, `say` one as a sentence."""

    def __init__(
        self, read: Callable[[Sequence[str]], list[Entry]], say: Callable[[Entry], str]
    ) -> None:
        super().__init__()
        self._read, self._say = read, say
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] = {}
        self._chunks: OrderedDict[int, dict[str, Entry]] = OrderedDict()

    @property
    def ids(self) -> Sequence[str]:
        """The disputes listed, in their order."""
        return self._ids

    def show_ids(self, ids: Sequence[str]) -> None:
        """These disputes are listed now; nothing of them is read yet."""
        self.beginResetModel()
        self._ids = ids
        self._places.clear()
        self._chunks.clear()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many disputes are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry under `ENTRY_ROLE`, the sentence for everybody who cannot see the row."""
        if not index.isValid() or (role not in _SPOKEN and role != ENTRY_ROLE):
            return None
        entry = self.entry(index.row())
        if entry is None or role == ENTRY_ROLE:
            return entry
        return self._say(entry)

    def entry(self, row: int) -> Entry | None:
        """What the row says; None when its dispute was removed meanwhile."""
        number = row // CHUNK
        if number not in self._chunks:
            some = self._ids[number * CHUNK : (number + 1) * CHUNK]
            self._chunks[number] = {entry.id: entry for entry in self._read(some)}
            if len(self._chunks) > KEPT:
                self._chunks.popitem(last=False)
        self._chunks.move_to_end(number)
        return self._chunks[number].get(self._ids[row])

    def row_of(self, id_: str) -> int:
        """Where the dispute stands; -1 when it is not listed."""
        if not self._places:
            self._places = {one: row for row, one in enumerate(self._ids)}
        return self._places.get(id_, -1)


_SPOKEN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
