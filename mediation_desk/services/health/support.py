"""The file for whoever helps: how program and store are, without a word of anybody's data.

Nothing that a person typed gets in: no name, no password, no path, no text of a record. Of tables
stand their counts, of errors where in the program they happened, of checks the kind of result.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from mediation_desk.services.copies.state import CopyState
from mediation_desk.services.health.checking import Checked
from mediation_desk.services.health.open_store import OpenStore
from mediation_desk.services.health.standing import Standing, standing
from mediation_desk.services.health.versions import versions

_HEAD = "Mediation Desk: file for support. It holds no name, no password and no text of a record."


def support_file(
    opened: OpenStore,
    now: datetime,
    last: Checked | None,
    settings: Mapping[str, str],
    errors: Sequence[str],
) -> str:
    """The whole text; `errors` are places in the program, `settings` those of this machine."""
    stands = standing(opened)
    parts = {
        "program": _program(),
        "store": _store(stands),
        "copies": _copies(stands.copies),
        "check": _check(last),
        "rows": (f"{name}: {count}" for name, count in opened.store.counts().items()),
        "settings": (f"{name}: {value}" for name, value in settings.items()),
        "errors": (line for error in errors for line in error.splitlines()),
    }
    lines = [_HEAD, f"made: {_moment(now)}"]
    for name, inside in parts.items():
        lines += ["", f"[{name}]", *inside]
    return "\n".join(lines) + "\n"


def _program() -> Iterator[str]:
    known = versions()
    yield f"program: {known.program}"
    yield f"python: {known.python}"
    yield f"engine: {known.engine}"
    yield f"system: {sys.platform} {platform.release()} {platform.machine()}"
    yield f"deadlines: {known.deadlines}"
    yield f"legal_bases: {known.legal_bases}"
    yield f"tables: {known.tables}"
    yield f"communes: {known.communes}"
    yield f"holidays: {known.holidays[0]}-{known.holidays[1]}"


def _store(stands: Standing) -> Iterator[str]:
    yield f"size: {stands.size}"
    yield f"free: {stands.free}"
    yield f"read_only: {stands.still or 'no'}"
    yield f"left_open: {_flag(stands.left_open)}"
    yield f"lost_its_end: {_flag(stands.lost_its_end)}"
    yield f"accounts: {'unknown' if stands.accounts is None else stands.accounts}"
    yield f"last_entry: {_moment(stands.last_written_at)}"


def _copies(state: CopyState) -> Iterator[str]:
    yield f"light: {state.light}"
    yield f"newest: {_moment(state.made_at)}"
    yield f"whole: {_flag(state.whole)}"


def _check(last: Checked | None) -> Iterator[str]:
    yield f"at: {_moment(last.at if last else None)}"
    yield f"result: {'never' if last is None else last.kind or 'sound'}"


def _moment(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else "none"


def _flag(on: bool) -> str:
    return "yes" if on else "no"
