"""A desk at which disputes are worked on, and what is refused there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from mediation_desk import sentences
from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Invalid
from mediation_desk.services.casework import Casework
from tests.conftest import Desk
from tests.samples import TODAY, clock, ids


@dataclass(frozen=True)
class Work:
    desk: Desk
    casework: Casework

    @classmethod
    def at(cls, desk: Desk) -> Work:
        return cls(desk, Casework(desk.store, ids(), today=lambda: TODAY, now=clock))

    def start(self, **changes: Any) -> Dispute:
        from datetime import date

        known: dict[str, Any] = {
            "team_id": self.desk.team.id,
            "received_on": date(2026, 3, 2),
            "summary": "Tranh chấp lối đi chung.",
            "names": ["Nguyễn Văn Đạt", "Lê Thị Hòa"],
        }
        return self.casework.start(**(known | changes))

    def refuses(self, verb: Callable[..., Any], *given: Any, **fields: Any) -> list[tuple]:
        """Places and rules; every problem has its sentence and nothing was changed."""
        before = self.desk.store.head, self.desk.store.disputes.count()
        with pytest.raises(Invalid) as caught:
            verb(*given, **fields)
        assert (self.desk.store.head, self.desk.store.disputes.count()) == before
        assert all(sentences.problem(problem) for problem in caught.value.problems)
        return [(p.place, p.rule) for p in caught.value.problems]
