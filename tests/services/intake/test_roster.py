"""Teams and mediators are found by name, in the dispute's team and then in its partner."""

from __future__ import annotations

from typing import Any

import pytest

from mediation_desk.errors import Invalid
from tests.services.registering_desk import Counter
from tests.shell import a_file, a_row

VAN, CHIENG = "Tổ hòa giải xóm Văn", "Tổ hòa giải xóm Chiềng"
NAM = [{"name": "Bùi Văn Nam", "birth": birth} for birth in ("1970", "1985-02-03")]


def _named(counter: Counter, *names: str, **changes: Any) -> list[str]:
    document = a_file(a_row(mediators=list(names), **changes))
    document["teams"][0]["mediators"] += NAM
    document["teams"][1]["mediators"] += [{"name": "Khà Văn Tư", "birth": "1990"}]
    (dispute,) = counter.kept(counter.add(document))
    return list(counter.named(dispute))


def _refused(counter: Counter, *names: str, **changes: Any) -> list[tuple[str, str]]:
    document = a_file(a_row(mediators=list(names), **changes))
    document["teams"][0]["mediators"] += NAM
    return counter.refuses(document)


@pytest.mark.parametrize("name", ["Hà Thị Thiêm", "hà thị  THIÊM"])
def test_a_mediator_is_found_in_any_case_and_spacing(counter: Counter, name: str) -> None:
    assert _named(counter, name) == ["Hà Thị Thiêm 1968"]


def test_a_name_is_looked_up_in_the_own_team_before_the_partner(counter: Counter) -> None:
    assert _named(counter, "Khà Văn Tư", "Lò Thị Mai", with_team=CHIENG) == [
        "Khà Văn Tư 1975",
        "Lò Thị Mai ?",
    ]


def test_a_birth_finds_the_namesake_of_the_partner_team(counter: Counter) -> None:
    assert _named(counter, "Khà Văn Tư (1990)", with_team=CHIENG) == ["Khà Văn Tư 1990"]


def test_a_mediator_of_another_team_is_unknown(counter: Counter) -> None:
    assert _refused(counter, "Lò Thị Mai") == [("disputes[0].mediators[0]", "mediator_unknown")]


@pytest.mark.parametrize("name", ["Ha Thi Thiem", "Thiêm", "Hà Thị Thiêm (1969)", "()", "(1968)"])
def test_a_name_that_nobody_bears_is_unknown(counter: Counter, name: str) -> None:
    assert _refused(counter, name) == [("disputes[0].mediators[0]", "mediator_unknown")]


@pytest.mark.parametrize(
    ("written", "birth"),
    [
        ("Bùi Văn Nam (1970)", "1970"),
        ("bùi văn nam(1970)", "1970"),
        ("Bùi Văn Nam (1985-02-03)", "1985-02-03"),
        ("Bùi Văn Nam (03/02/1985)", "1985-02-03"),
    ],
)
def test_of_two_namesakes_the_birth_names_one(counter: Counter, written: str, birth: str) -> None:
    assert _named(counter, written) == [f"Bùi Văn Nam {birth}"]


def test_a_name_that_two_people_bear_is_refused_telling_their_births(counter: Counter) -> None:
    assert _refused(counter, "Bùi Văn Nam") == [("disputes[0].mediators[0]", "mediator_ambiguous")]
    document = a_file(a_row(mediators=["Bùi Văn Nam"]))
    document["teams"][0]["mediators"] += NAM
    with pytest.raises(Invalid) as caught:
        counter.add(document)
    assert caught.value.problems[0].values["born"] == "1970, 1985-02-03"


def test_one_mediator_named_twice_is_refused(counter: Counter) -> None:
    assert _refused(counter, "Hà Thị Thiêm", "Hà Thị Thiêm (1968)") == [
        ("disputes[0].mediators[1]", "mediator_named_twice")
    ]


@pytest.mark.parametrize("name", [VAN, "tổ hoà giải xóm văn", "  TỔ HÒA GIẢI XÓM VĂN "])
def test_a_team_is_found_in_any_case_and_tone_style(counter: Counter, name: str) -> None:
    added = counter.add(a_file(a_row(team=name)))
    assert added.numbers[0][0] == VAN


def test_unknown_teams_are_named_each_at_its_place(counter: Counter) -> None:
    document = a_file(
        a_row(team="Tổ Xa"),
        a_row(with_team="Tổ Lạ", received_on="2026-03-03"),
        a_row(team="Tổ hòa giải xóm Vân", mediators=["Ai Đó"], received_on="2026-03-04"),
    )
    assert counter.refuses(document) == [
        ("disputes[0].team", "team_unknown"),
        ("disputes[1].with_team", "team_unknown"),
        ("disputes[2].team", "team_unknown_near"),
    ]


def test_the_partner_is_another_team(counter: Counter) -> None:
    row = a_row(with_team="tổ hoà giải xóm văn")
    assert counter.refuses(a_file(row)) == [("disputes[0].with_team", "partner_is_the_team")]
    (dispute,) = counter.kept(counter.add(a_file(a_row(with_team=CHIENG))))
    assert dispute.partner_team_id == counter.store.offices.teams()[1].id
