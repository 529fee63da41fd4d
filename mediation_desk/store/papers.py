"""Who signs the commune's papers and what is written in its reports, as rows."""

from __future__ import annotations

from mediation_desk.domain.report_text import ReportText
from mediation_desk.domain.signatory import Signatory
from mediation_desk.store.engine import Database
from mediation_desk.store.office import upsert
from mediation_desk.store.rows import record_of, row_of


class Papers:
    """Keeps signatories and the texts of reports; every writing method needs a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def signatories(self) -> list[Signatory]:
        """Everybody who signs or signed, in the order they were added."""
        rows = self._db.query("SELECT * FROM signatory ORDER BY rowid")
        return [record_of(Signatory, row) for row in rows]

    def keep_signatory(self, signatory: Signatory) -> None:
        """The signatory is stored as given."""
        upsert(self._db, "signatory", row_of(signatory))

    def texts(self, report: str) -> list[ReportText]:
        """All that was written in reports with this key, of every period."""
        rows = self._db.query("SELECT * FROM report_text WHERE report = ? ORDER BY id", [report])
        return [record_of(ReportText, row) for row in rows]

    def keep_text(self, text: ReportText) -> None:
        """The text is stored as given."""
        upsert(self._db, "report_text", row_of(text))
