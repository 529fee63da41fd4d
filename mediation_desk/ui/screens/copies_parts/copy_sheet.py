"""The white sheet of copies: heads of the columns, the copies, or words where there are none."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.copies_parts.copy_list import CopyList
from mediation_desk.ui.screens.copies_parts.spread import spread
from mediation_desk.ui.screens.register_parts.nothing import Nothing
from mediation_desk.ui.widgets.painting import written
from mediation_desk.ui.widgets.panel import Panel

_HEAD = 38


class CopySheet(Panel):
    """The list takes the slack and scrolls under its heads."""

    def __init__(self, look: Look, copies: CopyList) -> None:
        super().__init__(look)
        self._sheet_look, self.copies = look, copies
        self._head = CopyHead(look, copies)
        self.nothing = Nothing(look, "hard-drive")
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(copies, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(full)
        self._pages.addWidget(self.nothing)
        self.body.addWidget(self._pages, 1)
        copies.folded.connect(self._fold)
        look.changed.connect(self._fit)
        self._fit()

    def show_rows(self) -> None:
        """The copies, or words in their place where there are none."""
        self._pages.setCurrentIndex(0 if self.copies.copies.rowCount() else 1)

    def _fold(self, folded: bool) -> None:
        self._head.setVisible(not folded)
        self._fit()

    def _fit(self) -> None:
        px = self._sheet_look.px
        # Else the square list would lie over the round corners.
        top = px(1) if self._head.isVisibleTo(self) else px(6)
        self.body.setContentsMargins(px(1), top, px(1), px(6))
        self.body.setSpacing(0)


class CopyHead(QWidget):
    """Painted words over the columns."""

    def __init__(self, look: Look, copies: CopyList) -> None:
        super().__init__()
        self._look, self._copies = look, copies
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(self._look.px(300), self._look.px(_HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the words and the line to the copies."""
        painter, look = QPainter(self), self._look
        thin = look.px(look.tokens.hairline)
        painter.fillRect(0, self.height() - thin, self.width(), thin, look.tokens.line)
        wide = self._copies.viewport().width()
        cells = spread(QRect(0, 0, wide, self.height()), look)
        heads = (
            (cells.when, self.tr("Day and hour")),
            (cells.place, self.tr("Kept")),
            (cells.disputes, self.tr("Disputes")),
            (cells.last, self.tr("Last entry")),
            (cells.check, self.tr("Check")),
        )
        for area, words in heads:
            written(painter, area, words, look.font(11, bold=True), look.tokens.ink2)
