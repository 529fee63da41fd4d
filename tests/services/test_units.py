"""Communes and provinces are found by the names people write."""

from __future__ import annotations

import csv
from datetime import date
from unicodedata import normalize

import pytest

from mediation_desk.domain.codes import UnitType
from mediation_desk.paths import resource_text
from mediation_desk.services.units import check_office, office_of, practice_unit
from tests.samples import TODAY


def _written(commune: str, province: str = "Phú Thọ", type_: str = "xã") -> dict[str, str]:
    return {"province": province, "commune": commune, "type": type_}


def _wrong(written: dict[str, str], today: date = TODAY) -> list[tuple[str, str]]:
    return [(p.place, p.rule) for p in check_office(written, today, "office")]


@pytest.mark.parametrize("commune", ["Mai Châu", "Xã Mai Châu", "xã  MAI CHÂU", " mai châu "])
@pytest.mark.parametrize("province", ["Phú Thọ", "Tỉnh Phú Thọ", "TỈNH PHÚ THỌ"])
def test_short_and_full_names_in_any_case_are_the_same_unit(commune: str, province: str) -> None:
    assert _wrong(_written(commune, province)) == []
    office = office_of(_written(commune, province), "id")
    assert (office.commune, office.province) == ("Mai Châu", "Tỉnh Phú Thọ")
    assert (office.commune_code, office.province_code) == ("05200", "25")


@pytest.mark.parametrize("name", ["Yên Hòa", "Yên Hoà", "Phường Yên Hoà", "yên hoà"])
@pytest.mark.parametrize("province", ["Hà Nội", "Thành phố Hà Nội", "TP. Hà Nội", "TP Hà Nội"])
def test_both_tone_styles_are_the_same_and_the_old_one_is_kept(name: str, province: str) -> None:
    written = _written(name, province, "phường")
    assert _wrong(written) == []
    assert office_of(written, "id").commune == "Yên Hòa"


def test_decomposed_letters_and_typographic_apostrophes_are_the_same() -> None:
    assert _wrong(_written(normalize("NFD", "Mai Châu"), normalize("NFD", "Phú Thọ"))) == []
    for name in ("Ea H'Leo", "Ea H’Leo", "EA H’LEO"):
        assert office_of(_written(name, "Đắk Lắk"), "id").commune == "Ea H'Leo"
    for name in ("Văn Miếu – Quốc Tử Giám", "Phường Văn Miếu - Quốc Tử Giám"):
        assert _wrong(_written(name, "Hà Nội", "phường")) == []


def test_every_unit_of_the_table_is_found_by_both_its_names() -> None:
    provinces = csv.DictReader(resource_text("data", "provinces.csv").splitlines())
    names = {row["code"]: row for row in provinces}
    late = date(2027, 1, 1)
    for row in csv.DictReader(resource_text("data", "communes.csv").splitlines()):
        province = names[row["province_code"]]
        for key in ("name", "full_name"):
            written = _written(row[key], province[key], row["type"].lower())
            assert _wrong(written, late) == []
            assert office_of(written, "id").commune_code == row["code"]


def test_accents_count_and_the_unit_that_was_meant_is_guessed() -> None:
    (problem,) = check_office(_written("Mai Chau"), TODAY, "office")
    assert (problem.place, problem.rule) == ("office.commune", "commune_unknown_near")
    assert problem.values["meant"] == "Mai Châu"
    (problem,) = check_office(_written("Mai Châu", "Phu Tho"), TODAY, "office")
    assert (problem.place, problem.rule) == ("office.province", "province_unknown_near")
    assert problem.values["meant"] == "Phú Thọ"


@pytest.mark.parametrize("name", ["Mai", "Mai Châu 2", "Xã", "Phường Xã Mai Châu", "x" * 9999])
def test_a_commune_that_is_not_there_is_refused(name: str) -> None:
    assert _wrong(_written(name)) == [("office.commune", "commune_unknown")]


def test_a_commune_of_another_province_is_not_there() -> None:
    assert _wrong(_written("Mai Châu", "Hà Nội")) == [("office.commune", "commune_unknown")]


@pytest.mark.parametrize("name", ["Phú", "Việt Nam", "Tỉnh Hà Nội", "Thành phố Phú Thọ"])
def test_a_province_that_is_not_there_is_refused(name: str) -> None:
    assert _wrong(_written("Mai Châu", name)) == [("office.province", "province_unknown")]


@pytest.mark.parametrize("name", ["Hòa Bình", "Tỉnh Hoà Bình"])
def test_a_province_merged_into_another_is_told_where_it_is_now(name: str) -> None:
    (problem,) = check_office(_written("Mai Châu", name), TODAY, "office")
    assert (problem.rule, problem.values["now"]) == ("province_merged", "Phú Thọ")


def test_one_name_in_many_provinces_is_told_apart_by_its_province() -> None:
    codes = {
        province: office_of(_written("Hòa An", province), "id").commune_code
        for province in ("Cao Bằng", "Tuyên Quang")
    }
    assert codes == {"Cao Bằng": "01654", "Tuyên Quang": "02353"}


@pytest.mark.parametrize("type_", ["phường", "đặc khu"])
def test_the_type_must_be_the_units_own(type_: str) -> None:
    assert _wrong(_written("Mai Châu", type_=type_)) == [("office.type", "unit_word_differs")]
    assert _wrong(_written("Phường Mai Châu", type_=type_)) == [
        ("office.commune", "unit_word_differs"),
        ("office.type", "unit_word_differs"),
    ]


def test_a_commune_that_becomes_a_ward_is_judged_by_the_day() -> None:
    before, since = date(2026, 9, 19), date(2026, 9, 20)
    old, new = _written("Bố Hạ", "Bắc Ninh"), _written("Bố Hạ", "Bắc Ninh", "phường")
    assert _wrong(old, before) == []
    assert _wrong(old, since) == [("office.type", "unit_word_differs")]
    assert _wrong(new, since) == []
    assert _wrong(_written("Bố Hạ", "Tỉnh Bắc Ninh", "phường"), since) == []


def test_a_practice_office_is_marked_as_one() -> None:
    office = practice_unit("id", _written("Mai Châu"))
    assert office.practice
    assert office.type is UnitType.COMMUNE
    assert not office_of(_written("Mai Châu"), "id").practice
