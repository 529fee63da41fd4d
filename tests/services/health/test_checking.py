"""The whole store is looked through while it is open, and what was done past it is found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_desk.errors import Cancelled
from mediation_desk.opening import open_store
from mediation_desk.services.health.checking import Checked, check_whole, is_due, wrong_words
from mediation_desk.services.health.open_store import OpenStore
from mediation_desk.store.engine import connect
from mediation_desk.store.schema import unlocked
from mediation_desk.store.triggers import make_triggers, stored_triggers
from tests.copying import AROUND, ME, NOON, Kept, a_kept_store, add_to
from tests.left_open import health_of


def _nobody(_done: int, _total: int) -> None:
    return


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg", disputes=8)


@pytest.fixture
def opened(kept: Kept) -> Iterator[OpenStore]:
    with open_store(kept.path, ME, AROUND) as opened:
        yield health_of(opened)


def _past_the_program(kept: Kept, statement: str) -> None:
    db = connect(kept.path, kept.key)
    with unlocked(db):
        for name in stored_triggers(db):
            db.execute(f"DROP TRIGGER {name}")
        db.execute(statement)
        if not statement.startswith("CREATE TRIGGER"):
            make_triggers(db)
    db.close()


def test_a_sound_store_is_found_sound_with_what_was_just_written(opened: OpenStore) -> None:
    add_to(opened.store, 3)
    told: list[tuple[int, int]] = []
    found = check_whole(opened, NOON, lambda done, total: told.append((done, total)))
    assert found == Checked(NOON)
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 0


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE party SET name = 'Kẻ Khác' WHERE rowid = 2", "record"),
        ("DELETE FROM party WHERE rowid = 1", "record"),
        ("UPDATE history SET who = 'Kẻ Khác' WHERE sequence = 3", "history"),
        ("DELETE FROM history WHERE sequence = 4", "history"),
        ("CREATE TRIGGER la AFTER INSERT ON team BEGIN SELECT 1; END", "store"),
        ("CREATE TABLE them (x)", "schema"),
    ],
)
def test_what_was_done_past_the_program_while_it_is_open_is_found(
    kept: Kept, opened: OpenStore, statement: str, kind: str
) -> None:
    _past_the_program(kept, statement)
    assert check_whole(opened, NOON, _nobody).kind == kind


def test_a_damaged_page_is_found(kept: Kept) -> None:
    db = connect(kept.path, kept.key, immutable=True)
    page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'follow_up'").fetchone()[0]
    size = int(db.execute("PRAGMA page_size").fetchone()[0])
    db.close()
    content = bytearray(kept.path.read_bytes())
    content[(page - 1) * size + 100] ^= 1
    kept.path.write_bytes(content)
    with open_store(kept.path, ME, AROUND) as opened:
        assert check_whole(health_of(opened), NOON, _nobody).bad


def test_a_copy_that_knows_more_than_the_store_is_named(kept: Kept) -> None:
    older = kept.path.read_bytes()
    kept.add(2)
    copy = kept.copies.make()
    kept.path.write_bytes(older)
    with open_store(kept.path, ME, AROUND) as opened:
        found = check_whole(health_of(opened), NOON, _nobody)
    assert found.kind == "copy"
    assert copy.path.name in found.bad


def test_a_lost_twin_of_the_key_file_is_found(kept: Kept, opened: OpenStore) -> None:
    kept.path.with_suffix(".khoa2").unlink()
    assert check_whole(opened, NOON, _nobody).kind == "key file"


def test_a_check_stops_when_asked_and_leaves_the_store_to_work(opened: OpenStore) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        check_whole(opened, NOON, stop)
    add_to(opened.store, 1)
    assert check_whole(opened, NOON, _nobody).bad == ""


def test_a_check_stops_in_the_middle_of_one_long_statement(opened: OpenStore) -> None:
    asked: list[int] = []

    def stop(done: int, _total: int) -> None:
        asked.append(done)
        # The second question about the same look comes from inside its statement.
        if asked.count(done) == 2:
            raise Cancelled

    add_to(opened.store, 400)
    with pytest.raises(Cancelled):
        check_whole(opened, NOON, stop)


@pytest.mark.parametrize(
    "bad", ["page: 7", "key file: different", "copy: a.hgsl, entry 3", "user_version: 2", "odd"]
)
def test_what_is_wrong_is_said_in_words(bad: str) -> None:
    words = wrong_words(Checked(NOON, bad))
    assert words
    assert not words.startswith(bad.split(":", maxsplit=1)[0])
    assert words.endswith(bad.partition(":")[2].strip())


def test_a_month_after_a_check_the_next_is_due() -> None:
    assert is_due(None, NOON)
    assert not is_due(Checked(NOON - timedelta(days=29)), NOON)
    assert is_due(Checked(NOON - timedelta(days=30)), NOON)
    assert is_due(Checked(NOON + timedelta(days=1)), NOON)
