"""Single cases and the table they make, for tests that look at one thing."""

from __future__ import annotations

from datetime import date
from typing import Any

from mediation_desk.domain.case import Case, CaseRound
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Calendar, Period, PeriodKind
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.counting import count
from mediation_desk.statistics.table import Table
from mediation_desk.terms import dispute_types
from tests.statistics.comparing import FORM, TODAY

Q1 = Period(2026, PeriodKind.QUARTER, 1, Calendar.STATISTICS)
VAN = Team(id="a", name="Tổ Văn", village="Văn", village_type="xóm", position=0)
LAC = Team(id="b", name="Tổ Lác", village="Lác", village_type="bản", position=1)


def a_case(id_: str = "c", received: date = date(2026, 2, 1), **changes: Any) -> Case:
    known = {
        "id": id_,
        "team_id": "a",
        "partner_team_id": None,
        "type": "dat_dai.loi_di",
        "received_on": received,
        "declined_on": None,
        "first_held_on": None,
        "rounds": (CaseRound(received),),
    }
    return Case(**(known | changes))


def tabled(
    *cases: Case,
    basis: Basis = Basis.RECEIVED,
    teams: tuple[Team, ...] = (VAN, LAC),
    period: Period = Q1,
) -> Table:
    return count(FORM, period, basis, cases, teams, dispute_types(), TODAY)
