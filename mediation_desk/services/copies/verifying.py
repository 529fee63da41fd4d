"""Whether a backup file would give its store back, tried in full without the store it is of."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mediation_desk.errors import CopyUnsound, StoreDamaged
from mediation_desk.store.copies.anchors import anchors_for, require_held
from mediation_desk.store.copies.checking import check_copy, key_file_of
from mediation_desk.store.copies.container import read_header
from mediation_desk.store.copies.folder import folder_of
from mediation_desk.store.copies.manifest import Manifest
from mediation_desk.store.copies.room import require_room
from mediation_desk.store.migrations import version_count
from mediation_desk.store.schema import store_id
from mediation_desk.store.soundness import first_bad_thing, read_as_is
from mediation_desk.store.unlocking import Credentials, unlock


def verify_copy(file: Path, credentials: Credentials, now: datetime) -> Manifest:
    """The backup file is whole, opens with its own key file and holds a sound store.

    Nothing is written beside it but the counter of wrong passwords. Raises CopyDamaged for a file
    that is not as it was written, CopyUnsound for one whose store was not sound even then,
    WrongPassword and what else keeps it from being looked at.
    """
    header = read_header(file)
    key_file = key_file_of(file, header)
    return verify_with(file, unlock(file, (key_file,), credentials, now).data_key)


def verify_with(file: Path, key: bytes) -> Manifest:
    """The same for who has the store's key already."""
    header = read_header(file)
    key_file = key_file_of(file, header)
    with tempfile.TemporaryDirectory(prefix="hg-") as folder:
        require_room(Path(folder), header.manifest.store_part.size)
        store = Path(folder) / "so.hg"
        try:
            manifest = check_copy(file, key, store)
        except StoreDamaged as damaged:
            raise CopyUnsound(**damaged.values) from None
        if manifest.contents.schema == version_count():
            # A store of an older program is upgraded before anybody can look so closely.
            bad = first_bad_thing(store, key, key_file)
            if bad:
                raise CopyUnsound(reason=bad)
    return manifest


def agreeing_copies(store: Path, key: bytes, given: Sequence[Path]) -> int:
    """How many copies there are whose end of the history is in the store's.

    Those in its folder of copies and those given, when they are this store's. Raises
    HistoryContradicted when one is not: the store was rewritten or an older one put back.
    """
    with read_as_is(store, key) as db:
        anchors = anchors_for(store_id(db), key, folder_of(store), given)
        require_held(db, anchors)
    return len(anchors)
