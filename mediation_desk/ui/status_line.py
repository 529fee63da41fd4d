"""The status line: when the last word was saved, whose desk it is, whether it is only practice."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mediation_desk.ui.look import Look

HEIGHT = 36


class StatusLine(QWidget):
    """Always there: a person looks here to know that nothing is lost."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("status")
        self.setAutoFillBackground(True)
        self._tick = QLabel()
        self._saved = QLabel(self.tr("Nothing changed yet"))
        self._person, self._whose = _Words(), _Words()
        self._practice = QLabel(self.tr("Practice data"))
        self._flask = QLabel()
        row = QHBoxLayout(self)
        for label in (self._tick, self._saved):
            row.addWidget(label)
        row.addStretch(1)
        for label in (self._person, self._whose, self._flask, self._practice):
            row.addWidget(label)
        self._row = row
        self.set_whose("", practice=False)
        look.changed.connect(self._dress)
        self._dress()

    def saved(self, at: datetime) -> None:
        """The last change was committed at that moment of this place."""
        self._saved.setText(self.tr("Saved {time}").format(time=f"{at.astimezone():%H:%M}"))
        self._saved.setAccessibleName(self._saved.text())

    def words(self) -> str:
        """What it says of saving."""
        return self._saved.text()

    def set_person(self, name: str) -> None:
        """Who is signed in."""
        self._person.setText(name)
        self._person.setAccessibleName(self.tr("Signed in: {name}").format(name=name))
        self._person.setToolTip(self._person.accessibleName())

    def set_whose(self, whose: str, *, practice: bool) -> None:
        """Whose desk this is, and whether its data is only for practice."""
        self._whose.setText(whose)
        self._flask.setVisible(practice)
        self._practice.setVisible(practice)

    def _dress(self) -> None:
        look, px, tokens = self._look, self._look.px, self._look.tokens
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, QColor(tokens.rail))
        self.setPalette(ground)
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(18), 0, px(18), 0)
        self._row.setSpacing(px(10))
        for label in (self._saved, self._person, self._whose, self._practice):
            label.setFont(look.font(11, bold=label is not self._whose))
        self._saved.setStyleSheet(f"color: {tokens.ok}")
        self._person.setStyleSheet(f"color: {tokens.ink2}")
        self._whose.setStyleSheet(f"color: {tokens.ink2}")
        self._practice.setStyleSheet(f"color: {tokens.ink2}")
        self._tick.setPixmap(look.pixmap("check", 18, "ok"))
        self._flask.setPixmap(look.pixmap("flask-conical", 18, "ink2"))


class _Words(QLabel):
    """Words that give way where there is no room: they end in an ellipsis, never cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as a few letters; nothing where there is nothing to say."""
        metrics = self.fontMetrics()
        few = min(8 * metrics.averageCharWidth(), metrics.horizontalAdvance(self.text()))
        return QSize(few, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """As many of the words as there is room for."""
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), end, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
