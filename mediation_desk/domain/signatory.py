"""Who signs the papers of the commune, and in whose name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.codes import SignatoryRole, SigningForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One person who signs for the commune from `since` to `until`, both included.

    `form` is the authority (NĐ 30/2020/NĐ-CP Phụ lục I): for the committee, for the chairman, by
    his order. `title` is the person's own: "Chủ tịch", "Phó Chủ tịch".
    """

    id: str
    role: SignatoryRole
    form: SigningForm
    name: str
    title: str
    since: date | None = None
    until: date | None = None

    def signs_on(self, day: date) -> bool:
        """Whether papers of that day may bear this name."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)
