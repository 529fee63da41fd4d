"""`make bench`: every row is ours and a yardstick in one run, with the same result.

Yardsticks are hand-written on the same file and engine. Figures are ratios of medians; nothing
here passes or fails.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from mediation_desk import paths
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.opening import Credentials, Surroundings, open_store
from mediation_desk.practice_store import ACCOUNT, PASSWORD, Practice, make_practice_store
from mediation_desk.services.reports import Reports, tables
from mediation_desk.statistics.census import Basis
from mediation_desk.store.database import Store
from mediation_desk.store.twins import read_key_file
from mediation_desk.store.vault import open_slot
from tests.bench import copies, paper, window, yardsticks
from tests.bench.stopwatch import HEADING, Row, p95, seconds, side_by_side

UNTIL = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
QUARTER = Period.parse("2026-Q3", Calendar.STATISTICS)
SIZES = ((26, 1_000), (120, 100_000))
SEARCHES = ("loi di", "ranh gioi dat", "nguyen", "bui van", "tieng on dem", "hang rao", "vay tien")


def main() -> None:
    """Prints the table; `--small` leaves out the 100,000 disputes."""
    # The offscreen platform says for every window that it cannot place it.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    sizes = SIZES[:1] if "--small" in sys.argv else SIZES
    print(HEADING)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        first: dict[str, float] = {}
        for teams, disputes in sizes:
            for row in _rows(Path(folder), teams, disputes, first):
                print(row, flush=True)
        for row in copies.rows(Path(folder), 1_000 if "--small" in sys.argv else 7_000):
            print(row, flush=True)
        for row in paper.rows(Path(folder)) if "--paper" not in sys.argv else ():
            print(row, flush=True)


def _rows(folder: Path, teams: int, disputes: int, first: dict[str, float]) -> Iterator[Row]:
    practice = Practice(teams=teams, disputes=disputes, seed=1, until=UNTIL)
    start = time.perf_counter()
    path = make_practice_store(folder / str(disputes), practice)
    yield Row("practice office, history on", disputes, time.perf_counter() - start, 0, "≤ 180 s")
    key = open_slot(read_key_file(path).key_file, PASSWORD, ACCOUNT).data_key
    yield _opening(path, key, disputes)
    store = Store.reopen(path, key, who=ACCOUNT, now=lambda: NOON)
    try:
        yield _saving(store, path, key, disputes)
        yield from _searching(store, path, key, disputes)
        yield _counting(store, path, key, disputes)
    finally:
        store.close()
    yield from _growth(path, key, disputes, first)
    yield from window.rows(path, key, disputes, SEARCHES)


def _first_page(path: Path, key: bytes) -> list[object]:
    store = Store.reopen(path, key, who=ACCOUNT, now=lambda: NOON)
    page = list(store.listing.entries(store.listing.ids(limit=50)))
    store.close()
    return [*page]


def _opening(path: Path, key: bytes, disputes: int) -> Row:
    ours = [entry.id for entry in _first_page(path, key)]  # type: ignore[attr-defined]
    theirs = [row[0] for row in yardsticks.open_and_first_page(path, key)]
    assert set(ours) == set(theirs), "the first pages differ"
    pair = side_by_side(
        lambda: _first_page(path, key), lambda: yardsticks.open_and_first_page(path, key), 9
    )
    return Row("open (key known) and first page of 50", disputes, *pair, "")


def _saving(store: Store, path: Path, key: bytes, disputes: int) -> Row:
    conn = yardsticks.connect(path, key)
    conn.execute("CREATE TABLE IF NOT EXISTS bench_row (n INTEGER)")
    conn.execute("INSERT INTO bench_row VALUES (0)")
    dispute = store.disputes.get(store.listing.ids(limit=1)[0])
    numbers = iter(range(10**6))

    def save() -> None:
        with store.transaction():
            store.disputes.keep(replace(dispute, notes=f"lần {next(numbers)}"))

    pair = side_by_side(save, lambda: yardsticks.bare_commit(conn, next(numbers)), 60)
    conn.execute("DROP TABLE bench_row")
    conn.close()
    return Row("save a dispute, durable, with history", disputes, *pair, "≤ 3×")


def _searching(store: Store, path: Path, key: bytes, disputes: int) -> Iterator[Row]:
    conn = yardsticks.connect(path, key)
    typed = [text[:n] for text in SEARCHES for n in range(2, len(text) + 1) if text[n - 1] != " "]
    for text in typed:
        ours, theirs = store.search.beginning(text, 50), yardsticks.search(conn, text.split(), 50)
        assert ours == theirs, text
    works = [lambda t=t: store.search.beginning(t, 50) for t in typed]
    yards = [lambda t=t: yardsticks.search(conn, t.split(), 50) for t in typed]
    yield Row("search as typed, p95, words begin", disputes, p95(works), p95(yards), "≤ 1.5×")
    inside = seconds(lambda: store.search.inside("guye 345", 50), 5)
    yield Row("search inside words and numbers", disputes, inside, 0, "", "off the window's thread")
    conn.close()


def _counting(store: Store, path: Path, key: bytes, disputes: int) -> Row:
    conn = yardsticks.connect(path, key)
    reports = Reports(store, UNTIL)
    definition = next(d for d in tables() if d.key == "results-by-team")
    before = QUARTER.first - timedelta(1)

    def ours() -> object:
        return reports.table(definition, QUARTER, Basis.RECEIVED)

    def theirs() -> object:
        return yardsticks.quarter(conn, QUARTER.first, QUARTER.last, before)

    _same_figures(store, reports.table(definition, QUARTER, Basis.RECEIVED), theirs())
    pair = side_by_side(ours, theirs, 7)
    conn.close()
    return Row("results table of a quarter, all teams", disputes, *pair, "≤ 2×")


def _same_figures(store: Store, table: object, theirs: object) -> None:
    cells, _ = theirs  # type: ignore[misc]
    teams = {team.name: team.id for team in store.offices.teams()}
    for row in table.rows:  # type: ignore[attr-defined]
        by_hand = cells.get(teams[row.unit], {})
        for key, cell in zip(yardsticks.COLUMNS, row.cells, strict=True):
            assert sorted(cell.ids) == sorted(by_hand.get(key, [])), (row.unit, key)


def _growth(path: Path, key: bytes, disputes: int, first: dict[str, float]) -> Iterator[Row]:
    """How the same work grows from the small office to the large one."""
    page = seconds(lambda: _first_page(path, key), 9)
    around = Surroundings(lambda: NOON, lambda bits: 1 << (bits - 1))

    def with_password() -> None:
        with open_store(path, Credentials(PASSWORD, ACCOUNT), around):
            pass

    if first:
        yield Row("open and first page, against 1,000", disputes, page, first["page"], "≤ 1.3×")
    first.setdefault("page", page)
    yield Row("open with the password", disputes, seconds(with_password, 3), 0, "", "Argon2id")


if __name__ == "__main__":
    sys.path.insert(0, str(paths.resources().parent))
    main()
