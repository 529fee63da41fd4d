"""How much room a store should have beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mediation_desk.store.copies.room import size_of_store

LEAST_FREE: Final = 200_000_000
"""Bytes below which a person is told to make room, however small the store is."""


def least_free(store: Path) -> int:
    """The bytes that should be free on the store's disk: room for a copy and for work."""
    return max(LEAST_FREE, 2 * size_of_store(store))
