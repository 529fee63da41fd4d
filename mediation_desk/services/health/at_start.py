"""What a person is told when a store was opened, one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from mediation_desk.sentences import sentence
from mediation_desk.services.health.open_store import OpenStore
from mediation_desk.services.health.room import least_free
from mediation_desk.store.volume import free_bytes

_SLOW: Final = timedelta(minutes=5)
"""What a clock that is set right by itself now and then may go back."""


def told_at_start(opened: OpenStore, now: datetime) -> Iterator[str]:
    """The sentences about how the store was found; none when all is as it should be."""
    if opened.upgraded_copy:
        yield sentence("shell", "upgraded", copy=opened.upgraded_copy.name)
    if opened.store.lost_its_end:
        yield sentence("shell", "lost_end")
    last = opened.store.last_written_at()
    if last and now < last - _SLOW and not _is_practice(opened):
        yield sentence("health", "clock_back", now=_said(now), last=_said(last))
    free = free_bytes(opened.store.path)
    if free < least_free(opened.store.path):
        yield sentence("health", "little_room", free=free // 1_000_000)


def _is_practice(opened: OpenStore) -> bool:
    """Whether the office is invented, and its days with it."""
    office = opened.store.offices.office()
    return office is not None and office.practice


def _said(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M %d/%m/%Y}"
