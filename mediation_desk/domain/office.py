"""The commune and its mediation teams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.codes import EndOfMandate, Gender, Qualification, UnitType
from mediation_desk.domain.dates import Birth


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The commune whose teams this store serves, by the names printed on its papers.

    `province` is its full name ("Tỉnh Phú Thọ"), `commune` the bare one ("Mai Châu").
    The code and the printed names are both kept: a paper of August keeps the name of August even
    when the unit is renamed in September.
    """

    id: str
    province: str
    commune: str
    type: UnitType
    province_code: str
    commune_code: str
    practice: bool = False

    @property
    def title(self) -> str:
        """The unit with its word in front: "xã Mai Châu", "Phường 1" when the name is a number."""
        word = self.type.capitalize() if self.commune[:1].isdigit() else self.type
        return f"{word} {self.commune}"

    @property
    def province_title(self) -> str:
        """The province as a sentence names it: "tỉnh Phú Thọ", "thành phố Huế"."""
        first, _, rest = self.province.partition(" ")
        if self.province.startswith("Thành phố "):
            return f"thành phố {self.province.removeprefix('Thành phố ')}"
        return f"tỉnh {rest if first == 'Tỉnh' else self.province}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A mediation team of one village or urban group (Law Art 12)."""

    id: str
    name: str
    village: str
    village_type: str
    position: int
    founded_on: date | None = None
    dissolved_on: date | None = None
    required_size: int | None = None
    minority_area: bool = False
    decision_number: str = ""
    decision_on: date | None = None

    def existed_between(self, first: date, last: date) -> bool:
        """Whether the team existed on at least one day from `first` to `last`."""
        founded = self.founded_on is None or self.founded_on <= last
        return founded and (self.dissolved_on is None or self.dissolved_on >= first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mediator:
    """A recognised mediator of one team (Law Arts 7-9, 11)."""

    id: str
    team_id: str
    name: str
    gender: Gender | None = None
    birth: Birth | None = None
    ethnicity: str = ""
    qualification: Qualification | None = None
    leader: bool = False
    id_number: str = ""
    residence: str = ""
    address: str = ""
    phone: str = ""
    education: str = ""
    occupation: str = ""
    organisation: str = ""
    elected_on: date | None = None
    votes_for: int | None = None
    votes_total: int | None = None
    decision_number: str = ""
    decision_on: date | None = None
    leader_decision_number: str = ""
    leader_decision_on: date | None = None
    ended_on: date | None = None
    end_reason: EndOfMandate | None = None
    end_decision_number: str = ""
    end_decision_on: date | None = None
    health_insurance: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """One training a mediator took (statistical forms 10c, 11c)."""

    id: str
    mediator_id: str
    on: date
    content: str = ""
    organiser: str = ""
    hours: int | None = None
