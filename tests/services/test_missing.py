"""What is missing for each paper is said in words, with the row to go to."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.services.forms import Forms
from mediation_desk.services.missing import PaperNeeds, paper_needs
from tests.conftest import Desk
from tests.samples import TODAY
from tests.services.casework_desk import Work


@pytest.fixture
def work(desk: Desk) -> Work:
    return Work.at(desk)


def _papers(work: Work, id_: str) -> dict[str, PaperNeeds]:
    around = Forms(work.desk.store, TODAY).around()
    return {paper.key: paper for paper in paper_needs(work.casework.get(id_), around)}


def _places(paper: PaperNeeds) -> list[str]:
    return [need.place for need in paper.needs]


def test_a_dispute_just_kept_lacks_the_day_of_its_invitation_and_fits_no_other_paper(
    work: Work,
) -> None:
    kept = work.start()
    papers = _papers(work, kept.id)
    assert next(iter(papers)) == "invitation"
    invitation = papers["invitation"]
    assert _places(invitation) == ["sessions", "sessions"]
    assert invitation.sentence.startswith("Còn thiếu để in giấy mời tham gia hòa giải: ")
    for key in ("settlement", "failure"):
        assert not papers[key].fits
        assert papers[key].sentence
        assert papers[key].needs == ()


def test_a_settlement_is_ready_when_all_it_lacks_was_written(work: Work) -> None:
    id_ = work.start(start_ground="party_request").id
    work.casework.add_session(id_, date(2026, 3, 4), result="not_held")
    work.casework.add_session(id_, date(2026, 3, 5), result="settled")
    work.casework.conclude(id_, "settled", date(2026, 3, 5), agreement="Đồng ý.")
    kept = work.casework.add_obligation(id_, "A", "Dời hàng rào")
    settlement = _papers(work, id_)["settlement"]
    assert _places(settlement) == [
        "assigned_on",
        "sessions[1].proceedings",
        "outcome.solution",
        "outcome.obligations[0].how",
        "outcome.obligations[0].due_on",
    ]
    assert settlement.fits
    assert not settlement.ready
    assert "giải pháp thực hiện; " in settlement.sentence
    work.casework.change(id_, assigned_on=date(2026, 3, 3))
    work.casework.change_session(id_, kept.sessions[1].id, proceedings="Hai bên trình bày.")
    work.casework.change_outcome(id_, solution="Dời về mốc cũ.")
    promise = kept.rounds[-1].obligations[0].id
    work.casework.change_obligation(id_, promise, how="Tự dời", due_on=date(2026, 4, 5))
    settlement = _papers(work, id_)["settlement"]
    assert settlement.ready
    assert settlement.sentence == ""


def test_the_request_that_is_missing_is_looked_for_at_the_side_that_said_nothing(
    work: Work,
) -> None:
    kept = work.start(names=["Hà", "Lò", "Vi"])
    kept = work.casework.conclude(kept.id, "failed", date(2026, 3, 5), reason="Không thống nhất")
    failure = _papers(work, kept.id)["failure"]
    assert _places(failure) == ["parties[0].request", "parties[1].request"]
    work.casework.change_party(kept.id, kept.parties[0].id, request="Trả lại lối đi")
    assert _places(_papers(work, kept.id)["failure"]) == ["parties[1].request"]
    work.casework.change_party(kept.id, kept.parties[2].id, request="Giữ nguyên")
    assert _papers(work, kept.id)["failure"].ready
