"""The legal bases papers begin with: dated lines, chosen by the day of the paper."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """One line beginning with "Căn cứ", or the name of the law alone; without its closing mark."""

    text: str
    papers: tuple[str, ...]
    valid_from: date
    valid_to: date | None
    source: str
    state: str

    def holds_on(self, day: date) -> bool:
        """Whether the basis was in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class LegalBases:
    """All lines known, in the order they are printed."""

    lines: tuple[LegalBasis, ...]

    @classmethod
    def from_toml(cls, text: str) -> LegalBases:
        """The lines written in `text` as tables ``[[base]]``."""
        rows = tomllib.loads(text)["base"]
        return cls(
            tuple(
                LegalBasis(
                    text=row["text"],
                    papers=tuple(row["papers"]),
                    valid_from=row["valid_from"],
                    valid_to=row.get("valid_to"),
                    source=row["source"],
                    state=row["state"],
                )
                for row in rows
            )
        )

    def of(self, paper: str, day: date) -> list[str]:
        """The lines a paper of that day prints."""
        return [line.text for line in self.lines if paper in line.papers and line.holds_on(day)]
