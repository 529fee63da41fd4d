"""A store that may only be read: why, and how it is opened so that nothing beside it changes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from mediation_desk.errors import DiskFull, OnlyReadOnNetwork, OnlyReadOnRemovable, Trouble
from mediation_desk.store.engine import Database, connect
from mediation_desk.store.volume import VolumeKind


class Still(StrEnum):
    """Why nothing can be written."""

    FULL = "full"
    REMOVABLE = "removable"
    NETWORK = "network"

    def trouble(self, path: Path) -> Trouble:
        """What a person is told who wants to write all the same."""
        match self:
            case Still.FULL:
                return DiskFull(path=path.name)
            case Still.REMOVABLE:
                return OnlyReadOnRemovable()
            case Still.NETWORK:
                return OnlyReadOnNetwork()


def still_on(kind: VolumeKind) -> Still | None:
    """Why a store on such a volume may only be read; None where it may be written."""
    return {VolumeKind.REMOVABLE: Still.REMOVABLE, VolumeKind.NETWORK: Still.NETWORK}.get(kind)


def connect_still(path: Path, key: bytes) -> Database:
    """A connection that reads the store, with the log that may stand beside it, and leaves both."""
    log = path.resolve().with_name(path.resolve().name + "-wal")
    if log.is_file() and log.stat().st_size:
        return connect(path, key, only_read=True)
    return connect(path, key, immutable=True)
