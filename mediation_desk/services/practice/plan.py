"""When the disputes of a practice office are received, and which of them must go a certain way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from mediation_desk.services.practice.dice import Dice


class Fate(StrEnum):
    """How a dispute goes; the reopened ones name the conclusion of each of their rounds."""

    SETTLED = "settled"
    FAILED = "failed"
    DECLINED = "declined"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    ON_THE_SPOT = "on_the_spot"
    FAILED_SETTLED = "failed,settled"
    SETTLED_FAILED = "settled,failed"
    SETTLED_OPEN = "settled,open"
    FAILED_OPEN = "failed,open"
    TWICE = "failed,settled,open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One dispute to be told: the day of receipt, and what is settled about it beforehand."""

    received_on: date
    fate: Fate | None = None
    ends_on: date | None = None
    joint: bool = False


# The first and last days of the quarters of both calendars, and of the year in each.
EDGES: Final = (
    (12, 15), (12, 14), (12, 31), (1, 1), (3, 14), (3, 15), (3, 31), (4, 1),
    (6, 14), (6, 15), (6, 30), (7, 1), (9, 14), (9, 15), (9, 30), (10, 1),
)  # fmt: skip
# The law has been in force since 1 January 2014: no office mediated under it before.
LAW: Final = date(2014, 1, 1)
MONTH_WEIGHTS: Final = (1.2, 0.7, 1.0, 1.1, 1.1, 1.0, 0.9, 0.9, 1.0, 1.1, 1.2, 1.1)
_PER_YEAR: Final = 12


class Plan:
    """Which team receives how many disputes, and on which days."""

    def __init__(self, seed: int, teams: int, disputes: int, until: date) -> None:
        self._seed = seed
        self._until = until
        self._first = _first_day(teams, disputes, until)
        self._counts = _shares(seed, teams, disputes)
        self._set = _dealt(_set_slips(disputes, teams, self._first, until), self._counts)

    @property
    def size(self) -> int:
        """How many disputes all teams receive together."""
        return sum(self._counts)

    def of_team(self, team: int) -> Iterator[Slip]:
        """The team's slips in the order of receipt."""
        dice = Dice(self._seed, "dates", team)
        slips = list(self._set[team])
        while len(slips) < self._counts[team]:
            slips.append(Slip(received_on=self._some_day(dice)))
        return iter(sorted(slips, key=lambda slip: slip.received_on))

    def _some_day(self, dice: Dice) -> date:
        span = (self._until - self._first).days
        while True:
            day = self._first + timedelta(days=dice.between(0, span))
            if dice.chance(MONTH_WEIGHTS[day.month - 1] / max(MONTH_WEIGHTS)):
                return day


def _first_day(teams: int, disputes: int, until: date) -> date:
    """Two to fifteen years before the last day, by how much there is to spread."""
    years = min(15, max(2, disputes // (teams * _PER_YEAR)))
    return max(until - timedelta(days=365 * years), min(LAW, until - timedelta(days=2 * 365)))


def _shares(seed: int, teams: int, disputes: int) -> list[int]:
    """How many disputes each team has: unevenly, as villages are, and adding up."""
    dice = Dice(seed, "shares")
    weights = [dice.between(60, 140) for _ in range(teams)]
    cuts, so_far = [0], 0
    for weight in weights:
        so_far += weight
        cuts.append(disputes * so_far // sum(weights))
    return [high - low for low, high in pairwise(cuts)]


def _set_slips(disputes: int, teams: int, first: date, until: date) -> list[Slip]:
    """What every office must show, the most important first, then the edges of both calendars."""
    slips = [*_states(until, joint=teams > 1), *_further_states(until, disputes)]
    room = max(0, disputes // 6)
    edges = [slip for slip in _edges(first, until) if slip.received_on >= first]
    return (slips + edges[:room])[:disputes]


def _states(until: date, *, joint: bool) -> Iterator[Slip]:
    """Every state once, on days where a figure of the wrong calendar would show."""

    def last(month: int, day: int, ago: int) -> date:
        return _last_before(until - timedelta(days=ago), month, day)

    yield Slip(received_on=last(12, 15, 90), fate=Fate.SETTLED, joint=joint)
    yield Slip(received_on=until - timedelta(days=20), fate=Fate.IN_PROGRESS)
    yield Slip(received_on=until - timedelta(days=1), fate=Fate.NOT_STARTED)
    yield Slip(received_on=last(12, 14, 90), fate=Fate.FAILED)
    yield Slip(received_on=last(1, 1, 10), fate=Fate.DECLINED)
    yield Slip(received_on=last(3, 31, 260), fate=Fate.FAILED_SETTLED)
    yield Slip(received_on=last(4, 1, 30), fate=Fate.ON_THE_SPOT)


def _further_states(until: date, disputes: int) -> Iterator[Slip]:
    """The rarer ways, for offices that have room for them."""
    if disputes >= 24:
        ways = (Fate.SETTLED_FAILED, Fate.SETTLED_OPEN, Fate.FAILED_OPEN, Fate.TWICE)
        for step, fate in enumerate(ways):
            yield Slip(received_on=until - timedelta(days=330 + 41 * step), fate=fate)


def _edges(first: date, until: date) -> Iterator[Slip]:
    """Receipts, then conclusions, on each edge of every year, the latest year first."""
    for year in range(until.year, first.year - 1, -1):
        for ends in (False, True):
            for month, day in EDGES:
                edge = date(year, month, day)
                if edge <= until and ends:
                    early = edge - timedelta(days=3)
                    yield Slip(received_on=early, ends_on=edge, fate=Fate.SETTLED)
                elif edge <= until:
                    yield Slip(received_on=edge)


def _last_before(day: date, month: int, of_month: int) -> date:
    this_year = date(day.year, month, of_month)
    return this_year if this_year <= day else date(day.year - 1, month, of_month)


def _dealt(slips: list[Slip], counts: list[int]) -> list[list[Slip]]:
    """The slips dealt to the teams in turn, never more to a team than it has disputes."""
    dealt: list[list[Slip]] = [[] for _ in counts]
    team = 0
    for slip in slips:
        while len(dealt[team]) >= counts[team]:
            team = (team + 1) % len(counts)
        dealt[team].append(slip)
        team = (team + 1) % len(counts)
    return dealt
