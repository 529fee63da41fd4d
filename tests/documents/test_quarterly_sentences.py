"""Computed sentences: right for every count, in the Vietnamese of reports."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.documents.quarterly_comparison import (
    comparison_columns,
    comparison_rows,
    comparison_words,
    has_jumped,
)
from mediation_desk.documents.quarterly_facts import Activity, Organised
from mediation_desk.documents.quarterly_sentences import (
    activity_words,
    conducted_words,
    field_words,
    onward_words,
    organisation_words,
    two,
)
from mediation_desk.domain.office import Office
from mediation_desk.domain.period import Period
from tests.documents.quarterly_samples import FIELDS, STAFFED, a_report, activity

REPORT = a_report()
OFFICE: Office = REPORT.office
Q3: Period = REPORT.period
COUNTS = st.one_of(st.integers(0, 3), st.integers(0, 12_000))
ACTIVITIES = st.builds(
    Activity,
    opening=COUNTS,
    received=COUNTS,
    reopened=COUNTS,
    settled=COUNTS,
    failed=COUNTS,
    declined=COUNTS,
    in_progress=COUNTS,
    not_started=COUNTS,
)


@given(ACTIVITIES)
def test_every_count_that_is_not_nothing_is_told_and_no_sentence_is_torn(told: Activity) -> None:
    said = activity_words(told)
    for count in (told.opening, told.received, told.reopened, told.declined, told.closing):
        assert not count or f"{two(count)} " in said
    if told.settled and told.failed:
        assert f"hòa giải thành {two(told.settled)} vụ, việc" in said
        assert f"không thành {two(told.failed)} vụ, việc" in said
    if told.conducted:
        assert f"{told.rate} ({told.settled}/{told.conducted} " in said
    assert not re.search(r"  |\b00? |None|\(\)|,\.|;\.| \.", said)
    assert said.endswith(".")


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, "Trong kỳ chưa có vụ, việc nào được giải quyết xong; tỷ lệ hòa giải thành: không"),
        ({"settled": 1}, "01 vụ, việc, kết quả hòa giải thành, đạt tỷ lệ 100,00% (1/1"),
        ({"settled": 2}, "02 vụ, việc, tất cả đều hòa giải thành, đạt tỷ lệ 100,00% (2/2"),
        ({"failed": 1}, "01 vụ, việc, kết quả không thành; tỷ lệ hòa giải thành 0,00% (0/1"),
        ({"failed": 9}, "09 vụ, việc, tất cả đều không thành; tỷ lệ hòa giải thành 0,00% (0/9"),
    ],
)
def test_what_was_concluded_reads_rightly(counts: dict[str, int], said: str) -> None:
    assert said in conducted_words(Activity(**counts))


@pytest.mark.parametrize(
    ("going", "waiting", "said"),
    [
        (0, 0, "Cuối kỳ không còn vụ, việc chuyển kỳ sau."),
        (1, 0, "Chuyển kỳ sau 01 vụ, việc (đang hòa giải)."),
        (0, 2, "Chuyển kỳ sau 02 vụ, việc (đều chưa hòa giải)."),
        (3, 1, "Chuyển kỳ sau 04 vụ, việc (đang hòa giải 03, chưa hòa giải 01)."),
    ],
)
def test_what_goes_on_reads_rightly(going: int, waiting: int, said: str) -> None:
    assert onward_words(Activity(in_progress=going, not_started=waiting)) == said


@pytest.mark.parametrize(
    ("received", "counts", "untyped", "said"),
    [
        (0, (0, 0, 0, 0, 0), 0, ""),
        (1, (0, 1, 0, 0, 0), 0, "Vụ, việc tiếp nhận trong kỳ thuộc lĩnh vực đất đai."),
        (1, (0, 0, 0, 0, 1), 0, "Vụ, việc tiếp nhận trong kỳ thuộc lĩnh vực khác."),
        (1, (0, 0, 0, 0, 0), 1, "Vụ, việc tiếp nhận trong kỳ chưa ghi lĩnh vực."),
        (5, (5, 0, 0, 0, 0), 0, "Cả 05 vụ, việc tiếp nhận trong kỳ đều thuộc lĩnh vực dân sự."),
        (2, (0, 0, 0, 0, 0), 2, "Cả 02 vụ, việc tiếp nhận trong kỳ đều chưa ghi lĩnh vực."),
        (
            3,
            (0, 2, 0, 0, 0),
            1,
            "Phân theo lĩnh vực, trong 03 vụ, việc tiếp nhận có: đất đai 02; chưa ghi lĩnh vực 01.",
        ),
    ],
)
def test_fields_read_rightly(
    received: int, counts: tuple[int, ...], untyped: int, said: str
) -> None:
    fields = tuple(zip(FIELDS, counts, strict=True))
    assert field_words(Activity(received=received, fields=fields, untyped=untyped)) == said


def test_an_office_without_teams_or_people_says_so() -> None:
    assert organisation_words(OFFICE, Organised(), Q3).endswith("chưa có tổ hòa giải nào trong sổ.")
    bare = Organised(villages=(("bản", 2),), teams=2)
    assert organisation_words(OFFICE, bare, Q3) == (
        "Toàn xã có 02 bản, 02 tổ hòa giải; sổ chưa ghi hòa giải viên nào. Trong quý không có thay"
        " đổi về tổ hòa giải, hòa giải viên."
    )


def test_people_are_told_with_shares_and_what_is_not_recorded_is_owned_up() -> None:
    said = organisation_words(OFFICE, STAFFED, Q3)
    assert "với 78 hòa giải viên, trong đó: nữ 27 người (34,62%)" in said
    assert "Sổ còn 02 hòa giải viên chưa ghi đủ" in said
    assert "công nhận 02 hòa giải viên, cho thôi 01 hòa giải viên theo nguyện vọng." in said
    assert "13/14 tổ hòa giải bảo đảm" in said
    assert "còn 01 tổ cần kiện toàn." in said


def test_ends_of_several_reasons_are_counted_apart() -> None:
    ended = (("theo nguyện vọng", 2), ("do vi phạm", 1), ("", 1))
    said = organisation_words(OFFICE, Organised(teams=1, mediators=3, ended=ended), Q3)
    assert "cho thôi 04 hòa giải viên (theo nguyện vọng 02; do vi phạm 01)" in said


def test_without_last_year_nothing_is_compared() -> None:
    report = a_report(last_year=None)
    assert "không có số liệu cùng kỳ" in comparison_words(report)
    assert not has_jumped(report)


@pytest.mark.parametrize(
    ("now", "before", "jumped"),
    [(6, 5, True), (119, 100, False), (120, 100, True), (80, 100, True), (81, 100, False)],
)
def test_a_fifth_up_or_down_has_to_be_explained(now: int, before: int, jumped: bool) -> None:
    report = a_report(activity=activity(received=now), last_year=activity(received=before))
    assert has_jumped(report) is jumped
    assert ("vụ, việc tiếp nhận" in comparison_words(report)) is jumped


def test_a_jump_from_nothing_has_no_share_but_is_told() -> None:
    report = a_report(activity=activity(failed=3), last_year=activity(received=0, settled=1))
    assert "hòa giải không thành từ 0 lên 3" in comparison_words(report)
    assert "hòa giải thành giảm 100,00%" in comparison_words(report)
    rows = comparison_rows(report, report.last_year or Activity())
    assert rows[3] == ("Hòa giải không thành", "3", "0", "+3", "-")


def test_the_table_of_both_years_is_that_of_the_paper() -> None:
    report = REPORT
    rows = comparison_rows(report, report.last_year or Activity())
    assert rows == [
        ("Vụ, việc tiếp nhận", "21", "18", "+3", "+16,67"),
        ("Vụ, việc đã giải quyết", "20", "17", "+3", "+17,65"),
        ("Hòa giải thành", "17", "14", "+3", "+21,43"),
        ("Hòa giải không thành", "3", "3", "0", "0,00"),
        ("Tỷ lệ thành trên số đã giải quyết", "85,00%", "82,35%", "+2,65 điểm", "-"),
    ]


@pytest.mark.parametrize(
    ("code", "headings"),
    [
        ("2026-Q3", ["Quý III\nnăm 2026", "Quý III\nnăm 2025"]),
        ("2026-H2", ["6 tháng cuối\nnăm 2026", "6 tháng cuối\nnăm 2025"]),
        ("2026", ["Năm 2026", "Năm 2025"]),
    ],
)
def test_both_periods_are_called_by_their_names(code: str, headings: list[str]) -> None:
    columns = comparison_columns(a_report(code).period)
    assert [column.title for column in columns[1:3]] == headings


def test_a_rate_of_nothing_is_called_so() -> None:
    report = a_report(activity=activity(received=2), last_year=activity(settled=1))
    row = comparison_rows(report, report.last_year or Activity())[-1]
    assert row[1:] == ("không phát sinh", "100,00%", "-", "-")
