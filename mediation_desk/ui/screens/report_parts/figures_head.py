"""The painted heads of the table: grouped headings over a numbering row, and the units beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from mediation_desk.statistics.definition import Definition
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.report_parts.head_plan import HeadBox, boxes, level_heights
from mediation_desk.ui.screens.report_parts.short_heads import short_head

NUMBERS = 24
AROUND = 4
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class FiguresHead(QHeaderView):
    """Grouped headings, painted whole; under them the numbers the form gives its columns."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._plan: list[HeadBox] = []
        self._numbers: list[str] = []
        self._heights: list[int] = [0]
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSectionSize(1)

    def set_definition(self, definition: Definition) -> None:
        """The headings are now those of that form."""
        self._plan = boxes(definition.headings, short_head)
        self._numbers = [f"({column.number})" for column in definition.columns]

    def narrowest(self, column: int) -> int:
        """The least width, in px, at which no word of the column's heading breaks."""
        words = [
            w for b in self._plan if not b.group and b.first == column for w in b.title.split()
        ]
        metrics = QFontMetrics(self._look.font(10, bold=True))
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(self._look.px(52), widest + 2 * self._look.px(AROUND) + 2)

    def measure(self, widths: Sequence[int]) -> None:
        """The head is as high as its headings need in columns of these widths."""
        self._heights = level_heights(self._plan, widths, self._height_of)
        self.setFixedHeight(sum(self._heights) + self._look.px(NUMBERS))
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as measured."""
        return QSize(super().sizeHint().width(), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Every heading in its box, the numbering row at the foot."""
        painter, tokens = QPainter(self.viewport()), self._look.tokens
        painter.fillRect(self.viewport().rect(), QColor(tokens.sunken))
        for box in self._plan:
            self._paint_box(painter, box)
        foot = self.height() - self._look.px(NUMBERS)
        painter.setFont(self._look.font(10))
        for column, number in enumerate(self._numbers):
            area = QRect(self._x(column), foot, self.sectionSize(column), self._look.px(NUMBERS))
            _frame(painter, area, self._look, heavy=False)
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(area, _CENTRED, number)

    def _paint_box(self, painter: QPainter, box: HeadBox) -> None:
        top = sum(self._heights[: box.top])
        levels = self._heights[box.top : box.top + 1] if box.group else self._heights[box.top :]
        right = self._x(box.last) + self.sectionSize(box.last)
        area = QRect(self._x(box.first), top, right - self._x(box.first), sum(levels))
        _frame(painter, area, self._look, heavy=box.heavy)
        painter.setFont(self._font(group=box.group or box.top == 0))
        painter.setPen(QColor(self._look.tokens.ink))
        around = self._look.px(AROUND)
        painter.drawText(area.adjusted(around, 0, -around, 0), _CENTRED, box.title)

    def _x(self, column: int) -> int:
        return self.sectionViewportPosition(column)

    def _font(self, *, group: bool) -> QFont:
        return self._look.font(10.5 if group else 10, bold=group)

    def _height_of(self, words: str, wide: int, *, group: bool) -> int:
        around = self._look.px(AROUND)
        metrics = QFontMetrics(self._look.font(10.5 if group else 10, bold=True))
        room = QRect(0, 0, wide - 2 * around, 10_000)
        return metrics.boundingRect(room, _CENTRED, words).height() + 2 * around


class UnitsHead(QHeaderView):
    """The units at the left, which stay while the figures are scrolled sideways."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSectionSize(1)

    def measure(self, names: Sequence[str], most: int) -> list[int]:
        """The head is as wide as its names need, at most `most` px; the heights of the rows."""
        px = self._look.px
        bold, plain = (QFontMetrics(self._look.font(12, bold=on)) for on in (True, False))
        around = px(12) + px(4)
        spare = px(2)
        # Only the total, which stands first, is bold.
        spans = [(plain if n else bold).horizontalAdvance(name) for n, name in enumerate(names)]
        wide = max(spans, default=0) + around
        self.setFixedWidth(max(px(140), min(wide + spare, most)))
        room = QRect(0, 0, self.width() - around, 10_000)
        heights = [
            (plain if n else bold).boundingRect(room, _LEFT, name).height()
            for n, name in enumerate(names)
        ]
        return [max(px(36), high + px(10)) for high in heights]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as measured."""
        return QSize(self.width(), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:  # noqa: N802
        """The unit's name; the total's on its own ground in bold."""
        tokens, px = self._look.tokens, self._look.px
        painter.fillRect(rect, QColor(tokens.mute if row == 0 else tokens.surface))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._look.font(12, bold=row == 0))
        painter.setPen(QColor(tokens.ink))
        words = str(self.model().headerData(row, self.orientation()))
        painter.drawText(rect.adjusted(px(12), 0, -px(4), 0), _LEFT, words)


class Corner(QWidget):
    """The heading over the units, with the letter of its column."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._title, self._code = look, "", ""

    def set_words(self, title: str, code: str) -> None:
        """It says this title over this letter."""
        self._title, self._code = title, code
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The title in the middle, the letter in the numbering row."""
        painter, tokens, low = QPainter(self), self._look.tokens, self._look.px(NUMBERS)
        painter.fillRect(self.rect(), QColor(tokens.sunken))
        upper = self.rect().adjusted(0, 0, 0, -low)
        lower = QRect(0, self.height() - low, self.width(), low)
        painter.setFont(self._look.font(10.5, bold=True))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(upper, _CENTRED, self._title)
        painter.setFont(self._look.font(10))
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(lower, _CENTRED, self._code)
        for area in (upper, lower):
            _frame(painter, area, self._look, heavy=False)


def _frame(painter: QPainter, area: QRect, look: Look, *, heavy: bool) -> None:
    """The rules at the left and at the foot of a box."""
    line = QColor(look.tokens.line)
    painter.fillRect(area.x(), area.y(), look.px(2 if heavy else 1), area.height(), line)
    painter.fillRect(area.x(), area.bottom(), area.width(), look.px(1), line)
