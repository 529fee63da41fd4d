"""The row over a paper: turning pages and the size of what is seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.flow import Flow


class PageBar(QWidget):
    """Six buttons and two labels; what they do is the preview's."""

    turned = Signal(int)
    """A page further or back: 1 or -1."""
    sized = Signal(int)
    """A step larger or smaller: 1 or -1."""
    wide = Signal()
    """The whole width of the page is to be seen."""
    whole = Signal()
    """The whole page is to be seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page, self._zoom = QLabel(), QLabel()
        self._before = Button(look, self.tr("Page before"), icon="arrow-left", kind="quiet")
        self._after = Button(look, self.tr("Next page"), icon="arrow-right", kind="quiet")
        self._smaller = Button(look, self.tr("Smaller"), icon="zoom-out", kind="quiet")
        self._larger = Button(look, self.tr("Larger"), icon="zoom-in", kind="quiet")
        self._wide = Button(look, self.tr("Whole width"), kind="quiet")
        self._whole = Button(look, self.tr("Whole page"), kind="quiet")
        self._row = Flow(self)
        buttons = (self._smaller, self._zoom, self._larger, self._wide, self._whole)
        for one in (self._before, self._page, self._after, *buttons):
            self._row.addWidget(one)
        self._listen()
        look.changed.connect(self._dress)
        self._dress()

    def tell_page(self, page: int, count: int) -> None:
        """Page `page` (from 1) of `count` is looked at."""
        self._page.setText(self.tr("Page {page} of {count}").format(page=page, count=count))
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < count)

    def tell_zoom(self, share: float) -> None:
        """The paper is seen at `share` of its true size."""
        self._zoom.setText(f"{round(share * 100)} %")

    def set_compact(self, on: bool) -> None:
        """The buttons that have pictures show only these."""
        for button in (self._before, self._after, self._smaller, self._larger):
            button.set_compact(on)

    def words(self) -> str:
        """What it says of page and size."""
        return f"{self._page.text()} · {self._zoom.text()}"

    def _listen(self) -> None:
        self._before.clicked.connect(lambda: self.turned.emit(-1))
        self._after.clicked.connect(lambda: self.turned.emit(1))
        self._smaller.clicked.connect(lambda: self.sized.emit(-1))
        self._larger.clicked.connect(lambda: self.sized.emit(1))
        self._wide.clicked.connect(self.wide)
        self._whole.clicked.connect(self.whole)

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(24), 0, px(24), px(4))
        self._row.setSpacing(px(4))
        for label in (self._page, self._zoom):
            label.setFont(self._look.font(11.5))
            label.setMinimumHeight(px(46))
