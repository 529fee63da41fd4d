"""What is wrong with a store is found without changing a byte of it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mediation_desk.errors import Refused
from mediation_desk.store.database import Store
from mediation_desk.store.derivation import FLOOR
from mediation_desk.store.engine import connect
from mediation_desk.store.headfile import HeadFile
from mediation_desk.store.history import Head, history_key
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.soundness import first_bad_thing
from mediation_desk.store.vault import new_vault
from tests.samples import KEY, a_dispute, a_store, a_team, clock


@pytest.fixture
def sound(tmp_path: Path) -> tuple[Path, KeyFile]:
    key_file = new_vault("Lan", "mot hai ba", parameters=FLOOR).key_file
    from tests.samples import ids

    path = tmp_path / "so.hg"
    store = Store.create(path, KEY, store_id=key_file.store_id, who="Lan", now=clock, ids=ids())
    with store.transaction():
        team = store.offices.keep_team(a_team())
        for _ in range(30):
            store.disputes.keep(a_dispute(team))
    store.close()
    return path, key_file


def _says(path: Path, key_file: KeyFile) -> str:
    try:
        return first_bad_thing(path, KEY, key_file) or "sound"
    except Refused as refused:
        return type(refused).__name__


def test_a_sound_store_is_sound_and_untouched(sound: tuple[Path, KeyFile]) -> None:
    path, key_file = sound
    before = path.read_bytes()
    assert _says(path, key_file) == "sound"
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_folder_in_the_place_of_the_log_is_told(sound: tuple[Path, KeyFile]) -> None:
    path, key_file = sound
    path.with_name(path.name + "-wal").mkdir()
    assert _says(path, key_file) == "NotAnOrdinaryFile"


def test_any_flipped_bit_is_noticed(sound: tuple[Path, KeyFile]) -> None:
    path, key_file = sound
    whole = path.read_bytes()
    chance = random.Random(5)
    for bit in [*range(0, 160, 7), *(chance.randrange(len(whole) * 8) for _ in range(60))]:
        harmed = bytearray(whole)
        harmed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(harmed)
        assert _says(path, key_file) != "sound", bit


@pytest.mark.parametrize("tail", [b"x", b"\0" * 4096])
def test_bytes_added_at_the_end_are_noticed(sound: tuple[Path, KeyFile], tail: bytes) -> None:
    path, key_file = sound
    path.write_bytes(path.read_bytes() + tail)
    assert _says(path, key_file) != "sound"


@pytest.mark.parametrize("keep", [0, 100, 4096, 8192])
def test_a_cut_file_is_noticed(sound: tuple[Path, KeyFile], keep: int) -> None:
    path, key_file = sound
    path.write_bytes(path.read_bytes()[:keep])
    assert _says(path, key_file) != "sound"


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("PRAGMA application_id=1", "application_id"),
        ("PRAGMA user_version=77", "user_version: 77"),
        ("ALTER TABLE team ADD COLUMN extra TEXT", "schema: team"),
        ("CREATE TABLE stranger (a)", "schema: stranger"),
        ("DROP INDEX round_in_time", "schema: round_in_time"),
        ("DROP TRIGGER history_stays", "trigger: history_stays"),
        ("DELETE FROM dispute WHERE serial = 3", "foreign key: "),
    ],
)
def test_the_first_bad_thing_is_named(
    sound: tuple[Path, KeyFile], statement: str, says: str
) -> None:
    path, key_file = sound
    db = connect(path, KEY)
    db.execute("PRAGMA query_only=OFF")
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute(statement)
    db.close()
    assert _says(path, key_file).startswith(says)


def test_another_stores_key_file_is_noticed(sound: tuple[Path, KeyFile]) -> None:
    path, _ = sound
    stranger = new_vault("Lan", "mot hai ba", parameters=FLOOR).key_file
    assert _says(path, stranger) == "ForeignKeyFile"


def test_a_log_left_behind_is_read_on_a_copy(sound: tuple[Path, KeyFile]) -> None:
    path, key_file = sound
    store = Store.reopen(path, KEY, who="Lan", now=clock)
    with store.transaction():
        store.offices.keep_team(a_team())
    log = path.with_name(path.name + "-wal")
    before = (path.read_bytes(), log.read_bytes())
    assert _says(path, key_file) == "sound"
    assert (path.read_bytes(), log.read_bytes()) == before
    store.close()


def test_a_page_torn_while_the_log_was_copied_in_is_whole_in_the_log(
    sound: tuple[Path, KeyFile],
) -> None:
    path, key_file = sound
    store = Store.reopen(path, KEY, who="Lan", now=clock)
    with store.transaction():
        store.offices.keep_team(a_team())
    log = path.with_name(path.name + "-wal").read_bytes()
    torn = bytearray(path.read_bytes())
    page = int.from_bytes(log[32:36])
    torn[page * 4096 - 3000] ^= 1
    store.close()
    path.write_bytes(torn)
    path.with_name(path.name + "-wal").write_bytes(log)
    assert _says(path, key_file) == "sound"


def test_saves_lost_from_the_end_of_the_log_are_known_by_the_head_file(
    sound: tuple[Path, KeyFile],
) -> None:
    path, key_file = sound
    store = Store.reopen(path, KEY, who="Lan", now=clock)
    with store.transaction():
        store.offices.keep_team(a_team())
    head = path.with_suffix(".mo").read_bytes()
    alive = path.read_bytes()
    log = path.with_name(path.name + "-wal")
    torn = bytearray(log.read_bytes())
    torn[-2000] ^= 1
    store.close()
    path.write_bytes(alive)
    log.write_bytes(torn)
    path.with_suffix(".mo").write_bytes(head)
    assert _says(path, key_file).startswith("head")
    again = Store.reopen(path, KEY, who="Lan", now=clock)
    assert again.lost_its_end
    again.close()


def test_a_torn_or_foreign_head_file_is_ignored(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    beside = connect(store.path, KEY)
    head = HeadFile(store.path, history_key(beside))
    beside.close()
    for content in (b"", b"9 ab", b"99 00 00\n", b"\xff\xfe"):
        store.path.with_suffix(".mo").write_bytes(content)
        assert head.read() is None
    head.write(Head(99, b"m"))
    assert head.is_ahead_of(store.head)
    store.close()
    assert head.read() is None
    head.remove()
