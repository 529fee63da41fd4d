"""Ways to make a copy of a store. To have one more tried, add a line to `MAKERS`.

The two here are the harness's own: one does what any maker has to do, the other is wrong on
purpose and gives the copy its name before it looked at what the disk kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.errors import Refused, StoreDamaged
from mediation_desk.store.engine import EngineError, connect
from mediation_desk.store.schema import unlocked
from mediation_desk.store.soundness import first_bad_thing
from mediation_desk.store.twins import read_key_file
from tests.faults.copying import bad_files, made_with_care, made_without_care
from tests.faults.office import NAME, key_of

_COPY, _PART = "copy.hg", "copy.hg.part"


@dataclass(frozen=True)
class Maker:
    """Makes a copy of the store in one folder into another."""

    name: str
    make: Callable[[Path, Path], None]
    """Raises Refused when the disk did not keep the copy."""
    bad_copies: Callable[[Path, Path], list[str]]
    """Names of files in the second folder that are called copies and cannot be trusted."""
    planted: bool = False
    """Whether it is wrong on purpose and has to be found out."""


def _checked_first(office: Path, folder: Path) -> None:
    _write(office, folder / _PART)
    _check(office, folder / _PART)
    (folder / _PART).rename(folder / _COPY)


def _renamed_first(office: Path, folder: Path) -> None:
    _write(office, folder / _PART)
    (folder / _PART).rename(folder / _COPY)
    _check(office, folder / _COPY)


def _write(office: Path, part: Path) -> None:
    key = key_of(read_key_file(office / NAME).key_file)
    store, copy = connect(office / NAME, key, immutable=True), connect(part, key)
    try:
        with unlocked(copy):
            copy.execute("PRAGMA journal_mode=DELETE")
            store.conn.backup(copy.conn)
    except EngineError as error:
        raise StoreDamaged(reason=str(error)) from error
    finally:
        copy.close()
        store.close()


def _check(office: Path, copy: Path) -> None:
    key_file = read_key_file(office / NAME).key_file
    bad = first_bad_thing(copy, key_of(key_file), key_file)
    if bad:
        raise StoreDamaged(reason=bad)


def _bad_copies(office: Path, folder: Path) -> list[str]:
    copy = folder / _COPY
    try:
        if copy.exists():
            _check(office, copy)
    except Refused:
        return [_COPY]
    return []


MAKERS = (
    Maker("checked, then renamed", _checked_first, _bad_copies),
    Maker("the program's own", made_with_care, bad_files),
    Maker("the program's, renamed before its check", made_without_care, bad_files, planted=True),
    Maker("renamed before its check", _renamed_first, _bad_copies, planted=True),
)
