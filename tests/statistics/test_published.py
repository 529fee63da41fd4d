"""Published figures typed as disputes give the published counts and rates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediation_desk.domain.case import Case, CaseRound
from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.domain.numbers import percent
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.checks import rate_check
from mediation_desk.statistics.counting import count
from mediation_desk.statistics.rate import rate_agrees
from mediation_desk.statistics.report import report_on
from mediation_desk.statistics.table import Table
from mediation_desk.terms import dispute_types
from tests.statistics.comparing import FORM

TODAY = date(2026, 11, 25)
TYPES = ("dat_dai.ranh_gioi", "hngd.vo_chong", "mau_thuan.hang_xom")


def typed(settled: int, failed: int, open_: int, year: str, teams: int) -> Table:
    """So many disputes of one period, spread over teams, types and days."""
    period = Period.parse(year, Calendar.STATISTICS)
    results = [OutcomeResult.SETTLED] * settled + [OutcomeResult.FAILED] * failed + [None] * open_
    days = (period.last - period.first).days + 1
    cases = []
    for n, result in enumerate(results):
        received = period.first + timedelta(n % days)
        ended = min(received + timedelta(n % 20), period.last) if result else None
        cases.append(
            Case(
                id=f"{n:06}",
                team_id=f"t{n % teams}",
                partner_team_id=None,
                type=TYPES[n % 3],
                received_on=received,
                declined_on=None,
                first_held_on=received if n % 2 else None,
                rounds=(CaseRound(received, ended, result),),
            )
        )
    units = [
        Team(id=f"t{n}", name=f"Tổ {n}", village="", village_type="thôn", position=n)
        for n in range(teams)
    ]
    return count(FORM, period, Basis.RECEIVED, cases, units, dispute_types(), TODAY)


# Name, settled, failed, unfinished, period, teams; then received, our rate and the published one.
PUBLISHED = [
    # A hundredth of the ten years' 1,364,806 received, 1,350,533 conducted, 1,096,572 settled: each
    # count rounded to a whole dispute moves the rate by less than a hundredth of a point.
    ("N1", (10_966, 2_539, 143, "2023", 120), 13_648, "81,20%", "81.2"),
    ("P2", (186, 103, 34, "2022-H1", 71), 323, "64,36%", None),
    ("P3", (230, 40, 0, "2012", 30), 270, "85,19%", "85"),
    ("C1", (46, 10, 0, "2025", 16), 56, "82,14%", "82"),
    # Six settled, one sent upward after it was mediated: failed.
    ("C6", (6, 1, 0, "2025-9M", 1), 7, "85,71%", None),
]


@pytest.mark.parametrize(
    ("typing", "received", "rate", "published"),
    [case[1:] for case in PUBLISHED],
    ids=[case[0] for case in PUBLISHED],
)
def test_published_counts_typed_as_disputes_come_out_again(
    typing: tuple[int, int, int, str, int], received: int, rate: str, published: str | None
) -> None:
    settled, failed, unfinished, _, teams = typing
    table = typed(*typing)
    values = {column.key: table.cell(table.total, column.key).value for column in FORM.columns}
    assert values["received"] == received == settled + failed + unfinished
    assert (values["settled"], values["failed"]) == (settled, failed)
    assert values["not_started"] + values["in_progress"] == unfinished
    assert len(table.rows) == teams
    assert table.rate.text == rate
    assert report_on(table).failed == ()
    if published:
        assert rate_check(published, settled, settled + failed).ok


def test_the_ten_years_as_published_are_a_rate_of_the_conducted_not_of_the_received() -> None:
    assert percent(1_096_572, 1_350_533) == "81,20%"
    assert rate_check("81.2", 1_096_572, 1_350_533).ok
    assert not rate_check("81.2", 1_096_572, 1_364_806).ok


def test_a_published_rate_that_does_not_follow_from_its_counts_is_caught() -> None:
    check = rate_check("80.6%", 707_945, 875_573)
    assert (check.rule, check.severity, check.ok) == ("R8", "E", False)
    assert "80.6%" in check.text
    assert "707945" in check.text
    assert "875573" in check.text


@pytest.mark.parametrize(
    ("printed", "part", "whole"),
    [
        ("93.2", 932, 1000),
        ("91,67%", 11, 12),
        ("91.55", 1831, 2000),
        ("90.95", 201, 221),
        ("90.89", 399, 439),
        ("90.88", 259, 285),
        ("90.21", 433, 480),
        ("85.13", 8513, 10_000),
        ("83,4 %", 38_887, 46_627),
        ("85", 1232, 1451),
        ("81.25", 26, 32),
        ("73,3%", 2735, 3731),
        ("82", 82_143, 100_000),
        ("100,00%", 7, 7),
        ("0", 0, 7),
        ("không phát sinh", 0, 0),
        ("Không  phát sinh", 0, 0),
    ],
)
def test_a_rate_as_people_print_it_agrees_with_its_counts(
    printed: str, part: int, whole: int
) -> None:
    assert rate_agrees(printed, part, whole)


@pytest.mark.parametrize(
    ("printed", "part", "whole"),
    [
        ("80.6", 80_855, 100_000),
        ("83", 82, 100),
        ("81", 82, 100),
        ("81,9", 82, 100),
        ("82,1", 82, 100),
        ("82.01", 82, 100),
        ("0%", 0, 0),
        ("không phát sinh", 0, 7),
        ("", 82, 100),
        ("trên 80", 82, 100),
        ("-82", 82, 100),
        ("８２", 82, 100),
        ("82,", 82, 100),
        ("8.2e1", 82, 100),
        ("NaN", 82, 100),
    ],
)
def test_a_rate_a_whole_digit_off_or_no_rate_at_all_is_caught(
    printed: str, part: int, whole: int
) -> None:
    assert not rate_agrees(printed, part, whole)


def test_a_negative_count_was_never_counted() -> None:
    with pytest.raises(ValueError, match="never counted"):
        rate_agrees("1", -1, 2)
