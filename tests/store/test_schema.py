"""Stores of every age open, are upgraded or are refused with their own trouble."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.errors import NotAStore, StoreDamaged, StoreFromNewerProgram, StoreTooOld
from mediation_desk.store import migrations, schema, triggers
from mediation_desk.store.database import Store
from mediation_desk.store.engine import (
    Database,
    DatabaseError,
    OperationalError,
    code_of,
    connect,
    in_memory,
)
from tests.samples import KEY, a_store, clock


def _older(path: Path, stop_before: str, version: int) -> Database:
    db = connect(path, KEY)
    db.execute("PRAGMA query_only=OFF")
    migrations.apply(db, stop_before=stop_before)
    db.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
    db.execute(f"PRAGMA user_version={version}")
    return db


@pytest.mark.parametrize(("version", "name"), list(enumerate(migrations.names()))[1:])
def test_a_store_of_each_age_is_upgraded_with_its_rows(
    tmp_path: Path, version: int, name: str
) -> None:
    db = _older(tmp_path / "so.hg", name, version)
    db.execute("INSERT INTO team VALUES ('t', 'Tổ', 'X', 'xóm', 0, NULL, NULL, NULL, 0, '', NULL)")
    schema.upgrade(db)
    assert schema.version_of(db) == migrations.version_count()
    assert triggers.differing_trigger(db) is None
    assert db.execute("SELECT name FROM team").fetchone() == ("Tổ",)
    fresh = in_memory()
    migrations.apply(fresh)
    assert schema.tables(db) == schema.tables(fresh)
    db.close()


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    a_store(tmp_path).close()
    db = connect(tmp_path / "so.hg", KEY)
    db.execute("PRAGMA query_only=OFF")
    db.execute(f"PRAGMA user_version={migrations.version_count() + 1}")
    db.close()
    with pytest.raises(StoreFromNewerProgram):
        Store.reopen(tmp_path / "so.hg", KEY, who="Lan", now=clock)


def test_an_older_store_is_not_opened_before_its_upgrade(tmp_path: Path) -> None:
    _older(tmp_path / "so.hg", migrations.names()[-1], migrations.version_count() - 1).close()
    with pytest.raises(StoreTooOld):
        Store.reopen(tmp_path / "so.hg", KEY, who="Lan", now=clock)


def test_an_empty_file_is_no_store_though_the_engine_calls_it_sound(tmp_path: Path) -> None:
    (tmp_path / "so.hg").touch()
    with pytest.raises(NotAStore):
        Store.reopen(tmp_path / "so.hg", KEY, who="Lan", now=clock)


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TRIGGER finding_added",
        "CREATE TRIGGER spy AFTER INSERT ON team BEGIN SELECT 1; END",
    ],
)
def test_a_store_whose_triggers_differ_is_not_opened(tmp_path: Path, harm: str) -> None:
    a_store(tmp_path).close()
    db = connect(tmp_path / "so.hg", KEY)
    db.execute("PRAGMA query_only=OFF")
    db.execute(harm)
    db.close()
    with pytest.raises(StoreDamaged):
        Store.reopen(tmp_path / "so.hg", KEY, who="Lan", now=clock)


def test_rebuilding_a_table_drops_triggers_and_making_them_again_brings_them_back(
    tmp_path: Path,
) -> None:
    a_store(tmp_path).close()
    db = connect(tmp_path / "so.hg", KEY)
    db.execute("PRAGMA query_only=OFF")
    db.tables().table("history").transform(types={"who": str})
    assert triggers.differing_trigger(db) is not None
    triggers.make_triggers(db)
    assert triggers.differing_trigger(db) is None
    db.close()


def test_errors_of_the_engines_backup_are_known_by_their_words() -> None:
    assert code_of(OperationalError("database or disk is full")) == 13
    assert code_of(OperationalError("something else")) is None


def test_no_readable_copy_can_be_attached(tmp_path: Path) -> None:
    a_store(tmp_path).close()
    db = connect(tmp_path / "so.hg", KEY)
    with pytest.raises(DatabaseError, match="not authorized"):
        db.execute("ATTACH DATABASE ':memory:' AS plain KEY ''")
    db.close()
