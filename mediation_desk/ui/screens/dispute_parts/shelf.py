"""Fields side by side that fill the width, and go on in the next line where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from mediation_desk.ui.look import Look

GAP = 10


@dataclass(frozen=True, slots=True)
class _Want:
    least: float
    weight: int


class Shelf(QLayout):
    """Each widget wants at least so many px at 100 % and takes its share of what is left."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items: list[QLayoutItem] = []
        self._wants: list[_Want] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, least: float, weight: int = 1) -> None:
        """One more at the end; weight 0 keeps it at its least."""
        self._wants.append(_Want(least, weight))
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """One more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The one at that place, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The one at that place, which is laid out no longer."""
        if not 0 <= index < len(self._items):
            return None
        self._wants.pop(index)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It fills the width."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high it is in that width; asked a dozen times for each time it is laid out."""
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it wants another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Everything stands within `rect`."""
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one line."""
        shown = self._shown()
        gaps = self._look.px(GAP) * max(0, len(shown) - 1)
        widths = sum(self._look.px(want.least) for _, want in shown)
        return QSize(widths + gaps, max((i.sizeHint().height() for i, _ in shown), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the one that wants the most."""
        widest = max((item.minimumSize().width() for item, _ in self._shown()), default=0)
        return QSize(widest, 0)

    def _shown(self) -> list[tuple[QLayoutItem, _Want]]:
        both = zip(self._items, self._wants, strict=True)
        return [(item, want) for item, want in both if not item.isEmpty()]

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, _Want]]]:
        line: list[tuple[QLayoutItem, _Want]] = []
        taken, gap = 0, self._look.px(GAP)
        for item, want in self._shown():
            least = self._least(item, want)
            if line and taken + gap + least > width:
                yield line
                line, taken = [], 0
            taken += least + (gap if line else 0)
            line.append((item, want))
        if line:
            yield line

    def _least(self, item: QLayoutItem, want: _Want) -> int:
        return max(self._look.px(want.least), item.minimumSize().width())

    def _lay(self, rect: QRect, *, place: bool) -> int:
        """The height it takes; with `place` everything is put there too."""
        y, gap = rect.y(), self._look.px(GAP)
        for number, line in enumerate(self._lines(rect.width())):
            y += self._look.px(8) if number else 0
            widths = self._widths(line, rect.width())
            high = max(_height(i, w) for (i, _), w in zip(line, widths, strict=True))
            x = rect.x()
            for (item, _), width in zip(line, widths, strict=True):
                if place:
                    item.setGeometry(QRect(x, y, width, _height(item, width)))
                x += width + gap
            y += high
        return y - rect.y()

    def _widths(self, line: list[tuple[QLayoutItem, _Want]], width: int) -> list[int]:
        least = [min(width, self._least(item, want)) for item, want in line]
        slack = max(0, width - sum(least) - self._look.px(GAP) * (len(line) - 1))
        whole = sum(want.weight for _, want in line)
        return [n + slack * w.weight // (whole or 1) for n, (_, w) in zip(least, line, strict=True)]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
