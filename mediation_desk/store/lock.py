"""One running program per store: a lock the operating system holds and frees with the process."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from mediation_desk.errors import StoreInUse, StoreUnlockable
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.place import Beside, beside

_TAKEN = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL})


class StoreLock:
    """The right to have a store open, held until released or the process ends.

    The file it is held on means nothing by itself: one left by a killed program blocks nobody.
    """

    __slots__ = ("_descriptor", "_path")

    def __init__(self, path: Path, descriptor: int) -> None:
        """Hold an open descriptor that is locked; use `take`."""
        self._path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, store: Path) -> Self:
        """Return the lock of the store, which need not exist yet.

        Raises `StoreInUse` at once when another program or another part of this one holds it,
        `StoreUnlockable` where the disk knows no locks, and the disk's troubles.
        """
        path = beside(store, Beside.LOCK)
        while True:
            with disk_troubles():
                descriptor = os.open(path, os.O_RDONLY | os.O_CREAT, 0o644)
                if _locked(path, descriptor):
                    return cls(path, descriptor)
                os.close(descriptor)

    def release(self) -> None:
        """Free the store for others and remove the file; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        # Unix removes the name while still holding it: who opened the old file in between finds
        # its name gone and starts again. Windows refuses to remove an open file, ours or another's.
        if os.name != "nt":
            self._remove()
        os.close(descriptor)
        if os.name == "nt":
            self._remove()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink()

    def __enter__(self) -> Self:
        """Hold the lock for the length of a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Release the lock."""
        self.release()


def _locked(path: Path, descriptor: int) -> bool:
    """Lock the descriptor; False when the file was removed meanwhile, so that it locks nothing."""
    try:
        _lock(descriptor)
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False
    except OSError as error:
        os.close(descriptor)
        if error.errno in _TAKEN:
            raise StoreInUse from None
        if error.errno in _NO_LOCKS:
            raise StoreUnlockable from None
        raise


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # Not fcntl.lockf: its locks vanish when any descriptor of the file is closed.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
