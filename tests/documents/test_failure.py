"""The paper of a failed mediation tells requests, reason and where to go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from mediation_desk.documents.failure import FORM
from mediation_desk.domain.codes import EndGround
from tests.documents.conftest import FONTS, a_case_file, a_party, failed, lines_of, settled, text_of


def test_a_complete_failure_reads_as_it_was_looked_at(golden: Callable[[str, str], None]) -> None:
    case_file = a_case_file(rounds=(failed(),))
    assert FORM.unfit(case_file) is None
    assert list(FORM.missing(case_file)) == []
    golden("failure.txt", lines_of(FORM.build(case_file, FONTS, False)))


def test_a_settled_dispute_has_no_such_paper() -> None:
    assert FORM.unfit(a_case_file(rounds=(settled(),))) is not None


def test_a_side_without_a_request_and_a_missing_reason_are_named() -> None:
    quiet = (a_party("A", "Nguyễn Văn Đạt", request=" "), a_party("B", "Lê Thị Hòa"))
    case_file = a_case_file(parties=quiet, rounds=(failed(reason=""),))
    assert [p.place for p in FORM.missing(case_file)] == ["parties[].request", "outcome.reason"]


@pytest.mark.parametrize(
    ("ground", "says"),
    [
        (EndGround.PARTY_REQUEST, "khoản 2 Điều 23"),
        (EndGround.MEDIATOR_DECISION, "khoản 3 Điều 23"),
        (EndGround.TRANSFERRED, "chuyển đến cơ quan, tổ chức có thẩm quyền"),
    ],
)
def test_the_ground_of_the_end_is_told_by_its_article(ground: EndGround, says: str) -> None:
    text = text_of(FORM.build(a_case_file(rounds=(failed(end_ground=ground),)), FONTS, False))
    assert says in text.replace("\u00a0", " ")


def test_without_guidance_a_line_is_left_to_write_it() -> None:
    text = text_of(FORM.build(a_case_file(rounds=(failed(guidance=""),)), FONTS, False))
    assert "Đề nghị cơ quan, tổ chức có thẩm quyền giải quyết:" in text


def test_an_ordinary_failure_ends_on_its_first_page() -> None:
    ordinary = a_case_file(
        rounds=(failed(),), related=(), assignments=a_case_file().dispute.assignments[:1]
    )
    assert len(PdfReader(BytesIO(FORM.build(ordinary, FONTS, False))).pages) == 1


def test_a_partner_team_keeps_a_copy_too() -> None:
    case_file = a_case_file(rounds=(failed(),))
    partner = replace(case_file.team, id="t2", name="Tổ hòa giải xóm Chiềng")
    text = text_of(FORM.build(replace(case_file, partner=partner), FONTS, False))
    assert "lập thành 04 bản, mỗi bên giữ 01 bản, mỗi Tổ hòa giải lưu 01 bản" in text
