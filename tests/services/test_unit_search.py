"""Communes are found while their name is typed, by today's name and by the one before 2025."""

from __future__ import annotations

import csv
import time
from functools import cache
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mediation_desk.domain.text import fold
from mediation_desk.paths import resource_text
from mediation_desk.services.unit_search import UnitSearch

COMMUNES = list(csv.DictReader(resource_text("data", "communes.csv").splitlines()))


@pytest.fixture(scope="module")
def search() -> UnitSearch:
    return UnitSearch.load()


def _texts(search: UnitSearch, typed: str, limit: int = 12) -> list[str]:
    return [unit.text for unit in search.find(typed, limit)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("mai chau", "Xã Mai Châu, tỉnh Phú Thọ"),
        ("MAI CHÂU", "Xã Mai Châu, tỉnh Phú Thọ"),
        ("xã mai ch", "Xã Mai Châu, tỉnh Phú Thọ"),
        ("mai châu phú thọ", "Xã Mai Châu, tỉnh Phú Thọ"),
        ("Mai Châu, Phú Thọ", "Xã Mai Châu, tỉnh Phú Thọ"),
        ("ba dinh ha noi", "Phường Ba Đình, thành phố Hà Nội"),
        (normalize("NFD", "bà nà"), "Xã Bà Nà, thành phố Đà Nẵng"),
        ("ea h'l", "Xã Ea H'Leo, tỉnh Đắk Lắk"),
        ("  phu   quoc ", "Đặc khu Phú Quốc, tỉnh An Giang"),
    ],
)
def test_what_is_typed_leads_to_its_commune_first(
    search: UnitSearch, typed: str, first: str
) -> None:
    assert _texts(search, typed)[0] == first


def test_names_that_begin_so_come_before_those_that_hold_it(search: UnitSearch) -> None:
    names = [fold(unit.name) for unit in search.find("mai", 40) if not unit.old_name]
    begin = [name.startswith("mai") for name in names]
    assert begin == sorted(begin, reverse=True)
    assert True in begin
    assert False in begin


def test_accents_that_agree_come_first_and_plain_letters_find_all(search: UnitSearch) -> None:
    assert _texts(search, "ba đình")[0].startswith("Phường Ba Đình")
    assert _texts(search, "thụy")[0].startswith("Xã Thụy")
    assert _texts(search, "thuỵ") == _texts(search, "thụy")
    plain = _texts(search, "thuy", 200)
    assert any("Thụy" in text for text in plain)
    assert any("Thủy" in text for text in plain)


def test_a_name_before_2025_leads_to_its_successors_and_says_how_much_went_there(
    search: UnitSearch,
) -> None:
    found = search.find("Thị trấn Mai Châu, huyện Mai Châu")[0]
    assert found.text == "Xã Mai Châu, tỉnh Phú Thọ"
    assert found.side == (
        "trước là Thị trấn Mai Châu, huyện Mai Châu, tỉnh Hòa Bình (nhập toàn bộ)"
    )
    split = search.find("xã đồng tân, huyện mai châu")
    assert [(u.name, u.relation) for u in split] == [("Mai Châu", "part"), ("Pà Cò", "part")]
    assert split[0].side.endswith("(nhập một phần)")
    assert search.find("ben nghe quan 1")[0].text == "Phường Sài Gòn, thành phố Hồ Chí Minh"


def test_a_commune_found_by_its_own_name_is_offered_once(search: UnitSearch) -> None:
    codes = [unit.code for unit in search.find("mai chau", 50)]
    assert codes.count("05200") == 1


def test_nothing_is_offered_for_one_letter_or_for_what_is_nowhere(search: UnitSearch) -> None:
    for typed in ("", " ", "x", ",", "đ.", "xyzzy", "mai chau sao hoa", "%", "'; DROP"):
        assert search.find(typed) == [], typed
    assert search.find("mai", 0) == []
    assert len(search.find("xa", 7)) == 7


@settings(max_examples=60)
@given(st.sampled_from(COMMUNES))
@example(next(row for row in COMMUNES if row["name"] == "Tân Phú Đông"))
def test_every_commune_is_found_by_its_whole_name_without_accents(row: dict[str, str]) -> None:
    search = _loaded()
    province = next(u.province for u in search.find(row["full_name"], 400) if u.code == row["code"])
    typed = fold(f"{row['full_name']} {province}")
    found = search.find(typed)
    assert row["code"] in {unit.code for unit in found}
    assert found[0].name == row["name"] or fold(found[0].name) == fold(row["name"])


@given(st.text(max_size=30))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    assert len(_loaded().find(typed, 5)) <= 5


def test_the_first_results_come_at_once(search: UnitSearch) -> None:
    for typed in ("xa", "mai", "mai chau", "thi tran", "phuong", "hòa"):
        taken = []
        for _ in range(5):
            start = time.perf_counter()
            search.find(typed)
            taken.append(time.perf_counter() - start)
        assert min(taken) < 0.02, typed


@cache
def _loaded() -> UnitSearch:
    return UnitSearch.load()
