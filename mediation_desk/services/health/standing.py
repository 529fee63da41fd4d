"""How a store stands: where, how large, how well copied, who may open it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediation_desk.errors import Trouble
from mediation_desk.services.copies.state import CopyState, Light
from mediation_desk.services.health.open_store import OpenStore
from mediation_desk.services.health.room import least_free
from mediation_desk.store.copies.room import size_of_store
from mediation_desk.store.still import Still
from mediation_desk.store.twins import read_key_file
from mediation_desk.store.volume import free_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The figures of one open store at one moment."""

    place: Path
    size: int
    free: int
    roomy: bool
    """Whether there is room for a copy and for work."""
    still: Still | None
    left_open: bool
    """Whether it was not closed the last time."""
    lost_its_end: bool
    accounts: int | None
    """How many may open it; None when the key file cannot be read."""
    disputes: int
    last_written_at: datetime | None
    copies: CopyState


def standing(opened: OpenStore) -> Standing:
    """How the store stands now; raises the disk's troubles."""
    store = opened.store
    free = free_bytes(store.path)
    return Standing(
        place=store.path,
        size=size_of_store(store.path),
        free=free,
        roomy=free >= least_free(store.path),
        still=store.still,
        left_open=opened.left_open,
        lost_its_end=store.lost_its_end,
        accounts=_accounts(store.path),
        disputes=store.disputes.count(),
        last_written_at=store.last_written_at(),
        copies=copy_state_of(opened),
    )


def copy_state_of(opened: OpenStore) -> CopyState:
    """How good the copies in the store's own folder are."""
    if opened.copies is None or _accounts(opened.store.path) is None:
        return CopyState(Light.RED)
    return opened.copies.state(opened.store.head)


def _accounts(store: Path) -> int | None:
    try:
        return len(read_key_file(store).key_file.slots)
    except Trouble:
        return None
