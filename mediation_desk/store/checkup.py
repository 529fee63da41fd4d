"""Looking through a whole store while it is open, in one snapshot, with a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from mediation_desk.errors import Cancelled
from mediation_desk.store.engine import Database
from mediation_desk.store.soundness import looks_at_an_open_store

Tell = Callable[[int, int], None]
"""Is told how many of how many looks are done; raises Cancelled when a person asked to stop."""

_STEPS = 100_000
"""Steps of the engine between two questions whether to stop: some hundredths of a second."""


def first_bad_thing_open(db: Database, tell: Tell) -> str | None:
    """What is first found wrong in the records, their history and the shape of the open store.

    What is written meanwhile is not looked at and waits for nothing. Raises Cancelled, and the
    engine's own errors for a page that is not as it was written.
    """
    looks = looks_at_an_open_store()
    with _snapshot(db):
        for done, look in enumerate(looks):
            tell(done, len(looks))
            with _stopped_by(db, partial(tell, done, len(looks))):
                bad = look(db)
            if bad:
                return bad
        tell(len(looks), len(looks))
    return None


@contextmanager
def _snapshot(db: Database) -> Iterator[None]:
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")


@contextmanager
def _stopped_by(db: Database, tell: Callable[[], None]) -> Iterator[None]:
    """Long statements inside are given up as soon as `tell` raises Cancelled."""

    def ask() -> int:
        try:
            tell()
        except Cancelled:
            return 1
        return 0

    db.conn.set_progress_handler(ask, _STEPS)
    try:
        yield
    finally:
        db.conn.set_progress_handler(None, 0)
