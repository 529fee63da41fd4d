"""Putting a copy in the store's place, and taking that back.

The present store is kept first, whatever its state. A kill at any moment leaves the old store or
the new one; what is left to do then, the next opening does (`store.copies.staging`).
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from mediation_desk.errors import CopyOfAnotherStore, FileMissing, WrongPassword
from mediation_desk.services.copies.inside import Inside, look_inside
from mediation_desk.services.copies.safety import keep_present, opens_with, present_key_file
from mediation_desk.store import schema
from mediation_desk.store.copies.anchors import anchors_for
from mediation_desk.store.copies.aside import copy_synced, raw_files
from mediation_desk.store.copies.checking import check_copy, key_file_of
from mediation_desk.store.copies.container import read_header
from mediation_desk.store.copies.folder import folder_of
from mediation_desk.store.copies.manifest import Manifest
from mediation_desk.store.copies.room import require_room, size_of_store
from mediation_desk.store.copies.staging import finish, staged
from mediation_desk.store.database import Store, spoken_errors
from mediation_desk.store.engine import connect
from mediation_desk.store.history import RESTORE
from mediation_desk.store.identity import Clock, Ids
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.lock import StoreLock
from mediation_desk.store.sealing import Unlocked
from mediation_desk.store.twins import write_key_file
from mediation_desk.store.unlocking import Credentials, unlock
from mediation_desk.store.volume import require_own_disk


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in the store's place, and where what stood there is kept; None for nothing."""

    safety: Path | None
    manifest: Manifest | None = None


class Restoring:
    """One person replacing the store at a path, which may be damaged or missing."""

    def __init__(self, store: Path, credentials: Credentials, now: Clock, ids: Ids) -> None:
        self._store = Path(os.path.realpath(store))
        self._credentials = credentials
        self._now = now
        self._ids = ids

    def look(self, file: Path) -> Inside:
        """What is in the backup file, and what is only in the present store; nothing is changed.

        Raises CopyDamaged and what else keeps the copy from being read, WrongPassword, StoreInUse.
        """
        inside = key_file_of(file, read_header(file))
        with StoreLock.take(self._store):
            finish(self._store)
            present = present_key_file(self._store)
            me = self._unlocked(inside, present)
            opens = present is not None and opens_with(present, me.data_key)
            found = look_inside(file, me.data_key, self._store, me.data_key if opens else None)
        another = present is not None and present.store_id != inside.store_id
        return replace(found, another=another)

    def restore(self, file: Path, *, replacing_another: bool = False) -> Restored:
        """The store is the one in the backup file, as another machine from now on.

        It is checked in full before anything else happens. The present key file stays when it is
        of the same store and key, so that accounts removed since stay removed. Raises CopyDamaged
        and what else keeps the copy from being read, WrongPassword, CopyOfAnotherStore unless that
        is wanted, StoreInUse, NoRoom; then nothing was changed.
        """
        require_own_disk(self._store)
        header = read_header(file)
        inside = key_file_of(file, header)
        with StoreLock.take(self._store), staged(self._store) as folder:
            present = present_key_file(self._store)
            if present and present.store_id != inside.store_id and not replacing_another:
                raise CopyOfAnotherStore
            me = self._unlocked(inside, present)
            room = header.manifest.store_part.size + 2 * size_of_store(self._store)
            require_room(self._store.parent, room)
            new = folder / self._store.name
            manifest = check_copy(file, me.data_key, new)
            safety = keep_present(self._store, me, self._credentials, self._now())
            self._begin_anew(new, me, manifest)
            if not (present and _is_same(present, inside, me)):
                write_key_file(new, inside)
        return Restored(safety, manifest)

    def put_back(self, raw: Path) -> Restored:
        """The store is again what its files in the folder `raw` are, byte for byte.

        For a store that did not open and was kept as it was. The present one is kept too. Raises
        FileMissing when the folder has no store, StoreInUse, WrongPassword, NoRoom.
        """
        files = raw_files(raw / self._store.name)
        if not files or files[0].name != self._store.name:
            raise FileMissing(name=self._store.name)
        with StoreLock.take(self._store), staged(self._store) as folder:
            present = present_key_file(self._store)
            me = self._unlocked(present) if present else Unlocked(account="", data_key=b"")
            require_room(self._store.parent, sum(file.stat().st_size for file in files))
            safety = keep_present(self._store, me, self._credentials, self._now())
            copy_synced(files, folder)
        return Restored(safety)

    def undo(self, restored: Restored) -> Restored:
        """What stood there before the restore stands there again, and can be undone likewise."""
        if restored.safety is None:
            raise FileMissing(name=self._store.name)
        return self.replace_with(restored.safety, replacing_another=True)

    def replace_with(self, kept: Path, *, replacing_another: bool = False) -> Restored:
        """The store is again what was kept: in a backup file or in a folder of its raw files."""
        if kept.is_dir():
            return self.put_back(kept)
        return self.restore(kept, replacing_another=replacing_another)

    def _unlocked(self, inside: KeyFile, present: KeyFile | None = None) -> Unlocked:
        """Who the password is, by the copy's key file or, changed since, by the present one."""
        same = present and present.store_id == inside.store_id
        key_files = (inside, present) if present and same else (inside,)
        me = unlock(self._store, key_files, self._credentials, self._now())
        if not opens_with(inside, me.data_key):
            raise WrongPassword
        return me

    def _begin_anew(self, new: Path, me: Unlocked, manifest: Manifest) -> None:
        """The restored store has today's shape and a machine of its own, and says who restored."""
        with spoken_errors(new):
            db = connect(new, me.data_key)
            try:
                if schema.is_older(db):
                    schema.upgrade(db)
                left = self._left_behind(manifest, me)
                schema.become_new_machine(db, self._ids.new(), self._now(), left)
            finally:
                db.close()
        store = Store.reopen(new, me.data_key, who=me.account, now=self._now)
        try:
            with store.transaction():
                store.note(RESTORE, self._ids.new(), _facts(manifest))
        finally:
            store.close()

    def _left_behind(self, manifest: Manifest, me: Unlocked) -> set[str]:
        """The machines that the copies here know of; the present one is in the safety copy."""
        store_id = manifest.contents.store_id
        copies = anchors_for(store_id, me.data_key, folder_of(self._store))
        return {copy.manifest.contents.machine for copy in copies}


def _is_same(present: KeyFile, inside: KeyFile, me: Unlocked) -> bool:
    return present.store_id == inside.store_id and opens_with(present, me.data_key)


def _facts(manifest: Manifest) -> dict[str, object]:
    return {
        "made_at": manifest.made_at.isoformat(),
        "sequence": manifest.contents.head.sequence,
        "mac": manifest.contents.head.mac.hex(),
    }
