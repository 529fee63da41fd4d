"""The small file beside an open store that knows where its history ended.

The engine calls a store sound whose write-ahead log lost its last pages; only this file, written
after each commit, shows that acknowledged saves are gone. It is not synced: the store's own sync
is what a save waits for, and a torn file is ignored. It goes at a clean exit.
"""

from __future__ import annotations

import contextlib
import hmac
from io import FileIO
from pathlib import Path

from mediation_desk.store.history import Head
from mediation_desk.store.place import Beside, beside


class HeadFile:
    """Writes and reads the head of one store's history, under a MAC of the history's key."""

    def __init__(self, store: Path, key: bytes) -> None:
        self._path = beside(store, Beside.HEAD)
        self._key = key
        self._file: FileIO | None = None

    def write(self, head: Head) -> None:
        """The file holds this head; a disk that refuses it costs no save."""
        words = f"{head.sequence:020d} {head.mac.hex():0>64}"
        line = f"{words} {self._mac(words)}\n".encode("ascii")
        with contextlib.suppress(OSError):
            # Every line has the same length, so the file is only ever written over.
            self._file = self._file or FileIO(self._path, "w")
            self._file.seek(0)
            self._file.write(line)

    def read(self) -> Head | None:
        """The head last written, or None when the file is missing, torn or not this store's."""
        try:
            sequence, mac, sign = self._path.read_text(encoding="ascii").split()
            genuine = hmac.compare_digest(sign, self._mac(f"{sequence} {mac}"))
            return Head(int(sequence), bytes.fromhex(mac)) if genuine else None
        except (OSError, ValueError):
            return None

    def is_ahead_of(self, head: Head) -> bool:
        """Whether the store, whose history ends at `head`, lost saves that were acknowledged."""
        written = self.read()
        return written is not None and written.sequence > head.sequence

    def remove(self) -> None:
        """No head file is left: the store was closed cleanly."""
        self.release()
        with contextlib.suppress(OSError):
            self._path.unlink()

    def release(self) -> None:
        """The file is let go and stays: the store is still open elsewhere in this program."""
        if self._file:
            self._file.close()
            self._file = None

    def _mac(self, words: str) -> str:
        return hmac.new(self._key, b"head " + words.encode(), "sha256").hexdigest()
