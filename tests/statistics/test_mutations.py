"""Wrong counters are planted one by one, and the brute counter finds each of them out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from mediation_desk import paths
from tests.statistics.comparing import Counter, differences
from tests.statistics.offices import seeded_office

# In the order in which they import each other.
CHAIN = (
    "mediation_desk.domain.office",
    "mediation_desk.domain.dispute_types",
    "mediation_desk.domain.case",
    "mediation_desk.statistics.census",
    "mediation_desk.statistics.measures",
    "mediation_desk.statistics.reconciliation",
    "mediation_desk.statistics.table",
    "mediation_desk.statistics.counting",
)
OFFICE = seeded_office(11)

MUTATIONS = {
    "the last day is left out": (
        "statistics.census",
        "if first <= case.received_on <= last:",
        "if first <= case.received_on < last:",
    ),
    "the first day is left out": (
        "statistics.census",
        "if first <= case.received_on <= last:",
        "if first < case.received_on <= last:",
    ),
    "the other calendar": (
        "statistics.census",
        "first, last = period.first, period.last",
        "other = type(period)(period.year, period.kind, period.number,"
        " [c for c in type(period.calendar) if c is not period.calendar][0])\n"
        "    first, last = other.first, other.last",
    ),
    "a reopened case is received twice": (
        "statistics.census",
        "        if first <= case.received_on <= last:\n            state = state_at(case, last)",
        "        for r in case.rounds:\n"
        "            if not first <= r.opened_on <= last:\n"
        "                continue\n"
        "            state = state_at(case, last)",
    ),
    "declined cases count": (
        "domain.case",
        "    return case.declined_on is not None and case.declined_on <= at",
        "    return False",
    ),
    "a declined case leaves a day late": (
        "domain.case",
        "case.declined_on is not None and case.declined_on <= at",
        "case.declined_on is not None and case.declined_on < at",
    ),
    "a session that was not held is a beginning": (
        "domain.case",
        "for s in dispute.sessions if s.held)",
        "for s in dispute.sessions)",
    ),
    "the partner counts the case": (
        "statistics.census",
        "teams.setdefault(one.case.team_id, [])",
        "teams.setdefault(one.case.partner_team_id or one.case.team_id, [])",
    ),
    "the case is seen as of today": (
        "statistics.census",
        "state = state_at(case, last)",
        "state = state_at(case, date(2026, 2, 1))",
    ),
    "conclusions count by their case's receipt": (
        "domain.case",
        "and first <= r.ended_on <= last:",
        "and first <= case.received_on <= last:",
    ),
    "reopening is overlooked": (
        "domain.case",
        "    last = opened[-1] if opened else case.rounds[0]",
        "    last = next((r for r in reversed(opened) if r.ended_on and r.ended_on <= at),"
        " case.rounds[0])",
    ),
    "a reopened case is not begun": (
        "domain.case",
        "if begun or len(opened) > 1 else",
        "if begun else",
    ),
    "a reopening of tomorrow is seen": (
        "domain.case",
        "    opened = [r for r in case.rounds if r.opened_on <= at]",
        "    opened = list(case.rounds)",
    ),
    "a conclusion of tomorrow is seen": (
        "domain.case",
        "    if last.result is not None and last.ended_on is not None and last.ended_on <= at:",
        "    if last.result is not None:",
    ),
    "a missing type is filed under other": (
        "domain.dispute_types",
        "return found.scope if found else None",
        "return found.scope if found else Scope.OTHER",
    ),
    "failed is settled": (
        "statistics.measures",
        "find=_in_state(State.FAILED),",
        "find=_in_state(State.SETTLED),",
    ),
    "settled cases of a group count whatever became of them": (
        "statistics.measures",
        "if one.state is State.SETTLED and one.scope is scope",
        "if one.scope is scope",
    ),
    "the first conclusion decides": (
        "domain.case",
        "    last = opened[-1] if opened else case.rounds[0]",
        "    last = case.rounds[0]",
    ),
    "only one conclusion of a dispute counts": (
        "domain.case",
        "            yield Conclusion(case, r.ended_on, r.result)",
        "            yield Conclusion(case, r.ended_on, r.result)\n            return",
    ),
    "a dissolved team loses its row": (
        "statistics.counting",
        "if team.existed_between(first, last) or team.id in busy",
        "if team.existed_between(first, last)",
    ),
    "a team is gone on its last day": (
        "domain.office",
        "self.dissolved_on >= first",
        "self.dissolved_on > first",
    ),
    "a founded team waits a day": (
        "domain.office",
        "self.founded_on <= last",
        "self.founded_on < last",
    ),
    "the stock is taken on the first day": (
        "statistics.reconciliation",
        "if is_open(case, before):",
        "if is_open(case, first):",
    ),
    "reopening is no flow": (
        "domain.case",
        "    return sum(first <= r.opened_on <= last for r in case.rounds[1:])",
        "    return 0",
    ),
    "types of one kind stand in two groups": (
        "statistics.measures",
        "[one for one in census.counted if one.scope is scope]",
        "[one for one in census.counted if one.scope in (scope, Scope.CIVIL)]",
    ),
}


Planting = Callable[..., Counter]


@pytest.fixture
def planting(monkeypatch: pytest.MonkeyPatch) -> Planting:
    """Compiles the chain anew with one change, on no disk."""

    def plant(module: str = "", old: str = "", new: str = "") -> Counter:
        fresh: dict[str, ModuleType] = {}
        for name in CHAIN:
            ours = import_module(name)
            source = Path(str(ours.__file__)).read_text(encoding="utf-8")
            if name == f"mediation_desk.{module}":
                assert source.count(old) == 1, f"{name} no longer says: {old}"
                source = source.replace(old, new)
            fresh[name] = _compiled(name, source, ours, monkeypatch)
        types = fresh["mediation_desk.domain.dispute_types"].DisputeTypes
        return Counter(
            count=fresh["mediation_desk.statistics.counting"].count,
            case_of=fresh["mediation_desk.domain.case"].case_of,
            team=fresh["mediation_desk.domain.office"].Team,
            types=types.from_csv(paths.resource_text("data", "dispute_types.csv")),
        )

    return plant


def _compiled(
    name: str, source: str, ours: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> ModuleType:
    made = ModuleType(name)
    monkeypatch.setitem(sys.modules, name, made)
    exec(compile(source, f"<{name}>", "exec"), made.__dict__)
    # Codes are compared by identity, so the new module takes over those that are in use.
    for word, value in vars(ours).items():
        if isinstance(value, type) and issubclass(value, Enum):
            setattr(made, word, value)
    return made


def test_the_chain_compiled_anew_without_a_change_agrees(planting: Planting) -> None:
    assert list(differences(OFFICE, planting())) == []


@pytest.mark.parametrize("planted", MUTATIONS)
def test_a_planted_mistake_is_found_out(planted: str, planting: Planting) -> None:
    assert next(differences(OFFICE, planting(*MUTATIONS[planted])), None) is not None
