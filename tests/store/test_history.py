"""Every change is in the history, chained, and the history only grows."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_desk.errors import StoreDamaged
from mediation_desk.store.engine import Database, DatabaseError, connect
from mediation_desk.store.history import RECORDS, first_bad_entry
from tests.conftest import Desk
from tests.samples import KEY, a_dispute, a_session, a_store, a_team


def _entries(desk: Desk, row_id: str) -> list[tuple[str, dict[str, list[object]]]]:
    db = _raw(desk.store.path)
    rows = db.execute(
        "SELECT parents, changes FROM history WHERE row_id = ? ORDER BY sequence", [row_id]
    ).fetchall()
    db.close()
    return [(parents, json.loads(changes)) for parents, changes in rows]


def _raw(path: Path) -> Database:
    db = connect(path, KEY)
    db.execute("PRAGMA query_only=OFF")
    return db


def test_a_change_is_one_entry_with_old_and_new_standing_on_the_one_before(desk: Desk) -> None:
    with desk.store.transaction():
        kept = desk.store.disputes.keep(a_dispute(desk.team))
    with desk.store.transaction():
        desk.store.disputes.keep(replace(kept, summary="Tạm"))
        desk.store.disputes.keep(replace(kept, summary="Mới", type=None))
    first, second = _entries(desk, kept.id)
    assert first[0] == ""
    assert first[1]["summary"] == [None, kept.summary]
    assert second[0].count(":") == 1
    assert second[1] == {"summary": [kept.summary, "Mới"], "type": ["dat_dai.loi_di", None]}


def test_saving_without_a_change_is_no_entry(desk: Desk) -> None:
    with desk.store.transaction():
        kept = desk.store.disputes.keep(a_dispute(desk.team))
    before = desk.store.head
    with desk.store.transaction():
        desk.store.disputes.keep(kept)
    assert desk.store.head == before


def test_what_is_taken_away_leaves_its_values_in_the_history(desk: Desk) -> None:
    with desk.store.transaction():
        kept = desk.store.disputes.keep(a_dispute(desk.team, sessions=(a_session(place="Nhà"),)))
    with desk.store.transaction():
        desk.store.disputes.keep(replace(kept, sessions=()))
    assert _entries(desk, kept.sessions[0].id)[-1][1]["place"] == ["Nhà", None]


def test_every_table_of_records_is_watched(desk: Desk) -> None:
    db = _raw(desk.store.path)
    rows = db.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%id TEXT PRIMARY KEY%'")
    tables = {name for (name,) in rows.fetchall()}
    db.close()
    assert tables == set(RECORDS)


def test_a_connection_without_its_watchers_cannot_write(tmp_path: Path) -> None:
    a_store(tmp_path).close()
    db = connect(tmp_path / "so.hg", KEY)
    with pytest.raises(DatabaseError, match="readonly"):
        db.execute("DELETE FROM team")
    db.close()


def _edit(db: Database) -> None:
    db.execute("UPDATE history SET changes = '{}' WHERE sequence = 3")


def _cut_out(db: Database) -> None:
    db.execute("DELETE FROM history WHERE sequence = 3")


def _swap(db: Database) -> None:
    db.execute("UPDATE history SET sequence = 99 WHERE sequence = 3")
    db.execute("UPDATE history SET sequence = 3 WHERE sequence = 4")
    db.execute("UPDATE history SET sequence = 4 WHERE sequence = 99")


def _rename(db: Database) -> None:
    db.execute("UPDATE history SET who = 'Ai đó' WHERE sequence = 3")


@pytest.mark.parametrize("harm", [_edit, _cut_out, _swap, _rename])
def test_the_chain_shows_what_was_done_behind_its_back(
    desk: Desk, harm: Callable[[Database], None]
) -> None:
    with desk.store.transaction():
        desk.store.disputes.keep(a_dispute(desk.team))
    db = _raw(desk.store.path)
    assert first_bad_entry(db) is None
    db.execute("DROP TRIGGER history_stays")
    db.execute("DROP TRIGGER history_fixed")
    harm(db)
    assert first_bad_entry(db) == 3
    db.close()


def test_values_blanked_by_an_erasure_leave_the_chain_whole(desk: Desk) -> None:
    db = _raw(desk.store.path)
    db.execute("UPDATE history SET changes = NULL, salt = zeroblob(16) WHERE sequence = 2")
    assert first_bad_entry(db) is None
    db.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM history",
        "UPDATE history SET who = 'x'",
        "REPLACE INTO history SELECT * FROM history WHERE sequence = 1",
    ],
)
def test_the_history_refuses_to_lose_an_entry(desk: Desk, statement: str) -> None:
    db = _raw(desk.store.path)
    with pytest.raises(DatabaseError, match="only grows"):
        db.execute(statement)
    db.close()


def test_two_connections_of_one_store_continue_one_chain(desk: Desk) -> None:
    from mediation_desk.store.database import Store
    from tests.samples import clock

    other = Store.reopen(desk.store.path, KEY, who="Mai", now=clock, beside=True)
    for store in (desk.store, other, desk.store):
        with store.transaction():
            store.offices.keep_team(a_team())
    db = _raw(desk.store.path)
    assert first_bad_entry(db) is None
    db.close()
    other.close()
    assert desk.store.path.with_suffix(".mo").exists()


def test_writing_outside_a_transaction_of_the_store_is_not_offered(desk: Desk) -> None:
    with pytest.raises(StoreDamaged), desk.store.transaction(), desk.store.transaction():
        pass
