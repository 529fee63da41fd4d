"""The history of a dispute reads like sentences, rows that are gone included."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.codes import SessionResult
from mediation_desk.domain.dispute import Dispute
from mediation_desk.services.casework import Casework
from mediation_desk.services.field_words import FieldWords
from mediation_desk.services.past import Past
from mediation_desk.store.dispute_rows import LINKS, rows_of
from mediation_desk.store.engine import connect
from tests.conftest import Desk
from tests.samples import KEY, MORNING, TODAY, a_dispute, a_party, a_session, ids


@pytest.fixture
def work(desk: Desk) -> Casework:
    return Casework(desk.store, ids(), lambda: TODAY, lambda: MORNING)


@pytest.fixture
def kept(desk: Desk) -> Dispute:
    with desk.store.transaction():
        return desk.store.disputes.keep(
            a_dispute(desk.team, parties=(a_party(), a_party(side="B", name="Lê Thị Hòa")))
        )


def _said(desk: Desk, dispute: Dispute) -> list[str]:
    return [step.what for step in Past(desk.store).of_dispute(dispute.id)]


def test_a_changed_field_is_told_with_old_and_new_who_when_and_where(
    desk: Desk, work: Casework, kept: Dispute
) -> None:
    work.change(kept.id, place="Đầu dốc Cun")
    step = Past(desk.store).of_dispute(kept.id)[0]
    assert step.what == f"Nơi xảy ra: {kept.place or '(trống)'} → Đầu dốc Cun"
    assert (step.who, step.machine) == ("Lan", "máy này")
    assert step.at.tzinfo is not None


def test_codes_days_people_and_yes_or_no_are_said_in_words(
    desk: Desk, work: Casework, kept: Dispute
) -> None:
    work.change(kept.id, type="khac")
    after = work.add_session(kept.id, kept.received_on, place="Nhà văn hóa")
    session = after.sessions[0]
    work.change_session(kept.id, session.id, result=SessionResult.NOT_HELD, reason="Vắng")
    work.change_session(kept.id, session.id, public=False)
    said = _said(desk, kept)
    assert "Loại vụ việc: Lối đi → Vụ, việc khác" in said
    assert any(s.startswith("Thêm Buổi hòa giải: ngày: ") for s in said)
    assert any(s.startswith("Buổi hòa giải – kết quả buổi: (trống) → ") for s in said)
    assert "Buổi hòa giải – công khai: (trống) → không" in said


def test_a_row_taken_away_is_still_told_with_all_that_was_under_it(
    desk: Desk, work: Casework, kept: Dispute
) -> None:
    after = work.add_session(kept.id, kept.received_on, place="Nhà văn hóa")
    session = after.sessions[0]
    work.attend(kept.id, session.id, kept.parties[1].id, present=True)
    work.remove_session(kept.id, session.id)
    work.remove_party(kept.id, work.add_party(kept.id, "B", "Bùi Văn Cấn").parties[-1].id)
    said = _said(desk, kept)
    assert any(s.startswith("Bỏ Buổi hòa giải") and "Nhà văn hóa" in s for s in said)
    assert any(s.startswith("Bỏ Có mặt") and "Lê Thị Hòa" in s for s in said)
    assert any(s.startswith("Bỏ Bên") and "Bùi Văn Cấn" in s for s in said)


def test_another_dispute_stays_out_of_it(desk: Desk, work: Casework, kept: Dispute) -> None:
    with desk.store.transaction():
        other = desk.store.disputes.keep(a_dispute(desk.team, sessions=(a_session(place="Nhà"),)))
    before = _said(desk, kept)
    work.remove_session(other.id, other.sessions[0].id)
    assert _said(desk, kept) == before


def test_values_blanked_by_an_erasure_are_said_to_be_blanked(desk: Desk, kept: Dispute) -> None:
    db = connect(desk.store.path, KEY)
    db.execute("PRAGMA query_only=OFF")
    db.execute("UPDATE history SET changes = NULL WHERE record = 'party'")
    db.close()
    assert sum("đã xóa theo yêu cầu" in s for s in _said(desk, kept)) == 2


def test_every_field_that_is_kept_of_a_dispute_has_its_words(desk: Desk, kept: Dispute) -> None:
    quiet = {"id", "position", "recorded_at", *(column for _, column in LINKS.values())}
    words = FieldWords({})
    for record, row in rows_of(kept):
        assert words.label(record, "") is not None
        for field in row.keys() - quiet:
            assert words.label(record, field), (record, field)


def test_rows_taken_away_are_found_by_their_index(desk: Desk) -> None:
    from mediation_desk.store import past

    db = connect(desk.store.path, KEY)
    plan = db.execute(
        f"EXPLAIN QUERY PLAN SELECT row_id FROM history WHERE {past._GONE}"  # noqa: SLF001
        f" AND {past._PARENT} IN (?, ?)",  # noqa: SLF001
        ["a", "b"],
    ).fetchall()
    db.close()
    assert any("history_of_removed" in str(row) for row in plan)


def test_a_day_is_said_as_on_the_screen() -> None:
    words = FieldWords({"m": "Hà Thị Thiêm"})
    day = date(2026, 3, 7)
    assert words.value("session", "held_on", day.isoformat()) == "07/03/2026"
    assert words.value("assignment", "mediator_id", "m") == "Hà Thị Thiêm"
    assert words.value("outcome", "gone", "x") == "x"
