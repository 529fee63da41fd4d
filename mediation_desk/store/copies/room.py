"""Whether there is room for what is about to be written, said with both figures."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.errors import NoRoom
from mediation_desk.store.volume import free_bytes

_SPARE = 1 << 20
_MEGABYTE = 1_000_000


def require_room(folder: Path, needed: int) -> None:
    """Raise `NoRoom` unless `needed` bytes and a little to spare are free where the folder is."""
    free, needed = free_bytes(folder), needed + _SPARE
    if free < needed:
        raise NoRoom(
            needed=needed,
            free=free,
            needed_mb=-(-needed // _MEGABYTE),
            free_mb=free // _MEGABYTE,
        )


def size_of_store(path: Path) -> int:
    """The bytes of the store and its log; 0 when there is none."""
    files = (path, path.with_name(path.name + "-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
