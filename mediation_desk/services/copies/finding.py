"""Finding copies in the places where they are kept, whether they can be read or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from mediation_desk.errors import ForeignKeyFile, Trouble
from mediation_desk.store.copies.checking import key_file_of
from mediation_desk.store.copies.container import read_header, require_whole
from mediation_desk.store.copies.folder import CopyFile, copies_in, folder_of
from mediation_desk.store.twins import read_key_file


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """A backup file in a folder; `copy` is None for one that cannot be read as a copy.

    `writer` is whose account wrote the last entry in it, "" while no key tells it.
    """

    path: Path
    made_at: datetime
    copy: CopyFile | None = None
    writer: str = ""

    @property
    def disputes(self) -> int | None:
        """How many disputes are in it; None when nobody can tell."""
        return self.copy.manifest.contents.disputes if self.copy else None

    @property
    def newest(self) -> str:
        """The day of the last entry in it, ISO; "" when nobody can tell."""
        return self.copy.manifest.contents.newest if self.copy else ""


def found_copies(
    folders: Iterable[Path], store_id: UUID | None = None, key: bytes | None = None
) -> list[FoundCopy]:
    """The copies in these folders, newest first: of one store, or of all where `store_id` is None.

    With a key each tells who wrote last, and one that the key did not seal counts as unreadable.
    """
    found: dict[Path, FoundCopy] = {}
    for folder in folders:
        listed = copies_in(folder, store_id)
        for copy in listed.copies:
            found[copy.path] = _found(copy, key)
        for path in listed.unreadable:
            found[path] = FoundCopy(path, _moment(path))
    return sorted(found.values(), key=lambda one: (one.made_at, one.path.name), reverse=True)


def beside(store: Path) -> list[FoundCopy]:
    """The copies beside a store that need not open: its own where there are any, else all."""
    try:
        store_id = read_key_file(store).key_file.store_id
    except Trouble:
        store_id = None
    folders = [folder_of(store)]
    own = found_copies(folders, store_id)
    return own if any(one.copy for one in own) else found_copies(folders)


def own_folder(store: Path) -> Path:
    """The folder of copies beside the store."""
    return folder_of(store)


def is_whole(found: FoundCopy) -> bool:
    """Whether every byte of the copy is as it was when it was opened and counted."""
    if found.copy is None:
        return False
    try:
        require_whole(found.path)
    except Trouble:
        return False
    return True


def account_count(file: Path) -> int:
    """How many accounts may open the copy; raises CopyDamaged and what keeps it from being read."""
    return len(key_file_of(file, read_header(file)).slots)


def _found(copy: CopyFile, key: bytes | None) -> FoundCopy:
    made_at = copy.manifest.made_at
    if key is None:
        return FoundCopy(copy.path, made_at, copy)
    try:
        return FoundCopy(copy.path, made_at, copy, copy.manifest.people(key).writer)
    except ForeignKeyFile:
        return FoundCopy(copy.path, made_at)


def _moment(path: Path) -> datetime:
    """When the file says by its name that it was made; else when it was last written."""
    try:
        return datetime.strptime(path.name[:16], "%Y-%m-%d-%Hh%M").astimezone()
    except ValueError:
        pass
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)
