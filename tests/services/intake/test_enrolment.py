"""The office and its people: the same is fine, new ones come in, nothing stored is changed."""

from __future__ import annotations

from typing import Any

import pytest

from mediation_desk.domain.dates import Birth
from tests.services.registering_desk import Counter
from tests.shell import a_file, a_row

VAN, CHIENG = "Tổ hòa giải xóm Văn", "Tổ hòa giải xóm Chiềng"


def _teams(*mediators: dict[str, Any], name: str = VAN, **more: Any) -> dict[str, Any]:
    return {"teams": [{"name": name, "mediators": list(mediators), **more}]}


def _first(counter: Counter, *mediators: dict[str, Any]) -> None:
    counter.add(a_file(**_teams(*mediators, village="Văn", village_type="xóm")))


def test_the_same_office_and_people_again_change_nothing(counter: Counter) -> None:
    counter.add(a_file())
    before = counter.seen()
    counter.add(a_file())
    assert counter.seen() == before


def test_the_same_office_in_other_letters_is_the_same(counter: Counter) -> None:
    counter.add(a_file())
    office = {"province": "TỈNH PHÚ THỌ", "commune": "xã mai châu", "type": "xã"}
    counter.add(a_file(office=office))
    kept = counter.store.offices.office()
    assert kept is not None
    assert kept.commune == "Mai Châu"


def test_another_office_is_refused(counter: Counter) -> None:
    counter.add(a_file())
    other = {"province": "Phú Thọ", "commune": "Bao La", "type": "xã"}
    assert counter.refuses(a_file(office=other)) == [("office", "office_differs")]


def test_an_office_that_is_not_there_is_refused(counter: Counter) -> None:
    wrong = {"province": "Phú Thọ", "commune": "Không Có", "type": "xã"}
    assert counter.refuses(a_file(office=wrong)) == [("office.commune", "commune_unknown")]
    assert counter.refuses(a_file(office={"commune": "Mai Châu"})) == [
        ("office.province", "missing"),
        ("office.type", "missing"),
    ]


def test_new_teams_and_mediators_come_in_behind_the_others(counter: Counter) -> None:
    counter.add(a_file())
    counter.add(_teams({"name": "Bùi Văn Tân"}))
    counter.add(_teams({"name": "Lò Văn Hai"}, name="Tổ hòa giải bản Lác", village="Lác"))
    offices = counter.store.offices
    assert [team.name for team in offices.teams()] == [VAN, CHIENG, "Tổ hòa giải bản Lác"]
    teams = {m.name: m.team_id for m in offices.mediators()}
    assert teams["Bùi Văn Tân"] == teams["Hà Thị Thiêm"] == offices.teams()[0].id
    assert teams["Lò Văn Hai"] == offices.teams()[2].id


def test_a_new_team_without_its_village_is_warned_of(counter: Counter) -> None:
    counter.add(a_file())
    added = counter.add(_teams(name="Tổ mới"))
    assert [(w.place, w.rule) for w in added.warnings] == [("teams[0]", "team_without_village")]
    assert counter.add(_teams()).warnings == ()


@pytest.mark.parametrize("name", [VAN, "tổ hoà giải XÓM  văn"])
def test_one_team_twice_in_a_file_is_refused(counter: Counter, name: str) -> None:
    document = a_file()
    document["teams"][1]["name"] = name
    assert counter.refuses(document) == [("teams[1].name", "team_twice")]


@pytest.mark.parametrize(("key", "value"), [("village", "Vãn"), ("village_type", "bản")])
def test_a_changed_team_is_refused(counter: Counter, key: str, value: str) -> None:
    counter.add(a_file())
    assert counter.refuses(_teams(**{key: value})) == [(f"teams[0].{key}", "stored_value_differs")]


@pytest.mark.parametrize(
    ("key", "value"),
    [("gender", "male"), ("birth", "1969"), ("birth", "1968-05"), ("ethnicity", "Mường")],
)
def test_a_changed_mediator_is_refused(counter: Counter, key: str, value: str) -> None:
    known = {"name": "Hà Thị Thiêm", "gender": "female", "birth": "1968", "ethnicity": "Thái"}
    _first(counter, known)
    assert counter.refuses(_teams(known | {key: value})) == [
        (f"teams[0].mediators[0].{key}", "stored_value_differs")
    ]


def test_what_the_store_lacks_is_filled_in(counter: Counter) -> None:
    counter.add(a_file(teams=[{"name": VAN, "mediators": [{"name": "Lò Thị Mai"}]}]))
    known = {"name": "lò thị  MAI", "birth": "1970-02", "qualification": "law", "leader": True}
    counter.add(_teams(known, village="Văn", village_type="xóm"))
    (team,) = counter.store.offices.teams()
    assert (team.village, team.village_type, team.position) == ("Văn", "xóm", 0)
    mediator = counter.mediator("Lò Thị Mai")
    assert (mediator.birth, mediator.qualification, mediator.leader) == (
        Birth(1970, 2),
        "law",
        True,
    )


def test_what_the_file_leaves_out_stays(counter: Counter) -> None:
    _first(counter, {"name": "Lò Thị Mai", "birth": "1970", "gender": "female", "leader": True})
    before = counter.seen()
    counter.add(_teams({"name": "Lò Thị Mai"}))
    assert counter.seen() == before


def test_the_other_tone_style_is_no_change(counter: Counter) -> None:
    _first(counter, {"name": "Lò Thị Hòa", "ethnicity": "Hoa"})
    before = counter.seen()
    counter.add(_teams({"name": "LÒ THỊ HOÀ", "ethnicity": "hoa"}))
    assert counter.seen() == before


def test_a_team_has_one_leader(counter: Counter) -> None:
    leader, second = {"name": "Hà Thị A", "leader": True}, {"name": "Hà Thị B", "leader": True}
    assert counter.refuses(a_file(**_teams(leader, second))) == [
        ("teams[0].mediators[1].leader", "second_leader")
    ]
    _first(counter, leader)
    for other in (second, {"name": "Hà Thị C", "leader": True}):
        assert counter.refuses(_teams(other)) == [("teams[0].mediators[0].leader", "second_leader")]


def test_a_leader_is_not_put_down(counter: Counter) -> None:
    _first(counter, {"name": "Hà Thị A", "leader": True})
    assert counter.refuses(_teams({"name": "Hà Thị A", "leader": False})) == [
        ("teams[0].mediators[0].leader", "leader_differs")
    ]


def test_two_people_of_one_name_are_told_apart_by_birth(counter: Counter) -> None:
    older, younger = ({"name": "Bùi Văn Nam", "birth": year} for year in ("1970", "1985"))
    _first(counter, older, younger)
    assert len(counter.store.offices.mediators()) == 2
    before = counter.seen()
    counter.add(_teams(younger, older))
    assert counter.seen() == before


def test_a_namesake_comes_in_when_the_file_names_the_known_one_too(counter: Counter) -> None:
    older, younger = ({"name": "Bùi Văn Nam", "birth": year} for year in ("1970", "1985"))
    _first(counter, older)
    assert counter.refuses(_teams(younger)) == [
        ("teams[0].mediators[0].birth", "stored_value_differs")
    ]
    counter.add(_teams(younger, older))
    assert len(counter.store.offices.mediators()) == 2


@pytest.mark.parametrize("births", [("1970", "1970"), ("1970", None), (None, None)])
def test_one_person_twice_in_a_team_is_refused(counter: Counter, births: tuple) -> None:
    rows = [{"name": "Bùi Văn Nam", "birth": birth} for birth in births]
    assert counter.refuses(a_file(**_teams(*rows))) == [
        ("teams[0].mediators[1].name", "mediator_twice")
    ]


def test_a_name_that_could_be_two_people_is_refused(counter: Counter) -> None:
    older, younger = ({"name": "Bùi Văn Nam", "birth": year} for year in ("1970", "1985"))
    _first(counter, older, younger)
    unclear = [("teams[0].mediators[0].name", "mediator_unclear")]
    assert counter.refuses(_teams({"name": "Bùi Văn Nam"})) == unclear
    assert counter.refuses(_teams({"name": "Bùi Văn Nam", "birth": "1990"})) == unclear


def test_two_births_for_one_known_name_without_birth_are_refused(counter: Counter) -> None:
    _first(counter, {"name": "Bùi Văn Nam"})
    older, younger = ({"name": "Bùi Văn Nam", "birth": year} for year in ("1970", "1985"))
    assert {rule for _, rule in counter.refuses(_teams(older, younger))} == {"mediator_unclear"}


def test_the_same_name_in_two_teams_is_two_people(counter: Counter) -> None:
    document = a_file()
    for team in document["teams"]:
        team["mediators"] = [{"name": "Bùi Văn Nam", "leader": True}]
    counter.add(document)
    assert len(counter.store.offices.mediators()) == 2


def test_disputes_may_name_people_whom_their_own_file_brings(counter: Counter) -> None:
    counter.add(a_file())
    row = a_row(team="Tổ mới", mediators=["Lò Văn Hai"])
    document = _teams({"name": "Lò Văn Hai"}, name="Tổ mới") | {"disputes": [row]}
    (dispute,) = counter.kept(counter.add(document))
    assert list(counter.named(dispute)) == ["Lò Văn Hai ?"]
