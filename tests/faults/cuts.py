"""Power cuts: a writer is watched, its disk is built again at random points and looked at."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.office import NAME
from tests.faults.operations import OPERATIONS, Operation, look_with
from tests.faults.recorded_disk import Entry, Left, RecordedDisk, entries
from tests.faults.shim import run_behind
from tests.faults.story import Story
from tests.faults.witness import Finding, look
from tests.faults.writer import SAVED, Harm

_CUTS_A_WRITER = 30
_FEWEST_STEPS = 16
SAID = "said"


@dataclass
class Cut:
    """What a number of power cuts did."""

    cuts: int = 0
    after_saved: int = 0
    """Cuts in the moment after a save was acknowledged."""
    writes: int = 0
    syncs: int = 0
    findings: list[Finding] = field(default_factory=list)


def cut_often(library: Path, base: Path, folder: Path, cuts: int, seed: int, harm: Harm) -> Cut:
    """Watch writers on copies of the store in `base`, and cut their power at `cuts` points."""
    result = Cut()
    for number in range(0, cuts, _CUTS_A_WRITER):
        some = min(_CUTS_A_WRITER, cuts - number)
        here, log = folder / f"{number}", folder / f"{number}.log"
        shutil.copytree(base, here)
        run_behind(
            library, here, "tests.faults.watched_writer", str(here), str(seed + number),
            harm.name, str(max(some, _FEWEST_STEPS)), log=log,
        )  # fmt: skip
        _cut_at_points(base, list(entries(log)), some, seed + number, result)
        shutil.rmtree(here)
        log.unlink()
    return result


def watch_operations(library: Path, folder: Path) -> None:
    """Every operation is done once, by one program; `cut_operation` cuts its power afterwards."""
    work = folder / "work"
    for operation in OPERATIONS:
        base = folder / "base" / operation.name
        base.mkdir(parents=True)
        operation.prepare(base)
        shutil.copytree(base, work / operation.name)
    run_behind(library, work, "tests.faults.watched_operations", str(work), log=folder / "log")


def cut_operation(operation: Operation, folder: Path, cuts: int, seed: int) -> list[str]:
    """What was wrong after power cuts at random points of an operation that was watched."""
    chance = random.Random(seed)
    log = list(_within(operation.name, entries(folder / "log")))
    points = sorted(chance.randrange(len(log) + 1) for _ in range(cuts))
    wrong = []
    for _, stood in _disks(folder / "base" / operation.name, log, points, chance):
        left = _built(folder / "cut", stood)
        wrong.append(look_with(operation.look_after_cut, left))
        shutil.rmtree(left)
    return list(filter(None, wrong))


def _within(folder: str, log: Iterator[Entry]) -> Iterator[Entry]:
    """The entries of one folder, their names as seen from it."""
    for entry in log:
        if entry.name == folder:
            yield entry._replace(name="")
        elif entry.name.startswith(f"{folder}/"):
            data = entry.data
            if entry.kind == "R":
                data = data.removeprefix(f"{folder}/".encode())
            yield entry._replace(name=entry.name.removeprefix(f"{folder}/"), data=data)


def _cut_at_points(base: Path, log: list[Entry], cuts: int, seed: int, result: Cut) -> None:
    chance, story = random.Random(seed), Story(seed)
    saved = [i + 1 for i, e in enumerate(log) if _is_said(e)]
    points = [chance.choice(saved) for _ in range(cuts // 2)]
    points += [chance.randrange(saved[0], len(log) + 1) for _ in range(cuts - cuts // 2)]
    result.cuts += cuts
    result.after_saved += cuts // 2
    result.writes += sum(e.kind == "W" for e in log)
    result.syncs += sum(e.kind == "S" for e in log)
    for acknowledged, stood in _disks(base, log, sorted(points), chance):
        finding = _look_at(base.parent / f"cut-{seed}", stood, story, acknowledged)
        if not finding.clean:
            result.findings.append(finding)


def _disks(
    base: Path, log: list[Entry], points: list[int], chance: random.Random
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """What each cut leaves, with the number of steps acknowledged before it."""
    files = (p for p in base.rglob("*") if p.is_file())
    disk = RecordedDisk({p.relative_to(base).as_posix(): p.read_bytes() for p in files})
    acknowledged = done = 0
    for point in points:
        for entry in log[done:point]:
            disk.take(entry)
            if _is_said(entry):
                acknowledged = int(entry.data.split()[1]) + 1
        done = point
        left = chance.choice((Left.NOTHING, Left.SOME, Left.SOME, Left.ALL))
        yield acknowledged, disk.after_cut(left, chance)


def _look_at(folder: Path, stood: dict[str, bytes], story: Story, acknowledged: int) -> Finding:
    finding = look(_built(folder, stood) / NAME, story, acknowledged)
    shutil.rmtree(folder)
    return finding


def _built(folder: Path, stood: dict[str, bytes]) -> Path:
    folder.mkdir()
    for name, content in stood.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def _is_said(entry: Entry) -> bool:
    return entry.kind == "W" and entry.name == SAID and entry.data.startswith(SAVED.encode())
