"""Verbs about the bin: a dispute deleted with its reason, put back, or undone by a step."""

from __future__ import annotations

from dataclasses import replace

from mediation_desk.domain.dispute import Deletion, Dispute
from mediation_desk.domain.refusal import refuse
from mediation_desk.services.edits.fields import kept
from mediation_desk.services.rights import Right, needs
from mediation_desk.services.verbs.work import Work


class BinVerbs(Work):
    """What is done to a whole dispute."""

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def delete(self, dispute_id: str, reason: str) -> Dispute:
        """The dispute is in the bin; its number stays in the book and is never given again.

        Raises Invalid without a reason.
        """
        words = kept(Deletion, {"reason": reason}, "deleted")["reason"]
        if not words:
            refuse("deleted.reason", "delete_without_reason")
        deletion = Deletion(at=self._now(), reason=words)
        return self._edit(dispute_id, lambda d: replace(d, deleted=deletion))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def restore(self, dispute_id: str) -> Dispute:
        """The dispute is in the register again, as it was."""
        with self._store.transaction():
            deleted = self._store.disputes.get(dispute_id)
            return self._store.disputes.keep(replace(deleted, deleted=None))

    @needs(Right.CHANGE_CASES, within_reach=True)
    def bin(self) -> list[Dispute]:
        """The deleted disputes, the last deleted first."""
        return self._store.disputes.some(self._store.listing.deleted())

    @needs(Right.CHANGE_CASES, dispute="before")
    def put_back(self, before: Dispute, instead_of: Dispute | None = None) -> Dispute:
        """The dispute is again as it was `before`: the last change of a page is undone.

        `instead_of` is what that change returned; raises Invalid when the dispute is no longer
        that, because then something later would be lost.
        """
        with self._store.transaction():
            now = self._store.disputes.get(before.id)
            if instead_of is not None and now != instead_of:
                refuse("", "changed_since")
            return self._store.disputes.keep(before)
