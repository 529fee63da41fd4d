"""An open store as its health is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.store.copies.room import size_of_store
from mediation_desk.store.database import Store
from mediation_desk.store.volume import free_bytes

if TYPE_CHECKING:
    from mediation_desk.services.copies.keeping import Copies

LEAST_FREE = 200_000_000
"""Bytes below which a person is told to make room, however small the store is."""


@dataclass(frozen=True, slots=True)
class OpenStore:
    """The store, how it was found, and the way to look at it beside whoever works in it."""

    store: Store
    apart: Callable[[], Store]
    copies: Copies | None = None
    left_open: bool = False
    """Whether the program that had it open last did not close it."""
    upgraded_copy: Path | None = None

    @property
    def size(self) -> int:
        """The bytes of the store and its log."""
        return size_of_store(self.store.path)

    @property
    def free(self) -> int:
        """The bytes that may still be written on its disk; raises the disk's troubles."""
        return free_bytes(self.store.path)

    @property
    def least_free(self) -> int:
        """The bytes that should be free beside it: room for a copy and for work."""
        return max(LEAST_FREE, 2 * self.size)
