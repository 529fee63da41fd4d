"""The list under a line that offers: what fits, the typed words marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import note
from mediation_desk.ui.widgets.marked import paint_marked
from mediation_desk.ui.widgets.painting import rounded, written

_MOST_ROWS = 8
_LEAST_ROWS = 2
_ROW_HEIGHT = 38
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line offered: what choosing it brings, its words, and second words at the right."""

    value: object
    text: str
    side: str = ""


class _Suggestions(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.found: Sequence[Suggestion] = ()

    def offer(self, found: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        suggestion = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return suggestion.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (suggestion.text, suggestion.side)))
        return suggestion if role == Qt.ItemDataRole.UserRole else None


class _Row(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.typed = ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        return QSize(self._look.px(120), self._look.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        t, px = self._look.tokens, self._look.px
        suggestion = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)
        lit = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = t.on_selection if lit else t.ink
        ink2 = ink if lit and self._look.theme == "contrast" else t.ink2
        painter.save()
        if lit:
            rounded(painter, QRectF(area), px(6), t.selection, t.accent, px(2))
        inside = area.adjusted(px(12), 0, -px(12), 0)
        font, small = self._look.font(12, bold=True), self._look.font(11)
        sides = QFontMetrics(small).horizontalAdvance(suggestion.side)
        words = QFontMetrics(font).horizontalAdvance(suggestion.text)
        # The words come first: what stands beside them gets what they leave, a quarter at least.
        side = min(sides, max(inside.width() // 4, inside.width() - words - px(16)))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        beside = inside.adjusted(inside.width() - side, 0, 0, 0)
        written(painter, beside, suggestion.side, small, ink2, right)
        room = inside.adjusted(0, 0, -(side + px(12) if side else 0), 0)
        paint_marked(painter, self._look, room, suggestion.text, self.typed, font, ink)
        painter.restore()


class SuggestionList(QFrame):
    """Lies over the window and never takes the focus: the line keeps it and its words."""

    picked = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._over, self._model = look, window, _Suggestions()
        self._view = QListView(self)
        self._view.setObjectName("suggestions")
        self._view.setModel(self._model)
        self._row = _Row(look, self._view)
        self._view.setItemDelegate(self._row)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(
            lambda index: self.picked.emit(index.data(Qt.ItemDataRole.UserRole))
        )
        self._hint = note(look, self.tr("Enter chooses · Esc closes · what you typed stays"))
        self._hint.setWordWrap(False)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._view)
        self._whole.addWidget(self._hint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def offer(self, found: Sequence[Suggestion], typed: str) -> None:
        """The list offers these, none lit."""
        self._row.typed = typed
        self._model.offer(found)

    def words(self) -> list[str]:
        """The words offered, from the top."""
        return [s.text for s in self._model.found]

    def lit(self) -> Suggestion | None:
        """The suggestion that Enter would choose."""
        index = self._view.currentIndex()
        return self._model.found[index.row()] if index.isValid() else None

    def lit_words(self) -> str:
        """What a screen reader says of the lit line."""
        words = self._view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        return str(words or "")

    def step(self, by: int) -> None:
        """The light moves by so many lines, stopping at the ends."""
        here = self._view.currentIndex().row()
        last = len(self._model.found) - 1
        self._view.setCurrentIndex(self._model.index(min(last, max(0, here + by)), 0))

    def place(self, line: QRect) -> None:
        """Shown under the line, or over it where there is more room."""
        px = self._look.px
        self._whole.setContentsMargins(px(4), px(4), px(4), px(4))
        self._hint.setContentsMargins(px(12), px(6), px(12), px(6))
        around = self._hint.sizeHint().height() + 2 * px(4) + 2
        below, above = self._over.height() - line.bottom() - px(6), line.y() - px(6)
        rows = min(_MOST_ROWS, len(self._model.found))
        fit = max(_LEAST_ROWS, (max(below, above) - around) // px(_ROW_HEIGHT))
        height = min(rows, fit) * px(_ROW_HEIGHT) + around
        self._view.setFixedHeight(height - around + 2)
        wide = max(line.width(), min(px(360), self._over.width() - line.x()))
        under = below >= height or below >= above
        top = line.bottom() + px(5) if under else line.y() - height - px(5)
        self.setGeometry(line.x(), top, wide, height)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the sheet the list lies on."""
        t = self._look.tokens
        width = self._look.px(t.hairline)
        rounded(QPainter(self), QRectF(self.rect()), self._look.px(8), t.surface, t.edge, width)
