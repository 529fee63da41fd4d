"""The append-only history: one chained entry for each record saved in a transaction.

TEMP triggers made on every connection report each change of a record's row; `Journal` gathers the
changes of one transaction and writes one entry a row just before the commit. The entry is the
revision that other machines will be sent: its parents are the entries it stood on. Entries are
chained by HMAC-SHA256 over a salted digest of their values, so that an erasure can blank values
and the chain still holds.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from mediation_desk.store.engine import Database

RECORDS = (
    "office",
    "team",
    "mediator",
    "training",
    "dispute",
    "party",
    "related_person",
    "assignment",
    "invited",
    "session",
    "attendance",
    "round",
    "obligation",
    "follow_up",
    "attachment",
    "event",
    "signatory",
    "report_text",
    "account",
    "act",
)
"""The tables whose rows are records of people; the others are derived or local."""

RESTORE = "restore"
"""What an entry names as its record when a copy was put in the store's place."""

FIRST_MAC = bytes(32)
_CHUNK = 400
_ENTRY = (
    "INSERT INTO history (machine, counter, parents, record, row_id, changes, who, at, salt,"
    " digest, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Head:
    """Where the history ends: how many entries and the MAC of the last."""

    sequence: int
    mac: bytes


class Edit(NamedTuple):
    """Who changed something, under the name of their account, and at which moment."""

    who: str
    at: datetime


@dataclass(slots=True)
class _Change:
    record: str
    before: Row | None
    after: Row | None


class Journal:
    """Gathers the changes of one transaction and writes them as entries of the history."""

    def __init__(
        self, db: Database, *, key: bytes, machine: int, who: str, now: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._key = key
        self._machine = machine
        self._who = who
        self._now = now
        self._changes: dict[str, _Change] = {}
        self._head, self._counter = _last(db, machine)

    @property
    def head(self) -> Head:
        """The end of the history as this connection last wrote or read it."""
        return self._head

    def watch(self) -> None:
        """Every change of a record on this connection is reported from now on."""
        conn = self._db.conn
        conn.create_function("note_change", 4, self._note_json)
        for record in RECORDS:
            for statement in _watchers(record, _columns(self._db, record)):
                self._db.execute(statement)

    def note(self, record: str, row_id: str, before: Row | None, after: Row | None) -> None:
        """One row changed; changes of the same row in one transaction become one entry."""
        known = self._changes.get(row_id)
        if known is None:
            self._changes[row_id] = _Change(record, before, after)
        else:
            known.after = after

    def begin(self) -> None:
        """A transaction starts: another connection may have written since this one looked."""
        self._changes.clear()
        self._head, self._counter = _last(self._db, self._machine)

    def write(self) -> None:
        """The gathered changes are entries of the history, inside the open transaction."""
        at = self._now().isoformat(timespec="milliseconds")
        self._db.conn.executemany(_ENTRY, [e for e in self._entries(at) if e])
        self._changes.clear()

    def forget(self) -> None:
        """The transaction was rolled back: nothing happened."""
        self._changes.clear()
        self._head, self._counter = _last(self._db, self._machine)

    def _note_json(self, record: str, row_id: str, before: str | None, after: str | None) -> None:
        old, new = (json.loads(row) if row else None for row in (before, after))
        self.note(record, row_id, old, new)

    def _entries(self, at: str) -> Iterable[tuple[object, ...]]:
        for row_id, change in self._changes.items():
            changes = _difference(change.before, change.after)
            if not changes:
                continue
            parents = "" if change.before is None else self._parents(row_id)
            words = json.dumps(changes, ensure_ascii=False, separators=(",", ":"))
            salt = secrets.token_bytes(16)
            digest = hashlib.sha256(salt + words.encode()).digest()
            self._counter += 1
            facts = (self._machine, self._counter, parents, change.record, row_id, self._who, at)
            mac = entry_mac(self._key, self._head.mac, facts, digest)
            self._head = Head(self._head.sequence + 1, mac)
            yield (*facts[:5], words, *facts[5:], salt, digest, mac)

    def _parents(self, row_id: str) -> str:
        found = self._db.execute(
            "SELECT machine || ':' || counter FROM history WHERE row_id = ?"
            " ORDER BY sequence DESC LIMIT 1",
            [row_id],
        ).fetchone()
        return str(found[0]) if found else ""


def entry_mac(key: bytes, previous: bytes, facts: tuple[object, ...], digest: bytes) -> bytes:
    """The chain's next link: over the link before, the entry's facts and its values' digest."""
    words = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
    return hmac.digest(key, previous + digest + words, "sha256")


def history_key(db: Database) -> bytes:
    """The history's own random key, kept inside the store."""
    return bytes(db.execute("SELECT history_key FROM store").fetchone()[0])


def last_change(db: Database, row_ids: Sequence[str]) -> str:
    """The number of the last entry about these rows and 12 hex digits of its MAC; "" if none."""
    last: tuple[int, bytes] = (0, b"")
    for start in range(0, len(row_ids), _CHUNK):
        some = row_ids[start : start + _CHUNK]
        marks = ", ".join("?" * len(some))
        found = db.execute(
            f"SELECT max(sequence), mac FROM history WHERE row_id IN ({marks})", list(some)
        ).fetchone()
        last = max(last, (found[0] or 0, found[1] or b""))
    return f"{last[0]} · {last[1].hex()[:12]}" if last[0] else ""


def last_edit(db: Database, row_ids: Sequence[str]) -> Edit | None:
    """Who changed these rows last, and when; None when nobody ever did."""
    marks = ", ".join("?" * len(row_ids))
    found = db.execute(
        f"SELECT who, at FROM history WHERE row_id IN ({marks}) ORDER BY sequence DESC LIMIT 1",
        list(row_ids),
    ).fetchone()
    return Edit(found[0], datetime.fromisoformat(found[1])) if found else None


def first_bad_entry(db: Database) -> int | None:
    """The sequence of the first entry that breaks the chain; None when the whole chain holds."""
    key, previous, expected = history_key(db), FIRST_MAC, 1
    for row in db.execute(
        "SELECT sequence, machine, counter, parents, record, row_id, who, at, changes, salt,"
        " digest, mac FROM history ORDER BY sequence"
    ):
        sequence, *facts, changes, salt, digest, mac = row
        whole = changes is None or hashlib.sha256(salt + changes.encode()).digest() == digest
        if sequence != expected or not whole:
            return expected
        if entry_mac(key, previous, tuple(facts), digest) != mac:
            return int(sequence)
        previous, expected = mac, expected + 1
    return None


def _watchers(record: str, columns: list[str]) -> Iterable[str]:
    new, old = (_as_json(alias, columns) for alias in ("NEW", "OLD"))
    for moment, event, row, before, after in (
        ("added", "INSERT", "NEW", "NULL", new),
        ("changed", "UPDATE", "NEW", old, new),
        ("removed", "DELETE", "OLD", old, "NULL"),
    ):
        yield (
            f"CREATE TEMP TRIGGER {record}_{moment} AFTER {event} ON main.{record} BEGIN"
            f" SELECT note_change('{record}', {row}.id, {before}, {after}); END"
        )


def _as_json(alias: str, columns: list[str]) -> str:
    # A blob has no place in JSON: its digest column stands for it.
    pairs = ", ".join(f"'{c}', {alias}.\"{c}\"" for c in columns)
    return f"json_object({pairs})"


def _columns(db: Database, record: str) -> list[str]:
    columns = db.execute(f"PRAGMA table_info({record})").fetchall()
    return [name for _, name, kind, *_ in columns if kind != "BLOB"]


def _difference(before: Row | None, after: Row | None) -> dict[str, list[object]]:
    """What changed, field by field, as [old, new]; an unset field of a new row is left out."""
    old, new = before or {}, after or {}
    return {
        name: [old.get(name), new.get(name)]
        for name in (old.keys() | new.keys() if before and after else old or new)
        if old.get(name) != new.get(name)
    }


def _last(db: Database, machine: int) -> tuple[Head, int]:
    row = db.execute("SELECT sequence, mac FROM history ORDER BY sequence DESC LIMIT 1").fetchone()
    counter = db.execute(
        "SELECT max(counter) FROM history WHERE machine = ?", [machine]
    ).fetchone()[0]
    return Head(*row) if row else Head(0, FIRST_MAC), counter or 0
