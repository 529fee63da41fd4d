"""A backup is tried in full, and a second library reads it too."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.errors import CopyUnsound
from mediation_desk.services.copies.verifying import verify_copy
from mediation_desk.store.copies.container import read_header
from mediation_desk.store.engine import connect
from tests.copying import ME, NOON, a_kept_store


def test_a_copy_of_a_store_changed_past_its_history_is_not_sound(tmp_path: Path) -> None:
    kept = a_kept_store(tmp_path / "so.hg")
    db = connect(kept.path, kept.key)
    db.execute("PRAGMA query_only=OFF")
    db.execute("UPDATE dispute SET notes = 'sửa lén' WHERE serial = 2")
    db.close()
    copy = kept.copies.make()
    with pytest.raises(CopyUnsound) as caught:
        verify_copy(copy.path, ME, NOON)
    assert "notes" in str(caught.value.values["reason"])


def test_the_store_in_a_copy_is_read_by_a_second_library(tmp_path: Path) -> None:
    apsw = pytest.importorskip("apsw")
    kept = a_kept_store(tmp_path / "so.hg")
    file = kept.copies.make().path
    header = read_header(file)
    start = header.start + header.manifest.key_part.size
    content = file.read_bytes()[start : start + header.manifest.store_part.size]
    (tmp_path / "lay-ra.hg").write_bytes(content)
    db = apsw.Connection(str(tmp_path / "lay-ra.hg"))
    if not list(db.execute("PRAGMA cipher = 'sqlcipher'")):
        pytest.skip("not run: this apsw knows no encryption")
    list(db.execute("PRAGMA legacy = 4"))
    list(db.execute(f"PRAGMA key = \"x'{kept.key.hex()}'\""))
    assert list(db.execute("SELECT count(*) FROM dispute")) == [(3,)]
    assert list(db.execute("PRAGMA integrity_check")) == [("ok",)]
    db.close()
