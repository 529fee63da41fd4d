"""Something as high as it needs to be, which scrolls only where there is not so much room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from mediation_desk.ui.look import Look

LEAST = 96


class Fitting(QScrollArea):
    """Takes the height of what it holds; the frame around never grows for it."""

    def __init__(self, look: Look, inside: QWidget) -> None:
        super().__init__()
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The height of what it holds in the present width."""
        inside = self.widget()
        if inside is None:
            return super().sizeHint()
        high = inside.sizeHint().height()
        if inside.hasHeightForWidth():
            high = inside.heightForWidth(self.width())
        return QSize(inside.sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A line or two: the rest can be scrolled to."""
        return QSize(0, min(self._look.px(LEAST), self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width makes another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What it holds has become longer or shorter."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
