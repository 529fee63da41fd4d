"""A store put back or rewritten is told by the copies that remember more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mediation_desk.errors import HistoryContradicted
from mediation_desk.opening import check_store, examine_store
from mediation_desk.store.copies.folder import folder_of
from mediation_desk.store.engine import connect
from mediation_desk.store.history import FIRST_MAC, entry_mac, history_key
from tests.copying import AROUND, ME, Kept, a_kept_store


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg")


def test_a_store_that_grew_holds_all_its_copies(kept: Kept) -> None:
    for _ in range(3):
        kept.copies.make()
        kept.add()
    found = examine_store(kept.path, ME, AROUND)
    assert (found.bad, found.copies) == (None, 3)


def test_a_whole_older_store_put_back_is_told_with_the_copy_that_knows(kept: Kept) -> None:
    old = kept.path.read_bytes()
    kept.add()
    copy = kept.copies.make()
    kept.path.write_bytes(old)
    with pytest.raises(HistoryContradicted) as caught:
        check_store(kept.path, ME, AROUND)
    assert caught.value.values == {
        "copy": copy.path.name,
        "number": copy.manifest.contents.head.sequence,
    }


def test_an_older_store_put_back_past_a_restore_is_told_too(kept: Kept) -> None:
    old = kept.path.read_bytes()
    first = kept.copies.make()
    kept.restoring.restore(first.path)
    kept.copies.make()
    assert check_store(kept.path, ME, AROUND) is None
    kept.path.write_bytes(old)
    with pytest.raises(HistoryContradicted):
        check_store(kept.path, ME, AROUND)


def test_a_history_rewritten_with_the_key_holds_in_itself_and_not_with_a_copy(kept: Kept) -> None:
    kept.copies.make()
    _rewrite(kept)
    with pytest.raises(HistoryContradicted):
        check_store(kept.path, ME, AROUND)
    shutil.rmtree(folder_of(kept.path))
    assert check_store(kept.path, ME, AROUND) is None


def _rewrite(kept: Kept) -> None:
    """Every entry is said to be of somebody else, and the whole chain is made anew."""
    db = connect(kept.path, kept.key)
    db.execute("PRAGMA query_only=OFF")
    ((trigger,),) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'history_fixed'")
    db.execute("DROP TRIGGER history_fixed")
    key, mac = history_key(db), FIRST_MAC
    rows = db.execute(
        "SELECT sequence, digest, machine, counter, parents, record, row_id, at FROM history"
    ).fetchall()
    for sequence, digest, *facts, at in rows:
        mac = entry_mac(key, mac, (*facts, "Ai đó", at), digest)
        db.execute("UPDATE history SET who = 'Ai đó', mac = ? WHERE sequence = ?", [mac, sequence])
    db.execute(trigger)
    db.close()


def test_copies_given_are_asked_too_and_those_of_others_are_not(kept: Kept, tmp_path: Path) -> None:
    other = a_kept_store(tmp_path / "khac.hg")
    foreign = other.copies.make().path
    old = kept.path.read_bytes()
    kept.add()
    stick = tmp_path / "usb"
    given = kept.copies.make(folder=stick).path
    kept.path.write_bytes(old)
    assert examine_store(kept.path, ME, AROUND, [foreign, tmp_path / "khong-co"]).copies == 0
    with pytest.raises(HistoryContradicted):
        examine_store(kept.path, ME, AROUND, [given])
