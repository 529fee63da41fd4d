"""Hears from the desktop of Linux that its screen was locked."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

_DESKTOPS: Final = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class SystemLock(QObject):
    """`locked` comes when the system's screen is locked, where a desktop tells of it.

    Desktops tell on the session bus. Where there is none, as on Windows, nothing ever comes.
    """

    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform != "linux":
            return
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return
        bus = QDBusConnection.sessionBus()
        for name in _DESKTOPS if bus.isConnected() else ():
            path = "/" + name.replace(".", "/")
            # No service is named: some desktops tell under a name of their own.
            bus.connect("", path, name, "ActiveChanged", self, "1_heard(bool)")  # type: ignore[call-overload]

    @Slot(bool)
    def _heard(self, active: bool) -> None:
        if active:
            self.locked.emit()
