"""What is done on a full disk and while the power goes. One more is one line in `OPERATIONS`."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from mediation_desk.errors import Refused
from mediation_desk.opening import make_store, open_store
from mediation_desk.store.derivation import FLOOR
from mediation_desk.store.place import Beside, beside
from mediation_desk.store.twins import write_key_file
from mediation_desk.store.vault import new_vault
from tests.faults import copying, older
from tests.faults.left_open import ALL_STEPS, leave_open
from tests.faults.office import AROUND, ME, NAME, make_office
from tests.faults.story import Story
from tests.faults.witness import look
from tests.faults.writer import Harm, save, write

_STORY = Story(11)
_STEPS = 4


class FullDisk(Protocol):
    """What fills the disk for a while."""

    def full(self) -> AbstractContextManager[None]:
        """Inside, the disk is full from some write on."""
        ...


@dataclass(frozen=True)
class Operation:
    """Something a person asks for, how the folder is before it and how it must be after it."""

    name: str
    run: Callable[[Path, FullDisk], None]
    prepare: Callable[[Path], None]
    look: Callable[[Path], str]
    """What is wrong in the folder afterwards, whether it was refused or done; "" when nothing."""
    look_after_cut: Callable[[Path], str]
    """The same where the power went in the middle of it."""
    may_say: tuple[str, ...] = ("DiskFull", "done")
    """The refusals that are right; done where what found no room was not needed."""


def look_with(look: Callable[[Path], str], folder: Path) -> str:
    """What the look says is wrong; a refusal where everything should go well is wrong too."""
    try:
        return look(folder)
    except Refused as refused:
        return f"refused afterwards: {type(refused).__name__}"


def _with_saves(folder: Path) -> None:
    write(make_office(folder), _STORY, 0, _nobody, Harm.NONE, _STEPS)


def _with_a_copy(folder: Path) -> None:
    _with_saves(folder)
    with open_store(folder / NAME, ME, AROUND) as opened:
        assert opened.copies is not None
        opened.copies.make()


def _left_open(folder: Path) -> None:
    with TemporaryDirectory() as somewhere:
        base, work, left = (Path(somewhere) / name for name in ("base", "work", "left"))
        base.mkdir()
        make_office(base)
        leave_open(base, work, left, _STORY, "full")
        shutil.copytree(left, folder, dirs_exist_ok=True)


def _with_saves_and_one_key_file(folder: Path) -> None:
    _with_saves(folder)
    beside(folder / NAME, Beside.TWIN).unlink()


def _with_a_key_file(folder: Path) -> None:
    key_file = new_vault("Lan", ME.password, parameters=FLOOR).key_file
    write_key_file(folder / NAME, key_file)


def _save(folder: Path, disk: FullDisk) -> None:
    """Once more where it is refused: with room the same open store takes it."""
    with open_store(folder / NAME, ME, AROUND) as opened:
        try:
            with disk.full():
                save(opened.store, _STORY, _STEPS, _nobody)
        except Refused:
            save(opened.store, _STORY, _STEPS, _nobody)
            raise


def _open_at(steps: int) -> Callable[[Path, FullDisk], None]:
    """Open and read a store of so many steps; with room it takes the next one."""

    def run(folder: Path, disk: FullDisk) -> None:
        with disk.full(), open_store(folder / NAME, ME, AROUND) as opened:
            opened.store.disputes.count()
        with open_store(folder / NAME, ME, AROUND) as opened:
            save(opened.store, _STORY, steps, _nobody)

    return run


def _close(folder: Path, disk: FullDisk) -> None:
    with open_store(folder / NAME, ME, AROUND) as opened:
        save(opened.store, _STORY, _STEPS, _nobody)
        with disk.full():
            opened.store.close()


def _make(folder: Path, disk: FullDisk) -> None:
    with disk.full(), make_store(folder / NAME, ME, AROUND):
        pass


def _upgrade(folder: Path, disk: FullDisk) -> None:
    with disk.full(), open_store(folder / NAME, ME, AROUND):
        pass


def _has(steps: int) -> Callable[[Path], str]:
    """The store is sound and holds that many steps or the one under way."""

    def looked(folder: Path) -> str:
        finding = look(folder / NAME, _STORY, steps)
        return "" if finding.clean else str(finding)

    return looked


def _sound_with_copies(folder: Path) -> str:
    """The store is as it was and every copy of it can be trusted; what was stopped is settled."""
    with open_store(folder / NAME, ME, AROUND):
        pass
    return copying.bad_copies(folder) or _has(_STEPS)(folder)


def _mended_with(steps: int) -> Callable[[Path], str]:
    """The next opening writes the missing copy of the key file; then it is as `_has` says."""

    def looked(folder: Path) -> str:
        with open_store(folder / NAME, ME, AROUND):
            pass
        return _has(steps)(folder)

    return looked


def _whole_or_not_at_all(folder: Path) -> str:
    """A store that was refused is not there, and can be made when there is room."""
    names = {p.name for p in folder.iterdir()}
    left = names - {NAME, "so.khoa", "so.khoa2"}
    if left:
        return f"left behind: {sorted(left)}"
    if NAME not in names:
        with make_store(folder / NAME, ME, AROUND):
            pass
    finding = look(folder / NAME, _STORY, 0)
    return "" if finding.clean else str(finding)


def _there_or_made_again(folder: Path) -> str:
    """A store is there whole, or what the cut left does not keep one from being made."""
    if not (folder / NAME).exists():
        with make_store(folder / NAME, ME, AROUND):
            pass
    return _mended_with(0)(folder)


def _nobody(_word: str, _number: int) -> None:
    pass


_OPEN = _open_at(_STEPS)
_LEFT = _has(ALL_STEPS)
_AS_BEFORE = _has(_STEPS)
_MENDED = _mended_with(_STEPS)
_WITH_COPIES = _sound_with_copies
_NO_ROOM = ("DiskFull", "NoRoom", "done")

OPERATIONS = (
    Operation("save", _save, _with_saves, _has(_STEPS + 1), _AS_BEFORE),
    Operation("open", _OPEN, _with_saves, _AS_BEFORE, _AS_BEFORE),
    Operation("open after a kill", _open_at(ALL_STEPS), _left_open, _LEFT, _LEFT),
    Operation("mend the key file", _OPEN, _with_saves_and_one_key_file, _MENDED, _MENDED),
    Operation("close", _close, _with_saves, _has(_STEPS + 1), _AS_BEFORE),
    Operation("make", _make, _with_a_key_file, _whole_or_not_at_all, _there_or_made_again),
    Operation("backup", copying.backup, _with_a_copy, _WITH_COPIES, _WITH_COPIES, _NO_ROOM),
    Operation("restore", copying.restore, _with_a_copy, _WITH_COPIES, _WITH_COPIES, _NO_ROOM),
    Operation("upgrade", _upgrade, older.make, older.what_is_wrong, older.what_is_wrong, _NO_ROOM),
)
