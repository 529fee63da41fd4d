"""Places to write: one line, and a text that grows; both tell once when they are left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_POINTS: Final = 12
_HEIGHT: Final = 40


class Line(QLineEdit):
    """One line of text. `left` comes when it was changed and focus leaves or Enter is pressed.

    Enter goes on to the next field unless `moves` is off (a search, say). Words being composed by
    an input method count once they are committed.
    """

    left = Signal(str)

    def __init__(
        self,
        look: Look,
        *,
        placeholder: str = "",
        icon: str = "",
        moves: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon_name, self._moves, self._kept = look, icon, moves, ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        look.changed.connect(self.dress)
        self.dress()

    def set_words(self, words: str) -> None:
        """Shows `words`; nothing is told."""
        self._kept = words
        if words != self.text():
            blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.setText(words)
            self.blockSignals(blocked)

    def forget_typing(self) -> None:
        """The words stay, and nothing that was typed can be taken back."""
        if self.isUndoAvailable() or self.isRedoAvailable():
            blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.setText(self.text())
            self.blockSignals(blocked)

    def changed(self) -> bool:
        """Whether something was typed that `left` has not told yet."""
        return self.text() != self._kept

    def settle(self) -> None:
        """What was typed has been told."""
        if self.changed():
            self._kept = self.text()
            self.tell()

    def tell(self) -> None:
        """Tells what was typed; a line of another kind tells more."""
        self.left.emit(self._kept)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving tells; a menu of the line itself is no leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter tells and goes on."""
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            self.settle()
            if self._moves and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.focusNextChild()
                event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt paints the line, the icon comes over it."""
        super().paintEvent(event)
        if self._icon_name:
            place = QRect(self._look.px(10), 0, self._look.px(18), self.height())
            put_icon(QPainter(self), self._look, place, self._icon_name, 18, "ink2")

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the page's own where the line itself has nothing to take back."""
        if _is_undo(event) and not self.isUndoAvailable():
            event.ignore()
            return False
        return _dressed_after_polish(self, event, super().event(event))

    def dress(self) -> None:
        """Wears the present letter size."""
        px = self._look.px
        self.setFont(self._look.font(_POINTS))
        self.setFixedHeight(px(_HEIGHT))
        self.setTextMargins(px(20) if self._icon_name else 0, 0, 0, 0)


class Words(QPlainTextEdit):
    """A text of several lines that grows with what is written, from `rows` lines to `most`.

    `left` comes as for `Line`; Tab and Ctrl+Enter leave, Enter begins a new line.
    """

    left = Signal(str)

    def __init__(
        self,
        look: Look,
        *,
        rows: int = 2,
        most: int = 14,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._rows, self._most, self._kept = look, rows, most, ""
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        look.changed.connect(self.dress)
        self.dress()

    def set_words(self, words: str) -> None:
        """Shows `words`; nothing is told."""
        self._kept = words
        if words != self.toPlainText():
            self.setPlainText(words)

    def forget_typing(self) -> None:
        """The words stay, and nothing that was typed can be taken back."""
        self.document().clearUndoRedoStacks()

    def changed(self) -> bool:
        """Whether something was typed that `left` has not told yet."""
        return self.toPlainText() != self._kept

    def settle(self) -> None:
        """What was typed has been told."""
        if self.changed():
            self._kept = self.toPlainText()
            self.left.emit(self._kept)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the text, within its bounds."""
        return QSize(self._look.px(240), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never lower than its text."""
        return QSize(self._look.px(80), self._height())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving tells."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Enter leaves for the next field."""
        if _is_control_enter(event):
            self.settle()
            self.focusNextChild()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The page scrolls unless the text is longer than its box."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is the text's own; Ctrl+Z the page's where there is nothing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_control_enter(event):
            event.accept()
            return True
        if _is_undo(event) and not self.document().isUndoAvailable():
            event.ignore()
            return False
        return _dressed_after_polish(self, event, super().event(event))

    def dress(self) -> None:
        """Wears the present letter size."""
        self.setFont(self._look.font(_POINTS))
        self._fit()

    def _height(self) -> int:
        lines = min(self._most, max(self._rows, self._lines()))
        spacing = QFontMetrics(self.font()).lineSpacing()
        around = 2 * (self._look.px(6) + self._look.px(2) + int(self.document().documentMargin()))
        return lines * spacing + around

    def _lines(self) -> int:
        """How many lines the words take at this width; asking lays them out."""
        layout, block, lines = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid():
            layout.blockBoundingRect(block)
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines

    def _fit(self) -> None:
        long = self._lines() > self._most
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if long else bars.ScrollBarAlwaysOff)
        if self.height() != self._height():
            self.setFixedHeight(self._height())


def _dressed_after_polish(editor: Line | Words, event: QEvent, answer: bool) -> bool:
    """The answer to `event`; a style sheet gives back an older font when it polishes again."""
    if event.type() == QEvent.Type.Polish:
        editor.dress()
    return answer


def _is_undo(event: QEvent) -> bool:
    """Whether this asks if Ctrl+Z is the editor's own."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Undo)
    )


def _is_control_enter(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in _ENTER
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
