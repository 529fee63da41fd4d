"""Signatures: together, with room, never alone on a page."""

from __future__ import annotations

import pytest
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from mediation_desk.printing.signature import (
    SIGN_OR_PRESS,
    Recipients,
    SignatureRow,
    Signatures,
    Signer,
    closing,
)
from mediation_desk.printing.style import EVIDENCE
from mediation_desk.printing.words import text

WIDTH = EVIDENCE.text_width


def _block(fonts):
    party = Signer(title="BÊN A", hint=SIGN_OR_PRESS, names=("Đỗ Văn Lượng",), fingerprint=True)
    other = Signer(title="BÊN B", hint=SIGN_OR_PRESS, names=("Hoàng Thị Thoa",), fingerprint=True)
    return Signatures([SignatureRow(columns=(party, other), room=32)], fonts)


@pytest.mark.parametrize("left", range(0, 120, 6))
@pytest.mark.parametrize("last", ["Câu cuối cùng.", "Câu cuối cùng. " * 15])
def test_signatures_are_never_alone_on_a_page(fonts, house, printed, pages, left, last):
    before = text("Câu đứng trước. " * 12, house.body)
    story = [Spacer(1, (EVIDENCE.text_height - left) * mm)]
    story += closing([before, text(last, house.body)], _block(fonts), width=WIDTH)
    found = pages(printed(*story, frame=EVIDENCE))
    [page] = [page for page in found if "Hoàng Thị Thoa" in page]
    assert "BÊN A" in page
    assert "Câu cuối cùng." in page
    if last == "Câu cuối cùng.":
        assert "Câu đứng trước." in page


def test_the_room_to_sign_is_free(fonts, printed, letters):
    [page] = letters(printed(_block(fonts), frame=EVIDENCE))
    name = min(bottom for letter, _, bottom, _, _ in page if letter in "ỗợị" and bottom > 100)
    hint = min(bottom for letter, _, bottom, _, _ in page if letter == "(")
    between = [
        letter
        for letter, left, bottom, right, _ in page
        if name + 16 < bottom < hint - 2 and right < (30 + 50) * mm
    ]
    assert between == []
    assert hint - name > 32 * mm


def test_long_names_and_titles_keep_to_their_columns(fonts, printed, letters):
    signers = tuple(
        Signer(title="NGƯỜI CÓ QUYỀN, NGHĨA VỤ LIÊN QUAN ĐẾN VỤ VIỆC", names=(f"{c}" * 60,))
        for c in "ABC"
    )
    [page] = letters(printed(Signatures([SignatureRow(columns=signers)], fonts), frame=EVIDENCE))
    for letter, left, bottom, right, _ in page:
        if letter == "B" and bottom > 100:
            assert (30 + 55) * mm - 1 <= left
            assert right <= (30 + 110) * mm + 1
    assert sum(letter == "B" for letter, *_ in page) >= 60


def test_a_name_of_thousands_of_letters_is_cut_and_says_so(fonts, printed, pages):
    signers = (Signer(title="BÊN A", names=("Ợ" * 10_000,)), Signer(title="BÊN B", names=("Tư",)))
    [page] = pages(printed(Signatures([SignatureRow(columns=signers)], fonts), frame=EVIDENCE))
    assert "Ợ" * 15 in page
    assert "…" in page
    assert "Tư" in page


def test_two_mediators_share_a_column(fonts, printed, letters, pages):
    signer = Signer(title="HÒA GIẢI VIÊN", names=("Nguyễn Thị Xuân", "Trần Văn Zét"))
    block = Signatures([SignatureRow(columns=(Signer(title="", hint=""), signer))], fonts)
    pdf = printed(block, frame=EVIDENCE)
    page = letters(pdf)[0]
    first = max(right for letter, _, _, right, _ in page if letter == "X")
    second = min(left for letter, left, _, _, _ in page if letter == "Z")
    assert first < second
    assert "Nguyễn Thị Xuân" in pages(pdf)[0]


def test_recipients_stand_at_the_left_of_the_signer(fonts, printed, letters, pages):
    row = SignatureRow(
        columns=(Recipients(lines=("- Như trên;", "- Lưu: VT.")), Signer(title="TM. ỦY BAN")),
        widths=(72.6, 92.4),
    )
    pdf = printed(Signatures([row], fonts))
    assert "Nơi nhận:" in pages(pdf)[0]
    page = letters(pdf)[0]
    listed = next(right for letter, _, _, right, _ in page if letter == "N")
    signer = next(left for letter, left, _, _, _ in page if letter == "Ủ")
    assert listed < signer
