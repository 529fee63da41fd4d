"""What a good programmer would write by hand for one job, on the same file, with the same result.

Nothing here is ours but the layout of the tables; the engine is the same.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

engine: Any = import_module("sqlcipher3.dbapi2")


def connect(path: Path, key: bytes) -> Any:
    conn = engine.connect(str(path), isolation_level=None, cached_statements=500)
    conn.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    conn.execute("PRAGMA journal_mode=WAL")
    conn.execute("PRAGMA synchronous=FULL")
    conn.execute("PRAGMA cache_size=-64000")
    return conn


FIRST_PAGE = """
SELECT d.id, d.serial || '/' || d.year, d.received_on, t.name, d.summary,
       (SELECT group_concat(p.name, ' - ') FROM party p WHERE p.dispute_id = d.id)
FROM dispute d JOIN team t ON t.id = d.team_id
WHERE d.deleted_at IS NULL ORDER BY d.received_on LIMIT 50
"""


def open_and_first_page(path: Path, key: bytes) -> list[Any]:
    conn = connect(path, key)
    rows = conn.execute(FIRST_PAGE).fetchall()
    conn.close()
    return rows


def search(conn: Any, words: list[str], limit: int) -> list[str]:
    match = " ".join(f'folded: "{w}" *' for w in words)
    rows = conn.execute(
        "SELECT f.dispute_id FROM finding_words w JOIN finding f ON f.place = w.rowid"
        " JOIN dispute d ON d.id = f.dispute_id WHERE finding_words MATCH ?"
        " AND d.deleted_at IS NULL ORDER BY w.rowid DESC LIMIT ?",
        [match, limit],
    )
    return [row[0] for row in rows.fetchall()]


def bare_commit(conn: Any, number: int) -> None:
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("UPDATE bench_row SET n = ?", [number])
    conn.execute("COMMIT")


_QUARTER = """
WITH c AS (
  SELECT d.id, d.team_id, d.type,
    (SELECT r.result FROM round r WHERE r.dispute_id = d.id AND r.opened_on <= :hi
      ORDER BY r.position DESC LIMIT 1) AS result,
    (SELECT r.ended_on FROM round r WHERE r.dispute_id = d.id AND r.opened_on <= :hi
      ORDER BY r.position DESC LIMIT 1) AS ended,
    (SELECT max(r.position) FROM round r WHERE r.dispute_id = d.id AND r.opened_on <= :hi) AS again,
    EXISTS (SELECT 1 FROM session s WHERE s.dispute_id = d.id AND s.held_on <= :hi
      AND (s.result IS NULL OR s.result <> 'not_held')) AS held
  FROM dispute d
  WHERE d.deleted_at IS NULL AND d.received_on BETWEEN :lo AND :hi
    AND (d.declined_on IS NULL OR d.declined_on > :hi)
)
SELECT c.team_id, c.id, c.type,
  CASE WHEN c.ended <= :hi THEN c.result WHEN c.held OR c.again > 0 THEN 'in_progress'
       ELSE 'not_started' END
FROM c JOIN team t ON t.id = c.team_id ORDER BY t.position, c.id
"""

_OPEN_AT = """
SELECT count(*) FROM round r JOIN dispute d ON d.id = r.dispute_id
WHERE (r.ended_on IS NULL OR r.ended_on > :at) AND r.opened_on <= :at AND d.deleted_at IS NULL
  AND (d.declined_on IS NULL OR d.declined_on > :at)
"""

_FLOWS = """
SELECT
 (SELECT count(*) FROM dispute WHERE deleted_at IS NULL AND received_on BETWEEN :lo AND :hi),
 (SELECT count(*) FROM round r JOIN dispute d ON d.id = r.dispute_id WHERE d.deleted_at IS NULL
   AND r.position > 0 AND r.opened_on BETWEEN :lo AND :hi
   AND (r.ended_on IS NULL OR r.ended_on >= :lo)),
 (SELECT count(*) FROM round r JOIN dispute d ON d.id = r.dispute_id WHERE d.deleted_at IS NULL
   AND r.result = 'settled' AND r.ended_on BETWEEN :lo AND :hi),
 (SELECT count(*) FROM round r JOIN dispute d ON d.id = r.dispute_id WHERE d.deleted_at IS NULL
   AND r.result = 'failed' AND r.ended_on BETWEEN :lo AND :hi),
 (SELECT count(*) FROM dispute WHERE deleted_at IS NULL AND declined_on BETWEEN :lo AND :hi)
"""

_FAMILY = ("hngd.",)
_OTHER = ("moi_truong.", "mau_thuan.", "vi_pham.", "khac")
COLUMNS = (
    "received",
    "scope.civil",
    "scope.family",
    "scope.other",
    "settled",
    "settled.civil",
    "settled.family",
    "settled.other",
    "failed",
    "not_started",
    "in_progress",
)


def quarter(conn: Any, first: date, last: date, before: date) -> tuple[Any, Any]:
    """The cells of the quarter's table by team with their ids, and the reconciliation's terms."""
    span = {"lo": first.isoformat(), "hi": last.isoformat()}
    cells: dict[str, dict[str, list[str]]] = {}
    for team, id_, type_, state in conn.execute(_QUARTER, span):
        row = cells.setdefault(team, {})
        scope = _scope(type_)
        places = ["received", state] + ([f"scope.{scope}"] if scope else [])
        if state == "settled" and scope:
            places.append(f"settled.{scope}")
        for place in places:
            row.setdefault(place, []).append(id_)
    opening = conn.execute(_OPEN_AT, {"at": before.isoformat()}).fetchone()[0]
    closing = conn.execute(_OPEN_AT, {"at": last.isoformat()}).fetchone()[0]
    return cells, (opening, *conn.execute(_FLOWS, span).fetchone(), closing)


def _scope(type_: str | None) -> str | None:
    if type_ is None:
        return None
    if type_.startswith(_FAMILY):
        return "family"
    return "other" if type_.startswith(_OTHER) else "civil"
