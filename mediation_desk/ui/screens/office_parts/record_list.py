"""A list of teams or people: two lines each, those of the past greyed with their date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import rounded, written

Index = QModelIndex | QPersistentModelIndex
ROW = 56
LEAST = 2
"""Rows that there is always room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record in a list; `past` when it belongs to old papers only."""

    id: str
    title: str
    line: str = ""
    past: bool = False


class RecordList(QListView):
    """`chosen` comes with the id of the row that the person goes to."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, *, whole: bool = False) -> None:
        super().__init__()
        self._look, self._whole = look, whole
        self._rows = _Rows()
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(look, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: Sequence[Row], chosen: str = "") -> None:
        """The list is now these; the row chosen before, or `chosen`, is still chosen. Silent."""
        wanted = chosen or self.code()
        blocked = self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own
        self._rows.put(rows)
        ids = [row.id for row in rows]
        place = ids.index(wanted) if wanted in ids else 0
        self.setCurrentIndex(self._rows.index(place))
        self.selectionModel().blockSignals(blocked)
        self._dress()

    def code(self) -> str:
        """The id of the row chosen; "" when there is none."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].id if index.isValid() else ""

    def row_height(self) -> int:
        """How high one row is, in px now."""
        return self._look.px(ROW)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._rows.rows[index.row()].id)

    def _dress(self) -> None:
        count = max(1, self._rows.rowCount()) if self._whole else LEAST
        self.setMinimumHeight(count * self.row_height() + self._look.px(2))
        if self._whole:
            self.setMaximumHeight(self.minimumHeight())
        self.doItemsLayout()


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def put(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in spoken:
            return None
        row = self.rows[index.row()]
        return ", ".join(part for part in (row.title, row.line) if part)


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, view: RecordList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(0, self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, t, px = self._look, self._look.tokens, self._look.px
        area: QRect = option.rect
        model = self._view.model()
        row = model.rows[index.row()] if isinstance(model, _Rows) else Row(id="", title="")
        here = index == self._view.currentIndex()
        if here:
            ring = t.accent if self._view.hasFocus() else ""
            rounded(painter, QRectF(area).adjusted(2, 1, -2, -1), px(6), t.selection, ring, px(2))
            painter.fillRect(
                area.x() + 2, area.y() + px(8), px(4), area.height() - px(16), t.accent
            )
        ink = t.on_selection if here else t.disabled if row.past else t.ink
        second = t.on_selection if here and t.hairline > 1 else t.disabled if row.past else t.ink2
        half = area.height() // 2
        upper = QRect(area.x() + px(14), area.y() + px(6), area.width() - px(22), half - px(4))
        bold = look.font(12, bold=not row.past)
        written(painter, upper, row.title, bold, ink)
        written(painter, upper.translated(0, half - px(4)), row.line, look.font(11), second)
