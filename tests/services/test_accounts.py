"""Accounts on a real store: added, changed, removed, with keys that a fault never loses."""

from __future__ import annotations

import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from mediation_desk.domain.account import EVERY_ROLE, ActKind, Role
from mediation_desk.errors import (
    AccountRemoved,
    DiskFull,
    Invalid,
    NotAllowed,
    Refused,
    WrongPassword,
    WrongRecoveryKey,
)
from mediation_desk.opening import (
    Credentials,
    Opened,
    Surroundings,
    account_count,
    check_store,
    make_store,
    open_store,
)
from mediation_desk.services.accounts import Accounts
from mediation_desk.services.acts import Acts
from mediation_desk.services.register import Register
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.keys import Keys
from mediation_desk.store.twins import Twins, compare_twins, read_key_file, write_key_file
from mediation_desk.store.vault import open_with_recovery_key, with_next_key, without_account
from tests.samples import a_dispute, a_mediator, a_team, an_office

NOON = datetime(2026, 4, 1, 5, tzinfo=UTC)
AROUND = Surroundings(lambda: NOON, secrets.randbits)
ME = Credentials("mật khẩu của tôi", "Chủ Sổ Rất Kín")
LAN = Credentials("mật khẩu của Lan", "Lan Thị Không Lộ")


def later(minutes: int) -> Surroundings:
    return Surroundings(lambda: NOON + timedelta(minutes=minutes), secrets.randbits)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "so.hg"
    with make_store(path, ME, AROUND) as opened, opened.store.transaction():
        opened.store.offices.keep_office(an_office())
        team = opened.store.offices.keep_team(a_team())
        opened.store.offices.keep_mediator(a_mediator(team))
        opened.store.disputes.keep(a_dispute(team))
    return path


@contextmanager
def accounts(path: Path, who: Credentials = ME) -> Iterator[Accounts]:
    with open_store(path, who, AROUND) as opened:
        yield service(opened)


def service(opened: Opened) -> Accounts:
    return Accounts(opened.store, opened.ids, NOON.date, lambda: NOON, opened.keys)


def add_lan(path: Path, *roles: Role) -> str:
    with accounts(path) as desk:
        return desk.add(LAN.account or "", LAN.password, roles or {Role.KEEPER}).id


def roles(path: Path, who: Credentials) -> frozenset[Role]:
    with open_store(path, who, AROUND) as opened:
        return opened.me.roles


def test_the_first_account_holds_all_roles(path: Path) -> None:
    assert roles(path, ME) == EVERY_ROLE


def test_an_added_account_opens_the_store_with_its_roles(path: Path) -> None:
    add_lan(path, Role.OFFICER, Role.KEEPER)
    assert compare_twins(path) is Twins.SOUND
    assert roles(path, LAN) == {Role.OFFICER, Role.KEEPER}
    assert roles(path, ME) == EVERY_ROLE
    assert check_store(path, LAN, AROUND) is None


@pytest.mark.parametrize(
    ("name", "password", "given", "rule"),
    [
        (" ", "mật khẩu dài", {Role.OFFICER}, "account_empty"),
        ("chu so rat kin", "mật khẩu dài", {Role.OFFICER}, "account_exists"),
        ("Mai", "ngắn", {Role.OFFICER}, "password_short"),
        ("Mai", "mật khẩu dài", set(), "role_missing"),
        ("Mai", "mật khẩu dài", {Role.MEDIATOR}, "account_without_mediator"),
        ("Mai", "mật khẩu dài", {Role.LEADER}, "account_without_team"),
    ],
)
def test_an_account_that_cannot_be_is_refused_and_nothing_is_changed(
    path: Path, name: str, password: str, given: set[Role], rule: str
) -> None:
    before = read_key_file(path).key_file
    with accounts(path) as desk, pytest.raises(Invalid) as refused:
        desk.add(name, password, given)
    assert rule in [problem.rule for problem in refused.value.problems]
    assert read_key_file(path).key_file == before


def test_a_mediators_account_belongs_to_the_mediators_team(path: Path) -> None:
    with open_store(path, ME, AROUND) as opened:
        person = opened.store.offices.mediators()[0]
        made = service(opened).add("Mai", "mật khẩu dài", {Role.MEDIATOR}, mediator_id=person.id)
    assert made.team_id == person.team_id


def test_roles_change_from_the_next_sign_in_on(path: Path) -> None:
    lan = add_lan(path, Role.OFFICER)
    with accounts(path) as desk:
        desk.change(lan, {Role.KEEPER})
    assert roles(path, LAN) == {Role.KEEPER}


def test_there_is_always_a_keeper(path: Path) -> None:
    with accounts(path) as desk:
        own = desk.present()[0].id
        with pytest.raises(Invalid, match="keeper_last"):
            desk.remove(own)
        with pytest.raises(Invalid, match="keeper_last"):
            desk.change(own, {Role.OFFICER})
    assert roles(path, ME) == EVERY_ROLE


def test_ones_own_password_is_changed_by_who_knows_it(path: Path) -> None:
    add_lan(path, Role.OFFICER)
    with accounts(path, LAN) as desk:
        with pytest.raises(WrongPassword):
            desk.change_own_password("mật khẩu khác", "một hai ba bốn")
        desk.change_own_password(LAN.password, "một hai ba bốn")
    with pytest.raises(WrongPassword):
        roles(path, LAN)
    assert roles(path, Credentials("một hai ba bốn", LAN.account)) == {Role.OFFICER}
    assert compare_twins(path) is Twins.SOUND


def test_the_keeper_gives_a_new_password_to_others_only(path: Path) -> None:
    lan = add_lan(path, Role.OFFICER)
    with accounts(path) as desk:
        desk.set_password(lan, "một hai ba bốn")
        with pytest.raises(Invalid):
            desk.set_password(desk.present()[0].id, "một hai ba bốn")
    assert roles(path, Credentials("một hai ba bốn", LAN.account)) == {Role.OFFICER}


def test_a_removed_account_opens_nothing_even_with_an_older_key_file(path: Path) -> None:
    lan = add_lan(path)
    older = read_key_file(path).key_file
    with accounts(path) as desk:
        desk.remove(lan)
    with pytest.raises(WrongPassword):
        roles(path, LAN)
    write_key_file(path, older)
    with pytest.raises(AccountRemoved):
        roles(path, LAN)
    assert roles(path, ME) == EVERY_ROLE


def test_a_name_can_be_given_again_after_a_removal(path: Path) -> None:
    lan = add_lan(path)
    with accounts(path) as desk:
        desk.remove(lan)
    assert add_lan(path, Role.OFFICER) != lan
    assert roles(path, LAN) == {Role.OFFICER}


def test_a_new_recovery_key_takes_the_place_of_the_old(path: Path) -> None:
    with accounts(path) as desk:
        first = desk.new_recovery_key()
        second = desk.new_recovery_key()
    key_file = read_key_file(path).key_file
    assert open_with_recovery_key(key_file, second)
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(key_file, first)


class _FullDisk(Keys):
    """A key file on a disk that takes no more from now on."""

    def write(self, key_file: KeyFile) -> None:
        raise DiskFull


def test_a_key_file_that_cannot_be_written_leaves_everything_as_it_was(path: Path) -> None:
    before = read_key_file(path).key_file
    with open_store(path, ME, AROUND) as opened:
        full = _FullDisk(path, opened.keys.data_key)
        desk = Accounts(opened.store, opened.ids, NOON.date, lambda: NOON, full)
        with pytest.raises(DiskFull):
            desk.add("Mai", "mật khẩu dài", {Role.OFFICER})
        assert len(desk.present()) == 1
    assert read_key_file(path).key_file == before


def test_a_key_without_an_account_and_an_account_without_a_key_are_mended(path: Path) -> None:
    whole = read_key_file(path).key_file
    lan = add_lan(path)
    with open_store(path, ME, AROUND) as opened:
        # The key file was written, the end of the transaction was not, and the other way round.
        write_key_file(path, without_account(opened.keys.read(), LAN.account or ""))
        service(opened).set_password(lan, LAN.password)
    assert roles(path, LAN) == {Role.KEEPER}
    write_key_file(path, whole)
    with accounts(path) as desk:
        desk.remove(lan)
        assert [account.name for account in desk.present()] == [ME.account]


def test_a_store_of_before_accounts_gives_all_roles_to_those_of_its_key_file(path: Path) -> None:
    add_lan(path, Role.OFFICER)
    with open_store(path, ME, AROUND) as opened, opened.store.transaction():
        opened.store._db.execute("DELETE FROM account")  # noqa: SLF001
    assert roles(path, LAN) == EVERY_ROLE
    with accounts(path) as desk:
        assert {a.name: a.roles for a in desk.present()} == {
            ME.account: EVERY_ROLE,
            LAN.account: EVERY_ROLE,
        }


def test_a_keeper_manages_accounts_and_reads_no_dispute(path: Path) -> None:
    add_lan(path)
    with open_store(path, LAN, AROUND) as opened:
        assert len(service(opened).present()) == 2
        register = Register(opened.store)
        [line] = register.lines()
        assert (line.summary, line.parties) == ("", ())
        with pytest.raises(NotAllowed):
            register.dispute(line.id)


def test_no_account_name_stands_readable_beside_the_store(path: Path) -> None:
    lan = add_lan(path)
    with pytest.raises(WrongPassword):
        roles(path, Credentials("sai mật khẩu", LAN.account))
    with open_store(path, ME, later(5)) as opened:
        desk = service(opened)
        desk.change_data_key(ME.password, {lan: "một hai ba bốn"})
        desk.remove(lan)
        found = [p.name.encode() + p.read_bytes() for p in path.parent.iterdir()]
    seen = b"".join([*found, *(p.name.encode() + p.read_bytes() for p in path.parent.iterdir())])
    for word in ("Chủ Sổ", "Rất Kín", "chu so", "Lan Thị", "Không Lộ", "khong lo", "không lộ"):
        assert word.encode() not in seen
        assert word.encode("utf-16-le") not in seen


def test_wrong_passwords_are_in_the_history_after_the_next_sign_in(path: Path) -> None:
    for _ in range(2):
        with pytest.raises(WrongPassword):
            roles(path, Credentials("sai mật khẩu"))
    assert path.with_suffix(".thu").exists()
    with open_store(path, ME, later(1)) as opened:
        [done] = Acts(opened.store, opened.ids, lambda: NOON).everything()
    assert (done.who, done.act.kind) == (ME.account, ActKind.WRONG_PASSWORDS)
    assert (done.act.what, done.act.at) == ("2", NOON)
    assert not path.with_suffix(".thu").exists()


def test_looks_prints_and_exports_never_move_the_last_change(path: Path) -> None:
    with open_store(path, ME, AROUND) as opened:
        store = opened.store
        [dispute_id] = store.listing.ids()
        change, head = store.last_change([dispute_id]), store.head.sequence
        acts = Acts(store, opened.ids, lambda: NOON)
        acts.looked_at(dispute_id)
        acts.printed(dispute_id, "invitation", "settlement")
        acts.exported("register .json")
        assert store.last_change([dispute_id]) == change
        assert store.head.sequence == head + 3
        told = [(d.who, d.act.kind, d.act.what) for d in acts.of_dispute(dispute_id)]
    assert told == [
        (ME.account, ActKind.PRINT, "invitation settlement"),
        (ME.account, ActKind.LOOK, ""),
    ]
    assert check_store(path, ME, AROUND) is None


def test_the_data_key_changes_with_a_new_password_for_everybody_else(path: Path) -> None:
    lan = add_lan(path)
    with open_store(path, ME, AROUND) as opened:
        before, desk = opened.keys.data_key, service(opened)
        with pytest.raises(Invalid):
            desk.change_data_key(ME.password, {})
        with pytest.raises(WrongPassword):
            desk.change_data_key("không phải", {lan: "một hai ba bốn"})
        told = desk.change_data_key(ME.password, {lan: "một hai ba bốn"})
        assert len(list(Register(opened.store).lines())) == 1
        beside = opened.apart()
        assert beside.disputes.count() == 1
        beside.close()
    key_file = read_key_file(path).key_file
    assert len(key_file.slots) == 2
    assert open_with_recovery_key(key_file, told) != before
    with pytest.raises(WrongPassword):
        roles(path, LAN)
    assert roles(path, Credentials("một hai ba bốn", LAN.account)) == {Role.KEEPER}
    assert check_store(path, ME, later(5)) is None


_CHANGING = """
import sys
from pathlib import Path
from tests.services.test_accounts import AROUND, LAN, ME, open_store, service
with open_store(Path(sys.argv[1]), ME, AROUND) as opened:
    desk = service(opened)
    lan = desk.present()[1].id
    desk.change_data_key(ME.password, {lan: sys.argv[2]})
"""


def test_a_kill_while_the_data_key_changes_leaves_a_store_that_opens(path: Path) -> None:
    add_lan(path)
    with open_store(path, ME, AROUND) as opened, opened.store.transaction():
        team = opened.store.offices.teams()[0]
        opened.store.disputes.keep_all([a_dispute(team) for _ in range(600)])
    chance, password = Random(2), LAN.password
    for turn in range(4):
        new = f"một hai ba {turn}"
        command = [sys.executable, "-c", _CHANGING, str(path), new]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            while child.poll() is None and len(read_key_file(path).key_file.slots) < 4:
                time.sleep(0.0005)
            time.sleep(chance.random() * 0.08)
            child.kill()
        with open_store(path, ME, AROUND) as opened:
            assert opened.store.disputes.count() == 601
        assert check_store(path, ME, AROUND) is None
        assert len(read_key_file(path).key_file.slots) == 2
        password = _working(path, (password, new))


def _working(path: Path, passwords: tuple[str, str]) -> str:
    """The one of two passwords that opens the store for Lan; exactly one does."""
    working = []
    for turn, password in enumerate(passwords):
        try:
            with open_store(path, Credentials(password, LAN.account), later(5 * turn + 5)):
                working.append(password)
        except Refused:
            continue
    assert len(working) == 1
    return working[0]


@pytest.mark.parametrize("changed", [False, True])
def test_between_two_keys_only_the_passwords_of_the_present_one_open(
    path: Path, changed: bool
) -> None:
    add_lan(path)
    new = Credentials("một hai ba bốn", LAN.account)
    with open_store(path, ME, AROUND) as opened:
        passwords = {str(ME.account): ME.password, str(LAN.account): new.password}
        keys, next_key = opened.keys, bytes(range(32))
        both, _ = with_next_key(keys.read(), keys.data_key, next_key, passwords)
        keys.write(both)
        if changed:
            opened.store.change_key(next_key)
    works, fails = (new, LAN) if changed else (LAN, new)
    assert account_count(path) == 2
    assert str(check_store(path, ME, AROUND)).startswith("key file")
    with pytest.raises(WrongPassword):
        roles(path, fails)
    with open_store(path, works, later(1)) as opened:
        assert opened.store.disputes.count() == 1
    assert len(read_key_file(path).key_file.slots) == 2
    assert check_store(path, ME, later(2)) is None


def test_accounts_can_be_added_while_the_store_is_made(tmp_path: Path) -> None:
    path = tmp_path / "so.hg"
    with make_store(path, ME, AROUND) as opened:
        service(opened).add(LAN.account or "", LAN.password, {Role.OFFICER})
        beside = opened.apart()
        beside.close()
    assert roles(path, LAN) == {Role.OFFICER}
    path.unlink()
    with make_store(path, ME, AROUND) as opened:
        service(opened).add("Mai", "mật khẩu dài", {Role.OFFICER})
        told = opened.recovery_key
    assert roles(path, Credentials("mật khẩu dài", "Mai")) == {Role.OFFICER}
    assert open_with_recovery_key(read_key_file(path).key_file, told or "")
