"""The people of one dispute: its parties, those related to it, those who help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.codes import Gender, PartyKind
from mediation_desk.domain.dates import Birth


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One party on one side of a dispute (Law Art 2(3))."""

    id: str
    side: str
    name: str
    kind: PartyKind = PartyKind.INDIVIDUAL
    birth: Birth | None = None
    gender: Gender | None = None
    address: str = ""
    id_number: str = ""
    phone: str = ""
    request: str = ""
    ethnicity: str = ""
    representative: str = ""
    needs_support: bool | None = None
    minor: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedPerson:
    """Somebody with rights or duties in the matter who is not a party (BLTTDS Art 417)."""

    id: str
    name: str
    birth: Birth | None = None
    address: str = ""
    agrees: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """A person invited to help (Law Art 19)."""

    id: str
    name: str
    capacity: str = ""
    other_side_agrees: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A mediator of the team, or of the partner team, who conducts the mediation (Arts 17, 18)."""

    id: str
    mediator_id: str
    ended_on: date | None = None
    end_reason: str = ""
