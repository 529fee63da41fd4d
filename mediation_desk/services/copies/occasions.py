"""The occasions at which copies are made; they are written into the file."""

from __future__ import annotations

from typing import Final

ASKED: Final = "asked"
WORKING: Final = "working"
LEAVING: Final = "leaving"
UPGRADE: Final = "upgrade"
RESTORE: Final = "restore"
