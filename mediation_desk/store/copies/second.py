"""A copy in a second place, such as a stick: the same checked file, compared after writing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from mediation_desk.errors import FolderMissing
from mediation_desk.store.copies.container import require_whole
from mediation_desk.store.copies.folder import (
    CopyFile,
    put_in,
    read_copy,
    workplace,
)
from mediation_desk.store.copies.room import require_room
from mediation_desk.store.disk import disk_troubles


def send_copy(copy: CopyFile, folder: Path) -> CopyFile:
    """The same copy stands in the folder too, read back and compared; the first is untouched.

    A copy of this moment that is there already is read and given back. Raises FolderMissing for a
    stick that is not there, NoRoom, FolderReadOnly, DiskGone and CopyDamaged when what the stick
    holds is not what was written; then nothing was added.
    """
    there = folder / copy.path.name
    with disk_troubles():
        if not folder.is_dir():
            raise FolderMissing
        if there.is_file() and there.stat().st_size == copy.size:
            found = read_copy(there)
            if found.manifest == copy.manifest:
                require_whole(there)
                return found
    require_room(folder, copy.size)
    with workplace(folder, copy.manifest.contents.store_id) as work:
        written = work / copy.path.name
        _write_synced(copy.path, written)
        # The digest at its end covers every byte, so a whole file is the same file.
        require_whole(written)
        return read_copy(put_in(written, folder, copy.manifest.made_at))


def _write_synced(source: Path, target: Path) -> None:
    with source.open("rb") as content, target.open("xb") as out:
        shutil.copyfileobj(content, out, 1 << 20)
        out.flush()
        os.fsync(out.fileno())
