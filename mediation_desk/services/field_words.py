"""How a field of a record is called and its value said, as the page has them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, get_args, get_type_hints

from mediation_desk.domain.codes import DeclineGround
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator, Office, Team, Training
from mediation_desk.domain.outcome import FollowUp, Obligation, Outcome, Round
from mediation_desk.domain.people import Assignment, Invited, Party, RelatedPerson
from mediation_desk.domain.session import Attendance, Session
from mediation_desk.paths import resource_text
from mediation_desk.sentences import sentence
from mediation_desk.terms import dispute_types, term

_RECORDS: Mapping[str, tuple[type[Any], ...]] = MappingProxyType(
    {
        "dispute": (Dispute,),
        "party": (Party,),
        "related_person": (RelatedPerson,),
        "assignment": (Assignment,),
        "invited": (Invited,),
        "session": (Session,),
        "attendance": (Attendance,),
        "round": (Round, Outcome),
        "obligation": (Obligation,),
        "follow_up": (FollowUp,),
        "office": (Office,),
        "team": (Team,),
        "mediator": (Mediator,),
        "training": (Training,),
    }
)
_ID = "_id"


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Says fields and values; `names` are people and teams by their ids."""

    names: Mapping[str, str]

    def label(self, record: str, field: str) -> str | None:
        """The field as the page calls it; "" for the record itself, None for what nobody reads."""
        return _labels().get((record, field))

    def value(self, record: str, field: str, value: str | int | None) -> str:
        """The value as a person reads it."""
        if value is None or value == "":
            return sentence("history", "nothing")
        if field.endswith(_ID):
            return self.names.get(str(value), str(value))
        if (record, field) == ("dispute", "type"):
            return _type(str(value))
        return _said(_kinds(record).get(field), value)


def _said(kind: type[Any] | None, value: str | int) -> str:
    try:
        return _read(kind, value)
    except (ValueError, KeyError):
        # What an older program wrote is shown as it stands.
        return str(value)


def _read(kind: type[Any] | None, value: str | int) -> str:
    if kind is bool:
        return sentence("history", "yes" if value else "no")
    if kind is None or not isinstance(value, str):
        return str(value)
    if issubclass(kind, StrEnum):
        return term(kind(value))
    return _moment(kind, value)


def _moment(kind: type[Any], value: str) -> str:
    """A day, an hour or a moment; any other text as it stands."""
    if kind is datetime:
        return f"{datetime.fromisoformat(value).astimezone():%d/%m/%Y %H:%M}"
    if kind is date:
        return screen_date(date.fromisoformat(value))
    if kind is time:
        return f"{time.fromisoformat(value):%H:%M}"
    return value


def _type(code: str) -> str:
    types = dispute_types()
    return types[code].term if code in types else code


@cache
def _kinds(record: str) -> Mapping[str, type[Any]]:
    """The plain type of each field of the record's row."""
    found = {"declined_on": date, "declined_ground": DeclineGround, "deleted_at": datetime}
    for kind in _RECORDS.get(record, ()):
        hints = get_type_hints(kind)
        found |= {f.name: _bare(hints[f.name]) for f in fields(kind)}
    return MappingProxyType({n: k for n, k in found.items() if isinstance(k, type)})


def _bare(hint: Any) -> Any:
    if isinstance(hint, UnionType):
        return next(arm for arm in get_args(hint) if arm is not NoneType)
    return hint


@cache
def _labels() -> Mapping[tuple[str, str], str]:
    rows = csv.DictReader(resource_text("data", "fields.csv").splitlines())
    return MappingProxyType({(r["record"], r["field"]): r["label"] for r in rows})
