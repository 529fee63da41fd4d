"""The paper as it would be printed now, drawn beside what is written."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look


class PaperView(QScrollArea):
    """White pages one under another, as wide as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pdf = b""
        self._document = QPdfDocument(self)
        self._held: QBuffer | None = None
        self._pages: list[QLabel] = []
        self._drawn_for = 0
        self.setAccessibleName(self.tr("The paper as it stands now"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)

    def show_pdf(self, pdf: bytes) -> None:
        """These pages are shown; none when empty. The place scrolled to stays."""
        if pdf == self._pdf:
            return
        self._pdf = pdf
        self._document.close()
        self._held = None
        if pdf:
            self._held = QBuffer(self)
            self._held.setData(QByteArray(pdf))
            self._held.open(QBuffer.OpenModeFlag.ReadOnly)
            self._document.load(self._held)
        self._draw()

    def pages(self) -> int:
        """How many pages there are."""
        return self._document.pageCount() if self._pdf else 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The pages are drawn anew for the new width."""
        super().resizeEvent(event)
        # By the width of the whole: a scroll bar that comes and goes must not draw for ever.
        if self.width() != self._drawn_for:
            self._draw()

    def _draw(self) -> None:
        self._drawn_for = self.width()
        count = self.pages()
        while len(self._pages) < count:
            label = QLabel()
            self._pages.append(label)
            self._column.insertWidget(len(self._pages) - 1, label, 0, Qt.AlignmentFlag.AlignHCenter)
        for number, label in enumerate(self._pages):
            label.setVisible(number < count)
            if number < count:
                label.setPixmap(self._page(number))
                label.setAccessibleName(self.tr("Page {number}").format(number=number + 1))
        self._column.setSpacing(self._look.px(12))

    def _page(self, number: int) -> QPixmap:
        size = self._document.pagePointSize(number)
        width = max(120, self.width() - self._look.px(28))
        ratio = self.devicePixelRatioF()
        high = round(width * size.height() / size.width())
        asked = QSize(round(width * ratio), round(high * ratio))
        drawn = self._document.render(number, asked)
        page = QPixmap(asked)
        page.fill(Qt.GlobalColor.white)
        _lay_on(page, QPixmap.fromImage(drawn))
        page.setDevicePixelRatio(ratio)
        return page


def _lay_on(page: QPixmap, drawn: QPixmap) -> None:
    """The pages of a PDF are transparent; paper is white in every theme."""
    painter = QPainter(page)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
