"""Which copies are kept: all of two days, 14 daily, 8 weekly, 24 monthly, a tenth of the disk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.store.copies.retention import Aged, superfluous

NOW = datetime(2026, 4, 1, 12, tzinfo=UTC)
PLENTY = 10**12
moments = st.integers(-1000, 60 * 24 * 900).map(lambda minutes: NOW - timedelta(minutes=minutes))
lists = st.lists(st.builds(Aged, moments, st.integers(0, 1000)), max_size=60)


def _kept(copies: list[Aged], now: datetime = NOW, free: int = PLENTY) -> list[Aged]:
    gone = superfluous(copies, now, free)
    return [copy for place, copy in enumerate(copies) if place not in gone]


@given(lists)
def test_with_room_all_of_two_days_are_kept_and_no_more_than_46_older(copies: list[Aged]) -> None:
    kept = _kept(copies)
    recent = [c for c in copies if NOW - c.made_at <= timedelta(days=2)]
    assert [c for c in kept if c in recent] == recent
    assert len(kept) - len(recent) <= 14 + 8 + 24
    days = {c.made_at.date() for c in copies if c not in recent}
    assert len(kept) - len(recent) >= min(len(days), 14)


@given(lists)
def test_thinning_what_was_thinned_removes_nothing_more(copies: list[Aged]) -> None:
    kept = _kept(copies)
    assert _kept(kept) == kept


@given(lists, st.integers(0, 20_000))
def test_the_newest_stays_and_the_rest_fits_a_tenth(copies: list[Aged], free: int) -> None:
    kept = _kept(copies, free=free)
    if copies:
        assert max(c.made_at for c in copies) in {c.made_at for c in kept}
    share = (free + sum(c.size for c in copies)) // 10
    assert len(kept) <= 1 or sum(c.size for c in kept) <= share


@given(lists, st.integers(0, 20_000))
def test_where_room_is_short_the_oldest_go_first(copies: list[Aged], free: int) -> None:
    roomy = _kept(copies)
    kept = _kept(copies, free=free)
    lost = [c for c in roomy if c not in kept]
    assert all(old.made_at <= new.made_at for old in lost for new in kept)


def test_an_office_that_saves_every_day_ends_with_days_weeks_and_two_years_of_months() -> None:
    copies: list[Aged] = []
    start = NOW - timedelta(days=1000)
    for day in range(1001):
        now = start + timedelta(days=day)
        copies = _kept([*copies, Aged(now, 1)], now)
    ages = sorted((NOW - c.made_at).days for c in copies)
    assert ages[:17] == list(range(17))
    assert ages[-1] > 30 * 24
    months = {(c.made_at.year, c.made_at.month) for c in copies}
    assert len(months) >= 24
    assert len(copies) <= 3 + 14 + 8 + 24


def test_nothing_is_nothing() -> None:
    assert superfluous([], NOW, 0) == frozenset()
