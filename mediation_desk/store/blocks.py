"""Linux's disks: which stand under a device, and which of them a hand can pull out."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

_DEEPEST = 8


def disks_under(device: str, system: Path) -> frozenset[Path]:
    """Return the whole disks under a device, through partitions and encrypted or joined volumes.

    `system` is the folder of the kernel's own tree, ``/sys``. An unknown device has none.
    """
    return _disks(Path(os.path.realpath(device)).name, system, _DEEPEST)


def can_be_pulled_out(disk: Path) -> bool:
    """Whether a disk says it is removable, hangs on USB or is a memory card."""
    if _word(disk / "removable") == "1" or _word(disk / "device" / "type") == "SD":
        return True
    return any(re.fullmatch(r"usb\d+", part) for part in disk.parts)


def _disks(name: str, system: Path, deepest: int) -> frozenset[Path]:
    entry = system / "class" / "block" / name
    if not name or not entry.exists():
        return frozenset()
    block = Path(os.path.realpath(entry))
    below = sorted(_names(block / "slaves")) if deepest else []
    if below:
        return frozenset().union(*(_disks(name, system, deepest - 1) for name in below))
    return frozenset({block.parent if (block / "partition").exists() else block})


def _names(folder: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return os.listdir(folder)
    return []


def _word(file: Path) -> str:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return file.read_text("ascii").strip()
    return ""
