"""The first start and all later changes of the office."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.codes import (
    EndOfMandate,
    Gender,
    SignatoryRole,
    SigningForm,
    UnitType,
)
from mediation_desk.domain.dates import Birth
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.services.office_desk import NewMediator, NewTeam, OfficeDesk, team_name
from mediation_desk.services.unit_search import UnitFound, UnitSearch
from mediation_desk.store.database import Store
from tests.conftest import Desk
from tests.samples import TODAY, ids
from tests.services.casework_desk import Work

MAI_CHAU = UnitFound(
    code="05200",
    name="Mai Châu",
    full_name="Xã Mai Châu",
    province="Tỉnh Phú Thọ",
    province_code="25",
)
TEAM = NewTeam(
    village_type="xóm",
    village="Văn",
    mediators=(
        NewMediator("Hà Thị Thiêm", leader=True, fields={"gender": "female"}),
        NewMediator("Lò Văn  Inh"),
    ),
)
Q3 = Period.parse("2026-Q3", Calendar.ADMINISTRATIVE)


def _office(store: Store) -> OfficeDesk:
    return OfficeDesk(store, ids(), today=lambda: TODAY)


@pytest.fixture
def office(store: Store) -> OfficeDesk:
    return _office(store)


@pytest.fixture
def team(office: OfficeDesk) -> Team:
    office.begin(MAI_CHAU, [TEAM])
    return office.teams()[0]


def _refuses(office: OfficeDesk, store: Store, verb: object, *given: object, **fields: object):
    work = Work(Desk(store, None, None, None), None)  # type: ignore[arg-type]
    return work.refuses(verb, *given, **fields)  # type: ignore[arg-type]


def test_a_commune_one_team_and_two_people_are_a_first_start(
    office: OfficeDesk, team: Team
) -> None:
    kept = office.office()
    assert kept
    assert (kept.title, kept.province_title) == ("xã Mai Châu", "tỉnh Phú Thọ")
    assert (kept.type, kept.commune_code, kept.practice) == (UnitType.COMMUNE, "05200", False)
    assert team.name == "Tổ hòa giải xóm Văn"
    people = office.mediators(team.id)
    assert [(m.name, m.leader, m.gender) for m in people] == [
        ("Hà Thị Thiêm", True, Gender.FEMALE),
        ("Lò Văn Inh", False, None),
    ]


def test_a_first_start_is_all_or_nothing_with_each_place_named(
    office: OfficeDesk, store: Store
) -> None:
    twice = NewTeam(name="tổ hoà giải xóm văn")
    nameless = NewTeam(village="Chiềng", mediators=(NewMediator("Hà"), NewMediator(" ")))
    for teams, wrong in (
        ([], [("teams", "missing")]),
        ([NewTeam()], [("teams[0].name", "missing")]),
        ([TEAM, twice], [("teams[1].name", "team_name_taken")]),
        ([nameless], [("teams[0].mediators[1].name", "missing")]),
        (
            [NewTeam(village="X", village_type="khu vườn")],
            [("teams[0].village_type", "unknown_code")],
        ),
    ):
        assert _refuses(office, store, office.begin, MAI_CHAU, teams) == wrong
        assert (office.office(), office.teams(), office.mediators()) == (None, [], [])
    office.begin(MAI_CHAU, [TEAM, NewTeam(village="Chiềng", village_type="xóm")])
    said = _refuses(office, store, office.begin, MAI_CHAU, [TEAM])
    assert said == [("office", "office_begun")]


@pytest.mark.parametrize(("today", "title"), [(TODAY, "xã Kép"), (date.max, "phường Kép")])
def test_a_commune_that_becomes_a_ward_is_called_what_it_is_on_the_day(
    store: Store, today: date, title: str
) -> None:
    unit = UnitSearch.load().find("phường kép")[0]
    office = OfficeDesk(store, ids(), lambda: today)
    assert office.begin(unit, [TEAM]).title == title


def test_a_team_is_named_after_its_village() -> None:
    assert team_name("tổ dân phố", " số  4 ") == "Tổ hòa giải tổ dân phố số 4"
    assert team_name("", "Văn") == "Tổ hòa giải Văn"
    assert team_name("xóm", " ") == ""


def test_teams_are_added_renamed_ordered_and_dissolved(
    office: OfficeDesk, store: Store, team: Team
) -> None:
    second = office.add_team("Tổ 2", founded_on=date(2020, 5, 1), required_size=5)
    third = office.add_team(village="Chiềng", village_type="xóm")
    assert [t.position for t in office.teams()] == [0, 1, 2]
    office.order_teams([third.id, team.id, second.id])
    assert [t.id for t in office.teams()] == [third.id, team.id, second.id]
    for wrong in ([], [team.id], [third.id, team.id, second.id, team.id]):
        said = _refuses(office, store, office.order_teams, wrong)
        assert said == [("teams", "teams_not_all")]
    renamed = office.change_team(team.id, name="Tổ hòa giải xóm Văn Mới", minority_area=True)
    assert (renamed.position, renamed.minority_area) == (1, True)
    said = _refuses(office, store, office.change_team, team.id, name="TỔ 2")
    assert said == [("name", "team_name_taken")]
    said = _refuses(office, store, office.dissolve_team, second.id, date(2020, 4, 30))
    assert said == [("dissolved_on", "dissolved_before_founded")]
    gone = office.dissolve_team(second.id, date(2026, 3, 31))
    assert gone in office.teams()
    assert office.dissolve_team(second.id, None).dissolved_on is None
    with pytest.raises(TypeError):
        office.change_team(team.id, position=7)
    with pytest.raises(KeyError):
        office.change_team("none", name="x")


def test_mediators_are_added_and_changed_and_namesakes_need_their_births(
    office: OfficeDesk, store: Store, team: Team
) -> None:
    said = _refuses(office, store, office.add_mediator, team.id, "LÒ VĂN INH")
    assert said == [("name", "mediator_kept_already")]
    first = office.mediators(team.id)[1]
    office.change_mediator(first.id, birth=Birth(1970), qualification="law")
    said = _refuses(office, store, office.add_mediator, team.id, "Lò Văn Inh", birth=Birth(1970))
    assert said == [("name", "mediator_kept_already")]
    second = office.add_mediator(team.id, "Lò Văn Inh", birth=Birth(1981))
    assert len(office.mediators(team.id)) == 3
    assert office.add_mediator(office.add_team("Tổ 2").id, "Lò Văn Inh")
    said = _refuses(office, store, office.change_mediator, second.id, name="")
    assert said == [("name", "missing")]
    for field in ("leader", "ended_on", "team_id", "id"):
        with pytest.raises(TypeError):
            office.change_mediator(second.id, **{field: "x"})


def test_a_team_has_one_leader_at_a_time(office: OfficeDesk, store: Store, team: Team) -> None:
    first, second = office.mediators(team.id)
    office.set_leader(second.id, decision_number=" 5/QĐ ", decision_on=date(2026, 3, 1))
    assert [m.leader for m in office.mediators(team.id)] == [False, True]
    assert office.mediators(team.id)[1].leader_decision_number == "5/QĐ"
    third = office.add_mediator(team.id, "Vi Văn Tài", leader=True)
    assert [m.leader for m in office.mediators(team.id)] == [False, False, True]
    office.end_mandate(first.id, date(2026, 3, 1), "own_wish")
    said = _refuses(office, store, office.set_leader, first.id)
    assert said == [("leader", "leader_has_ended")]
    office.unset_leader(third.id)
    assert not any(m.leader for m in office.mediators(team.id))


def test_a_mandate_ends_with_its_day_and_reason_and_may_go_on_after_all(
    office: OfficeDesk, store: Store, team: Team
) -> None:
    first, second = office.mediators(team.id)
    for day, reason, wrong in (
        (None, "own_wish", ("ended_on", "date_missing")),
        (date(2026, 3, 1), "", ("end_reason", "end_without_reason")),
        (date(2026, 3, 1), "tired", ("end_reason", "unknown_code")),
        (date(1980, 3, 1), "breach", ("ended_on", "date_too_early")),
    ):
        assert _refuses(office, store, office.end_mandate, first.id, day, reason) == [wrong]
    office.change_mediator(first.id, decision_on=date(2024, 1, 1))
    said = _refuses(office, store, office.end_mandate, first.id, date(2023, 12, 31), "breach")
    assert said == [("ended_on", "ended_before_recognised")]
    ended = office.end_mandate(first.id, date(2026, 3, 1), "own_wish", decision_number="7/QĐ")
    assert (ended.end_reason, ended.leader) == (EndOfMandate.OWN_WISH, True)
    assert office.add_mediator(team.id, ended.name).id != ended.id
    said = _refuses(office, store, office.take_back_end, first.id)
    assert said == [("name", "mediator_kept_already")]
    office.set_leader(second.id)
    office.change_mediator(office.mediators(team.id)[2].id, name="Hà Thị Thơm")
    back = office.take_back_end(first.id)
    assert (back.ended_on, back.end_reason, back.end_decision_number) == (None, None, "")
    assert [m.leader for m in office.mediators(team.id)] == [False, True, False]


def test_signatories_bring_their_usual_form_and_title_and_sign_on_their_days(
    office: OfficeDesk, store: Store
) -> None:
    assert office.signatory(TODAY) is None
    deputy = office.add_signatory("deputy", "Bùi Thị Hòa", since=date(2026, 1, 1))
    assert (deputy.form, deputy.title) == (SigningForm.FOR_THE_CHIEF, "Phó Chủ tịch")
    assert office.signatory(date(2025, 12, 31)) is None
    officer = office.add_signatory("officer", "Vi Văn Tài", title="Công chức")
    assert office.signatory(TODAY) == deputy
    chairman = office.add_signatory(SignatoryRole.CHAIRMAN, "Hà Văn Bình", until=date(2026, 3, 31))
    assert office.signatory(date(2026, 3, 31)) == chairman
    assert office.signatory(TODAY) == deputy
    assert office.signatory(TODAY, SignatoryRole.OFFICER) == officer
    newer = office.add_signatory("deputy", "Lê Văn Tú")
    assert office.signatory(TODAY) == newer
    said = _refuses(
        office, store, office.change_signatory, chairman.id, since=date(2026, 4, 1), name=" "
    )
    assert said == [("name", "missing"), ("until", "until_before_since")]
    said = _refuses(office, store, office.add_signatory, "", "Ai")
    assert said == [("role", "missing")]
    changed = office.change_signatory(chairman.id, form="by_order", until=None)
    assert changed in office.signatories()
    assert office.signatory(date(2026, 7, 1)) == changed


def test_a_report_has_its_number_by_key_period_and_calendar(
    office: OfficeDesk, store: Store
) -> None:
    assert office.report_number("quarterly", Q3) == ("", None)
    office.set_report_number("quarterly", Q3, " 12/BC-UBND ", date(2026, 3, 15))
    office.set_report_number("quarterly", Q3.previous(), "9/BC-UBND", None)
    office.set_report_number("quarterly", Q3.a_year_earlier(), "1/BC-UBND", None)
    office.set_report_number("quarterly", Q3, "13/BC-UBND", date(2026, 3, 16))
    assert office.report_number("quarterly", Q3) == ("13/BC-UBND", date(2026, 3, 16))
    numbers = [t.number for t in office.report_numbers("quarterly", 2026)]
    assert numbers == ["9/BC-UBND", "13/BC-UBND"]
    other = Period.parse("2026-Q3", Calendar.STATISTICS)
    assert office.report_number("quarterly", other) == ("", None)
    said = _refuses(office, store, office.set_report_number, "quarterly", Q3, "1", date(1980, 1, 1))
    assert said == [("dated", "date_too_early")]


def test_free_paragraphs_are_kept_with_the_report_and_offered_next_quarter(
    office: OfficeDesk,
) -> None:
    q2, year = Q3.previous(), Period.parse("2025", Calendar.ADMINISTRATIVE)
    office.write_part("quarterly", q2, "part_i", "Một.\r\n\r\nHai. ")
    office.write_part("quarterly", q2, "part_iii", "Khó khăn.")
    office.write_part("quarterly", q2.previous(), "part_i", "Cũ.")
    office.write_part("quarterly", year, "part_iv", "Cả năm.")
    office.write_part("quarterly", Q3, "part_iii", "Mới.")
    office.set_report_number("quarterly", Q3, "13", None)
    assert office.report_parts("quarterly", q2) == {"part_i": "Một.\nHai.", "part_iii": "Khó khăn."}
    assert office.offered_parts("quarterly", Q3) == {"part_i": "Một.\nHai.", "part_iii": "Mới."}
    assert office.report_parts("quarterly", Q3) == {"part_iii": "Mới."}
    office.write_part("quarterly", Q3, "part_iii", "")
    assert office.offered_parts("quarterly", Q3)["part_iii"] == ""
    assert office.offered_parts("quarterly", q2.previous()) == {"part_i": "Cũ."}
