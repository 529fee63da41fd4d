"""One small invented office with a case of every kind, for pages and files that people read."""

from __future__ import annotations

from datetime import date
from typing import Any

from mediation_desk.domain.case import Case, CaseRound
from mediation_desk.domain.codes import DeclineGround, OutcomeResult, UnitType
from mediation_desk.domain.office import Office, Team
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.counting import count
from mediation_desk.statistics.names import CaseNames
from mediation_desk.statistics.report import Report, report_on
from mediation_desk.terms import dispute_types
from tests.statistics.comparing import FORM

SETTLED, FAILED = OutcomeResult.SETTLED, OutcomeResult.FAILED
OFFICE = Office(
    id="o",
    province="Tỉnh Phú Thọ",
    commune="Mai Châu",
    type=UnitType.COMMUNE,
    province_code="25",
    commune_code="05200",
)
TEAMS = [
    Team(id=f"t{n}", name=f"Tổ hòa giải {name}", village=name, village_type="xóm", position=n)
    for n, name in enumerate(("xóm Văn", "bản Lác", "xóm Chiềng Hạ"))
]


def _case(id_: str, team: int, received: date, type_: str | None, **more: Any) -> Case:
    known = {
        "id": id_,
        "team_id": f"t{team}",
        "partner_team_id": None,
        "type": type_,
        "received_on": received,
        "declined_on": None,
        "first_held_on": None,
        "rounds": (CaseRound(received),),
    }
    return Case(**(known | more))


def _ended(received: date, ended: date, result: OutcomeResult) -> tuple[CaseRound, ...]:
    return (CaseRound(received, ended, result),)


JUNE, JULY, SEPTEMBER = date(2026, 6, 20), date(2026, 7, 1), date(2026, 9, 30)
CASES = [
    _case("c1", 0, JUNE, "dat_dai.loi_di", rounds=_ended(JUNE, date(2026, 7, 9), SETTLED)),
    _case("c2", 0, JULY, "dat_dai.loi_di", rounds=_ended(JULY, date(2026, 7, 20), SETTLED)),
    _case("c3", 0, JULY, "hngd.ly_hon", rounds=_ended(JULY, date(2026, 9, 30), FAILED)),
    _case("c4", 1, JULY, "mau_thuan.hang_xom", first_held_on=date(2026, 7, 4)),
    _case("c5", 1, SEPTEMBER, "khac", rounds=_ended(SEPTEMBER, date(2026, 10, 1), SETTLED)),
    _case("c6", 1, JULY, None, partner_team_id="t2"),
    _case("c7", 1, JULY, "khac", declined_on=date(2026, 7, 3)),
    _case(
        "c8",
        0,
        date(2026, 5, 4),
        "dan_su.thua_ke",
        first_held_on=date(2026, 5, 6),
        rounds=(
            CaseRound(date(2026, 5, 4), date(2026, 5, 10), FAILED),
            CaseRound(date(2026, 7, 30), date(2026, 8, 30), SETTLED),
        ),
    ),
]
NAMES = CaseNames(
    numbers={f"c{n}": f"{n}/2026" for n in range(1, 9)},
    grounds={"c7": DeclineGround.OUT_OF_SCOPE},
)
TODAY = date(2026, 9, 28)


def small_report(code: str = "2026-Q3", basis: Basis = Basis.RECEIVED, **changes: Any) -> Report:
    known: dict[str, Any] = {"cases": CASES, "teams": TEAMS, "today": TODAY} | changes
    period = Period.parse(code, known.pop("calendar", Calendar.STATISTICS))
    table = count(
        FORM,
        period,
        basis,
        known["cases"],
        known["teams"],
        dispute_types(),
        known["today"],
    )
    return report_on(table, NAMES)


def whole_report(code: str = "2026-Q3", basis: Basis = Basis.RECEIVED, **changes: Any) -> Report:
    """The same without the case that has no type: every check holds."""
    return small_report(code, basis, cases=[c for c in CASES if c.type], **changes)
