"""The backup file on the disk: a readable head, the key file, the encrypted store, a digest.

    MEDIATION-DESK-BACKUP 1
    {the manifest as one line of JSON}
    (bytes of the key file)(bytes of the store)(SHA-256 over everything before it)

Any flipped bit, any byte cut off or added is noticed without a password.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from mediation_desk.errors import (
    CopyDamaged,
    CopyNewer,
    FileMissing,
    FileUnreadable,
    NotACopy,
)
from mediation_desk.store.copies.manifest import Manifest, decode, encode
from mediation_desk.store.disk import disk_troubles, trouble_of

ENDING: Final = ".hgsl"
_KIND: Final = b"MEDIATION-DESK-BACKUP "
_MAGIC: Final = _KIND + b"1\n"
_LONGEST_LINE: Final = 1 << 18
_CHUNK: Final = 1 << 20
_DIGEST_BYTES: Final = 32
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OWNER_ONLY: Final = 0o600


@dataclass(frozen=True, slots=True)
class Header:
    """The manifest of a file and where its first part begins."""

    manifest: Manifest
    start: int

    @property
    def size(self) -> int:
        """How many bytes the whole file has when nothing was cut off or added."""
        parts = self.manifest.key_part.size + self.manifest.store_part.size
        return self.start + parts + _DIGEST_BYTES


def is_copy(path: Path) -> bool:
    """Whether the file is meant to be a backup file: by its ending or by its first bytes."""
    if path.suffix.lower() == ENDING:
        return True
    with _opened(path) as file:
        return file.read(len(_KIND)) == _KIND


def write_file(path: Path, manifest: Manifest, key_part: bytes, store: Path) -> None:
    """The backup file stands at `path`, synced; `store` is the file of the store's bytes."""
    digest = hashlib.sha256()
    with open(os.open(path, _NEW, _OWNER_ONLY), "wb") as file:
        for piece in _pieces(manifest, key_part, store):
            digest.update(piece)
            file.write(piece)
        file.write(digest.digest())
        file.flush()
        os.fsync(file.fileno())


def read_header(path: Path) -> Header:
    """What the file says of itself; its parts are not looked at.

    Raises NotACopy, CopyDamaged, CopyNewer, FileMissing and FileUnreadable.
    """
    with _opened(path) as file:
        return _header(file)


def require_whole(path: Path, store_to: Path | None = None) -> Header:
    """The header of a file of which every byte is as it was written.

    With `store_to` the store in it stands there, read in the same go. Raises CopyDamaged.
    """
    with _opened(path) as file, disk_troubles(), ExitStack() as stack:
        header = _header(file)
        if os.fstat(file.fileno()).st_size != header.size:
            raise CopyDamaged
        out = stack.enter_context(store_to.open("xb")) if store_to else None
        if _digest(file, header, out) != file.read():
            raise CopyDamaged
    return header


def _digest(file: BinaryIO, header: Header, out: BinaryIO | None) -> bytes:
    """The digest of all but the digest at the end; the store's bytes go to `out`."""
    digest = hashlib.sha256()
    file.seek(0)
    for piece in _read(file, header.start + header.manifest.key_part.size):
        digest.update(piece)
    for piece in _read(file, header.manifest.store_part.size):
        digest.update(piece)
        if out:
            out.write(piece)
    return digest.digest()


def key_part(path: Path, header: Header) -> bytes:
    """The bytes of the key file in the backup file."""
    with _opened(path) as file, disk_troubles():
        file.seek(header.start)
        content = file.read(header.manifest.key_part.size)
    if hashlib.sha256(content).hexdigest() != header.manifest.key_part.sha256:
        raise CopyDamaged
    return content


def _pieces(manifest: Manifest, key_part: bytes, store: Path) -> Iterator[bytes]:
    yield _MAGIC + encode(manifest)
    yield key_part
    with store.open("rb") as file:
        yield from iter(lambda: file.read(_CHUNK), b"")


def _header(file: BinaryIO) -> Header:
    with disk_troubles():
        first = file.read(len(_MAGIC))
        if first != _MAGIC:
            later = first.startswith(_KIND) and first[len(_KIND) :].strip().isdigit()
            raise CopyNewer if later else NotACopy
        line = file.readline(_LONGEST_LINE)
    return Header(decode(line), len(_MAGIC) + len(line))


def _read(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size and (piece := file.read(min(size, _CHUNK))):
        size -= len(piece)
        yield piece


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise FileMissing(name=path.name) from None
    except (IsADirectoryError, PermissionError):
        raise FileUnreadable(name=path.name) from None
    except OSError as error:
        raise trouble_of(error) from error
