"""Opening and making stores: whole or not at all, by one program at a time."""

from __future__ import annotations

import contextlib
import secrets
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mediation_desk.errors import (
    DiskFull,
    DiskRefused,
    FolderMissing,
    ForeignKeyFile,
    KeyFileMissing,
    NotAStore,
    Refused,
    StoreDamaged,
    StoreExists,
    StoreFromNewerProgram,
    StoreInUse,
    StoreMissing,
    StoreUnreadable,
    TooSoon,
    WrongPassword,
)
from mediation_desk.opening import (
    Credentials,
    Surroundings,
    check_store,
    make_store,
    open_store,
)
from mediation_desk.services.copies.verifying import verify_copy
from mediation_desk.store import migrations
from mediation_desk.store.engine import connect
from mediation_desk.store.first_key import FIRST_ACCOUNT
from mediation_desk.store.twins import Twins, read_key_file, write_key_file
from mediation_desk.store.vault import open_slot, open_with_recovery_key
from tests.ages import older
from tests.samples import a_dispute, a_team

ME = Credentials("mật khẩu")
NOON = datetime(2026, 4, 1, 5, tzinfo=UTC)
AROUND = Surroundings(lambda: NOON, secrets.randbits)


def _make(path: Path) -> Path:
    with make_store(path, ME, AROUND) as opened, opened.store.transaction():
        team = opened.store.offices.keep_team(a_team())
        opened.store.disputes.keep(a_dispute(team))
    return path


def _key(path: Path) -> bytes:
    return open_slot(read_key_file(path).key_file, ME.password).data_key


def _names(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def test_a_made_store_opens_with_its_password_and_leaves_three_files(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    with open_store(path, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 1
    assert _names(tmp_path) == ["so.hg", "so.khoa", "so.khoa2"]


def test_the_recovery_key_is_told_once(tmp_path: Path) -> None:
    with make_store(tmp_path / "so.hg", ME, AROUND) as opened:
        assert opened.recovery_key
    with open_store(tmp_path / "so.hg", ME, AROUND) as opened:
        assert opened.recovery_key is None


def test_the_history_knows_the_account(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    db = connect(path, _key(path), immutable=True)
    assert {w for (w,) in db.execute("SELECT who FROM history").fetchall()} == {FIRST_ACCOUNT}
    db.close()


def test_a_failure_while_making_leaves_nothing(tmp_path: Path) -> None:
    def make_and_fail() -> None:
        with make_store(tmp_path / "so.hg", ME, AROUND) as opened, opened.store.transaction():
            opened.store.offices.keep_team(a_team())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        make_and_fail()
    assert _names(tmp_path) == []


def test_a_key_file_left_alone_is_used_again_and_never_overwritten(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    key = path.with_suffix(".khoa").read_bytes()
    path.unlink()
    with pytest.raises(WrongPassword), make_store(path, Credentials("khác"), AROUND):
        pass
    assert path.with_suffix(".khoa").read_bytes() == key
    data_key = _key(path)
    _make(path)
    assert _key(path) == data_key


def test_a_key_file_used_again_gets_a_recovery_key_that_somebody_sees(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    path.unlink()
    with make_store(path, ME, AROUND) as opened:
        told = opened.recovery_key
    assert told
    found = read_key_file(path)
    assert found.twins is Twins.SOUND
    assert open_with_recovery_key(found.key_file, told) == _key(path)


def test_what_a_killed_maker_left_is_cleared_away(tmp_path: Path) -> None:
    for name in ("so.hg.dang-lap", "so.hg.dang-lap-wal", "so.hg.dang-lap-shm"):
        (tmp_path / name).write_bytes(b"half")
    _make(tmp_path / "so.hg")
    assert _names(tmp_path) == ["so.hg", "so.khoa", "so.khoa2"]


def test_a_store_is_never_made_over_another_file(tmp_path: Path) -> None:
    (tmp_path / "so.hg").write_text("của người khác")
    with pytest.raises(StoreExists), make_store(tmp_path / "so.hg", ME, AROUND):
        pass
    assert (tmp_path / "so.hg").read_text() == "của người khác"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing), make_store(tmp_path / "x" / "so.hg", ME, AROUND):
        pass


@pytest.mark.parametrize("look", [open_store, check_store])
def test_a_store_that_is_not_there_is_missing(tmp_path: Path, look: object) -> None:
    with pytest.raises(StoreMissing):
        _look(look, tmp_path / "so.hg")


def _look(look: object, path: Path, credentials: Credentials = ME) -> object:
    if look is check_store:
        return check_store(path, credentials, AROUND)
    with open_store(path, credentials, AROUND) as opened:
        return opened.store.disputes.count()


@pytest.mark.parametrize("look", [open_store, check_store])
@pytest.mark.parametrize(
    ("content", "trouble"), [(b"", NotAStore), (b"noise" * 3000, StoreUnreadable)]
)
def test_noise_and_emptiness_are_no_store(
    tmp_path: Path, look: object, content: bytes, trouble: type[Refused]
) -> None:
    path = _make(tmp_path / "so.hg")
    path.write_bytes(content)
    with pytest.raises(trouble):
        _look(look, path)
    assert path.read_bytes() == content


def test_two_programs_at_once_are_told_apart(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    with open_store(path, ME, AROUND):
        for look in (open_store, check_store):
            with pytest.raises(StoreInUse):
                _look(look, path)
    assert _look(open_store, path) == 1


def test_after_wrong_passwords_one_has_to_wait_and_the_right_one_clears_it(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    for _ in range(10):
        try:
            _look(open_store, path, Credentials("sai"))
        except WrongPassword:
            continue
        except TooSoon:
            break
    else:
        pytest.fail("nobody had to wait")
    with pytest.raises(TooSoon):
        _look(open_store, path)
    later = Surroundings(lambda: NOON + timedelta(days=1), secrets.randbits)
    with open_store(path, ME, later):
        pass
    assert not path.with_suffix(".thu").exists()


def test_a_missing_key_file_is_told_and_a_damaged_twin_is_mended(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    good = path.with_suffix(".khoa").read_bytes()
    path.with_suffix(".khoa").write_bytes(b"{")
    assert str(check_store(path, ME, AROUND)).startswith("key file")
    assert _look(open_store, path) == 1
    assert path.with_suffix(".khoa").read_bytes() == good
    assert check_store(path, ME, AROUND) is None
    path.with_suffix(".khoa").unlink()
    path.with_suffix(".khoa2").unlink()
    with pytest.raises(KeyFileMissing):
        _look(open_store, path)


def test_another_stores_key_file_opens_nothing(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    other = _make(tmp_path / "khac.hg")
    write_key_file(path, read_key_file(other).key_file)
    for look in (open_store, check_store):
        with pytest.raises((StoreUnreadable, ForeignKeyFile)):
            _look(look, path)


def test_an_older_store_is_copied_with_its_key_then_upgraded(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    older(path, _key(path))
    with open_store(path, ME, AROUND) as opened:
        copy = opened.upgraded_copy
    with open_store(path, ME, AROUND) as opened:
        assert opened.upgraded_copy is None
    assert copy is not None
    assert copy.parent == tmp_path / "sao-luu"
    inside = verify_copy(copy, ME, NOON)
    assert inside.contents.schema == migrations.version_count() - 1
    assert inside.occasion == "upgrade"


def test_a_store_of_a_newer_program_is_refused_unchanged(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    db = connect(path, _key(path))
    db.execute("PRAGMA query_only=OFF")
    db.execute("PRAGMA user_version=99")
    db.close()
    with pytest.raises(StoreFromNewerProgram):
        _look(open_store, path)
    assert check_store(path, ME, AROUND) == "user_version: 99"


def test_no_name_and_no_word_of_a_dispute_stands_readable_in_any_file(tmp_path: Path) -> None:
    path = tmp_path / "so.hg"
    with make_store(path, Credentials("mật khẩu", "Nguyễn Thị Kín"), AROUND) as opened:
        with opened.store.transaction():
            team = opened.store.offices.keep_team(a_team())
            opened.store.disputes.keep(a_dispute(team, summary="bí mật của người làng"))
        seen = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    seen += b"".join(p.read_bytes() for p in tmp_path.iterdir())
    for word in ("Kín", "Nguyễn", "nguyen", "bí mật", "bi mat", "mật khẩu", "CREATE TABLE"):
        assert word.encode() not in seen, word


def test_a_foreign_key_file_never_replaces_the_twin_that_opens_the_store(tmp_path: Path) -> None:
    path, other = _make(tmp_path / "so.hg"), _make(tmp_path / "khac.hg")
    good = path.with_suffix(".khoa2").read_bytes()
    path.with_suffix(".khoa").write_bytes(other.with_suffix(".khoa").read_bytes())
    with pytest.raises((StoreUnreadable, ForeignKeyFile)):
        _look(open_store, path)
    assert path.with_suffix(".khoa2").read_bytes() == good
    path.with_suffix(".khoa").write_bytes(good)
    assert _look(open_store, path) == 1


def test_no_store_is_made_between_two_key_files_of_other_stores(tmp_path: Path) -> None:
    path, other = _make(tmp_path / "so.hg"), _make(tmp_path / "khac.hg")
    good = path.with_suffix(".khoa2").read_bytes()
    path.with_suffix(".khoa").write_bytes(other.with_suffix(".khoa").read_bytes())
    path.unlink()
    with pytest.raises(ForeignKeyFile), make_store(path, ME, AROUND):
        pass
    assert path.with_suffix(".khoa2").read_bytes() == good
    assert not path.exists()


def test_a_making_that_stopped_between_the_two_key_files_is_made_up_for(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    before = path.with_suffix(".khoa2").read_bytes()
    path.unlink()
    _make(path)
    path.unlink()
    path.with_suffix(".khoa2").write_bytes(before)
    assert read_key_file(path).twins is Twins.DIFFERENT
    _make(path)
    assert read_key_file(path).twins is Twins.SOUND


def test_a_page_found_damaged_after_the_opening_is_told_as_damage(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    db = connect(path, _key(path), immutable=True)
    ((root,),) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'party'").fetchall()
    size = int(db.execute("PRAGMA page_size").fetchone()[0])
    db.close()
    content = bytearray(path.read_bytes())
    content[(int(root) - 1) * size + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(StoreDamaged), open_store(path, ME, AROUND) as opened:
        opened.store.disputes.some(opened.store.listing.ids())


def test_what_was_saved_is_done_though_the_disk_refuses_the_tidying_up(tmp_path: Path) -> None:
    path = _make(tmp_path / "so.hg")
    with no_longer_files() as refuse, open_store(path, ME, AROUND) as opened:
        with opened.store.transaction():
            opened.store.disputes.keep(a_dispute(opened.store.offices.teams()[0]))
        refuse()
    with open_store(path, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 2
        assert not opened.store.lost_its_end
    assert _names(tmp_path) == ["so.hg", "so.khoa", "so.khoa2"]


def test_a_new_store_that_the_disk_refuses_at_the_last_moment_leaves_nothing(
    tmp_path: Path,
) -> None:
    def make_and_refuse() -> None:
        with no_longer_files() as refuse, make_store(tmp_path / "so.hg", ME, AROUND) as opened:
            with opened.store.transaction():
                opened.store.offices.keep_team(a_team())
            refuse()

    with pytest.raises(DiskRefused):
        make_and_refuse()
    assert _names(tmp_path) == []


def test_a_key_file_that_the_disk_refuses_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "so.khoa2").symlink_to(tmp_path / "khong-co" / "so.khoa2")
    with pytest.raises(FolderMissing), make_store(tmp_path / "so.hg", ME, AROUND):
        pass
    assert _names(tmp_path) == []


@contextmanager
def no_longer_files() -> Iterator[Callable[[], None]]:
    """Gives a call after which the system lets no file grow, until the block ends."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_a_store_opens_only_to_be_read(tmp_path: Path) -> None:
    disk = tmp_path / "dia"
    disk.mkdir()
    mounted = _run("mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(disk))
    if not mounted:
        pytest.skip("only an administrator may make a small disk")
    try:
        path = _make(disk / "so.hg")
        _fill(disk)
        for _ in range(2):
            with open_store(path, ME, AROUND) as opened:
                assert opened.store.read_only
                assert opened.store.disputes.count() == 1
                with pytest.raises(DiskFull), opened.store.transaction():
                    pass
        assert check_store(path, ME, AROUND) is None
        (disk / "day").unlink()
        assert _look(open_store, path) == 1
    finally:
        _run("umount", str(disk))


def _run(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _fill(disk: Path) -> None:
    with contextlib.suppress(OSError), (disk / "day").open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
