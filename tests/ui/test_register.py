"""The register: typed into as input methods do, moved through by keys, read by its names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from mediation_desk.domain.text import fold
from mediation_desk.services.sought import Sought
from mediation_desk.store.database import Store
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.bin import BinScreen
from mediation_desk.ui.screens.preview import Preview
from mediation_desk.ui.screens.register import RegisterScreen
from tests.desk import WindowDesk, name_of
from tests.samples import a_dispute, a_mediator, a_party, a_team, an_office
from tests.ui.conftest import Hands
from tests.ui.small_window import SmallWindow, fill_with_practice, small_window

SEARCH = "Tìm theo tên, nơi ở, số, chữ trong nội dung"
ROWS = "Các vụ việc"


@dataclass
class Reader(WindowDesk):
    """Somebody who looks things up."""

    small: SmallWindow
    hands: Hands

    def __init__(self, small: SmallWindow, bot: QtBot, hands: Hands) -> None:
        super().__init__(small.window, bot)
        self.small, self.hands = small, hands

    def found(self) -> list[str]:
        return self.rows(ROWS)

    def chosen(self) -> str:
        view = self.control(ROWS)
        return str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))  # type: ignore[attr-defined]

    def words(self) -> list[str]:
        return [w.text() for w in self.window.findChildren(QLabel) if w.isVisible() and w.text()]

    def menu(self) -> QMenu:
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def filter(self, chip: str, wanted: str) -> None:
        self.focus(chip)
        self.key(Qt.Key.Key_Down)
        menu = self.menu()
        for _ in menu.actions():
            lit = menu.activeAction()
            if lit and lit.text() == wanted:
                break
            self._bot.keyClick(menu, Qt.Key.Key_Down)
        self._bot.keyClick(menu, Qt.Key.Key_Return)
        self.wait(lambda: QApplication.activePopupWidget() is None)


@pytest.fixture
def full(look: Look, store: Store, qtbot: QtBot, hands: Hands) -> Iterator[Reader]:
    """A register of forty practice disputes."""
    fill_with_practice(store)
    yield from _shown(look, store, qtbot, hands)


@pytest.fixture
def two(look: Look, store: Store, qtbot: QtBot, hands: Hands) -> Iterator[Reader]:
    """A register of three disputes in two teams."""
    with store.transaction():
        store.offices.keep_office(an_office())
        team = store.offices.keep_team(a_team())
        other = store.offices.keep_team(a_team(name="Tổ hòa giải xóm Chiềng", village="Chiềng"))
        store.offices.keep_mediator(a_mediator(team))
        for where, summary, place in (
            (team, "Tranh chấp lối đi chung giữa hai nhà.", "Xóm Văn"),
            (team, "Nước thải chảy sang vườn nhà bên cạnh.", "Đầu dốc Cun"),
            (other, "Hai nhà không đồng ý về dải đất giáp ranh.", "Chiềng"),
        ):
            sides = (a_party(), a_party(side="B", name="Lê Thị Hòa"))
            store.disputes.keep(a_dispute(where, summary=summary, place=place, parties=sides))
    yield from _shown(look, store, qtbot, hands)


@pytest.fixture
def empty(look: Look, store: Store, qtbot: QtBot, hands: Hands) -> Iterator[Reader]:
    with store.transaction():
        store.offices.keep_office(an_office())
        store.offices.keep_team(a_team())
    yield from _shown(look, store, qtbot, hands)


def _shown(look: Look, store: Store, qtbot: QtBot, hands: Hands) -> Iterator[Reader]:
    with small_window(look, store, [RegisterScreen, BinScreen]) as small:
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        small.window.go("register")
        yield Reader(small, qtbot, hands)


def test_the_newest_dispute_stands_first_and_is_chosen(full: Reader, store: Store) -> None:
    newest = store.disputes.get(store.listing.ids()[-1])
    assert len(full.found()) == 40
    assert str(newest.number) in full.found()[0]
    assert full.chosen() == full.found()[0]


def test_words_typed_without_accents_find_at_every_letter(two: Reader) -> None:
    assert two.says() == SEARCH
    counts = []
    for letter in "loi di":
        two.type(letter)
        counts.append(len(two.found()))
    assert counts[-1] == 1
    assert counts == sorted(counts, reverse=True)
    assert "lối đi chung" in two.found()[0]
    assert "1 vụ khớp" in two.words()
    assert "1 trong 3 vụ việc" in two.words()


def test_every_row_found_holds_every_word_typed(full: Reader) -> None:
    full.type("dat")
    assert 0 < len(full.found()) < 40
    ids = full.small.desk.register.beginning("dat") + full.small.desk.register.inside("dat")
    assert len(full.found()) == len(set(ids))


def test_what_an_input_method_is_composing_is_searched_for_too(two: Reader) -> None:
    two.hands.compose(two.focused(), "thải")
    assert len(two.found()) == 1
    assert "Nước thải" in two.found()[0]
    two.hands.compose(two.focused(), "")
    assert len(two.found()) == 3


def test_letters_replaced_by_a_telex_keyboard_leave_what_they_became(two: Reader) -> None:
    line = two.focused()
    two.hands.commit(line, "lo")
    two.hands.replace(line, 1, "ố")
    two.hands.commit(line, "i")
    assert line.text() == "lối"  # type: ignore[attr-defined]
    assert [row for row in two.found() if "lối đi" in row] == two.found()[:1]


def test_arrows_move_the_choice_while_the_field_keeps_its_words(two: Reader) -> None:
    two.type("nha")
    rows = two.found()
    two.key(Qt.Key.Key_Down)
    assert two.says() == SEARCH
    assert two.chosen() == rows[1]
    two.key(Qt.Key.Key_Return)
    where, what = two.small.gone[-1]
    assert where == "dispute"
    assert two.small.desk.casework.get(str(what)).summary in rows[1]


def test_enter_in_the_list_opens_the_chosen_dispute(two: Reader) -> None:
    two.focus(ROWS)
    two.key(Qt.Key.Key_Down)
    two.key(Qt.Key.Key_Return)
    assert two.small.gone[-1][0] == "dispute"
    assert two.small.gone[-1][1] is not None


def test_escape_takes_the_words_first_and_the_filters_after(two: Reader) -> None:
    two.filter("Tổ: tất cả", "Xóm Chiềng")
    assert len(two.found()) == 1
    two.focus(SEARCH)
    two.type("dat")
    two.key(Qt.Key.Key_Escape)
    assert len(two.found()) == 1
    two.key(Qt.Key.Key_Escape)
    assert len(two.found()) == 3


def test_a_team_a_period_a_state_and_a_type_narrow_the_register(two: Reader) -> None:
    two.filter("Tổ: tất cả", "Xóm Văn")
    assert len(two.found()) == 2
    two.filter("Kỳ: tất cả", "quý I năm 2026")
    assert len(two.found()) == 2
    two.filter("Loại: tất cả", "Lối đi")
    assert len(two.found()) == 2
    two.filter("Tình trạng: tất cả", "Hòa giải thành")
    assert two.window.isVisible()
    assert "Không có vụ việc nào hợp với bộ lọc trong quý I năm 2026" in two.words()
    two.press("Bỏ mọi bộ lọc")
    assert len(two.found()) == 3


def test_a_search_behind_filters_says_so_and_offers_the_whole_register(two: Reader) -> None:
    two.filter("Tổ: tất cả", "Xóm Chiềng")
    two.focus(SEARCH)
    two.type("nuoc thai")
    assert "Không có vụ nào khớp “nuoc thai”" in two.words()
    two.press("Tìm trong toàn sổ")
    assert len(two.found()) == 1
    assert two.says() == SEARCH


def test_an_empty_register_leads_to_the_first_dispute(empty: Reader) -> None:
    assert "Sổ chưa có vụ việc nào" in empty.words()
    empty.press("Ghi vụ việc đầu tiên")
    assert empty.small.gone == [("dispute", None)]


def test_keys_write_a_new_dispute_and_go_to_the_search(two: Reader) -> None:
    two.key("Ctrl+N")
    assert two.small.gone == [("dispute", None)]
    two.focus(ROWS)
    two.key("Ctrl+F")
    assert two.says() == SEARCH


def test_a_number_finds_its_dispute(full: Reader, store: Store) -> None:
    number = str(store.disputes.get(store.listing.ids()[7]).number)
    full.type(number)
    assert all(f"Số {number}," in row for row in full.found()[:1])


def test_the_pane_tells_of_the_chosen_dispute_where_there_is_room(full: Reader) -> None:
    full.wait(lambda: any(word.startswith("Vụ số") for word in full.words()))
    summary = fold(full.chosen())
    assert any(fold(word) in summary for word in full.words() if len(word) > 40)
    full.window.resize(1100, 697)
    full.wait(lambda: not any(word.startswith("Vụ số") for word in full.words()))


def test_the_pane_tells_who_changed_the_chosen_dispute_last_and_when(
    two: Reader, store: Store
) -> None:
    chosen = two.small.desk.register.chosen(Sought())[0]
    edit = store.last_edit(chosen)
    assert edit is not None
    words = f"{edit.who} sửa lần cuối {edit.at.astimezone():%d/%m/%Y, %H:%M}"
    two.wait(lambda: words in two.words())


def test_a_field_of_types_is_chosen_as_one(two: Reader) -> None:
    two.filter("Loại: tất cả", "đất đai")
    assert len(two.found()) == 3
    two.press("Bỏ mọi bộ lọc")
    two.filter("Loại: tất cả", "dân sự")
    assert "Không có vụ việc nào hợp với bộ lọc" in two.words()


def test_what_was_written_elsewhere_stands_in_the_register(two: Reader, store: Store) -> None:
    team = store.offices.teams()[0]
    with store.transaction():
        store.disputes.keep(a_dispute(team, summary="Vụ mới ghi từ trang khác."))
    two.small.desk.changes.happened.emit()
    assert len(two.found()) == 4
    assert "4 trong 4 vụ việc" in two.words()


def test_the_book_of_the_chosen_team_and_period_is_previewed(two: Reader) -> None:
    two.filter("Tổ: tất cả", "Xóm Chiềng")
    two.key("Ctrl+P")
    two.wait(lambda: bool(two.small.gone), 15)
    where, what = two.small.gone[-1]
    assert where == "preview"
    assert isinstance(what, Preview)
    assert what.pdf.startswith(b"%PDF")
    assert what.back[0] == "register"


def test_a_deleted_dispute_waits_in_the_bin_with_its_reason_and_comes_back(two: Reader) -> None:
    desk: Desk = two.small.desk
    deleted = desk.casework.delete(desk.register.beginning("thai", 1)[0], "Ghi nhầm hai lần")
    desk.changes.happened.emit()
    assert len(two.found()) == 2
    two.press("Thùng rác")
    assert "Ghi nhầm hai lần" in two.rows("Các vụ việc đã bỏ")[0]
    two.focus("Các vụ việc đã bỏ")
    two.key(Qt.Key.Key_Return)
    assert "Thùng rác không có gì" in two.words()
    assert desk.casework.get(deleted.id).deleted is None
    two.key(Qt.Key.Key_Escape)
    assert len(two.found()) == 3


def test_every_control_has_a_name_of_its_own(two: Reader) -> None:
    names = [name_of(control) for control in two.controls()]
    assert "" not in names
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_page_fits_its_window_at_every_letter_size(
    full: Reader, look: Look, zoom: float
) -> None:
    look.set_zoom(zoom)
    QApplication.processEvents()
    page = full.window.findChild(RegisterScreen)
    assert page is not None
    hint = page.minimumSizeHint()
    assert hint.width() <= 1366 - look.px(24)
    assert hint.height() <= 697 - look.px(86)
