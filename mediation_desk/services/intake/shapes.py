"""The shapes of a file of disputes, key by key; `dispute-file.schema.json` says the same."""

from __future__ import annotations

from typing import Final

from mediation_desk.domain import codes
from mediation_desk.services.intake.kinds import (
    BirthDay,
    Code,
    Day,
    Flag,
    Hour,
    Index,
    Side,
    Text,
    Texts,
    Word,
)
from mediation_desk.services.intake.shape import Many, One, Shape
from mediation_desk.terms import VILLAGE_TYPES, dispute_types

_LINE: Final = Text()
_STORY: Final = Text(lines=True)

OFFICE: Final = Shape(
    {"province": _LINE, "commune": _LINE, "type": Code(codes.UnitType)},
    needed=frozenset({"province", "commune", "type"}),
)
MEDIATOR: Final = Shape(
    {
        "name": _LINE,
        "gender": Code(codes.Gender),
        "birth": BirthDay(),
        "ethnicity": _LINE,
        "qualification": Code(codes.Qualification),
        "leader": Flag(),
    },
    needed=frozenset({"name"}),
)
TEAM: Final = Shape(
    {
        "name": _LINE,
        "village": _LINE,
        "village_type": Word(lambda: VILLAGE_TYPES),
        "mediators": Many(MEDIATOR),
    },
    needed=frozenset({"name"}),
)
PARTY: Final = Shape(
    {
        "side": Side(),
        "kind": Code(codes.PartyKind),
        "name": _LINE,
        "birth": BirthDay(),
        "gender": Code(codes.Gender),
        "address": _LINE,
        "id_number": _LINE,
        "phone": _LINE,
        "request": _STORY,
    },
    needed=frozenset({"side", "name"}),
)
RELATED: Final = Shape(
    {"name": _LINE, "birth": BirthDay(), "address": _LINE}, needed=frozenset({"name"})
)
INVITED: Final = Shape({"name": _LINE, "capacity": _LINE}, needed=frozenset({"name"}))
SESSION: Final = Shape(
    {
        "held_on": Hour(),
        "place": _LINE,
        "public": Flag(),
        "proceedings": _STORY,
        "result": Code(codes.SessionResult),
        "reason": _STORY,
        "next_on": Day(due=True),
    },
    needed=frozenset({"held_on"}),
)
DECLINED: Final = Shape(
    {"on": Day(), "ground": Code(codes.DeclineGround), "guidance": _STORY},
    needed=frozenset({"on", "ground"}),
)
OBLIGATION: Final = Shape(
    {"by": Side(), "what": _STORY, "how": _STORY, "due_on": Day(due=True)},
    needed=frozenset({"by", "what"}),
)
OUTCOME: Final = Shape(
    {
        "result": Code(codes.OutcomeResult),
        "end_ground": Code(codes.EndGround),
        "ended_on": Day(),
        "agreement": _STORY,
        "solution": _STORY,
        "written": Flag(),
        "reason": _STORY,
        "guidance": _STORY,
        "obligations": Many(OBLIGATION),
    },
    needed=frozenset({"result", "ended_on"}),
)
EARLIER_OUTCOME: Final = Shape(
    {**OUTCOME.kinds, "reopened_on": Day()}, needed=OUTCOME.needed | {"reopened_on"}
)
FOLLOW_UP: Final = Shape(
    {"obligation": Index(), "on": Day(), "finding": _STORY},
    needed=frozenset({"obligation", "on"}),
)
DISPUTE: Final = Shape(
    {
        "team": _LINE,
        "with_team": _LINE,
        "received_on": Day(),
        "received_how": Code(codes.ReceivedHow),
        "start_ground": Code(codes.StartGround),
        "type": Word(lambda: (type_.code for type_ in dispute_types())),
        "summary": _STORY,
        "place": _LINE,
        "parties": Many(PARTY),
        "related": Many(RELATED),
        "mediators": Texts(),
        "invited": Many(INVITED),
        "assigned_on": Day(),
        "chosen_by": Code(codes.ChosenBy),
        "sessions": Many(SESSION),
        "declined": One(DECLINED),
        "earlier_outcomes": Many(EARLIER_OUTCOME),
        "outcome": One(OUTCOME),
        "follow_up": Many(FOLLOW_UP),
    },
    needed=frozenset({"team", "received_on", "summary", "parties"}),
)
FILE: Final = Shape({"office": One(OFFICE), "teams": Many(TEAM), "disputes": Many(DISPUTE)})
