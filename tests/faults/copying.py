"""Backup and restore as operations, and what their copies must be after a fault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.errors import Refused
from mediation_desk.opening import open_store
from mediation_desk.services.copies.restoring import Restoring
from mediation_desk.services.copies.verifying import verify_copy
from mediation_desk.store.copies.folder import copies_in, folder_of, workplace
from mediation_desk.store.copies.making import Origin, check_written, make_copy, write_copy
from mediation_desk.store.identity import Ids
from mediation_desk.store.twins import read_key_file
from tests.faults.office import AROUND, ME, NAME, key_of

if TYPE_CHECKING:
    from tests.faults.operations import FullDisk

_ORIGIN = Origin(who="Lan", made_at=AROUND.now(), program="0", occasion="asked", still=True)
_COPY = "copy.hgsl"


def backup(folder: Path, disk: FullDisk) -> None:
    """A copy beside one that is there."""
    with open_store(folder / NAME, ME, AROUND) as opened, disk.full():
        assert opened.copies is not None
        opened.copies.make()


def restore(folder: Path, disk: FullDisk) -> None:
    """The store is replaced by the first copy of it."""
    file = copies_in(folder_of(folder / NAME)).copies[-1].path
    ids = Ids(AROUND.now, AROUND.randomness)
    with disk.full():
        Restoring(folder / NAME, ME, AROUND.now, ids).restore(file)


def bad_copies(folder: Path) -> str:
    """What is called a copy and cannot be trusted, or that the first copy is gone."""
    listed = copies_in(folder_of(folder / NAME))
    if listed.unreadable:
        return f"unreadable: {[p.name for p in listed.unreadable]}"
    if not listed.copies:
        return "the copy of before is gone"
    for copy in listed.copies:
        try:
            verify_copy(copy.path, ME, AROUND.now())
        except Refused as refused:
            return f"{copy.path.name}: {type(refused).__name__}"
    return ""


def made_with_care(office: Path, folder: Path) -> None:
    """As the program makes copies: looked at before they are called so."""
    path = office / NAME
    make_copy(path, key_of(read_key_file(path).key_file), folder, _ORIGIN)


def made_without_care(office: Path, folder: Path) -> None:
    """The same steps in the wrong order: called a copy, then looked at."""
    path = office / NAME
    key_file = read_key_file(path).key_file
    with workplace(folder, key_file.store_id) as work:
        written = write_copy(work, path, key_of(key_file), _ORIGIN)
        called = written.replace(folder / _COPY)
        check_written(called, key_of(key_file), work)


def bad_files(_office: Path, folder: Path) -> list[str]:
    """Names of files in the folder that are called copies and cannot be trusted."""
    found = []
    for file in folder.glob("*.hgsl"):
        try:
            verify_copy(file, ME, AROUND.now())
        except Refused:
            found.append(file.name)
    return found
