"""The PIN with which an account's owner unlocks the screen, as a slow salted hash and no more."""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass, field

from mediation_desk.store.engine import Database


@dataclass(frozen=True, slots=True)
class KeptPin:
    """What is kept of a PIN."""

    salt: bytes = field(repr=False)
    digest: bytes = field(repr=False)

    @classmethod
    def of(cls, pin: str) -> KeptPin:
        """What to keep of this PIN; takes a good part of a second."""
        salt = os.urandom(16)
        return cls(salt, _digest(pin, salt))

    def fits(self, pin: str) -> bool:
        """Whether it is this PIN; takes as long whether it is or not."""
        return hmac.compare_digest(self.digest, _digest(pin, self.salt))


class Pins:
    """The PIN of one account; every writing method needs a transaction."""

    def __init__(self, db: Database, who: str) -> None:
        self._db = db
        self._who = who

    def keep(self, pin: KeptPin) -> None:
        """This PIN takes the place of the one before."""
        self._db.execute(
            "INSERT OR REPLACE INTO pin VALUES (?, ?, ?)", [self._who, pin.salt, pin.digest]
        )

    def forget(self) -> None:
        """There is no PIN any more."""
        self._db.execute("DELETE FROM pin WHERE who = ?", [self._who])

    def kept(self) -> KeptPin | None:
        """What is kept of the PIN; None when none was set."""
        found = self._db.execute("SELECT salt, digest FROM pin WHERE who = ?", [self._who])
        row = found.fetchone()
        return KeptPin(bytes(row[0]), bytes(row[1])) if row else None


def _digest(pin: str, salt: bytes) -> bytes:
    from mediation_desk.store.derivation import DEFAULT, derive

    return derive(pin, salt, DEFAULT)
