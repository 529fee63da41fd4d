"""A row of buttons under a list: where there is no room for all words, some show icons only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button


class ActionRow(QWidget):
    """Some buttons at the left, others at the right; those at the right lose their words first."""

    def __init__(self, look: Look, left: Sequence[Button], right: Sequence[Button]) -> None:
        super().__init__()
        self._look, self._left, self._right = look, left, right
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in left:
            self._row.addWidget(button)
        self._row.addStretch(1)
        for button in right:
            self._row.addWidget(button)
        look.changed.connect(self.fit)
        self.fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as its icons: the window never grows because letters do."""
        high = max(button.sizeHint().height() for button in (*self._left, *self._right))
        return QSize(self._look.px(200), high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Words where there is room for them."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Called too when another button is shown or hidden."""
        self._row.setSpacing(self._look.px(4))
        losing = (*reversed(self._right), *reversed(self._left))
        for button in losing:
            button.set_compact(False)
        for button in losing:
            shown = [one for one in losing if not one.isHidden()]
            needed = sum(one.sizeHint().width() + self._row.spacing() for one in shown)
            button.set_compact(needed > self.width())
