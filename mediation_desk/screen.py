"""Whether there is a screen to open a window on, told without the window system."""

from __future__ import annotations

import os
import sys


def is_there() -> bool:
    """Whether a window could be shown: always on Windows and macOS, else with a display.

    A platform that was chosen by name (`QT_QPA_PLATFORM=offscreen`) is no screen for a person.
    """
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
