"""What people do that changes no dispute and is remembered all the same: looks, prints, exports."""

from __future__ import annotations

from typing import NamedTuple

from mediation_desk.domain.account import Act, ActKind
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Clock, Ids


class Done(NamedTuple):
    """An act and the name of the account that did it."""

    who: str
    act: Act


class Acts:
    """Enters looks, prints and exports of one store into its history.

    None of them moves the last change of a dispute. On a full disk, where the store may only be
    read, nothing is entered: who must print then is not kept from it.
    """

    def __init__(self, store: Store, ids: Ids, now: Clock) -> None:
        self._store = store
        self._ids = ids
        self._now = now

    @needs(Right.SEE_CASES, dispute="dispute_id")
    def looked_at(self, dispute_id: str) -> None:
        """The person opened the page of this dispute."""
        self._enter(ActKind.LOOK, "", dispute_id)

    @needs(Right.SEE_CASES, dispute="dispute_id")
    def printed(self, dispute_id: str, *papers: str) -> None:
        """These papers of the dispute, by their keys, were printed or saved as PDF."""
        if papers:
            self._enter(ActKind.PRINT, " ".join(papers), dispute_id)

    @needs(Right.LIST_CASES, within_reach=True)
    def exported(self, what: str) -> None:
        """The person took a list or report out of the store: "quarterly 2026-Q3 .pdf"."""
        self._enter(ActKind.EXPORT, what, None)

    @needs(Right.SEE_CASES, dispute="dispute_id")
    def of_dispute(self, dispute_id: str) -> list[Done]:
        """Who looked at this dispute or printed its papers, and when, the last first."""
        return [Done(who, act) for who, act in self._store.accounts.acts(dispute_id)]

    @needs(Right.KEEP_ACCOUNTS)
    def everything(self) -> list[Done]:
        """Everything that was done, wrong passwords too, the last first."""
        return [Done(who, act) for who, act in self._store.accounts.acts()]

    def _enter(self, kind: ActKind, what: str, dispute_id: str | None) -> None:
        if self._store.read_only:
            return
        act = Act(id=self._ids.new(), kind=kind, at=self._now(), what=what, dispute_id=dispute_id)
        with self._store.transaction():
            self._store.accounts.keep_act(act)
