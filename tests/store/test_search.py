"""Disputes are found by what people type."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.text import LETTERS, fold
from tests.conftest import Desk
from tests.samples import a_dispute, a_party


def _keep(desk: Desk, **changes: object) -> Dispute:
    with desk.store.transaction():
        return desk.store.disputes.keep(a_dispute(desk.team, **changes))


@pytest.mark.parametrize(
    "typed",
    [
        "loi dat nguyen 0912",
        "0912 NGUYỄN lối đạt",
        "đat",
        "1/2026",
        "lối đi chung",
        unicodedata.normalize("NFD", "Nguyễn Văn Đạt"),
        "  xóm   văn ",
        "mai chau",
    ],
)
def test_words_in_any_order_with_or_without_accents_find_it(desk: Desk, typed: str) -> None:
    kept = _keep(desk)
    _keep(
        desk,
        parties=(a_party(name="Bùi Văn Nam"), a_party(side="B", name="Bùi Thị Mơ")),
        summary="Nợ tiền giống",
        place="Chiềng",
    )
    assert desk.store.search.anywhere(typed)[0] == kept.id


@pytest.mark.parametrize("typed", ["345", "12 34", "guy", "hun", "2345"])
def test_middle_digits_and_insides_of_words_find_it(desk: Desk, typed: str) -> None:
    kept = _keep(desk)
    assert desk.store.search.anywhere(typed) == [kept.id]


@pytest.mark.parametrize("typed", ["khong co", "loi xyz", '"', "* OR", "NEAR(a", "-", "folded:a"])
def test_what_is_not_there_is_not_found_and_marks_are_only_marks(desk: Desk, typed: str) -> None:
    _keep(desk)
    assert desk.store.search.anywhere(typed) == []


def test_agreement_in_accents_comes_first(desk: Desk) -> None:
    exact = _keep(desk, parties=(a_party(name="Trần Đạt"), a_party(side="B", name="Lê Mơ")))
    other = _keep(desk, parties=(a_party(name="Trần Đất"), a_party(side="B", name="Lê Mơ")))
    assert desk.store.search.anywhere("đạt") == [exact.id, other.id]
    assert desk.store.search.anywhere("đất") == [other.id, exact.id]


def test_every_accented_letter_is_found_without_its_marks(desk: Desk) -> None:
    kept = {letter: _keep(desk, summary=f"k{letter}kz{i}x") for i, letter in enumerate(LETTERS)}
    for i, letter in enumerate(LETTERS):
        assert desk.store.search.beginning(f"{fold(f'k{letter}kz')}{i}x") == [kept[letter].id]


def test_new_words_find_a_changed_dispute_and_old_ones_no_longer(desk: Desk) -> None:
    from dataclasses import replace

    kept = _keep(desk, summary="hàng rào tre")
    with desk.store.transaction():
        desk.store.disputes.keep(replace(kept, summary="mương nước"))
    assert desk.store.search.anywhere("hang rao") == []
    assert desk.store.search.anywhere("muong") == [kept.id]


def test_a_deleted_dispute_is_not_found(desk: Desk) -> None:
    from dataclasses import replace

    from mediation_desk.domain.dispute import Deletion
    from tests.samples import MORNING

    kept = _keep(desk)
    with desk.store.transaction():
        desk.store.disputes.keep(replace(kept, deleted=Deletion(at=MORNING, reason="nhầm")))
    assert desk.store.search.anywhere("nguyen") == []


def test_a_number_is_found_as_one_word_from_its_first_digits(desk: Desk) -> None:
    kept = [_keep(desk, received_on=date(2026, 3, d)) for d in range(1, 13)]
    assert desk.store.search.beginning("12/2026") == [kept[11].id]
    assert desk.store.search.beginning("12/20") == [kept[11].id]
    assert desk.store.search.beginning("2/2026 nguyen") == [kept[1].id]
    assert desk.store.search.beginning("12/2025") == []


def test_marks_between_words_divide_them(desk: Desk) -> None:
    kept = _keep(desk, summary="hàng-rào (tre), nhà ông Tư")
    for typed in ("hang-rao", "rao,tre", "(tre)", "tu_nha", "hang.rao/tre"):
        assert desk.store.search.beginning(typed) == [kept.id], typed


def test_a_limit_gives_the_best_only(desk: Desk) -> None:
    kept = [_keep(desk, received_on=date(2026, 3, d)) for d in range(1, 6)]
    assert desk.store.search.beginning("nguyen", 2) == [kept[4].id, kept[3].id]
