"""The key file of an open store, for who keeps its accounts."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.store.engine import EngineError, connect
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.twins import read_key_file, write_key_file

_NOT_A_DATABASE = 26


class Keys:
    """Where the key file stands and the data key that opens the store beside it."""

    def __init__(self, path: Path, data_key: bytes) -> None:
        self.path = path
        self._data_key = data_key

    @property
    def data_key(self) -> bytes:
        """The data key of now; a change of it is followed."""
        return self._data_key

    def read(self) -> KeyFile:
        """The key file as it stands; raises what keeps it from being read."""
        return read_key_file(self.path).key_file

    def write(self, key_file: KeyFile) -> None:
        """The key file and its twin are this one; only while the store is open under its lock."""
        write_key_file(self.path, key_file)

    def follow(self, data_key: bytes) -> None:
        """The store opens with this data key from now on."""
        self._data_key = data_key


def opens(path: Path, data_key: bytes) -> bool:
    """Whether the store at `path` is encrypted under this data key."""
    try:
        connect(path, data_key).close()
    except EngineError as error:
        if getattr(error, "sqlite_errorcode", None) == _NOT_A_DATABASE:
            return False
        raise
    return True
