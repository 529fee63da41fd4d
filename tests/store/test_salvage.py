"""What a damaged page leaves readable is read."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from mediation_desk.store.engine import connect
from mediation_desk.store.salvage import readable_records
from tests.copying import Kept, a_kept_store

DISPUTES = 300


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return a_kept_store(tmp_path_factory.mktemp("so") / "so.hg", disputes=DISPUTES)


@pytest.fixture
def harmed(whole: Kept, tmp_path: Path) -> Kept:
    path = tmp_path / "so.hg"
    path.write_bytes(whole.path.read_bytes())
    return Kept(path, whole.key, whole.store_id)


def _counts(kept: Kept) -> Counter[str]:
    return Counter(found.record for found in readable_records(kept.path, kept.key))


def _destroy(path: Path, page: int, size: int) -> None:
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = random.Random(page).randbytes(size)
    path.write_bytes(content)


def _ask(kept: Kept, question: str) -> int:
    db = connect(kept.path, kept.key, immutable=True)
    found = int(db.execute(question).fetchone()[0])
    db.close()
    return found


def test_of_a_sound_store_every_record_is_read_with_its_fields(whole: Kept) -> None:
    found = list(readable_records(whole.path, whole.key))
    assert Counter(f.record for f in found)["dispute"] == DISPUTES
    serials = [f.fields["serial"] for f in found if f.record == "dispute"]
    assert serials == list(range(1, DISPUTES + 1))


def test_one_destroyed_page_costs_few_records_and_never_a_table(whole: Kept, harmed: Kept) -> None:
    size = _ask(whole, "PRAGMA page_size")
    pages = whole.path.stat().st_size // size
    content = whole.path.read_bytes()
    full = _counts(whole)
    chance = random.Random(8)
    roots, hidden = _roots(whole), 0
    for page in chance.sample([p for p in range(2, pages + 1) if p not in roots], 12):
        harmed.path.write_bytes(content)
        _destroy(harmed.path, page, size)
        found = _counts(harmed)
        if not found:
            hidden += 1
            continue
        assert all(found[record] <= full[record] for record in full)
        assert found["dispute"] >= DISPUTES - 40, page
        assert sum(found.values()) >= sum(full.values()) - 60, page
    # The table of tables has a few pages of its own, and without it nothing is found.
    assert hidden <= 1


def _roots(kept: Kept) -> set[int]:
    db = connect(kept.path, kept.key, immutable=True)
    roots = {int(r) for (r,) in db.execute("SELECT rootpage FROM sqlite_master").fetchall()}
    db.close()
    return roots


def test_a_table_whose_root_is_gone_costs_that_table_alone(whole: Kept, harmed: Kept) -> None:
    root = _ask(whole, "SELECT rootpage FROM sqlite_master WHERE name = 'party'")
    _destroy(harmed.path, root, _ask(whole, "PRAGMA page_size"))
    found, full = _counts(harmed), _counts(whole)
    assert found["party"] == 0
    assert found["dispute"] == full["dispute"]


def test_with_the_index_of_ids_gone_too_rows_are_still_found(whole: Kept, harmed: Kept) -> None:
    index = "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_party_1'"
    size = _ask(whole, "PRAGMA page_size")
    harmful = _first_page_that_costs(harmed, "party", size)
    _destroy(harmed.path, harmful, size)
    _destroy(harmed.path, _ask(whole, index), size)
    assert 2 * DISPUTES > _counts(harmed)["party"] >= 2 * DISPUTES - 60


def _first_page_that_costs(kept: Kept, record: str, size: int) -> int:
    content, full = kept.path.read_bytes(), _counts(kept)[record]
    # The first pages are those of a new store: roots of tables and indexes.
    for page in range(70, len(content) // size):
        _destroy(kept.path, page, size)
        found = _counts(kept)[record]
        kept.path.write_bytes(content)
        if 0 < found < full:
            return page
    raise AssertionError("no page costs anything")


def test_a_damaged_table_of_tables_hides_everything(whole: Kept, harmed: Kept) -> None:
    size = _ask(whole, "PRAGMA page_size")
    _destroy(harmed.path, 1, size)
    assert _counts(harmed) == Counter()


def test_noise_has_no_records(harmed: Kept) -> None:
    harmed.path.write_bytes(b"noise" * 5000)
    assert _counts(harmed) == Counter()
