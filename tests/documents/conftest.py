"""Case files to print, and what a reader gets back from the page."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from mediation_desk import paths
from mediation_desk.documents.case_file import CaseFile
from mediation_desk.domain.codes import (
    ChosenBy,
    EndGround,
    Gender,
    OutcomeResult,
    PartyKind,
    SessionResult,
    StartGround,
)
from mediation_desk.domain.dates import Birth
from mediation_desk.domain.dispute import Dispute, Number
from mediation_desk.domain.legal_bases import LegalBases
from mediation_desk.domain.outcome import Obligation, Outcome, Round
from mediation_desk.domain.people import Assignment, Invited, Party, RelatedPerson
from mediation_desk.domain.session import Session
from tests.samples import a_mediator, a_team, an_office

FONTS = paths.resources() / "fonts"
GOLDEN = Path(__file__).resolve().parents[1] / "golden"
RECEIVED, ENDED = date(2026, 3, 2), date(2026, 3, 10)


def text_of(pdf: bytes) -> str:
    """The words on all pages as one line of single spaces."""
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return " ".join(normalize("NFC", " ".join(pages)).split())


def lines_of(pdf: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return normalize("NFC", "\n\f\n".join(pages)) + "\n"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares with a file people have read; UPDATE_GOLDEN=1 writes it anew."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare


def a_party(side: str, name: str, **changes: object) -> Party:
    known: dict[str, object] = {
        "id": f"p-{side}-{name}",
        "side": side,
        "name": name,
        "birth": Birth.from_iso("1970"),
        "gender": Gender.MALE,
        "address": "Xóm Văn, xã Mai Châu, tỉnh Phú Thọ",
        "request": f"Bên {side} mong giữ lối đi.",
    }
    return Party(**(known | changes))  # type: ignore[arg-type]


def a_case_file(**changes: object) -> CaseFile:
    team = replace(a_team(), id="team")
    mediators = [
        replace(a_mediator(team, leader=True, phone="0900 111 222"), id="m1"),
        replace(a_mediator(team, name="Khà Văn Tư", gender=Gender.MALE), id="m2"),
    ]
    dispute = Dispute(
        id="d",
        team_id="team",
        received_on=RECEIVED,
        number=Number(2026, "", 7),
        summary="Hai nhà dùng chung lối đi rộng 2,2 m; bên B rào lại.",
        type="dat_dai.loi_di",
        start_ground=StartGround.PARTY_REQUEST,
        chosen_by=ChosenBy.PARTIES,
        assigned_on=RECEIVED + timedelta(1),
        place="Nhà văn hóa xóm Văn",
        parties=(
            a_party("A", "Nguyễn Văn Đạt"),
            a_party("B", "Lê Thị Hòa", gender=Gender.FEMALE, birth=Birth.from_iso("1980-05-02")),
        ),
        related=(RelatedPerson(id="r", name="Lê Văn Tú", birth=Birth.from_iso("1990")),),
        invited=(Invited(id="i", name="Hà Công Bằng", capacity="già làng"),),
        assignments=(
            Assignment(id="a1", mediator_id="m1"),
            Assignment(id="a2", mediator_id="m2"),
        ),
        sessions=(
            Session(
                id="s1",
                held_on=date(2026, 3, 5),
                held_at=time(19, 30),
                place="Nhà văn hóa xóm Văn",
                proceedings="Hai bên trình bày, chưa thống nhất.",
                result=SessionResult.ADJOURNED,
                next_on=ENDED,
            ),
            Session(
                id="s2",
                held_on=ENDED,
                held_at=time(19, 30),
                place="Nhà văn hóa xóm Văn",
                proceedings="Hai bên cùng xem hiện trạng và thống nhất.",
                result=SessionResult.SETTLED,
            ),
        ),
        rounds=(settled(),),
    )
    return CaseFile(
        office=replace(an_office(province="Tỉnh Phú Thọ"), id="office"),
        team=team,
        partner=None,
        dispute=replace(dispute, **changes),  # type: ignore[arg-type]
        people={m.id: m for m in mediators},
        bases=LegalBases.from_toml(paths.resource_text("rules", "legal_bases.toml")),
        change="42 · 0123456789ab",
    )


def settled(**changes: object) -> Round:
    known: dict[str, object] = {
        "result": OutcomeResult.SETTLED,
        "ended_on": ENDED,
        "end_ground": EndGround.AGREEMENT,
        "agreement": "Lối đi rộng 2,2 m dùng chung.",
        "solution": "Dời hàng rào về mốc cũ.",
        "written": True,
    }
    promise = Obligation(
        id="o", by="B", what="Dời hàng rào", how="Tự dời", due_on=date(2026, 3, 20)
    )
    return Round(
        id="round",
        opened_on=RECEIVED,
        outcome=Outcome(**(known | changes)),  # type: ignore[arg-type]
        obligations=(promise,),
    )


def failed(**changes: object) -> Round:
    known: dict[str, object] = {
        "result": OutcomeResult.FAILED,
        "ended_on": ENDED,
        "end_ground": EndGround.PARTY_REQUEST,
        "reason": "Hai bên giữ nguyên ý kiến.",
        "guidance": "Gửi đơn đến Ủy ban nhân dân xã.",
    }
    return Round(
        id="round",
        opened_on=RECEIVED,
        outcome=Outcome(**(known | changes)),  # type: ignore[arg-type]
    )


def still_open(dispute: Dispute) -> Dispute:
    return replace(
        dispute,
        rounds=(Round(id="round", opened_on=RECEIVED),),
        sessions=dispute.sessions[:1],
        parties=(*dispute.parties[:1], replace(dispute.parties[1], kind=PartyKind.FAMILY)),
    )
