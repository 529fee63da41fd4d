"""What became of a dispute, change by change, in words everybody who may read it can read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mediation_desk.sentences import sentence
from mediation_desk.services.field_words import FieldWords
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.database import Store
from mediation_desk.store.past import Change

_UNSPOKEN = frozenset({"position", "id", "dispute_id", "session_id", "round_id", "obligation_id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the history: what changed, by whom, when, and on which machine."""

    what: str
    who: str
    at: datetime
    machine: str


class Past:
    """Reads the history of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @needs(Right.SEE_CASES, dispute="dispute_id")
    def of_dispute(self, dispute_id: str) -> list[Step]:
        """Every change of the dispute and of all that stands under it, the newest first.

        What an erasure blanked is said to be blanked. Fields that nobody reads are left out.
        """
        changes = self._store.past(dispute_id)
        words = FieldWords(self._names(changes))
        steps = [_step(change, what) for change in changes for what in _whats(change, words)]
        return steps[::-1]

    def _names(self, changes: list[Change]) -> dict[str, str]:
        """The people and teams that ids stand for, those since taken away included."""
        offices = self._store.offices
        names = {team.id: team.name for team in offices.teams()}
        names |= {person.id: person.name for person in offices.mediators()}
        for change in changes:
            name = change.fields.get("name")
            if name and name[1]:
                names[change.row_id] = str(name[1])
        return names


def _step(change: Change, what: str) -> Step:
    place = "this_machine" if change.here else "other_machine"
    machine = sentence("history", place, number=change.machine)
    return Step(what=what, who=change.who, at=change.at, machine=machine)


def _whats(change: Change, words: FieldWords) -> Iterator[str]:
    record = words.label(change.record, "") or change.record
    if not change.fields:
        yield sentence("history", "blanked", record=record)
    elif change.removal:
        yield sentence("history", "removed", record=record, facts=_facts(change, words, 0))
    elif change.first:
        yield sentence("history", "added", record=record, facts=_facts(change, words, 1))
    else:
        yield from _fields(change, words, record)


def _fields(change: Change, words: FieldWords, record: str) -> Iterator[str]:
    for field, (old, new) in change.fields.items():
        label = words.label(change.record, field)
        if label is None or field in _UNSPOKEN:
            continue
        called = (
            label if change.record == "dispute" else f"{record} – {label[:1].lower()}{label[1:]}"
        )
        yield sentence(
            "history",
            "changed",
            field=called,
            old=words.value(change.record, field, old),
            new=words.value(change.record, field, new),
        )


def _facts(change: Change, words: FieldWords, place: int) -> str:
    """What the row said when it came or went, without what was empty."""
    said = []
    for field, values in change.fields.items():
        value, label = values[place], words.label(change.record, field)
        if value not in (None, "") and label and field not in _UNSPOKEN:
            said.append(f"{label.lower()}: {words.value(change.record, field, value)}")
    return "; ".join(said)
