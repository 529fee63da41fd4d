"""What people were typing, as rows: no records, so they have no history."""

from __future__ import annotations

import json
from datetime import datetime

from mediation_desk.domain.draft import Draft
from mediation_desk.store.engine import Database

_LIVE = ""


class Drafts:
    """The drafts of one account; every writing method needs a transaction."""

    def __init__(self, db: Database, who: str) -> None:
        self._db = db
        self._who = who

    def keep(self, draft: Draft) -> None:
        """The draft takes the place of the one of the same page and record."""
        words = json.dumps(dict(draft.words), ensure_ascii=False)
        discarded = draft.discarded_at.isoformat() if draft.discarded_at else _LIVE
        self._db.execute(
            "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                self._who,
                draft.page,
                draft.record,
                discarded,
                words,
                draft.at_field,
                draft.cursor,
                draft.title,
                draft.written_at.isoformat(),
            ],
        )

    def forget(self, page: str, record: str) -> None:
        """Nothing is being typed there any more; what was discarded before stays."""
        self._db.execute(
            "DELETE FROM draft WHERE who = ? AND page = ? AND record = ? AND discarded_at = ''",
            [self._who, page, record],
        )

    def drop(self, draft: Draft) -> None:
        """A discarded draft is gone for good."""
        at = draft.discarded_at.isoformat() if draft.discarded_at else _LIVE
        self._db.execute(
            "DELETE FROM draft WHERE who = ? AND page = ? AND record = ? AND discarded_at = ?",
            [self._who, draft.page, draft.record, at],
        )

    def live(self) -> list[Draft]:
        """What is being typed or was when the program ended, the last written first."""
        return self._some("discarded_at = ''")

    def discarded(self) -> list[Draft]:
        """What was thrown away, the last written first."""
        return self._some("discarded_at <> ''")

    def _some(self, which: str) -> list[Draft]:
        rows = self._db.query(
            f"SELECT * FROM draft WHERE who = ? AND {which} ORDER BY written_at DESC", [self._who]
        )
        return [
            Draft(
                page=row["page"],
                record=row["record"],
                words=json.loads(row["words"]),
                at_field=row["at_field"],
                cursor=row["cursor"],
                title=row["title"],
                written_at=datetime.fromisoformat(row["written_at"]),
                discarded_at=_moment(row["discarded_at"]),
            )
            for row in rows
        ]


def _moment(words: str) -> datetime | None:
    return datetime.fromisoformat(words) if words else None
