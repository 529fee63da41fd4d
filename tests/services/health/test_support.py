"""The file for whoever helps holds nothing of anybody: planted words are looked for in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mediation_desk.domain.text import fold
from mediation_desk.errors import Invalid, Problem
from mediation_desk.opening import Credentials, make_store, open_store
from mediation_desk.services.health.checking import Checked
from mediation_desk.services.health.support import support_file
from mediation_desk.store.database import Store
from mediation_desk.ui.alerts import report
from mediation_desk.ui.errors_kept import ErrorsKept
from tests.copying import AROUND, NOON
from tests.left_open import health_of
from tests.samples import a_dispute, a_mediator, a_party, a_team, an_office

NAME, ADDRESS, PHONE = "Đỗ Thị Quỳnh Giao", "Ngõ Chùa Vẽ, xóm Rặng Nhãn", "0987654321"
MATTER, TEAM, PERSON = "Con trâu mộng ăn ruộng ngô", "Tổ hòa giải Rặng Nhãn", "Khuất Duy Tiến"
PASSWORD, ACCOUNT, NUMBER = "ba gian nhà ngói", "Vương Đình Huấn", "001185012345"
COMMUNE = "Mai Châu"
PLANTED = (NAME, ADDRESS, PHONE, MATTER, TEAM, PERSON, PASSWORD, ACCOUNT, NUMBER, COMMUNE)


def _raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


@pytest.fixture
def words(tmp_path: Path) -> str:
    """The file of a store full of planted words, in a folder named after its owner."""
    folder = tmp_path / ACCOUNT
    folder.mkdir()
    errors = ErrorsKept(tmp_path / "loi.txt")
    for error in (ValueError(f"{NAME} at {folder}"), Invalid([Problem("a", "missing")])):
        errors.add(report(_raised(error)))
    me = Credentials(PASSWORD, ACCOUNT)
    path = folder / f"{NAME}.hg"
    with make_store(path, me, AROUND) as opened:
        _plant(opened.store)
    with open_store(path, me, AROUND) as opened:
        last = Checked(NOON, f"record: party 7 of dispute 1/2026: {NAME}")
        settings = {"theme": "dark"}
        return support_file(health_of(opened), NOON, last, settings, errors.all())


def _plant(store: Store) -> None:
    with store.transaction():
        store.offices.keep_office(an_office())
        team = store.offices.keep_team(a_team(name=TEAM, village="Rặng Nhãn"))
        store.offices.keep_mediator(a_mediator(team, name=PERSON, phone=PHONE))
        party = a_party(name=NAME, address=ADDRESS, phone=PHONE, id_number=NUMBER)
        parties = (party, a_party(side="B", name=PERSON))
        store.disputes.keep(a_dispute(team, summary=MATTER, place=ADDRESS, parties=parties))


@pytest.mark.parametrize("planted", PLANTED)
def test_no_planted_word_is_in_it_in_any_writing(words: str, planted: str) -> None:
    for said in (planted, fold(planted), *planted.split()[-2:]):
        if len(said) < 4:
            continue
        assert said not in words
        assert fold(said) not in re.sub(r"\s+", " ", fold(words))
        for code in ("utf-8", "utf-16-le", "utf-16-be"):
            assert said.encode(code) not in words.encode()


def test_no_folder_and_no_file_name_of_the_store_is_in_it(words: str, tmp_path: Path) -> None:
    assert ".hg" not in words.replace(".hgsl", "")
    assert str(tmp_path) not in words
    assert Path.home().name not in words.split()


def test_it_says_what_helps(words: str) -> None:
    assert re.search(r"^program: \d", words, re.MULTILINE)
    assert "dispute: 1\n" in words
    assert "party: 2\n" in words
    assert "result: record\n" in words
    assert "theme: dark" in words
    assert "ValueError" in words
    assert re.search(r'test_support\.py", line \d+', words)


def test_only_the_last_few_errors_are_kept(tmp_path: Path) -> None:
    kept = ErrorsKept(tmp_path / "a" / "loi.txt")
    assert kept.all() == []
    for number in range(9):
        kept.add(f"KeyError\n line {number}\n")
    assert [error[-1] for error in kept.all()] == list("45678")
