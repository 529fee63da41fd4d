"""Keeping what is being typed, so that no word is lost to a power cut."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mediation_desk.domain.draft import Draft
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Clock


class Drafts:
    """The drafts of whoever opened the store; each verb is one durable transaction."""

    def __init__(self, store: Store, now: Clock) -> None:
        self._store = store
        self._now = now

    @needs(Right.OWN_ACCOUNT)
    def keep(
        self,
        page: str,
        record: str,
        words: Mapping[str, str],
        *,
        at_field: str = "",
        cursor: int = 0,
        title: str = "",
    ) -> None:
        """These words are on the disk; with no words nothing is being typed there any more."""
        with self._store.transaction():
            if not words:
                self._store.drafts.forget(page, record)
                return
            draft = Draft(
                page=page,
                record=record,
                words=words,
                at_field=at_field,
                cursor=cursor,
                title=title,
                written_at=self._now(),
            )
            self._store.drafts.keep(draft)

    @needs(Right.OWN_ACCOUNT)
    def live(self) -> list[Draft]:
        """What was being typed when the program ended, the last written first."""
        return self._store.drafts.live()

    @needs(Right.OWN_ACCOUNT)
    def discarded(self) -> list[Draft]:
        """What was thrown away and can come back, the last written first."""
        return self._store.drafts.discarded()

    @needs(Right.OWN_ACCOUNT)
    def discard(self, draft: Draft) -> None:
        """The draft is in the bin."""
        with self._store.transaction():
            self._store.drafts.forget(draft.page, draft.record)
            self._store.drafts.keep(replace(draft, discarded_at=self._now()))

    @needs(Right.OWN_ACCOUNT)
    def throw_away(self, page: str, record: str, words: Mapping[str, str], title: str) -> None:
        """These words are in the bin, and nothing is being typed there any more."""
        draft = Draft(page=page, record=record, words=words, title=title, written_at=self._now())
        self.discard(draft)

    @needs(Right.OWN_ACCOUNT)
    def bring_back(self, draft: Draft) -> Draft:
        """A discarded draft is live again; it takes the place of what is being typed there."""
        live = replace(draft, discarded_at=None)
        with self._store.transaction():
            self._store.drafts.drop(draft)
            self._store.drafts.keep(live)
        return live

    @needs(Right.OWN_ACCOUNT)
    def keep_again(self, draft: Draft) -> None:
        """A draft just discarded waits again as it did."""
        with self._store.transaction():
            for gone in self._store.drafts.discarded():
                if replace(gone, discarded_at=None) == draft:
                    self._store.drafts.drop(gone)
            self._store.drafts.keep(draft)

    @needs(Right.OWN_ACCOUNT)
    def drop(self, draft: Draft) -> None:
        """The draft is gone for good."""
        with self._store.transaction():
            self._store.drafts.drop(draft)
