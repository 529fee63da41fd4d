"""The command line keeps to the roles of whoever signs in, and enters what it gives out."""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest

from mediation_desk.domain.account import ActKind, Role
from mediation_desk.opening import Credentials, Opened, Surroundings, open_store
from mediation_desk.services.accounts import Accounts
from mediation_desk.services.acts import Acts
from mediation_desk.services.casework import Casework
from tests.shell import NOON, PASSWORD, Said, Shell, a_file, a_row

MAI = "mật khẩu của Mai"
CAN = "mật khẩu của Cần"
AROUND = Surroundings(lambda: NOON + timedelta(minutes=1), secrets.randbits)


@pytest.fixture
def shared(shell: Shell) -> Shell:
    """A store with two disputes, one of them Mai's; Cần is its second keeper."""
    assert shell.add(a_file(a_row(), a_row(summary="Chuyện riêng của nhà khác"))).status == 0
    with _opened(shell) as opened:
        today = NOON.date
        casework = Casework(opened.store, opened.ids, today, lambda: NOON)
        accounts = Accounts(opened.store, opened.ids, today, lambda: NOON, opened.keys)
        own = opened.store.listing.ids()[0]
        person = opened.store.offices.mediators()[0]
        if not casework.get(own).assignments:
            casework.assign(own, person.id)
        other = casework.get(opened.store.listing.ids()[1])
        for assignment in other.assignments:
            casework.remove_assignment(other.id, assignment.id)
        accounts.add("Mai", MAI, {Role.MEDIATOR}, mediator_id=person.id)
        accounts.add("Cần", CAN, {Role.KEEPER})
    return shell


def _opened(shell: Shell) -> AbstractContextManager[Opened]:
    """The store as the first account has it."""
    return open_store(shell.store, Credentials(PASSWORD), AROUND)


def _mai(shell: Shell, *arguments: object) -> Said:
    return shell("--user", "mai", *arguments, password=MAI)


def test_a_mediator_lists_the_own_disputes_alone(shared: Shell) -> None:
    said = _mai(shared, "list", "--json")
    assert said.status == 0
    assert len(said.json) == 1
    assert "Chuyện riêng" not in said.out
    assert _mai(shared, "list", "--search", "chuyện riêng").out == ""
    assert len(shared.lines()) == 2


def test_a_keeper_lists_numbers_without_words(shared: Shell) -> None:
    said = shared("--user", "Cần", "list", "--json", password=CAN)
    assert [(line["parties"], line["summary"]) for line in said.json] == [([], ""), ([], "")]
    assert [line["number"] for line in said.json] == ["1/2026", "2/2026"]


@pytest.mark.parametrize("key", ["quarterly", "results-by-team", "register-book"])
def test_a_mediator_makes_no_report(shared: Shell, key: str) -> None:
    out = shared.folder / "bao-cao.pdf"
    said = _mai(shared, "report", key, "--period", "2026-Q1", "--out", out)
    assert said.status == 1
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "“Mai” không có quyền lập báo cáo này" in said.err
    assert not out.exists()


def test_a_mediator_prints_no_form_of_anothers_dispute(shared: Shell) -> None:
    out = shared.folder / "giay.pdf"
    asked = ("form", "invitation", "--draft", "--out", out, "--dispute")
    said = _mai(shared, *asked, "2/2026")
    assert (said.status, out.exists()) == (1, False)
    assert "không có quyền xem vụ việc này" in said.err
    assert "Chuyện riêng" not in said.err
    assert _mai(shared, *asked, "1/2026").status == 0


def test_a_mediator_adds_no_file_of_disputes(shared: Shell) -> None:
    file = shared.folder / "nhap.json"
    assert _mai(shared, "register", "add", file, "--again").status == 1
    assert len(shared.lines()) == 2


def test_prints_and_exports_are_in_the_history_and_a_plain_list_is_not(shared: Shell) -> None:
    out = shared.folder / "giay.pdf"
    _mai(shared, "list")
    _mai(shared, "list", "--json")
    _mai(shared, "form", "invitation", "--draft", "--dispute", "1/2026", "--out", out)
    shared("report", "results-by-team", "--period", "2026-Q1", "--out", shared.folder / "b.csv")
    with _opened(shared) as opened:
        done = Acts(opened.store, opened.ids, lambda: NOON).everything()
    told = [(d.who == "Mai", d.act.kind, d.act.what) for d in reversed(done)]
    assert told == [
        (True, ActKind.EXPORT, "register .json"),
        (True, ActKind.PRINT, "invitation"),
        (False, ActKind.EXPORT, "results-by-team 2026-Q1 .csv"),
    ]
