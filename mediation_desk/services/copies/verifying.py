"""Whether a backup file would give its store back, tried in full without the store it is of."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mediation_desk.store.copies.anchors import anchors_for, require_held
from mediation_desk.store.copies.checking import check_copy, key_file_of
from mediation_desk.store.copies.container import read_header
from mediation_desk.store.copies.folder import folder_of
from mediation_desk.store.copies.manifest import Manifest
from mediation_desk.store.copies.room import require_room
from mediation_desk.store.schema import store_id
from mediation_desk.store.soundness import read_as_is
from mediation_desk.store.unlocking import Credentials, unlock


def verify_copy(file: Path, credentials: Credentials, now: datetime) -> Manifest:
    """The backup file is whole, opens with its own key file and holds what it says.

    Nothing is written beside it but the counter of wrong passwords. Raises CopyDamaged,
    StoreDamaged, WrongPassword and what else keeps it from being looked at.
    """
    header = read_header(file)
    me = unlock(file, (key_file_of(file, header),), credentials, now)
    with tempfile.TemporaryDirectory(prefix="hg-") as folder:
        require_room(Path(folder), header.manifest.store_part.size)
        return check_copy(file, me.data_key, Path(folder) / "so.hg")


def agreeing_copies(store: Path, key: bytes, given: Sequence[Path]) -> int:
    """How many copies there are whose end of the history is in the store's.

    Those in its folder of copies and those given, when they are this store's. Raises
    HistoryContradicted when one is not: the store was rewritten or an older one put back.
    """
    with read_as_is(store, key) as db:
        anchors = anchors_for(store_id(db), key, folder_of(store), given)
        require_held(db, anchors)
    return len(anchors)
