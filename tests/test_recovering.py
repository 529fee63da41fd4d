"""All passwords are forgotten and the paper opens the store, on real files."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediation_desk.domain.account import ActKind, Role
from mediation_desk.errors import (
    DiskFull,
    Invalid,
    RecoveryKeyMistyped,
    Refused,
    StoreInUse,
    WrongPassword,
    WrongRecoveryKey,
)
from mediation_desk.opening import Credentials, Surroundings, make_store, open_store, recover
from mediation_desk.services.accounts import Accounts
from mediation_desk.services.acts import Acts
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.keys import Keys
from mediation_desk.store.twins import Twins, compare_twins, read_key_file
from tests.samples import a_dispute, a_team

NOON = datetime(2026, 4, 1, 5, tzinfo=UTC)
AROUND = Surroundings(lambda: NOON, secrets.randbits)
ME = Credentials("mật khẩu của tôi", "Chủ Sổ")
LAN = Credentials("mật khẩu của Lan", "Hà Thị Lan")
NEW = "vườn suối nắng"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "so.hg"


@pytest.fixture
def paper(path: Path) -> str:
    """The recovery key of a store with two accounts and one dispute."""
    with make_store(path, ME, AROUND) as opened:
        with opened.store.transaction():
            opened.store.disputes.keep(a_dispute(opened.store.offices.keep_team(a_team())))
        told = opened.recovery_key
    with open_store(path, ME, AROUND) as opened:
        desk = Accounts(opened.store, opened.ids, NOON.date, lambda: NOON, opened.keys)
        desk.add(LAN.account or "", LAN.password, {Role.OFFICER})
    return told or ""


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """Whatever is refused leaves the key file and who may open as they were."""
    before = read_key_file(path).key_file
    yield
    assert read_key_file(path).key_file == before
    with open_store(path, ME, AROUND) as opened:
        assert opened.me.name == ME.account


def test_the_paper_and_a_new_password_open_the_store_with_everything_in_it(
    path: Path, paper: str
) -> None:
    found = recover(path, paper.lower().replace("-", " "), NEW, AROUND)
    assert found == Credentials(NEW, ME.account)
    with open_store(path, found, AROUND) as opened:
        assert opened.store.disputes.count() == 1
        acts = Acts(opened.store, opened.ids, lambda: NOON).everything()
        assert (acts[0].who, acts[0].act.kind) == (ME.account, ActKind.RECOVERED)
        assert acts[0].act.what == opened.me.id
    with pytest.raises(WrongPassword), open_store(path, ME, AROUND):
        pass
    assert compare_twins(path) is Twins.SOUND


def test_the_paper_stays_good_and_others_keep_their_passwords(path: Path, paper: str) -> None:
    recover(path, paper, NEW, AROUND)
    with open_store(path, LAN, AROUND) as opened:
        assert opened.me.name == LAN.account
    assert recover(path, paper, "mật khẩu khác nữa", AROUND).account == ME.account


def test_a_name_says_whose_password_is_new_however_it_is_written(path: Path, paper: str) -> None:
    found = recover(path, paper, NEW, AROUND, "ha thi lan")
    assert found == Credentials(NEW, LAN.account)
    with open_store(path, found, AROUND) as opened:
        assert opened.me.roles == {Role.OFFICER}
    with open_store(path, ME, AROUND):
        pass


def test_a_slip_of_the_pen_is_told_before_any_file_is_looked_at(path: Path, paper: str) -> None:
    slip = ("1" if paper[0] != "1" else "2") + paper[1:]
    with unchanged(path), pytest.raises(RecoveryKeyMistyped):
        recover(path, slip, NEW, AROUND)
    with pytest.raises(RecoveryKeyMistyped):
        recover(path.with_name("khong-co.hg"), slip, NEW, AROUND)


def test_the_paper_of_another_store_or_of_before_opens_nothing(path: Path, paper: str) -> None:
    with make_store(path.with_name("khac.hg"), ME, AROUND) as other:
        foreign = other.recovery_key or ""
    with unchanged(path), pytest.raises(WrongRecoveryKey):
        recover(path, foreign, NEW, AROUND)
    with open_store(path, ME, AROUND) as opened:
        desk = Accounts(opened.store, opened.ids, NOON.date, lambda: NOON, opened.keys)
        desk.new_recovery_key()
    with unchanged(path), pytest.raises(WrongRecoveryKey):
        recover(path, paper, NEW, AROUND)


def test_a_short_password_and_an_unknown_name_are_refused(path: Path, paper: str) -> None:
    for password, name, rule in (("ngắn", None, "password_short"), (NEW, "Mai", "account_unknown")):
        with unchanged(path), pytest.raises(Invalid) as refused:
            recover(path, paper, password, AROUND, name)
        assert [problem.rule for problem in refused.value.problems] == [rule]


def test_a_store_that_is_open_is_left_alone(path: Path, paper: str) -> None:
    with open_store(path, ME, AROUND), pytest.raises(StoreInUse):
        recover(path, paper, NEW, AROUND)


def test_a_disk_that_fills_up_at_the_key_file_leaves_the_old_password(
    path: Path, paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = Keys.write, []

    def full(keys: Keys, key_file: KeyFile) -> None:
        calls.append(key_file)
        if len(calls) == 1:
            raise DiskFull(path=path.name)
        real(keys, key_file)

    with monkeypatch.context() as patch:
        patch.setattr(Keys, "write", full)
        with pytest.raises(Refused):
            recover(path, paper, NEW, AROUND)
    with open_store(path, ME, AROUND) as opened:
        acts = Acts(opened.store, opened.ids, lambda: NOON).everything()
        assert ActKind.RECOVERED not in [done.act.kind for done in acts]
