"""Where the columns of the register stand, for its head and its rows alike."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.ui.look import Look

ROW_HEIGHT = 60
HEAD_HEIGHT = 38
_PAD = 16
_NUMBER, _RECEIVED, _TEAM, _STATE, _PICTURE = 54, 104, 120, 158, 44
_WITHOUT_TEAM_BELOW = 700
_PICTURE_ONLY_BELOW = 470


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Left edge and width in px of now."""

    left: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of one width; `team` is None where it stands under the date instead."""

    number: Column
    received: Column
    matter: Column
    team: Column | None
    state: Column
    state_in_words: bool


def columns(width: int, look: Look) -> Columns:
    """The columns of rows *width* px wide; parties and matter take what the others leave."""
    px = look.px
    logical = width / look.zoom
    with_team, in_words = logical >= _WITHOUT_TEAM_BELOW, logical >= _PICTURE_ONLY_BELOW
    number = Column(left=px(_PAD), width=px(_NUMBER))
    received = Column(left=number.left + number.width + px(4), width=px(_RECEIVED))
    state_width = px(_STATE if in_words else _PICTURE)
    state = Column(left=width - px(12) - state_width, width=state_width)
    team_width = px(_TEAM) if with_team else 0
    team = Column(left=state.left - team_width, width=team_width - px(8)) if with_team else None
    left = received.left + received.width
    matter = Column(left=left, width=state.left - team_width - left - px(12))
    return Columns(
        number=number,
        received=received,
        matter=matter,
        team=team,
        state=state,
        state_in_words=in_words,
    )
