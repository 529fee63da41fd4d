"""Files of disputes are added whole or not at all."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import date, time

import pytest

from mediation_desk.domain.codes import DeclineGround, EndGround, OutcomeResult, PartyKind
from mediation_desk.domain.dates import Birth
from mediation_desk.domain.dispute import Deletion
from mediation_desk.errors import Invalid
from mediation_desk.services.registering import Registering, read_file, require_first
from mediation_desk.store.identity import Ids
from tests.samples import MORNING, TODAY, clock
from tests.services.intake.files import read, said, without, written
from tests.services.registering_desk import Counter
from tests.shell import a_file, a_row, a_settled_row

LATER = "2026-03-05"
FAILED = {"result": "failed", "ended_on": "2026-03-10", "reason": "Chưa thống nhất."}


def test_everything_in_a_file_is_kept_as_it_was_written(counter: Counter) -> None:
    (dispute,) = counter.kept(counter.add(a_file(a_settled_row())))
    offices = counter.store.offices
    office = offices.office()
    assert office is not None
    assert (office.title, office.province, office.commune_code) == (
        "xã Mai Châu",
        "Tỉnh Phú Thọ",
        "05200",
    )
    assert [team.name for team in offices.teams()] == [
        "Tổ hòa giải xóm Văn",
        "Tổ hòa giải xóm Chiềng",
    ]
    assert dispute.team_id == offices.teams()[0].id
    assert str(dispute.number) == "1/2026"
    assert list(counter.named(dispute)) == ["Hà Thị Thiêm 1968", "Khà Văn Tư 1975"]
    first, second = dispute.parties
    assert (first.kind, first.phone) == (PartyKind.INDIVIDUAL, "0912345678")
    assert (second.birth, second.side) == (Birth(1980, 5, 2), "B")
    assert [s.held_at for s in dispute.sessions] == [time(19, 30)] * 2
    assert dispute.sessions[0].next_on == date(2026, 3, 10)
    assert dispute.outcome is not None
    assert dispute.outcome.end_ground is EndGround.AGREEMENT
    (promise,) = dispute.rounds[0].obligations
    assert [look.finding for look in promise.follow_up] == ["Đã dời xong."]
    assert dispute.recorded_at == MORNING


def test_numbers_come_in_the_order_of_the_file_by_team_and_year(counter: Counter) -> None:
    chieng = "Tổ hòa giải xóm Chiềng"
    added = counter.add(
        a_file(
            a_row(received_on="2026-03-09"),
            a_row(team=chieng),
            a_row(received_on="2025-12-31"),
            a_row(received_on="2026-03-02"),
        )
    )
    assert [(team, str(number)) for team, number, _ in added.numbers] == [
        ("Tổ hòa giải xóm Văn", "1/2026"),
        (chieng, "1/2026"),
        ("Tổ hòa giải xóm Văn", "1/2025"),
        ("Tổ hòa giải xóm Văn", "2/2026"),
    ]


def test_a_reopened_dispute_has_its_rounds_with_their_own_promises(counter: Counter) -> None:
    promise = {"by": "A", "what": "Xin lỗi"}
    first = {"result": "settled", "ended_on": "2026-03-05", "obligations": [promise]}
    row = a_row(
        earlier_outcomes=[
            first | {"reopened_on": "2026-03-07"},
            FAILED | {"reopened_on": "2026-03-15"},
        ],
        outcome=first | {"ended_on": "2026-03-20"},
        follow_up=[{"obligation": 0, "on": "2026-03-25"}, {"obligation": 0, "on": "2026-03-22"}],
    )
    (dispute,) = counter.kept(counter.add(a_file(row)))
    assert [r.opened_on.isoformat() for r in dispute.rounds] == [
        "2026-03-02",
        "2026-03-07",
        "2026-03-15",
    ]
    assert [r.outcome and r.outcome.result for r in dispute.rounds] == [
        OutcomeResult.SETTLED,
        OutcomeResult.FAILED,
        OutcomeResult.SETTLED,
    ]
    assert [len(r.obligations) for r in dispute.rounds] == [1, 0, 1]
    assert dispute.rounds[0].obligations[0].follow_up == ()
    assert [look.on.day for look in dispute.rounds[2].obligations[0].follow_up] == [25, 22]


def test_a_dispute_reopened_and_not_ended_has_an_open_round(counter: Counter) -> None:
    row = a_row(earlier_outcomes=[FAILED | {"reopened_on": "2026-03-15"}])
    (dispute,) = counter.kept(counter.add(a_file(row)))
    assert dispute.outcome is None
    assert dispute.rounds[1].opened_on == date(2026, 3, 15)


def test_a_declined_matter_is_kept_with_its_ground(counter: Counter) -> None:
    row = a_row(declined={"on": "2026-03-04", "ground": "out_of_scope", "guidance": "Tòa án"})
    (dispute,) = counter.kept(counter.add(a_file(row)))
    assert dispute.declined is not None
    assert dispute.declined.ground is DeclineGround.OUT_OF_SCOPE


def test_sessions_stand_in_the_order_of_their_days(counter: Counter) -> None:
    held = ["2026-03-09", "2026-03-05T19:30", "2026-03-05T08:00", "2026-03-05"]
    sessions = [{"held_on": day, "place": str(i)} for i, day in enumerate(held)]
    (dispute,) = counter.kept(counter.add(a_file(a_row(sessions=sessions))))
    assert [session.place for session in dispute.sessions] == ["3", "2", "1", "0"]


def test_ids_are_made_anew_and_never_twice(counter: Counter) -> None:
    first, second = counter.kept(counter.add(a_file(a_settled_row(), a_row(received_on=LATER))))
    seen = counter.store.disputes.row_ids([first.id, second.id])
    assert len(seen) == len(set(seen)) > 12


def test_what_was_warned_of_comes_back_with_what_was_added(counter: Counter) -> None:
    added = counter.add(a_file(a_row(received_on="2026-04-02")))
    assert said(added.warnings) == [("disputes[0].received_on", "date_after_today")]
    assert len(added.numbers) == 1


def test_one_wrong_dispute_keeps_all_others_out(counter: Counter) -> None:
    rows = [a_row(received_on=f"2026-03-{day:02}") for day in range(1, 20)]
    assert counter.refuses(a_file(*rows, a_row(received_on="2026-03-20", type="x"))) == [
        ("disputes[19].type", "unknown_code")
    ]


@pytest.mark.parametrize("made", [0, 5, 6, 7, 20, 30])
def test_a_failure_in_the_midst_keeps_nothing(counter: Counter, made: int) -> None:
    left = iter(range(made))

    def running_dry(bits: int) -> int:
        if next(left, None) is None:
            raise OSError
        return secrets.randbits(bits)

    document = a_file(a_row(received_on=LATER), a_settled_row(), a_settled_row(place="Xóm Văn"))
    before = counter.seen()
    with pytest.raises(OSError, match=r"^$"):
        Registering(counter.store, Ids(clock, running_dry), TODAY).add(
            written(document), again=True
        )
    assert counter.seen() == before


def test_the_same_file_again_is_refused_naming_the_numbers(counter: Counter) -> None:
    document = a_file(a_settled_row(), a_row(received_on=LATER))
    counter.add(document)
    with pytest.raises(Invalid) as caught:
        counter.add(document)
    assert [p.values["number"] for p in caught.value.problems] == ["1/2026", "2/2026"]
    assert counter.refuses(document) == [
        ("disputes[0]", "dispute_kept_already"),
        ("disputes[1]", "dispute_kept_already"),
    ]


def test_again_adds_the_same_file_with_new_numbers(counter: Counter) -> None:
    document = a_file(a_row())
    counter.add(document)
    added = counter.add(document, again=True)
    assert [str(number) for _, number, _ in added.numbers] == ["2/2026"]
    assert counter.store.disputes.count() == 2
    assert len(counter.store.offices.mediators()) == 3


def test_the_same_dispute_twice_in_one_file_is_refused_naming_the_first(counter: Counter) -> None:
    document = a_file(a_row(), a_row(received_on=LATER), a_row(place="Nơi khác"))
    with pytest.raises(Invalid) as caught:
        counter.add(document)
    (problem,) = caught.value.problems
    assert (problem.place, problem.values["first"]) == ("disputes[2]", "disputes[0]")
    assert len(counter.add(document, again=True).numbers) == 3


def test_case_spaces_tone_style_and_order_of_parties_make_no_new_dispute(counter: Counter) -> None:
    counter.add(a_file(a_row(summary="Hai nhà hòa thuận trở lại.")))
    parties = [
        {"side": "B", "name": "LÊ  THỊ HOÀ"},
        {"side": "A", "name": "nguyễn văn đạt", "phone": "0900"},
    ]
    row = a_row(team="tổ hoà giải  xóm văn", parties=parties, summary="hai nhà\nhoà thuận trở lại.")
    assert counter.refuses(a_file(row)) == [("disputes[0]", "dispute_kept_already")]


@pytest.mark.parametrize(
    "changes",
    [
        {"team": "Tổ hòa giải xóm Chiềng"},
        {"received_on": LATER},
        {"summary": "Tranh chấp lối đi chung giữa hai nhà!"},
        {"parties": [{"side": "B", "name": "Nguyễn Văn Đạt"}, {"side": "A", "name": "Lê Thị Hòa"}]},
        {"parties": [{"side": "A", "name": "Nguyễn Văn Đát"}, {"side": "B", "name": "Lê Thị Hòa"}]},
        {"parties": [*a_row()["parties"], {"side": "B", "name": "Lê Văn Ba"}]},
    ],
)
def test_another_team_day_summary_or_party_makes_another_dispute(
    counter: Counter, changes: dict
) -> None:
    counter.add(a_file(a_row()))
    assert len(counter.add(a_file(a_row(**changes))).numbers) == 1


def test_a_deleted_dispute_is_not_in_the_way(counter: Counter) -> None:
    (dispute,) = counter.kept(counter.add(a_file(a_row())))
    with counter.store.transaction():
        counter.store.disputes.keep(replace(dispute, deleted=Deletion(at=MORNING, reason="thử")))
    assert [str(n) for _, n, _ in counter.add(a_file(a_row())).numbers] == ["2/2026"]


def test_a_later_file_may_name_neither_office_nor_teams(counter: Counter) -> None:
    counter.add(a_file(a_row()))
    assert len(counter.add({"disputes": [a_row(received_on=LATER)]}).numbers) == 1


def test_the_first_file_names_office_and_teams(counter: Counter) -> None:
    assert counter.refuses({"disputes": [a_row()]}) == [
        ("office", "office_missing"),
        ("teams", "teams_missing"),
        ("disputes[0].team", "team_unknown"),
    ]
    with pytest.raises(Invalid) as caught:
        require_first(read({"disputes": [a_row()]}))
    assert said(caught.value.problems)[0] == ("office", "office_missing")


def test_twins_in_the_first_file_need_again_too() -> None:
    file = read(a_file(a_row(), a_row()))
    with pytest.raises(Invalid):
        require_first(file)
    require_first(file, again=True)


def test_an_unreadable_office_is_not_called_missing_as_well(counter: Counter) -> None:
    assert counter.refuses(a_file(a_row(), office="xã Mai Châu")) == [("office", "not_an_object")]


def test_a_file_read_before_there_is_a_store_says_whether_it_makes_one() -> None:
    assert read_file(written(a_file(a_row())), TODAY).makes_an_office
    for key in ("office", "teams"):
        assert not read_file(written(without(a_file(a_row()), key)), TODAY).makes_an_office


def test_reading_alone_refuses_what_needs_no_store() -> None:
    with pytest.raises(Invalid) as caught:
        read_file(written(a_file(a_row(received_on="2026-02-30", x=1))), TODAY)
    assert len(caught.value.problems) == 2
