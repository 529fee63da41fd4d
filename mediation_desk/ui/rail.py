"""The rail at the left: the places of the window, and the size of its letters."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.places import Place

WIDTH = 104
PLACE_HEIGHT = 73
SHORT_HEIGHT = 58


class PlaceButton(QAbstractButton):
    """One place: its picture, its word, its key."""

    def __init__(self, look: Look, place: Place) -> None:
        super().__init__()
        self.name, self._icon, self._key, self._look = place.name, place.icon, place.key, look
        word = place.said()
        self.setText(word)
        self.setAccessibleName(f"{word} {self._key}".strip())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the rail; lower where the window is low."""
        low = self.window().height() < self._look.px(660)
        return QSize(self._look.px(WIDTH), self._look.px(SHORT_HEIGHT if low else PLACE_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture over the word over the key; a sheet and a bar where the person is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, tokens, px = self._look, self._look.tokens, self._look.px
        sheet = self.rect().adjusted(px(9), px(1), -px(9), -px(1))
        here, focused = self.isChecked(), self.hasFocus()
        if here or self.underMouse():
            painter.setPen(QPen(QColor(tokens.line)) if here else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(tokens.surface if here else tokens.mute))
            painter.drawRoundedRect(sheet, px(8), px(8))
        if here:
            painter.fillRect(0, px(12), px(3), self.height() - px(24), QColor(tokens.accent))
        if focused:
            painter.setPen(QPen(QColor(tokens.accent), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(sheet, px(8), px(8))
        self._paint_words(painter, look, here=here)

    def _paint_words(self, painter: QPainter, look: Look, *, here: bool) -> None:
        tokens, px = look.tokens, look.px
        colour = tokens.accent if here else tokens.ink
        picture = look.pixmap(self._icon, 24, "accent" if here else "ink", self.devicePixelRatioF())
        size = px(24)
        tall = self.height() >= px(70)
        top = px(8) if tall else px(5)
        painter.drawPixmap((self.width() - size) // 2, top, size, size, picture)
        painter.setPen(QColor(colour))
        painter.setFont(look.font(11, bold=here))
        line = painter.fontMetrics().height()
        middle = Qt.AlignmentFlag.AlignHCenter
        word = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - px(10)
        )
        painter.drawText(0, top + size, self.width(), line + px(2), middle, word)
        if tall:
            painter.setPen(QColor(tokens.accent if here else tokens.ink2))
            painter.setFont(look.font(10))
            low = top + size + line
            painter.drawText(0, low, self.width(), self.height() - low, middle, self._key)


class Rail(QWidget):
    """The places one under another, and the button for larger letters at the foot."""

    chosen = Signal(str)
    letters = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._places: list[PlaceButton] = []
        self.setObjectName("rail")
        self.setAutoFillBackground(True)
        self._mark = QLabel()
        self._letters = PlaceButton(look, Place("letters", icon="a-large-small"))
        self._letters.setCheckable(False)
        self._letters.clicked.connect(self.letters)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(look.px(4))
        self._column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._column.addWidget(self._letters)
        look.changed.connect(self._dress)
        self._dress()

    def add(self, place: Place) -> None:
        """One more place, under those there are."""
        button = PlaceButton(self._look, place)
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        self._places.append(button)
        self._column.insertWidget(len(self._places), button)

    def letters_place(self) -> PlaceButton:
        """The button for letters, colours and language."""
        return self._letters

    def mark(self, name: str) -> None:
        """The place of that name is where the person is; no place when empty."""
        for place in self._places:
            place.setChecked(place.name == name)
            place.update()

    def _dress(self) -> None:
        look, px = self._look, self._look.px
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, QColor(look.tokens.rail))
        self.setPalette(ground)
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(0, px(14), 0, px(8))
        self._mark.setPixmap(look.pixmap("handshake", 28, "accent"))
        percent = round(look.zoom * 100)
        word = self.tr("Letters {percent}%").format(percent=percent)
        self._letters.setText(word)
        self._letters.setAccessibleName(word)
        for place in (*self._places, self._letters):
            place.updateGeometry()
            place.update()
