"""Which mediator of a file is which mediator of a store, when people share a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from mediation_desk.domain.office import Mediator
from mediation_desk.domain.text import equality_key
from mediation_desk.services.intake.reading import Reading, quoted
from mediation_desk.services.intake.shape import Row


def matched(
    rows: Sequence[Row], stored: Sequence[Mediator], reading: Reading
) -> Iterator[tuple[Row, Mediator | None]]:
    """Each mediator of one team in the file with the stored one it is; None for somebody new.

    Names and births that agree make the same person. A name alone does where only one bears it. One
    name with another birth is a change of that person, unless the file names that person as well.
    Rows that could be two people, or are one person twice, are named in `reading` and left out.
    """
    people = _by_name(stored)
    rows = [row for row in rows if "name" in row.values]
    exact = {row.place: _exact(row, people) for row in rows}
    claimed = {person.id for person in exact.values() if person}
    others = Counter(_key(row) for row in rows if exact[row.place] is None)
    seen: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        key, person = _key(row), exact[row.place]
        if any(_alike(row, other) for other in seen[key]):
            reading.refuse(row.at("name"), "mediator_twice", name=quoted(row.values["name"]))
            continue
        seen[key].append(row)
        free = [other for other in people.get(key, []) if other.id not in claimed]
        if person is None and free and len(free) + others[key] > 2:
            reading.refuse(row.at("name"), "mediator_unclear", name=quoted(row.values["name"]))
            continue
        yield row, person or next(iter(free), None)


def _key(row: Row) -> str:
    return equality_key(row.values["name"])


def _by_name(stored: Sequence[Mediator]) -> dict[str, list[Mediator]]:
    found: dict[str, list[Mediator]] = defaultdict(list)
    for person in stored:
        found[equality_key(person.name)].append(person)
    return found


def _exact(row: Row, people: dict[str, list[Mediator]]) -> Mediator | None:
    """The stored mediator whose name and birth are those of the row, if that is one person."""
    same = people.get(_key(row), [])
    birth = row.get("birth")
    found = [person for person in same if person.birth == birth]
    if birth is None:
        return found[0] if len(same) == len(found) == 1 else None
    return found[0] if len(found) == 1 else None


def _alike(row: Row, other: Row) -> bool:
    births = row.get("birth"), other.get("birth")
    return None in births or births[0] == births[1]
