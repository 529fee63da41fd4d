"""A whole practice office: the commune, its teams and, one after another, its disputes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from mediation_desk.services.practice.cast import Stage
from mediation_desk.services.practice.corpus import Corpus, Quarrel
from mediation_desk.services.practice.deck import Deck
from mediation_desk.services.practice.dice import Dice
from mediation_desk.services.practice.people import People
from mediation_desk.services.practice.plan import Fate, Plan, Slip
from mediation_desk.services.practice.story import Teller
from mediation_desk.services.practice.team import PracticeTeam, practice_teams

_FATES: Final = (
    (Fate.SETTLED, 0.74),
    (Fate.FAILED, 0.13),
    (Fate.ON_THE_SPOT, 0.04),
    (Fate.DECLINED, 0.02),
    (Fate.FAILED_SETTLED, 0.012),
    (Fate.SETTLED_FAILED, 0.003),
    (Fate.SETTLED_OPEN, 0.002),
    (Fate.FAILED_OPEN, 0.002),
    (Fate.TWICE, 0.001),
    (Fate.IN_PROGRESS, 0.008),
    (Fate.NOT_STARTED, 0.0004),
)
_JOINT: Final = 0.04
_ON_THE_SPOT: Final = ("mau_thuan.", "moi_truong.", "dat_dai.loi_di")


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeOffice:
    """An invented office in the shape of `register add`: never to be taken for a real one."""

    office: dict[str, str]
    teams: list[dict[str, Any]]
    _members: tuple[PracticeTeam, ...]
    _plan: Plan
    _seed: int
    _until: date
    _corpus: Corpus
    _people: People

    @property
    def size(self) -> int:
        """How many disputes there are to tell."""
        return self._plan.size

    def disputes(self) -> Iterator[dict[str, Any]]:
        """Every dispute, by team and then by day of receipt; the same at every call."""
        quarrels = Deck(self._corpus.quarrels, self._seed, "quarrels")
        refusals = Deck(self._corpus.refusals, self._seed, "refusals")
        teller = Teller(corpus=self._corpus, until=self._until)
        joint = _joint_share(self._corpus)
        for index, (team, slip) in enumerate(self._slips()):
            dice = Dice(self._seed, "dispute", index)
            fate = slip.fate or dice.weighted(_FATES)
            if fate is Fate.DECLINED:
                yield teller.refusal(dice, refusals.deal(), slip, self._stage(slip, team, None))
                continue
            quarrel = quarrels.deal(*_wishes(slip, fate, self._members[team]))
            together = quarrel.two_teams and (slip.joint or dice.chance(joint))
            stage = self._stage(slip, team, self._other(dice, team) if together else None)
            yield teller.quarrel(dice, quarrel, fate, slip, stage)

    def _slips(self) -> Iterator[tuple[int, Slip]]:
        for team in range(len(self._members)):
            for slip in self._plan.of_team(team):
                yield team, slip

    def _other(self, dice: Dice, team: int) -> PracticeTeam | None:
        count = len(self._members)
        return self._members[(team + dice.between(1, count - 1)) % count] if count > 1 else None

    def _stage(self, slip: Slip, team: int, partner: PracticeTeam | None) -> Stage:
        return Stage(
            year=slip.received_on.year,
            team=self._members[team],
            partner=partner,
            address_tail=self._corpus.address_tail,
            people=self._people,
        )


def practice_office(
    seed: int, teams: int, disputes: int, until: date, corpus: Corpus
) -> PracticeOffice:
    """An office of so many teams (one at least) and disputes; nothing in it is later than `until`.

    Only due dates and next appointments may be later. The same arguments always give the same
    office, on every machine.
    """
    members = practice_teams(seed, teams, until.year, corpus)
    return PracticeOffice(
        office=dict(corpus.office),
        teams=[team.as_json() for team in members],
        _members=members,
        _plan=Plan(seed, teams, disputes, until),
        _seed=seed,
        _until=until,
        _corpus=corpus,
        _people=People(corpus),
    )


def _joint_share(corpus: Corpus) -> float:
    """How often a quarrel that suits two teams takes place between two."""
    suited = sum(quarrel.two_teams for quarrel in corpus.quarrels)
    return _JOINT * len(corpus.quarrels) / suited


def _wishes(slip: Slip, fate: Fate, team: PracticeTeam) -> list[Callable[[Quarrel], bool]]:
    """What the quarrel should suit: what is planned for it, then village or town."""

    def fits_place(quarrel: Quarrel) -> bool:
        return quarrel.fit in ("both", "town" if team.village.town else "village")

    def fits_two(quarrel: Quarrel) -> bool:
        return quarrel.two_teams

    if slip.joint:
        return [fits_two, fits_place]
    return [_fits_the_spot, fits_place] if fate is Fate.ON_THE_SPOT else [fits_place]


def _fits_the_spot(quarrel: Quarrel) -> bool:
    """Whether a mediator passing by may have settled it there and then."""
    return quarrel.type.startswith(_ON_THE_SPOT) and not quarrel.referred
