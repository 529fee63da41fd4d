"""The closed lists of the law, by the codes that are stored and exchanged."""

from __future__ import annotations

from enum import StrEnum


class UnitType(StrEnum):
    """What a unit of the commune level is called since 1 July 2025."""

    COMMUNE = "xã"
    WARD = "phường"
    SPECIAL_ZONE = "đặc khu"


class ReceivedHow(StrEnum):
    """How the team came to know of a dispute."""

    ORAL = "oral"
    WRITTEN = "written"
    WITNESSED = "witnessed"
    ASSIGNED = "assigned"
    REFERRED = "referred"


class StartGround(StrEnum):
    """Why mediation starts (Law on Grassroots Mediation 2013, Art 16)."""

    PARTY_REQUEST = "party_request"
    WITNESSED = "witnessed"
    LEADER_ASSIGNMENT = "leader_assignment"
    BODY_REQUEST = "body_request"


class ChosenBy(StrEnum):
    """Who chose the mediators (Arts 17(1), 18(1))."""

    PARTIES = "parties"
    LEADER = "leader"


class PartyKind(StrEnum):
    """What a party may be (Art 2(3))."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    FAMILY = "family"
    FAMILIES = "families"
    ORGANISATION = "organisation"


class Gender(StrEnum):
    """As the statistical forms divide people."""

    MALE = "male"
    FEMALE = "female"


class Qualification(StrEnum):
    """What a mediator was trained in (statistical form 11c)."""

    LAW = "law"
    OTHER = "other"
    NONE = "none"


class SessionResult(StrEnum):
    """How one mediation session went; a session not held is no beginning."""

    ADJOURNED = "adjourned"
    SETTLED = "settled"
    FAILED = "failed"
    NOT_HELD = "not_held"


class OutcomeResult(StrEnum):
    """The two conclusions the law knows (Arts 24, 27)."""

    SETTLED = "settled"
    FAILED = "failed"


class EndGround(StrEnum):
    """Why mediation ended (Art 23), or that it was sent on after a held session."""

    AGREEMENT = "agreement"
    PARTY_REQUEST = "party_request"
    MEDIATOR_DECISION = "mediator_decision"
    TRANSFERRED = "transferred"


class DeclineGround(StrEnum):
    """Why a matter left the register before any session."""

    OUT_OF_SCOPE = "out_of_scope"
    SENT_ELSEWHERE = "sent_elsewhere"
    WITHDRAWN = "withdrawn"


class EndOfMandate(StrEnum):
    """Why somebody stops being a mediator (Art 11(1))."""

    OWN_WISH = "own_wish"
    STANDARD_LOST = "standard_lost"
    BREACH = "breach"


class State(StrEnum):
    """Where a dispute stands on a given day; always derived, never stored."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SETTLED = "settled"
    FAILED = "failed"
    DECLINED = "declined"


class ScopeCheck(StrEnum):
    """Whether the matter may be mediated at the grassroots (Law Art 3, Decree 15/2014 Art 5)."""

    IN = "in"
    OUT = "out"
    UNSURE = "unsure"


class Exclusion(StrEnum):
    """The matters grassroots mediation may not take (Law Art 3(1))."""

    STATE_INTEREST = "state_interest"
    FORBIDDEN_CIVIL = "forbidden_civil"
    CRIMINAL = "criminal"
    ADMINISTRATIVE = "administrative"
    OTHER_LAW = "other_law"


class ElectionForm(StrEnum):
    """How mediators are elected (Art 8(2))."""

    SHOW_OF_HANDS = "show_of_hands"
    SECRET_BALLOT = "secret_ballot"
    HOUSEHOLD_PAPERS = "household_papers"


class InvitedCapacity(StrEnum):
    """Who may be invited to help (Art 19(1)); other words may be written too."""

    RESPECTED = "respected"
    LEGAL_KNOWLEDGE = "legal_knowledge"
    VILLAGE_ELDER = "village_elder"
    RELIGIOUS = "religious"
    KNOWS_THE_MATTER = "knows_the_matter"
    BODY = "body"


class PromiseStatus(StrEnum):
    """What became of a promise at a follow-up (Arts 25, 26)."""

    NOT_DUE = "not_due"
    UNDER_WAY = "under_way"
    DONE = "done"
    NOT_DONE = "not_done"
    FORCE_MAJEURE = "force_majeure"


class SignatoryRole(StrEnum):
    """Who signs the papers of the commune's People's Committee."""

    CHAIRMAN = "chairman"
    DEPUTY = "deputy"
    OFFICER = "officer"


class SigningForm(StrEnum):
    """In whose name somebody signs (NĐ 30/2020/NĐ-CP, Điều 13)."""

    FOR_THE_COMMITTEE = "for_the_committee"
    FOR_THE_CHIEF = "for_the_chief"
    BY_ORDER = "by_order"
