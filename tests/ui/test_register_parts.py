"""The parts of the register: what is marked, what is read, whose answer is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.domain.text import fold
from mediation_desk.services.register import Register
from mediation_desk.services.sought import Sought
from mediation_desk.store.database import Store
from mediation_desk.store.listing import Entry
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.columns import columns
from mediation_desk.ui.screens.register_parts.finder import Finder, Found
from mediation_desk.ui.screens.register_parts.hits import Span, excerpt, hits, words_of
from mediation_desk.ui.screens.register_parts.row_list import RowList
from mediation_desk.ui.screens.register_parts.row_look import RowLook
from mediation_desk.ui.screens.register_parts.rows import CHUNK, ENTRY_ROLE, Rows
from mediation_desk.ui.screens.register_parts.wording import short_team, team_names
from mediation_desk.ui.task import Tasks
from tests.samples import KEY, a_dispute, a_team, an_office, clock

TREES = ["mít", "nhãn", "vải", "xoài", "bưởi", "cam", "chanh", "chuối", "na", "ổi", "mận", "mơ"]
LETTERS = st.text("aăâeêoơđ dáạàảãẢĐ.,-1", max_size=40)


def _marked(text: str, typed: str) -> list[str]:
    return [text[start:end] for start, end in hits(text, words_of(typed))]


def test_words_are_marked_without_their_accents() -> None:
    assert _marked("Rào chắn lối đi chung vào đất ruộng", "dat loi di") == ["lối đi", "đất"]


def test_accents_typed_mark_only_what_agrees() -> None:
    text = "Bà Đạt nói đất này của bà"
    assert _marked(text, "đất") == ["đất"]
    assert _marked(text, "dat") == ["Đạt", "đất"]


def test_both_tone_styles_mark_each_other() -> None:
    assert _marked("Bà Hòa và ông Hoà", "hoà") == ["Hòa", "Hoà"]


def test_insides_are_marked_only_where_no_word_begins_so() -> None:
    assert _marked("Ranh giới vườn nhà", "an") == ["an"]
    assert _marked("Ranh giới an toàn", "an") == ["an"]
    assert hits("Ranh giới an toàn", ("an",)) == [Span(10, 12)]


def test_neighbours_are_one_mark() -> None:
    assert _marked("Nguyễn Văn Đạt", "van dat nguyen") == ["Nguyễn Văn Đạt"]


@given(LETTERS, LETTERS)
def test_every_mark_holds_a_typed_word_and_marks_are_apart(text: str, typed: str) -> None:
    words = [fold(word) for word in words_of(typed)]
    spans = hits(text, words_of(typed))
    for start, end in spans:
        assert any(word in fold(text[start:end]) for word in words)
    assert all(first.end < second.start for first, second in pairwise(spans))


@given(LETTERS, st.integers(1, 30))
def test_an_excerpt_begins_with_a_word_no_later_than_the_first_hit(text: str, fits: int) -> None:
    spans = hits(text, ("d",))
    start = excerpt(text, spans, fits)
    assert start == 0 or (text[start - 1] == " " and start <= spans[0].start)


def test_an_excerpt_goes_to_a_hit_that_would_be_cut_off() -> None:
    text = "Hai nhà cãi nhau từ năm ngoái vì con trâu rồi đến lối đi"
    spans = hits(text, ("loi",))
    assert text[excerpt(text, spans, 20) :] == "rồi đến lối đi"
    assert excerpt(text, spans, 60) == 0


def test_only_rows_that_are_looked_at_are_read(look: Look, store: Store, qtbot: QtBot) -> None:
    read: list[str] = []
    kept = _disputes(store, 1)[0]
    entry = next(store.listing.entries([kept]))

    def entries(ids: Sequence[str]) -> list[Entry]:
        read.extend(ids)
        return [entry] * len(ids)

    rows = Rows(entries, lambda _entry: "một vụ")
    shown = RowList(look, rows, RowLook(look, year=lambda: 2026, team=lambda e: e.team), "Vụ việc")
    qtbot.addWidget(shown)
    shown.resize(700, 600)
    rows.show_ids([str(n) for n in range(100_000)])
    shown.show()
    qtbot.waitExposed(shown)
    shown.choose(99_999)
    shown.grab()
    shown.keyboardSearch("m")
    assert 0 < len(read) <= 6 * CHUNK
    assert "99999" in read


def test_rows_keep_the_rules_of_a_model_and_forget_what_is_gone(store: Store, qtbot: QtBot) -> None:
    ids = _disputes(store, 3)
    rows = Rows(lambda some: list(store.listing.entries(some)), lambda e: f"số {e.number}")
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show_ids([*ids, "không còn"])
    assert rows.rowCount() == 4
    assert rows.rowCount(rows.index(0, 0)) == 0
    assert rows.index(0, 0).data(ENTRY_ROLE).id == ids[0]
    assert rows.index(3, 0).data() is None
    assert rows.data(QModelIndex()) is None
    assert [rows.row_of(i) for i in (ids[2], "khác")] == [2, -1]
    del tester


def test_columns_never_overlap(look: Look) -> None:
    for zoom, logical in product((0.9, 1.0, 1.5, 2.0), (320, 460, 480, 690, 760, 900, 1500)):
        look.set_zoom(zoom)
        width = round(logical * zoom)
        spread = columns(width, look)
        across = [spread.number, spread.received, spread.matter, spread.team, spread.state]
        there = [column for column in across if column is not None]
        for left, right in pairwise(there):
            assert left.left + left.width <= right.left
            assert left.width > 0
        assert spread.state.left + spread.state.width <= width


def test_a_team_is_called_by_its_village_unless_two_share_it() -> None:
    teams = [
        a_team(),
        a_team(name="Tổ hòa giải xóm Chiềng 1", village="Chiềng"),
        a_team(name="Tổ hòa giải xóm Chiềng 2", village="Chiềng"),
    ]
    assert list(team_names(teams).values()) == ["Văn", "Xóm Chiềng 1", "Xóm Chiềng 2"]
    assert short_team("Ban hòa giải cũ") == "Ban hòa giải cũ"


class Asker:
    """Somebody who types faster than a large register answers."""

    def __init__(self, store: Store, tasks: Tasks, parent: QObject) -> None:
        def apart() -> Store:
            return Store.reopen(store.path, KEY, who="Lan", now=clock, beside=True)

        self.told: list[Found] = []
        self.finder = Finder(Register(store), apart, tasks, parent, few=0)
        self.finder.found.connect(self.told.append)

    def complete(self) -> bool:
        return bool(self.told) and self.told[-1].complete


@pytest.fixture
def asker(store: Store, qtbot: QtBot) -> Iterator[Asker]:
    parent = QWidget()
    qtbot.addWidget(parent)
    tasks = Tasks(parent)
    _disputes(store, 12)
    yield Asker(store, tasks, parent)
    tasks.stop()


def test_of_fast_typing_only_the_last_words_are_answered_whole(asker: Asker, qtbot: QtBot) -> None:
    for typed in ("b", "bu", "buo", "buoi", "buoi v", "buoi vu"):
        asker.finder.look_for(Sought(words=typed))
    qtbot.waitUntil(asker.complete, timeout=5000)
    assert [found.sought.words for found in asker.told if found.complete] == ["buoi vu"]
    assert len(asker.told[-1].ids) == 1


def test_beginnings_are_told_at_once_and_insides_follow(asker: Asker, qtbot: QtBot) -> None:
    asker.finder.look_for(Sought(words="uon"))
    assert [(found.complete, len(found.ids)) for found in asker.told] == [(False, 0)]
    qtbot.waitUntil(asker.complete, timeout=5000)
    assert len(asker.told[-1].ids) == 12


def test_filters_and_words_together_leave_what_both_leave(
    asker: Asker, store: Store, qtbot: QtBot
) -> None:
    other = store.offices.teams()[0]
    asker.finder.look_for(Sought(words="buoi", team_id=other.id))
    qtbot.waitUntil(asker.complete, timeout=5000)
    assert len(asker.told[-1].ids) == 1
    asker.finder.look_for(Sought(words="buoi", team_id="không có"))
    qtbot.waitUntil(lambda: asker.told[-1].sought.team_id == "không có", timeout=5000)
    assert asker.told[-1].ids == []


def test_a_question_given_up_gives_no_answer_and_the_next_one_does(
    asker: Asker, store: Store, qtbot: QtBot
) -> None:
    asker.finder.look_for(Sought(words="vuon"))
    asker.finder.forget()
    asker.finder.look_for(Sought())
    qtbot.waitUntil(asker.complete, timeout=5000)
    assert all(not found.complete or not found.sought.words for found in asker.told)
    assert list(asker.told[-1].ids) == list(reversed(store.listing.ids()))


def _disputes(store: Store, count: int) -> list[str]:
    with store.transaction():
        store.offices.keep_office(an_office())
        team = store.offices.keep_team(a_team())
        kept = [
            store.disputes.keep(a_dispute(team, summary=f"Ranh giới vườn {tree}"))
            for tree in TREES[:count]
        ]
    return [dispute.id for dispute in kept]
