"""Builders of records for tests; everything is invented and everything may be changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

from mediation_desk.domain.codes import (
    EndGround,
    Gender,
    OutcomeResult,
    SessionResult,
    UnitType,
)
from mediation_desk.domain.dates import Birth
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator, Office, Team
from mediation_desk.domain.outcome import Obligation, Outcome, Round
from mediation_desk.domain.people import Assignment, Party
from mediation_desk.domain.session import Session
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Ids

KEY = bytes(range(32))
STORE_ID = UUID(int=7)
TODAY = date(2026, 4, 1)
MORNING = datetime(2026, 4, 1, 8, 0, tzinfo=UTC)
_serial = count(1)


def new_id() -> str:
    return str(UUID(int=next(_serial)))


def clock() -> datetime:
    return MORNING


def ids() -> Ids:
    return Ids(clock)


def a_store(folder: Path, name: str = "so.hg") -> Store:
    return Store.create(folder / name, KEY, store_id=STORE_ID, who="Lan", now=clock, ids=ids())


def an_office(**changes: object) -> Office:
    known: dict[str, object] = {
        "id": new_id(),
        "province": "Phú Thọ",
        "commune": "Mai Châu",
        "type": UnitType.COMMUNE,
        "province_code": "25",
        "commune_code": "05200",
    }
    return Office(**(known | changes))  # type: ignore[arg-type]


def a_team(**changes: object) -> Team:
    known: dict[str, object] = {
        "id": new_id(),
        "name": "Tổ hòa giải xóm Văn",
        "village": "Văn",
        "village_type": "xóm",
        "position": -1,
    }
    return Team(**(known | changes))  # type: ignore[arg-type]


def a_mediator(team: Team, **changes: object) -> Mediator:
    known: dict[str, object] = {
        "id": new_id(),
        "team_id": team.id,
        "name": "Hà Thị Thiêm",
        "gender": Gender.FEMALE,
        "birth": Birth.from_iso("1968"),
    }
    return Mediator(**(known | changes))  # type: ignore[arg-type]


def a_party(**changes: object) -> Party:
    known: dict[str, object] = {"id": new_id(), "side": "A", "name": "Nguyễn Văn Đạt"}
    return Party(**(known | changes))  # type: ignore[arg-type]


def a_session(on: date = date(2026, 3, 5), **changes: object) -> Session:
    known: dict[str, object] = {"id": new_id(), "held_on": on, "result": SessionResult.ADJOURNED}
    return Session(**(known | changes))  # type: ignore[arg-type]


def a_round(opened_on: date, ended_on: date | None = None, *, settled: bool = True) -> Round:
    if ended_on is None:
        return Round(id=new_id(), opened_on=opened_on)
    outcome = Outcome(
        result=OutcomeResult.SETTLED if settled else OutcomeResult.FAILED,
        ended_on=ended_on,
        end_ground=EndGround.AGREEMENT if settled else EndGround.PARTY_REQUEST,
        agreement="Hai bên thống nhất dời hàng rào về mốc cũ." if settled else "",
        reason="" if settled else "Hai bên giữ nguyên ý kiến.",
    )
    due = Obligation(
        id=new_id(), by="A", what="Dời hàng rào", how="Tự dời", due_on=ended_on + timedelta(30)
    )
    return Round(
        id=new_id(), opened_on=opened_on, outcome=outcome, obligations=(due,) if settled else ()
    )


def a_dispute(team: Team, received_on: date = date(2026, 3, 2), **changes: object) -> Dispute:
    known: dict[str, object] = {
        "id": new_id(),
        "team_id": team.id,
        "received_on": received_on,
        "summary": "Tranh chấp lối đi chung giữa hai nhà.",
        "type": "dat_dai.loi_di",
        "place": "Xóm Văn",
        "parties": (
            a_party(phone="0912 345 678", address="Xóm Văn, xã Mai Châu"),
            a_party(side="B", name="Lê Thị Hòa"),
        ),
        "rounds": (a_round(received_on),),
        "recorded_at": MORNING,
    }
    return Dispute(**(known | changes))  # type: ignore[arg-type]


def an_assignment(mediator: Mediator) -> Assignment:
    return Assignment(id=new_id(), mediator_id=mediator.id)
