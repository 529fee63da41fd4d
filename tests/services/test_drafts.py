"""What is being typed is on the disk, belongs to who typed it, and can be thrown away and back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediation_desk.services.drafts import Drafts
from mediation_desk.store.database import Store
from tests.samples import KEY, MORNING, clock


class _Clock:
    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def drafts(store: Store) -> Drafts:
    return Drafts(store, _Clock())


def test_what_was_typed_is_there_after_the_program_was_killed(drafts: Drafts, store: Store) -> None:
    drafts.keep("dispute", "d1", {"Nội dung": "Tranh chấp đ"}, at_field="Nội dung", cursor=12)
    beside = Store.reopen(store.path, KEY, who="Lan", now=clock, beside=True)
    (draft,) = Drafts(beside, clock).live()
    beside.close()
    assert (draft.page, draft.record, draft.at_field, draft.cursor) == (
        "dispute",
        "d1",
        "Nội dung",
        12,
    )
    assert draft.words == {"Nội dung": "Tranh chấp đ"}


def test_each_page_and_record_has_one_draft_the_last_written_first(drafts: Drafts) -> None:
    drafts.keep("dispute", "", {"a": "1"})
    drafts.keep("dispute", "d1", {"b": "1"})
    drafts.keep("dispute", "", {"a": "12"})
    assert [(d.record, d.words) for d in drafts.live()] == [("", {"a": "12"}), ("d1", {"b": "1"})]
    drafts.keep("dispute", "", {})
    assert [d.record for d in drafts.live()] == ["d1"]


def test_another_account_sees_no_draft_of_mine(drafts: Drafts, store: Store) -> None:
    drafts.keep("dispute", "", {"a": "kín"})
    other = Store.reopen(store.path, KEY, who="Mai", now=clock, beside=True)
    assert Drafts(other, clock).live() == []
    other.close()


def test_what_was_thrown_away_twice_comes_back_each_as_it_was(drafts: Drafts) -> None:
    for words in ("một", "hai"):
        drafts.keep("dispute", "", {"a": words})
        drafts.discard(drafts.live()[0])
    assert drafts.live() == []
    assert [d.words["a"] for d in drafts.discarded()] == ["hai", "một"]
    back = drafts.bring_back(drafts.discarded()[1])
    assert drafts.live() == [back]
    assert back.words == {"a": "một"}
    drafts.drop(drafts.discarded()[0])
    assert drafts.discarded() == []


def test_a_draft_is_no_record_and_moves_no_mark(drafts: Drafts, store: Store) -> None:
    before = store.head
    drafts.keep("dispute", "d1", {"a": "x"})
    drafts.discard(drafts.live()[0])
    assert store.head == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.dictionaries(st.text(min_size=1), st.text(), min_size=1))
def test_any_words_come_back_letter_for_letter(drafts: Drafts, words: dict[str, str]) -> None:
    drafts.keep("p", "r", words)
    assert drafts.live()[0].words == words
