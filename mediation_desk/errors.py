"""The ways things go wrong, and who has to do something about it.

    Refused                     a person is told in one sentence; nothing was changed
      Invalid                   what was handed in breaks rules, each with its place
      Trouble                   the world is in the way
      NotAllowed                the person's roles do not reach so far
    Cancelled                   the person changed their mind; nobody is told

Sentences live in resources/i18n/sentences.vi.toml: a problem's under ``[problem]`` by its rule, a
trouble's and NotAllowed's under ``[trouble]`` by the name of the class. Anything else that is
raised is our own bug.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that something handed in breaks, and the place where it breaks it."""

    place: str
    rule: str
    values: Mapping[str, object] = field(default_factory=dict)


class Refused(Exception):
    """What was asked for is not done, and nothing was changed."""


class Invalid(Refused):
    """What was handed in breaks one or more rules."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.place}: {p.rule}" for p in self.problems))


class Trouble(Refused):
    """The world is in the way: a file, a disk, a lock, a password."""

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(type(self).__name__)


class NotAllowed(Refused):
    """It is not this person's to do: `name`, `what` is asked for and `who` may do it."""

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(type(self).__name__)


class WrongPassword(Trouble):
    """The password opens no account; nothing tells whether the account exists."""


class WrongPin(Trouble):
    """It is not the PIN of whoever is signed in."""


class AccountRemoved(Trouble):
    """The password is right, but the account may no longer use this store."""


class TooSoon(Trouble):
    """After wrong passwords the next try has to wait: `seconds`."""


class RecoveryKeyMistyped(Trouble):
    """The check characters of the recovery key do not fit what was typed."""


class WrongRecoveryKey(Trouble):
    """The recovery key is well written, but not this store's."""


class KeyFileMissing(Trouble):
    """Neither the key file nor its twin stands beside the store."""


class KeyFileDamaged(Trouble):
    """No copy of the key file can be read as one."""


class KeyFileNewer(Trouble):
    """The key file was written by a later program."""


class ForeignKeyFile(Trouble):
    """The key file or data key belongs to another store."""


class NotEnoughMemory(Trouble):
    """The machine cannot give the memory that checking a password takes."""


class StoreInUse(Trouble):
    """Another program has the store open."""


class StoreUnlockable(Trouble):
    """The disk cannot keep two programs apart."""


class StoreOnRemovable(Trouble):
    """A live store must not stand on a stick, card or disk that can be pulled out."""


class StoreOnNetwork(Trouble):
    """A live store must not stand on a network drive."""


class OnlyReadOnRemovable(Trouble):
    """The store was moved to a stick, card or disk that can be pulled out: it is only read."""


class OnlyReadOnNetwork(Trouble):
    """The store was moved to a network drive: it is only read."""


class StoreBroughtAlready(Trouble):
    """The store stands on the machine's own disk already, at `path`."""


class FolderReadOnly(Trouble):
    """The folder or file may not be written."""


class FolderMissing(Trouble):
    """The folder or file is not there."""


class NotAnOrdinaryFile(Trouble):
    """A folder or device stands where a file should go."""


class DiskFull(Trouble):
    """The disk has no room; `needed` and `free` in bytes where they are known."""


class NoRoom(DiskFull):
    """Before anything was written: `needed_mb` are wanted and `free_mb` are free."""


class DiskGone(Trouble):
    """The disk stopped answering."""


class DiskRefused(Trouble):
    """The disk refused for a reason only its `code` tells."""


class StoreMissing(Trouble):
    """There is no store at `path`."""


class StoreExists(Trouble):
    """There is something at `path` already where a new store should be made."""


class NotAStore(Trouble):
    """The file is not one of this program's stores."""


class StoreDamaged(Trouble):
    """The store cannot be read as the program wrote it; `reason` is for the log."""


class StoreUnreadable(Trouble):
    """The file does not open with its key file's key: noise, damage or another store's file."""


class StoreReadOnly(Trouble):
    """The store or its folder may not be written."""


class StoreTooOld(Trouble):
    """The store was made by an older program and is not upgraded yet."""


class StoreFromNewerProgram(Trouble):
    """The store counts `version` changes of shape, this program knows `known`."""


class NotACopy(Trouble):
    """The file is not one of this program's backup files."""


class CopyDamaged(Trouble):
    """The backup file is not as it was written."""


class CopyUnsound(Trouble):
    """The backup file is as it was written, but the store in it is not sound: `reason`."""


class CopyNewer(Trouble):
    """The backup file was written by a later program."""


class CopyOfAnotherStore(Trouble):
    """The backup file is of another store than the one that stands here."""


class HistoryContradicted(Trouble):
    """The copy `copy` knows an entry `number` that the store does not have."""


class FileMissing(Trouble):
    """There is no file `name`."""


class FileUnreadable(Trouble):
    """The file `name` may not be read, or is a folder."""


class TeamUnknown(Trouble):
    """No team is called `name`."""


class DisputeUnknown(Trouble):
    """No dispute has the number or id `called`."""


class DisputeUnclear(Trouble):
    """Several teams have a dispute numbered `called`: `teams`."""


class Cancelled(Exception):
    """The person asked to stop."""
