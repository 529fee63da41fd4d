"""The open store: one connection, its transactions and its history."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from mediation_desk.errors import (
    Cancelled,
    DiskFull,
    DiskRefused,
    StoreDamaged,
    StoreReadOnly,
    StoreUnreadable,
    Trouble,
)
from mediation_desk.store.accounts import Accounts
from mediation_desk.store.cases import Cases
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.disputes import Disputes
from mediation_desk.store.drafts import Drafts
from mediation_desk.store.engine import Database, EngineError, code_of, connect, rekey
from mediation_desk.store.headfile import HeadFile
from mediation_desk.store.history import Edit, Head, Journal, history_key, last_change, last_edit
from mediation_desk.store.identity import Clock, Ids
from mediation_desk.store.listing import Listing
from mediation_desk.store.office import Offices
from mediation_desk.store.papers import Papers
from mediation_desk.store.past import Change, Past
from mediation_desk.store.pins import Pins
from mediation_desk.store.reach import Reach
from mediation_desk.store.schema import make_new, require_ours
from mediation_desk.store.schema import store_id as id_of
from mediation_desk.store.search import Search
from mediation_desk.store.still import Still, connect_still

if TYPE_CHECKING:
    from mediation_desk.store.checkup import Tell
    from mediation_desk.store.copies.folder import CopyFile

_FULL, _READ_ONLY, _NOT_A_DATABASE, _INTERRUPTED = 13, 8, 26, 9
_DISK_ERRORS = frozenset({10, 14})
_LEAST_ROOM = 1 << 16
"""Bytes below which the engine cannot set up its log."""


class Store:
    """Records of one office, read and kept through one connection.

    Every write happens inside `transaction`; what it acknowledges is on the disk. Use `create` or
    `reopen`, and `close` at the end.
    """

    def __init__(
        self,
        path: Path,
        db: Database,
        *,
        who: str,
        now: Clock,
        beside: bool = False,
        still: Still | None = None,
    ) -> None:
        self._beside = beside
        self.still = still
        """Why the store can only be read; None when it can be written."""
        self.path = path
        self.id = id_of(db)
        self._db = db
        self._head_file = HeadFile(path, history_key(db))
        self._journal = Journal(
            db, key=history_key(db), machine=_machine_here(db), who=who, now=now
        )
        # Until here the connection could not write; a failure now closes it unwatched.
        if not still:
            db.execute("PRAGMA query_only=OFF")
            self._journal.watch()
        self.accounts = Accounts(db)
        self.me = self.accounts.signed_in(who)
        """Whose account opened the store, with the roles it had then."""
        self.reach = Reach(db, self.me)
        self.search = Search(db, self.reach.texts)
        self.disputes = Disputes(db, self.search)
        self.offices = Offices(db)
        self.papers = Papers(db)
        self.drafts = Drafts(db, who)
        self.pins = Pins(db, who)
        self.cases = Cases(db)
        self.listing = Listing(db, self.search, self.cases, self.reach)
        self.lost_its_end = self._head_file.is_ahead_of(self._journal.head)
        """Whether saves acknowledged before an unclean end are missing from the file."""

    @classmethod
    def create(
        cls, path: Path, key: bytes, *, store_id: UUID, who: str, now: Clock, ids: Ids
    ) -> Store:
        """A new, empty store at `path`, which must not exist yet."""
        with spoken_errors(path):
            db = connect(path, key)
            try:
                make_new(db, store_id=store_id, machine=ids.new(), at=now())
                return cls(path, db, who=who, now=now)
            except BaseException:
                db.close()
                raise

    @classmethod
    def reopen(
        cls,
        path: Path,
        key: bytes,
        *,
        who: str,
        now: Clock,
        beside: bool = False,
        still: Still | None = None,
    ) -> Store:
        """The store at `path`, upgraded already (see `upgrade`).

        `beside` opens it once more in a program that has it open: closing it then leaves the log
        and the head file to the first. With `still` it is only read and nothing beside it changes.

        Raises StoreDamaged for noise or a foreign file, StoreFromNewerProgram for a store that a
        newer program made.
        """
        with spoken_errors(path):
            if still:
                db = connect_still(path, key)
            else:
                db, full = connected(path, key)
                still = Still.FULL if full else None
            try:
                require_ours(db)
                return cls(path, db, who=who, now=now, beside=beside, still=still)
            except BaseException:
                db.close()
                raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept together with its history, or none of it."""
        if self.still:
            raise self.still.trouble(self.path)
        conn = self._db.conn
        with spoken_errors(self.path):
            conn.execute("BEGIN IMMEDIATE")
            try:
                self._journal.begin()
                yield
                self._journal.write()
                conn.execute("COMMIT")
                self._head_file.write(self._journal.head)
            except BaseException:
                # A full disk may have ended the transaction already; a second end would raise.
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                self._journal.forget()
                raise

    def note(self, kind: str, id_: str, facts: dict[str, object]) -> None:
        """Something that befell the store itself is in the history; inside `transaction`."""
        self._journal.note(kind, id_, None, facts)

    @property
    def head(self) -> Head:
        """Where the history of this store ends."""
        return self._journal.head

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.still is not None

    def last_written_at(self) -> datetime | None:
        """The latest moment that the last entries of the history bear; None when it is empty.

        One entry alone would not do: by a clock set back signing in writes an early one.
        """
        found = self._db.execute(
            "SELECT max(at) FROM (SELECT at FROM history ORDER BY sequence DESC LIMIT 500)"
        ).fetchone()[0]
        return datetime.fromisoformat(found) if found else None

    def counts(self) -> dict[str, int]:
        """How many rows each table has, by the name of the table."""
        names = self._db.execute(
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
        return {
            name: int(self._db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
            for (name,) in names
        }

    def first_bad_thing(self, tell: Tell, copies: Iterable[CopyFile] = ()) -> str | None:
        """What is first found wrong in the whole store as it stands; None when it is sound.

        To be asked of a connection of its own. Raises HistoryContradicted when one of `copies`
        knows an entry that the store does not have, Cancelled when `tell` does.
        """
        from mediation_desk.store.checkup import first_bad_thing_open
        from mediation_desk.store.copies.anchors import require_held

        with self.interruptible():
            try:
                bad = first_bad_thing_open(self._db, tell)
            except EngineError as error:
                if getattr(error, "sqlite_errorcode", None) == _INTERRUPTED:
                    raise
                return f"engine: {error}"
            if not bad:
                require_held(self._db, copies)
        return bad

    def last_change(self, dispute_ids: Sequence[str]) -> str:
        """The mark of the last change to these disputes and all rows under them.

        The number of the history's entry and the first 12 hex digits of its MAC; looks, prints
        and exports never move it.
        """
        return last_change(self._db, self.disputes.row_ids(dispute_ids))

    def last_edit(self, dispute_id: str) -> Edit | None:
        """Who changed the dispute or a row under it last, and when."""
        return last_edit(self._db, self.disputes.row_ids([dispute_id]))

    def past(self, dispute_id: str) -> list[Change]:
        """All that ever changed in the dispute, oldest first; rows since taken away included."""
        return Past(self._db).of_rows(self.disputes.row_ids([dispute_id]))

    def change_key(self, key: bytes) -> None:
        """The file opens with this data key and with no other from now on.

        No other connection may be open. What a fault leaves opens with the old key or the new.
        """
        with spoken_errors(self.path):
            rekey(self._db, key)

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """What is asked inside ends with Cancelled when `interrupt` is called meanwhile."""
        try:
            yield
        except EngineError as error:
            if code_of(error) == _INTERRUPTED:
                raise Cancelled from error
            raise

    def interrupt(self) -> None:
        """Whatever another thread is asking of this store right now is given up."""
        self._db.conn.interrupt()

    def close(self) -> None:
        """Everything is in the one file and nothing of the engine's is left beside it.

        Where the disk refuses that, what was saved stays in the log beside the file, the head file
        too, and the disk's trouble is raised.
        """
        try:
            if not (self._beside or self.read_only):
                with spoken_errors(self.path):
                    self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._db.close()
            self._head_file.release()
        if not (self._beside or self.read_only):
            self._head_file.remove()


def connected(path: Path, key: bytes) -> tuple[Database, bool]:
    """The connection, and whether it may only read: on a full disk a second try opens it alone."""
    try:
        return connect(path, key), False
    except EngineError as error:
        if code_of(error) not in _DISK_ERRORS | {_FULL}:
            raise
        if shutil.disk_usage(path.parent).free >= _LEAST_ROOM:
            raise
        return connect(path, key, alone=True), True


@contextmanager
def spoken_errors(path: Path) -> Iterator[None]:
    """The engine's errors become the troubles people are told about."""
    try:
        yield
    except EngineError as error:
        code = code_of(error)
        if code == _FULL:
            raise DiskFull(path=path.name) from error
        if code == _READ_ONLY:
            raise StoreReadOnly(path=path.name) from error
        if code == _NOT_A_DATABASE:
            raise StoreUnreadable(path=path.name) from error
        if code in _DISK_ERRORS:
            raise _refusal_of_disk(path, code) from error
        raise StoreDamaged(path=path.name, reason=str(error)) from error


def _refusal_of_disk(path: Path, code: int) -> Trouble:
    """What stopped the engine; where it cannot make its log it does not say the disk is full."""
    with disk_troubles():
        free = shutil.disk_usage(path.parent).free
    return DiskRefused(code=code) if free >= _LEAST_ROOM else DiskFull(path=path.name)


def _machine_here(db: Database) -> int:
    return int(db.execute("SELECT number FROM machine WHERE here = 1").fetchone()[0])
