"""One store that files of disputes are added to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator
from mediation_desk.errors import Invalid
from mediation_desk.services.registering import Added, Registering
from mediation_desk.store.database import Store
from tests.samples import TODAY, ids
from tests.services.intake.files import Said, said, written


@dataclass(frozen=True)
class Counter:
    """Where files are handed in; nothing is ever kept of a refused one."""

    store: Store

    def add(self, document: Any, *, again: bool = False) -> Added:
        content = document if isinstance(document, bytes) else written(document)
        return Registering(self.store, ids(), TODAY).add(content, again=again)

    def refuses(self, document: Any, *, again: bool = False) -> Said:
        before = self.seen()
        with pytest.raises(Invalid) as caught:
            self.add(document, again=again)
        assert self.seen() == before
        return said(caught.value.problems)

    def seen(self) -> tuple[Any, ...]:
        offices = self.store.offices
        kept = (offices.office(), offices.teams(), offices.mediators())
        return (*kept, self.store.disputes.count(), self.store.head)

    def kept(self, added: Added) -> list[Dispute]:
        return self.store.disputes.some([id_ for _, _, id_ in added.numbers])

    def mediator(self, name: str, birth: str | None = None) -> Mediator:
        (found,) = [
            m
            for m in self.store.offices.mediators()
            if m.name == name and (birth is None or (m.birth and m.birth.iso() == birth))
        ]
        return found

    def named(self, dispute: Dispute) -> Iterator[str]:
        people = {m.id: m for m in self.store.offices.mediators()}
        for assignment in dispute.assignments:
            person = people[assignment.mediator_id]
            yield f"{person.name} {person.birth.iso() if person.birth else '?'}"
