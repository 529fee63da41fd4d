"""A desktop that locks its screen is heard, on a session bus of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

HEARD = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from mediation_desk.ui.system_lock import SystemLock
app = QCoreApplication([])
heard = []
lock = SystemLock(app)
lock.locked.connect(lambda: heard.append("locked"))
def tell(active):
    path, name = "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
    message = QDBusMessage.createSignal(path, name, "ActiveChanged")
    message.setArguments([active])
    QDBusConnection.sessionBus().send(message)
QTimer.singleShot(50, lambda: tell(False))
QTimer.singleShot(100, lambda: tell(True))
QTimer.singleShot(600, app.quit)
app.exec()
print(heard)
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="not run: there is no D-Bus")
def test_the_desktop_that_locks_its_screen_is_heard_once() -> None:
    told = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", HEARD],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert told.stdout.strip() == "['locked']", told.stderr


def test_without_a_bus_nothing_is_heard_and_nothing_fails() -> None:
    code = HEARD.replace("    QDBusConnection.sessionBus().send(message)", "    pass")
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"},
    )
    assert told.stdout.strip() == "[]"
