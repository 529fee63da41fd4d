"""The white sheet with head, rows and foot, or with words where there are no rows."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.nothing import Nothing
from mediation_desk.ui.screens.register_parts.row_foot import RowFoot
from mediation_desk.ui.screens.register_parts.row_head import RowHead
from mediation_desk.ui.screens.register_parts.row_list import RowList
from mediation_desk.ui.widgets.panel import Panel


class RowSheet(Panel):
    """Head, rows and foot one under another; the rows take the slack and scroll."""

    def __init__(self, look: Look, rows: RowList, foot: RowFoot, icon: str) -> None:
        super().__init__(look)
        self._sheet_look, self._pad = look, 14
        self.head, self.rows, self.foot = RowHead(look), rows, foot
        self.nothing = Nothing(look, icon)
        self.top = QVBoxLayout()
        rows.spread.connect(self.head.spread)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rows, 1)
        column.addWidget(foot)
        self._pages = QStackedWidget()
        self._pages.addWidget(full)
        self._pages.addWidget(self.nothing)
        self.body.addLayout(self.top)
        self.body.addWidget(self._pages, 1)
        look.changed.connect(self._fit)
        self._fit()

    def show_rows(self, *, there: bool) -> None:
        """The rows, or what stands in their place where there are none."""
        self._pages.setCurrentIndex(0 if there else 1)

    def is_empty(self) -> bool:
        """Whether words stand in place of rows."""
        return self._pages.currentIndex() == 1

    def set_low(self, *, low: bool) -> None:
        """Whether head and foot leave their room to the rows."""
        self.head.setVisible(not low)
        self.foot.setVisible(not low)
        self.nothing.set_low(low=low)
        self._pad = 6 if low else 14
        self._fit()

    def _fit(self) -> None:
        px = self._sheet_look.px
        self.body.setContentsMargins(px(1), px(1), px(1), px(1))
        self.body.setSpacing(0)
        self.top.setContentsMargins(px(18), px(self._pad + 2), px(14), px(self._pad))
        self.top.setSpacing(px(max(6, self._pad - 4)))
