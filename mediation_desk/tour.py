"""What `make run` shows where there is no screen: a practice office, its papers, its figures."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

from mediation_desk import screen
from mediation_desk.domain.period import Calendar, PeriodKind, period_of
from mediation_desk.opening import Credentials, Opened, Surroundings, open_store
from mediation_desk.practice_store import (
    ACCOUNT,
    PASSWORD,
    STORE_NAME,
    Practice,
    make_practice_store,
)
from mediation_desk.sentences import sentence

TEAMS, DISPUTES, SEED = 12, 300, 1


def show(folder: Path, around: Surroundings) -> list[Path]:
    """Makes everything anew in `folder` and returns the papers made, in order.

    Every form of the practice office's disputes is printed once, and the table of the quarter
    before this one with the register book of its teams.
    """
    today = around.now().astimezone().date()
    practice = Practice(teams=TEAMS, disputes=DISPUTES, seed=SEED, until=today)
    shutil.rmtree(folder / "thuc-hanh", ignore_errors=True)
    store = make_practice_store(folder / "thuc-hanh", practice)
    with open_store(store, Credentials(PASSWORD, ACCOUNT), around) as opened:
        papers = folder / "giay"
        papers.mkdir(exist_ok=True)
        return [*_forms(opened, papers, today), *_reports(opened, papers, today)]


def _forms(opened: Opened, papers: Path, today: date) -> list[Path]:
    """Each form once, of the newest dispute it can be printed of."""
    from mediation_desk.documents.form import forms
    from mediation_desk.services.forms import Forms

    desk, wanted, made = Forms(opened.store, today), {f.key: f for f in forms()}, []
    for id_ in reversed(opened.store.listing.ids()):
        dispute = opened.store.disputes.get(id_)
        case_file = desk.case_file(dispute)
        for key, form in list(wanted.items()):
            if form.unfit(case_file) is None and not list(form.missing(case_file)):
                made.append(papers / f"{key}.pdf")
                desk.write(key, dispute, made[-1])
                del wanted[key]
        if not wanted:
            break
    return made


def _reports(opened: Opened, papers: Path, today: date) -> list[Path]:
    from mediation_desk.services.reports import Reports, Wanted, endings, report_keys

    quarter = period_of(today, PeriodKind.QUARTER, Calendar.STATISTICS).previous()
    reports, made = Reports(opened.store, today), []
    for key, _ in report_keys():
        for ending in endings(key):
            made.append(papers / f"{key}{ending}")
            reports.write(Wanted(key=key, period=quarter.code), made[-1])
    return made


def main() -> None:
    """The practice office in the folder named on the command line, `out` by default.

    With a screen its window is opened; without one, or with `--pictures`, everything is made into
    files, a picture of every screen too.
    """
    arguments = [word for word in sys.argv[1:] if word != "--pictures"]
    folder = Path(arguments[0] if arguments else "out")
    folder.mkdir(parents=True, exist_ok=True)
    around = Surroundings.real()
    if screen.is_there() and "--pictures" not in sys.argv:
        sys.exit(_open_window(folder, around))
    made = [*show(folder, around), *pictures(folder, around)]
    print(sentence("shell", "tour_done", folder=folder.resolve(), count=len(made)))  # noqa: T201
    for path in made:
        print(f"  {path}")  # noqa: T201


def pictures(folder: Path, around: Surroundings) -> list[Path]:
    """A picture of every screen on the practice office that `show` made."""
    from mediation_desk.app import make_window
    from mediation_desk.ui.gallery import take_pictures

    store = folder / "thuc-hanh" / STORE_NAME
    with open_store(store, Credentials(PASSWORD, ACCOUNT), around) as opened:
        return take_pictures(folder / "hinh", lambda look: make_window(look, opened, around))


def _open_window(folder: Path, around: Surroundings) -> int:
    """The window on the practice office, made when it is not there yet."""
    from mediation_desk.app import run_window

    store = folder / "thuc-hanh" / STORE_NAME
    if not store.exists():
        today = around.now().astimezone().date()
        practice = Practice(teams=TEAMS, disputes=DISPUTES, seed=SEED, until=today)
        make_practice_store(store.parent, practice)
    return run_window(store, around, Credentials(PASSWORD, ACCOUNT))


if __name__ == "__main__":
    main()
