"""Making copies of an open store, sending them to a second place and letting old ones go."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from mediation_desk import __version__
from mediation_desk.errors import ForeignKeyFile, Trouble
from mediation_desk.services.copies.finding import FoundCopy, found_copies
from mediation_desk.services.copies.occasions import ASKED, RESTORE, UPGRADE
from mediation_desk.services.copies.state import CopyState, copy_state
from mediation_desk.services.copies.verifying import verify_with
from mediation_desk.store.copies.container import require_whole
from mediation_desk.store.copies.folder import CopyFile, Listed, copies_in, folder_of
from mediation_desk.store.copies.making import Origin, make_copy
from mediation_desk.store.copies.manifest import Manifest, People
from mediation_desk.store.copies.retention import Aged, superfluous
from mediation_desk.store.copies.second import send_copy
from mediation_desk.store.history import Head
from mediation_desk.store.identity import Clock
from mediation_desk.store.twins import read_key_file
from mediation_desk.store.volume import free_bytes


class Copies:
    """The copies of one store, made under the name of the account that opened it."""

    def __init__(
        self, store: Path, key: bytes, who: str, now: Clock, *, still: bool = False
    ) -> None:
        self._store = store
        self._key = key
        self._who = who
        self._now = now
        self._still = still
        """Whether a full disk lets the store only be read, and by one connection alone."""
        self.folder = folder_of(store)
        """Where copies are kept when no other place is named."""

    def make(self, occasion: str = ASKED, folder: Path | None = None) -> CopyFile:
        """A checked copy of what is in the store now, in the folder, which is made.

        In the store's own folder older ones that are not needed any more then go. Raises NoRoom,
        StoreDamaged, CopyDamaged and the disk's troubles; then every older copy is still there.
        """
        origin = Origin(
            who=self._who,
            made_at=self._now(),
            program=__version__,
            occasion=occasion,
            still=self._still,
        )
        made = make_copy(self._store, self._key, folder or self.folder, origin)
        if folder is None and occasion not in (UPGRADE, RESTORE):
            self._thin(made, self.folder)
        return made

    def make_if_changed(self, head: Head, occasion: str) -> CopyFile | None:
        """A copy as `make` makes it, or None when the newest good one ends where the store does."""
        newest = next(iter(self.listed().copies), None)
        if newest and newest.manifest.contents.head == head and self._is_whole(newest):
            return None
        return self.make(occasion)

    def follow(self, key: bytes) -> None:
        """The store opens with this data key from now on, and so do the copies made of it."""
        self._key = key

    def send(self, copy: CopyFile, folder: Path) -> CopyFile:
        """The copy stands in a second place too, compared byte for byte; the first is untouched.

        Older ones there that are not needed any more then go, as in the first. Raises
        FolderMissing for a stick that is not there, NoRoom, FolderReadOnly, DiskGone.
        """
        sent = send_copy(copy, folder)
        self._thin(sent, folder)
        return sent

    def listed(self, folder: Path | None = None) -> Listed:
        """The copies of this store in the folder, newest first; reads only their first lines."""
        return copies_in(folder or self.folder, self._store_id)

    def own(self) -> tuple[CopyFile, ...]:
        """The copies in the store's own folder that were sealed by its key, newest first."""
        return tuple(filter(self._is_ours, self.listed().copies))

    def bring(
        self, target: Path, tell: Callable[[int, int], None] = lambda _done, _total: None
    ) -> Path:
        """The store stands on another disk too, at `target` or under a numbered name beside it.

        Raises what `bringing.bring` raises; then nothing was added.
        """
        from mediation_desk.services.copies.bringing import bring

        return bring(self._store, self._key, target, tell)

    def people(self, copy: CopyFile) -> People:
        """Who made the copy and who wrote the last entry in it."""
        return copy.manifest.people(self._key)

    def state(self, head: Head, second: Sequence[Path] = ()) -> CopyState:
        """How good the copies are, those in second places included; damaged ones do not count.

        The newest of them is read in full.
        """
        folders = (self.folder, *second)
        copies = [copy for folder in folders for copy in self.listed(folder).copies]
        copies.sort(key=lambda copy: copy.manifest.made_at, reverse=True)
        newest = next(filter(self._is_whole, copies), None)
        return copy_state([newest] if newest else [], head, self._now())

    def found(self, second: Sequence[Path] = ()) -> list[FoundCopy]:
        """Every copy of this store with who wrote last in it, newest first, unreadable ones too."""
        return found_copies((self.folder, *second), self._store_id, self._key)

    def verify(self, found: FoundCopy) -> Manifest:
        """The copy would give this store back: read whole, opened and counted once more.

        Raises CopyDamaged for a file that is not as it was written, NoRoom.
        """
        return verify_with(found.path, self._key)

    @property
    def _store_id(self) -> UUID:
        return read_key_file(self._store).key_file.store_id

    def _is_ours(self, copy: CopyFile) -> bool:
        """Whether the store's key wrote what the copy says of itself."""
        try:
            copy.manifest.people(self._key)
        except ForeignKeyFile:
            return False
        return True

    def _is_whole(self, copy: CopyFile) -> bool:
        try:
            require_whole(copy.path)
        except Trouble:
            return False
        return self._is_ours(copy)

    def _thin(self, made: CopyFile, folder: Path) -> None:
        copies = self.listed(folder).copies
        aged = [Aged(copy.manifest.made_at.astimezone(), copy.size) for copy in copies]
        for place in superfluous(aged, self._now().astimezone(), free_bytes(folder)):
            # By a clock set back the newest need not be the one just made.
            if copies[place].path != made.path:
                with contextlib.suppress(OSError):
                    copies[place].path.unlink()
