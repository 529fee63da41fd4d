"""Every change to the store's tables, oldest first; each is one function and is never edited.

A migration may not import today's domain: the old meaning must stay. Stored triggers are not made
here but in `triggers`, which is run after every change because some changes drop them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mediation_desk.store.engine import Database, utilities

if TYPE_CHECKING:
    import sqlite_utils

APPLICATION_ID = 0x4847_4D44
"""Written into every store, so that noise or another program's file is never taken for one."""


def version_count() -> int:
    """How many migrations this program knows; a store counting more is from a newer program."""
    return len(STEPS)


def names() -> tuple[str, ...]:
    """The names of the migrations, oldest first."""
    return tuple(step.__name__ for step in STEPS)


def apply(db: Database, *, stop_before: str | None = None) -> None:
    """The tables have today's shape, or the one they had before the migration named."""
    known = utilities().Migrations("mediation_desk")
    for step in STEPS:
        known()(step)
    known.apply(db.tables(), stop_before=stop_before)


def _run(db: sqlite_utils.Database, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)


def create_office_and_teams(db: sqlite_utils.Database) -> None:
    """The commune, its teams and their mediators, ended and dissolved ones included."""
    _run(
        db,
        """
        CREATE TABLE machine (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, here INTEGER NOT NULL,
            added_at TEXT NOT NULL
        ) STRICT;
        CREATE TABLE office (
            id TEXT PRIMARY KEY, province TEXT NOT NULL, commune TEXT NOT NULL,
            type TEXT NOT NULL, province_code TEXT NOT NULL, commune_code TEXT NOT NULL,
            practice INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE team (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, village TEXT NOT NULL,
            village_type TEXT NOT NULL, position INTEGER NOT NULL, founded_on TEXT,
            dissolved_on TEXT, required_size INTEGER, minority_area INTEGER NOT NULL,
            decision_number TEXT NOT NULL, decision_on TEXT
        ) STRICT;
        CREATE TABLE mediator (
            id TEXT PRIMARY KEY, team_id TEXT NOT NULL REFERENCES team(id), name TEXT NOT NULL,
            gender TEXT, birth TEXT, ethnicity TEXT NOT NULL, qualification TEXT,
            leader INTEGER NOT NULL, id_number TEXT NOT NULL, residence TEXT NOT NULL,
            address TEXT NOT NULL, phone TEXT NOT NULL, education TEXT NOT NULL,
            occupation TEXT NOT NULL, organisation TEXT NOT NULL, elected_on TEXT,
            votes_for INTEGER, votes_total INTEGER, decision_number TEXT NOT NULL,
            decision_on TEXT, leader_decision_number TEXT NOT NULL, leader_decision_on TEXT,
            ended_on TEXT, end_reason TEXT, end_decision_number TEXT NOT NULL,
            end_decision_on TEXT, health_insurance INTEGER
        ) STRICT;
        CREATE INDEX mediator_of_team ON mediator(team_id);
        CREATE TABLE training (
            id TEXT PRIMARY KEY, mediator_id TEXT NOT NULL REFERENCES mediator(id),
            "on" TEXT NOT NULL, content TEXT NOT NULL, organiser TEXT NOT NULL, hours INTEGER
        ) STRICT;
        """,
    )


def create_disputes(db: sqlite_utils.Database) -> None:
    """Disputes and all that happens in them; a row for each event, none for a deduced state."""
    _run(
        db,
        """
        CREATE TABLE dispute (
            id TEXT PRIMARY KEY, team_id TEXT NOT NULL REFERENCES team(id),
            partner_team_id TEXT REFERENCES team(id),
            year INTEGER NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL,
            book INTEGER NOT NULL, received_on TEXT NOT NULL, received_how TEXT,
            start_ground TEXT, type TEXT, summary TEXT NOT NULL, place TEXT NOT NULL,
            scope_check TEXT, scope_reason TEXT NOT NULL, notes TEXT NOT NULL,
            first_session_exception TEXT NOT NULL, assigned_on TEXT, chosen_by TEXT,
            declined_on TEXT, declined_ground TEXT, declined_guidance TEXT NOT NULL,
            deleted_at TEXT, deleted_reason TEXT NOT NULL, recorded_at TEXT NOT NULL,
            UNIQUE (team_id, year, series, serial)
        ) STRICT;
        CREATE INDEX dispute_received ON dispute(received_on);
        CREATE INDEX dispute_declined ON dispute(declined_on) WHERE declined_on IS NOT NULL;
        CREATE TABLE party (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, side TEXT NOT NULL, kind TEXT NOT NULL,
            name TEXT NOT NULL, birth TEXT, gender TEXT, address TEXT NOT NULL,
            id_number TEXT NOT NULL, phone TEXT NOT NULL, request TEXT NOT NULL,
            ethnicity TEXT NOT NULL, representative TEXT NOT NULL, needs_support INTEGER,
            minor INTEGER
        ) STRICT;
        CREATE INDEX party_of_dispute ON party(dispute_id);
        CREATE TABLE related_person (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, name TEXT NOT NULL, birth TEXT, address TEXT NOT NULL,
            agrees INTEGER
        ) STRICT;
        CREATE INDEX related_person_of_dispute ON related_person(dispute_id);
        CREATE TABLE assignment (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, mediator_id TEXT NOT NULL REFERENCES mediator(id),
            ended_on TEXT, end_reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX assignment_of_dispute ON assignment(dispute_id);
        CREATE TABLE invited (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, name TEXT NOT NULL, capacity TEXT NOT NULL,
            other_side_agrees INTEGER
        ) STRICT;
        CREATE INDEX invited_of_dispute ON invited(dispute_id);
        CREATE TABLE session (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, held_on TEXT NOT NULL, held_at TEXT, ended_at TEXT,
            place TEXT NOT NULL, public INTEGER, publicity_agreed INTEGER,
            proceedings TEXT NOT NULL, proposal TEXT NOT NULL, result TEXT,
            reason TEXT NOT NULL, next_on TEXT
        ) STRICT;
        CREATE INDEX session_of_dispute ON session(dispute_id, result, held_on);
        CREATE TABLE attendance (
            id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session(id),
            position INTEGER NOT NULL, person_id TEXT NOT NULL, present INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX attendance_of_session ON attendance(session_id);
        CREATE TABLE round (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, opened_on TEXT NOT NULL, ended_on TEXT, result TEXT,
            end_ground TEXT, agreement TEXT NOT NULL, solution TEXT NOT NULL, written INTEGER,
            document_number TEXT NOT NULL, document_on TEXT, reason TEXT NOT NULL,
            guidance TEXT NOT NULL
        ) STRICT;
        CREATE INDEX round_of_dispute ON round(dispute_id);
        CREATE INDEX round_in_time ON round(ended_on, opened_on, dispute_id);
        CREATE TABLE obligation (
            id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round(id),
            position INTEGER NOT NULL, "by" TEXT NOT NULL, what TEXT NOT NULL,
            how TEXT NOT NULL, due_on TEXT
        ) STRICT;
        CREATE INDEX obligation_of_round ON obligation(round_id);
        CREATE TABLE follow_up (
            id TEXT PRIMARY KEY, obligation_id TEXT NOT NULL REFERENCES obligation(id),
            position INTEGER NOT NULL, "on" TEXT NOT NULL, finding TEXT NOT NULL,
            status TEXT, mediator_id TEXT REFERENCES mediator(id), reported_on TEXT
        ) STRICT;
        CREATE INDEX follow_up_of_obligation ON follow_up(obligation_id);
        CREATE TABLE attachment (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL,
            sha256 TEXT NOT NULL, content BLOB NOT NULL
        ) STRICT;
        CREATE INDEX attachment_of_dispute ON attachment(dispute_id);
        CREATE TABLE event (
            id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute(id),
            position INTEGER NOT NULL, kind TEXT NOT NULL, "on" TEXT NOT NULL,
            person_id TEXT, text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX event_of_dispute ON event(dispute_id);
        """,
    )


def create_history(db: sqlite_utils.Database) -> None:
    """One entry for each saved record: who changed what, from what, on which machine."""
    _run(
        db,
        """
        CREATE TABLE history (
            sequence INTEGER PRIMARY KEY, machine INTEGER NOT NULL REFERENCES machine(number),
            counter INTEGER NOT NULL, parents TEXT NOT NULL, record TEXT NOT NULL,
            row_id TEXT NOT NULL, changes TEXT, who TEXT NOT NULL, at TEXT NOT NULL,
            salt BLOB NOT NULL, digest BLOB NOT NULL, mac BLOB NOT NULL,
            UNIQUE (machine, counter)
        ) STRICT;
        CREATE INDEX history_of_row ON history(row_id);
        CREATE TABLE store (
            one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, history_key BLOB NOT NULL
        ) STRICT;
        """,
    )


def create_search(db: sqlite_utils.Database) -> None:
    """The words people look for, folded and as spelled, with a full-text index over the folded."""
    _run(
        db,
        """
        CREATE TABLE finding (
            dispute_id TEXT NOT NULL UNIQUE REFERENCES dispute(id), place INTEGER PRIMARY KEY,
            folded TEXT NOT NULL, spelled TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE finding_words USING fts5(
            folded, spelled, content='finding', content_rowid='place', detail=column,
            prefix='1 2 3', tokenize='unicode61 remove_diacritics 0'
        );
        """,
    )


def add_signatories_and_report_texts(db: sqlite_utils.Database) -> None:
    """Who signs for the commune and when; what people wrote in a report, its number and date.

    The two indexes on older tables hold all that a list of 100,000 disputes is chosen by.
    """
    _run(
        db,
        """
        CREATE TABLE signatory (
            id TEXT PRIMARY KEY, role TEXT NOT NULL, form TEXT NOT NULL, name TEXT NOT NULL,
            title TEXT NOT NULL, since TEXT, until TEXT
        ) STRICT;
        CREATE TABLE report_text (
            id TEXT PRIMARY KEY, report TEXT NOT NULL, period TEXT NOT NULL,
            calendar TEXT NOT NULL, part TEXT NOT NULL, text TEXT NOT NULL,
            number TEXT NOT NULL, dated TEXT
        ) STRICT;
        CREATE INDEX report_text_of_report ON report_text(report, period);
        CREATE INDEX round_results ON round(dispute_id, position, result);
        CREATE INDEX dispute_listed ON dispute(
            received_on, team_id, year, serial, series, id, type, declined_on, deleted_at
        ) WHERE deleted_at IS NULL;
        """,
    )


def add_drafts(db: sqlite_utils.Database) -> None:
    """What people are typing, by account and page; no record, and without a history."""
    _run(
        db,
        """
        CREATE TABLE draft (
            who TEXT NOT NULL, page TEXT NOT NULL, record TEXT NOT NULL,
            discarded_at TEXT NOT NULL, words TEXT NOT NULL, at_field TEXT NOT NULL,
            cursor INTEGER NOT NULL, title TEXT NOT NULL, written_at TEXT NOT NULL,
            PRIMARY KEY (who, page, record, discarded_at)
        ) STRICT;
        """,
    )


def find_rows_taken_away(db: sqlite_utils.Database) -> None:
    """Rows that were taken away are found by what they stood under."""
    _run(
        db,
        """
        CREATE INDEX history_of_removed ON history(
            coalesce(json_extract(changes, '$.dispute_id[0]'),
            json_extract(changes, '$.session_id[0]'), json_extract(changes, '$.round_id[0]'),
            json_extract(changes, '$.obligation_id[0]'))
        ) WHERE json_extract(changes, '$.id[0]') IS NOT NULL
            AND json_extract(changes, '$.id[1]') IS NULL;
        """,
    )


def add_accounts_and_acts(db: sqlite_utils.Database) -> None:
    """Who may work with the store in which roles; looks, prints, exports and wrong passwords.

    The two indexes on older tables hold what the lists of mediators and partner teams ask for.
    """
    _run(
        db,
        """
        CREATE TABLE account (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL,
            mediator_id TEXT REFERENCES mediator(id), team_id TEXT REFERENCES team(id),
            removed_on TEXT
        ) STRICT;
        CREATE TABLE act (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL,
            dispute_id TEXT REFERENCES dispute(id)
        ) STRICT;
        CREATE INDEX act_of_dispute ON act(dispute_id) WHERE dispute_id IS NOT NULL;
        CREATE INDEX assignment_of_mediator ON assignment(mediator_id, ended_on, dispute_id);
        CREATE INDEX dispute_of_partner ON dispute(partner_team_id, id)
            WHERE partner_team_id IS NOT NULL;
        """,
    )


def add_pins(db: sqlite_utils.Database) -> None:
    """With which PIN an account's owner unlocks the screen; no record, and without a history."""
    _run(
        db,
        """
        CREATE TABLE pin (
            who TEXT PRIMARY KEY, salt BLOB NOT NULL, digest BLOB NOT NULL
        ) STRICT;
        """,
    )


STEPS: Final = (
    create_office_and_teams,
    create_disputes,
    create_history,
    create_search,
    add_signatories_and_report_texts,
    add_drafts,
    find_rows_taken_away,
    add_accounts_and_acts,
    add_pins,
)
"""All of them, oldest first; a new one is named last."""
