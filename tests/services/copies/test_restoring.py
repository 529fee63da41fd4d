"""Whatever the present store is like, a good copy takes its place, and it can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.errors import (
    CopyDamaged,
    CopyOfAnotherStore,
    FileMissing,
    NotACopy,
    Refused,
    StoreInUse,
    TooSoon,
    WrongPassword,
)
from mediation_desk.opening import Credentials, check_store, examine_store, open_store
from mediation_desk.services.copies.restoring import Restoring
from mediation_desk.services.copies.verifying import verify_copy
from mediation_desk.store import migrations
from mediation_desk.store.derivation import FLOOR
from mediation_desk.store.engine import connect
from mediation_desk.store.identity import Ids
from mediation_desk.store.lock import StoreLock
from mediation_desk.store.twins import read_key_file, write_key_file
from mediation_desk.store.vault import add_account, open_slot, with_password, without_account
from tests.ages import older
from tests.copying import AROUND, ME, NOON, WHO, Kept, a_kept_store


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg")


def _copy(kept: Kept) -> Path:
    return kept.copies.make().path


def _names(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def _rows(kept: Kept, question: str) -> list[tuple[object, ...]]:
    db = connect(kept.path, kept.key, immutable=True)
    rows: list[tuple[object, ...]] = db.execute(question).fetchall()
    db.close()
    return rows


def test_the_store_is_what_the_copy_held_and_the_present_one_is_kept(kept: Kept) -> None:
    file = _copy(kept)
    kept.add(2)
    restored = kept.restoring.restore(file)
    assert kept.count() == 3
    assert check_store(kept.path, ME, AROUND) is None
    assert restored.safety is not None
    assert verify_copy(restored.safety, ME, NOON).contents.disputes == 5
    assert _names(kept.path.parent) == ["sao-luu", "so.hg", "so.khoa", "so.khoa2"]


def test_a_restored_store_is_another_machine_and_says_who_restored_what(kept: Kept) -> None:
    file = _copy(kept)
    head = kept.copies.listed().copies[0].manifest.contents.head
    kept.restoring.restore(file)
    machines = _rows(kept, "SELECT here FROM machine ORDER BY number")
    assert machines == [(0,), (1,)]
    ((machine, counter, who, changes, sequence),) = _rows(
        kept,
        "SELECT machine, counter, who, changes, sequence FROM history WHERE record = 'restore'",
    )
    assert (machine, counter, who, sequence) == (2, 1, WHO, head.sequence + 1)
    assert f'"sequence":[null,{head.sequence}]' in str(changes)
    kept.add()
    assert check_store(kept.path, ME, AROUND) is None


def test_a_restore_is_undone_and_that_too(kept: Kept) -> None:
    file = _copy(kept)
    kept.add(2)
    first = kept.restoring.restore(file)
    second = kept.restoring.undo(first)
    assert kept.count() == 5
    kept.restoring.undo(second)
    assert kept.count() == 3
    assert check_store(kept.path, ME, AROUND) is None


@pytest.mark.parametrize(
    "harm", ["noise", "empty", "flipped", "cut", "no store", "no keys", "noisy keys", "nothing"]
)
def test_a_store_that_does_not_open_is_replaced_and_kept_as_it_was(kept: Kept, harm: str) -> None:
    file = _copy(kept)
    _harm(kept.path, harm)
    before = {p.name: p.read_bytes() for p in kept.path.parent.glob("so.*")}
    restored = kept.restoring.restore(file)
    assert kept.count() == 3
    assert check_store(kept.path, ME, AROUND) is None
    if harm == "nothing":
        assert restored.safety is None
        return
    assert restored.safety is not None
    assert {p.name: p.read_bytes() for p in restored.safety.iterdir()} == before
    if harm not in ("no store",):
        kept.restoring.undo(restored)
        assert {n: (kept.path.parent / n).read_bytes() for n in before} == before


def _harm(path: Path, harm: str) -> None:
    keys = (path.with_suffix(".khoa"), path.with_suffix(".khoa2"))
    content = path.read_bytes()
    half = len(content) // 2
    new = {
        "noise": b"noise" * 9000,
        "empty": b"",
        "flipped": content[:half] + bytes([content[half] ^ 1]) + content[half + 1 :],
        "cut": content[:half],
    }
    path.write_bytes(new.get(harm, content))
    for file in (path, *keys):
        if harm in ("nothing", "no store" if file == path else "no keys"):
            file.unlink()
        elif harm == "noisy keys" and file != path:
            file.write_bytes(b"{")


def test_a_log_left_by_a_killed_program_never_meets_the_restored_store(kept: Kept) -> None:
    file = _copy(kept)
    log = kept.path.with_name("so.hg-wal")
    store = kept.open()
    with store.transaction():
        store.offices.keep_team(store.offices.teams()[0])
    alive = {p: p.read_bytes() for p in (kept.path, log, kept.path.with_suffix(".mo"))}
    store.close()
    kept.add(1)
    for path, content in alive.items():
        path.write_bytes(content)
    kept.restoring.restore(file)
    assert not log.exists()
    assert not kept.path.with_suffix(".mo").exists()
    assert check_store(kept.path, ME, AROUND) is None
    assert kept.count() == 3


def test_a_damaged_log_is_kept_with_its_store_as_it_was(kept: Kept) -> None:
    file = _copy(kept)
    content = bytearray(kept.path.read_bytes())
    content[len(content) // 2] ^= 1
    kept.path.write_bytes(content)
    kept.path.with_name("so.hg-wal").write_bytes(b"noise" * 2000)
    before = {p.name: p.read_bytes() for p in kept.path.parent.glob("so.*")}
    restored = kept.restoring.restore(file)
    assert restored.safety is not None
    assert {p.name: p.read_bytes() for p in restored.safety.iterdir()} == before
    assert kept.count() == 3


def test_accounts_removed_since_stay_removed_and_a_new_password_counts(kept: Kept) -> None:
    lan = Credentials("hai ba bon nam", "Lan")
    first = read_key_file(kept.path).key_file
    both = add_account(first, kept.key, "Lan", lan.password, parameters=FLOOR)
    write_key_file(kept.path, both)
    file = _copy(kept)
    me = open_slot(first, ME.password)
    changed = with_password(without_account(both, "Lan"), me, "mat khau moi", parameters=FLOOR)
    write_key_file(kept.path, changed)
    new = Credentials("mat khau moi")
    Restoring(kept.path, new, lambda: NOON, Ids(lambda: NOON)).restore(file)
    with open_store(kept.path, new, AROUND) as opened:
        assert opened.store.disputes.count() == 3
    for gone in (lan, ME):
        with pytest.raises(WrongPassword), open_store(kept.path, gone, AROUND):
            pass


def test_on_a_bare_machine_the_copys_own_key_file_is_used(kept: Kept, tmp_path: Path) -> None:
    file = _copy(kept)
    place = tmp_path / "may-moi"
    place.mkdir()
    elsewhere = Kept(place / "so.hg", kept.key, kept.store_id)
    assert elsewhere.restoring.restore(file).safety is None
    assert elsewhere.count() == 3
    assert _names(place) == ["so.hg", "so.khoa", "so.khoa2"]


@pytest.mark.parametrize("what", ["flipped", "cut", "empty", "foreign", "missing", "folder"])
def test_a_copy_that_is_not_good_changes_nothing(kept: Kept, what: str) -> None:
    file = _copy(kept)
    content = file.read_bytes()
    before = kept.path.read_bytes()
    new = {
        "flipped": content[:9000] + bytes([content[9000] ^ 64]) + content[9001:],
        "cut": content[:-1],
        "empty": b"",
        "foreign": before,
    }
    file.unlink()
    if what in new:
        file.write_bytes(new[what])
    elif what == "folder":
        file.mkdir()
    names = _names(file.parent)
    with pytest.raises(Refused):
        kept.restoring.restore(file)
    assert kept.path.read_bytes() == before
    assert _names(kept.path.parent) == ["sao-luu", "so.hg", "so.khoa", "so.khoa2"]
    assert _names(file.parent) == names


def test_a_copy_of_another_store_is_refused_unless_it_is_wanted(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "xa").mkdir()
    other = a_kept_store(tmp_path / "xa" / "so.hg", disputes=7)
    file = _copy(other)
    before = kept.path.read_bytes()
    with pytest.raises(CopyOfAnotherStore):
        kept.restoring.restore(file)
    assert kept.path.read_bytes() == before
    restored = kept.restoring.restore(file, replacing_another=True)
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 7
    kept.restoring.undo(restored)
    assert kept.count() == 3


def test_a_wrong_password_changes_nothing_and_has_to_wait(kept: Kept) -> None:
    file = _copy(kept)
    before = kept.path.read_bytes()
    wrong = Restoring(kept.path, Credentials("sai"), lambda: NOON, Ids(lambda: NOON))
    for kind in (WrongPassword, WrongPassword, WrongPassword, TooSoon):
        with pytest.raises(kind):
            wrong.restore(file)
    assert kept.path.read_bytes() == before
    with pytest.raises(WrongPassword):
        verify_copy(file, Credentials("sai"), NOON)


def test_an_open_store_is_not_replaced(kept: Kept) -> None:
    file = _copy(kept)
    with StoreLock.take(kept.path), pytest.raises(StoreInUse):
        kept.restoring.restore(file)


def test_a_copy_of_an_older_program_is_upgraded(kept: Kept) -> None:
    older(kept.path, kept.key)
    file = _copy(kept)
    restored = kept.restoring.restore(file)
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.upgraded_copy is None
        assert opened.store.disputes.count() == 0
    assert restored.safety is not None
    assert verify_copy(restored.safety, ME, NOON).contents.schema == migrations.version_count() - 1


def test_raw_files_without_a_store_are_not_put_back(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "trong").mkdir()
    with pytest.raises(FileMissing):
        kept.restoring.put_back(tmp_path / "trong")
    assert kept.count() == 3


def test_after_a_restore_the_copies_of_the_branch_left_behind_contradict_nothing(
    kept: Kept,
) -> None:
    file = _copy(kept)
    kept.add()
    _copy(kept)
    kept.restoring.restore(file)
    kept.add()
    _copy(kept)
    found = examine_store(kept.path, ME, AROUND)
    assert (found.bad, found.copies) == (None, 4)


def test_errors_are_of_the_file_that_was_named(kept: Kept) -> None:
    with pytest.raises(NotACopy):
        kept.restoring.restore(kept.path)
    file = _copy(kept)
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(CopyDamaged):
        verify_copy(file, ME, NOON)


def test_branches_that_forked_before_the_restored_point_contradict_nothing(kept: Kept) -> None:
    early = _copy(kept)
    kept.add(5)
    late = _copy(kept)
    kept.restoring.restore(early)
    kept.add(2)
    _copy(kept)
    kept.restoring.restore(late)
    assert kept.count() == 8
    assert check_store(kept.path, ME, AROUND) is None
