"""What somebody was typing: kept beside the records until it is kept among them or discarded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The words on one page that are no record yet.

    `page` is the screen, `record` the id of what lay open on it, "" for what is new. `words` are
    the fields by their names; the person was in `at_field`, before the letter `cursor`.
    """

    page: str
    record: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    at_field: str = ""
    cursor: int = 0
    title: str = ""
    written_at: datetime
    discarded_at: datetime | None = None
