"""Looks at a store after a fault: is it sound, and is every acknowledged save there as it was?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Refused
from mediation_desk.opening import open_store
from mediation_desk.store.database import Store
from mediation_desk.store.soundness import first_bad_thing
from mediation_desk.store.twins import read_key_file
from tests.faults.office import AROUND, ME, key_of
from tests.faults.story import Story


@dataclass(frozen=True)
class Finding:
    """What a store was found to be after a fault."""

    steps: int
    """How many whole steps of the story it holds."""
    lost: int
    """How many acknowledged steps are missing or are not as they were saved."""
    wrong: str = ""
    """What the program itself says is wrong; "" when it finds nothing."""

    @property
    def silent(self) -> bool:
        """Whether something was lost and the program does not say so."""
        return self.lost > 0 and not self.wrong

    @property
    def clean(self) -> bool:
        return not self.lost and not self.wrong


def look(path: Path, story: Story, acknowledged: int, *, again: bool = True) -> Finding:
    """Verify the store as it was left, open it, read everything, close it, verify it `again`."""
    wrong = [_verified(path)]
    found: dict[str, Dispute] | None = None
    try:
        with open_store(path, ME, AROUND) as opened:
            if opened.store.lost_its_end:
                wrong.append("lost its end")
            found = everything(opened.store)
    except Refused as refused:
        wrong.append(f"open: {type(refused).__name__}")
    if found is None:
        return Finding(0, acknowledged, "; ".join(filter(None, wrong)))
    if again:
        wrong.append(_verified(path))
    steps = story.steps_in(found)
    told = "; ".join(filter(None, wrong))
    return Finding(steps, _missing(story, found, steps, acknowledged), told)


def everything(store: Store) -> dict[str, Dispute]:
    """All disputes of the store as its own readers read them, by id."""
    ids = [row[0] for row in vars(store)["_db"].execute("SELECT id FROM dispute").fetchall()]
    return {dispute.id: dispute for dispute in store.disputes.some(ids)}


def _missing(story: Story, found: dict[str, Dispute], steps: int, acknowledged: int) -> int:
    """The store must hold just the acknowledged steps, or those and the one under way."""
    as_saved = found == story.records(steps)
    if as_saved and steps in (acknowledged, acknowledged + 1):
        return 0
    return max(acknowledged - steps, 1)


def _verified(path: Path) -> str:
    try:
        key_file = read_key_file(path).key_file
        return first_bad_thing(path, key_of(key_file), key_file) or ""
    except Refused as refused:
        return f"verify: {type(refused).__name__}"
