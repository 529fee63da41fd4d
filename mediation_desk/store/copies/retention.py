"""Which copies to keep: a pure function over their moments and sizes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

_ALL_OF: Final = timedelta(days=2)
_DAYS: Final = 14
_WEEKS: Final = 8
_MONTHS: Final = 24
_SHARE: Final = 10


@dataclass(frozen=True, slots=True)
class Aged:
    """When a copy was made, in local time, and how many bytes it takes."""

    made_at: datetime
    size: int


def superfluous(copies: Sequence[Aged], now: datetime, free: int) -> frozenset[int]:
    """The places in `copies` of those to remove; `free` are the bytes free on their disk.

    Kept are all of the last two days, then the newest of each of 14 days, 8 weeks and 24 months
    that have one. What is kept takes at most a tenth of the disk that would be free without any:
    the oldest month goes first. The newest copy is never among them.
    """
    order = sorted(range(len(copies)), key=lambda place: copies[place].made_at, reverse=True)
    kept = [place for place in order if now - copies[place].made_at <= _ALL_OF]
    rest = order[len(kept) :]
    for bucket, most in ((_day, _DAYS), (_week, _WEEKS), (_month, _MONTHS)):
        chosen, rest = _thinned(copies, rest, bucket, most)
        kept += chosen
    share = (free + sum(copy.size for copy in copies)) // _SHARE
    while len(kept) > 1 and sum(copies[place].size for place in kept) > share:
        kept.pop()
    return frozenset(order) - frozenset(kept)


def _thinned(
    copies: Sequence[Aged], order: list[int], bucket: Callable[[datetime], Hashable], most: int
) -> tuple[list[int], list[int]]:
    """The newest of each of the first `most` buckets, and those older than all these buckets."""
    chosen: dict[Hashable, int] = {}
    for number, place in enumerate(order):
        key = bucket(copies[place].made_at)
        if key not in chosen and len(chosen) == most:
            return list(chosen.values()), order[number:]
        chosen.setdefault(key, place)
    return list(chosen.values()), []


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
