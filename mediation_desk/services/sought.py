"""Which disputes of the register a person wants to see."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mediation_desk.domain.codes import State
from mediation_desk.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is typed and what is chosen; where nothing is named, everything is meant.

    In `types` "" stands for the disputes without one.
    """

    words: str = ""
    team_id: str | None = None
    period: Period | None = None
    state: State | None = None
    types: tuple[str, ...] = ()

    @property
    def narrowed(self) -> bool:
        """Whether anything is chosen, whatever is typed."""
        return self.by_choice() != Sought()

    def by_choice(self) -> Sought:
        """The same without what is typed."""
        return replace(self, words="")
