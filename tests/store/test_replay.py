"""A row changed, added or taken away past the history is found and named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mediation_desk.store.engine import Database, connect
from mediation_desk.store.history import first_bad_entry
from mediation_desk.store.replay import first_differing_row
from tests.conftest import Desk
from tests.samples import KEY, a_dispute, a_party, a_session, a_team


@pytest.fixture
def db(desk: Desk) -> Iterator[Database]:
    """Past the history: a connection that may write without being watched."""
    with desk.store.transaction():
        kept = desk.store.disputes.keep(
            a_dispute(desk.team, parties=(a_party(), a_party(side="B", name="Lê Thị Hòa")))
        )
    with desk.store.transaction():
        kept = desk.store.disputes.keep(
            replace(kept, type=None, summary="Mới", sessions=(a_session(place="Nhà"),))
        )
    with desk.store.transaction():
        desk.store.disputes.keep(replace(kept, sessions=(), type="khac"))
        desk.store.offices.keep_team(a_team(name="Tổ hòa giải xóm Chiềng", village="Chiềng"))
    db = connect(desk.store.path, KEY)
    db.execute("PRAGMA query_only=OFF")
    yield db
    db.close()


def test_what_was_added_changed_and_taken_away_by_the_program_agrees(db: Database) -> None:
    assert first_differing_row(db) is None


@pytest.mark.parametrize(
    ("harm", "named"),
    [
        ("UPDATE dispute SET summary = 'Khác'", "dispute 1/2026: summary"),
        ("UPDATE dispute SET type = NULL", "dispute 1/2026: type"),
        ("UPDATE dispute SET place = place || ' '", "dispute 1/2026: place"),
        ("UPDATE party SET name = 'Ai đó' WHERE side = 'B'", "of dispute 1/2026: name"),
        ("UPDATE party SET phone = '0912' WHERE side = 'A'", "of dispute 1/2026: phone"),
        ("DELETE FROM party WHERE side = 'B'", "party"),
        ("UPDATE team SET position = 7 WHERE village = 'Chiềng'", ": position"),
        ("INSERT INTO signatory VALUES ('a', 'x', 'y', 'z', 't', NULL, NULL)", "signatory a"),
        (
            "INSERT INTO party SELECT 'ff' || substr(id, 3), dispute_id, 9, side, kind, name,"
            " birth, gender, address, id_number, phone, request, ethnicity, representative,"
            " needs_support, minor FROM party WHERE side = 'A'",
            "of dispute 1/2026: not in the history",
        ),
    ],
)
def test_a_row_touched_past_the_history_is_named(db: Database, harm: str, named: str) -> None:
    db.execute(harm)
    assert first_bad_entry(db) is None
    assert named in (first_differing_row(db) or "")


def test_a_row_that_comes_back_after_it_was_taken_away_is_named(db: Database) -> None:
    (gone,) = db.execute("SELECT row_id FROM history WHERE record = 'session'").fetchone()
    (dispute,) = db.execute("SELECT id FROM dispute").fetchone()
    db.execute(
        "INSERT INTO session (id, dispute_id, position, held_on, place, proceedings, proposal,"
        " reason) VALUES (?, ?, 0, '2026-03-01', '', '', '', '')",
        [gone, dispute],
    )
    assert "was deleted" in (first_differing_row(db) or "")


def _blank(db: Database, which: str) -> None:
    db.execute(f"UPDATE history SET changes = NULL, salt = zeroblob(16) WHERE {which}")


def test_values_blanked_by_an_erasure_are_not_missed(db: Database) -> None:
    _blank(db, "record = 'party'")
    db.execute("UPDATE party SET name = 'Đã xóa'")
    db.execute("DELETE FROM party WHERE side = 'B'")
    assert first_differing_row(db) is None


@pytest.mark.parametrize("where", ["sequence = min", "sequence < max"])
def test_what_was_written_after_an_erasure_is_compared_again(db: Database, where: str) -> None:
    low, high = db.execute(
        "SELECT min(sequence), max(sequence) FROM history WHERE record = 'dispute'"
    ).fetchone()
    numbers = where.replace("min", str(low)).replace("max", str(high))
    _blank(db, f"record = 'dispute' AND {numbers}")
    assert first_differing_row(db) is None
    db.execute("UPDATE dispute SET place = 'Chỗ khác'")
    assert first_differing_row(db) is None
    db.execute("UPDATE dispute SET type = NULL")
    assert "dispute 1/2026: type" in (first_differing_row(db) or "")


def test_a_column_that_came_later_with_a_default_is_no_difference(db: Database) -> None:
    db.execute("ALTER TABLE team ADD COLUMN motto TEXT NOT NULL DEFAULT 'đoàn kết'")
    db.execute("ALTER TABLE team ADD COLUMN size INTEGER NOT NULL DEFAULT 3")
    assert first_differing_row(db) is None
    db.execute("UPDATE team SET size = 4 WHERE village = 'Chiềng'")
    assert ": size" in (first_differing_row(db) or "")
