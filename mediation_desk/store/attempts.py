"""Wrong passwords are counted beside the key file, and each makes the next try wait longer.

Who has the disk can delete the counter; it slows down a guest at the office's machine, no thief.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from mediation_desk.errors import TooSoon, Trouble
from mediation_desk.store.atomic import remove_leftovers, write_atomically
from mediation_desk.store.place import Beside, beside

_FREE = 2
_LONGEST_SECONDS = 30
_MOST = 1_000_000
_LARGEST_BYTES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempts:
    """Wrong passwords since the last right one, and when the last was; `last` knows its zone."""

    failures: int
    last: datetime

    def wait_left(self, now: datetime) -> timedelta:
        """Return how long the next try must still wait: nothing, or up to 30 seconds.

        A clock set back waits for nothing, else the store would stay closed for years.
        """
        if now < self.last:
            return timedelta(0)
        return max(timedelta(seconds=self._delay()) - (now - self.last), timedelta(0))

    def _delay(self) -> int:
        if self.failures <= _FREE:
            return 0
        return int(min(2 ** min(self.failures - _FREE - 1, 10), _LONGEST_SECONDS))


def read_attempts(store: Path) -> Attempts | None:
    """Return the wrong passwords counted so far; None when there are none or nobody can tell."""
    try:
        with beside(store, Beside.ATTEMPTS).open("rb") as file:
            raw = json.loads(file.read(_LARGEST_BYTES))
        failures, last = raw["failures"], datetime.fromisoformat(raw["last"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    if type(failures) is not int or not 0 < failures <= _MOST or last.tzinfo is None:
        return None
    return Attempts(failures=failures, last=last)


def require_wait_over(store: Path, now: datetime) -> None:
    """Raise `TooSoon` with the whole seconds left while the next try has to wait."""
    attempts = read_attempts(store)
    left = attempts.wait_left(now) if attempts else timedelta(0)
    if left:
        raise TooSoon(seconds=-(-left // timedelta(seconds=1)))


def note_failure(store: Path, now: datetime) -> Attempts:
    """Count a wrong password, on the disk where the disk allows it."""
    before = read_attempts(store)
    failures = min((before.failures if before else 0) + 1, _MOST)
    attempts = Attempts(failures=failures, last=now)
    content = json.dumps({"failures": failures, "last": now.isoformat()}).encode()
    path = beside(store, Beside.ATTEMPTS)
    # A full or read-only disk must not hide that the password was wrong.
    with contextlib.suppress(Trouble):
        remove_leftovers(path)
        write_atomically(path, content)
    return attempts


def forget_failures(store: Path) -> int:
    """Remove the counter after a right password; return how many wrong ones there had been."""
    before = read_attempts(store)
    with contextlib.suppress(OSError):
        beside(store, Beside.ATTEMPTS).unlink()
    return before.failures if before else 0
