"""Drives a window by the names of things, as a screen reader would, with keys and commits only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot


def name_of(widget: QWidget) -> str:
    """What a screen reader says of the widget."""
    if isinstance(widget, QComboBox):
        # On Linux a combo box gives its present words here; its name comes by its label's relation.
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


class WindowDesk:
    """One person at one window with a keyboard."""

    def __init__(self, window: QWidget, bot: QtBot) -> None:
        self.window = window
        self._bot = bot

    def controls(self, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
        """Everything of that kind that is shown and can be reached by the keyboard."""
        top = QApplication.activeModalWidget() or self.window
        for widget in top.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget

    def control(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The one control called so; says which names there are when there is none."""
        found = [w for w in self.controls(kind) if name_of(w) == name]
        names = sorted({name_of(w) for w in self.controls(kind)})
        assert len(found) == 1, f"{len(found)} controls named {name!r} among {names}"
        return found[0]

    def focus(self, name: str) -> QWidget:
        """Go to the control with the Tab key, as people do."""
        wanted = self.control(name)
        for _ in range(400):
            if QApplication.focusWidget() is wanted:
                return wanted
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"{name!r} is not reached by Tab")

    def type(self, words: str) -> None:
        """Words committed by an input method into what has the focus."""
        for part in words:
            event = QInputMethodEvent()
            event.setCommitString(part)
            QApplication.sendEvent(self.focused(), event)

    def fill(self, name: str, words: str) -> None:
        """Go to the field, select what is in it and type over it."""
        self.focus(name)
        self.key("Ctrl+A")
        self.type(words)

    def press(self, name: str) -> None:
        """Go to the button and press it with the space bar."""
        self.focus(name)
        self.key(Qt.Key.Key_Space)

    def key(self, key: Qt.Key | str) -> None:
        """One key, or a combination such as "Ctrl+P"."""
        target: QObject = QApplication.focusWidget() or self.window
        if isinstance(key, str):
            combination = QKeySequence(key)[0]
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        else:
            QTest.keyClick(target, key)
        QApplication.processEvents()

    def rows(self, name: str) -> list[str]:
        """What a screen reader says of each row of a list or table."""
        view = self.control(name, QAbstractItemView)
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        found = []
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            found.append(index.data(role) or index.data())
        return found

    def wait(self, happens: Callable[[], bool], seconds: float = 5) -> None:
        """Until it happens; fails when it does not."""
        self._bot.waitUntil(happens, timeout=int(seconds * 1000))

    def focused(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def says(self) -> str:
        """The name of what has the focus."""
        return name_of(self.focused())


def release(widget: QWidget, key: Qt.Key) -> None:
    """The release of a key, for what acts on it."""
    event = QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
